"""Bodies: an immutable list of pages with layers of values over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from rankl.language.compose import compose
from rankl.language.gene import Gene
from rankl.language.mechanism import Mechanism, Page
from rankl.language.mistake import Mistake, nearest
from rankl.language.network import Network
from rankl.language.unit import value_in


@dataclass(frozen=True)
class Body:
    """A list of pages, pages of drugs that join when given, and layers of values.

    Attributes:
        species: which values of the pages hold: human, mouse, rat, culture.
        pages: what makes the body.
        drugs: pages by drug name; they join only when an experiment gives the drug, and once where drugs share them.
        given: drugs that have joined.
        layers: (layer name, {parameter: canonical value}) from first to last; later layers win.
        forced: genes and cells whose product may be made beside its regulated synthesis.
    """

    species: str
    pages: tuple[Page, ...]
    drugs: Mapping[str, tuple[Page, ...]] = field(default_factory=dict)
    given: tuple[str, ...] = ()
    layers: tuple[tuple[str, Mapping[str, float]], ...] = ()
    forced: frozenset[tuple[Gene, str]] = frozenset()

    def with_drugs(self, *names: str) -> Body:
        """The body with the pages of some drugs.

        Raises:
            Mistake: an unknown drug.
        """
        for name in names:
            if name not in self.drugs:
                raise Mistake(f"there is no drug '{name}' for the body '{self.species}'{nearest(name, self.drugs)}")
        return replace(self, given=tuple(dict.fromkeys((*self.given, *names))))

    def with_values(self, layer: str, values: Mapping[str, str | float]) -> Body:
        """The body with a layer of values: texts with a unit, or numbers in the parameter's own unit.

        Raises:
            Mistake: an unknown parameter, or a unit that does not convert.
        """
        numbers = self.network.numbers
        canonical = {}
        for name, value in values.items():
            if name not in numbers:
                raise Mistake(f"'{name}' is not a parameter of the body '{self.species}'{nearest(name, numbers)}")
            canonical[name] = value_in(value, numbers[name].unit, key=name)
        return replace(self, layers=(*self.layers, (layer, canonical)))

    def knock_out(self, gene: str, cells: Iterable[str] | None = None, function: float = 0.0) -> Body:
        """The body with a gene's function changed from conception, in all or some of its cells.

        Raises:
            Mistake: a gene or cell that no page of the body expresses.
        """
        factors = dict.fromkeys(expressed(self.network, gene, cells), function)
        return replace(self, layers=(*self.layers, ("genotype", factors)))

    @cached_property
    def network(self) -> Network:
        """The composed network.

        Raises:
            Mistake: whatever does not fit together.
        """
        pages = tuple(dict.fromkeys((*self.pages, *(page for name in self.given for page in self.drugs[name]))))
        values = {name: (value, layer) for layer, layered in self.layers for name, value in layered.items()}
        return compose(self.species, pages, values, self.forced)


def expressed(network: Network, gene: str, cells: Iterable[str] | None = None) -> list[str]:
    """The parameters that a genotype of a gene (by a symbol, or a name of its product) changes, in some cells or all.

    Raises:
        Mistake: a gene or cell that no page expresses.
    """
    found: dict[str, str] = {}
    known: dict[str, Gene] = {}
    for (one, cell), parameter in network.expresses.items():
        known |= {one.human if network.body == "human" else one.mouse: one, one.title: one}
        if one.is_called(gene):
            found[cell] = parameter
    if not found:
        raise Mistake(f"no page of the body '{network.body}' expresses the gene '{gene}'{nearest(gene, known)}")
    if cells is None:
        return list(found.values())
    for cell in cells:
        if cell not in found:
            raise Mistake(f"{gene} is not expressed in '{cell}'{nearest(cell, found)}")
    return [found[cell] for cell in cells]


def pages(*parts: type[Mechanism] | Page | tuple[Page, ...]) -> tuple[Page, ...]:
    """A flat list of pages from mechanisms and placed pages."""
    flat: list[Page] = []
    for part in parts:
        flat.extend(part if isinstance(part, tuple) else (part if isinstance(part, Page) else Page(part),))
    return tuple(flat)
