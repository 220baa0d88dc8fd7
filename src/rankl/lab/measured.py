"""From courses to the numbers that a claim is about: a value at a time, a peak, a change, a slope, a hazard."""

from __future__ import annotations

from math import exp, inf

import numpy as np

from rankl.language.mistake import Mistake, Source
from rankl.language.unit import YEAR, unit

SPOKEN = {"fraction": "1", "hours": "hour", "months": "month", "days": "day", "years": "year"}
"""Units as claims say them."""
UNIT_OF = {"change": "%", "slope": "%/year", "cumulative": "1", "incidence": "1"}
UNIT_OF |= dict.fromkeys(("time to highest", "time to half", "median time"), "day")
"""The unit of what is taken of a course, where it is not the readout's own."""


def taken(take: str, times: np.ndarray, values: np.ndarray, at: float, since: float) -> float:
    """One number of a course.

    Args:
        take: value (at the day `at`); change (percent, from `since` to `at`); slope (of that change, a year); highest,
            lowest, mean (from `since` to `at`); rise (highest above the value at `since`); time to highest (days from
            `since`); cumulative (a hazard a day, summed up); incidence (1 - exp(-cumulative)); time to half (days from `since`
            until half of those who are hit by the day `at` have been, endless where none is); median time (until half of all
            have been, endless where fewer are).
    """
    if take == "value":
        return float(np.interp(at, times, values))
    first, last = (float(np.interp(day, times, values)) for day in (since, at))
    if take in ("change", "slope"):
        change = 100.0 * (last / first - 1.0) if first else float("nan")
        return change if take == "change" else change / ((at - since) / YEAR) if at > since else float("nan")
    inside = (times > since) & (times < at)
    days, course = np.array([since, *times[inside], at]), np.array([first, *values[inside], last])
    if take in ("highest", "lowest"):
        return float(course.max() if take == "highest" else course.min())
    if take == "rise":
        return float(course.max() - first)
    if take == "time to highest":
        return float(days[int(np.argmax(course))] - since)
    steps = np.diff(days) * (course[1:] + course[:-1]) / 2
    if take in ("time to half", "median time"):
        hit = 1.0 - np.exp(-np.concatenate([[0.0], np.cumsum(steps)]))
        half = hit[-1] / 2 if take == "time to half" else 0.5
        return float(np.interp(half, hit, days) - since) if 0 < half <= hit[-1] else inf
    total = float(np.sum(steps))
    if take == "mean":
        return total / (at - since) if at > since else last
    return total if take == "cumulative" else 1.0 - exp(-total)


def factor(own: str, wanted: str, at: Source | None = None) -> float:
    """What a number in one unit is multiplied by to be in the unit that a claim speaks in.

    Raises:
        Mistake: the units do not convert.
    """
    wanted = SPOKEN.get(wanted, wanted)
    if own == wanted:
        return 1.0
    if "%" in own + wanted and "1" not in (own, wanted):
        raise Mistake(f"what is measured is in {own or '1'}, not in {wanted}", at, "expect")
    have, want = unit(own), unit(wanted, at, "expect")
    if have.dimension != want.dimension:
        raise Mistake(f"what is measured is in {own or '1'}, which does not convert to {wanted}", at, "expect")
    return have.factor / want.factor
