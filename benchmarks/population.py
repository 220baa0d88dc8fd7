"""How fast: python benchmarks/population.py [--json] [--patients N]

Women of 72 who differ in a dozen parameters, ten years of denosumab, 121 save times, 7 outputs. Every tool gets the loosest
tolerance whose measured error stays within what is allowed, then all run in turn, on one core. CasADi takes part where it
is installed beside a C compiler. Values are set from outside in every tool, and that counts; compilation does not.
"""

import argparse
import contextlib
import json
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

import numpy as np
import shell
from rivals import Casadi, RoadRunner
from task import Task, population

from rankl.engine.solve import TOLERANCE

ALLOWED = (1e-4, 1e-6)
ROUNDS = 3
CHECKED = 16
"""Women whose errors are measured, and in rivals those that are timed."""
TOLERANCES = [factor * 10.0**-power for power in range(3, 11) for factor in (3, 2, 1)]
TARGETS = {
    "libRoadRunner": 20.0,
    "CasADi": 14.0,
    "warm_patient_decade_ms": 30.0,
    "run_freedom_warm_cache_s": 3.0,
    "run_freedom_empty_cache_s": 8.0,
    "import_s": 0.4,
    "ten_thousand_s": 60.0,
    "ten_thousand_gb": 1.0,
}
"""Ratios at least, times and memory at most."""


@dataclass
class Timed:
    """A tool at an accuracy: the tolerance chosen, the error measured, CPU and wall time a patient on one thread."""

    tool: str
    allowed: float
    tolerance: float
    error: float
    cpu_ms: float
    wall_ms: float
    ratio: float = 1.0


Run = Callable[[float], np.ndarray]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--patients", type=int, default=512, help="women a timed run of rankl has")
    parser.add_argument("--large", type=int, default=10_000, help="women of the large population")
    arguments = parser.parse_args()
    found = measured(arguments.patients, arguments.large)
    print(json.dumps(found, indent=2) if arguments.json else table(found))


def measured(patients: int, large: int) -> dict:
    task = population(max(patients, CHECKED))
    rivals = {tool.name: tool for tool in _rivals(task)}
    runs: dict[str, Run] = {name: _each(tool) for name, tool in rivals.items()}
    runs = {"rankl": lambda tolerance: task.by_rankl(slice(0, patients), tolerance), **runs}
    compared = [timed for allowed in ALLOWED for timed in _in_turn(task, runs, allowed)]
    return {
        "machine": {"cores": os.cpu_count(), "lanes": task.compiled.lanes, "lanes_for_one": task.laboratory.lanes},
        "task": {"patients": patients, "states": len(task.compiled.variables), "save_times": len(task.save_at)},
        "compared": [asdict(timed) for timed in compared],
        "two_threads": [_two_threads(task, t) for t in compared if t.tool == "rankl"],
        "warm_patient_decade_ms": _one_patient(task),
        **shell.run_freedom(),
        "import_s": shell.import_seconds(),
        "large_population": shell.large_population(large),
    }


def _rivals(task: Task) -> list:
    found: list = [RoadRunner(task)]
    with contextlib.suppress(ImportError):
        found.append(Casadi(task))
    return found


def _each(tool) -> Run:
    return lambda tolerance: np.stack([tool.run(woman, tolerance) for woman in range(CHECKED)])


def _in_turn(task: Task, runs: dict[str, Run], allowed: float) -> list[Timed]:
    """All tools in turn, several rounds; the least of each counts."""
    chosen = {name: _loosest(task, run, allowed) for name, run in runs.items()}
    timed = {name: Timed(name, allowed, *chosen[name], np.inf, np.inf) for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            cpu, wall = time.process_time(), time.perf_counter()
            women = len(run(timed[name].tolerance))
            timed[name].cpu_ms = min(timed[name].cpu_ms, 1e3 * (time.process_time() - cpu) / women)
            timed[name].wall_ms = min(timed[name].wall_ms, 1e3 * (time.perf_counter() - wall) / women)
    for one in timed.values():
        one.ratio = one.cpu_ms / timed["rankl"].cpu_ms
    return list(timed.values())


def _loosest(task: Task, run: Run, allowed: float) -> tuple[float, float]:
    """The loosest tolerance that keeps the error, and the error."""
    for tolerance in TOLERANCES:
        with contextlib.suppress(RuntimeError):  # a rival may fail where the tolerance is too loose
            error = task.error(run(tolerance)[:CHECKED])
            if error <= allowed:
                return tolerance, error
    raise ArithmeticError(f"no tolerance keeps the error within {allowed:g}")


def _two_threads(task: Task, one: Timed) -> dict:
    """Patients a second on one thread and on two, by the wall clock."""
    women = len(task.table)
    best = np.inf
    for _ in range(ROUNDS):
        began = time.perf_counter()
        task.by_rankl(slice(0, women), one.tolerance, threads=2)
        best = min(best, (time.perf_counter() - began) / women)
    return {"allowed": one.allowed, "one_thread_per_s": 1e3 / one.wall_ms, "two_threads_per_s": 1 / best}


def _one_patient(task: Task) -> float:
    """Milliseconds of one patient alone, at the tolerance that runs use."""
    spent = []
    for _ in range(20):
        began = time.perf_counter()
        task.alone(TOLERANCE)
        spent.append(1e3 * (time.perf_counter() - began))
    return statistics.median(spent)


def table(found: dict) -> str:
    task, lanes = found["task"], found["machine"]["lanes"]
    lines = [f"{task['states']} states, {task['save_times']} save times, {task['patients']} patients, {lanes} lanes wide", ""]
    lines.append("tool            allowed  tolerance    error   CPU ms/patient   times rankl   wanted")
    for one in found["compared"]:
        wanted = f"{TARGETS[one['tool']]:8.0f}" if one["tool"] in TARGETS else ""
        numbers = f"{one['allowed']:7.0e}  {one['tolerance']:9.0e}  {one['error']:7.1e}  {one['cpu_ms']:15.2f}"
        lines.append(f"{one['tool']:15} {numbers}  {one['ratio']:12.1f}{wanted}")
    lines.append("")
    for one in found["two_threads"]:
        speeds = f"{one['one_thread_per_s']:.0f}/s on one thread, {one['two_threads_per_s']:.0f}/s on two"
        lines.append(f"rankl at {one['allowed']:.0e}: {speeds}")
    large = found["large_population"]
    single = {name: found[name] for name in TARGETS if name in found}
    single |= {"ten_thousand_s": large["ten_years_s"], "ten_thousand_gb": large["peak_rss_gb"]}
    lines += [f"{name:28} {value:8.2f}   at most {TARGETS[name]:g}" for name, value in single.items()]
    whole = f"error {large['error']:.1e}; at the usual tolerance {large['ten_years_usually_s']:.1f} s"
    before = f"{large['life_before_s']:.1f} s more for rest and life before"
    return "\n".join([*lines, f"({large['women']} women: {whole}; {before})"])


if __name__ == "__main__":
    main()
