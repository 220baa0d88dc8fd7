"""The residuals of a fit: rows, phenotypes and priors, for many sets of values at once."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from math import nan, sqrt
from threading import Event
from typing import TYPE_CHECKING

import numpy as np

from rankl.lab import treatment
from rankl.lab.calibration.chosen import check_names, check_something, chosen_rows, left_out
from rankl.lab.calibration.free import FreeNumbers, free_numbers, written_at
from rankl.lab.calibration.phenotype import NOT_SHOWN, missed_by, value_of
from rankl.lab.calibration.scatter import missed, scatter
from rankl.lab.calibration.trial import Trial
from rankl.lab.comparison import Courses, NoPrediction, compared, reading, wanted_readouts
from rankl.lab.experiment import bench_for
from rankl.lab.readouts import called
from rankl.lab.result import Comparison
from rankl.lab.score import weights
from rankl.lab.subject import body_called, body_of
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.experiment import Experiment
    from rankl.library.fit import Fit, Phenotype
    from rankl.library.matching import Match

STEP = 2e-3
"""By which a logarithm is moved to either side for its derivative."""
TOGETHER = 20
"""Numbers whose derivatives are taken in one run; several such runs keep all threads busy to the end."""


@dataclass(frozen=True)
class Target:
    """A row that is fitted.

    Attributes:
        sd: how far it may be missed.
        weight: its residual is multiplied by this.
    """

    match: Match
    comparison: Comparison
    sd: float
    weight: float


class Problem:
    """What a fit of a body minimises: half the sum of squares of its residuals.

    Attributes:
        free: the numbers that move.
        trials: the experiments that are run.
        left_out: rows of role fit that are not fitted.

    Raises:
        Mistake: something that the fit names is not there, a number that nothing chosen depends on, or nothing to fit.
    """

    def __init__(self, fit: Fit, library: Library, threads: int | None = None):
        self.fit, self.threads = fit, threads
        self.library = library if fit.over == "calibration" else _without_calibration(library, fit.body)
        body = body_called(fit.body, fit.written_at("body"))
        check_names(fit, library)
        self.free: FreeNumbers = free_numbers(fit, body.with_drugs(*body.drugs), library)
        chosen, self.left_out = chosen_rows(fit, library)
        self.trials = self._trials(chosen)
        self._seconds, self._stopped = [0.0] * len(self.trials), Event()
        self._check_read()

    def _trials(self, chosen: Mapping[str, Sequence[Match]]) -> list[Trial]:
        """Experiments with their rows and phenotypes; those of one body that give the same drugs share a bench."""
        phenotypes: dict[str, list[Phenotype]] = defaultdict(list)
        for one in self.fit.phenotypes:
            if one.experiment not in self.library.experiments:
                told = f"there is no experiment '{one.experiment}'{nearest(one.experiment, self.library.experiments)}"
                raise Mistake(told, one.written_at("experiment"), "experiment")
            phenotypes[one.experiment].append(one)
        names = dict.fromkeys([*chosen, *phenotypes])
        plans = {}
        for name in names:
            plan = treatment.unfolded(self.library.experiments[name], self.library).model_copy(update={"read": []})
            if plan.subject.body != self.fit.body:
                at = phenotypes[name][0].written_at("experiment") if phenotypes[name] else plan.written_at("subject")
                raise Mistake(f"{name} is about the body '{plan.subject.body}', not '{self.fit.body}'", at, "experiment")
            plans[name] = plan
        shared: dict[tuple, list[str]] = defaultdict(list)
        for name, plan in plans.items():
            shared[_bench_key(plan)].append(name)
        found = []
        for group in shared.values():
            also = wanted_readouts([match for name in group for match in chosen.get(name, ())])
            also += [called(one.read, one.written_at("read")) for name in group for one in phenotypes[name]]
            body = body_of(plans[group[0]].subject)
            bench = bench_for([plans[name] for name in group], body, dict.fromkeys(also), lanes=None, library=self.library)
            for name in group:
                rows = chosen.get(name, ())
                found.append(Trial(plans[name], bench, self.library, self.free, rows, phenotypes[name]))
                found[-1].check()
        return found

    def _check_read(self) -> None:
        """
        Raises:
            Mistake: a free number that no row and no phenotype depends on.
        """
        read = {name for trial in self.trials for name in trial.read}
        for name in self.free.names:
            if name not in read:
                raise Mistake("no row or phenotype that is fitted depends on it", written_at(self.fit, name), name)

    # -- residuals --------------------------------------------------------------------------------------------------

    @cached_property
    def targets(self) -> list[list[Target]]:
        """Rows that are fitted, by trial, with what each counts for. Which they are is settled at the prior."""
        seen: list[tuple[int, Match, Comparison]] = []
        for k, trial in enumerate(self.trials):
            courses = trial.courses(self.free.prior[None, :])[0]
            if courses is None:
                raise Mistake(f"experiment {trial.plan.id} cannot be solved with the values that the fit begins with")
            for match in trial.matches:
                comparisons, unscored = compared([match], courses)
                seen.extend((k, match, one) for one in comparisons)
                self.left_out.extend(left_out(match, one.reason) for one in unscored)
        rows = [c for _, _, c in seen]
        check_something(self.fit, self.library, {c.dataset for c in rows}, self.left_out)
        counts, shared = weights(rows), defaultdict(float)
        for c, count in zip(rows, counts, strict=True):
            shared[_of_arm(c)] += float(count)
        found: list[list[Target]] = [[] for _ in self.trials]
        for (k, match, c), count in zip(seen, counts, strict=True):
            many = max(1.0, shared[_of_arm(c)] / self.fit.independent)
            found[k].append(Target(match, c, scatter(c, self.fit), sqrt(float(count) / many)))
        return found

    def residuals(self, logs: np.ndarray) -> np.ndarray:
        """All residuals [N, M] of sets [N, free]: those of each trial, then priors. Not a number where a set fails."""
        found = self._side_by_side([(k, logs) for k in range(len(self.trials))])
        return np.concatenate([*found, (logs - self.free.prior) / self.free.spread], axis=1)

    def jacobian(self, logs: np.ndarray) -> np.ndarray:
        """Derivatives [M, free] of the residuals: each logarithm moved to either side, many in lanes of one vector run.

        In a trial only numbers that it depends on are moved.
        """
        tasks, columns = [], []
        for k, trial in enumerate(self.trials):
            moved = [i for i, name in enumerate(self.free.names) if name in trial.read]
            for own in (moved[i : i + TOGETHER] for i in range(0, len(moved), TOGETHER)):
                columns.append(own)
                tasks.append((k, logs + _moves(own, len(logs))))
        slopes = [np.zeros((len(own) + len(t.phenotypes), len(logs))) for own, t in zip(self.targets, self.trials, strict=True)]
        for (k, _), own, found in zip(tasks, columns, self._side_by_side(tasks), strict=True):
            slopes[k][:, own] = _slopes(found, len(own))
        return np.concatenate([*slopes, np.diag(1 / self.free.spread)])

    @property
    def count(self) -> int:
        """Residuals of rows and phenotypes."""
        return sum(map(len, self.targets)) + len(self.fit.phenotypes)

    def _side_by_side(self, tasks: Sequence[tuple[int, np.ndarray]]) -> list[np.ndarray]:
        """Residuals of trials with sets of values, on threads; what takes longest is begun first."""
        assert self.targets is not None
        threads = self.threads or os.cpu_count() or 1

        def timed(task: tuple[int, np.ndarray]) -> np.ndarray:
            k, logs = task
            began = time.perf_counter()
            found = self._of_trial(k, logs)
            self._seconds[k] = (time.perf_counter() - began) / len(logs)
            return found

        order = sorted(range(len(tasks)), key=lambda i: -self._seconds[tasks[i][0]] * len(tasks[i][1]))
        if threads == 1:
            done = {i: timed(tasks[i]) for i in order}
        else:
            self._stopped.clear()
            with ThreadPoolExecutor(threads) as pool:
                futures = {i: pool.submit(timed, tasks[i]) for i in order}
                try:
                    done = {i: future.result() for i, future in futures.items()}
                except BaseException:
                    self._stopped.set()
                    pool.shutdown(wait=False, cancel_futures=True)
                    raise
        return [done[i] for i in range(len(tasks))]

    def _of_trial(self, k: int, logs: np.ndarray) -> np.ndarray:
        """Residuals [N, rows and phenotypes] of one trial."""
        trial, targets = self.trials[k], self.targets[k]
        found = [
            [*_of_rows(targets, one), *(missed_by(p, one) for p in trial.phenotypes)]
            for one in trial.courses(logs, self._stopped.is_set)
        ]
        return np.array(found, dtype=float).reshape(len(logs), len(targets) + len(trial.phenotypes))

    def comparisons(self, logs: np.ndarray) -> list[Comparison]:
        """The fitted rows with their predictions, for one set."""
        found: list[Comparison] = []
        for trial in self.trials:
            courses = trial.courses(logs[None, :])[0]
            if courses is not None:
                found += compared(trial.matches, courses)[0]
        return found

    def phenotypes(self, logs: np.ndarray) -> list[tuple[Phenotype, float, float]]:
        """Every phenotype with its value and its residual, for one set."""
        found = []
        for trial in self.trials:
            courses = trial.courses(logs[None, :])[0] if trial.phenotypes else None
            for one in trial.phenotypes:
                value = nan if courses is None else value_of(one, courses)[0]
                found.append((one, value, missed_by(one, courses)))
        return found


def _moves(columns: Sequence[int], count: int) -> np.ndarray:
    """Each of some numbers moved up, then each down, then none, [2 columns + 1, count]."""
    many = len(columns)
    moves = np.zeros((2 * many + 1, count))
    moves[np.arange(many), columns] = STEP
    moves[many + np.arange(many), columns] = -STEP
    return moves


def _slopes(found: np.ndarray, count: int) -> np.ndarray:
    """Derivatives [M, count] from residuals of sets so moved; from one side where the other cannot be solved."""
    up, down, here = found[:count], found[count:-1], found[-1]
    both = (up - down) / (2 * STEP)
    one_sided = np.where(np.isfinite(up), (up - here) / STEP, (here - down) / STEP)
    return np.nan_to_num(np.where(np.isfinite(both), both, one_sided), nan=0.0).T


def _without_calibration(library: Library, body: str) -> Library:
    """The library without what is laid over the pages of a body."""
    from dataclasses import replace

    from rankl.library.shelf import Shelf

    left = {name: file for name, file in library.calibrations.files.items() if library.calibrations[name].body != body}
    shelf = Shelf("calibration", left, lambda name, file: library.calibrations[name])
    return replace(library, calibrations=shelf)


def _bench_key(plan: Experiment) -> tuple:
    """Experiments of equal keys can share a bench: the body as it is composed, and the drugs."""
    return (plan.subject.kind, *sorted(treatment.drugs(plan)))


def _of_arm(c: Comparison) -> tuple:
    return (c.study, c.arm, c.readout, c.site)


def _of_rows(targets: Iterable[Target], courses: Courses | None) -> list[float]:
    found = []
    for target in targets:
        if courses is None:
            found.append(nan)
            continue
        try:
            predicted = reading(target.match, courses).predicted
        except NoPrediction:
            found.append(NOT_SHOWN)
        else:
            found.append(target.weight * missed(predicted, target.comparison, target.sd))
    return found
