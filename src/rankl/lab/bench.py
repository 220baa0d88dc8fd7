"""The bench: a composed body, compiled to give some readouts, on which arms are run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from rankl.engine import Compiled, Failure, Life, compile, grown, solve
from rankl.lab.actions.clamp import Follows, following
from rankl.lab.actions.ready import Ready
from rankl.lab.conception import conceived
from rankl.lab.genotype import Change
from rankl.lab.layers import Layers
from rankl.lab.readouts import Readout
from rankl.language.body import Body
from rankl.language.course import Step
from rankl.language.expression import symbol
from rankl.language.mistake import Mistake
from rankl.language.network import Network

NOTHING = Ready()
TOLERANCE = 1e-7
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
    """An arm ready to be run.

    Attributes:
        layers: its values.
        events: what happens to it.
        follows: what it holds at another arm's course.
        alleles: of its genotype.
        grown: whether its history begins with conception, rather than at rest.
    """

    name: str
    layers: Layers
    events: Sequence[Step]
    follows: Sequence[Follows] = ()
    alleles: Sequence[Change] = ()
    grown: bool = False


@dataclass(frozen=True, eq=False)
class Bench:
    """What all arms of some experiments share.

    Attributes:
        network: with its equations made ready for what is done.
        factors: what the canonical value of each readout is multiplied by.
        followed: quantities that are solved for as well, since an arm may follow them.
    """

    body: Body
    network: Network
    readouts: tuple[Readout, ...]
    factors: np.ndarray
    compiled: Compiled
    followed: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        body: Body,
        drugs: Iterable[str],
        readouts: Iterable[Readout],
        lanes: int | None = FEW,
        ready: Ready = NOTHING,
    ) -> Bench:
        """
        Args:
            lanes: how many patients are solved side by side; None for populations.
            ready: what is done to the subjects that equations have to be made ready for.

        Raises:
            Mistake: an unknown drug, or a readout of something that the body does not have.
        """
        body = body.with_drugs(*drugs) if drugs else body
        network, readouts = ready.network(body.network), tuple(dict.fromkeys(readouts))
        factors = np.array([readout.factor(network) for readout in readouts])
        outputs = {r.label: symbol(r.quantity) for r in readouts}
        followed = tuple(sorted(ready.followed))
        outputs |= {_course_of(name): symbol(name) for name in followed}
        return cls(body, network, readouts, factors, compile(network.equations, outputs, lanes=lanes), followed)

    def courses(self, experiment: str, arms: Sequence[Treated], start: float, times: np.ndarray) -> list[np.ndarray]:
        """The readouts [T, R], in their units, of each arm, from rest (or conception) at the day `start` or the first event.

        Raises:
            Unsolved: an arm that cannot be integrated.
        """
        begin = min([0.0, *happenings(arms)])
        states = self.states(experiment, arms, min(start, begin), begin)
        found: dict[str, np.ndarray] = {}
        own = dict(zip((arm.name for arm in arms), states, strict=True))
        for arm in _leaders_first(arms):
            table, events = arm.layers.table(self.compiled.parameters), [*arm.events, *self._following(arm, found, times)]
            solution = solve(
                self.compiled, table, start=begin, save_at=times, events=events, initial=own[arm.name][None], tolerance=TOLERANCE
            )
            _raise(experiment, [arm.name], solution.failures)
            found[arm.name] = solution.values[0]
        return [found[arm.name][:, : len(self.readouts)] * self.factors for arm in arms]

    def _following(self, arm: Treated, courses: Mapping[str, np.ndarray], times: np.ndarray) -> list[Step]:
        """What happens in an arm that holds quantities at their courses in other arms."""
        steps: list[Step] = []
        for one in arm.follows:
            values = courses[one.arm][:, len(self.readouts) + self.followed.index(one.quantity)]
            course = partial(np.interp, xp=times, fp=values)
            steps.extend(following(one, self.network, course, times, float(times[-1])))
        return steps

    def states(self, experiment: str, arms: Sequence[Treated], start: float, day: float) -> np.ndarray:
        """States [arm, S] at a day, after rest or conception at the day `start` and life without events since.

        Raises:
            Unsolved: an arm without a state of rest, or that cannot be integrated.
        """
        table = np.stack([arm.layers.table(self.compiled.parameters) for arm in arms])
        rows, where = np.unique(table, axis=0, return_inverse=True)
        names = [arms[int(np.flatnonzero(where.ravel() == row)[0])].name for row in range(len(rows))]
        life = self.lived(rows, any(arm.grown for arm in arms), start, day)
        _raise(experiment, names, life.failures)
        return life.states[where.ravel()]

    def lived(self, rows: np.ndarray, grows: bool, start: float, day: float) -> Life:
        """Life without events until a day, for parameters [N, P]: from conception, or from rest where nothing grows."""
        begun = conceived(self.compiled, self.network, rows, start) if grows else "rest"
        return grown(self.compiled, rows, start, day, start=begun, tolerance=TOLERANCE)


def _leaders_first(arms: Sequence[Treated]) -> list[Treated]:
    """The arms in an order in which every arm comes after those that it follows.

    Raises:
        Mistake: arms follow each other in a circle.
    """
    waiting, ordered = list(arms), []
    while waiting:
        done = {arm.name for arm in ordered}
        free = [arm for arm in waiting if all(one.arm in done for one in arm.follows)]
        if not free:
            names = " and ".join(f"'{arm.name}'" for arm in waiting)
            raise Mistake(f"the arms {names} follow each other in a circle", key="clamp")
        ordered += free
        waiting = [arm for arm in waiting if arm not in free]
    return ordered


def _course_of(quantity: str) -> str:
    return f"course of {quantity}"


def _raise(experiment: str, names: Sequence[str], failures: Sequence[Failure]) -> None:
    if failures:
        raise Unsolved(experiment, names[failures[0].patient], failures[0])


def sample_times(duration: float, happenings: Iterable[float], wanted: Iterable[float]) -> np.ndarray:
    """Days to sample: evenly over the experiment, closely after each event, and where data lie."""
    step = duration / 200 if duration <= 40 else 1.0 if duration <= 200 else 3.5 if duration <= 800 else 7.0
    step = step if duration <= 2000 else 14.0
    even = np.append(np.arange(0.0, duration, step), duration)
    close = [day + after for day in happenings for after in (0.0, *FIRST_DAYS)]
    every = np.unique(np.round(np.concatenate([even, close, list(wanted)]), 6))
    return every[(every >= 0) & (every <= duration)]


def happenings(arms: Iterable[Treated]) -> set[float]:
    """Days at which something happens in any arm."""
    return {event.time for arm in arms for event in arm.events}
