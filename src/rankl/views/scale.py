"""How numbers and times are shown: units of a time axis, the few moments of a table, digits, signs."""

from dataclasses import dataclass
from math import inf, isfinite

from rankl.language.unit import MONTH, YEAR

_TYPESET = (("^2", "²"), ("^3", "³"), ("ug", "µg"), ("uM", "µM"))


@dataclass(frozen=True)
class TimeAxis:
    """A unit of time that suits courses of up to `longest` days.

    Attributes:
        days: days in one unit.
        steps: distances that ticks may have, in units.
        moments: units at which a table gives values.
    """

    unit: str
    symbol: str
    days: float
    longest: float
    steps: tuple[int, ...]
    moments: tuple[int, ...]

    def ticks(self, end: float, most: int = 7) -> list[float]:
        """Round times from 0 to the day `end`, in the axis's unit."""
        last = end / self.days
        step = next((step for step in self.steps if last / step <= most), last / most)
        return [count * step for count in range(int(last / step + 1e-9) + 1)]

    def say(self, day: float) -> str:
        """A day in the axis's unit, such as "6 mo"."""
        return f"{day / self.days:.3g} {self.symbol}"


AXES = (
    TimeAxis("hours", "h", 1 / 24, 3.0, (1, 2, 4, 6, 12, 24), (1, 2, 4, 8, 12, 24, 48)),
    TimeAxis("days", "d", 1.0, 45.0, (1, 2, 3, 7, 14), (1, 3, 7, 14, 21, 28)),
    TimeAxis("weeks", "wk", 7.0, 180.0, (1, 2, 4, 8), (1, 2, 4, 8, 12, 16, 24)),
    TimeAxis("months", "mo", MONTH, 5 * YEAR, (1, 2, 3, 6, 12), (1, 6, 12, 24, 36, 48)),
    TimeAxis("years", "y", YEAR, inf, (1, 2, 5, 10, 20), (1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50)),
)


def time_axis(end: float) -> TimeAxis:
    """The unit in which a course of `end` days reads well."""
    return next(axis for axis in AXES if end <= axis.longest)


def moments(end: float) -> list[tuple[str, float]]:
    """The few times of a table over `end` days, in words and days; the end is always the last."""
    axis = time_axis(end)
    days = [count * axis.days for count in axis.moments if count * axis.days < end * (1 - 1e-6)]
    return [(axis.say(day), day) for day in (*days, end)]


def level(value: float | None) -> str:
    """A value in its unit, three significant digits."""
    if value is None or not isfinite(value):
        return "-"
    if abs(value) < 1e-12:
        return "0"
    if not 1e-3 <= abs(value) < 1e5:
        return f"{value:.2e}"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:#.3g}"


def percent(value: float | None) -> str:
    """A change in %, signed, one decimal."""
    if value is None or not isfinite(value):
        return "-"
    return f"{round(value, 1) + 0.0:+.1f}%"


def error(value: float | None, unit: str) -> str:
    """A mean error with its unit; an error of a change is in percentage points."""
    if value is None or not isfinite(value):
        return "-"
    return f"{value:.2f} pp" if unit.startswith("%") else f"{level(value)} {typeset(unit)}".rstrip()


def typeset(unit: str) -> str:
    """A unit with its powers and Greek letters as printed."""
    for written, printed in _TYPESET:
        unit = unit.replace(written, printed)
    return "" if unit == "1" else unit


def capital(label: str) -> str:
    """A label at the start of a line; names with capitals of their own stay as they are."""
    first, *rest = label.split(" ")
    return " ".join([first.capitalize() if first.islower() else first, *rest])
