"""One line of the table: what is given, and the closed form of what follows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from rankl.engine import solve
from rankl.language.event import Event
from tests.engine.dosing.compartments import compiled

END = 30.0


@dataclass(frozen=True)
class Scenario:
    """What happens from day 0 to day 30, and what there is then.

    Attributes:
        title: what is special.
        events: in the order in which they are written.
        truth: days [T] -> states [T, S], just before what happens at the same time.
        system: a name of `compartments.SYSTEMS`.
        changed: parameters that are not as usual.
        initial: as `solve` takes it.
    """

    title: str
    events: Sequence[Event]
    truth: Callable[[np.ndarray], np.ndarray]
    system: str = "one"
    changed: Mapping[str, float] = field(default_factory=dict)
    initial: str = "declared"

    def parameters(self) -> np.ndarray:
        model = compiled(self.system)
        return np.array([self.changed.get(name, value) for name, value in zip(model.parameters, model.defaults, strict=True)])

    def times(self) -> np.ndarray:
        """A grid that includes the times of all events."""
        moments = [event.time for event in self.events if hasattr(event, "time")]
        return np.unique([*np.linspace(0.0, END, 121), *(t for t in moments if 0 <= t <= END)])

    def solved(self, **options) -> np.ndarray:
        """[times, states]"""
        options = {"tolerance": 1e-11, "events": self.events, "initial": self.initial} | options
        found = solve(compiled(self.system), self.parameters(), start=0.0, save_at=self.times(), **options)
        assert not found.failures, found.failures
        return found.values[0]
