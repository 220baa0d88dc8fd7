"""What any exchange language writes: identifiers, and coherent expressions of starts, rates and events."""

from collections.abc import Mapping, Sequence

from rankl.bridges.coherent import TIME, Coherent, Dimension
from rankl.bridges.identifiers import identifiers
from rankl.language.checks import PER_DAY, times
from rankl.language.equations import Equations
from rankl.language.event import Bolus, Event, Switch
from rankl.language.expression import Expression, expression, symbol
from rankl.language.mistake import Mistake, nearest


def ids_of(equations: Equations) -> dict[str, str]:
    """The identifier, in SBML and Antimony, of every variable, constant and assigned quantity, by name."""
    return identifiers([*(item.name for item in (*equations.variables, *equations.constants)), *equations.assigned])


class System:
    """Equations with a course of events; numbers in its expressions are leaves `(value, dimension)`.

    Attributes:
        ids: identifier by name.
        dimensions: by name.
        constants: names of what never changes.
        starts: what constants and variables start from, by name.
        assigned: assigned quantities by name.
        rates: changes per day of the variables, by name.
        events: (time, values afterwards by name), one for each time, by increasing time; switches before the start
            are part of `starts`.

    Raises:
        Mistake: an unknown name in `events` or `initial`, or a dose before the start.
    """

    def __init__(
        self, equations: Equations, events: Sequence[Event], initial: Mapping[str, float] | None, start: float
    ):
        initial = initial or {}
        _check(equations, events, initial, start)
        self._coherent = coherent = Coherent(equations)
        self.ids = ids_of(equations)
        self.dimensions: dict[str, Dimension] = {name: coherent.of(name) for name in self.ids}
        earlier = [event for event in events if event.time < start and isinstance(event, Switch)]
        events = [event for event in events if event.time >= start]
        switched = {event.parameter for event in events if isinstance(event, Switch)}
        self.constants = {constant.name for constant in equations.constants} - switched
        declared = {constant.name: constant.value for constant in equations.constants}
        declared |= {event.parameter: event.value for event in sorted(earlier, key=lambda event: event.time)}
        declared |= {variable.name: initial.get(variable.name, variable.initial) for variable in equations.variables}
        self.starts = {name: self._dressed(name, expression(value)) for name, value in declared.items()}
        self.assigned = {name: self._dressed(name, value) for name, value in equations.assigned.items()}
        self.rates = {
            variable.name: coherent.dressed(variable.rate, times(variable.unit.dimension, PER_DAY))
            for variable in equations.variables
        }
        days = sorted({event.time for event in events})
        self.events = [(day, self._after([event for event in events if event.time == day])) for day in days]

    def _dressed(self, name: str, value: Expression) -> Expression:
        return self._coherent.dressed(value, self.dimensions[name])

    def _after(self, together: Sequence[Event]) -> dict[str, Expression]:
        """What each changed quantity becomes when events of one time happen one after the other."""
        after: dict[str, Expression] = {}

        def now(leaf: Expression) -> Expression:
            if leaf.op != "symbol" or not after:
                return leaf
            if leaf.name in self.assigned:
                return self.assigned[leaf.name].replace(now)
            return after.get(leaf.name, leaf)

        for event in together:
            if isinstance(event, Switch):
                after[event.parameter] = self._dressed(event.parameter, expression(event.value))
            else:
                amount = self._coherent.amount(event.amount, self.dimensions[event.into]).replace(now)
                after[event.into] = after.get(event.into, symbol(event.into)) + amount
        return after


def moment(time: float) -> Expression:
    """A time as a number with its dimension."""
    return Expression("number", time, TIME)


def _check(equations: Equations, events: Sequence[Event], initial: Mapping[str, float], start: float) -> None:
    variables = [variable.name for variable in equations.variables]
    constants = [constant.name for constant in equations.constants]
    for event in events:
        if isinstance(event, Bolus):
            name, kind, known = event.into, "variable", variables
        else:
            name, kind, known = event.parameter, "parameter", constants
        if name not in known:
            raise Mistake(f"no {kind} '{name}' for the event at day {event.time:g}{nearest(name, known)}")
        if event.time < start and isinstance(event, Bolus):
            raise Mistake(f"the dose into '{name}' on day {event.time:g} is before the start on day {start:g}")
    for name in initial:
        if name not in variables:
            raise Mistake(f"no variable '{name}' to give a starting value{nearest(name, variables)}")
