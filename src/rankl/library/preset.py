"""A preset: a condition that people or animals have, as the subject, the genotype and the numbers that make it."""

from typing import Any

from pydantic import Field, model_validator

from rankl.library.experiment import Subject
from rankl.library.measures import Measure
from rankl.library.written import Entry


class Preset(Entry):
    """A condition. What an experiment itself says of its subject, and what `--set` says, wins over it."""

    title: str
    source: str | None = Field(default=None, description="a key of references.bib")
    note: str | None = None
    subject: Subject | None = None
    genotype: str | None = Field(default=None, description="a file of genotypes/, carried in every arm")
    set: dict[str, Measure] = Field(default={}, description="values with units for parameters named Page.parameter")

    @property
    def body(self) -> str:
        """The body that it is about."""
        return self.subject.body if self.subject is not None else "human"

    @model_validator(mode="after")
    def _says_something(self) -> Any:
        if self.subject is None and self.genotype is None and not self.set:
            raise ValueError("a preset says a subject, a genotype or values to set")
        return self
