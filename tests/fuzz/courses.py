"""Courses read in the plainest way: a value at a time, and the times at which something bends."""

import numpy as np

from rankl.language.event import Course


def value_at(course: Course, time: float) -> float:
    """The value at a time that is no knot."""
    times, values = list(course.times), list(course.values)
    if course.period is not None:
        time = times[0] + (time - times[0]) % course.period
    if course.interpolation == "linear":
        return float(np.interp(time, times, values))
    later = sum(1 for knot in times if knot <= time)
    return float(values[max(later - 1, 0)])


def knots(course: Course, start: float, end: float) -> list[float]:
    """Knots within the time."""
    if course.period is None:
        return [t for t in course.times if start < t < end]
    turns = range(int((start - course.times[0]) // course.period) - 1, int((end - course.times[0]) // course.period) + 2)
    return [at for n in turns for t in course.times if start < (at := t + n * course.period) < end]
