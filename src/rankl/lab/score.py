"""The score: the model against every published value, fitted rows and rows never fitted apart."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from rankl.lab import treatment
from rankl.lab.comparison import gathered, wanted_readouts
from rankl.lab.result import Comparison, DatasetScore, Errors, NotScored, OverallScore, Score
from rankl.language.mistake import Mistake, nearest
from rankl.language.unit import MONTH

if TYPE_CHECKING:
    from rankl.language.body import Body
    from rankl.library import Library
    from rankl.library.matching import Match

ROLES = ("fit", "validate", "secret")
MARKERS = ("CTX", "P1NP", "BSAP")
POINTS = "% points"
TOLD = {
    "Cummings_2018": "turnover rebounds and bone is lost within a year of stopping",
    "Miller_2008": "the same, and retreatment restores the gain",
    "Bone_2017": "density still rises in the tenth year",
    "Xiong_2015": "osteoclasts fall by some 70 % without RANKL of osteocytes",
    "Liu_2004": "serum OPG rises and RANKL falls after menopause; the same figures stood among the reference rows",
    "Block_2012": "calcium falls under denosumab where kidneys fail; its abstract had been read",
    "PTHrP_lactation_2010": "bone lost in lactation, by site; its abstract had been read",
    "RANK_Fc_2002": "seen while its folder was listed; RANK-Fc has the numbers of OPG-Fc",
    "Josien_1999": "yes or no of T cells and dendritic cells; its abstract had been read",
    "Beral_2003": "relative risks of breast cancer by kind of hormones; a search had shown them",
    "Beleut_2010": "two waves of division under progesterone; a source of the gland's pages",
    "Macrosphere_stroke_2010": "when the messenger of TNF peaks after a stroke; a search had shown it",
}
"""Datasets whose outcome was known in words while the model was written, and the words."""
DRAWS = 1000


def score(
    role: str | None = None, library: Library | None = None, set: Mapping[str, str] | None = None, body: Body | None = None
) -> Score:
    """The model against the datasets of the library.

    Args:
        role: "fit", "validate" or "secret"; each apart without it.
        set: parameters changed by name.
        body: run on this body instead of those that the experiments name.

    Raises:
        Mistake: an unknown role or parameter, or something wrong in the library.
        Unsolved: the engine could not integrate an arm.
    """
    began = time.perf_counter()
    if role not in (None, *ROLES):
        raise Mistake(f"'{role}' is no role that is scored{nearest(str(role), ROLES)}", key="--role")
    if library is None:
        from rankl.library import load

        library = load()
    comparisons, unscored = compare_all(library, (role,) if role else ROLES, set or {}, body)
    return Score(
        tuple(_of_datasets(comparisons, library)),
        tuple(_overall(comparisons, library)),
        tuple(unscored),
        time.perf_counter() - began,
        tuple(_by_drug(comparisons, library)),
        tuple(comparisons),
    )


def compare_all(
    library: Library,
    roles: Sequence[str],
    parameters: Mapping[str, str],
    body: Body | None = None,
    species: Sequence[str] | None = None,
) -> tuple[list[Comparison], list[NotScored]]:
    """Every row of some roles that an experiment of the library (of some bodies) predicts, and the rows that none does."""
    from rankl.lab.experiment import bench_for, conduct
    from rankl.lab.subject import body_of
    from rankl.library.matching import whole_score

    matches, left = whole_score(library)
    of_experiment: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        if match.row.role in roles:
            of_experiment[match.experiment].append(match)
    plans = {name: treatment.unfolded(library.experiments[name], library) for name in of_experiment}
    found: list[Comparison] = []
    unscored = [NotScored(one.dataset.id, one.row.arm, one.reason) for one in left]
    for kind, subject in {plan.subject.kind: plan.subject for plan in plans.values()}.items():
        if species is not None and subject.body not in species:
            continue
        own = {name: plan for name, plan in plans.items() if plan.subject.kind == kind}
        rows = wanted_readouts([match for name in own for match in of_experiment[name]])
        bench = bench_for(own.values(), body or body_of(subject), rows, library=library)
        for name, plan in own.items():
            result = conduct(plan, bench, library, parameters=parameters, matches=of_experiment[name], read=bench.readouts)
            found.extend(result.comparisons)
            unscored.extend(result.not_scored)
    return found, gathered(unscored)


def weights(comparisons: Sequence[Comparison]) -> np.ndarray:
    """What each row counts for: one value of a study, treatment, site and time counts once, however many files repeat it."""
    keys = [_value_of_study(c) for c in comparisons]
    return np.array([1.0 / keys.count(key) for key in keys])


def _value_of_study(c: Comparison) -> tuple:
    day = None if c.time_days is None else round(c.time_days)
    return (c.study, c.regimen, c.basis, c.readout, c.site, day, round(c.baseline_days))


def errors(comparisons: Sequence[Comparison]) -> Errors:
    """How far predictions are from the values; every value of a study weighs the same."""
    weight = weights(comparisons)
    off = np.array([abs(c.predicted - c.observed) for c in comparisons])
    inside = [inside_interval(c) for c in comparisons]
    known = [(w, i) for w, i in zip(weight, inside, strict=True) if i is not None]
    ratios = [(w, r) for w, r in zip(weight, map(log_ratio, comparisons), strict=True) if r is not None]
    return Errors(
        round(float(weight.sum())),
        float(np.average(off, weights=weight)),
        _median(off, weight),
        float(np.average([i for _, i in known], weights=[w for w, _ in known])) if known else None,
        _median(np.array([r for _, r in ratios]), np.array([w for w, _ in ratios])) if ratios else None,
    )


def _median(values: np.ndarray, weight: np.ndarray) -> float:
    order = np.argsort(values)
    reached = np.cumsum(weight[order]) - 0.5 * weight[order]
    return float(np.interp(0.5 * weight.sum(), reached, values[order]))


def inside_interval(c: Comparison) -> bool | None:
    """Whether the prediction lies in the published interval; standard errors are widened to 95 %."""
    if c.lo is None or c.hi is None:
        return None
    widened = 1.96 if c.error_kind.startswith("SE") else 1.0
    low, high = c.observed - widened * (c.observed - c.lo), c.observed + widened * (c.hi - c.observed)
    return low <= c.predicted <= high


def log_ratio(c: Comparison) -> float | None:
    """|ln(predicted / observed)| of a marker relative to its baseline, or of a level; nothing for bone density."""
    if c.readout in MARKERS and c.basis == "% change":
        predicted, observed = 100 + c.predicted, 100 + c.observed
    elif _is_change(c):
        return None
    else:
        predicted, observed = c.predicted, c.observed
    return float(abs(np.log(predicted / observed))) if predicted > 0 and observed > 0 else None


def _is_change(c: Comparison) -> bool:
    return c.basis in ("% change", "difference of % change", "% difference of levels")


def _named(c: Comparison) -> str:
    """The readout's name in the score; levels, ratios to control, and women without drug or placebo are scored apart."""
    if c.basis == "ratio":
        return f"{c.readout} ratio"
    if c.basis == "part of loss":
        return f"{c.readout}, part of loss"
    name = f"{c.readout} level" if c.basis == "level" else c.readout
    return f"{name}, untreated" if c.drug == "none" else name


def _grouped(comparisons: Iterable[Comparison], key) -> dict[tuple, list[Comparison]]:
    groups: dict[tuple, list[Comparison]] = defaultdict(list)
    for c in comparisons:
        groups[key(c)].append(c)
    return groups


def _of_datasets(comparisons: Sequence[Comparison], library: Library) -> Iterable[DatasetScore]:
    groups = _grouped(comparisons, lambda c: (c.dataset, c.role, _named(c), c.site))
    for (dataset, role, readout, site), rows in groups.items():
        drug = " + ".join(dict.fromkeys(c.drug for c in rows if c.drug != "placebo")) or "placebo"
        arms = tuple(dict.fromkeys(c.dataset_arm for c in rows))
        unit_of = POINTS if _is_change(rows[0]) else rows[0].unit
        yield DatasetScore(dataset, role, library.datasets[dataset].body, drug, readout, site, unit_of, arms, errors(rows))


def _overall(comparisons: Sequence[Comparison], library: Library) -> Iterable[OverallScore]:
    groups = _grouped(comparisons, lambda c: (c.role, library.datasets[c.dataset].body, _named(c), c.site))
    for role, species, readout in dict.fromkeys(key[:3] for key in groups):
        sites = [key[3] for key in groups if key[:3] == (role, species, readout)]
        if len(sites) > 1:
            rows = [c for site in sites for c in groups[role, species, readout, site]]
            yield _one_overall(role, species, readout, "all", rows)
        for site in sites:
            yield _one_overall(role, species, readout, site, groups[role, species, readout, site])


def _by_drug(comparisons: Sequence[Comparison], library: Library) -> Iterable[OverallScore]:
    """The overall lines of the arms of each drug."""
    drugs = _grouped(comparisons, lambda c: (c.drug,))
    for (drug,), rows in sorted(drugs.items()):
        yield from (replace(line, drug=drug) for line in _overall(rows, library))


def _one_overall(role: str, species: str, readout: str, site: str, rows: Sequence[Comparison]) -> OverallScore:
    weight, change = weights(rows), _is_change(rows[0])
    off = np.array([abs(c.predicted - c.observed) for c in rows])
    unchanged = float(np.average([abs(c.observed) for c in rows], weights=weight)) if change else None
    by_arm = _grouped(rows, lambda c: (c.study, c.regimen[:1], c.arm)).values()
    studies = list(dict.fromkeys(c.study for c in rows))
    untold = [c for c in rows if c.dataset not in TOLD]
    return OverallScore(
        role,
        species,
        readout,
        site,
        POINTS if change else rows[0].unit,
        len(studies),
        errors(rows),
        unchanged,
        noise_floor(rows) if change else None,
        float(np.mean([errors(arm).mae for arm in by_arm])),
        _bootstrap(off, weight, np.array([studies.index(c.study) for c in rows])),
        errors(untold).mae if untold else None,
    )


def noise_floor(comparisons: Sequence[Comparison]) -> float | None:
    """The mean distance of studies from the mean of all studies of their regimen, site and time; nothing without two such."""
    off: list[float] = []
    for rows in _grouped(comparisons, _treatment_and_time).values():
        of_study = [np.mean([c.observed for c in own]) for own in _grouped(rows, lambda c: (c.study,)).values()]
        if len(of_study) > 1:
            off.extend(np.abs(np.array(of_study) - np.mean(of_study)))
    return float(np.mean(off)) if off else None


def _treatment_and_time(c: Comparison) -> tuple:
    months = -1.0 if c.time_days is None else (c.time_days - c.baseline_days) / MONTH
    return (c.regimen, c.basis, c.readout, c.site, round(months) if months < 6.5 else 3 * round(months / 3))


def _bootstrap(off: np.ndarray, weight: np.ndarray, study: np.ndarray) -> tuple[float, float] | None:
    """95 % interval of the weighted mean over draws of studies with replacement."""
    count = int(study.max()) + 1
    if count < 2:
        return None
    drawn = np.random.default_rng(0).integers(count, size=(DRAWS, count))
    total = np.bincount(study, weight * off, count)[drawn].sum(axis=1)
    means = total / np.bincount(study, weight, count)[drawn].sum(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)
