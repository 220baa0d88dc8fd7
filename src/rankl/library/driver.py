"""A driver: in which cells a Cre line or other means changes a conditional allele, from when, and how completely."""

from typing import Literal

from pydantic import Field

from rankl.library.measures import Fraction, Time
from rankl.library.written import Entry


class Driver(Entry):
    """Where and when conditional alleles are changed.

    `onset` is an age, such as -5 days (five days before birth), or conception, birth, or `induced` (from a time that the
    allele gives, as tamoxifen or doxycycline do).
    """

    title: str
    cells: list[str] = Field(min_length=1, description="cells in which alleles are changed")
    onset: Time | Literal["conception", "birth", "induced"] = Field(
        default="conception", description="when the first of the cells are there"
    )
    efficiency: Fraction = Field(default=1.0, description="part of the alleles in these cells that is changed")
    leak: dict[str, Fraction] = Field(default={}, description="other cells, with the part of their alleles")
    source: str | None = Field(default=None, description="a key of references.bib")
    note: str | None = None

    def parts(self) -> dict[str, float]:
        """The part of the alleles that is changed, by cell."""
        return {**self.leak, **dict.fromkeys(self.cells, self.efficiency)}
