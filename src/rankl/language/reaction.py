"""Reactions, assigned quantities and healthy levels: what a page states about its quantities."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from rankl.language.expression import Expression, Turnover, expression
from rankl.language.gene import Gene
from rankl.language.laws import FirstOrder, MassAction
from rankl.language.mistake import Mistake, Source, written_at
from rankl.language.place import Place
from rankl.language.quantity import Each, Quantity
from rankl.language.rate import Rate

COMBINE = ("multiply", "add", "permit", "strongest")


Side = tuple[tuple[Quantity, float], ...]
"""Until a statement is repeated for `each` of something, that stands where a quantity will."""


def side(e: Expression) -> Side:
    """The quantities and stoichiometric numbers of `A + 2 * B`."""
    if isinstance(e, Quantity | Each):
        return ((cast(Quantity, e), 1.0),)
    if e.op == "number" and e.args[0] == 0:
        return ()
    if e.op == "add":
        return side(e.args[0]) + side(e.args[1])
    if e.op == "multiply" and e.args[0].op == "number" and isinstance(e.args[1], Quantity):
        return ((e.args[1], e.args[0].args[0]),)
    raise Mistake(f"'{e}' is not a sum of quantities", written_at())


@dataclass
class Reaction:
    """A reaction with its rate per day, the gene and cell that carry it out, and how factors combine."""

    reactants: Side
    products: Side
    rate: Expression
    gene: Gene | None
    cell: Quantity | None
    combine: str
    written: Source
    reverse: Expression | None = None
    name: str = field(default="", init=False)

    @property
    def rate_name(self) -> Rate:
        """What other pages call this rate."""
        ins, outs = tuple(q for q, _ in self.reactants), tuple(q for q, _ in self.products)
        if not ins:
            return Rate("synthesis", outs, self.cell)
        if not outs and len(ins) == 1:
            return Rate("loss", ins, self.cell)
        return Rate("conversion", ins + outs) if len(ins) == 1 else Rate("binding", ins)


def reaction(turnover: Turnover, law, *, gene: Gene | None = None, cell: Quantity | None = None, combine="multiply") -> Reaction:
    """A reaction such as `RANKL[marrow] + OPG[marrow] >> RANKL_OPG`.

    Args:
        law: `mass_action(k_on, k_off)`, `first_order(k)`, or any expression (amount or concentration per time).
        gene, cell: whose gene in which cell carries it out; a genotype acts there.
        combine: how regulations combine: multiply, add, permit (the least allows), or strongest.

    Raises:
        Mistake: an unknown way of combining, or a first-order law with other than one reactant.
    """
    written = written_at()
    if combine not in COMBINE:
        raise Mistake(f"factors cannot combine by '{combine}': {', '.join(COMBINE)}", written, "combine")
    reactants, products = side(turnover.reactants), side(turnover.products)
    backward = None
    if isinstance(law, FirstOrder):
        if len(reactants) != 1:
            raise Mistake("a first-order reaction has one reactant", written)
        rate = law.k * reactants[0][0]
    elif isinstance(law, MassAction):
        rate = _product(law.forward, reactants)
        if not (law.backward.op == "number" and law.backward.args[0] == 0):
            backward = _product(law.backward, products)
    else:
        rate = expression(law)
    return Reaction(reactants, products, rate, gene, cell, combine, written, backward)


def _product(k: Expression, of: Side) -> Expression:
    for quantity, number in of:
        k = k * (quantity if number == 1 else quantity**number)
    return k


@dataclass
class Assignment:
    """An algebraic quantity, with how regulations of it combine."""

    quantity: Quantity
    value: Expression
    gene: Gene | None
    cell: Quantity | None
    combine: str
    written: Source
    name: str = field(default="", init=False)


def assign(
    quantity: Quantity, value, *, gene: Gene | None = None, cell: Quantity | None = None, combine="multiply"
) -> Assignment:
    """A quantity that follows from others at once."""
    return Assignment(quantity, expression(value), gene, cell, combine, written_at())


@dataclass
class Level:
    """The healthy level of a quantity: where runs start from, and what `relative` compares with."""

    quantity: Quantity
    value: Expression
    written: Source
    name: str = field(default="", init=False)


def level(quantity: Quantity, value) -> Level:
    """The level in a healthy young adult: where runs start from, and what `relative` compares with."""
    return Level(quantity, expression(value), written_at())


@dataclass
class Extent:
    """The volume of a place: needed where an amount per time enters a concentration."""

    place: Place
    value: Expression
    written: Source
    name: str = field(default="", init=False)


def extent(place, value) -> Extent:
    return Extent(place, expression(value), written_at())


@dataclass
class DoseRoute:
    """Into which quantity a drug given by a route goes, and what fraction of it arrives."""

    drug: str
    route: str
    into: Quantity
    fraction: Expression
    written: Source
    name: str = field(default="", init=False)


def dose_route(drug: str, route: str, into: Quantity, fraction: Expression | float = 1.0) -> DoseRoute:
    return DoseRoute(drug, route, into, expression(fraction), written_at())


@dataclass
class Regulation:
    """A factor that a page lends to a rate or an assigned quantity of another page."""

    target: Rate | Quantity
    factor: Expression
    written: Source
    gene: Gene | None = None
    cell: Quantity | None = None
    name: str = field(default="", init=False)


def regulates(target: Rate | Quantity, factor, *, gene: Gene | None = None, cell: Quantity | None = None) -> Regulation:
    """Lend a factor (1 = no effect) to a rate or to an assigned quantity.

    Args:
        target: a rate, named by `synthesis`, `loss`, `conversion` or `binding`, or the quantity.
        gene, cell: the receptor, in the cell, through which the signal is sensed; a genotype scales what is sensed.
    """
    return Regulation(target, expression(factor), written_at(), gene, cell)


@dataclass
class Expresses:
    """A cell that expresses a gene of which nothing that the model follows depends."""

    gene: Gene
    cell: Quantity
    written: Source
    name: str = field(default="", init=False)


def expresses(gene: Gene, cell: Quantity) -> Expresses:
    """A cell expresses a gene, and nothing follows from it here: a genotype may change it, without effect."""
    return Expresses(gene, cell, written_at())


@dataclass
class Need:
    """A rate or an assigned quantity that needs a part of a gene's product, or the product of one species."""

    gene: Gene
    part: str
    target: Rate | Quantity
    species: str
    written: Source
    name: str = field(default="", init=False)


def needs_part(gene: Gene, part: str, target: Rate | Quantity) -> Need:
    """A rate, or an assigned quantity, happens through a part of a gene's product: an allele that lacks the part ends it.

    Args:
        part: such as shedding (the site at which it is cut) or traf6_binding.
    """
    return Need(gene, part, target, "", written_at())


def needs_species(gene: Gene, species: str, target: Rate | Quantity) -> Need:
    """A rate, or an assigned quantity, needs the gene's product of one species: it is absent in other bodies.

    An allele that is `replaced_by` that species brings it.
    """
    return Need(gene, species, target, species, written_at())


class Named(Expression):
    """An expression that a page gives a name: written once, used in many of its statements."""

    __slots__ = ("attribute", "expression", "page", "written")

    def __init__(self, page: str, attribute: str, expression: Expression, written: Source):
        super().__init__("named", self)
        self.page, self.attribute, self.expression, self.written = page, attribute, expression, written

    @property
    def name(self) -> str:
        return f"{self.page}.{self.attribute}"

    def __str__(self) -> str:
        return self.name


Statement = Reaction | Assignment | Level | Extent | DoseRoute | Regulation | Expresses | Need


_OWN: Mapping[type, tuple[str, ...]] = {
    Reaction: ("rate", "reverse"),
    Regulation: ("factor",),
    DoseRoute: ("fraction",),
    Expresses: (),
    Need: (),
}


def _expressions(statement: Statement, change: Callable[[Expression], Expression]) -> dict[str, Expression]:
    """The expressions of a statement, by attribute, each passed through a function."""
    own = _OWN.get(type(statement), ("value",))
    return {name: change(e) for name in own if (e := getattr(statement, name)) is not None}


def named_in(statement: Statement, known: Mapping[int, Expression]) -> Statement:
    """The same statement with the parts that its page names exchanged for those names."""
    return replace(statement, **_expressions(statement, lambda e: e.exchange(known)))


def mapped(statement: Statement, leaf: Callable[[Expression], Expression], suffix: str = "") -> Statement:
    """The same statement with every leaf of its expressions and sides passed through a function."""
    changes: dict = {}
    if isinstance(statement, Reaction):
        for name in ("reactants", "products"):
            changes[name] = tuple((leaf(q), number) for q, number in getattr(statement, name))
    elif isinstance(statement, Regulation | Need):
        target = statement.target
        if isinstance(target, Rate):
            changes["target"] = replace(target, quantities=tuple(leaf(q) for q in target.quantities))
        else:
            changes["target"] = leaf(target)
    elif isinstance(statement, DoseRoute):
        changes["into"] = leaf(statement.into)
    elif not isinstance(statement, Extent | Expresses):
        changes["quantity"] = leaf(statement.quantity)
    copy = replace(statement, **changes, **_expressions(statement, lambda e: e.replace(leaf)))
    copy.name = statement.name + suffix
    return copy


def leaves_of(statement: Statement) -> Iterator[Expression]:
    """Every leaf that a statement mentions, on its sides and in its expressions."""
    seen: list[Expression] = []
    mapped(statement, lambda e: seen.append(e) or e)
    return iter(seen)
