"""What a user waits for: python benchmarks/startup.py [--json]. A command from a cold shell, an import, one patient."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import report
from tasks.body import DAYS, SAVES, Women

from rankl.engine import solve
from rankl.lab.bench import TOLERANCE

RANKL = Path(sys.executable).with_name("rankl")
ROUNDS = 3
TARGETS = {
    "run_freedom_warm_cache_s": 3.0,
    "run_freedom_empty_cache_s": 8.0,
    "import_s": 0.4,
    "warm_patient_decade_ms": 30.0,
}
"""At most."""


def main() -> None:
    arguments = report.options(__doc__).parse_args()
    found = {**run_freedom(), "import_s": import_seconds(), "warm_patient_decade_ms": one_patient()}
    report.show({**found, "at_most": TARGETS}, arguments.json, table)


def seconds(command: list[str], cache: str) -> float:
    """Wall clock of a command that has to succeed."""
    began = time.perf_counter()
    subprocess.run(command, env=os.environ | {"RANKL_CACHE": cache}, check=True, capture_output=True)
    return time.perf_counter() - began


def run_freedom() -> dict[str, float]:
    """`rankl run freedom` in a process of its own: with its object code at hand, and without; the least of a few."""
    command = [str(RANKL), "run", "freedom"]
    with tempfile.TemporaryDirectory() as cache:
        empty = seconds(command, cache)
        warm = min(seconds(command, cache) for _ in range(ROUNDS))
    with tempfile.TemporaryDirectory() as cache:
        empty = min(empty, seconds(command, cache))
    return {"run_freedom_empty_cache_s": empty, "run_freedom_warm_cache_s": warm}


def import_seconds() -> float:
    """`import rankl` in a fresh interpreter."""
    text = "import time; began = time.perf_counter(); import rankl; print(time.perf_counter() - began)"
    return min(float(subprocess.check_output([sys.executable, "-c", text])) for _ in range(ROUNDS))


def one_patient() -> float:
    """Milliseconds of one woman's ten years alone, as `rankl run` solves an arm."""
    women = Women()
    compiled, table = women.bench.compiled, women.drawn(1)
    states, spent = women.at_day_0(compiled, table), []
    save_at = np.linspace(0.0, DAYS, SAVES)
    for _ in range(20):
        began = time.perf_counter()
        solve(compiled, table, start=0.0, save_at=save_at, events=women.doses, initial=states, tolerance=TOLERANCE)
        spent.append(1e3 * (time.perf_counter() - began))
    return statistics.median(spent)


def table(found: dict) -> str:
    return "\n".join(f"{name:28} {found[name]:8.2f}   at most {most:g}" for name, most in TARGETS.items())


if __name__ == "__main__":
    main()
