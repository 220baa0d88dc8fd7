"""A fit: which numbers of a body are free, and what they are fitted to."""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from rankl.library.claim import Take
from rankl.library.measures import Fraction, Measure, Time
from rankl.library.written import Entry, Written


class Free(Written):
    """A number that the fit may move. Its prior is log-normal: the page's value and spread where nothing else is said."""

    prior: Measure | None = None
    spread: float | None = Field(default=None, gt=1, description="factor that is one standard deviation of the prior")
    least: Measure | None = None
    most: Measure | None = None


def _or_nothing(value: Any) -> Any:
    return {} if value is None else value


class Scatter(Written):
    """By how much studies of one treatment differ in a readout. The first entry that fits a row holds for it.

    For a row of another kind than its entry gives, or of a readout without an entry, the usual scatter holds.
    """

    readout: str = Field(description="as datasets name it")
    site: str | None = None
    until: Time | None = Field(default=None, description="rows of the first days only")
    points: float | None = Field(default=None, gt=0, description="percentage points of a change from baseline")
    part: Fraction = Field(default=0.0, description="part of a rise above baseline, added in quadrature")
    logarithm: float | None = Field(default=None, gt=0, description="of the logarithm of a level, a ratio, a sum over a course")

    @model_validator(mode="after")
    def _of_something(self) -> Self:
        if self.points is None and self.logarithm is None:
            raise ValueError("a scatter is in 'points' or of the 'logarithm'")
        return self


class SetAside(Written):
    """Rows of role fit that are not fitted, and why."""

    dataset: str | None = Field(default=None, description="a folder of datasets/; all of them without it")
    rows: dict[str, str | list[str]] = Field(default={}, description="words that the rows have in these columns")
    reason: str


class Phenotype(Written):
    """What is known of an experiment besides rows of data: a value, or bounds of it.

    The value is read in the arm `of` at a time, as a ratio to the arm `over` or to the same arm at the time `since`.
    """

    name: str
    experiment: str = Field(description="a file of experiments/")
    of: str = Field(description="the arm")
    over: str | None = Field(default=None, description="the arm that it is compared with")
    read: str = Field(description="a readout")
    at: Time | None = Field(default=None, description="when; the end of the experiment where nothing is said")
    since: Time | None = Field(default=None, description="compared with the same arm then; or where a change begins")
    take: Take = "value"
    value: Measure | None = None
    at_least: Measure | None = Field(default=None, validation_alias="at least")
    at_most: Measure | None = Field(default=None, validation_alias="at most")
    error: Measure | None = Field(default=None, description="standard deviation of the value")
    logarithm: float | None = Field(default=None, gt=0, description="standard deviation of its logarithm, in place of that")
    source: str | None = Field(default=None, description="a key of references.bib")
    note: str | None = None

    @model_validator(mode="after")
    def _a_value_or_bounds(self) -> Self:
        if (self.value is None) == (self.at_least is None and self.at_most is None):
            raise ValueError("a phenotype has either a 'value' or bounds, 'at least' and 'at most'")
        if (self.error is None) == (self.logarithm is None):
            raise ValueError("a phenotype has either an 'error' or a 'logarithm'")
        if self.over is not None and self.since is not None:
            raise ValueError("'over' and 'since' both say what it is compared with")
        return self


class Fit(Entry):
    """Free numbers of a body, and the rows of role fit and phenotypes that they are fitted to."""

    title: str
    body: Literal["human", "mouse", "rat", "culture"] = "human"
    over: Literal["pages", "calibration"] = Field(
        default="pages",
        description="what the numbers that are not free keep to, and where priors come from: the pages, or the calibration",
    )
    datasets: list[str] = Field(default=[], description="folders of datasets/; every one of the body without it")
    free: dict[str, Annotated[Free, BeforeValidator(_or_nothing)]] = Field(min_length=1, description="by Page.parameter")
    scatter: list[Scatter] = []
    independent: int = Field(
        default=6, gt=0, strict=True, description="rows of one readout of an arm that count in full; more share that weight"
    )
    set_aside: list[SetAside] = Field(default=[], validation_alias="set aside")
    phenotypes: list[Phenotype] = []
    starts: int = Field(default=1, gt=0, strict=True, description="places from which the fit is begun; the best one counts")
    seed: int = Field(default=1, strict=True, description="of the places that are drawn")
    iterations: int = Field(default=25, gt=0, strict=True, description="at most, from each start")
    note: str | None = None
