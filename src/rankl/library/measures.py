"""Measures as they are written in files: "6 months", "60 mg", "1 mg/kg", "95 %".

Times become days. Amounts stay as written, checked to be positive and of a fitting unit, since what they
are in moles is known only with the molecule.
"""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from rankl.language.mistake import Mistake, nearest
from rankl.language.unit import COMMON, MONTH, NUMBER_AND_UNIT, YEAR, unit

DAYS = {
    **dict.fromkeys(("min", "minute", "minutes"), 1 / 1440),
    **dict.fromkeys(("h", "hour", "hours"), 1 / 24),
    **dict.fromkeys(("d", "day", "days"), 1.0),
    **dict.fromkeys(("week", "weeks"), 7.0),
    **dict.fromkeys(("month", "months"), MONTH),
    **dict.fromkeys(("y", "year", "years"), YEAR),
}
_DOSES = ("mg", "ug", "ng", "g", "nmol", "pmol", "umol", "mg/kg", "ug/kg", "ng/kg", "nmol/kg")
_CONCENTRATIONS = ("ng/mL", "ug/mL", "mg/L", "ug/L", "pg/mL", "nM", "pM", "uM")
_RATES = ("mg/day", "ug/day", "ng/day", "ug/h", "ng/h", "mg/kg/day", "ug/kg/day", "nmol/day", "pmol/day")


def _split(text: Any, example: str) -> tuple[float, str]:
    found = NUMBER_AND_UNIT.match(text) if isinstance(text, str) else None
    if not found or not found[2]:
        raise ValueError(f"{_shown(text)} is not a number with a unit, such as '{example}'")
    return float(found[1]), found[2]


def _shown(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else repr(value)


def days(text: Any) -> float:
    """Days in a text such as "6 months"; 0 needs no unit.

    Raises:
        ValueError: no number, or no unit of time.
    """
    if text == 0 and not isinstance(text, bool):
        return 0.0
    value, word = _split(text, "6 months")
    if word not in DAYS:
        raise ValueError(f"'{word}' is not a unit of time{nearest(word, DAYS)}")
    return value * DAYS[word]


def _positive(value: float) -> float:
    if value <= 0:
        raise ValueError("must be more than zero")
    return value


def _like(known: tuple[str, ...], example: str, nothing: bool = False):
    """A check that a text is a positive measure in one of the known units, or in one that converts to one of them.

    Args:
        nothing: whether it may be zero.
    """

    def check(text: Any) -> str:
        value, word = _split(text, example)
        if value <= 0 and not (nothing and value == 0):
            raise ValueError(f"'{text}' must be more than zero")
        if word not in known and not _converts(word, known):
            raise ValueError(f"'{text}': '{word}' does not convert to '{known[0]}'{nearest(word, known)}")
        return text

    return check


def _converts(word: str, known: tuple[str, ...]) -> bool:
    try:
        dimension = unit(word).dimension
    except Mistake:
        return False
    return any(unit(candidate).dimension == dimension for candidate in known)


def _fraction(text: Any) -> float:
    if isinstance(text, str):
        value, word = _split(text, "95 %")
        if word != "%":
            raise ValueError(f"'{text}' is not a percentage, such as '95 %'")
        part = value / 100
    elif isinstance(text, bool) or not isinstance(text, (int, float)):
        raise ValueError(f"{_shown(text)} is not a fraction, such as '95 %'")
    else:
        part = float(text)
    if not 0 <= part <= 1:
        raise ValueError(f"{text} is not between 0 and 100 %")
    return part


def _kilograms(text: Any) -> float:
    value, word = _split(text, "66 kg")
    if word not in ("kg", "g"):
        raise ValueError(f"'{word}' is not a unit of body weight; use kg or g")
    return value * (1e-3 if word == "g" else 1.0)


def _measure(text: Any) -> str:
    value, word = _split(text, "0.05 1/nM/h") if not isinstance(text, (int, float)) else (text, "1")
    if isinstance(text, bool):
        raise ValueError(f"{text!r} is not a number with a unit")
    if word not in COMMON:
        try:
            unit(word)
        except Mistake as mistake:
            raise ValueError(mistake.message) from mistake
    return f"{value:.17g} {word}" if not isinstance(text, str) else text


def _written(form: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "format": form})


Time = Annotated[float, BeforeValidator(days), _written("a time, such as 6 months")]
Lasting = Annotated[Time, AfterValidator(_positive), _written("a time above zero, such as 36 months")]
Dose = Annotated[str, BeforeValidator(_like(_DOSES, "60 mg")), _written("an amount, such as 60 mg or 1 mg/kg")]
Rate = Annotated[str, BeforeValidator(_like(_RATES, "20 ug/day")), _written("an amount a time, such as 20 ug/day")]
Concentration = Annotated[
    str, BeforeValidator(_like(_CONCENTRATIONS, "30 ng/mL", nothing=True)), _written("a concentration, such as 30 ng/mL")
]
Fraction = Annotated[float, BeforeValidator(_fraction), _written("a part, such as 95 %")]
Weight = Annotated[float, BeforeValidator(_kilograms), AfterValidator(_positive), _written("a weight, such as 66 kg")]
Measure = Annotated[str, BeforeValidator(_measure), _written("a number with its unit, such as 0.05 1/nM/h")]
