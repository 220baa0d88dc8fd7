"""A calibration: fitted values laid over a body's parameters, and where they come from."""

from typing import Literal, Self

from pydantic import Field, model_validator

from rankl.language.mistake import Mistake, nearest
from rankl.library.measures import Measure
from rankl.library.written import Entry, Written


class Provenance(Written):
    """What was fitted, how, when and how well."""

    datasets: list[str] = Field(description="folders of datasets/ whose fit rows were used")
    method: str
    date: str
    cost: float | None = Field(default=None, description="half the sum of squares of all residuals, priors among them")
    command: str | None = Field(default=None, description="what was run")
    note: str | None = None


class Calibration(Entry):
    """Values with units for parameters named Page.parameter, with their relative standard deviations.

    A body's own calibration has the body's name. Others, of directories that are added, take its place or lie over it.
    """

    title: str
    body: Literal["human", "mouse", "rat", "culture"] = "human"
    over: Literal["pages", "calibration"] = Field(
        default="pages", description="whether it stands in place of the body's own calibration, or lies over it"
    )
    provenance: Provenance
    values: dict[str, Measure] = Field(min_length=1)
    relative_sd: dict[str, float] = {}

    @model_validator(mode="after")
    def _sd_of_what_is_fitted(self) -> Self:
        for name in self.relative_sd:
            if name not in self.values:
                raise Mistake(f"has no value here{nearest(name, self.values)}", self.written_at("relative_sd"), name)
        return self
