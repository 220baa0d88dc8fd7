"""The state of rest: a long integration with time frozen, then Newton's method on the same factorisation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.run import Stop, chunks, integrate, new_job, spread, table_of
from rankl.engine.solution import Failure
from rankl.engine.unrest import Ends, worst

HORIZON = 1e9
"""Days that are integrated before Newton's method."""
INTEGRATION_TOLERANCE = 1e-6
INTEGRATION_STEPS = 20_000
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
        failures: patients without a state of rest (they oscillate, drift or grow without bound), or that could not be
            integrated.
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
    wall_limit: float | None = None,
    threads: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Rest:
    """Where every patient comes to rest from its declared start, with time held still.

    Variables that accumulate keep their declared values and are left out. Where there are several states of rest,
    it is the one that the declared start leads to.

    Args:
        compiled: what to solve.
        parameters: [N, P], columns as `compiled.parameters`.
        time: days, at which inputs that depend on time are held.
        wall_limit: seconds that the integration of a patient may take.
        threads: default: one per core.
        cancelled: asked, also from other threads, between bursts of steps; true stops.

    Raises:
        ValueError: `parameters` has a wrong shape.
        Cancelled: the caller asked to stop.
    """
    table = table_of(compiled, parameters)
    count = len(table)
    found = Rest(np.full((count, len(compiled.variables)), np.nan), np.full(count, np.nan), [""] * count, [])
    search = _Search(compiled, table, float(time), wall_limit, Stop(cancelled), found)
    spread(search.run, chunks(np.arange(count), compiled.lanes, threads), threads, search.stop)
    found.failures.sort(key=lambda failure: failure.patient)
    return found


@dataclass(frozen=True)
class _Search:
    """What is the same for all chunks of a call."""

    compiled: Compiled
    table: np.ndarray
    time: float
    wall_limit: float | None
    stop: Stop
    found: Rest

    def run(self, rows: np.ndarray) -> None:
        """Fill in some rows."""
        compiled, found = self.compiled, self.found
        if not compiled.variables:
            found.residual[rows] = 0.0
            return
        parameters = np.ascontiguousarray(self.table[rows][:, compiled.columns])
        job = new_job(compiled, parameters, self.time, self.time + HORIZON, INTEGRATION_TOLERANCE, INTEGRATION_STEPS)
        job.give(moving=0)
        compiled.call("declared", job)
        states = job.kept["states"]
        declared = states.copy()
        integrate(compiled, job, self.wall_limit, self.stop)
        states[:, compiled.accumulates] = declared[:, compiled.accumulates]
        ended = states.copy()
        job.give(diagonal=DIAGONAL, max_steps=NEWTON_STEPS)
        compiled.call("polish", job)
        with np.errstate(all="ignore"):
            drift = np.abs(job.kept["rates"]) / np.maximum(np.abs(states), compiled.scales)
            moved = np.abs(states - ended) / np.maximum(np.abs(ended), compiled.scales)
        drift[:, compiled.accumulates] = 0
        for k, row in enumerate(rows):
            found.slowest[row] = compiled.variables[worst(moved[k])]
        found.residual[rows] = drift.max(axis=1)
        resting = (job.kept["failure"] == 0) & (drift.max(axis=1) <= DRIFT) & (moved.max(axis=1) <= DISTANCE)
        found.states[rows[resting]] = states[resting]
        ends = Ends(job, declared, ended, moved, drift)
        for k, (state, reason) in ends.explained(compiled, np.flatnonzero(~resting), self.stop).items():
            found.failures.append(Failure(int(rows[k]), self.time, compiled.variables[state], f"no rest: {reason}"))
