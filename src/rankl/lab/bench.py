"""The bench: a composed body, compiled to give some readouts, on which arms are run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from rankl.engine import Compiled, Failure, compile, grown, solve
from rankl.lab.layers import Layers
from rankl.lab.readouts import Readout
from rankl.language.body import Body
from rankl.language.course import Step
from rankl.language.expression import symbol
from rankl.language.network import Network

TOLERANCE = 1e-6
"""Keeps every readout of the library's experiments within 1e-6 of its maximum (`make oracle`)."""
FEW = 2
"""Lanes for arms, which are solved one by one: narrow vectors are quicker for a single patient."""
FIRST_DAYS = (0.25, 0.5, 1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 14.0, 21.0)
"""Days after an event at which courses are sampled more closely."""


class Unsolved(RuntimeError):
    """The engine could not integrate a patient; tells who, when and which state."""

    def __init__(self, experiment: str, arm: str, failure: Failure):
        super().__init__(
            f"{experiment}, arm '{arm}', patient {failure.patient + 1}: {failure.state} could not be solved "
            f"at day {failure.time:g}: {failure.reason}"
        )
        self.arm, self.failure = arm, failure


@dataclass(frozen=True, eq=False)
class Treated:
    """An arm ready to be run: its values and what happens to it."""

    name: str
    layers: Layers
    events: Sequence[Step]


@dataclass(frozen=True, eq=False)
class Bench:
    """What all arms of some experiments share.

    Attributes:
        factors: what the canonical value of each readout is multiplied by.
    """

    body: Body
    network: Network
    readouts: tuple[Readout, ...]
    factors: np.ndarray
    compiled: Compiled

    @classmethod
    def of(cls, body: Body, drugs: Iterable[str], readouts: Iterable[Readout], lanes: int | None = FEW) -> Bench:
        """
        Args:
            lanes: how many patients are solved side by side; None for populations.

        Raises:
            Mistake: an unknown drug, or a readout of something that the body does not have.
        """
        body = body.with_drugs(*drugs) if drugs else body
        network, readouts = body.network, tuple(dict.fromkeys(readouts))
        factors = np.array([readout.factor(network) for readout in readouts])
        compiled = compile(network.equations, {r.label: symbol(r.quantity) for r in readouts}, lanes=lanes)
        return cls(body, network, readouts, factors, compiled)

    def courses(self, experiment: str, arms: Sequence[Treated], start: float, times: np.ndarray) -> list[np.ndarray]:
        """The readouts [T, R], in their units, of each arm, from rest at the day `start` or the first event.

        Raises:
            Unsolved: an arm that cannot be integrated.
        """
        begin = min([0.0, *happenings(arms)])
        states = self.states(experiment, arms, min(start, begin), begin)
        found = []
        for arm, own in zip(arms, states, strict=True):
            table = arm.layers.table(self.compiled.parameters)
            solution = solve(
                self.compiled, table, start=begin, save_at=times, events=arm.events, initial=own[None, :], tolerance=TOLERANCE
            )
            _raise(experiment, [arm.name], solution.failures)
            found.append(solution.values[0] * self.factors)
        return found

    def states(self, experiment: str, arms: Sequence[Treated], start: float, day: float) -> np.ndarray:
        """States [arm, S] at a day, after rest at the day `start` and life without events since.

        Raises:
            Unsolved: an arm without a state of rest, or that cannot be integrated.
        """
        table = np.stack([arm.layers.table(self.compiled.parameters) for arm in arms])
        rows, where = np.unique(table, axis=0, return_inverse=True)
        names = [arms[int(np.flatnonzero(where.ravel() == row)[0])].name for row in range(len(rows))]
        life = grown(self.compiled, rows, start, day, start="rest", tolerance=TOLERANCE)
        _raise(experiment, names, life.failures)
        return life.states[where.ravel()]


def _raise(experiment: str, names: Sequence[str], failures: Sequence[Failure]) -> None:
    if failures:
        raise Unsolved(experiment, names[failures[0].patient], failures[0])


def sample_times(duration: float, happenings: Iterable[float], wanted: Iterable[float]) -> np.ndarray:
    """Days to sample: evenly over the experiment, closely after each event, and where data lie."""
    step = 1.0 if duration <= 200 else 3.5 if duration <= 800 else 7.0 if duration <= 2000 else 14.0
    even = np.append(np.arange(0.0, duration, step), duration)
    close = [day + after for day in happenings for after in (0.0, *FIRST_DAYS)]
    every = np.unique(np.round(np.concatenate([even, close, list(wanted)]), 6))
    return every[(every >= 0) & (every <= duration)]


def happenings(arms: Iterable[Treated]) -> set[float]:
    """Days at which something happens in any arm."""
    return {event.time for arm in arms for event in arm.events}
