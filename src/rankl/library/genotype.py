"""A genotype: alleles of genes, in which cells, with how much function, from when."""

from typing import Literal

from pydantic import Field

from rankl.library.measures import Time
from rankl.library.written import Entry, Written


class Allele(Written):
    """One gene, changed: in every cell where no `cells` are named; `function` 0 is deleted, 1 wild type, 10 tenfold."""

    gene: str = Field(description="human or mouse symbol")
    cells: list[str] | None = None
    function: float = Field(default=0.0, ge=0, description="part of the function left")
    from_: Time | Literal["conception", "birth"] = Field(default="conception", validation_alias="from")


class Genotype(Entry):
    """Alleles that a subject carries."""

    title: str
    alleles: list[Allele] = Field(min_length=1)
    driver: str | None = Field(default=None, description="the Cre line or other means")
    source: str | None = Field(default=None, description="a key of references.bib")
    note: str | None = None
