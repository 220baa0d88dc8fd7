"""Rates by what they do: the names by which pages speak of the rates of other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from rankl.language.quantity import Each, Quantity


@dataclass(frozen=True)
class Rate:
    """The name by which other pages speak of a rate: synthesis, loss, conversion or binding of quantities."""

    kind: str
    quantities: tuple[Quantity, ...]
    cell: Quantity | None = None

    def __str__(self) -> str:
        by = f" by {self.cell}" if self.cell is not None else ""
        return f"{self.kind} of {' and '.join(q.name for q in self.quantities)}{by}"

    def matches(self, other: Rate) -> bool:
        """Whether this query names that rate; a query without a cell names the rates of all cells."""
        same = self.kind == other.kind and self.quantities == other.quantities
        return same and (self.cell is None or self.cell == other.cell)


def synthesis(product: Quantity, cell: Quantity | None = None) -> Rate:
    """What is made from nothing that the model follows; by one cell, or by all."""
    return Rate("synthesis", (product,), cell)


def loss(reactant: Quantity, cell: Quantity | None = None) -> Rate:
    """Clearance of a molecule, death of a cell; by one cell, or by all."""
    return Rate("loss", (reactant,), cell)


def conversion(reactant: Quantity, product: Quantity) -> Rate:
    """One quantity becomes another: differentiation, shedding, transport."""
    return Rate("conversion", (reactant, product))


def binding(a: Quantity | Each, b: Quantity) -> Rate:
    """Two quantities meet, whatever becomes of them; `each` of the first, if so said."""
    return Rate("binding", (cast(Quantity, a), b))
