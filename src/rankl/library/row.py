"""A row of data: one published value, who it is about, when, and what it may be used for."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import isfinite
from pathlib import Path
from typing import Any, Literal, get_args

from rankl.language.mistake import Mistake, Source, nearest
from rankl.language.unit import COMMON, unit
from rankl.library.measures import DAYS, MONTH

Role = Literal["fit", "validate", "gate", "prior", "reference", "context", "unverified", "secret"]
RELATIVE = ("% change", "% difference vs placebo", "% change vs placebo")
COUNTED = ("ratio", "fold", "binary")
"""Units of rows that are ratios to the study's own control, or say yes (1) or no (0)."""
RISKS = ("hazard ratio", "risk ratio", "relative risk")
"""Units of rows that compare how often something happened in two arms."""
SHARE = "% of subjects"
"""Unit of rows that say to how many of the subjects something happened until a time."""
LEVEL_DIFFERENCE = "% difference"
"""Unit of rows that say by how much a level in one arm differs from that in another."""
PART_OF_LOSS = "part of loss"
"""Unit of rows that say which part of the loss in wild type, or without a drug, is left."""
NUMBERS = ("mean", "lo", "hi", "n", "ratio_to_control")
UNUSED = ("dataset_id", "study", "year", "provenance")
NEEDED = ("arm", "readout", "unit", "time", "time_unit", "mean")


def _column(means: str, default: Any = "") -> Any:
    return field(default=default, metadata={"means": means})


@dataclass(frozen=True, slots=True)
class Row:
    """One published value, in the source's words; numbers are floats, or nothing where the source gives none."""

    at: Source
    arm: str = _column("the arm, as the source names it")
    readout: str = _column("BMD, CTX, P1NP, BSAP, serum denosumab, ...")
    unit: str = _column("% change, % difference vs placebo, ratio, fold, binary (yes or no), or a unit")
    time: str = _column("a number; words and intervals are kept, not scored")
    time_unit: str = _column("day, week, month or year")
    mean: float | None = _column("the value; empty where the source gives words only", None)
    lo: float | None = _column("lower end of what error_kind names", None)
    hi: float | None = _column("upper end", None)
    error_kind: str = _column("95% CI, SD, SE, IQR, range, none")
    n: float | None = _column("number of subjects", None)
    site: str = _column("lumbar spine, total hip, femoral neck; empty for serum and urine")
    drug: str = _column("the drug, or the intervention")
    dose: str = _column("its dose")
    schedule: str = _column("route and interval")
    population: str = _column("who they were; species, strain, sex and age of animals")
    baseline_definition: str = _column("what a change is counted from")
    ratio_to_control: float | None = _column("value over that of the study's own control", None)
    low_trust: str = _column("1 for a secondary source")
    source: str = _column("where the value was read")
    note: str = _column("anything else")
    role: str = _column(f"one of {', '.join(get_args(Role))}; validate where no role is given", "validate")

    def day(self, month_days: float = MONTH) -> float | None:
        """The row's time in days, or nothing where it has none or it is a word or an interval."""
        days = {**DAYS, "month": month_days, "months": month_days}.get(self.time_unit)
        try:
            return None if days is None else float(self.time) * days
        except ValueError:
            return None

    def converted(self, like: str) -> "Row":
        """The row with its value and interval in the unit `like`; a change only equals itself.

        Raises:
            Mistake: the row's unit is of another kind.
        """
        if self.unit == like:
            return self
        wanted = None if like in RELATIVE else unit(like)
        given = None if self.unit in RELATIVE else unit(self.unit, self.at, "unit")
        if wanted is None or given is None or given.dimension != wanted.dimension:
            raise Mistake(f"'{self.unit}' of {self.readout} does not convert to '{like}'", self.at, "unit")
        scale = given.factor / wanted.factor
        mean, lo, hi = (None if value is None else value * scale for value in (self.mean, self.lo, self.hi))
        return replace(self, unit=like, mean=mean, lo=lo, hi=hi)


COLUMNS = tuple(name for name in Row.__dataclass_fields__ if name != "at")


def agrees(row: Row, wanted: Mapping[str, str | list[str]]) -> bool:
    """Whether the row has one of the wanted words in every column named; numbers are equal however they are written."""
    return all(
        any(_same(getattr(row, column), word) for word in (words if isinstance(words, list) else [words]))
        for column, words in wanted.items()
    )


def _same(value: object, word: str) -> bool:
    said = str(value)
    return said == word or (is_number(said) and is_number(word) and float(said) == float(word))


def check_unit(row: Row) -> None:
    """A row's unit is a change or a unit that can be converted, its time, where a number, in a unit of time.

    Raises:
        Mistake: it is not so.
    """
    if is_number(row.time) and row.time_unit not in DAYS:
        raise Mistake(f"'{row.time_unit}' is no unit of time{nearest(row.time_unit, DAYS)}", row.at, "time_unit")
    if row.unit in (*RELATIVE, *COUNTED, *COMMON, *RISKS, SHARE, LEVEL_DIFFERENCE, PART_OF_LOSS):
        return
    try:
        unit(row.unit)
    except Mistake:
        hint = nearest(row.unit, (*RELATIVE, *COUNTED, *COMMON, *RISKS, SHARE))
        raise Mistake(f"'{row.unit}' is no unit that converts{hint}", row.at, "unit") from None


def read_rows(file: Path) -> Iterator[Row]:
    """The rows of a CSV file with a header; the shipped datasets and users' own data are read alike.

    Raises:
        Mistake: no rows, a column missing or unknown, a number or a role that is none.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            header = [name.strip() for name in next(reader, [])]
            if not any(header):
                raise Mistake("the data file is empty", Source(str(file), 1))
            _check_header(header, Source(str(file), 1))
            line, found = reader.line_num + 1, False
            for cells in reader:
                at, line = Source(str(file), line), reader.line_num + 1
                if any(cell.strip() for cell in cells):
                    found = True
                    yield _row(header, cells, at)
            if not found:
                raise Mistake("the data file is empty: a header and no rows", Source(str(file), 1))
    except OSError as error:
        raise Mistake(f"cannot be read: {error.strerror}", Source(str(file), 1)) from error
    except (csv.Error, UnicodeDecodeError) as error:
        raise Mistake(f"not a CSV text file: {error}", Source(str(file), 1)) from error


def _check_header(header: list[str], at: Source) -> None:
    for name in header:
        if name not in (*COLUMNS, *UNUSED):
            raise Mistake(f"unknown column{nearest(name, COLUMNS)}", at, name)
        if header.count(name) > 1:
            raise Mistake("two columns of one name", at, name)
    for name in NEEDED:
        if name not in header:
            raise Mistake("this column is missing", at, name)


def _row(header: list[str], cells: list[str], at: Source) -> Row:
    if len(cells) != len(header):
        raise Mistake(f"{len(cells)} cells where the header has {len(header)}", at)
    pairs = zip(header, (cell.strip() for cell in cells), strict=True)
    said: dict[str, Any] = {name: cell for name, cell in pairs if name not in UNUSED}
    for name in NUMBERS:
        if name in said:
            said[name] = _number(said[name], at, name)
    if not said.get("role", "validate"):
        del said["role"]
    if said.get("role", "fit") not in get_args(Role):
        raise Mistake(f"'{said['role']}' is no role{nearest(said['role'], get_args(Role))}", at, "role")
    return Row(at, **said)


def is_number(text: str) -> bool:
    try:
        return isfinite(float(text))
    except ValueError:
        return False


def _number(text: str, at: Source, key: str) -> float | None:
    if not text:
        return None
    if not is_number(text):
        raise Mistake(f"'{text}' is not a number", at, key)
    return float(text)
