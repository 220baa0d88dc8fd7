"""Which row of which dataset an experiment is held against; every other row has its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rankl.language.mistake import Mistake, Source, nearest
from rankl.library.dataset import Dataset
from rankl.library.row import COLUMNS, Row, agrees

if TYPE_CHECKING:
    from rankl.library.experiment import Compare, Experiment
    from rankl.library.shelf import Library


@dataclass(frozen=True, slots=True)
class Match:
    """A row and what predicts it: one arm of an experiment, or the difference or ratio of two.

    `day` is the experiment's day at which the row lies (nothing where the row's time is no number, as for
    a maximum or a half-life), `baseline` the experiment's day from which a change is counted, `zero` the
    experiment's day at which the dataset's time 0 lies.
    """

    experiment: str
    arms: tuple[str, ...]
    dataset: Dataset
    row: Row
    day: float | None
    baseline: float
    zero: float = 0.0
    ratio: bool = False


@dataclass(frozen=True, slots=True)
class Unscored:
    """A row that nothing is held against, and why."""

    dataset: Dataset
    row: Row
    reason: str


def matches(library: "Library", experiment: "Experiment") -> list[Match]:
    """The rows that one experiment is held against.

    Raises:
        Mistake: a dataset, an arm or a column of it that is not there.
    """
    found: list[Match] = []
    for compare in experiment.compare:
        found.extend(_matched(experiment, compare, _dataset(library, compare)))
    return found


def _dataset(library: "Library", compare: "Compare") -> Dataset:
    if compare.dataset not in library.datasets:
        hint = nearest(compare.dataset, library.datasets)
        raise Mistake(f"there is no dataset '{compare.dataset}'{hint}", compare.written_at("dataset"), "compare")
    return library.datasets[compare.dataset]


def _matched(experiment: "Experiment", compare: "Compare", dataset: Dataset) -> Iterator[Match]:
    if compare.arm is not None and compare.arm not in dataset.arms:
        told = f"'{compare.arm}' is no arm of {dataset.id}{nearest(compare.arm, dataset.arms)}"
        raise Mistake(told, compare.written_at("arm"), "arm")
    if compare.arm is None and not set(dataset.arms) & set(experiment.arms):
        raise Mistake(f"no arm here has the name of an arm of {dataset.id}", compare.written_at("dataset"), "compare")
    for column in compare.rows:
        if column not in COLUMNS:
            raise Mistake(f"unknown column{nearest(column, COLUMNS)}", compare.written_at("rows"), column)
    for row in dataset.rows:
        arms = compare.arms_meant(row.arm)
        if compare.arm not in (None, row.arm) or not all(arm in experiment.arms for arm in arms):
            continue
        if dataset.reason(row) is None and agrees(row, compare.rows):
            day = dataset.day(row)
            day = None if day is None else day + compare.time_zero
            yield Match(experiment.id, arms, dataset, row, day, compare.baseline, compare.time_zero, compare.is_ratio)


def whole_score(library: "Library") -> tuple[list[Match], list[Unscored]]:
    """Every row of every dataset: matched once, or with the reason why it is not scored."""
    found: dict[Source, Match] = {}
    again: list[Unscored] = []
    for experiment in library.experiments.values():
        for match in matches(library, experiment):
            first = found.setdefault(match.row.at, match)
            if first is not match:
                again.append(Unscored(match.dataset, match.row, f"scored already by experiment {first.experiment}"))
    unscored = [
        Unscored(dataset, row, dataset.reason(row) or _unmapped(dataset, found))
        for dataset in library.datasets.values()
        for row in dataset.rows
        if row.at not in found
    ]
    return list(found.values()), unscored + again


def _unmapped(dataset: Dataset, found: dict[Source, Match]) -> str:
    experiments = sorted({match.experiment for match in found.values() if match.dataset is dataset})
    return f"no arm of {' or '.join(experiments)} stands for it" if experiments else "no experiment compares with it"
