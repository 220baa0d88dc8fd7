"""Genes, each with its human (HGNC) and mouse (MGI) symbol."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Gene:
    """A gene: its human and its mouse symbol, and the name of its product.

    Attributes:
        human_product: UniProt accession of the human product; empty where not known.
        mouse_product: UniProt accession of the mouse product; empty where not known.
    """

    human: str
    mouse: str
    title: str
    human_product: str = ""
    mouse_product: str = ""

    def __str__(self) -> str:
        return self.human

    def product(self, body: str) -> str:
        """UniProt accession of the product in a body."""
        return self.mouse_product if body == "mouse" else self.human_product


def factor_name(gene: Gene, cell: object) -> str:
    """The parameter that says how much of a gene's function a cell has (1 in wild type)."""
    return f"{gene.human} in {cell if cell is not None else 'body'}"
