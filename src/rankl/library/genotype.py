"""A genotype: alleles of genes, in which cells, with how much function, from when."""

from collections.abc import Iterator, Sequence
from typing import Literal, Self

from pydantic import Field, model_validator

from rankl.language.mistake import Mistake
from rankl.library.measures import Time
from rankl.library.written import Entry, Written

KINDS = ("function", "lacks", "expresses", "replaced_by")


class Expression(Written):
    """What a cell makes of a gene's product beside its own regulated synthesis: a transgene, a forced gene, a rescue."""

    gene: str = Field(description="human or mouse symbol")
    cell: str
    rate: float = Field(default=1.0, gt=0, le=1000, description="multiple of what a healthy wild-type cell makes")


class Allele(Written):
    """One gene, changed on both chromosomes, or on one (`copies: 1`).

    Changed in every cell where neither `cells` nor a driver are named; `function` 0 is deleted, 1 wild type, 10 tenfold.
    Instead of `function` an allele may lack a part of the product, express it in addition, or be replaced by the gene of
    another species.
    """

    gene: str | None = Field(default=None, description="human or mouse symbol")
    cells: list[str] | None = None
    driver: str | None = Field(default=None, description="a file of drivers/: the Cre line that changes it")
    function: float | None = Field(default=None, ge=0, le=10, description="part of the function left; 0 where nothing is said")
    copies: Literal[1, 2] = Field(default=2, description="1 is heterozygous")
    lacks: list[str] | None = Field(default=None, min_length=1, description="parts of the product, such as shedding")
    expresses: Expression | None = None
    replaced_by: Literal["human", "mouse"] | None = None
    from_: Time | Literal["conception", "birth"] | None = Field(
        default=None,
        validation_alias="from",
        description="a time of the study, or conception, birth; by default conception, or the driver's onset",
    )

    @model_validator(mode="after")
    def _of_one_kind(self) -> Self:
        said = [key for key in KINDS if getattr(self, key) is not None]
        if len(said) > 1:
            raise Mistake(f"an allele says {' and '.join(said)} at once; write two alleles", self.written_at(said[1]), said[1])
        if self.expresses is not None:
            for key in ("gene", "cells", "driver"):
                if getattr(self, key) is not None:
                    raise Mistake("'expresses' names the gene and the cell itself", self.written_at(key), key)
        elif self.gene is None:
            raise Mistake("is missing", self.written_at("gene"), "gene")
        if self.cells is not None and self.driver is not None:
            raise Mistake("the driver names the cells", self.written_at("cells"), "cells")
        if (self.lacks or self.replaced_by) and (self.cells or self.driver):
            raise Mistake(f"'{said[0]}' holds in every cell", self.written_at(said[0]), said[0])
        return self

    @property
    def kind(self) -> str:
        return next((key for key in KINDS if getattr(self, key) is not None), "function")

    @property
    def target(self) -> str:
        """The gene that it is about."""
        return self.expresses.gene if self.expresses is not None else str(self.gene)


class Genotype(Entry):
    """Alleles that a subject carries."""

    title: str
    alleles: list[Allele] = Field(min_length=1)
    driver: str | None = Field(default=None, description="a file of drivers/, of all alleles that say no cells of their own")
    source: str | None = Field(default=None, description="a key of references.bib")
    note: str | None = None

    @model_validator(mode="after")
    def _no_more_than_two_copies(self) -> Self:
        for allele, others in ((one, self.alleles[:k]) for k, one in enumerate(self.alleles)):
            for other in others:
                if _same_place(allele, other) and allele.copies + other.copies > 2:
                    raise Mistake(f"{conflict(allele, other)}", allele.written_at("gene"), "alleles")
        return self

    def driven(self) -> Iterator[Allele]:
        """The alleles, each with the genotype's driver where it has neither cells nor a driver of its own."""
        for allele in self.alleles:
            own = allele.cells or allele.driver or allele.kind != "function"
            yield allele if own or self.driver is None else _with_driver(allele, self.driver)


def conflict(one: Allele, other: Allele) -> str:
    """What is told of two alleles that cannot both be there."""
    at = other.written_at("gene")
    first = f"; the other is in line {at.line} of {at.file}" if at else ""
    return f"two alleles of {one.target} in conflict: more than two copies{first}"


def _with_driver(allele: Allele, driver: str) -> Allele:
    driven = allele.model_copy(update={"driver": driver})
    driven._lines = allele._lines
    return driven


def _same_place(one: Allele, other: Allele) -> bool:
    """Whether two alleles surely change one thing (what their drivers name is not known here)."""
    if one.kind != other.kind or one.kind not in ("function", "replaced_by"):
        return False
    if str(one.gene).casefold() != str(other.gene).casefold() or one.driver or other.driver:
        return False
    return one.cells is None or other.cells is None or bool(set(one.cells) & set(other.cells))


def alleles_of(genotypes: Sequence[Genotype]) -> Iterator[tuple[Genotype, Allele]]:
    """Every allele of some genotypes, with its driver, and where it stands."""
    for genotype in genotypes:
        for allele in genotype.driven():
            yield genotype, allele
