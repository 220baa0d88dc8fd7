"""Parameters: numbers with a passport (unit, source, how they were obtained, spread)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rankl.language.expression import Expression
from rankl.language.mistake import Mistake, Source, written_at
from rankl.language.place import Place

HOW = ("measured", "derived", "fitted", "assumed")


@dataclass(frozen=True)
class Passport:
    """Where a number comes from.

    Attributes:
        source: key in `references.bib`; may be empty only for assumed numbers.
        how: measured, derived, fitted or assumed, then a colon and the reason.
        spread: multiplicative standard deviation (2 = known within a factor of two), or None.
    """

    value: float | None
    source: str
    how: str
    spread: float | None = None


class Parameter(Expression):
    """A number of a page. Its name is given by the page: `Page.attribute`."""

    __slots__ = ("_title", "at", "attribute", "page", "passports", "unit", "written")

    def __init__(self, unit: str, passports: Mapping[str, Passport], at: Mapping[Place, float], title: str, written: Source):
        super().__init__("parameter", self)
        self.unit, self.passports, self.at, self._title, self.written = unit, dict(passports), dict(at), title, written
        self.page = self.attribute = ""

    @property
    def name(self) -> str:
        return f"{self.page}.{self.attribute}"

    @property
    def title(self) -> str:
        return self._title or self.attribute.replace("_", " ")

    def __str__(self) -> str:
        return self.name

    __repr__ = __str__


def parameter(value=None, unit="1", *, source="", how="", spread=None, at=None, title="", human=None, mouse=None) -> Parameter:
    """A number with its passport.

    Args:
        value: for every body; or give `human=(value, source, how)` and `mouse=(...)` apart.
        unit: as in the source.
        source: key in `references.bib`.
        how: "measured: ...", "derived: ...", "fitted: ..." or "assumed: ...".
        spread: multiplicative standard deviation.
        at: values that differ by place, {place: value}.

    Raises:
        Mistake: no source, or no word on how the number was obtained.
    """
    written = written_at()
    given = {"": (value, source, how)} if value is not None or at else {}
    given |= {body: numbers for body, numbers in (("human", human), ("mouse", mouse)) if numbers}
    if not given:
        raise Mistake("a parameter without a value", written)
    passports = {}
    for body, (number, origin, obtained) in given.items():
        word = obtained.split(":")[0]
        if word not in HOW:
            raise Mistake(f"how was {number} {unit} obtained? Begin with one of {', '.join(HOW)}", written, "how")
        if not obtained.partition(":")[2].strip() and word in ("assumed", "derived"):
            raise Mistake(f"a number that is {word} needs a reason: '{word}: ...'", written, "how")
        if not origin and word != "assumed":
            raise Mistake(f"{number} {unit} has no source", written, "source")
        passports[body] = Passport(number, origin, obtained, spread)
    return Parameter(unit, passports, at or {}, title, written)
