"""What other numbers would do to the claims: all arms solved again with parameters changed, many variants side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rankl.engine import solve
from rankl.lab.bench import TOLERANCE, happenings
from rankl.lab.claims import Assay
from rankl.lab.expect import Verdict
from rankl.lab.pool import Course, Lane
from rankl.lab.subject import AGE, AGEING, CYCLE, GROWTH, MENOPAUSE, ORGANS, WEIGHT, history_start

if TYPE_CHECKING:
    from rankl.lab.bench import Bench, Treated

OF_SUBJECT = (AGE, AGEING, CYCLE, GROWTH, MENOPAUSE, WEIGHT, *ORGANS)
BLOCK = 32
"""Variants solved at a time."""
Variant = Mapping[str, float]
"""Parameters, each with the factor by which it is multiplied."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """The verdicts of all claims in one variant."""

    variant: Variant
    verdicts: Mapping[str, Verdict]


def numbers(test: Assay) -> dict[str, float]:
    """The parameters of the bodies that the claims run on, each with its spread; those that a subject sets are left out."""
    found: dict[str, float] = {}
    for bench in test.pool.benches.values():
        used = set(bench.compiled.parameters)
        for name, number in bench.network.numbers.items():
            if name in used and name not in OF_SUBJECT and number.value != 0:
                found[name] = max(found.get(name, 1.0), number.passport.spread or 1.0)
    return found


def halves(names: Sequence[str]) -> list[Variant]:
    """Each parameter alone, at half and at one and a half."""
    return [{name: factor} for name in names for factor in (0.5, 1.5)]


def draws(spreads: Mapping[str, float], count: int, seed: int) -> list[Variant]:
    """All parameters at once, each anywhere within its spread, even on the logarithm."""
    random = np.random.default_rng(seed)
    widths = np.log(np.array(list(spreads.values())))
    rows = np.exp(random.uniform(-1.0, 1.0, (count, len(widths))) * widths)
    return [dict(zip(spreads, row, strict=True)) for row in rows.tolist()]


def outcomes(
    test: Assay, variants: Sequence[Variant], progress: Callable[[int, int], None] | None = None
) -> Iterator[Outcome]:
    """The verdicts in each variant, after the pool of a test has been solved.

    Raises:
        Mistake: as claims do.
    """
    lanes, done = test.pool.lanes, 0
    for first in range(0, len(variants), BLOCK):
        block = variants[first : first + BLOCK]
        courses: list[dict[str, Course]] = [{} for _ in block]
        for lane in lanes:
            for found, course in zip(courses, _solved(test, lane, block), strict=True):
                found[lane.name] = course
            done += 1
            if progress:
                progress(done, len(lanes) * -(-len(variants) // BLOCK))
        for variant, found in zip(block, courses, strict=True):
            yield Outcome(variant, test.verdicts(found))


def _solved(test: Assay, lane: Lane, block: Sequence[Variant]) -> list[Course]:
    """The courses of an arm in each variant; where no parameter of its body is changed, those that are known."""
    known = test.pool.course(lane.name)
    bench, arm = test.pool.benches[lane.subject.kind], known.treated
    assert arm is not None
    names = bench.compiled.parameters
    own = arm.layers.table(names)
    rows = np.array([[variant.get(name, 1.0) for name in names] for variant in block]) * own
    new = np.flatnonzero((rows != own).any(axis=1))
    found = [known] * len(block)
    if known.failure is not None or not len(new) or arm.follows:
        return found
    values = _courses(bench, arm, lane, rows[new], known.times)
    kept = [(r.label, k) for k, r in enumerate(bench.readouts) if r.label in lane.labels]
    for number, row in zip(new, values, strict=True):
        found[number] = Course(known.times, {label: row[:, k] * bench.factors[k] for label, k in kept})
    return found


def _courses(bench: Bench, arm: Treated, lane: Lane, rows: np.ndarray, times: np.ndarray) -> np.ndarray:
    """Outputs [N, T, R], canonical; not a number where a variant cannot be solved."""
    begin = min([0.0, *happenings([arm])])
    since = min(history_start(lane.subject), begin)
    states = bench.lived(rows, arm.grown, since, begin).states
    well = np.isfinite(states).all(axis=1)
    values = np.full((len(rows), len(times), len(bench.compiled.outputs)), np.nan)
    if well.any():
        how = {"start": begin, "save_at": times, "events": arm.events, "tolerance": TOLERANCE}
        values[well] = solve(bench.compiled, rows[well], initial=states[well], **how).values
    return values
