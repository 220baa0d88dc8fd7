"""What comes out: courses of readouts, their comparison with data, and scores. Plain records, no work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import xarray

    from rankl.language.network import Number


@dataclass(frozen=True, eq=False)
class Series:
    """The course of one readout in one arm.

    Attributes:
        readout, site: e.g. "BMD" and "lumbar spine"; the site may be empty.
        label: both as spoken, e.g. "lumbar spine BMD".
        unit: of `values`, e.g. "g/cm^2".
        times: days from the start of the study, ascending, the first is 0.
        values: at `times`; a time at which a dose is given is read before the dose.
        relative: shown as percent change from the subject's own baseline (bone density, markers).
    """

    arm: str
    readout: str
    site: str
    label: str
    unit: str
    times: np.ndarray
    values: np.ndarray
    relative: bool = True

    def at(self, day: float) -> float:
        """The value at a day, linear between the times that were solved for."""
        return float(np.interp(day, self.times, self.values))

    def change(self, baseline: float = 0.0) -> np.ndarray:
        """Percent change from the value at the day `baseline`, at every time; not a number where that value is 0."""
        first = self.at(baseline)
        return 100.0 * (self.values / first - 1.0) if first else np.full(len(self.values), np.nan)


@dataclass(frozen=True)
class Comparison:
    """One published value beside the predicted one.

    Attributes:
        dataset, study: folder of the dataset, and the trial whose rows share weight.
        dataset_arm: the arm as the dataset calls it.
        arm: the arm of the experiment that stands for it, or a difference such as "denosumab - placebo".
        drug: what that arm is given; "placebo", or "none" where no arm of the experiment is given anything.
        basis: "% change", "difference of % change", "level", or "summary" (of a course: Cmax).
        unit: of observed, lo, hi and predicted.
        when: the time as the dataset writes it, e.g. "12 month".
        time_days, baseline_days: days of the experiment; no time for a summary of the whole course.
        lo, hi: as published; `error_kind` says what they are.
        role: fit, validate, or own (the user's data).
        regimen: what the arm has been given until then, to find other studies of the same treatment.
    """

    dataset: str
    study: str
    dataset_arm: str
    arm: str
    drug: str
    readout: str
    site: str
    basis: str
    unit: str
    when: str
    time_days: float | None
    baseline_days: float
    observed: float
    lo: float | None
    hi: float | None
    error_kind: str
    n: float | None
    role: str
    predicted: float
    regimen: tuple = ()


@dataclass(frozen=True)
class NotScored:
    """Rows of a dataset's arm that are not compared, and why."""

    dataset: str
    arm: str
    reason: str
    rows: int = 1


@dataclass(frozen=True, eq=False)
class Result:
    """One experiment, run.

    Attributes:
        experiment, title, source: its id, its words, its key in references.bib.
        seconds: wall clock of the whole run.
        duration: days.
        series: every readout in every arm.
        numbers: by parameter name, each with the layer that gave it.
        pages: docstring by page of the composed body.
        sources: keys in references.bib of all that the run used, with what each was used for.
        warnings: sentences.
    """

    experiment: str
    title: str
    seconds: float
    duration: float
    arms: tuple[str, ...]
    series: tuple[Series, ...]
    comparisons: tuple[Comparison, ...] = ()
    not_scored: tuple[NotScored, ...] = ()
    numbers: Mapping[str, Number] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    source: str | None = None
    genotype: str | None = None
    warnings: tuple[str, ...] = ()

    def of(self, readout: str, site: str = "", arm: str | None = None) -> tuple[Series, ...]:
        """The series of a readout at a site, of one arm or of all in their order."""
        return tuple(s for s in self.series if (s.readout, s.site) == (readout, site) and arm in (None, s.arm))

    @cached_property
    def dataset(self) -> xarray.Dataset:
        """The courses as an xarray Dataset over `arm` and `time` (days); units are attributes."""
        import xarray

        found: dict = {}
        for first in self.of_first_arm():
            values = np.stack([self.of(first.readout, first.site, arm)[0].values for arm in self.arms])
            found[first.label] = (("arm", "time"), values, {"units": first.unit})
        coordinates = {"arm": list(self.arms), "time": ("time", self.series[0].times, {"units": "day"})}
        return xarray.Dataset(found, coordinates, {"title": self.title})

    def of_first_arm(self) -> tuple[Series, ...]:
        """One series of each readout, in the order read."""
        return tuple(s for s in self.series if s.arm == self.arms[0])


@dataclass(frozen=True)
class Errors:
    """How far predictions are from the published values of some rows.

    Attributes:
        n: rows, and `weight` what they count for (a value repeated in several files counts once).
        mae, median_abs_error: percentage points where rows are changes, else in `unit`.
        within_interval: part of the rows with an interval whose prediction lies in it.
        median_abs_log_ratio: median |ln(predicted / observed)| of levels relative to baseline, for markers.
    """

    n: int
    mae: float
    median_abs_error: float
    within_interval: float | None = None
    median_abs_log_ratio: float | None = None


@dataclass(frozen=True)
class DatasetScore:
    """Errors of one readout and site of one dataset, rows of one role."""

    dataset: str
    role: str
    body: str
    drug: str
    readout: str
    site: str
    unit: str
    arms: tuple[str, ...]
    errors: Errors


@dataclass(frozen=True)
class OverallScore:
    """Errors of one readout and site ("all" for every site) over all datasets, rows of one role.

    Attributes:
        drug: of whose arms they are; of all where it is empty.
        no_change_mae: the error of predicting that nothing changes.
        noise_floor: the error of predicting each regimen's mean, over regimens that several studies report.
        arm_mae: mean over arms of their errors.
        mae_interval: 95 % interval of `mae` from a bootstrap by study.
        mae_untold: the error without the datasets whose outcome was known in words while the model was written.
    """

    role: str
    body: str
    readout: str
    site: str
    unit: str
    studies: int
    errors: Errors
    no_change_mae: float | None
    noise_floor: float | None
    arm_mae: float
    mae_interval: tuple[float, float] | None
    mae_untold: float | None = None
    drug: str = ""


@dataclass(frozen=True)
class Score:
    """The model against every dataset.

    Attributes:
        by_drug: as overall, the arms of each drug apart.
        comparisons: every row that is scored, with its prediction.
    """

    datasets: tuple[DatasetScore, ...]
    overall: tuple[OverallScore, ...]
    not_scored: tuple[NotScored, ...]
    seconds: float = 0.0
    by_drug: tuple[OverallScore, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
