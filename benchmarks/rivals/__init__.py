"""Other tools on the same tasks, each set up as fast as it goes; which of them are installed."""

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol

import numpy as np
from tasks.task import Task


class Tool(Protocol):
    """A solver of a task on one thread.

    Attributes:
        name: for tables.
        patients: how many a timed run has.
    """

    name: str
    patients: int

    def run(self, patients: int, tolerance: float) -> np.ndarray:
        """[patient, time, output] of the first patients; values and states are set from outside, and that counts.

        Raises:
            RuntimeError, ArithmeticError: it cannot at this tolerance.
        """
        ...


KNOWN = {
    "libRoadRunner": ("roadrunner", "rivals.roadrunner", "RoadRunner"),
    "CasADi": ("casadi", "rivals.casadi", "Casadi"),
    "AMICI": ("amici", "rivals.amici", "Amici"),
    "scipy LSODA": ("scipy", "rivals.scipy", "Lsoda"),
    "scipy BDF": ("scipy", "rivals.scipy", "Bdf"),
    "scipy Radau": ("scipy", "rivals.scipy", "Radau"),
}
"""By name: the package that has to be installed, and the class here."""


def installed(task: Task, names: Iterable[str] = KNOWN) -> list[Tool]:
    """The tools of these names that can run here."""
    chosen = [KNOWN[name] for name in names if find_spec(KNOWN[name][0])]
    return [getattr(import_module(module), kind)(task) for _, module, kind in chosen]
