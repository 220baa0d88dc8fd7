"""Genes, each with its human (HGNC) and mouse (MGI) symbol."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Gene:
    """A gene: its human and its mouse symbol, and the name of its product.

    Attributes:
        human_product: UniProt accession of the human product; empty where not known.
        mouse_product: UniProt accession of the mouse product; empty where not known.
        also: other names of the product.
    """

    human: str
    mouse: str
    title: str
    human_product: str = ""
    mouse_product: str = ""
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.human

    def is_called(self, name: str) -> bool:
        """Whether a name is one of its symbols, or a name of its product."""
        return name in (self.human, self.mouse, self.title, *self.also)

    def product(self, body: str) -> str:
        """UniProt accession of the product in a body."""
        return {"human": self.human_product, "mouse": self.mouse_product, "culture": self.mouse_product}.get(body, "")


def factor_name(gene: Gene, cell: object) -> str:
    """The parameter that says how much of a gene's function a cell has (1 in wild type)."""
    return f"{gene.human} in {cell if cell is not None else 'body'}"


def part_name(gene: Gene, part: str) -> str:
    """The parameter that says whether a part of a gene's product is there, or the product of a species."""
    return f"{gene.human} {part}"


def forced_name(gene: Gene, cell: object) -> str:
    """The parameter that says how much of a gene's product a cell makes beside its own regulated synthesis."""
    return f"{gene.human} forced in {cell if cell is not None else 'body'}"
