"""Placement: pages put into their places, as statements with plain parameter symbols and known units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from rankl.language.checks import Dimension, dimension_of
from rankl.language.equations import Constant
from rankl.language.expression import Expression, symbol
from rankl.language.mechanism import Page
from rankl.language.mistake import Mistake
from rankl.language.network import Number
from rankl.language.parameter import Parameter
from rankl.language.place import Volume
from rankl.language.quantity import Each, HealthyLevel, Quantity
from rankl.language.reaction import Extent, Named, Statement, leaves_of, mapped
from rankl.language.unit import unit


class Placement:
    """What the pages of a body state, with every number and quantity that they mention.

    Attributes:
        statements: of all pages, in their places, repeated where they are about `each` of something.
        definitions: expressions that pages name, by name.
        dimensions: of parameters, quantities and healthy levels, by name.

    Raises:
        Mistake: a page twice or without its place, a parameter without a value for the body, `each` of nothing.
    """

    def __init__(self, body: str, pages: Sequence[Page], values: Mapping[str, tuple[float, str]]):
        self.body, self.pages, self.values = body, pages, values
        self.numbers: dict[str, Number] = {}
        self.constants: dict[str, Constant] = {}
        self.dimensions: dict[str, Dimension] = {}
        self.definitions: dict[str, tuple[Named, Expression]] = {}
        self.quantities: dict[str, Quantity] = {}
        self.statements: list[Statement] = []
        self._collect()

    def dimension(self, name: str) -> Dimension:
        """The dimension of a symbol."""
        if name not in self.dimensions:
            e, value = self.definitions[name]
            self.dimensions[name] = dimension_of(as_symbols(value), self.dimension, e.written, name)
        return self.dimensions[name]

    def _collect(self) -> None:
        seen: dict[tuple, Page] = {}
        for page in self.pages:
            key = (page.mechanism, page.place)
            if key in seen:
                raise Mistake(f"page {page} is in the body '{self.body}' twice", page.mechanism.written)
            if page.mechanism.where is not None and page.place is None:
                raise Mistake(f"page {page} is written for a place: use {page}.placed(...)", page.mechanism.written)
            seen[key] = page
        templates = [(page, s) for page in self.pages for s in page.mechanism.statements.values()]
        placed = [self._placed(page, s) for page, s in templates]
        for s in placed:
            self._note_quantities(leaves_of(s))
        for _, value in self.definitions.values():
            self._note_quantities(value.leaves())
        for s in placed:
            self.statements.extend(self._repeated(s))

    def _placed(self, page: Page, s: Statement) -> Statement:
        stand_in = page.mechanism.where

        def leaf(e: Expression) -> Expression:
            if isinstance(e, Parameter):
                return symbol(self._number(e, page))
            if isinstance(e, Named):
                return symbol(self._defined(e, page, leaf))
            if isinstance(e, Quantity) and stand_in is not None and page.place is not None:
                return e.in_place(stand_in, page.place)
            if isinstance(e, Each | HealthyLevel) and stand_in is not None and page.place is not None:
                return type(e)(e.quantity.in_place(stand_in, page.place))
            return e

        placed = mapped(s, leaf, f"[{page.place}]" if page.place else "")
        if isinstance(placed, Extent) and placed.place is stand_in and page.place is not None:
            placed.place = page.place
        return placed

    def _defined(self, e: Named, page: Page, leaf: Callable[[Expression], Expression]) -> str:
        name = f"{e}[{page.place}]" if page.place else str(e)
        if name not in self.definitions:
            self.definitions[name] = (e, e.expression.replace(leaf))
        return name

    def _repeated(self, s: Statement) -> Iterable[Statement]:
        every = [leaf for leaf in leaves_of(s) if isinstance(leaf, Each)]
        if not every:
            yield s
            return
        covered = [q for q in self.quantities.values() if every[0].covers(q)]
        if not covered:
            raise Mistake(f"there is no {every[0].quantity.name} in the body '{self.body}'", s.written, s.name)
        for q in covered:
            yield mapped(s, lambda e, q=q: q if isinstance(e, Each) else e, f" {q.name}")

    def _note_quantities(self, found: Iterable[Expression]) -> None:
        for q in found:
            if not isinstance(q, Quantity):
                continue
            self.quantities.setdefault(q.name, q)
            if q.name not in self.dimensions:
                self.dimensions[q.name] = unit(q.unit, q.written, q.name).dimension
                self.dimensions[f"healthy {q.name}"] = self.dimensions[q.name]

    def _number(self, p: Parameter, page: Page) -> str:
        own = page.place is not None and page.place in p.at
        name = f"{p.name}[{page.place}]" if own else p.name
        if name in self.constants:
            return name
        passport = p.passport(self.body, page.place if own else None)
        if passport is None:
            raise Mistake(f"{p.name} has no value for the body '{self.body}'", p.written, p.name)
        u = unit(p.unit, p.written, p.name)
        value, layer = passport.value, "page"
        if name in self.values:
            canonical, layer = self.values[name]
            value = u.from_canonical(canonical)
        if value is None:
            raise Mistake(f"{p.name} has no value for {page.place}", p.written, p.name)
        self.numbers[name] = Number(name, p.page, p.title, p.unit, value, layer, passport)
        self.constants[name] = Constant(name, u, u.to_canonical(value))
        self.dimensions[name] = u.dimension
        return name


def as_symbols(e: Expression) -> Expression:
    """Objects of the language replaced by plain symbols."""

    def leaf(x: Expression) -> Expression:
        if isinstance(x, Quantity):
            return symbol(x.name)
        if isinstance(x, HealthyLevel | Volume):
            return symbol(str(x))
        return x

    return e.replace(leaf)
