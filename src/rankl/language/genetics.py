"""What genes do in a body: the factors by which a genotype changes rates, as constants of the equations."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from rankl.language.equations import Constant
from rankl.language.expression import Expression, symbol
from rankl.language.gene import Gene, factor_name, forced_name, part_name
from rankl.language.placement import Placement
from rankl.language.quantity import HealthyLevel, Quantity
from rankl.language.reaction import Assignment, Need, Reaction, Regulation
from rankl.language.unit import DIMENSIONLESS, unit

Pair = tuple[Gene, str]
"""A gene and the name of a cell (`body` for none)."""


class Genetics:
    """Genetic factors, each named when a statement first needs it.

    Attributes:
        expresses: function of a gene in a cell: 1 in wild type.
        parts: a part of a gene's product (1 in wild type), or its product of a species (1 in a body of that species).
        forced: what a cell makes of a gene's product beside its regulated synthesis, of the healthy rate: 0 in wild type.
        cells: the cells that express genes, by name.
        constants: of the equations, by name.
    """

    def __init__(self, placed: Placement, wanted: Collection[Pair] = ()):
        self.body, self.values, self.wanted = placed.body, placed.values, set(wanted)
        self.definitions, self.dimensions = placed.definitions, placed.dimensions
        self.expresses: dict[Pair, str] = {}
        self.parts: dict[tuple[Gene, str], str] = {}
        self.forced: dict[Pair, str] = {}
        self.cells: dict[str, Quantity] = {}
        self.constants: dict[str, Constant] = {}

    def function(self, gene: Gene, cell: Quantity | None) -> Expression:
        """The function of a gene in a cell."""
        where = cell.name if cell is not None else "body"
        if cell is not None:
            self.cells[where] = cell
        return self._factor(self.expresses, (gene, where), factor_name(gene, cell), 1.0)

    def part(self, need: Need) -> Expression:
        """Whether the part of a gene's product that a rate needs is there."""
        there = 1.0 if need.species in ("", self.body) else 0.0
        return self._factor(self.parts, (need.gene, need.part), part_name(need.gene, need.part), there)

    def sensed(self, s: Regulation) -> Expression:
        """The factor as sensed through a receptor: what a knock-out leaves is the factor without the signal."""
        if s.gene is None:
            return s.factor
        function = self.function(s.gene, s.cell)

        def leaf(e: Expression) -> Expression:
            if e.op == "symbol" and e.name in self.definitions:
                return self.definitions[e.name][1].replace(leaf)
            return function * e if isinstance(e, Quantity) else e

        return s.factor.replace(leaf)

    def forced_rate(
        self, s: Reaction | Assignment, levels: Collection[str], assignments: Mapping[str, Assignment]
    ) -> Expression | None:
        """What is made beside regulated synthesis, where that is wanted and the statement makes a gene's product."""
        pair = (s.gene, s.cell.name if s.cell is not None else "body")
        if s.gene is None or pair not in self.wanted or not _makes_product(s):
            return None
        share = self._factor(self.forced, pair, forced_name(s.gene, s.cell), 0.0)  # type: ignore[arg-type]
        own = s.rate if isinstance(s, Reaction) else s.value

        def leaf(e: Expression) -> Expression:
            if isinstance(e, Quantity) and not (s.cell is not None and e.noun == s.cell.noun):
                if e.name in levels:
                    return HealthyLevel(e)
                if e.name in assignments:
                    return assignments[e.name].value.replace(leaf)
            elif e.op == "symbol" and e.name in self.definitions:
                return self.definitions[e.name][1].replace(leaf)
            return e

        return share * own.replace(leaf)

    def _factor(self, kind: dict, key: tuple[Gene, str], name: str, wild: float) -> Expression:
        kind[key] = name
        if name not in self.constants:
            value, _ = self.values.get(name, (wild, "page"))
            self.constants[name], self.dimensions[name] = Constant(name, DIMENSIONLESS, value), ()
        return symbol(name)


def _makes_product(s: Reaction | Assignment) -> bool:
    """Whether a statement makes what its gene codes for, rather than being carried out by it."""
    if isinstance(s, Assignment):
        return s.quantity.gene == s.gene
    made = [q for q, _ in s.products]
    return not s.reactants and all(q.gene in (None, s.gene) and not _is_cell(q) for q in made)


def _is_cell(q: Quantity) -> bool:
    return unit(q.unit).dimension == unit("cell/mm^3").dimension
