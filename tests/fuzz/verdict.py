"""The engine against the reference, case by case: what came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from rankl.engine import Compiled, compile, solve
from rankl.engine.solve import TOLERANCE
from rankl.language.event import Event
from tests.fuzz.networks import Network, events, network, patients, saves, table
from tests.fuzz.reference import CAREFUL, QUICK, Reference, Way
from tests.fuzz.stretch import TooMuchWork, Unsolved

ALLOWED = 1e-5
"""How far the engine may be from the reference, in shares of an output's maximum (or of a thousandth of its magnitude)."""
LANES = 2
SETS, PATIENTS = 2, 5
"""Of events for a network, and of parameters for each: ten cases."""
TIGHT = 1e-10
EXCUSE = 10.0
"""A difference is the problem's own where moving all parameters by the tolerance moves the answer by a tenth of it."""
SECONDS = 5.0

COARSE = 1e-3
"""How far it may be where at a tight tolerance it is not: a sharp corner or a power of nearly nothing."""
GOOD = ("agrees", "coarse", "both fail", "reference fails", "ill-conditioned")
FAILED = "engine fails"
BAD = ("apart", "silent", "crash")


@dataclass(frozen=True)
class Outcome:
    """One case.

    Attributes:
        case: (network, set of events, patient)
        verdict: one of GOOD, FAILED, BAD.
        apart: the largest difference in shares of an output's maximum, where both have an answer.
        note: in words, where it is not simply good.
    """

    case: tuple[int, int, int]
    verdict: str
    apart: float = np.nan
    note: str = ""

    def __str__(self) -> str:
        return f"case {'.'.join(map(str, self.case))}: {self.verdict}, {self.note}"


def examined(chance: Random, number: int = 0, sets: int = SETS, count: int = PATIENTS) -> list[Outcome]:
    """A network from a source of chance, several sets of events, several patients each."""
    drawn = network(chance)
    reference = Reference(drawn.plain, drawn.outputs, drawn.corners)
    compiled, found = compile(drawn.ready, drawn.outputs, lanes=LANES), []
    for which in range(sets):
        times = saves(chance, drawn)
        happening, own = events(chance, drawn, times), patients(chance, drawn, count)
        case = _Case(drawn, compiled, reference, tuple(happening), times, own)
        found += [Outcome((number, which, k), *case.verdict(k)) for k in range(count)]
    return found


class _Case:
    """A network, events and patients, solved once by the engine."""

    def __init__(
        self,
        drawn: Network,
        compiled: Compiled,
        reference: Reference,
        happening: Sequence[Event],
        times: np.ndarray,
        own: Sequence[Mapping[str, float]],
    ):
        self.drawn, self.compiled, self.reference = drawn, compiled, reference
        self.happening, self.times, self.own = happening, times, own
        self.names = [constant.name for constant in drawn.plain.constants]
        self.values, self.failures = self._engine(TOLERANCE)

    def _engine(self, tolerance: float) -> tuple[np.ndarray, dict[int, str]]:
        found = solve(
            self.compiled, table(self.drawn, self.own), start=0.0, save_at=self.times, events=self.happening,
            tolerance=tolerance, wall_limit=SECONDS, threads=1,
        )  # fmt: skip
        return found.values, {failure.patient: str(failure) for failure in found.failures}

    def _truth(self, own: Mapping[str, float], way: Way) -> np.ndarray | Unsolved:
        try:
            return self.reference.follow([own[name] for name in self.names], self.happening, 0.0, list(self.times), way)
        except Unsolved as reason:
            return reason

    def _apart(self, found: np.ndarray, truth: np.ndarray) -> float:
        scales = {variable.name: variable.scale for variable in self.drawn.plain.variables}
        floor = np.array([1e-3 * scales.get(name, 1.0) for name in self.drawn.outputs])
        return float((np.abs(found - truth).max(axis=0) / np.maximum(np.abs(truth).max(axis=0), floor)).max())

    def verdict(self, k: int) -> tuple[str, float, str]:
        own, found = self.own[k], self.values[k]
        truth = self._truth(own, QUICK)
        if k in self.failures:
            return ("both fail" if isinstance(truth, Unsolved) else FAILED), np.nan, self.failures[k]
        if not np.isfinite(found).all():
            return "silent", np.nan, "not finite, and no failure is reported"
        apart = np.nan if isinstance(truth, Unsolved) else self._apart(found, truth)
        if apart <= ALLOWED:
            return "agrees", apart, ""
        careful = truth if isinstance(truth, TooMuchWork) else self._truth(own, CAREFUL)
        if isinstance(careful, Unsolved) and not isinstance(truth, Unsolved):
            careful = truth
        return self._weighed(k, own, found, careful)

    def _weighed(
        self, k: int, own: Mapping[str, float], found: np.ndarray, truth: np.ndarray | Unsolved
    ) -> tuple[str, float, str]:
        """Where the quick reference and the engine differ: against the careful one, and how the problem is conditioned."""
        values, failures = self._engine(TIGHT)
        if isinstance(truth, Unsolved):
            apart = np.inf if k in failures else self._apart(found, values[k])
            note = f"{truth}; the engine at {TOLERANCE:g} and at {TIGHT:g} is {apart:.1e} apart"
            return ("reference fails" if apart <= COARSE else "apart"), np.nan, note
        apart, tight = self._apart(found, truth), np.nan if k in failures else self._apart(values[k], truth)
        if apart <= ALLOWED:
            return "agrees", apart, ""
        if apart <= COARSE and tight <= ALLOWED:
            return "coarse", apart, f"{apart:.1e} apart, {tight:.1e} at tolerance {TIGHT:g}"
        moved = max(self._moved(own, truth, seed) for seed in range(3))
        note = f"{apart:.1e} apart, {tight:.1e} at tolerance {TIGHT:g}; moved parameters move the answer by {moved:.1e}"
        excused = max(apart, tight) <= EXCUSE * moved
        return ("ill-conditioned" if excused else "apart"), apart, note

    def _moved(self, own: Mapping[str, float], truth: np.ndarray, seed: int) -> float:
        """How far the answer moves when all parameters move by the usual tolerance."""
        chance = Random(seed)
        near = {name: value * (1 + TOLERANCE * chance.choice([-1, 1])) for name, value in own.items()}
        moved = self._truth(near, QUICK)
        return np.inf if isinstance(moved, Unsolved) else self._apart(moved, truth)


def seeded(number: int) -> list[Outcome]:
    """The cases of a network made from a number alone; a crash is an outcome."""
    try:
        return examined(Random(number), number)
    except Exception as error:
        return [Outcome((number, 0, 0), "crash", np.nan, f"{type(error).__name__}: {error}")]
