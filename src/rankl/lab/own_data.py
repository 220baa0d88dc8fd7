"""A user's own points, held against the arms of their names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from rankl.lab.comparison import CHANGES, DIFFERENCES
from rankl.lab.readouts import of_row, registry, summaries
from rankl.language.mistake import Mistake, nearest
from rankl.library.dataset import Dataset
from rankl.library.matching import Match
from rankl.library.row import Row, check_unit, read_rows


def own_rows(file: str | Path, arms: Iterable[str]) -> list[Match]:
    """The rows of a CSV file as matches with arms of an experiment.

    Columns are those of a dataset's data.csv; the arm is one of the experiment, or a difference of two such as
    "denosumab - placebo". Times count from the start of the study.

    Raises:
        Mistake: an unreadable file, a row whose arm or readout is unknown, or whose unit does not convert.
    """
    file, arms = Path(file), tuple(arms)
    dataset = Dataset(cite="", title=file.name, where="own data")
    dataset._name = file.stem
    return [_match(row, dataset, arms) for row in read_rows(file)]


def _match(row: Row, dataset: Dataset, arms: tuple[str, ...]) -> Match:
    meant = tuple(part.strip() for part in row.arm.split(" - "))
    for arm in meant:
        if arm not in arms:
            raise Mistake(f"'{arm}' is no arm of the experiment{nearest(arm, arms)}", row.at, "arm")
    readout, summary = of_row(row.readout, row.site), summaries().get(row.readout)
    if readout is None and summary is None:
        known = [*summaries(), *(name for r in registry().values() for name in (r.name, r.label))]
        spoken = f"{row.site} {row.readout}".strip()
        raise Mistake(f"there is no readout '{spoken}'{nearest(spoken, known)}", row.at, "readout")
    check_unit(row)
    if row.unit not in (*CHANGES, *DIFFERENCES):
        row.converted(summary.unit if summary else readout.unit if readout else row.unit)
    if summary is None and row.day() is None:
        raise Mistake(f"'{row.time} {row.time_unit}' is no time, such as 6 month", row.at, "time")
    return Match("", meant, dataset, replace(row, role="own"), row.day(), 0.0)
