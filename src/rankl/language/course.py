"""Courses as the switches that they consist of."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator

from rankl.language.event import Bolus, Course, Event, Infusion, Replace, Reset, SteadyState, Switch
from rankl.language.inputs import level_of, slope_of
from rankl.language.mistake import Mistake, nearest

Step = Bolus | Infusion | Replace | Reset | Switch
"""What happens at one time and is known beforehand."""


def steps_of(event: Event, parameters: Collection[str], start: float, until: float | None) -> list[Step]:
    """A course as switches, those that hold at the start among them; any other event as it is.

    Args:
        parameters: names of the constants of the equations.
        start: days.
        until: day up to which a course that repeats is written out.

    Raises:
        Mistake: a course without an end while `until` is not given, an unknown parameter, or a line that the equations
            were not made ready for; a series of doses at steady state, which only a solver can work out.
    """
    if isinstance(event, SteadyState):
        raise Mistake(
            f"the doses at steady state on day {event.time:g} cannot be written out: solve for the states that they lead to, "
            "and start from those"
        )
    if not isinstance(event, Course):
        return [event]
    name = event.parameter
    line = level_of(name) in parameters
    if name not in parameters and not line:
        raise Mistake(f"no parameter '{name}' for a course{nearest(name, parameters)}")
    if event.interpolation == "linear" and not line:
        raise Mistake(f"'{name}' cannot follow a line: the equations were not made ready for it by `driven`")
    knots = list(_knots(event, start, until))
    if not line:
        return [Switch(time, name, value) for time, value in knots]
    steps: list[Step] = []
    for (time, now), (later, then) in zip(knots, [*knots[1:], (math.inf, 0.0)], strict=True):
        sloping = event.interpolation == "linear" and math.isfinite(time) and time < later < math.inf
        slope = (then - now) / (later - time) if sloping else 0.0
        steps.append(Switch(time, level_of(name), now - slope * time if slope else now))
        steps.append(Switch(time, slope_of(name), slope))
    return steps


def _knots(course: Course, start: float, until: float | None) -> Iterator[tuple[float, float]]:
    """Times and values from before the start until after the end."""
    pairs = list(zip(course.times, course.values, strict=True))
    if course.period is None:
        yield -math.inf, pairs[0][1]
        yield from pairs
        return
    if until is None:
        raise Mistake(f"the course of '{course.parameter}' repeats for ever: say until which day to write it")
    first = math.floor((start - course.times[0]) / course.period) - 1
    last = math.ceil((until - course.times[0]) / course.period) + 1
    for k in range(first, last + 1):
        following = course.times[0] + (k + 1) * course.period
        yield from ((min(time + k * course.period, following), value) for time, value in pairs)
