"""What any exchange language writes: identifiers, and coherent expressions of starts, rates and events."""

from collections.abc import Mapping, Sequence

from rankl.bridges.changes import Unfolded
from rankl.bridges.coherent import Coherent, Dimension
from rankl.bridges.happenings import happenings
from rankl.bridges.identifiers import identifiers
from rankl.language.checks import PER_DAY, times
from rankl.language.equations import Equations
from rankl.language.event import Event
from rankl.language.expression import Expression, expression
from rankl.language.mistake import Mistake, nearest


def ids_of(equations: Equations) -> dict[str, str]:
    """The identifier, in SBML and Antimony, of every variable, constant and assigned quantity, by name."""
    return identifiers([*(item.name for item in (*equations.variables, *equations.constants)), *equations.assigned])


class System:
    """Equations with a course of events; numbers in its expressions are leaves `(value, dimension)`.

    Attributes:
        id: identifier of the whole.
        ids: identifier by name.
        event_ids: identifier of each event.
        dimensions: by name.
        constants: names of what never changes.
        starts: what constants and variables start from, by name.
        assigned: assigned quantities by name.
        rates: changes per day of the variables, by name.
        events: what happens, those of one time together, by increasing time, and then thresholds; switches before the
            start are part of `starts`.

    Raises:
        Mistake: an unknown name in `events` or `initial`, or an event that cannot be written: see `Unfolded`.
    """

    def __init__(
        self,
        equations: Equations,
        events: Sequence[Event],
        initial: Mapping[str, float] | None,
        start: float,
        until: float | None = None,
        title: str = "model",
    ):
        initial = initial or {}
        _check(equations, initial)
        self._coherent = coherent = Coherent(equations)
        unfolded = Unfolded(equations, events, start, until)
        self.ids = ids_of(equations)
        self.dimensions: dict[str, Dimension] = {name: coherent.of(name) for name in self.ids}
        self.constants = {constant.name for constant in equations.constants}
        self.constants -= {change.target for change in unfolded.changes}
        declared = {constant.name: constant.value for constant in equations.constants} | unfolded.earlier
        declared |= {variable.name: initial.get(variable.name, variable.initial) for variable in equations.variables}
        self.starts = {name: self._dressed(name, expression(value)) for name, value in declared.items()}
        self.assigned = {name: self._dressed(name, value) for name, value in equations.assigned.items()}
        self.rates = {
            variable.name: coherent.dressed(variable.rate, times(variable.unit.dimension, PER_DAY))
            for variable in equations.variables
        }
        self.events = happenings(equations, coherent, unfolded.changes)
        self.id = identifiers([*self.ids.values(), title])[title]
        own = [f"event {number}" for number in range(1, len(self.events) + 1)]
        given = identifiers([*self.ids.values(), self.id, *own])
        self.event_ids = [given[name] for name in own]

    def _dressed(self, name: str, value: Expression) -> Expression:
        return self._coherent.dressed(value, self.dimensions[name])


def _check(equations: Equations, initial: Mapping[str, float]) -> None:
    variables = [variable.name for variable in equations.variables]
    for name in initial:
        if name not in variables:
            raise Mistake(f"no variable '{name}' to give a starting value{nearest(name, variables)}")
