"""An independent answer: scipy from one thing that happens to the next, with its own reading of every event."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import fsolve

from rankl.language.equations import Equations
from rankl.language.event import Bolus, Course, Event, Infusion, Replace, Reset, SteadyState, Switch
from rankl.language.expression import Expression
from tests.fuzz.courses import knots, value_at
from tests.fuzz.plain import function
from tests.fuzz.stretch import Stretch, TooMuchWork, Unsolved

COST_OF_A_STEP = 20
"""What a step in Python takes, in looks at the rates."""
LOOKS = 4
"""How often a condition is looked at within a step."""


TINY = 1e-13
"""A stretch as short as this share of its time, or of the whole, is not integrated."""
PLAIN_INTERVALS = (10, 50, 250)
"""Lived through before an interval is sought that ends as it began, each time."""


@dataclass(frozen=True)
class Way:
    """How it is integrated: a method of scipy, its relative tolerance, and after how many looks at the rates it gives up.

    Absolute tolerances are a hundredth of that share of each scale.
    """

    method: str
    tolerance: float
    most_calls: int


Act = Callable[["_Life"], object]
QUICK = Way("LSODA", 1e-9, 300_000)
CAREFUL = Way("Radau", 1e-11, 100_000)


class Reference:
    """A system that can be followed for any parameters and events.

    Args:
        equations: as they were before they were made ready for infusions and courses.
        outputs: by name.
        corners: days at which rates may jump.
    """

    def __init__(self, equations: Equations, outputs: Mapping[str, Expression], corners: Sequence[float] = ()):
        self.equations, self.corners = equations, corners
        self.rates = function(equations, [v.rate for v in equations.variables])
        self.initial = function(equations, [v.initial for v in equations.variables])
        self.outputs = function(equations, outputs.values())
        self.conditions = function(equations, [one.when for one in equations.thresholds])
        self.news = [function(equations, one.then.values()) for one in equations.thresholds]
        self.scales = np.array([v.scale for v in equations.variables])
        self.variable = {v.name: k for k, v in enumerate(equations.variables)}
        self.parameter = {c.name: k for k, c in enumerate(equations.constants)}

    def follow(
        self, parameters: Sequence[float], events: Sequence[Event], start: float, save_at: Sequence[float], way: Way = QUICK
    ) -> np.ndarray:
        """Outputs [T, R], each save time before what happens then.

        Raises:
            Unsolved: scipy gives up.
        """
        try:
            return _Life(self, list(parameters), way).lived(events, start, list(save_at))
        except (ValueError, ArithmeticError) as error:
            raise Unsolved(str(error)) from error


class _Life:
    """One subject on the way: states, parameters, infusions, courses, what is planned, and which conditions hold."""

    def __init__(self, system: Reference, parameters: list[float], way: Way, watchful: bool = True):
        self.system, self.p, self.way = system, parameters, way
        self.y = np.array(system.initial(0.0, [], parameters), dtype=float)
        self.thresholds = system.equations.thresholds if watchful else ()
        self.planned: list[tuple[float, Act]] = []
        self.dripping: dict[object, tuple[int, float]] = {}
        self.courses: dict[int, Course] = {}
        self.held: list[bool] = []
        self.calls, self.span = 0, 0.0

    def lived(self, events: Sequence[Event], start: float, save_at: list[float]) -> np.ndarray:
        self.span = save_at[-1] - start
        self.planned += [(corner, _nothing) for corner in self.system.corners if corner > start]
        for course in (one for one in events if isinstance(one, Course)):
            self.courses[self.system.parameter[course.parameter]] = course
            self.planned += [(knot, _nothing) for knot in knots(course, start, save_at[-1])]
        for event in sorted((one for one in events if not isinstance(one, Course)), key=lambda one: one.time):
            self._plan(event, start)
        self.held = [now and not one.at_start for now, one in zip(self._holding(start), self.thresholds, strict=True)]
        rows = [self.system.outputs(start, self.y, self._now(start)) for t in save_at if t == start]
        self._settle(start)
        rows += self._until(start, save_at[-1], [t for t in save_at if t > start])
        return np.array(rows)

    def _until(self, time: float, end: float, save_at: list[float]) -> list[list[float]]:
        """Outputs at save times; at the end, what happens then has not happened yet."""
        rows = []
        while True:
            moment = min((at for at, _ in self.planned if at < end), default=end)
            rows += self._go(time, moment, [t for t in save_at if time < t <= moment])
            time = moment
            if time == end:
                return rows
            while due := [one for one in self.planned if one[0] == moment]:
                self.planned.remove(due[0])
                due[0][1](self)
            self._settle(moment)

    # what happens

    def _plan(self, event: Event, start: float) -> None:
        if isinstance(event, Switch):
            place = self.system.parameter[event.parameter]
            if event.time < start:
                self.p[place] = event.value
            else:
                self.planned.append((event.time, lambda life: life.p.__setitem__(place, event.value)))
        elif isinstance(event, Replace):
            place = self.system.variable[event.variable]
            self.planned.append((event.time, lambda life: life.y.__setitem__(place, life._number(event.value))))
        elif isinstance(event, Reset):
            self.planned.append((event.time, _Life._reset))
        elif isinstance(event, SteadyState):
            self.planned.append((event.time, lambda life: life._repeat(event)))
        else:
            self.planned.append((event.time, lambda life: life._dose(event)))

    def _number(self, e: Expression) -> float:
        return float(function(self.system.equations, [e])(0.0, self.y, self.p)[0])

    def _dose(self, event: Bolus | Infusion) -> None:
        into = self.system.variable[event.into]
        at = event.time + self._number(event.lag)
        amount = self._number(event.amount) * self._number(event.bioavailability)
        if isinstance(event, Bolus):
            return self._at(at, event.time, lambda life: life.y.__setitem__(into, life.y[into] + amount))
        duration, token = self._lasting(event), object()
        self._at(at, event.time, lambda life: life.dripping.__setitem__(token, (into, amount / duration)))
        self._at(at + duration, event.time, lambda life: life.dripping.pop(token, None))

    def _lasting(self, event: Infusion) -> float:
        if event.duration is not None:
            return self._number(event.duration)
        return self._number(event.amount) * self._number(event.bioavailability) / self._number(event.rate)

    def _at(self, at: float, now: float, act: Act) -> None:
        """At once, or later."""
        if at == now:
            act(self)
        else:
            self.planned.append((at, _Arrival(act)))

    def _repeat(self, event: SteadyState) -> None:
        """What an interval leaves as it was, then the dose itself."""
        past = _Life(self.system, list(self.p), self.way, watchful=False)
        longest = self._number(event.dose.lag) + (self._lasting(event.dose) if isinstance(event.dose, Infusion) else 0.0)
        for plain in PLAIN_INTERVALS:
            for _ in range(plain + math.ceil(longest / event.every)):
                past = past._after(event, past.y)
            if found := past._repeating(event):
                self.y, self.dripping = found.y, found.dripping
                self.planned = [one for one in self.planned if not isinstance(one[1], _Arrival)]
                self.planned += [(at + event.time, act) for at, act in found.planned]
                return self._dose(event.dose)
        raise Unsolved("no steady state")

    def _repeating(self, event: SteadyState) -> _Life | None:
        """The same with states that an interval leaves as they were, if they are found."""
        scales = self.system.scales

        def change(relative: np.ndarray) -> np.ndarray:
            return self._after(event, relative * scales).y / scales - relative

        try:
            found = fsolve(change, self.y / scales, xtol=1e-13, full_output=True)[0]
            left = change(found)
            repeats = (abs(left) <= 1e-8 * (abs(found) + 1e-3)).all() and self._holds(change, found, left)
        except TooMuchWork:
            raise
        except Unsolved:
            return None
        return self._after(event, found * scales) if repeats else None

    def _holds(self, change: Callable, found: np.ndarray, left: np.ndarray) -> bool:
        """Whether a small deviation from what repeats itself does not grow."""
        nudges = 1e-4 * (abs(found) + 1.0) * np.eye(len(found))
        slopes = np.array([(change(found + nudge) - left) / nudge.sum() for nudge in nudges])
        return bool((abs(1 + np.linalg.eigvals(slopes)) < 1.0001).all())

    def _after(self, event: SteadyState, states: np.ndarray) -> _Life:
        """An interval later, seen from its end: the same infusions and plans, from other states."""
        life = _Life(self.system, self.p, self.way, watchful=False)
        life.y, life.dripping, life.planned = states.copy(), dict(self.dripping), list(self.planned)
        life.span = event.every
        life._dose(replace(event.dose, time=0.0))
        life._until(0.0, event.every, [])
        life.planned = [(at - event.every, act) for at, act in life.planned]
        self._work(life.calls)
        return life

    def _reset(self) -> None:
        self.y = np.array(self.system.initial(0.0, [], self.p), dtype=float)
        self.dripping.clear()

    # conditions

    def _holding(self, time: float) -> list[bool]:
        return self._holding_at(time, self.y)

    def _holding_at(self, time: float, y) -> list[bool]:
        return [value > 0.5 for value in self.system.conditions(time, y, self._now(time))] if self.thresholds else []

    def _settle(self, time: float) -> None:
        """What has become true happens, and what that makes true, in order."""
        waiting: dict[int, list | None] = {}
        for _ in range(100):
            now = self._holding(time)
            for k, (one, holds, held) in enumerate(zip(self.thresholds, now, self.held, strict=True)):
                if holds and not held:
                    waiting[k] = self.system.news[k](time, self.y, self._now(time)) if one.as_found else None
                elif not holds and not one.lasting:
                    waiting.pop(k, None)
            self.held = now
            if not waiting:
                return
            first = min(waiting)
            values = waiting.pop(first) or self.system.news[first](time, self.y, self._now(time))
            for name, value in zip(self.thresholds[first].then, values, strict=True):
                self.y[self.system.variable[name]] = value
        raise Unsolved("conditions chase one another")

    # integration

    def _now(self, time: float) -> list[float]:
        if not self.courses:
            return self.p
        p = list(self.p)
        for place, course in self.courses.items():
            p[place] = value_at(course, time)
        return p

    def _go(self, time: float, end: float, save_at: list[float]) -> list[list[float]]:
        """Outputs at save times up to the end of a smooth stretch."""
        states = []
        tiny = TINY * max(abs(end), self.span)
        while end - time > tiny:
            tolerances = {"rtol": self.way.tolerance, "atol": self.way.tolerance * self.system.scales * 1e-2}
            stretch = Stretch(self._rates(time, end), time, end, self.y, tiny, tolerances)
            rest = save_at[len(states) :]
            if self.way.method == "LSODA" and not self.thresholds:
                found, time, self.y = stretch.at_once(rest)
            else:
                found, time, self.y, steps = stretch.stepwise(rest, self.way.method, self._change if self.thresholds else None)
                self._work(COST_OF_A_STEP * steps)
                self._settle(time)
            states += found
        states += [self.y] * (len(save_at) - len(states))
        return [self.system.outputs(at, y, self._now(at)) for at, y in zip(save_at, states, strict=True)]

    def _work(self, calls: int) -> None:
        self.calls += calls
        if self.calls > self.way.most_calls:
            raise TooMuchWork("too much work")

    def _rates(self, begin: float, end: float) -> Callable:
        plain, inflow = self.system.rates, np.zeros(len(self.y))
        for into, rate in self.dripping.values():
            inflow[into] += rate
        steady = not self.courses
        middle = self._now((begin + end) / 2)

        def rates(t, y):
            self._work(1)
            found = plain(t, y.tolist(), middle if steady else self._within(begin, end, t))
            return np.array(found) + inflow

        return rates

    def _within(self, begin: float, end: float, t: float) -> list[float]:
        """Parameters inside a stretch: at its ends, what they are just within."""
        p = list(self.p)
        for place, course in self.courses.items():
            if course.interpolation == "constant":
                p[place] = value_at(course, (begin + end) / 2)
            else:
                share = (t - begin) / (end - begin)
                a, b = begin + 0.25 * (end - begin), begin + 0.75 * (end - begin)
                low, high = value_at(course, a), value_at(course, b)
                p[place] = low + (share - 0.25) * 2 * (high - low)
        return p

    def _change(self, between, begin: float, end: float) -> float | None:
        """The first time, just past it, at which some condition is not what it was."""
        left = begin
        for right in np.linspace(begin, end, LOOKS + 1)[1:]:
            if self._holding_at(right, between(right)) != self.held:
                while right - left > 4 * np.spacing(max(abs(left), abs(right))):
                    middle = (left + right) / 2
                    if self._holding_at(middle, between(middle)) != self.held:
                        right = middle
                    else:
                        left = middle
                return float(right)
            left = right
        return None


@dataclass(frozen=True)
class _Arrival:
    """What comes later of a dose that has been given."""

    act: Act

    def __call__(self, life: _Life) -> None:
        self.act(life)


def _nothing(life: _Life) -> None:
    """A stretch ends here."""
