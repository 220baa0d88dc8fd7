"""Events unfolded: each of them as changes of one variable or one parameter at a moment."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rankl.bridges.in_force import InForce
from rankl.language.course import Step, steps_of
from rankl.language.equations import Equations
from rankl.language.event import Bolus, Event, Infusion, Replace, Reset, Switch
from rankl.language.expression import Expression, expression, if_less, value_of
from rankl.language.inputs import infusion_into, level_of
from rankl.language.mistake import Mistake, nearest


@dataclass(frozen=True)
class Change:
    """A variable or parameter takes another value.

    Attributes:
        moment: days; a number, or an expression of parameters where a lag or a duration is one.
        day: what it comes to with the values in force.
        target: name of the variable or parameter.
        value: what it becomes, or what is added to it.
        adds: whether `value` is added.
        what: for the reader, such as "dose into depot".
    """

    moment: Expression
    day: float
    target: str
    value: Expression
    adds: bool
    what: str

    @property
    def floats(self) -> bool:
        """Whether its moment moves with parameters."""
        return self.moment.op != "number"


class Unfolded:
    """A course of events as changes, in the order in which those of one moment happen.

    Numbers are those of the engine: what a dose comes to is worked out with the parameters in force at its own time,
    before any lag, so a parameter that is switched stands in it as its value then.

    Attributes:
        earlier: values of parameters switched before the start.
        changes: from the start on, by increasing day.

    Raises:
        Mistake: an unknown name, a dose before the start or over no time, an event that only a solver can work out
            (a dose at steady state, a course that repeats without an end).
    """

    def __init__(self, equations: Equations, events: Sequence[Event], start: float, until: float | None = None):
        self.variables = {variable.name: variable for variable in equations.variables}
        self.constants = {constant.name: constant for constant in equations.constants}
        steps = [step for event in events for step in steps_of(event, self.constants, start, until)]
        steps.sort(key=lambda event: event.time)
        for event in steps:
            self._check(event, start)
        self.earlier = {e.parameter: e.value for e in steps if isinstance(e, Switch) and e.time < start}
        steps = [event for event in steps if event.time >= start]
        self.resets = [event.time for event in steps if isinstance(event, Reset)]
        moved = {event.parameter for event in steps if isinstance(event, Switch)}
        self.values = InForce(equations, self.earlier, moved)
        found = [change for event in steps for change in self._of(event)]
        self.changes = sorted(found, key=lambda change: change.day)

    def _check(self, event: Step, start: float) -> None:
        if math.isnan(event.time):
            raise Mistake("an event has no time")
        if isinstance(event, Switch):
            if event.parameter not in self.constants:
                ready = level_of(event.parameter) in self.constants
                advice = "; it follows a line, so give it a course" if ready else nearest(event.parameter, self.constants)
                raise Mistake(f"no parameter '{event.parameter}' for the event at day {event.time:g}{advice}")
            return
        if not isinstance(event, Reset):
            name = event.variable if isinstance(event, Replace) else event.into
            if name not in self.variables:
                raise Mistake(f"no variable '{name}' for the event at day {event.time:g}{nearest(name, self.variables)}")
            if isinstance(event, Infusion) and infusion_into(name) not in self.constants:
                raise Mistake(f"nothing can be infused into '{name}': the equations were not made ready for it by `infusible`")
        if event.time < start:
            raise Mistake(f"the {_called(event)} on day {event.time:g} is before the start on day {start:g}")

    def _of(self, event: Step) -> Iterator[Change]:
        now = expression(event.time)
        if isinstance(event, Switch):
            self.values.switch(event.parameter, event.value)
            yield Change(now, event.time, event.parameter, expression(event.value), False, f"{event.parameter} switched")
        elif isinstance(event, Replace):
            value = self.values.fixed(event.value)
            yield Change(now, event.time, event.variable, value, False, f"{event.variable} replaced")
        elif isinstance(event, Reset):
            for name, variable in self.variables.items():
                yield Change(now, event.time, name, self.values.fixed(variable.initial), False, "reset")
        elif isinstance(event, Bolus):
            yield self._change(self._begin(event), event.into, self._amount(event), f"dose into {event.into}")
        elif isinstance(event, Infusion):
            yield from self._infused(event)

    def _change(self, moment: Expression, target: str, added: Expression, what: str) -> Change:
        return Change(moment, self.values.number(moment), target, added, True, what)

    def _infused(self, event: Infusion) -> Iterator[Change]:
        begin, amount, target = self._begin(event), self._amount(event), infusion_into(event.into)
        if event.duration is not None:
            lasts = _folded(self.values.fixed(event.duration))
            rate = _folded(amount / lasts)
        else:
            rate = _folded(self.values.fixed(event.rate or expression(0)))
            lasts = _folded(amount / rate)
        if not self.values.number(lasts) > 0:
            raise Mistake(f"the {_called(event)} on day {event.time:g} is infused over no time")
        end = _folded(begin + lasts)
        for reset in self.resets:
            end = _cut(begin, end, reset)
        yield self._change(begin, target, rate, f"infusion into {event.into} begins")
        yield self._change(end, target, -rate, f"infusion into {event.into} ends")

    def _begin(self, event: Bolus | Infusion) -> Expression:
        lag = _folded(self.values.fixed(event.lag))
        if not self.values.number(lag) >= 0:
            raise Mistake(f"the lag of the {_called(event)} on day {event.time:g} is not a time to wait")
        return expression(event.time) if _plain(lag) == 0.0 else _folded(expression(event.time) + lag)

    def _amount(self, event: Bolus | Infusion) -> Expression:
        amount, share = self.values.fixed(event.amount), _folded(self.values.fixed(event.bioavailability))
        return amount if _plain(share) == 1.0 else _folded(amount * share)


def _called(event: Bolus | Infusion | Replace | Reset) -> str:
    if isinstance(event, Reset):
        return "reset"
    return f"new value of '{event.variable}'" if isinstance(event, Replace) else f"dose into '{event.into}'"


def _plain(e: Expression) -> float | None:
    return e.args[0] if e.op == "number" else None


def _folded(e: Expression) -> Expression:
    """A number where it is made of numbers only, and they come to one."""
    if any(leaf.op != "number" for leaf in e.leaves()):
        return e
    try:
        return expression(value_of(e, {}))
    except ZeroDivisionError:
        return e


def _cut(begin: Expression, end: Expression, reset: float) -> Expression:
    """The end of an infusion, which a reset within it brings forward."""
    first, last = _plain(begin), _plain(end)
    if first is not None and last is not None:
        return expression(reset) if first < reset < last else end
    return if_less(begin, reset, if_less(reset, end, reset, end), end)


def reads(e: Expression, assigned: Mapping[str, Expression]) -> set[str]:
    """The names of all that an expression depends on, through assigned quantities too."""
    found: set[str] = set()
    waiting = [e]
    while waiting:
        for leaf in waiting.pop().leaves():
            if leaf.op == "symbol" and leaf.name not in found:
                found.add(leaf.name)
                if leaf.name in assigned:
                    waiting.append(assigned[leaf.name])
    return found
