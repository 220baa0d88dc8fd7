"""A body is fitted to data: from several starts downhill, then what the data say of each number."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from rankl.lab.calibration.checkpoint import fingerprint, keep, kept
from rankl.lab.calibration.chosen import LeftOut
from rankl.lab.calibration.descent import Descent, Valley, begun, stepped
from rankl.lab.calibration.free import FreeNumbers, calibrated
from rankl.lab.calibration.information import Information, ProfilePoint, information, profile
from rankl.lab.calibration.problem import Problem
from rankl.lab.layers import Layers
from rankl.lab.result import Comparison, Errors
from rankl.lab.score import errors
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.fit import Fit, Phenotype

SAME = 1.01
"""Costs within this factor are the same place, where starts are counted."""


@dataclass(frozen=True)
class Agreement:
    """Errors of the fitted rows of one readout and site of a dataset: at the priors (where they can be solved), and after."""

    dataset: str
    readout: str
    site: str
    unit: str
    before: Errors | None
    after: Errors


@dataclass(frozen=True)
class Shown:
    """A phenotype: its value and by how many standard deviations it is missed, at the priors and after."""

    phenotype: Phenotype
    before: float
    after: float
    missed: float


@dataclass(frozen=True, eq=False)
class Fitted:
    """A fit that has been run.

    Attributes:
        logs: of the free numbers, canonical.
        prior_cost: with every number at its prior; infinite where that cannot be solved.
        descents: from every start.
        residuals: of rows, phenotypes and priors.
    """

    fit: Fit
    free: FreeNumbers
    logs: np.ndarray
    cost: float
    prior_cost: float
    descents: tuple[Descent, ...]
    information: Information
    agreements: tuple[Agreement, ...]
    shown: tuple[Shown, ...]
    left_out: tuple[LeftOut, ...]
    profiles: tuple[ProfilePoint, ...]
    datasets: tuple[str, ...]
    rows: int
    seconds: float

    @property
    def same_place(self) -> int:
        """How many starts have come to the best cost."""
        return sum(one.cost <= SAME * self.cost for one in self.descents)

    @property
    def at_bounds(self) -> tuple[str, ...]:
        """Numbers that have come to rest at a bound."""
        ends = zip(self.free.names, self.logs, self.free.least, self.free.most, strict=True)
        return tuple(name for name, x, low, high in ends if min(x - low, high - x) < 1e-6)


def run_fit(
    fit: Fit,
    library: Library,
    *,
    directory: Path | None = None,
    resume: bool = False,
    from_pages: bool = False,
    profiles: Sequence[str] = (),
    progress: Callable[[int, int, str], None] | None = None,
    threads: int | None = None,
) -> Fitted:
    """Fit a body.

    Args:
        directory: where the fit keeps how far it has come, after every iteration.
        resume: go on from there.
        from_pages: the first start is the priors, not the library's calibration.
        profiles: free numbers whose profiles are taken.
        progress: called with (iterations done, most that there may be, in words).

    Raises:
        Mistake: something wrong in the fit, or nothing to go on from.
        Cancelled, KeyboardInterrupt: it was stopped; what is kept in the directory is of the last whole iteration.
    """
    began = time.perf_counter()
    problem = Problem(fit, library, threads)
    for name in profiles:
        if name not in problem.free.names:
            raise Mistake(f"'{name}' is not free{nearest(name, problem.free.names)}", key="--profile")
    descents = _descended(problem, library, directory, resume, from_pages, progress)
    best = min(descents, key=lambda one: one.cost)
    if not np.isfinite(best.cost):
        raise Mistake("no start of the fit can be solved")
    known = information(problem, best.logs)
    taken = [
        point
        for name in profiles
        for point in profile(problem, best.logs, best.cost, name, known.sd[problem.free.names.index(name)])
    ]
    prior = problem.free.prior
    return Fitted(
        fit, problem.free, best.logs, best.cost, begun("the priors", valley_of(problem), prior).cost, tuple(descents), known,
        tuple(_agreements(problem.comparisons(prior), problem.comparisons(best.logs))),
        tuple(_shown(problem, prior, best.logs)), tuple(_gathered(problem.left_out)), tuple(taken),
        tuple(sorted({t.comparison.dataset for own in problem.targets for t in own})),
        sum(map(len, problem.targets)), time.perf_counter() - began,
    )  # fmt: skip


def valley_of(problem: Problem) -> Valley:
    return Valley(problem.residuals, problem.jacobian, problem.free.least, problem.free.most)


def starts(problem: Problem, library: Library, from_pages: bool) -> list[tuple[str, np.ndarray]]:
    """Where a fit begins: the library's calibration or the priors, the priors, and places drawn around them."""
    free, fit = problem.free, problem.fit
    values = {} if from_pages or fit.over == "calibration" else calibrated(free.names, fit, library)
    found = [("the priors", free.prior)]
    if values:
        found.insert(0, ("the calibration of the library", free.placed(values, _layers_of(problem))))
    count = max(0, fit.starts - len(found))
    found += [(f"drawn {k + 1}", logs) for k, logs in enumerate(free.drawn(fit.seed, count))]
    return found[: fit.starts]


def _layers_of(problem: Problem) -> Layers:
    from rankl.lab.subject import body_called

    body = body_called(problem.fit.body)
    return Layers(body.with_drugs(*body.drugs).network)


def _descended(problem, library, directory, resume, from_pages, progress) -> list[Descent]:
    valley, mark, fit = valley_of(problem), fingerprint(problem), problem.fit
    descents = kept(directory, mark) if resume and directory is not None else []
    places = starts(problem, library, from_pages)
    total = fit.iterations * len(places)
    for k, (name, logs) in enumerate(places):
        if k == len(descents):
            descents.append(begun(name, valley, logs))
        now = descents[k]
        while not now.ended:
            if progress:
                progress(k * fit.iterations + len(now.costs) - 1, total, f"from {name}: cost {now.cost:.2f}")
            now = descents[k] = stepped(now, valley, fit.iterations)
            if directory is not None:
                keep(directory, mark, descents)
        if progress:
            progress((k + 1) * fit.iterations, total, f"from {name}: cost {now.cost:.2f}, {now.ended}")
    return descents


def _agreements(before: Sequence[Comparison], after: Sequence[Comparison]) -> list[Agreement]:
    groups: dict[tuple[str, str, str], list[Comparison]] = {}
    for c in after:
        groups.setdefault((c.dataset, c.readout, c.site), []).append(c)
    found = []
    for key, rows in groups.items():
        old = [c for c in before if (c.dataset, c.readout, c.site) == key]
        unit = "% points" if "% change" in rows[0].basis else rows[0].unit
        found.append(Agreement(*key, unit, errors(old) if old else None, errors(rows)))
    return found


def _shown(problem: Problem, prior: np.ndarray, logs: np.ndarray) -> list[Shown]:
    before = {one.name: value for one, value, _ in problem.phenotypes(prior)}
    return [Shown(one, before[one.name], value, off) for one, value, off in problem.phenotypes(logs)]


def _gathered(left: Sequence[LeftOut]) -> list[LeftOut]:
    counts: dict[tuple[str, str, str, str], int] = {}
    for one in left:
        key = (one.dataset, one.arm, one.readout, one.reason)
        counts[key] = counts.get(key, 0) + one.rows
    return [LeftOut(*key, rows) for key, rows in counts.items()]
