"""The state under a dose that has been repeated for ever: where one interval ends as it began."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.schedule import of_parameters
from rankl.engine.solution import Failure, Solution
from rankl.language.event import Bolus, Course, Event, Infusion, SteadyState, Switch
from rankl.language.mistake import Mistake

TOLERANCE = 1e-10
PLAIN_CYCLES, MORE = 5, 4
"""Intervals that are simply lived through before Newton's method, and how many times more in each round after the first."""
ROUNDS, NEWTON_STEPS = 4, 8
NUDGE = 1e-4
"""By how much of its magnitude or scale a state is moved to see what that does to the end of the interval."""
SLOWEST = 1e-6
"""What loses less than this share of itself in an interval is left where it is: differences do not tell it from what rests."""
REPEATS = 1e-8
"""Relative difference between the ends of an interval that still counts as a repetition."""
REACH = 1000.0
"""How many times farther than plain intervals come a steady state is believed to lie: what drifts has none."""
GROWS = 1.0001
"""By what a deviation is multiplied from interval to interval where the state that repeats itself is not stable."""
MOST_BEFORE = 1000
"""How many earlier doses may still be under way."""

Cycle = Callable[[np.ndarray, np.ndarray], Solution]
"""(parameters [n, P], states [n, S]) -> the solution at the end of one interval"""


def doses_before(compiled: Compiled, table: np.ndarray, series: SteadyState) -> list[Bolus | Infusion]:
    """The doses of the series before its time of which something may arrive later.

    Raises:
        Mistake: the interval is not positive, or far too many doses overlap.
    """
    dose, every = series.dose, series.every
    if not every > 0:
        raise Mistake(f"a steady state under doses every {every:g} days cannot be")
    columns = {name: table[:, k] for k, name in enumerate(compiled.parameters)}
    assigned = compiled.equations.assigned

    def longest(e) -> float:
        return float(np.max(of_parameters(e, columns, assigned)))

    lasts = longest(dose.lag)
    if isinstance(dose, Infusion):
        given = dose.duration if dose.rate is None else dose.amount * dose.bioavailability / dose.rate
        lasts += longest(given)
    overlapping = int(np.ceil(lasts / every)) if np.isfinite(lasts) else MOST_BEFORE + 1
    if overlapping > MOST_BEFORE:
        raise Mistake(f"no steady state: the dose into '{dose.into}' takes {lasts:g} days and is repeated every {every:g}")
    return [replace(dose, time=dose.time - k * every) for k in range(1, overlapping + 2)]


def in_force(events: Iterable[Event], time: float) -> list[Event]:
    """Switches until a time, as if they had always been, and courses."""
    switches = sorted((e for e in events if isinstance(e, Switch) and e.time <= time), key=lambda switch: switch.time)
    return [*(replace(switch, time=-np.inf) for switch in switches), *(e for e in events if isinstance(e, Course))]


def steady_states(
    compiled: Compiled, table: np.ndarray, states: np.ndarray, cycle: Cycle, time: float
) -> tuple[np.ndarray, list[Failure]]:
    """States [N, S] with which an interval ends as it began, by Newton's method on the map from begin to end.

    Args:
        table: parameters [N, P].
        states: where to begin the search [N, S].
        cycle: lives through one interval.
        time: for reports of failure, days.
    """
    states, failures = states.copy(), {}
    waiting = np.arange(len(table))
    free = np.flatnonzero(~compiled.accumulates)
    largest = np.abs(states) + compiled.scales
    for k in range(ROUNDS):
        for _ in range(PLAIN_CYCLES * MORE**k):
            waiting = _lived(compiled, table, states, cycle, waiting, failures)
            if k == 0:
                largest = np.fmax(largest, np.abs(states))
        lived, trying, repeating = states.copy(), waiting, np.zeros(len(table), dtype=bool)
        for _ in range(NEWTON_STEPS):
            trying = _improved(compiled, table, states, cycle, trying, free, REACH * largest, repeating)
        waiting = waiting[~repeating[waiting]]
        states[waiting] = lived[waiting]
        if not len(waiting):
            break
    for patient in waiting:
        failures[patient] = Failure(int(patient), time, compiled.variables[0], "no steady state under repeated doses was found")
    return states, list(failures.values())


def _lived(compiled: Compiled, table, states, cycle: Cycle, rows: np.ndarray, failures: dict) -> np.ndarray:
    """Live through an interval in place; returns the rows that are left."""
    found = cycle(table[rows], states[rows])
    for failure in found.failures:
        failures[rows[failure.patient]] = replace(failure, patient=int(rows[failure.patient]))
    kept = states[rows][:, compiled.accumulates]
    states[rows] = found.final
    states[np.ix_(rows, np.flatnonzero(compiled.accumulates))] = kept
    return np.array([row for row in rows if row not in failures], dtype=int)


def _improved(
    compiled: Compiled, table, states, cycle: Cycle, rows, free: np.ndarray, bounds: np.ndarray, repeating: np.ndarray
) -> np.ndarray:
    """One step of Newton's method in place, within bounds; marks what repeats itself, returns the rows to go on with."""
    if not len(rows):
        return rows
    size = np.abs(states[rows][:, free]) + compiled.scales[free]
    begins = np.repeat(states[rows][:, None, :], len(free) + 1, axis=1)
    for k, state in enumerate(free):
        begins[:, k + 1, state] += NUDGE * size[:, k]
    found = cycle(np.repeat(table[rows], len(free) + 1, axis=0), begins.reshape(-1, states.shape[1]))
    ends = found.final.reshape(begins.shape)[:, :, free]
    left = []
    for k, row in enumerate(rows):
        if not np.isfinite(ends[k]).all():
            continue
        change = ends[k, 0] - begins[k, 0, free]
        bound, slopes = bounds[row, free], (ends[k, 1:] - ends[k, 0]) / (NUDGE * size[k])
        repeats = np.abs(change) <= REPEATS * (np.minimum(np.abs(ends[k, 0]), bound) + 1e-3 * compiled.scales[free])
        if repeats.all() and np.abs(np.linalg.eigvals(slopes)).max(initial=0.0) < GROWS:
            states[row, free], repeating[row] = ends[k, 0], True
            continue
        move = np.linalg.lstsq(np.eye(len(free)) - slopes.T, change / size[k], rcond=SLOWEST)[0]
        states[row, free] = np.clip(states[row, free] + move * size[k], -bound, bound)
        left.append(row)
    return np.array(left, dtype=int)
