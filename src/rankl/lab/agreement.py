"""Whether a prediction agrees with a published value: within its error, or 20 %."""

from __future__ import annotations

from math import log, sqrt

from rankl.lab.result import Comparison

TOLERANCE = log(1.25)
NONE, SAME = (0.0, 0.15), (0.8, 1.2)
"""What "absent" and "unchanged" allow, where a ratio of 0 or 1 was coded from words."""


def agrees(c: Comparison) -> bool:
    """|ln(predicted / observed)| is at most twice the standard error or ln 1.25; words have their own bounds."""
    error = relative_error(c)
    if c.basis == "ratio" and error is None and c.observed in (0.0, 1.0):
        low, high = NONE if c.observed == 0 else SAME
        return low <= c.predicted <= high
    if c.observed <= 0 or c.predicted <= 0:
        return False
    return abs(log(c.predicted / c.observed)) <= max(2 * (error or 0.0), TOLERANCE)


def relative_error(c: Comparison) -> float | None:
    """The standard error of a published value as a part of it; nothing where the source gives none.

    A range is taken as two standard errors to either side.
    """
    if c.lo is None or c.hi is None or not c.observed:
        return None
    half = abs(c.hi - c.lo) / 2 / abs(c.observed)
    if c.error_kind == "SD":
        return half / sqrt(c.n) if c.n else None
    return half if c.error_kind.startswith("SE") else half / 2
