"""Units: read with pint, checked and converted once, to one coherent canonical system.

Inside a composed model time is in days, amounts in nmol, lengths in dm (so volumes in L and
concentrations in nM), masses in mg and cells are counted in `cell`. A month is 30.4375 days, a year
365.25 days.
"""

import math
import re
import tokenize
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rankl.language.mistake import Mistake, Source, nearest

if TYPE_CHECKING:
    from pint import UnitRegistry

MONTH, YEAR = 30.4375, 365.25
"""Days."""
CANONICAL = {
    "[time]": "day",
    "[substance]": "nmol",
    "[length]": "dm",
    "[mass]": "mg",
    "[cell]": "cell",
    "[temperature]": "kelvin",
}
COMMON = (
    "mg ug ng g kg nM pM uM nmol pmol L mL dL mm^3 day h hour min week month months year y 1/day 1/h 1/year 1/nM/h "
    "mg/kg ug/mL ng/mL ug/L cell/mm^3 g/cm^2 % 1"
).split(" ")


@cache
def registry() -> "UnitRegistry":
    """The pint registry with the field's units (built on first use, which costs some 0.1 s)."""
    from pint import UnitRegistry

    try:
        units = UnitRegistry(autoconvert_offset_to_baseunit=True, cache_folder=":auto:")
    except OSError:  # the user's cache folder cannot be written
        units = UnitRegistry(autoconvert_offset_to_baseunit=True)
    units.define("cell = [cell]")
    units.define("IU = []")
    units.define(f"month = {MONTH} day")
    units.define(f"year = {YEAR} day = y")
    return units


@dataclass(frozen=True)
class Unit:
    """A unit as written, the factor that takes it to the canonical system, and its dimension.

    `dimension` is a sorted tuple of (canonical base unit, exponent).
    """

    text: str
    factor: float
    dimension: tuple[tuple[str, float], ...]

    def to_canonical(self, value: float) -> float:
        return value * self.factor

    def from_canonical(self, value):
        return value / self.factor


DIMENSIONLESS = Unit("1", 1.0, ())


def canonical(dimension: tuple[tuple[str, float], ...]) -> Unit:
    """The canonical unit of a dimension."""
    return Unit(" * ".join(f"{base}^{power:g}" for base, power in dimension) or "1", 1.0, dimension)


@cache
def _read(text: str) -> Unit:
    """A text that is not 1 or empty; degC counts degrees from 0 on the scale of Celsius, so that rises and levels add up."""
    units = registry()
    text_read = re.sub(r"\bdegC\b", "delta_degC", text)
    quantity = units.Quantity(units.parse_expression(text_read.replace("%", "percent")))
    dimension: dict[str, float] = {}
    for base, exponent in units.get_dimensionality(quantity.units).items():
        dimension[CANONICAL[base]] = float(str(exponent))
    base_units = units.Unit(" * ".join(f"{name} ** {power}" for name, power in dimension.items()))
    factor = float(quantity.to(base_units).magnitude)
    return Unit(text, factor, tuple(sorted(dimension.items())))


def unit(text: str, at: Source | None = None, key: str | None = None) -> Unit:
    """The unit that a text names.

    Raises:
        Mistake: the text names no unit.
    """
    text = str(text).strip()
    if text in ("", "1"):
        return DIMENSIONLESS
    try:
        return _read(text)
    except (ValueError, TypeError, AttributeError, KeyError, SyntaxError, tokenize.TokenError) as error:
        raise Mistake(f"'{text}' is not a unit{nearest(text, COMMON)}", at, key) from error


NUMBER_AND_UNIT = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(.*?)\s*$")


def measure(text: str | float, like: str, at: Source | None = None, key: str | None = None) -> float:
    """The canonical value of a text such as "60 mg", which must have the dimension of `like`.

    Raises:
        Mistake: no number, an unknown unit, or a unit of another dimension.
    """
    found = NUMBER_AND_UNIT.match(str(text)) if isinstance(text, (str, int, float)) else None
    if not found or isinstance(text, bool):
        raise Mistake(f"{text!r} is not a number with a unit, such as '3 {like}'", at, key)
    given, wanted = unit(found[2], at, key), unit(like)
    if given.dimension != wanted.dimension:
        candidates = [word for word in COMMON if unit(word).dimension == wanted.dimension]
        hint = nearest(found[2], candidates) or f", such as '{like}'"
        raise Mistake(f"'{text}': '{found[2]}' does not convert to '{like}'{hint}", at, key)
    return given.to_canonical(float(found[1]))


def value_in(text: str | float, own: str, at: Source | None = None, key: str | None = None) -> float:
    """The canonical value of a text with a unit, or of a bare number in the unit `own`.

    Raises:
        Mistake: as `measure`.
    """
    try:
        number = float(text)
    except (TypeError, ValueError):
        return measure(text, own, at, key)
    if not math.isfinite(number):
        raise Mistake(f"{text!r} is not a finite number", at, key)
    return unit(own).to_canonical(number)
