"""A strain: what makes its females and males differ from the animal that the pages describe."""

from typing import Literal

from pydantic import Field

from rankl.library.measures import Measure
from rankl.library.written import Entry


class Strain(Entry):
    """Values with units for parameters named Page.parameter; those that are not named are the pages' own."""

    title: str
    body: Literal["mouse", "rat"] = "mouse"
    names: list[str] = Field(default=[], description="other names, such as C57BL/6J")
    female: dict[str, Measure] = {}
    male: dict[str, Measure] = {}
    source: str | None = Field(default=None, description="a key of references.bib")
    note: str | None = None
