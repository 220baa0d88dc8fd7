"""Events as acts of the driver: what is added, set or switched, when and for whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rankl.engine.arithmetic import ARITHMETIC
from rankl.engine.compiled import Compiled
from rankl.engine.job import ADD, FLOW, RESET, SET, SWITCH
from rankl.language.course import Step, steps_of
from rankl.language.event import Bolus, Event, Infusion, Replace, Reset, Switch
from rankl.language.expression import Expression, expression
from rankl.language.inputs import infusion_into, level_of
from rankl.language.mistake import Mistake, nearest

_COMPUTE = ARITHMETIC | {
    "floor": lambda a: np.floor(a.real),
    "smallest": lambda a, b: np.where(b.real < a.real, b, a),
    "largest": lambda a, b: np.where(b.real < a.real, a, b),
    "if_less": lambda a, b, then, otherwise: np.where(a.real < b.real, then, otherwise),
}
TINY = 1e-100
"""Derivatives ride along as imaginary parts of this size, exact to rounding (W. Squire, G. Trapp, SIAM Rev. 40:110, 1998)."""

AT_ONCE = 1e-300
"""Days from day 0 within which no step fits."""
ROUNDING = 1e-14
"""How exactly sums of days and intervals are known, as a share of the day."""


def of_parameters(e: Expression, columns: Mapping[str, np.ndarray], assigned: Mapping[str, Expression]) -> np.ndarray:
    """An expression of parameters for all patients at once.

    Raises:
        Mistake: it depends on a state, on time or on an unknown name.
    """
    if e.op == "number":
        return np.array(e.args[0], dtype=float)
    if e.op == "symbol":
        if e.name in columns:
            return columns[e.name]
        if e.name in assigned:
            return of_parameters(assigned[e.name], columns, assigned)
        raise Mistake(f"a dose depends on '{e.name}', which is no parameter{nearest(e.name, columns)}")
    if e.op not in _COMPUTE:
        raise Mistake(f"a dose depends on {e.op}")
    return _COMPUTE[e.op](*(of_parameters(part, columns, assigned) for part in e.args))


@dataclass(frozen=True)
class Act:
    """One thing that happens: times and values of all patients [N], with their derivatives as imaginary parts.

    Attributes:
        flows: the index of the state that a FLOW goes into.
    """

    time: np.ndarray
    kind: int
    target: int
    value: np.ndarray
    flows: int = -1


@dataclass(frozen=True)
class Directions:
    """In which direction derivatives are taken: how fast each patient's parameters and doses change.

    Attributes:
        parameters: [N, P]
        doses: name of a symbol that amounts may have, worth 0 -> [N]
    """

    parameters: np.ndarray
    doses: Mapping[str, np.ndarray]


@dataclass(frozen=True)
class Schedule:
    """Events from the start on, for the patients of a table.

    Attributes:
        compiled: what they happen to.
        events: in order of time.
        start, end: days.
        parameters: [N, P], those in force at the start: after earlier switches, on courses, during infusions under way.
        directions: where derivatives go along; their parameters are in force likewise.
        in_series: whether it is part of an endless series, in which no dose may be lost or doubled by rounding.
        acts: what the events come to for all patients.
    """

    compiled: Compiled
    events: tuple[Step, ...]
    start: float
    end: float
    parameters: np.ndarray
    directions: Directions | None = None
    in_series: bool = False
    acts: tuple[Act, ...] = ()

    @classmethod
    def of(
        cls,
        compiled: Compiled,
        parameters: np.ndarray,
        events: Sequence[Event],
        start: float,
        end: float,
        *,
        earlier_doses: bool = False,
        directions: Directions | None = None,
    ) -> Schedule:
        """What concerns only variables and parameters that were left out as irrelevant is dropped.

        Args:
            earlier_doses: whether doses before the start may be there, of which what arrives later counts.
            directions: what derivatives are taken by.

        Raises:
            Mistake: an unknown name, a dose before the start, a time or amount that is not finite, or the derivative
                by the lag of a bolus.
        """
        steps = [step for event in events for step in steps_of(event, compiled.parameters, start, end)]
        ordered = tuple(sorted(steps, key=lambda event: event.time))
        _check(compiled, ordered, start, earlier_doses)
        if directions:
            directions = Directions(directions.parameters.copy(), directions.doses)
        schedule = cls(compiled, ordered, start, end, parameters.copy(), directions, earlier_doses)
        flows = np.zeros(parameters.shape, dtype=complex)
        schedule = replace(schedule, acts=tuple(schedule._acts()))
        for act in schedule.acts:
            if act.kind == FLOW:
                flows[:, compiled.columns[act.target]] += np.where(schedule._when(act) < start, act.value, 0.0)
        columns = {name: k for k, name in enumerate(compiled.parameters)}
        for event in ordered:
            if isinstance(event, Switch) and event.time < start:
                schedule.parameters[:, columns[event.parameter]] = event.value
                if directions:
                    directions.parameters[:, columns[event.parameter]] = 0.0
        schedule.parameters[:] += np.real(flows)
        if directions:
            directions.parameters[:] += np.imag(flows) / TINY
        return schedule

    def of_patients(self, rows: np.ndarray) -> np.ndarray:
        """The parameters that are compiled, and behind them their directions, of some of the patients."""
        tables = [self.parameters] + ([self.directions.parameters] if self.directions else [])
        return np.ascontiguousarray(np.hstack([table[rows][:, self.compiled.columns] for table in tables]))

    def arrays(self, rows: np.ndarray) -> dict[str, np.ndarray | int]:
        """The fields of a job for some of the patients: [E, patients], each patient's in the order of its own times."""
        here = (replace(act, time=act.time[rows], value=act.value[rows]) for act in self.acts)
        acts = [act for act in here if not (self._when(act) < self.start).all()]
        if self.directions:
            acts = [one for act in acts for one in (act, *self._tangents(act))]
        shape = (len(acts), len(rows))
        time = np.array([self._when(act) for act in acts], dtype=float).reshape(shape)
        value = np.array([np.real(act.value) for act in acts], dtype=float).reshape(shape)
        kind, target = (
            np.array([np.full(len(rows), getattr(act, name)) for act in acts], dtype=np.int64).reshape(shape)
            for name in ("kind", "target")
        )
        time[time < self.start] = np.inf
        order = np.argsort(time, axis=0, kind="stable")
        fields = {"event_time": time, "event_kind": kind, "event_target": target, "event_value": value}
        ordered = {name: np.ascontiguousarray(np.take_along_axis(a, order, axis=0)) for name, a in fields.items()}
        return {"events": len(acts), **ordered}

    def _when(self, act: Act) -> np.ndarray:
        """Days [N]; what is next to day 0, or in a series next to an end of the interval, is there."""
        time = np.real(act.time).copy()
        time[np.abs(time) < AT_ONCE] = 0.0
        for bound in (self.start, self.end) if self.in_series else ():
            time[np.abs(time - bound) < ROUNDING * max(abs(self.start), abs(self.end))] = bound
        return time

    def _tangents(self, act: Act) -> Iterator[Act]:
        """What an act does to tangents; a flow that begins later has brought less by then."""
        value, later = np.imag(act.value) / TINY, np.imag(act.time) / TINY
        states, parameters = len(self.compiled.variables), len(self.compiled.columns)
        if act.kind in (ADD, SET):
            if later.any():
                raise Mistake("the derivative by the lag of a bolus is not available")
            yield Act(act.time, act.kind, states + act.target, value)
        elif act.kind in (SWITCH, FLOW):
            yield Act(act.time, act.kind, parameters + act.target, value)
            if later.any():
                yield Act(act.time, ADD, states + act.flows, -np.real(act.value) * later)

    def _acts(self) -> Iterator[Act]:
        """In the order of the events; switches of parameters that matter, then what doses come to with those in force."""
        compiled, table, everyone = self.compiled, self.parameters.copy(), np.ones(len(self.parameters))
        states = {name: k for k, name in enumerate(compiled.variables)}
        used = {compiled.parameters[c]: k for k, c in enumerate(compiled.columns)}
        if self.directions:
            table = table + 1j * TINY * self.directions.parameters
        columns = {name: table[:, k] for k, name in enumerate(compiled.parameters)}
        if self.directions:
            columns |= {name: 1j * TINY * seed for name, seed in self.directions.doses.items()}
        endings = [event.time for event in self.events if isinstance(event, Reset)]

        def value(e: Expression, what: str) -> np.ndarray:
            with np.errstate(all="ignore"):
                found = of_parameters(e, columns, compiled.equations.assigned) * everyone
            if not np.isfinite(found).all():
                raise Mistake(f"{what} is not finite")
            return found

        for event in self.events:
            if isinstance(event, Switch):
                columns[event.parameter][:] = event.value
                if event.parameter in used and event.time >= self.start:
                    yield Act(event.time * everyone, SWITCH, used[event.parameter], event.value * everyone)
            elif isinstance(event, Reset):
                yield Act(event.time * everyone, RESET, 0, everyone)
            elif isinstance(event, Replace):
                if event.variable in states:
                    what = f"the value of '{event.variable}' on day {event.time:g}"
                    yield Act(event.time * everyone, SET, states[event.variable], value(event.value, what))
            elif event.into in states:
                what = f"the dose into '{event.into}' on day {event.time:g}"
                begins = event.time + value(event.lag, f"the lag of {what}")
                amount = value(event.amount, what) * value(event.bioavailability, f"the bioavailability of {what}")
                if (np.real(begins) < event.time).any():
                    raise Mistake(f"the lag of {what} is negative")
                if isinstance(event, Bolus):
                    yield Act(begins, ADD, states[event.into], amount)
                else:
                    lasts = _duration(event, amount, lambda e, what=what: value(e, f"the rate or duration of {what}"))
                    given = amount != 0
                    if (given & ~(np.real(begins + lasts) > np.real(begins))).any():
                        raise Mistake(f"{what} is infused over no time")
                    rate = np.divide(amount, lasts, out=np.zeros_like(amount + lasts), where=given)
                    goes = used[infusion_into(event.into)], states[event.into]
                    yield from _infused(begins, begins + lasts, rate, goes, endings)


def _duration(event: Infusion, amount: np.ndarray, value: Callable[[Expression], np.ndarray]) -> np.ndarray:
    """Days [N] that an infusion lasts."""
    return amount / value(event.rate) if event.rate is not None else value(expression(event.duration))


def _infused(begin: np.ndarray, end: np.ndarray, rate: np.ndarray, goes: tuple[int, int], resets: list[float]) -> Iterator[Act]:
    """A flow (by a parameter into a state) that begins and ends, the latter at a reset if one comes first."""
    for reset in resets:
        end = np.where((np.real(begin) < reset) & (reset < np.real(end)), reset, end)
    yield Act(begin, FLOW, goes[0], rate, goes[1])
    yield Act(end, FLOW, goes[0], -rate, goes[1])


def _check(compiled: Compiled, events: Sequence[Step], start: float, earlier_doses: bool) -> None:
    variables = [v.name for v in compiled.equations.variables]
    for event in events:
        if np.isnan(event.time):
            raise Mistake("an event has no time")
        if isinstance(event, Switch):
            if event.parameter not in compiled.parameters:
                if level_of(event.parameter) in compiled.parameters:
                    raise Mistake(f"'{event.parameter}' follows a line and is not switched: give it a constant course")
                raise Mistake(f"no parameter '{event.parameter}'{nearest(event.parameter, compiled.parameters)}")
            continue
        if event.time < start and not earlier_doses:
            raise Mistake(f"a dose on day {event.time:g} lies before the start on day {start:g}")
        if isinstance(event, Reset):
            continue
        name = event.variable if isinstance(event, Replace) else event.into
        if name not in variables:
            raise Mistake(f"no variable '{name}' to give a dose into{nearest(name, variables)}")
        if isinstance(event, Infusion) and infusion_into(name) not in compiled.parameters:
            raise Mistake(f"nothing can be infused into '{name}': the equations were not made ready for it by `infusible`")
