"""The state of rest: a long integration with time frozen, then Newton's method on the same factorisation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.run import chunks, failures_of, integrate, new_job, spread, table_of
from rankl.engine.solution import Failure

HORIZON = 1e9
"""Days that are integrated before Newton's method."""
INTEGRATION_TOLERANCE = 1e-6
NEWTON_STEPS = 12
DIAGONAL = 1e-9
"""Per day; Newton's matrix is (this - Jacobian), so that conserved totals, which make the Jacobian singular, stay."""
DRIFT = 1e-10
"""Relative change per day (of magnitude or scale) that still counts as rest: 4e-7 in ten years."""
DISTANCE = 0.1
"""How far, relative to magnitude or scale, Newton's method may move a state from where integration ended."""


@dataclass(frozen=True, eq=False)
class Rest:
    """States of rest.

    Attributes:
        states: [N, S]; not a number for patients that failed.
        residual: [N], largest relative change per day that is left, over the states.
        slowest: [N], the variable that was furthest from rest, relative to its magnitude, when integration ended.
        failures: patients without a state of rest, or whose integration failed.
    """

    states: np.ndarray
    residual: np.ndarray
    slowest: list[str]
    failures: list[Failure]


def rest(
    compiled: Compiled,
    parameters: np.ndarray,
    time: float = 0.0,
    *,
    threads: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Rest:
    """Where every patient comes to rest from its declared start, with time held still.

    Variables that accumulate keep their declared values and are left out.

    Args:
        compiled: what to solve.
        parameters: [N, P], columns as `compiled.parameters`.
        time: days, at which inputs that depend on time are held.

    Raises:
        ValueError: `parameters` has a wrong shape.
        Cancelled: the caller asked to stop.
    """
    table = table_of(compiled, parameters)
    count = len(table)
    found = Rest(np.full((count, len(compiled.variables)), np.nan), np.full(count, np.nan), [""] * count, [])

    def run(rows: np.ndarray) -> None:
        _settle(compiled, table, rows, float(time), cancelled, found)

    spread(run, chunks(np.arange(count), compiled.lanes, threads), threads)
    found.failures.sort(key=lambda failure: failure.patient)
    return found


def _settle(compiled: Compiled, table: np.ndarray, rows: np.ndarray, time: float, cancelled, found: Rest) -> None:
    """Fill in some rows."""
    parameters = np.ascontiguousarray(table[rows][:, compiled.columns])
    job = new_job(compiled, parameters, time, time + HORIZON, INTEGRATION_TOLERANCE, max_steps=20_000)
    job.give(moving=0)
    compiled.call("declared", job)
    states = job.kept["states"]
    declared = states.copy()
    integrate(compiled, job, None, cancelled)
    broken = failures_of(compiled, job, rows)
    states[:, compiled.accumulates] = declared[:, compiled.accumulates]
    ended = states.copy()
    job.give(diagonal=DIAGONAL, max_steps=NEWTON_STEPS)
    compiled.call("polish", job)
    drift = np.abs(job.kept["rates"]) / np.maximum(np.abs(states), compiled.scales)
    moved = np.abs(states - ended) / np.maximum(np.abs(ended), compiled.scales)
    drift[:, compiled.accumulates] = 0
    found.failures.extend(broken)
    failed = {failure.patient for failure in broken}
    for k, row in enumerate(rows):
        if not compiled.variables:
            found.residual[row] = 0.0
            continue
        found.slowest[row] = compiled.variables[_worst(moved[k])]
        found.residual[row] = drift[k].max()
        if row in failed:
            continue
        if reason := _unrest(compiled, states[k], drift[k], moved[k]):
            found.failures.append(Failure(int(row), time, *reason))
        else:
            found.states[row] = states[k]


def _worst(values: np.ndarray) -> int:
    """Index of the largest value, or of the first that is not a number."""
    return int(np.argmax(np.where(np.isnan(values), np.inf, values)))


def _unrest(compiled: Compiled, states: np.ndarray, drift: np.ndarray, moved: np.ndarray) -> tuple[str, str] | None:
    """(state, reason) where a patient has not come to rest."""
    if not np.isfinite(states).all():
        return compiled.variables[_worst(np.abs(states))], "no rest: Newton's method found no finite state"
    if not drift.max() <= DRIFT:
        worst = _worst(drift)
        return compiled.variables[worst], f"no rest: it still changes by {drift[worst]:.2g} of its size per day"
    if moved.max() > DISTANCE:
        worst = _worst(moved)
        return compiled.variables[worst], f"no rest: integration did not come near a balance ({moved[worst]:.2g} away)"
    return None
