"""The virtual knock-outs: genotypes against wild type, beside what was seen in animals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rankl.lab.agreement import agrees
from rankl.lab.gates import Gates, Passage, gates
from rankl.lab.readouts import called
from rankl.lab.score import TOLD

if TYPE_CHECKING:
    from rankl.lab.result import Comparison, Result
    from rankl.library import Library

EXPERIMENTS = ("knock_outs", "conditional_knock_outs")
READOUTS = ("N.Oc/BS", "BV/TV", "marrow cavity volume", "tooth eruption", "macrophages", "serum CTX")


@dataclass(frozen=True)
class KnockOut:
    """A genotype: ratios to wild type by readout (None where it is nothing in wild type), and what was observed.

    Attributes:
        age: days.
        measured: published ratios of role fit by readout.
        seen: gates by readout.
    """

    genotype: str
    title: str
    age: float
    values: dict[str, float | None]
    measured: dict[str, tuple[float, ...]]
    seen: dict[str, tuple[Passage, ...]]


@dataclass(frozen=True)
class KnockOuts:
    """All of them, with the gates of every study and what was measured.

    Attributes:
        fitted: rows of role fit of mice, rats and dishes, beside their predictions.
        held_out: how many rows of role validate agree with their predictions, and of how many.
    """

    rows: tuple[KnockOut, ...]
    gates: Gates
    fitted: tuple[Comparison, ...]
    held_out: tuple[int, int]


def knock_outs(library: Library | None = None) -> KnockOuts:
    """Every genotype of the experiments of knock-outs, run and read.

    Raises:
        Mistake: something wrong in the library.
        Unsolved: the engine could not integrate an arm.
    """
    from rankl.lab import treatment
    from rankl.lab.experiment import bench_for, conduct
    from rankl.lab.score import compare_all
    from rankl.lab.subject import body_called
    from rankl.library.matching import matches

    if library is None:
        from rankl.library import load

        library = load()
    found = gates(library)
    plans = [treatment.unfolded(library.experiments[name], library) for name in EXPERIMENTS]
    readouts = [called(name) for name in READOUTS]
    bench = bench_for(plans, body_called("mouse"), readouts, library=library)
    rows = []
    for plan in plans:
        wanted = [match for match in matches(library, plan) if match.row.role == "fit"]
        result = conduct(plan, bench, library, matches=wanted, read=bench.readouts)
        for name, arm in plan.arms.items():
            if arm.genotype is not None:
                title = library.genotypes[arm.genotype].title
                rows.append(_row(name, title, (plan.subject.age or 0.0) + plan.duration, result, found))
    compared, _ = compare_all(library, ("fit", "validate"), {}, species=("mouse", "rat", "culture"))
    held_out = [agrees(c) for c in compared if c.role == "validate" and c.dataset not in TOLD]
    fitted = tuple(c for c in compared if c.role == "fit")
    return KnockOuts(tuple(rows), found, fitted, (sum(held_out), len(held_out)))


def _row(arm: str, title: str, age: float, result: Result, found: Gates) -> KnockOut:
    values, measured, seen = {}, {}, {}
    for name in READOUTS:
        label = called(name).label
        course = {series.arm: series for series in result.series if series.label == label}
        if arm in course:
            wild = course[result.arms[0]].values[-1]
            values[name] = float(course[arm].values[-1] / wild) if wild else None
        mine = [p for p in found.passages if p.of == arm and p.readout == label and p.experiment in EXPERIMENTS]
        seen[name] = tuple(mine)
        measured[name] = _measured(arm, label, result.comparisons)
    return KnockOut(arm, title, age, values, measured, seen)


def _measured(arm: str, label: str, comparisons: Sequence[Comparison]) -> tuple[float, ...]:
    return tuple(c.observed for c in comparisons if c.arm.startswith(f"{arm} - ") and called(c.readout).label == label)
