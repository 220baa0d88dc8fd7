"""Pages: a mechanism is a class whose attributes are parameters and statements."""

from __future__ import annotations

from collections.abc import Mapping

from rankl.language.expression import OPERATIONS, Expression
from rankl.language.mistake import Mistake, Source, written_at
from rankl.language.parameter import Parameter
from rankl.language.place import Place
from rankl.language.quantity import Each
from rankl.language.reaction import (
    Assignment,
    DoseRoute,
    Expresses,
    Extent,
    Level,
    Named,
    Need,
    Reaction,
    Regulation,
    Statement,
    named_in,
)

STATEMENTS = (Reaction, Assignment, Level, Extent, DoseRoute, Regulation, Expresses, Need)


class Page:
    """A mechanism put into a place (or into none): what a body lists."""

    def __init__(self, mechanism: type[Mechanism], place: Place | None = None):
        self.mechanism, self.place = mechanism, place

    def __repr__(self) -> str:
        return f"{self.mechanism.__name__}[{self.place}]" if self.place else self.mechanism.__name__


class Mechanism:
    """Base of all pages. A subclass has a docstring that says what happens, and assignments only.

    Raises:
        Mistake: a page without a docstring, or with an attribute that states nothing.
    """

    parameters: Mapping[str, Parameter] = {}
    statements: Mapping[str, Statement] = {}
    where: Place | None = None
    written: Source

    def __init_subclass__(cls) -> None:
        cls.written = written_at()
        if not (cls.__doc__ or "").strip():
            raise Mistake(f"page {cls.__name__} does not say what happens in it (docstring)", cls.written)
        own: dict[str, Parameter] = {}
        said: dict[str, Statement] = {}
        known: dict[int, Expression] = {}
        for attribute, thing in vars(cls).items():
            if isinstance(thing, Parameter):
                if not thing.page:
                    thing.page, thing.attribute = cls.__name__, attribute
                own[attribute] = thing
            elif isinstance(thing, STATEMENTS):
                said[attribute] = thing
            elif (
                isinstance(thing, Expression)
                and thing.op in OPERATIONS
                and not any(isinstance(leaf, Each) for leaf in thing.leaves())
            ):
                known[id(thing)] = Named(cls.__name__, attribute, thing.exchange(known), cls.written)
            elif not attribute.startswith("__") and not isinstance(thing, (Expression, Place)) and attribute != "written":
                raise Mistake(f"{cls.__name__}.{attribute} states nothing: {thing!r}", cls.written)
        statements = {attribute: named_in(statement, known) for attribute, statement in said.items()}
        for attribute, statement in statements.items():
            statement.name = f"{cls.__name__}.{attribute}"
        cls.parameters, cls.statements = own, statements

    @classmethod
    def placed(cls, *places: Place) -> tuple[Page, ...]:
        """This page in each of some places; constants are shared unless the parameter says `at={place: value}`."""
        if cls.where is None:
            raise Mistake(f"page {cls.__name__} is not written for a place (`where = place()`)", written_at())
        return tuple(Page(cls, where) for where in places)
