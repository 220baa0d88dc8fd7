"""Which rows of role fit a fit takes, and why it leaves out the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rankl.language.mistake import Mistake, nearest
from rankl.library.matching import whole_score
from rankl.library.row import COLUMNS, agrees

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.fit import Fit, SetAside
    from rankl.library.matching import Match


@dataclass(frozen=True)
class LeftOut:
    """Rows of role fit that are not fitted, and why."""

    dataset: str
    arm: str
    readout: str
    reason: str
    rows: int = 1


def check_names(fit: Fit, library: Library) -> None:
    """
    Raises:
        Mistake: a dataset or a column of a row that is not there, or words that no row has.
    """
    for name in fit.datasets:
        if name not in library.datasets:
            told = f"there is no dataset '{name}'{nearest(name, library.datasets)}"
            raise Mistake(told, fit.written_at("datasets"), "datasets")
    for one in fit.set_aside:
        for column in one.rows:
            if column not in COLUMNS:
                raise Mistake(f"unknown column{nearest(column, COLUMNS)}", one.written_at("rows"), column)
        if one.dataset is not None and one.dataset not in library.datasets:
            told = f"there is no dataset '{one.dataset}'{nearest(one.dataset, library.datasets)}"
            raise Mistake(told, one.written_at("dataset"), "dataset")
        meant = library.datasets.values() if one.dataset is None else [library.datasets[one.dataset]]
        if not any(agrees(row, one.rows) for dataset in meant for row in dataset.rows):
            raise Mistake("no row has these words, so nothing is set aside", one.written_at("rows"), "rows")


def chosen_rows(fit: Fit, library: Library) -> tuple[Mapping[str, Sequence[Match]], list[LeftOut]]:
    """Rows that are fitted by experiment, and those that are not.

    Raises:
        Mistake: as `check_something`.
    """
    found: dict[str, list[Match]] = defaultdict(list)
    left: list[LeftOut] = []
    matched, unscored = whole_score(library)
    for match in matched:
        if match.row.role != "fit" or (fit.datasets and match.dataset.id not in fit.datasets):
            continue
        species = library.experiments[match.experiment].subject.body
        if species != fit.body:
            if fit.datasets or match.dataset.body == fit.body:
                left.append(left_out(match, f"{match.experiment} is about the body '{species}'"))
        elif (aside := _set_aside(match, fit.set_aside)) is not None:
            left.append(left_out(match, aside.reason))
        else:
            found[match.experiment].append(match)
    for one in unscored:
        mine = one.dataset.id in fit.datasets if fit.datasets else one.dataset.body == fit.body
        if mine and one.row.role == "fit" and not one.reason.startswith("scored already"):
            left.append(LeftOut(one.dataset.id, one.row.arm, one.row.readout, one.reason))
    check_something(fit, library, {match.dataset.id for own in found.values() for match in own}, left)
    return found, left


def left_out(match: Match, reason: str) -> LeftOut:
    return LeftOut(match.dataset.id, match.row.arm, match.row.readout, reason)


def _set_aside(match: Match, asides: Sequence[SetAside]) -> SetAside | None:
    fitting = (one for one in asides if one.dataset in (None, match.dataset.id) and agrees(match.row, one.rows))
    return next(fitting, None)


def check_something(fit: Fit, library: Library, fitted: Collection[str], left: Sequence[LeftOut]) -> None:
    """
    Raises:
        Mistake: a dataset that is named has no row that is fitted, or there is nothing to fit to.
    """
    for name in fit.datasets:
        if name not in fitted:
            dataset = library.datasets[name]
            roles = sorted({row.role for row in dataset.rows})
            reasons = sorted({one.reason for one in left if one.dataset == name})
            told = "; ".join(reasons) or f"it has no row of role fit, only {', '.join(roles)}"
            at = fit.written_at("datasets") or dataset.written_at()
            raise Mistake(f"nothing to fit in {name}: {told}", at, "datasets")
    if not fitted and not fit.phenotypes:
        raise Mistake("there is nothing to fit: no row of role fit and no phenotype", fit.written_at(), "datasets")
