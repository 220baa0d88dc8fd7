"""Identifiers: the names of biologists as words that other languages accept."""

import re
import unicodedata
from collections.abc import Iterable

_WORDS = """
    abs after ampere and arccos arccosh arccot arccoth arccsc arccsch arcsec arcsech arcsin arcsinh arctan arctanh
    area assign at avogadro becquerel candela ceil ceiling celsius compartment const cos cosh cot coth coulomb csc
    csch day delay delete dimensionless end event exp exponentiale ext extent extentconversionfactor
    extentconvfactor factorial false farad floor formula fromtrigger function gene gram gray has henry hertz hour
    implies import in inf infinity is item joule katal kelvin kilogram length liter litre ln log log10 lumen lux max
    maximize meter metre min minimize minute model module mole nan newton not notanumber ohm operator or pascal
    persistent pi piecewise plus pow power priority quotient radian ratecalculation rateof reaction rem root sec
    sech second siemens sievert sin sinh species sqr sqrt steradian subject substance substanceonly t0 tan tanh
    tesla time time_unit timeconv timeconversionfactor to true uncertainty unit var volt volume watt weber xor
"""
RESERVED = frozenset(_WORDS.split())
"""Words of SBML formulas, of SBML units and of Antimony, in lower case."""


def identifiers(names: Iterable[str]) -> dict[str, str]:
    """A unique and readable identifier for each name: `RANKL.soluble[marrow]` becomes `RANKL_soluble_marrow`.

    Two names that come to one word are told apart by a number, the first keeping the plain word.
    """
    given: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        word = plain = _word(name)
        count = 1
        while word.casefold() in taken:
            count += 1
            word = f"{plain}_{count}"
        taken.add(word.casefold())
        given[name] = word
    return given


def _word(name: str) -> str:
    spelled = "".join(_spelled(letter) for letter in unicodedata.normalize("NFKD", name))
    word = re.sub(r"[^A-Za-z0-9]+", "_", spelled).strip("_") or "unnamed"
    if word[0].isdigit():
        word = f"n_{word}"
    return f"{word}_" if word.casefold() in RESERVED else word


def _spelled(letter: str) -> str:
    """A Greek letter by its name, an accent as nothing, all else as it is."""
    if unicodedata.combining(letter):
        return ""
    description = unicodedata.name(letter, "")
    return description.split()[-1].lower() if description.startswith("GREEK") else letter
