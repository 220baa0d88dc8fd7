"""Parameters: numbers with a passport (unit, source, how they were obtained, spread)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rankl.language.expression import Expression
from rankl.language.mistake import Mistake, Source, written_at
from rankl.language.place import Place

HOW = ("measured", "derived", "fitted", "assumed")
BODIES = {"human": ("human",), "mouse": ("mouse",), "rat": ("rat", "mouse")}
BODIES |= {"culture": ("culture", "mouse"), "human culture": ("human culture", "human", "culture")}
"""Bodies, and whose numbers each takes, the nearest first: a rat has those of the mouse where it has none of its own."""


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

    def __init__(self, unit: str, passports: Mapping[str, Passport], at: Mapping[Place, Passport], title: str, written: Source):
        super().__init__("parameter", self)
        self.unit, self.passports, self.at, self._title, self.written = unit, dict(passports), dict(at), title, written
        self.page = self.attribute = ""

    def passport(self, body: str, place: Place | None = None) -> Passport | None:
        """The passport that holds for a body: that of the place, of the body or its kin, or the common one."""
        if place is not None and place in self.at:
            return self.at[place]
        names = (*BODIES.get(body, (body,)), "")
        return next((self.passports[name] for name in names if name in self.passports), None)

    @property
    def name(self) -> str:
        return f"{self.page}.{self.attribute}"

    @property
    def title(self) -> str:
        return self._title or self.attribute.replace("_", " ")

    def __str__(self) -> str:
        return self.name

    __repr__ = __str__


def parameter(
    value=None,
    unit="1",
    *,
    source="",
    how="",
    spread=None,
    at=None,
    title="",
    human=None,
    mouse=None,
    rat=None,
    culture=None,
) -> Parameter:
    """A number with its passport.

    Args:
        value: for every body that has none of its own.
        human, mouse, rat, culture: (value, source, how) of a body, or (value, source, how, spread).
        unit: as in the source.
        source: key in `references.bib`.
        how: "measured: ...", "derived: ...", "fitted: ..." or "assumed: ...".
        spread: multiplicative standard deviation.
        at: values that differ by place, {place: value} or {place: (value, source, how)}.

    Raises:
        Mistake: no source, or no word on how the number was obtained.
    """
    written = written_at()
    given = {"": (value, source, how)} if value is not None or (at and source + how) else {}
    bodies = {"human": human, "mouse": mouse, "rat": rat, "culture": culture}
    given |= {body: numbers for body, numbers in bodies.items() if numbers}
    if not given and not at:
        raise Mistake("a parameter without a value", written)
    passports = {body: _passport(numbers, unit, spread, written) for body, numbers in given.items()}
    places = {}
    for where, numbers in (at or {}).items():
        own = numbers if isinstance(numbers, tuple) else (numbers, source, how)
        places[where] = _passport(own, unit, spread, written)
    return Parameter(unit, passports, places, title, written)


def _passport(numbers: tuple, unit: str, spread: float | None, written: Source) -> Passport:
    if not 3 <= len(numbers) <= 4:
        raise Mistake("numbers of a body are (value, source, how), and a spread if they have their own", written)
    number, origin, obtained = numbers[:3]
    word = obtained.split(":")[0]
    if word not in HOW:
        raise Mistake(f"how was {number} {unit} obtained? Begin with one of {', '.join(HOW)}", written, "how")
    if not obtained.partition(":")[2].strip() and word in ("assumed", "derived"):
        raise Mistake(f"a number that is {word} needs a reason: '{word}: ...'", written, "how")
    if not origin and word != "assumed":
        raise Mistake(f"{number} {unit} has no source", written, "source")
    return Passport(number, origin, obtained, numbers[3] if len(numbers) == 4 else spread)
