"""How far a prediction may miss a published value: by what studies of one treatment differ, not by one study's error bar."""

from __future__ import annotations

from math import hypot, log, sqrt
from typing import TYPE_CHECKING

from rankl.lab.agreement import NONE, relative_error
from rankl.library.row import PART_OF_LOSS

if TYPE_CHECKING:
    from rankl.lab.result import Comparison
    from rankl.library.fit import Fit

USUAL = {"BMD": 0.7}
"""Percentage points of change by readout, where a fit says nothing."""
USUAL_POINTS, USUAL_PART = 6.0, 0.2
"""The same of every other readout: points, and part of a rise."""
USUAL_LOGARITHM = log(1.25) / 2
"""Of levels, ratios and sums; a study's own standard error counts where it is larger."""


def scatter(c: Comparison, fit: Fit) -> float:
    """Percentage points of a change by which a row may be missed, or how much of its logarithm."""
    change = is_change(c)
    for one in fit.scatter:
        told = one.points if change else one.logarithm
        before = one.until is None or c.time_days is None or c.time_days < one.until
        if told is not None and one.readout == c.readout and one.site in (None, c.site) and before:
            return hypot(told, one.part * max(c.observed, 0.0)) if change else told
    if change and c.readout in USUAL:
        return USUAL[c.readout]
    if change:
        return hypot(USUAL_POINTS, USUAL_PART * max(c.observed, 0.0))
    return max(USUAL_LOGARITHM, relative_error(c) or 0.0)


def is_change(c: Comparison) -> bool:
    """Whether a row is in percentage points."""
    return c.basis in ("% change", "difference of % change", "% difference of levels")


def missed(predicted: float, c: Comparison, sd: float) -> float:
    """By how many standard deviations a prediction misses; robustly, as far residuals count by size, not square."""
    if is_change(c):
        return robust((predicted - c.observed) / sd)
    if c.observed <= 0 or c.basis == PART_OF_LOSS:
        return robust((predicted - c.observed) / NONE[1])
    return robust(log(max(predicted, 1e-6 * c.observed) / c.observed) / sd)


def robust(residual: float) -> float:
    """Its square grows like |residual| far out, so that an assay that reads differently does not pull (pseudo-Huber)."""
    size = sqrt(2.0 * (sqrt(1.0 + residual * residual) - 1.0))
    return size if residual >= 0 else -size
