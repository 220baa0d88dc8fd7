"""A gate: what has to be seen where a study says yes or no, and which arms of which experiment show it."""

from typing import Self

from pydantic import Field, model_validator

from rankl.language.mistake import Mistake
from rankl.library.measures import Time
from rankl.library.written import Written


class Gate(Written):
    """Rows of role gate, and the readout that decides them: of one arm of an experiment, over another."""

    rows: dict[str, str | list[str]] = Field(min_length=1, description="words that the rows have in these columns")
    experiment: str = Field(description="a file of experiments/")
    of: str = Field(description="the arm")
    over: str | None = Field(default=None, description="the arm that it is compared with")
    readout: str
    expect: str = Field(description="as in claims: up, ratio < 0.05, unchanged within 20%, present, ...")
    at: Time | None = Field(default=None, description="when; the end of the experiment where nothing is said")
    since: Time | None = Field(default=None, description="compared with the same arm at this time")
    note: str | None = Field(default=None, description="a gate that is known to fail says so and why: fails; ...")

    @model_validator(mode="after")
    def _one_control(self) -> Self:
        if self.over is not None and self.since is not None:
            raise Mistake("an arm is compared with another or with itself, not both", self.written_at("since"), "since")
        return self
