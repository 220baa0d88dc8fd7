"""Work and precision: python benchmarks/precision.py [--json] [--figure FILE.png] [--tools CasADi ...].

Every tool at tolerances from rough to fine: CPU time of a patient on one thread, against the error that is measured.
"""

from pathlib import Path

import numpy as np
import report
from matching import Accuracy, spent
from ours import Rankl
from rivals import KNOWN, installed
from tasks.named import TASKS, USUAL, made
from tasks.task import Task, summary

OURS = ("Rodas5P", "Rodas4")
TOOLS = ("libRoadRunner", "CasADi", "scipy LSODA")
TOLERANCES = tuple(10.0**-power for power in range(3, 11))
FINEST, COARSEST = 1e-8, 0.1
"""A curve ends with its first error below the one; errors above the other are not drawn."""
PATIENTS, OF_RIVALS = 64, 2


def main() -> None:
    parser = report.options(__doc__)
    parser.add_argument("--figure", type=Path, help="draw it there")
    parser.add_argument("--tasks", nargs="+", choices=list(TASKS), default=list(USUAL))
    parser.add_argument("--tools", nargs="*", choices=list(KNOWN), default=list(TOOLS))
    arguments = parser.parse_args()
    found = {"tasks": [measured(task, arguments.tools) for task in made(arguments.tasks, PATIENTS)]}
    if arguments.figure:
        drawn(found, arguments.figure)
    report.show(found, arguments.json, table)


def measured(task: Task, names: list[str]) -> dict:
    tools = [Rankl(task, PATIENTS, method) for method in OURS]
    rivals = installed(task, names)
    for rival in rivals:
        rival.patients = min(rival.patients, OF_RIVALS)
    return {**summary(task), "curves": [curve(task, tool) for tool in (*tools, *rivals)]}


def curve(task: Task, tool) -> dict:
    """Points of a tool: tolerance, error, CPU time; those at which it fails are left out."""
    accuracy, points = Accuracy(task, tool), []
    for tolerance in TOLERANCES:
        error = accuracy.error(tolerance)
        if np.isfinite(error):
            points.append({"tolerance": tolerance, "error": error, "cpu_ms": spent(tool, tolerance)[0]})
        if error < FINEST:
            break
    return {"tool": tool.name, "patients": tool.patients, "points": points}


def table(found: dict) -> str:
    lines = []
    for task in found["tasks"]:
        rows = [
            [curve["tool"], f"{point['tolerance']:.0e}", f"{point['error']:.1e}", f"{point['cpu_ms']:.2f}"]
            for curve in task["curves"]
            for point in curve["points"]
        ]
        lines += [task["task"], *report.columns("tool|tolerance|error|CPU ms/patient", rows, [16, 12, 12, 17]), ""]
    return "\n".join(lines)


def drawn(found: dict, path: Path) -> None:
    """A panel per task, a line per tool: right and low is better."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    count = len(found["tasks"])
    figure, axes = plt.subplots(1, count, figsize=(5.2 * count, 4), layout="constrained", squeeze=False)
    for axis, task in zip(axes[0], found["tasks"], strict=True):
        for curve in task["curves"]:
            points = [point for point in curve["points"] if point["error"] <= COARSEST]
            style = {"linewidth": 2.2, "zorder": 3} if curve["tool"].startswith("rankl") else {"linewidth": 1.0}
            errors, times = ([point[key] for point in points] for key in ("error", "cpu_ms"))
            axis.loglog(errors, times, "o-", markersize=3, label=curve["tool"], **style)
        axis.set_title(f"{task['task']}: {task['states']} states, {task['doses']} doses", fontsize=10)
        axis.set_xlabel("largest error, share of each output's maximum")
        axis.invert_xaxis()
    axes[0][0].set_ylabel("CPU ms per patient, one thread")
    figure.legend(*axes[0][0].get_legend_handles_labels(), loc="outside right upper", frameon=False, fontsize=8)
    figure.savefig(path, dpi=150)


if __name__ == "__main__":
    main()
