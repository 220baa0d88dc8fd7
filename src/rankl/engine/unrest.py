"""Why there is no rest: a patient is watched for a while, and oscillates, drifts or has grown without bound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.job import FAILURES, STEP_LIMIT
from rankl.engine.run import new_job
from rankl.engine.solution import Cancelled

LOOKS = 4096
"""Steps after which a patient is watched no longer."""
DAYS, TOLERANCE = 1e9, 1e-6
"""For how long at most, and how accurately it is integrated meanwhile."""
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
    """How the integration of a search for rest has ended.

    Attributes:
        time: days, at which time is held.
        parameters: [n, parameters used]
        declared, ended: [n, S], where it began and ended.
        failure, failed_state, days: [n], why it ended early, by which state and after how long; else 0.
    """

    time: float
    parameters: np.ndarray
    declared: np.ndarray
    ended: np.ndarray
    failure: np.ndarray
    failed_state: np.ndarray
    days: np.ndarray

    def explained(
        self, compiled: Compiled, rows: np.ndarray, moved: np.ndarray, drift: np.ndarray, cancelled: Callable[[], bool]
    ) -> dict[int, tuple[int, str]]:
        """row -> (index of a state, what it does), for the rows that are not at rest.

        Args:
            moved: [n, S], how far Newton's method went from where integration ended, relative to magnitude or scale.
            drift: [n, S], relative change per day that it left.

        Raises:
            Cancelled: the caller asked to stop.
        """
        told = {int(row): self._broken(compiled, row) or _unbalanced(moved[row], drift[row]) for row in rows}
        going = rows[np.isin(self.failure[rows], (0, STEP_LIMIT))]
        for k in range(0, len(going), compiled.lanes):
            some = going[k : k + compiled.lanes]
            for row, (days, course) in zip(some, self._watched(compiled, some, cancelled), strict=True):
                told[int(row)] = _behaviour(compiled, days, course) or told[int(row)]
        return told

    def _watched(
        self, compiled: Compiled, rows: np.ndarray, cancelled: Callable[[], bool]
    ) -> list[tuple[np.ndarray, np.ndarray]]:
        """(days [K], states [K, S]) after each step from where integration has ended, for no more rows than lanes."""
        count, size = len(rows), len(compiled.variables)
        parameters = np.ascontiguousarray(self.parameters[rows])
        job = new_job(compiled, parameters, self.time, self.time + DAYS, TOLERANCE, LOOKS)
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
            days[k], courses[k] = time - self.time, states
            if not left:
                days, courses = days[: k + 1], courses[: k + 1]
                break
        return [_moments(days[:, n], courses[:, :, n]) for n in range(count)]

    def _broken(self, compiled: Compiled, row: int) -> tuple[int, str] | None:
        """What made integration end early."""
        if not self.failure[row]:
            return None
        grown = np.abs(self.ended[row]) / np.maximum(np.abs(self.declared[row]), compiled.scales)
        if grown.max() > UNBOUND:
            state = worst(grown)
            return state, f"it grows without bound, to {self.ended[row, state]:.2g} within {self.days[row]:.3g} days"
        return int(self.failed_state[row]), f"{FAILURES[self.failure[row]]} after {self.days[row]:.3g} days"


def _unbalanced(moved: np.ndarray, drift: np.ndarray) -> tuple[int, str]:
    """What Newton's method came to."""
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
