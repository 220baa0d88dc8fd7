"""Tasks by name."""

import sys
from collections.abc import Callable

from tasks.body import body
from tasks.peterson import peterson, peterson_daily
from tasks.task import Task

TASKS: dict[str, Callable[[int], Task]] = {"body": body, "peterson": peterson, "peterson_daily": peterson_daily}
"""By name; each is made for a number of patients."""
USUAL = ("body", "peterson")
"""Those of which speed is asked."""


def made(names: list[str], patients: int) -> list[Task]:
    """The tasks of these names, without those that cannot be made here, about which a line is printed."""
    found = []
    for name in names:
        try:
            found.append(TASKS[name](patients))
        except FileNotFoundError as absent:
            print(f"{name}: left out, {absent}", file=sys.stderr)
    return found
