"""What a solver hands back: values, and who failed where and why."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


class Cancelled(Exception):
    """The caller asked to stop."""


@dataclass(frozen=True)
class Failure:
    """A patient that could not be solved.

    Attributes:
        patient: row of the table of parameters.
        time: days, where it went wrong, or at which rest was sought.
        state: the variable with the largest error, the first that is not a number, or the one that does not rest.
        reason: in words.
    """

    patient: int
    time: float
    state: str
    reason: str

    def __str__(self) -> str:
        return f"patient {self.patient} at day {self.time:g}, {self.state}: {self.reason}"


@dataclass(frozen=True, eq=False)
class Solution:
    """Outputs of all patients at all save times.

    Attributes:
        values: [patients, times, outputs], canonical units; not a number for patients that failed.
        failures: the patients that failed.
        steps: [patients], attempted steps.
        final: [patients, states], where each patient ended, before events at that time; not a number likewise.
    """

    values: np.ndarray
    failures: list[Failure]
    steps: np.ndarray
    final: np.ndarray

    @classmethod
    def empty(cls, patients: int, times: int, outputs: int, states: int) -> Solution:
        """Nothing solved yet."""
        values, final = np.full((patients, times, outputs), np.nan), np.full((patients, states), np.nan)
        return cls(values, [], np.zeros(patients, dtype=np.int64), final)
