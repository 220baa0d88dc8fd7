"""The state of rest: a long integration with time frozen, then Newton's method on the same factorisation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.run import Stop, chunks, integrate, new_job, spread, table_of
from rankl.engine.solution import Failure
from rankl.engine.unrest import Ends, worst

LEGS = tuple(10.0**k for k in range(10))
"""Days up to which is integrated, one after the other, before Newton's method; in between is noted who is near rest."""
HORIZON = LEGS[-1]
INTEGRATION_TOLERANCE = 1e-6
INTEGRATION_STEPS = 20_000
NEWTON_STEPS = 12
NOTHING = 1e-100
"""What is less than this part of its scale is not there."""
DIAGONAL = 1e-9
"""Per day; Newton's matrix is (this - Jacobian), so that conserved totals, which make the Jacobian singular, stay."""
DRIFT = 1e-10
"""Relative change per day (of magnitude or scale) that still counts as rest: 4e-7 in ten years."""
DISTANCE = 0.1
"""How far, relative to magnitude or scale, Newton's method may move a state from where integration ended."""
NEAR = 1e-3
"""How far from rest, relative to magnitude or scale, a state may be that counts as having come to rest."""


@dataclass(frozen=True, eq=False)
class Rest:
    """States of rest.

    Attributes:
        states: [N, S]; not a number for patients that failed.
        residual: [N], largest relative change per day that is left, over the states.
        slowest: [N], the variable that came within a thousandth of its state of rest last; where there is no rest, the
            one that Newton's method moved furthest.
        settled: [N], days within which all variables did so: 0 or a power of ten; inf where Newton's method closed the last gap.
        failures: patients without a state of rest (they oscillate, drift or grow without bound), or that could not be
            integrated.
    """

    states: np.ndarray
    residual: np.ndarray
    slowest: list[str]
    settled: np.ndarray
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
        wall_limit: seconds that the integration of a patient may take, up to each power of ten of days.
        threads: default: one per core.
        cancelled: asked, also from other threads, between bursts of steps; true stops.

    Raises:
        ValueError: `parameters` has a wrong shape.
        Cancelled: the caller asked to stop.
    """
    compiled, table = compiled.plain, table_of(compiled, parameters)
    count = len(table)
    unknown = np.full((count, len(compiled.variables)), np.nan)
    found = Rest(unknown, np.full(count, np.nan), [""] * count, np.full(count, np.nan), [])
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
            found.residual[rows] = found.settled[rows] = 0.0
            return
        parameters = np.ascontiguousarray(self.table[rows][:, compiled.columns])
        job = new_job(compiled, parameters, self.time, self.time, INTEGRATION_TOLERANCE, NEWTON_STEPS)
        compiled.call("declared", job)
        marks, ends = self._integrated(parameters, job.kept["states"])
        states = job.kept["states"]
        states[:] = marks[-1]
        job.give(diagonal=DIAGONAL)
        compiled.call("polish", job)
        states[np.abs(states) < NOTHING * compiled.scales] = 0.0
        with np.errstate(all="ignore"):
            size = np.maximum(np.abs(states), compiled.scales)
            drift, away = np.abs(job.kept["rates"]) / size, np.abs(marks - states) / size
            moved = np.abs(states - marks[-1]) / np.maximum(np.abs(marks[-1]), compiled.scales)
        drift[:, compiled.accumulates] = 0
        found.residual[rows] = drift.max(axis=1)
        resting = (ends.failure == 0) & (drift.max(axis=1) <= DRIFT) & (moved.max(axis=1) <= DISTANCE)
        found.states[rows[resting]] = states[resting]
        for k, row in enumerate(rows):
            leg = int(np.max(np.flatnonzero((away[:, k] > NEAR).any(axis=1)), initial=-1))
            found.slowest[row] = compiled.variables[worst(away[max(leg, 0), k] if resting[k] else moved[k])]
            if resting[k]:
                found.settled[row] = (0.0, *self.legs, np.inf)[leg + 1]
        reasons = ends.explained(compiled, np.flatnonzero(~resting), moved, drift, self.stop)
        for k, (state, reason) in reasons.items():
            found.failures.append(Failure(int(rows[k]), self.time, compiled.variables[state], f"no rest: {reason}"))

    @property
    def legs(self) -> tuple[float, ...]:
        """One where a threshold would happen anew at the start of each."""
        anew = any(threshold.at_start for threshold in self.compiled.equations.thresholds)
        return LEGS[-1:] if anew else LEGS

    def _integrated(self, parameters: np.ndarray, declared: np.ndarray) -> tuple[np.ndarray, Ends]:
        """(states [1 + legs, n, S] at the start and after each leg, how it ended)"""
        compiled, count = self.compiled, len(parameters)
        marks = np.repeat(declared[None], len(self.legs) + 1, axis=0)
        failure, failed_state = np.zeros((2, count), dtype=np.int64)
        ends = Ends(self.time, parameters, marks[0], marks[-1], failure, failed_state, np.zeros(count))
        going, begun = np.arange(count), 0.0
        for k, until in enumerate(self.legs):
            some, end = np.ascontiguousarray(parameters[going]), self.time + until - begun
            job = new_job(compiled, some, self.time, end, INTEGRATION_TOLERANCE, INTEGRATION_STEPS)
            job.give(moving=0)
            job.kept["states"][:] = marks[k, going]
            integrate(compiled, job, self.wall_limit, self.stop)
            marks[k + 1 :, going] = job.kept["states"]
            ends.failure[going], ends.failed_state[going] = job.kept["failure"], job.kept["failed_state"]
            ends.days[going] = begun + job.kept["failed_time"] - self.time
            going, begun = going[job.kept["failure"] == 0], until
            if not len(going):
                break
        marks[:, :, compiled.accumulates] = declared[:, compiled.accumulates]
        return marks, ends
