"""Predicted beside published: what an experiment says of a row of data, or why it says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp
from typing import TYPE_CHECKING

import numpy as np

from rankl.lab.measured import taken
from rankl.lab.readouts import Readout, Summary, called, of_row, summaries
from rankl.lab.readouts.fractures import HAZARD
from rankl.lab.result import Comparison, NotScored, Series
from rankl.language.event import Bolus, Event
from rankl.library.row import LEVEL_DIFFERENCE, PART_OF_LOSS, RISKS, SHARE

if TYPE_CHECKING:
    from rankl.library.matching import Match
    from rankl.library.row import Row

CHANGES = ("% change",)
DIFFERENCES = ("% difference vs placebo", "% change vs placebo")
EXTREMES: Mapping[str, Callable[[np.ndarray], float]] = {"nadir": np.nanmin, "peak": np.nanmax, "max": np.nanmax}


class NoPrediction(Exception):
    """A row that the experiment says nothing about; its text is the reason."""


@dataclass(frozen=True, eq=False)
class Courses:
    """What was run: the series of every arm, and what was done in it.

    Attributes:
        series: by (arm, label of the readout).
        events, drugs: by arm.
    """

    series: Mapping[tuple[str, str], Series]
    events: Mapping[str, Sequence[Event]]
    drugs: Mapping[str, Sequence[str]]
    duration: float

    def of(self, arm: str, readout: Readout) -> Series:
        if (arm, readout.label) not in self.series:
            raise NoPrediction(f"{readout.label} is not read")
        return self.series[arm, readout.label]

    def doses(self, arm: str) -> list[Bolus]:
        return [event for event in self.events[arm] if isinstance(event, Bolus)]


def compared(matches: Iterable[Match], courses: Courses) -> tuple[list[Comparison], list[NotScored]]:
    """Every matched row beside its prediction, or with the reason why there is none.

    Raises:
        Mistake: a row whose unit does not convert to the readout's.
    """
    found: list[Comparison] = []
    unscored: list[NotScored] = []
    for match in matches:
        try:
            found.append(_comparison(match, courses))
        except NoPrediction as reason:
            unscored.append(NotScored(match.dataset.id, match.row.arm, f"{match.row.readout}: {reason}"))
    return found, gathered(unscored)


def gathered(unscored: Iterable[NotScored]) -> list[NotScored]:
    """Rows of one dataset, arm and reason as one entry with their number."""
    counts: dict[tuple[str, str, str], int] = {}
    for one in unscored:
        key = (one.dataset, one.arm, one.reason)
        counts[key] = counts.get(key, 0) + one.rows
    return [NotScored(*key, rows) for key, rows in counts.items()]


def wanted_days(matches: Iterable[Match]) -> set[float]:
    """Days at which rows lie or from which their changes are counted."""
    return {day for match in matches for day in (match.day, match.baseline) if day is not None}


def wanted_readouts(matches: Sequence[Match]) -> list[Readout]:
    """The readouts that rows are about."""
    found = [of_row(match.row.readout, match.row.site) for match in matches]
    found += [called(summary.label) for match in matches if (summary := summaries().get(match.row.readout))]
    return list(dict.fromkeys(readout for readout in found if readout))


@dataclass(frozen=True, slots=True)
class Reading:
    """What an experiment says of a row.

    Attributes:
        row: in the unit of the prediction.
    """

    readout: str
    site: str
    basis: str
    row: Row
    predicted: float


def reading(match: Match, courses: Courses) -> Reading:
    """
    Raises:
        NoPrediction: the experiment says nothing about the row.
        Mistake: its unit does not convert.
    """
    row, summary = match.row, summaries().get(match.row.readout)
    if row.mean is None:
        raise NoPrediction("no value in the source")
    if match.day is not None and match.day > courses.duration + 1e-6:
        raise NoPrediction("it lies after the end of the experiment")
    if summary:
        found = Reading(summary.name, "", "summary", row.converted(summary.unit), _summed(match, summary, courses))
    else:
        readout = of_row(row.readout, row.site)
        if readout is None:
            raise NoPrediction("the laboratory has no such readout")
        row, basis, predicted = _predicted(match, courses, readout)
        found = Reading(readout.name, readout.site, basis, row, float(predicted))
    if not np.isfinite(found.predicted):
        raise NoPrediction("the course of the experiment does not show it")
    return found


def _comparison(match: Match, courses: Courses) -> Comparison:
    found = reading(match, courses)
    row, day = found.row, None if found.basis == "summary" else match.day
    return Comparison(
        match.dataset.id, match.dataset.trial or match.dataset.id, row.arm, " - ".join(match.arms), _drug(match, courses),
        found.readout, found.site, found.basis, row.unit, f"{row.time} {row.time_unit}".strip(), day, match.baseline,
        row.mean or 0.0, row.lo, row.hi, row.error_kind, row.n, row.role, found.predicted, _regimen(match, courses),
    )  # fmt: skip


def _predicted(match: Match, courses: Courses, readout: Readout) -> tuple[Row, str, float]:
    row, courses_of = match.row, [courses.of(arm, readout) for arm in match.arms]
    if row.unit in (*RISKS, SHARE):
        return row, row.unit, _risk(match, [_cumulative(match, series) for series in courses_of])
    if row.unit == LEVEL_DIFFERENCE:
        if len(courses_of) == 1:
            raise NoPrediction("a difference needs two arms, such as 'stop - continue'")
        treated, control = (_at(match, series, series.values) for series in courses_of)
        return row, "% difference of levels", 100.0 * (_ratio(treated, control) - 1.0)
    if row.unit == PART_OF_LOSS:
        if len(courses_of) != 4:
            raise NoPrediction("a part of a loss needs four arms, such as 'mutant OVX / mutant sham / OVX / sham'")
        own, own_control, lost, control = (_at(match, series, series.values) for series in courses_of)
        return row, PART_OF_LOSS, _ratio(1 - _ratio(own, own_control), 1 - _ratio(lost, control))
    if match.ratio:
        return _as_ratio(row), "ratio", _ratio(*(_at(match, s, s.values) for s in courses_of))
    if row.unit in DIFFERENCES and len(courses_of) == 1:
        raise NoPrediction("a difference needs two arms, such as 'denosumab - placebo'")
    if row.unit in (*CHANGES, *DIFFERENCES):
        values = [_at(match, s, s.change(match.baseline)) for s in courses_of]
        basis = "% change" if len(values) == 1 else "difference of % change"
        return row, basis, values[0] if len(values) == 1 else values[0] - values[1]
    row = row.converted(readout.unit)
    values = [_at(match, s, s.values) for s in courses_of]
    return row, "level", values[0] if len(values) == 1 else values[0] - values[1]


def _cumulative(match: Match, series: Series) -> float:
    """What a hazard adds up to between the baseline and the day of the row."""
    if match.day is None:
        raise NoPrediction("an incidence needs a time until which it is counted")
    if series.unit != HAZARD:
        raise NoPrediction(f"{series.label} is no hazard")
    return taken("cumulative", series.times, series.values, match.day, match.baseline)


def _risk(match: Match, totals: Sequence[float]) -> float:
    """The share of subjects that are hit in an arm, or the ratio of hazards or of shares of two arms."""
    if match.row.unit == SHARE:
        if len(totals) != 1:
            raise NoPrediction("a share of subjects belongs to one arm")
        return 100.0 * (1.0 - exp(-totals[0]))
    if len(totals) != 2:
        raise NoPrediction("a ratio of risks needs two arms, such as 'denosumab / placebo'")
    if match.row.unit == "hazard ratio":
        return _ratio(*totals)
    return _ratio(*(1.0 - exp(-total) for total in totals))


def _as_ratio(row: Row) -> Row:
    """The row over the study's own control, its interval with it."""
    if row.ratio_to_control is None:
        raise NoPrediction("no ratio to the study's own control")
    scale = row.ratio_to_control / row.mean if row.mean and row.unit not in CHANGES else None
    lo, hi = (None if value is None or scale is None else value * scale for value in (row.lo, row.hi))
    return replace(row, unit="ratio", mean=row.ratio_to_control, lo=lo, hi=hi)


def _ratio(treated: float, control: float) -> float:
    return treated / control if control else float("nan")


def _at(match: Match, series: Series, values: np.ndarray) -> float:
    if match.day is not None:
        return float(np.interp(match.day, series.times, values))
    if match.row.time in EXTREMES:
        return float(EXTREMES[match.row.time](values))
    raise NoPrediction(f"'{match.row.time} {match.row.time_unit}'".replace(" '", "'") + " is no time")


def _summed(match: Match, summary: Summary, courses: Courses) -> float:
    series = courses.of(match.arms[0], called(summary.label))
    return summary.of(series.times, series.values, match.zero)


def _drug(match: Match, courses: Courses) -> str:
    """The drugs of the arm (of the first of two); placebo, or none in an experiment that gives no drug."""
    return " + ".join(courses.drugs[match.arms[0]]) or ("placebo" if any(courses.drugs.values()) else "none")


def _regimen(match: Match, courses: Courses) -> tuple:
    """What the arms have been given between the baseline and the day of the row."""
    until = courses.duration if match.day is None else match.day
    of_arms = match.arms if match.ratio else ()
    return of_arms + tuple(
        (round(dose.time - match.baseline, 3), dose.into, str(dose.amount))
        for arm in match.arms
        for dose in courses.doses(arm)
        if dose.time < until
    )
