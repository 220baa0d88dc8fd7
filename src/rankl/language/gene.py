"""Genes, each with its human (HGNC) and mouse (MGI) symbol."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Gene:
    """A gene: its human and its mouse symbol, and the name of its product."""

    human: str
    mouse: str
    title: str

    def __str__(self) -> str:
        return self.human


def factor_name(gene: Gene, cell: object) -> str:
    """The parameter that says how much of a gene's function a cell has (1 in wild type)."""
    return f"{gene.human} in {cell if cell is not None else 'body'}"
