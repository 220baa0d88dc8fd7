"""What a gradient costs: python benchmarks/gradients.py [--json] [--patients 16].

The derivatives of all outputs of ten years by twenty parameters, of one woman and of some, against the cost of as many plain
women as there are derivatives; on one thread. A few derivatives are held against central differences at a fine tolerance.
"""

import time
from collections.abc import Callable

import numpy as np
import report
from tasks.body import DIFFER, body
from tasks.task import MAX_STEPS, Task, summary

from rankl.engine import compile, gradient
from rankl.lab.bench import TOLERANCE

BY = 20
MOST = 4.0
"""Times the cost of plain women, at most."""
ROUNDS, SHIFT, FINER, FINE, COMPARED = 3, 1e-3, 1e-8, 1e-11, 3
"""Rounds; relative change of a parameter in differences; tolerances of finer gradients; parameters that are compared."""


def main() -> None:
    parser = report.options(__doc__)
    parser.add_argument("--patients", type=int, default=16)
    arguments = parser.parse_args()
    report.show(measured(arguments.patients), arguments.json, table)


def measured(patients: int) -> dict:
    task = body(patients * BY)
    by = parameters_of(task)
    tangents = compile(task.equations, task.outputs, tangents=True)

    def slopes(count: int, tolerance: float = TOLERANCE) -> np.ndarray:
        found = gradient(
            tangents, task.table[:count], by, start=0.0, save_at=task.save_at, events=task.doses,
            initial=task.states[:count], tolerance=tolerance, threads=1, max_steps=MAX_STEPS,
        )  # fmt: skip
        assert not found.failures, found.failures[0]
        return found.slopes

    rows = []
    for count in (1, patients):
        with_slopes, plain = spent(lambda n=count: slopes(n)), spent(lambda n=count: task.by_rankl(n * BY, TOLERANCE))
        rows.append(
            {"patients": count, "gradient_cpu_s": with_slopes, "plain_cpu_s": plain, "times_plain": with_slopes / plain}
        )
    numeric = differences(task, by[:COMPARED])
    sizes = task.table[0, [task.compiled.parameters.index(name) for name in by[:COMPARED]]]
    errors = {f"{tolerance:.0e}": error(slopes(1, tolerance)[0], numeric, sizes) for tolerance in (TOLERANCE, FINER)}
    return {**summary(task), "by": by, "costs": rows, "tolerance": TOLERANCE, "errors": errors, "at_most": MOST}


def parameters_of(task: Task) -> list[str]:
    """Those in which the women differ, and others on which the outputs depend, twenty in all."""
    used = [task.compiled.parameters[column] for column in task.compiled.columns]
    others = [name for name in used if name not in DIFFER and task.compiled.defaults[task.compiled.parameters.index(name)]]
    return [*DIFFER, *others[:: len(others) // BY]][:BY]


def spent(run: Callable) -> float:
    """The least CPU time of a few rounds, s."""
    best = np.inf
    for _ in range(ROUNDS):
        began = time.process_time()
        run()
        best = min(best, time.process_time() - began)
    return best


def differences(task: Task, by: list[str]) -> np.ndarray:
    """Central differences of the first woman's outputs [T, R, parameter]"""
    found = []
    for name in by:
        column, table = task.compiled.parameters.index(name), np.repeat(task.table[:1], 2, axis=0)
        step = SHIFT * table[0, column]
        table[:, column] += np.array([step, -step])
        one, other = task.solved(table, task.states[[0, 0]], FINE)
        found.append((one - other) / (2 * step))
    return np.stack(found, axis=-1)


def error(slopes: np.ndarray, numeric: np.ndarray, sizes: np.ndarray) -> float:
    """The largest difference, by a relative change of each parameter, in shares of the most that an output changes by any."""
    most = (np.abs(numeric) * sizes).max(axis=(0, 2))
    wrong = (np.abs(slopes[..., : len(sizes)] - numeric) * sizes).max(axis=(0, 2))
    return float((wrong / most).max())


def table(found: dict) -> str:
    lines = [f"{found['states']} states, {len(found['by'])} parameters, {found['outputs']} outputs"]
    for one in found["costs"]:
        plain = f"{one['plain_cpu_s']:.3f} s for {len(found['by'])} times as many plain women"
        ratio = f"{one['times_plain']:.2f} times (at most {MOST:g})"
        lines.append(f"{one['patients']} women: {one['gradient_cpu_s']:.3f} s of CPU, {plain}: {ratio}")
    errors = ", ".join(f"{error:.1e} at {tolerance}" for tolerance, error in found["errors"].items())
    return "\n".join([*lines, f"largest difference from central differences, in shares of the largest: {errors}"])


if __name__ == "__main__":
    main()
