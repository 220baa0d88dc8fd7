"""Growing up: the states of subjects who have lived from an age on, with switches and doses on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.job import SWITCH
from rankl.engine.run import table_of
from rankl.engine.schedule import Schedule
from rankl.engine.solution import Failure
from rankl.engine.solve import solve
from rankl.language.event import Course, Event, SteadyState
from rankl.language.mistake import Mistake


@dataclass(frozen=True, eq=False)
class Life:
    """Where subjects have come to.

    Attributes:
        states: [N, S], before what happens on that very day; not a number for patients that failed.
        parameters: [N, P], as the switches and courses on the way have left them.
        failures: patients that could not be put at rest or integrated.
    """

    states: np.ndarray
    parameters: np.ndarray
    failures: list[Failure]


def grown(
    compiled: Compiled,
    parameters: np.ndarray,
    since: float,
    until: float,
    events: Sequence[Event] = (),
    start: str | np.ndarray = "declared",
    **how: Any,
) -> Life:
    """Live through the days from `since` to `until`, to start studies from there.

    For a single study `solve(..., initial=Grown(since, ...))` does the same at once, and allows doses that are still
    under way when it begins.

    Args:
        compiled: what to solve.
        parameters: [N, P], columns as `compiled.parameters`.
        since, until: days.
        events: what happens on the way; those from `until` on are left out.
        start: how life begins: "declared", "rest" (at rest with time frozen at `since`), or states [N, S].
        how: tolerance, max_steps, wall_limit, threads, progress, cancelled of `solve`.

    Raises:
        Mistake: as `solve`, or a dose that has not wholly arrived by the end.
        ValueError: as `solve`.
        Cancelled: the caller asked to stop.
    """
    table = table_of(compiled, parameters)
    past = [event for event in events if isinstance(event, Course) or event.time < until]
    solution = solve(compiled, table, start=since, save_at=np.array([until]), events=past, initial=start, **how)
    given = [event.dose if isinstance(event, SteadyState) else event for event in past]
    ends = Schedule.of(compiled, table, given, until, until, earlier_doses=True)
    acts = ends.arrays(np.arange(len(table)))
    if np.any((acts["event_kind"] != SWITCH) & np.isfinite(acts["event_time"])):
        raise Mistake(f"a dose has not wholly arrived by day {until:g}: start the study with `Grown` instead")
    return Life(solution.final, ends.parameters, solution.failures)
