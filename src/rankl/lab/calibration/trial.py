"""A trial of a fit: one experiment, run for many sets of values at once, to the rows and phenotypes that it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from rankl.engine import solve
from rankl.lab import treatment
from rankl.lab.bench import Bench, Treated, Unsolved, happenings, sample_times
from rankl.lab.cite import constants
from rankl.lab.comparison import Courses, wanted_days
from rankl.lab.experiment import prepared
from rankl.lab.named import told_by
from rankl.lab.result import Series
from rankl.lab.subject import history_start
from rankl.language.mistake import Mistake, nearest
from rankl.library.row import RISKS, SHARE

if TYPE_CHECKING:
    from rankl.lab.calibration.free import FreeNumbers
    from rankl.library import Library
    from rankl.library.experiment import Experiment
    from rankl.library.fit import Phenotype
    from rankl.library.matching import Match

TOLERANCE = 1e-6
"""Of a step; a change of density under daily doses is right to 1e-4 points, in two thirds of the steps that runs take."""
FITTED_LAYERS = ("page", "calibration")
OF_DAYS = ("value", "change", "slope")
"""What is taken of one or two days; anything else needs the whole course."""


@dataclass(eq=False)
class Trial:
    """An experiment (regimens unfolded) on its bench, with what is wanted of it.

    Attributes:
        library: the one whose calibration lies below the free numbers.
    """

    plan: Experiment
    bench: Bench
    library: Library
    free: FreeNumbers
    matches: Sequence[Match]
    phenotypes: Sequence[Phenotype]

    @cached_property
    def arms(self) -> list[Treated]:
        return prepared(self.plan, self.bench, self.library, None, {})

    @cached_property
    def times(self) -> np.ndarray:
        """Days that rows and phenotypes need; all of the course where one needs a maximum or a sum."""
        days = {0.0, *wanted_days(self.matches)}
        for one in self.phenotypes:
            days |= {self.plan.duration if one.at is None else one.at, one.since or 0.0}
        days = {day for day in days if 0.0 <= day <= self.plan.duration + 1e-6}
        summed = any(match.day is None or match.row.unit in (*RISKS, SHARE) for match in self.matches)
        dense = summed or any(one.take not in OF_DAYS for one in self.phenotypes)
        if dense:
            return sample_times(self.plan.duration, happenings(self.arms), days)
        return np.unique(np.array(sorted(days)))

    @cached_property
    def given(self) -> dict[str, tuple[str, ...]]:
        """Drugs by arm."""
        return {name: treatment.drugs_of(arm) for name, arm in self.plan.arms.items()}

    def columns(self, arm: Treated) -> tuple[list[int], list[int]]:
        """Which free numbers an arm has, and their columns in its table; its subject's own values are not free."""
        numbers = arm.layers.numbers()
        layers = (*FITTED_LAYERS, self.bench.network.body)
        place = {name: k for k, name in enumerate(self.bench.compiled.parameters)}
        mine = [k for k, name in enumerate(self.free.names) if name in numbers and numbers[name].layer in layers]
        return mine, [place[self.free.names[k]] for k in mine]

    @cached_property
    def read(self) -> set[str]:
        """Free numbers that something wanted here depends on, by equations or by what is done."""
        used = set(constants(self.bench.network.equations, [readout.quantity for readout in self.bench.readouts]))
        for arm in self.arms:
            used |= told_by(arm.events)
        return used & set(self.free.names)

    def courses(self, logs: np.ndarray, cancelled: Callable[[], bool] | None = None) -> list[Courses | None]:
        """What is read in every arm, for each set [N, free] of logarithms; nothing where a set could not be solved."""
        count, begin = len(logs), min([0.0, *happenings(self.arms)])
        start = min(history_start(self.plan.subject), begin)
        values: dict[str, np.ndarray] = {}
        lives: dict[bytes, np.ndarray] = {}
        solved = np.ones(count, dtype=bool)
        if any(arm.follows for arm in self.arms):
            return [self._followed(one, start) for one in logs]
        for arm in self.arms:
            table = self._table(arm, logs)
            key = table.tobytes()
            if key not in lives:
                lives[key] = self.bench.lived(table, any(one.grown for one in self.arms), start, begin).states
            alive = np.isfinite(lives[key]).all(axis=1)
            found = np.full((count, len(self.times), len(self.bench.compiled.outputs)), np.nan)
            if alive.any():
                solution = solve(
                    self.bench.compiled, table[alive], start=begin, save_at=self.times, events=arm.events,
                    initial=lives[key][alive], tolerance=TOLERANCE, threads=1, cancelled=cancelled,
                )  # fmt: skip
                found[alive] = solution.values
            solved &= np.isfinite(found).all(axis=(1, 2))
            values[arm.name] = found[..., : len(self.bench.readouts)] * self.bench.factors
        return [self._courses({a: v[k] for a, v in values.items()}) if solved[k] else None for k in range(count)]

    def _table(self, arm: Treated, logs: np.ndarray) -> np.ndarray:
        """Parameters [N, P] of an arm."""
        table = np.repeat(arm.layers.table(self.bench.compiled.parameters)[None, :], len(logs), axis=0)
        mine, columns = self.columns(arm)
        table[:, columns] = np.exp(logs[:, mine])
        return table

    def _followed(self, logs: np.ndarray, start: float) -> Courses | None:
        """The same for one set, where an arm is held at another arm's course."""
        moved = []
        for arm in self.arms:
            layers, (mine, _) = arm.layers.copy(), self.columns(arm)
            layers.lay("calibration", {self.free.names[k]: float(np.exp(logs[k])) for k in mine})
            moved.append(replace(arm, layers=layers))
        try:
            found = self.bench.courses(self.plan.id, moved, start, self.times)
        except Unsolved:
            return None
        return self._courses({arm.name: values for arm, values in zip(moved, found, strict=True)})

    def _courses(self, values: dict[str, np.ndarray]) -> Courses:
        series = {
            (arm, r.label): Series(arm, r.name, r.site, r.label, r.unit, self.times, found[:, i], r.relative)
            for arm, found in values.items()
            for i, r in enumerate(self.bench.readouts)
        }
        return Courses(series, {arm.name: arm.events for arm in self.arms}, self.given, self.plan.duration)

    def check(self) -> None:
        """
        Raises:
            Mistake: a phenotype names an arm that the experiment lacks.
        """
        for one in self.phenotypes:
            for key in ("of", "over"):
                arm = getattr(one, key)
                if arm is not None and arm not in self.plan.arms:
                    told = f"'{arm}' is no arm of {self.plan.id}{nearest(arm, self.plan.arms)}"
                    raise Mistake(told, one.written_at(key), key)
            if one.at is not None and one.at > self.plan.duration:
                told = f"{self.plan.id} ends on day {self.plan.duration:g}"
                raise Mistake(told, one.written_at("at"), "at")


