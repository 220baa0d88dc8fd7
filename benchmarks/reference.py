"""What errors are measured against: python benchmarks/reference.py [--json] [--patients 1] [--tolerance 1e-11].

rankl at 1e-12, from which all errors are measured, is held against scipy's Radau, on functions made from the same
expressions without rankl's graph, kernels or step. It takes a minute or so for a patient.
"""

import numpy as np
import report
from rivals.scipy import Radau
from tasks.named import TASKS, USUAL, made
from tasks.task import REFERENCE, Task

RADAU, ALLOWED = 1e-11, 1e-8
"""Its tolerance; a hundredth of the smallest error that is asked for."""


def main() -> None:
    parser = report.options(__doc__)
    parser.add_argument("--tasks", nargs="+", choices=list(TASKS), default=list(USUAL))
    parser.add_argument("--patients", type=int, default=1)
    parser.add_argument("--tolerance", type=float, default=RADAU, help="of Radau")
    arguments = parser.parse_args()
    tasks = made(arguments.tasks, arguments.patients)
    found = [checked(task, arguments.patients, arguments.tolerance) for task in tasks]
    report.show({"references": found}, arguments.json, table)


def checked(task: Task, patients: int, tolerance: float) -> dict:
    theirs = Radau(task).run(patients, tolerance)
    largest = np.abs(theirs).max(axis=1)
    errors = (np.abs(task.reference[:patients] - theirs).max(axis=1) / largest).max(axis=0)
    worst = int(errors.argmax())
    return {
        "task": task.name,
        "patients": patients,
        "tolerance": REFERENCE,
        "radau_tolerance": tolerance,
        "difference": float(errors.max()),
        "output": list(task.outputs)[worst],
    }


def table(found: dict) -> str:
    lines = []
    for one in found["references"]:
        verdict = "as wanted" if one["difference"] <= ALLOWED else f"MORE than {ALLOWED:.0e}"
        what = f"rankl at {one['tolerance']:.0e} and Radau at {one['radau_tolerance']:.0e} differ by {one['difference']:.1e}"
        lines.append(f"{one['task']}: {what} of the maximum ({one['output']}): {verdict}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
