"""Every arm of every experiment of the library, as plain numbers that another solver can take."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

import numpy as np

from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import ids_of
from rankl.engine import rest
from rankl.engine.system import Closure
from rankl.lab import treatment
from rankl.lab.bench import Bench, Treated
from rankl.lab.conception import conceived
from rankl.lab.experiment import bench_for, prepared, shipped
from rankl.lab.subject import body_of, history_start
from rankl.language.equations import Equations
from rankl.language.event import Event
from rankl.language.expression import Expression, symbol
from rankl.language.unit import unit
from tests.against_others.road_runner import roadrunner_run
from tests.oracle_radau import radau, rates_at

AFTER_DOSE = (1.0, 3.0, 7.0, 14.0, 30.0)
EVENLY = 25
PATIENCE = 20.0
"""Seconds that Radau may take."""
NOTHING = 1e-6
"""The part of its usual size under which an output counts as nothing."""


@dataclass(frozen=True, eq=False)
class LibraryArm:
    """One arm; what it starts from is the engine's state of rest in youth, or conception.

    Attributes:
        start: day at which the subject is at rest or conceived; all that follows is integrated.
        times: days from 0 at which outputs are compared.
    """

    experiment: str
    bench: Bench
    treated: Treated
    start: float
    times: np.ndarray

    @property
    def name(self) -> str:
        return f"{self.experiment}, {self.treated.name}"

    @property
    def outputs(self) -> Mapping[str, Expression]:
        return {readout.label: symbol(readout.quantity) for readout in self.bench.readouts}

    @property
    def events(self) -> Sequence[Event]:
        return self.treated.events

    @cached_property
    def values(self) -> np.ndarray:
        """Parameters [P] in force."""
        return self.treated.layers.table(self.bench.compiled.parameters)

    @cached_property
    def equations(self) -> Equations:
        """What the outputs depend on, with the values in force."""
        whole, kept = self.bench.network.equations, Closure.of(self.bench.network.equations, self.outputs)
        constants = tuple(
            replace(constant, value=value) for constant, value in zip(whole.constants, self.values, strict=True)
        )
        return replace(whole, variables=kept.variables, constants=constants, assigned=dict(kept.assigned))

    @cached_property
    def sizes(self) -> np.ndarray:
        """[output]: what each usually is, canonical."""
        quantities = [self.bench.network.quantities[readout.quantity] for readout in self.bench.readouts]
        return np.array([abs(unit(quantity.unit).to_canonical(quantity.typical)) for quantity in quantities])

    @cached_property
    def begun(self) -> np.ndarray:
        """The engine's state of rest [S], or that of conception."""
        if self.treated.grown:
            return conceived(self.bench.compiled, self.bench.network, self.values[None], self.start)[0]
        found = rest(self.bench.compiled, self.values[None], self.start)
        assert not found.failures, f"{self.name}: {found.failures[0]}"
        return found.states[0]

    def key(self) -> str:
        """A hash of all that the answer depends on."""
        kept = Closure.of(self.equations, self.outputs)
        used = {c.name: c.value for c in self.equations.constants if c.name in kept.parameters}
        whole = (kept.fingerprint(), used, self.events, self.start, self.times.tolist())
        return hashlib.sha256(repr(whole).encode()).hexdigest()[:16]

    def until(self, day: float) -> "LibraryArm":
        """The same arm, followed no longer than a day."""
        return replace(self, times=self.times[self.times <= day])

    def by_engine(self) -> np.ndarray:
        """[time, output] as the laboratory runs it."""
        return self.bench.courses(self.experiment, [self.treated], self.start, self.times)[0] / self.bench.factors

    def by_radau(self) -> np.ndarray:
        """[time, output] through the whole history, by Radau at 1e-10.

        Raises:
            ArithmeticError: it gives up, as it does where a lost gene lets states fall to nothing.
        """
        return radau(self.equations, self.outputs, self.start, self.times, self.events, self.begun, seconds=PATIENCE)

    def by_others(self) -> tuple[np.ndarray | None, np.ndarray | None]:
        """[time, output] by Radau and by libRoadRunner; nothing where one gives up."""
        found: list[np.ndarray | None] = []
        for way in (self.by_radau, self.by_roadrunner):
            try:
                found.append(way())
            except (ArithmeticError, RuntimeError):
                found.append(None)
        return found[0], found[1]

    def by_roadrunner(self) -> np.ndarray:
        """[time, output] of the exported document from day 0, or the first event before it, in libRoadRunner."""
        begin = min([0.0, *(event.time for event in self.events)])
        begun = self.bench.states(self.experiment, [self.treated], self.start, begin)[0]
        initial = dict(zip(self.bench.compiled.variables, map(float, begun), strict=True))
        sbml = to_sbml(self.equations, title=self.name, events=self.events, initial=initial, start=begin)
        ids = ids_of(self.equations)
        chosen = [ids[readout.quantity] for readout in self.bench.readouts]
        return roadrunner_run(sbml, begin, self.times, chosen, smallest=1e-18)

    def unrest(self) -> float:
        """The largest relative change per day at a state of rest, by the rates of the Radau oracle."""
        if self.treated.grown:
            return 0.0
        rates = np.abs(rates_at(self.equations, self.start, self.begun))
        sizes = np.maximum(np.abs(self.begun), [variable.scale for variable in self.equations.variables])
        return float(max(np.where([v.accumulates for v in self.equations.variables], 0.0, rates / sizes)))

    def error(self, ours: np.ndarray, theirs: np.ndarray) -> np.ndarray:
        """[output]: the largest difference over time, in shares of the output's maximum."""
        largest = np.maximum(np.abs(theirs).max(axis=0), NOTHING * self.sizes)
        return np.abs(ours - theirs).max(axis=0) / largest


@cache
def experiments() -> tuple[str, ...]:
    return tuple(shipped().experiments)


@cache
def arms_of(experiment: str) -> tuple[LibraryArm, ...]:
    library = shipped()
    plan = treatment.unfolded(library.experiments[experiment], library)
    bench = bench_for([plan], body_of(plan.subject))
    start = history_start(plan.subject)
    treated = prepared(plan, bench, library, None, {})
    return tuple(LibraryArm(experiment, bench, one, start, _times(plan.duration, one.events)) for one in treated)


def every_arm() -> Iterator[LibraryArm]:
    for experiment in experiments():
        yield from arms_of(experiment)


def _times(duration: float, events: Sequence[Event]) -> np.ndarray:
    """Evenly, and closely after the first and the last event."""
    days = sorted(event.time for event in events)
    close = [day + after for day in {*days[:1], *days[-1:]} for after in (0.0, *AFTER_DOSE)]
    every = np.unique(np.round([*np.linspace(0.0, duration, EVENLY), *close], 6))
    return every[(every >= 0) & (every <= duration)]
