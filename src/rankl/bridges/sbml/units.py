"""The units of a model's quantities in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from libsbml import Model, Unit, UnitDefinition

SYMBOLS = {"mole": "mol", "litre": "L", "metre": "m", "second": "s", "gram": "g", "kilogram": "kg", "dimensionless": "1"}
PREFIXES = {1e-15: "f", 1e-12: "p", 1e-9: "n", 1e-6: "u", 1e-3: "m", 1.0: "", 1e3: "k"}
TIMES = {60.0: "min", 3600.0: "h", 86400.0: "d"}


def unit_texts(model: Model) -> dict[str, str]:
    """identifier -> unit, such as "umol/L", where the document says it."""
    found = {}
    for quantity in (*model.getListOfCompartments(), *model.getListOfSpecies(), *model.getListOfParameters()):
        definition = quantity.getDerivedUnitDefinition()
        if definition is not None and definition.getNumUnits():
            found[quantity.getId()] = written(definition)
    return found


def time_text(model: Model) -> str | None:
    """The unit of time, or None where the document does not say it."""
    name = model.getTimeUnits() if model.getLevel() > 2 else "time"
    definition = model.getUnitDefinition(name) if name else None
    if definition is not None:
        return written(definition)
    return SYMBOLS.get(name) if model.getLevel() > 2 else "s"


def written(definition: UnitDefinition) -> str:
    """A unit as a product of powers, divisors behind strokes."""
    above, below = [], []
    for unit in definition.getListOfUnits():
        exponent = unit.getExponentAsDouble()
        word = _word(unit)
        if exponent and word != "1":
            power = "" if abs(exponent) == 1 else f"^{abs(exponent):g}"
            (above if exponent > 0 else below).append(word + power)
    return "/".join([" ".join(above) or "1", *below])


def _word(unit: Unit) -> str:
    import libsbml

    kind = str(libsbml.UnitKind_toString(unit.getKind()))
    symbol = SYMBOLS.get(kind, kind)
    factor = float(f"{unit.getMultiplier() * 10.0 ** unit.getScale():.9g}")
    if symbol == "1":
        return f"{factor:g}"
    if symbol == "s" and factor in TIMES:
        return TIMES[factor]
    return PREFIXES[factor] + symbol if factor in PREFIXES else f"({factor:g} {symbol})"
