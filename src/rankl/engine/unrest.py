"""Why there is no rest: a patient is watched for a while, and oscillates, drifts or has grown without bound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.job import FAILURES, STEP_LIMIT, Job
from rankl.engine.run import new_job
from rankl.engine.solution import Cancelled

LOOKS = 4096
"""Steps after which a patient is watched no longer."""
ASKED = 64
"""Steps between two questions whether to stop."""
UNBOUND = 1e9
"""Times its scale, or what it was at first: a state beyond has grown without bound."""
STILL = 1e-4
"""Changes of a state, relative to its magnitude or scale, that are not worth telling."""
IRREGULAR = 0.05
"""Cycles whose lengths differ by more than this share of their mean have no period."""
FADING = 0.02
"""An oscillation whose range changes by more than this share while it is watched dies away, or grows."""


@dataclass(frozen=True)
class Ends:
    """How a search for rest has ended.

    Attributes:
        job: of the integration.
        declared, ended: [n, S], where integration began and ended.
        moved: [n, S], how far Newton's method went from there, relative to magnitude or scale.
        drift: [n, S], relative change per day that it left.
    """

    job: Job
    declared: np.ndarray
    ended: np.ndarray
    moved: np.ndarray
    drift: np.ndarray

    def explained(
        self, compiled: Compiled, rows: np.ndarray, cancelled: Callable[[], bool]
    ) -> dict[int, tuple[int, str]]:
        """row -> (index of a state, what it does), for the rows that are not at rest.

        Raises:
            Cancelled: the caller asked to stop.
        """
        told = {int(row): self._ending(compiled, row) for row in rows}
        going = rows[np.isin(self.job.kept["failure"][rows], (0, STEP_LIMIT))]
        for k in range(0, len(going), compiled.lanes):
            some = going[k : k + compiled.lanes]
            for row, (days, course) in zip(some, self._watched(compiled, some, cancelled), strict=True):
                told[int(row)] = _behaviour(compiled, days, course) or told[int(row)]
        return told

    def _watched(
        self, compiled: Compiled, rows: np.ndarray, cancelled: Callable[[], bool]
    ) -> list[tuple[np.ndarray, np.ndarray]]:
        """(days [K], states [K, S]) after each step from where integration has ended, for no more rows than lanes."""
        before, count, size = self.job, len(rows), len(compiled.variables)
        parameters = np.ascontiguousarray(before.kept["parameters"][rows])
        job = new_job(compiled, parameters, before.start, before.end, before.tolerance, LOOKS)
        job.give(moving=0)
        job.kept["states"][:] = self.ended[rows]
        vectors = job.kept["work"].reshape(-1, compiled.lanes)[:, :count]
        time, states = vectors[compiled.places["time"]], vectors[compiled.places["states"] :][:size]
        days, courses = np.zeros((LOOKS, count)), np.empty((LOOKS, size, count))
        courses[0] = self.ended[rows].T
        for k in range(1, LOOKS):
            if k % ASKED == 1 and cancelled():
                raise Cancelled
            job.budget = 1
            left = compiled.call("integrate", job)
            days[k], courses[k] = time - before.start, states
            if not left:
                days, courses = days[: k + 1], courses[: k + 1]
                break
        return [_moments(days[:, n], courses[:, :, n]) for n in range(count)]

    def _ending(self, compiled: Compiled, row: int) -> tuple[int, str]:
        """What is known without watching."""
        kept = self.job.kept
        days = kept["failed_time"][row] - self.job.start
        grown = np.abs(self.ended[row]) / np.maximum(np.abs(self.declared[row]), compiled.scales)
        if kept["failure"][row] and grown.max() > UNBOUND:
            largest = worst(grown)
            return largest, f"it grows without bound, to {self.ended[row, largest]:.2g} within {days:.3g} days"
        if kept["failure"][row]:
            return int(kept["failed_state"][row]), f"{FAILURES[kept['failure'][row]]} after {days:.3g} days"
        moved, drift = self.moved[row], self.drift[row]
        if not np.isfinite(moved).all():
            return worst(moved), "Newton's method found no finite state"
        if drift.max() < moved.max():
            return worst(moved), f"integration did not come near a balance ({moved.max():.2g} of its size away)"
        return worst(drift), f"it still changes by {drift.max():.2g} of its size per day"


def worst(values: np.ndarray) -> int:
    """Index of the largest value, or of the first that is not a number."""
    return int(np.argmax(np.where(np.isnan(values), np.inf, values)))


def _moments(days: np.ndarray, course: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Without steps that were rejected, or that could not be taken any more."""
    new = np.concatenate([[True], days[1:] > days[:-1]]) & np.isfinite(course).all(axis=1)
    return days[new], course[new]


def _behaviour(compiled: Compiled, days: np.ndarray, course: np.ndarray) -> tuple[int, str] | None:
    """(index of the state that changes most, what it does), or None where nothing changes much."""
    size = np.maximum(np.abs(course).max(axis=0), compiled.scales)
    change = np.where(compiled.accumulates, 0.0, np.ptp(course, axis=0) / size)
    state = int(np.argmax(change))
    if change[state] < STILL:
        return None
    values = course[:, state]
    cycles = _cycles(days, values)
    if len(cycles) < 2:
        rate = (values[-1] - values[0]) / days[-1]
        way = "upwards" if rate > 0 else "downwards"
        return state, f"it drifts {way} by {abs(rate):.3g} per day ({abs(rate) / size[state]:.2g} of its size)"
    between, mean = f"between {values.min():.3g} and {values.max():.3g}", np.mean(cycles)
    if np.std(cycles) > IRREGULAR * mean:
        return state, f"it oscillates irregularly {between}, about every {mean:.3g} days"
    return state, f"it oscillates {between} with a period of {mean:.4g} days{_fate(values)}"


def _cycles(days: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Days between passages upwards through the middle of the range."""
    above = values - (values.min() + values.max()) / 2
    k = np.flatnonzero((above[:-1] < 0) & (above[1:] >= 0))
    share = above[k] / (above[k] - above[k + 1])
    return np.diff(days[k] + share * (days[k + 1] - days[k]))


def _fate(values: np.ndarray) -> str:
    first, second = (np.ptp(half) for half in np.array_split(values, 2))
    if abs(second - first) <= FADING * first:
        return ""
    return ", growing" if second > first else ", dying away too slowly to wait for"
