"""Solving: many patients, the same events, outputs at the same times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from rankl.engine import steady
from rankl.engine.compiled import Compiled
from rankl.engine.piece import Settings, solved
from rankl.engine.run import Stop, table_of
from rankl.engine.schedule import Schedule
from rankl.engine.solution import Solution
from rankl.engine.start import Grown
from rankl.language.event import Course, Event, SteadyState, Switch
from rankl.language.mistake import Mistake

TOLERANCE = 3e-7
"""Keeps every output of the library's experiments within 1e-6 of its maximum (Rodas5P)."""


def solve(
    compiled: Compiled,
    parameters: np.ndarray,
    *,
    start: float,
    save_at: np.ndarray,
    events: Sequence[Event] = (),
    initial: str | np.ndarray | Grown = "declared",
    tolerance: float = TOLERANCE,
    max_steps: int = 100_000,
    wall_limit: float | None = None,
    threads: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    sample: str = "before",
) -> Solution:
    """Integrate every patient from `start` to the last save time.

    Switches before `start` are in force from the start (and where rest is sought), and so is what a course says then;
    events at `start` happen after the initial state. What a dose comes to is worked out with the parameters in force
    when it is given. A patient's result depends on its own parameters only, to the last bit.

    Args:
        compiled: what to solve.
        parameters: [N, P], canonical units, columns as `compiled.parameters`.
        start: days.
        save_at: [T], days, ascending, none before `start`.
        events: doses, switches and courses, the same for all; amounts, lags and durations may depend on parameters.
        initial: "declared", "rest" (at rest with time frozen at `start`), states [N, S], or `Grown` since an earlier
            day, so that events since then count.
        tolerance: relative to each state's magnitude and scale, per step.
        max_steps: attempted steps per patient.
        wall_limit: seconds a patient may take.
        threads: default: one per core.
        progress: called with (patients done, all).
        cancelled: asked, also from other threads, between bursts of steps (some tenths of a second); true stops.
        sample: "before" or "after" what happens at a save time.

    Raises:
        Mistake: an event names an unknown variable or parameter, or a dose lies before `start`.
        ValueError: an array has a wrong shape, or save times do not ascend.
        Cancelled: the caller asked to stop.
    """
    save_at = _ascending(save_at, start)
    table = table_of(compiled, parameters)
    if isinstance(initial, Grown):
        if not initial.since <= start:
            raise ValueError(f"initial: life has to begin by day {start:g}, not on day {initial.since:g}")
        start, events, initial = initial.since, [*initial.events, *events], initial.start
    if sample not in ("before", "after"):
        raise ValueError(f"sample: 'before' or 'after', not {sample!r}")
    if compiled.tangents:
        raise ValueError("what was compiled with tangents is for `gradient`")
    settings = Settings(tolerance, max_steps, wall_limit, threads, progress, Stop(cancelled), sample)
    series = sorted((event for event in events if isinstance(event, SteadyState)), key=lambda event: event.time)
    if series:
        return _in_pieces(compiled, table, float(start), save_at, list(events), series, initial, settings)
    return solved(compiled, Schedule.of(compiled, table, events, start, float(save_at[-1])), save_at, initial, settings)


def _ascending(times: np.ndarray, start: float) -> np.ndarray:
    times = np.array(times, dtype=float).ravel()
    if not len(times) or not np.isfinite(times).all() or (np.diff(times) < 0).any() or times[0] < start:
        raise ValueError("save times have to ascend, be finite and not lie before the start")
    return times


def _in_pieces(
    compiled: Compiled,
    table: np.ndarray,
    start: float,
    save_at: np.ndarray,
    events: list[Event],
    series: list[SteadyState],
    initial: str | np.ndarray,
    settings: Settings,
) -> Solution:
    """Piece by piece: at each series of doses everything before is forgotten."""
    lasting = [event for event in events if isinstance(event, Switch | Course)]
    passing = [event for event in events if not isinstance(event, Switch | Course | SteadyState)]
    if early := [event.time for event in (*series, *passing) if event.time < start]:
        raise Mistake(f"a dose on day {early[0]:g} lies before the start on day {start:g}")
    whole = Solution.empty(len(table), len(save_at), len(compiled.outputs), len(compiled.variables))
    begins: list[tuple[float, SteadyState | None]] = [(start, None)]
    begins += [(one.time, one) for one in series if one.time <= save_at[-1]]
    side = "right" if settings.sample == "before" else "left"
    for k, (begin, one) in enumerate(begins):
        end = begins[k + 1][0] if k + 1 < len(begins) else np.inf
        times = slice(np.searchsorted(save_at, begin, side) if k else 0, np.searchsorted(save_at, end, side))
        if times.start == times.stop:
            continue
        rows = np.setdiff1d(np.arange(len(table)), [failure.patient for failure in whole.failures])
        here = [*lasting, *(event for event in passing if begin <= event.time < end)]
        states = initial[rows] if isinstance(initial, np.ndarray) else initial
        if one is not None:
            doses = steady.doses_before(compiled, table, one)
            here += [*doses, one.dose]
            rows, states = _repeating(compiled, table, rows, one, doses, lasting, whole, settings)
        if len(rows):
            until = float(save_at[times.stop - 1])
            schedule = Schedule.of(compiled, table[rows], here, begin, until, earlier_doses=one is not None)
            part = solved(compiled, schedule, save_at[times], states, settings.part(k, len(begins)))
            _fill(whole, part, rows, times)
    whole.failures.sort(key=lambda failure: failure.patient)
    for failure in whole.failures:
        whole.values[failure.patient] = whole.final[failure.patient] = np.nan
    return whole


def _fill(whole: Solution, part: Solution, rows: np.ndarray, times: slice) -> None:
    """Put a piece in its place."""
    whole.values[rows, times] = part.values
    whole.final[rows] = part.final
    whole.steps[rows] += part.steps
    whole.failures.extend(replace(failure, patient=int(rows[failure.patient])) for failure in part.failures)


def _repeating(
    compiled: Compiled,
    table: np.ndarray,
    rows: np.ndarray,
    series: SteadyState,
    doses: Sequence[Event],
    lasting: Sequence[Event],
    whole: Solution,
    settings: Settings,
) -> tuple[np.ndarray, np.ndarray]:
    """(rows that can go on, states [rows, S] just before the dose)"""
    time, begin = series.time, series.time - series.every
    exact = settings.silent(min(settings.tolerance, steady.TOLERANCE))

    def cycle(patients: np.ndarray, states: np.ndarray | str) -> Solution:
        events = [*steady.in_force(lasting, time), *doses]
        schedule = Schedule.of(compiled, patients, events, begin, time, earlier_doses=True)
        return solved(compiled, schedule, np.array([time]), states, exact)

    before = Schedule.of(compiled, table[rows], steady.in_force(lasting, time), time, time)
    begun = solved(compiled, before, np.array([time]), "declared", exact)
    states, failures = steady.steady_states(compiled, table[rows], begun.final, cycle, time)
    failed = {failure.patient for failure in failures}
    whole.failures.extend(replace(failure, patient=int(rows[failure.patient])) for failure in failures)
    kept = [k for k in range(len(rows)) if k not in failed]
    return rows[kept], states[kept]
