"""A phenotype beside what the model shows: its value, and by how much it is missed."""

from __future__ import annotations

from math import log, nan
from typing import TYPE_CHECKING

from rankl.lab.measured import UNIT_OF, factor, taken
from rankl.lab.readouts import called
from rankl.language.unit import NUMBER_AND_UNIT

if TYPE_CHECKING:
    from rankl.lab.comparison import Courses
    from rankl.library.fit import Phenotype

NOT_SHOWN = 5.0
"""The residual of a row or phenotype that a set of values does not show, such as the half-life of what never falls."""


def value_of(one: Phenotype, courses: Courses) -> tuple[float, str]:
    """The value of a phenotype and its unit."""
    readout = called(one.read)
    at = courses.duration if one.at is None else one.at
    course = courses.series[one.of, readout.label]
    value = taken(one.take, course.times, course.values, at, one.since or 0.0)
    own = UNIT_OF.get(one.take, readout.unit)
    if one.over is not None:
        other = courses.series[one.over, readout.label]
        control = taken(one.take, other.times, other.values, at, one.since or 0.0)
        return (value / control if control else nan), "1"
    if one.since is not None and one.take == "value":
        before = course.at(one.since)
        return (value / before if before else nan), "1"
    return value, own


def missed_by(one: Phenotype, courses: Courses | None) -> float:
    """By how many standard deviations a phenotype is missed; 0 within its bounds."""
    if courses is None:
        return nan
    value, own = value_of(one, courses)

    def number(text: str, key: str) -> float:
        found = NUMBER_AND_UNIT.match(text)
        assert found is not None
        return float(found[1]) * factor(found[2] or "1", own or "1", one.written_at(key))

    bounds = [("value", one.value), ("at_least", one.at_least), ("at_most", one.at_most)]
    limits = {key: number(text, key) for key, text in bounds if text is not None}
    sd = one.logarithm if one.error is None else number(one.error, "error")
    assert sd is not None
    if one.error is None:
        value = log(max(value, 1e-12)) if value == value else nan
        limits = {key: log(limit) for key, limit in limits.items()}
    if "value" in limits:
        off = value - limits["value"]
    else:
        off = max(value - limits.get("at_most", value), 0.0) + min(value - limits.get("at_least", value), 0.0)
    return off / sd if off == off else NOT_SHOWN


