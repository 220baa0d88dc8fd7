"""How fast at the same accuracy: python benchmarks/compare.py [--json] [--tasks body peterson] [--tools CasADi ...].

Every tool gets the loosest tolerance whose measured error stays within what is allowed, then all run in turn, each on one
thread; CPU time per patient counts. Values are set from outside in every tool, and that counts; compilation does not.
"""

from dataclasses import asdict

import report
from matching import ROUNDS, matched
from ours import Rankl
from rivals import KNOWN, installed
from tasks.named import TASKS, USUAL, made
from tasks.task import Task, summary

ALLOWED = (1e-4, 1e-6)
TOOLS = ("libRoadRunner", "CasADi", "AMICI", "scipy LSODA")
"""The tools that are quick enough to be compared by default."""
WANTED = {"libRoadRunner": (20, 40), "CasADi": (14, 25)}
"""Times rankl: required, and the aim."""


def main() -> None:
    parser = report.options(__doc__)
    parser.add_argument("--tasks", nargs="+", choices=list(TASKS), default=list(USUAL))
    parser.add_argument("--tools", nargs="*", choices=list(KNOWN), default=list(TOOLS))
    parser.add_argument("--patients", type=int, default=512, help="patients of a timed run of rankl")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="times that each tool is timed; the least counts")
    arguments = parser.parse_args()
    tasks = [compared(task, arguments.tools, arguments.rounds) for task in made(arguments.tasks, arguments.patients)]
    report.show({"tasks": tasks, "wanted": WANTED}, arguments.json, table)


def compared(task: Task, names: list[str], rounds: int) -> dict:
    tools = [Rankl(task), *installed(task, names)]
    return {**summary(task), "compared": [asdict(one) for one in matched(task, tools, ALLOWED, rounds)]}


def table(found: dict) -> str:
    lines = []
    for task in found["tasks"]:
        counts = f"{task['states']} states, {task['doses']} doses, {task['save_times']} save times"
        lines.append(f"{task['task']}: {counts}, {task['varied_parameters']} parameters vary")
        rows = [
            [
                one["tool"], f"{one['allowed']:.0e}", f"{one['tolerance']:.0e}", f"{one['error']:.1e}", one["patients"],
                f"{one['cpu_ms']:.2f}", f"{one['ratio']:.1f}", _wanted(one["tool"]),
            ]
            for one in task["compared"]
        ]  # fmt: skip
        head = "tool|allowed|tolerance|error|patients|CPU ms/patient|times rankl|wanted (aim)"
        lines += [*report.columns(head, rows, [16, 9, 11, 10, 10, 16, 13, 14]), ""]
    return "\n".join(lines)


def _wanted(tool: str) -> str:
    return "{} ({})".format(*WANTED[tool]) if tool in WANTED else ""


if __name__ == "__main__":
    main()
