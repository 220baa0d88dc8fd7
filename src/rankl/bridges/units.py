"""Unit words: the canonical dimensions as defined units of SBML and Antimony."""

from rankl.bridges.coherent import Dimension

BASES = {
    "day": ("day", "second", 0, 86400.0),
    "nmol": ("nmol", "mole", -9, 1.0),
    "dm": ("dm", "metre", -1, 1.0),
    "litre": ("litre", "litre", 0, 1.0),
    "mg": ("mg", "gram", -3, 1.0),
    "cell": ("cell", "item", 0, 1.0),
    "kelvin": ("kelvin", "kelvin", 0, 1.0),
    "enzyme_unit": ("U", "katal", -6, 1.0 / 60.0),
}
"""Canonical base unit: its word in unit names, and the kind, scale and multiplier of SBML that make it."""

BUILT_IN = {"dimensionless", "litre", "kelvin"}


def in_litres(dimension: Dimension) -> Dimension:
    """The dimension with a volume as litres, and time last: as units are read aloud."""
    parts = [("litre", power / 3) if base == "dm" and power % 3 == 0 else (base, power) for base, power in dimension]
    return tuple(sorted(parts, key=lambda part: part[0] == "day"))


def unit_word(dimension: Dimension) -> str:
    """The name of a unit in words, such as nmol_per_litre_per_day."""
    parts = in_litres(dimension)
    above = [_power_word(base, power) for base, power in parts if power > 0]
    below = [f"per_{_power_word(base, -power)}" for base, power in parts if power < 0]
    return "_".join(above + below) or "dimensionless"


def _power_word(base: str, power: float) -> str:
    return BASES[base][0] + ("" if power == 1 else f"{power:.6g}".replace(".", "_"))
