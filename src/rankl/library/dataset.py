"""A dataset: published results of one study, with what is known about reading them."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from rankl.language.mistake import Mistake, nearest
from rankl.library.gate import Gate
from rankl.library.measures import MONTH
from rankl.library.row import COLUMNS, Row, agrees, check_unit, read_rows
from rankl.library.written import Entry, Written

SCORED = ("fit", "validate", "secret")


class NotScored(Written):
    """Rows that no experiment is held against, and why."""

    rows: dict[str, str | list[str]] = Field(min_length=1, description="words that the rows have in these columns")
    reason: str


class Dataset(Entry):
    """Published results of one study, in data.csv beside dataset.yaml."""

    cite: str = Field(description="a key of references.bib")
    title: str | None = None
    trial: str | None = Field(
        default=None, description="the trial; datasets that repeat one trial's value share its weight"
    )
    where: str = Field(description="tables and figures that the values come from")
    body: Literal["human", "mouse", "rat", "culture"] = "human"
    month_days: float = Field(default=MONTH, gt=27, lt=32, description="days in a month of its times")
    note: str | None = None
    not_scored: list[NotScored] = []
    gates: list[Gate] = []
    not_covered: list[NotScored] = Field(default=[], description="rows of role gate that nothing here shows, and why")

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All rows of data.csv.

        Raises:
            Mistake: a broken file, a rule that fits no row, or a unit of a scored row that does not convert.
        """
        if self.file is None:
            return ()
        rows = tuple(read_rows(self.file.with_name("data.csv")))
        for rule in (*self.not_scored, *self.gates, *self.not_covered):
            for column in rule.rows:
                if column not in COLUMNS:
                    raise Mistake(f"unknown column{nearest(column, COLUMNS)}", rule.written_at("rows"), column)
            if not any(agrees(row, rule.rows) for row in rows):
                raise Mistake("no row of data.csv is so", rule.written_at("rows"), "rows")
        for row in rows:
            if self.reason(row) is None:
                check_unit(row)
        return rows

    @property
    def arms(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row.arm for row in self.rows))

    def reason(self, row: Row) -> str | None:
        """Why a row is not scored, or nothing where it can be."""
        if row.role not in SCORED:
            return f"role {row.role}"
        for rule in self.not_scored:
            if agrees(row, rule.rows):
                return rule.reason
        return "no value in the source" if row.mean is None else None

    def day(self, row: Row) -> float | None:
        """A row's time in days, by the dataset's month; nothing where it is a word or an interval."""
        return row.day(self.month_days)
