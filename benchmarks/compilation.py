"""What compilation costs: python benchmarks/compilation.py [--json].

Each experiment of the library is compiled as `rankl run` does, pruned to what its readouts depend on: from nothing, and from
the cache. Then the whole body with every quantity read, and cascades of more and more states.
"""

import os
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import report
from tasks.cascade import cascade

from rankl.engine import compile
from rankl.lab import treatment
from rankl.lab.bench import FEW
from rankl.lab.experiment import bench_for, shipped
from rankl.lab.subject import body_called
from rankl.language.equations import Equations
from rankl.language.expression import Expression, symbol

SIZES = (10, 20, 40, 80, 160, 320)
LARGE = 80
"""States from which on growth is fitted; below, the driver takes most of the time."""
COLD_S, CACHED_S = 5.0, 0.2
"""At most, for an experiment."""


def main() -> None:
    arguments = report.options(__doc__).parse_args()
    with tempfile.TemporaryDirectory() as cache:
        os.environ["RANKL_CACHE"] = cache
        found = measured()
    report.show(found, arguments.json, table)


def measured() -> dict:
    library = shipped()
    experiments = []
    for name in sorted(library.experiments):
        plan = treatment.unfolded(library.experiments[name], library)
        bench = bench_for([plan], body_called(plan.subject.body))
        outputs = {r.label: symbol(r.quantity) for r in bench.readouts}
        experiments.append({"what": name, **compiled(bench.network.equations, outputs, FEW)})
    whole = bench_for([treatment.unfolded(library.experiments["ten_years"], library)], body_called("human"))
    equations = whole.network.equations
    everything_read = {v.name: symbol(v.name) for v in equations.variables}
    grown = [{"what": f"cascade of {size}", **compiled(*cascade(size), FEW)} for size in SIZES]
    states, seconds = ([g[key] for g in grown if g["states"] >= LARGE] for key in ("states", "cold_s"))
    slope = np.polyfit(np.log(states), np.log(seconds), 1)[0]
    return {
        "experiments": experiments,
        "whole_body": [{"what": f"whole body, {n} lanes", **compiled(equations, everything_read, n)} for n in (FEW, 8)],
        "cascades": grown,
        "power_of_states": float(slope),
        "at_most": {"cold_s": COLD_S, "cached_s": CACHED_S},
    }


def compiled(equations: Equations, outputs: Mapping[str, Expression], lanes: int) -> dict:
    """Seconds to compile from nothing and to find again, states, and the size of the object code."""
    folder = Path(os.environ["RANKL_CACHE"])
    for file in folder.glob("*.object"):
        file.unlink()
    began = time.perf_counter()
    made = compile(equations, outputs, lanes=lanes)
    cold = time.perf_counter() - began
    assert not made.from_cache
    kept = sum(file.stat().st_size for file in folder.glob("*.object"))
    cached = min(found_again(equations, outputs, lanes) for _ in range(3))
    return {"states": len(made.variables), "cold_s": cold, "cached_s": cached, "object_kb": kept / 1e3}


def found_again(equations: Equations, outputs: Mapping[str, Expression], lanes: int) -> float:
    began = time.perf_counter()
    assert compile(equations, outputs, lanes=lanes).from_cache
    return time.perf_counter() - began


def table(found: dict) -> str:
    rows = [
        [
            one["what"], one["states"], f"{one['cold_s']:.2f}", f"{one['cached_s']:.3f}", f"{one['object_kb']:.0f}",
        ]
        for one in (*found["experiments"], *found["whole_body"], *found["cascades"])
    ]  # fmt: skip
    lines = report.columns("what|states|from nothing, s|from cache, s|object code, kB", rows, [24, 8, 18, 16, 18])
    grows = f"time from nothing grows with the states to the power of {found['power_of_states']:.2f} (cascades)"
    return "\n".join([*lines, "", f"at most {COLD_S:g} s and {CACHED_S:g} s for an experiment; {grows}"])


if __name__ == "__main__":
    main()
