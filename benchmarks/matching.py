"""Tools at the same accuracy: the loosest tolerance that is good enough, and times taken in turn."""

import contextlib
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rivals import Tool
from tasks.task import CHECKED, Task

ROUNDS = 3
BETWEEN = (5, 3, 2)
"""Tolerances within a decade, beside its power of ten."""
TIGHTEST = 13
"""No tolerance below this power of ten is tried."""


@dataclass
class Timed:
    """A tool at an accuracy.

    Attributes:
        allowed: the error that was asked for.
        tolerance: the loosest that keeps it.
        error: measured, of all outputs and times of the patients that were checked.
        patients: how many a timed run had.
        cpu_ms, wall_ms: a patient, on one thread; the least of several rounds.
        ratio: CPU time over that of rankl.
    """

    tool: str
    allowed: float
    tolerance: float
    error: float
    patients: int
    cpu_ms: float = np.inf
    wall_ms: float = np.inf
    ratio: float = 1.0


class Accuracy:
    """The errors of a tool, measured as they are asked for."""

    def __init__(self, task: Task, tool: Tool):
        self.task, self.tool = task, tool
        self._known: dict[float, float] = {}

    def error(self, tolerance: float) -> float:
        """The measured error; infinite where the tool fails at this tolerance."""
        if tolerance not in self._known:
            self._known[tolerance] = np.inf
            with contextlib.suppress(RuntimeError, ArithmeticError):
                values = self.tool.run(min(CHECKED, self.tool.patients), tolerance)
                self._known[tolerance] = float(np.nan_to_num(self.task.error(values), nan=np.inf))
        return self._known[tolerance]

    def loosest(self, allowed: float) -> float | None:
        """The loosest tolerance that keeps the error, from decade to decade and then between; None where none does."""
        power = min(1 - round(math.log10(allowed)), TIGHTEST)
        while self.error(_tolerance(1, power)) > allowed:
            power += 1
            if power > TIGHTEST:
                return None
        while power > 1 and self.error(_tolerance(1, power - 1)) <= allowed:
            power -= 1
        for factor in BETWEEN:
            if self.error(_tolerance(factor, power)) <= allowed:
                return _tolerance(factor, power)
        return _tolerance(1, power)


def _tolerance(factor: int, power: int) -> float:
    return float(f"{factor}e-{power}")


def matched(task: Task, tools: Sequence[Tool], accuracies: Sequence[float], rounds: int = ROUNDS) -> list[Timed]:
    """All tools, the first of which is rankl, at several accuracies; a tool that cannot reach one is left out there."""
    known = [Accuracy(task, tool) for tool in tools]
    return [timed for allowed in accuracies for timed in _in_turn(known, allowed, rounds)]


def _in_turn(known: Sequence[Accuracy], allowed: float, rounds: int) -> list[Timed]:
    found: list[tuple[Tool, Timed]] = []
    for one in known:
        if tolerance := one.loosest(allowed):
            tool = one.tool
            found.append((tool, Timed(tool.name, allowed, tolerance, one.error(tolerance), tool.patients)))
    for _ in range(rounds):
        for tool, timed in found:
            cpu, wall = spent(tool, timed.tolerance)
            timed.cpu_ms, timed.wall_ms = min(timed.cpu_ms, cpu), min(timed.wall_ms, wall)
    for _, timed in found:
        timed.ratio = timed.cpu_ms / found[0][1].cpu_ms
    return [timed for _, timed in found]


def spent(tool: Tool, tolerance: float) -> tuple[float, float]:
    """CPU and wall time of a patient, ms."""
    cpu, wall = time.process_time(), time.perf_counter()
    tool.run(tool.patients, tolerance)
    return 1e3 * (time.process_time() - cpu) / tool.patients, 1e3 * (time.perf_counter() - wall) / tool.patients
