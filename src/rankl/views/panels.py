"""What is drawn together: the courses of a readout at a site in every arm, and the published points for them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from rankl.lab.result import Comparison, Result, Series

CHANGE, DIFFERENCE, LEVEL = "% change", "difference of % change", "level"


@dataclass(frozen=True, eq=False)
class Course:
    """A line: an arm, or the difference of two; `values` on the panel's scale, `times` in days."""

    arm: str
    times: np.ndarray
    values: np.ndarray


@dataclass(frozen=True)
class Point:
    """A published value on the panel's scale, at a day of the experiment."""

    arm: str
    dataset: str
    role: str
    day: float
    value: float
    lo: float | None
    hi: float | None


@dataclass(frozen=True, eq=False)
class Panel:
    """One readout at one site: its label, unit of the values shown ("%" for a change), lines and points."""

    label: str
    unit: str
    relative: bool
    courses: tuple[Course, ...]
    points: tuple[Point, ...]


def is_relative(courses: "tuple[Series, ...]") -> bool:
    """Whether courses are shown as a change: they are meant to be, and each starts from something."""
    return all(series.relative for series in courses) and _start_from_something(courses)


def _start_from_something(courses: "tuple[Series, ...]") -> bool:
    return all(abs(s.at(0.0)) > 1e-6 * np.nanmax(np.abs(s.values), initial=0.0) for s in courses)


def panels(result: "Result") -> list[Panel]:
    """A panel for each readout and site in the order read, and one more where data come on the other scale."""
    found = []
    for first in result.of_first_arm():
        courses = result.of(first.readout, first.site)
        compared = [c for c in result.comparisons if (c.readout, c.site) == (first.readout, first.site)]
        relative = is_relative(courses)
        found.append(_panel(courses, compared, relative))
        other = (LEVEL,) if relative else (CHANGE, DIFFERENCE)
        if any(c.basis in other for c in compared) and (relative or _start_from_something(courses)):
            found.append(_panel(courses, compared, not relative))
    return found


def _panel(courses: "tuple[Series, ...]", compared: "list[Comparison]", relative: bool) -> Panel:
    lines = {s.arm: Course(s.arm, s.times, s.change() if relative else s.values) for s in courses}
    bases = (CHANGE, DIFFERENCE) if relative else (LEVEL,)
    points = []
    for comparison in compared:
        if comparison.basis in bases and comparison.time_days is not None:
            if " - " in comparison.arm and comparison.arm not in lines:
                one, other = (lines[arm.strip()] for arm in comparison.arm.split(" - "))
                lines[comparison.arm] = Course(comparison.arm, one.times, one.values - other.values)
            points.append(_point(comparison, lines[comparison.arm], comparison.time_days))
    unit = "%" if relative else courses[0].unit
    return Panel(courses[0].label, unit, relative, tuple(lines.values()), tuple(points))


def _point(comparison: "Comparison", line: Course, day: float) -> Point:
    """A comparison on the panel's scale; a change from a later baseline starts at the line's height there."""
    shift, factor = 0.0, 1.0
    if comparison.baseline_days and comparison.basis != LEVEL:
        shift = float(np.interp(comparison.baseline_days, line.times, line.values))
        factor = 1.0 + shift / 100.0 if comparison.basis == CHANGE else 1.0
    lo, hi = (None if end is None else shift + factor * end for end in (comparison.lo, comparison.hi))
    value = shift + factor * comparison.observed
    return Point(comparison.arm, comparison.dataset, comparison.role, day, value, lo, hi)
