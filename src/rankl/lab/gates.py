"""Gates: the phenotypes that studies report as yes or no, each put to the model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rankl.lab import treatment
from rankl.lab.expect import Observed, expectation, margin
from rankl.lab.readouts import called
from rankl.lab.result import NotScored, Result
from rankl.language.mistake import Mistake, nearest
from rankl.library.row import agrees

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.dataset import Dataset
    from rankl.library.experiment import Experiment
    from rankl.library.gate import Gate
    from rankl.library.row import Row


@dataclass(frozen=True)
class Passage:
    """A row of role gate beside what the model shows.

    Attributes:
        phenotype: what the source says of it, in its words.
        observed: 1 for yes, 0 for no, or a ratio.
        of, over: arms of the experiment.
        value: what the verdict rests on, a ratio to the arm `over` or a level.
        verdict: holds or fails.
        note: of the gate; a gate that is known to fail says so and why.
    """

    dataset: str
    genotype: str
    phenotype: str
    observed: float | None
    experiment: str
    of: str
    over: str | None
    readout: str
    expect: str
    value: float | None
    verdict: str
    note: str = ""


@dataclass(frozen=True)
class Gates:
    """All gates of a library: what was put to the model, and rows that nothing here shows, with the reason."""

    passages: tuple[Passage, ...]
    not_covered: tuple[NotScored, ...]

    @property
    def failing(self) -> tuple[Passage, ...]:
        return tuple(one for one in self.passages if one.verdict != "holds")


def gates(library: Library | None = None, datasets: Iterable[str] | None = None) -> Gates:
    """Every row of role gate of the library, or of some datasets.

    Raises:
        Mistake: an experiment, arm or readout that is not there, or an expectation that is none.
        Unsolved: the engine could not integrate an arm.
    """
    if library is None:
        from rankl.library import load

        library = load()
    chosen = [library.datasets[name] for name in (datasets if datasets is not None else library.datasets)]
    asked = [(dataset, gate) for dataset in chosen for gate in dataset.gates]
    runs = _run(library, [gate for _, gate in asked])
    found = [
        _passage(dataset, gate, row, runs[gate.experiment])
        for dataset, gate in asked
        for row in dataset.rows
        if row.role == "gate" and agrees(row, gate.rows)
    ]
    return Gates(tuple(found), tuple(_not_covered(chosen)))


def _not_covered(datasets: Sequence[Dataset]) -> Iterable[NotScored]:
    for dataset in datasets:
        for row in dataset.rows:
            if row.role != "gate" or any(agrees(row, gate.rows) for gate in dataset.gates):
                continue
            reason = next((one.reason for one in dataset.not_covered if agrees(row, one.rows)), "no gate says how it is shown")
            yield NotScored(dataset.id, row.arm, f"{row.readout}: {reason}")


def _run(library: Library, asked: Sequence[Gate]) -> dict[str, Result]:
    """The experiments that gates name, all of one body on one bench."""
    from rankl.lab.experiment import bench_for, conduct
    from rankl.lab.subject import body_of

    wanted: dict[str, dict] = defaultdict(dict)
    plans: dict[str, Experiment] = {}
    for gate in asked:
        if gate.experiment not in library.experiments:
            hint = nearest(gate.experiment, library.experiments)
            raise Mistake(f"there is no experiment '{gate.experiment}'{hint}", gate.written_at("experiment"), "experiment")
        plans[gate.experiment] = treatment.unfolded(library.experiments[gate.experiment], library)
        _check_arms(gate, plans[gate.experiment])
        wanted[gate.experiment][called(gate.readout, gate.written_at("readout"))] = None
    found: dict[str, Result] = {}
    for kind, subject in {plan.subject.kind: plan.subject for plan in plans.values()}.items():
        own = {name: plan for name, plan in plans.items() if plan.subject.kind == kind}
        also = dict.fromkeys(readout for name in own for readout in wanted[name])
        bench = bench_for(own.values(), body_of(subject), also, library=library)
        for name, plan in own.items():
            found[name] = conduct(plan, bench, library, matches=[], read=list(wanted[name]))
    return found


def _check_arms(gate: Gate, plan: Experiment) -> None:
    for key in ("of", "over"):
        arm = getattr(gate, key)
        if arm is not None and arm not in plan.arms:
            raise Mistake(f"'{arm}' is no arm of {plan.id}{nearest(arm, plan.arms)}", gate.written_at(key), key)


def _passage(dataset: Dataset, gate: Gate, row: Row, result: Result) -> Passage:
    readout = called(gate.readout)
    courses = {series.arm: series for series in result.series if series.label == readout.label}
    day = result.duration if gate.at is None else gate.at
    treated = courses[gate.of].at(day)
    control = treated if gate.over is None else courses[gate.over].at(day)
    control = control if gate.since is None else courses[gate.of].at(gate.since)
    scale = max(abs(float(value)) for series in courses.values() for value in series.values)
    expected = expectation(gate.expect, gate.written_at("expect"))
    seen = Observed(treated, control, scale, margin(readout.label, dataset.body))
    judged = expected.judge(seen)
    return Passage(
        dataset.id, row.arm, row.readout, row.mean, gate.experiment, gate.of, gate.over, readout.label, gate.expect,
        treated if judged.value is None else judged.value, judged.verdict, gate.note or "",
    )  # fmt: skip
