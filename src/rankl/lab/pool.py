"""Arms of many studies, gathered so that each is solved once: one compiled bench a body, arms on threads."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from rankl.lab import treatment
from rankl.lab.bench import Bench, Treated, Unsolved, happenings, sample_times
from rankl.lab.caution import without_target
from rankl.lab.experiment import bench_for, prepared
from rankl.lab.readouts import Readout, called
from rankl.lab.subject import bodies, body_of, check_built, history_start
from rankl.language.body import Body
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.claim import Study
    from rankl.library.experiment import Arm, Experiment, Subject

POINTS = 60
"""Into how many parts a course is divided at least."""


@dataclass(frozen=True, eq=False)
class Course:
    """What was read in an arm.

    Attributes:
        values: [T] by readout.
        treated: the arm as it was run.
        failure: why there are no values, where it could not be solved.
        warnings: sentences.
    """

    times: np.ndarray
    values: Mapping[str, np.ndarray]
    treated: Treated | None = None
    failure: Unsolved | None = None
    warnings: tuple[str, ...] = ()

    def until(self, day: float) -> Course:
        """The course up to a day: another study may need the same arm for longer."""
        last = int(np.searchsorted(self.times, day * (1 + 1e-12), side="right"))
        if last == len(self.times):
            return self
        values = {label: values[:last] for label, values in self.values.items()}
        return Course(self.times[:last], values, self.treated, self.failure, self.warnings)


@dataclass(eq=False)
class Lane:
    """An arm that some studies share: until when it is needed, at which days, and which arms it follows."""

    name: str
    subject: Subject
    arm: Arm
    leaders: tuple[str, ...]
    until: float = 0.0
    days: set[float] = field(default_factory=set)
    labels: dict[str, None] = field(default_factory=dict)


class NotBuilt(Exception):
    """Something that a study needs is not there yet."""


class Pool:
    """Studies are added; then all is solved; then courses are asked for.

    Args:
        parameters: values by name, as texts, that hold in every arm of the bodies that have them.
    """

    def __init__(self, library: Library, parameters: Mapping[str, str] | None = None):
        self.library, self.parameters = library, dict(parameters or {})
        self.benches: dict[str, Bench] = {}
        self._lanes: dict[str, Lane] = {}
        self._names: dict[tuple[str, ...], str] = {}
        self._courses: dict[str, Course] = {}
        self._bodies: dict[tuple[str, tuple[str, ...]], Body] = {}
        self._drugs: dict[str, dict[str, None]] = {}

    def add(self, study: Study, subject: Subject, arms: Iterable[str], label: str, days: Iterable[float]) -> dict[str, str]:
        """Ask for a readout of some arms; gives the name of each arm in the pool.

        Raises:
            NotBuilt: a body, a sex or an action that is not there yet.
            Mistake: an unknown readout, drug, genotype, gene or cell.
        """
        self._check(study, subject, label)
        found = {}
        for arm in arms:
            lane = self._lane(study, subject, arm)
            lane.until = max(lane.until, study.duration)
            lane.days |= {study.duration, *days}
            lane.labels[called(label).label] = None
            found[arm] = lane.name
        return found

    def _lane(self, study: Study, subject: Subject, name: str) -> Lane:
        arm, leaders, do = study.arms[name], [], []
        for action in arm.do:
            leader = getattr(action, "arm", None)
            if leader is not None:
                one = self._lane(study, subject, leader)
                one.until = max(one.until, study.duration)
                leaders.append(one.name)
                action = action.model_copy(update={"arm": one.name})
            do.append(action)
        arm = arm.model_copy(update={"do": do})
        key = (subject.model_dump_json(), arm.genotype or "", *(f"{type(one).__name__} {one.model_dump_json()}" for one in do))
        if key not in self._names:
            self._names[key] = f"arm {len(self._names) + 1}"
            self._lanes[self._names[key]] = Lane(self._names[key], subject, arm, tuple(leaders))
        return self._lanes[self._names[key]]

    def _check(self, study: Study, subject: Subject, label: str) -> None:
        if subject.body not in bodies():
            raise NotBuilt(f"the body '{subject.body}'")
        try:
            check_built(subject)
        except Mistake as mistake:
            raise NotBuilt(mistake.message) from None
        plan = self._plan(subject, dict(study.arms), study.duration, [label])
        body = self._body(subject, ())
        for action in (action for arm in plan.arms.values() for action in arm.do):
            if word := treatment.not_run_yet(action):
                raise NotBuilt(f"the action '{word}'")
        treatment.check_done(plan, body.drugs)
        for arm in study.arms.values():
            if arm.genotype is not None:
                self.library.genotypes[arm.genotype]
        drugs = treatment.drugs(plan)
        called(label).factor(self._body(subject, drugs).network)
        self._drugs.setdefault(subject.kind, {}).update(dict.fromkeys(drugs))

    def _body(self, subject: Subject, drugs: tuple[str, ...]) -> Body:
        if (subject.kind, drugs) not in self._bodies:
            self._bodies[subject.kind, drugs] = body_of(subject).with_drugs(*drugs)
        return self._bodies[subject.kind, drugs]

    def _plan(self, subject: Subject, arms: Mapping[str, Arm], duration: float, read: list[str]) -> Experiment:
        from rankl.library.experiment import Experiment
        from rankl.library.written import checked

        said = {"title": "claims", "subject": subject, "arms": dict(arms), "duration": f"{duration!r} days", "read": read}
        return treatment.unfolded(checked(Experiment, "claims", said), self.library)

    # -- solving ----------------------------------------------------------------------------------------------------

    def solve(self, progress: Callable[[int, int], None] | None = None, threads: int | None = None) -> None:
        """Solve every arm that was asked for and is not solved yet.

        Args:
            progress: called with (arms solved, all).
            threads: default: one per core.

        Raises:
            Mistake: something in an arm that the body does not have, or a parameter that no body has.
        """
        waiting = [lane for lane in self._lanes.values() if lane.name not in self._courses]
        by_body: dict[str, list[Lane]] = {}
        for lane in waiting:
            by_body.setdefault(lane.subject.kind, []).append(lane)
        for kind, lanes in by_body.items():
            self.benches[kind] = self._bench(lanes)
        self._check_parameters()
        with ThreadPoolExecutor(threads or os.cpu_count() or 1) as workers:
            futures = {workers.submit(self._solved, lane): lane for lane in waiting}
            try:
                for done, future in enumerate(as_completed(futures), start=1):
                    self._courses[futures[future].name] = future.result()
                    if progress:
                        progress(done, len(waiting))
            except BaseException:
                workers.shutdown(wait=False, cancel_futures=True)
                raise

    def _check_parameters(self) -> None:
        known = [name for bench in self.benches.values() for name in bench.network.parameter_values()]
        for name in self.parameters if known else ():
            if name not in known:
                raise Mistake(f"there is no '{name}' to set{nearest(name, known)}", key="--set")

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """Every arm that was asked for."""
        return tuple(self._lanes.values())

    def course(self, name: str) -> Course:
        return self._courses[name]

    def _bench(self, lanes: Sequence[Lane]) -> Bench:
        subjects: dict[str, list[Lane]] = {}
        for lane in lanes:
            subjects.setdefault(lane.subject.model_dump_json(), []).append(lane)
        plans = []
        for group in subjects.values():
            read = list(dict.fromkeys(label for lane in group for label in lane.labels))
            arms = {lane.name: lane.arm for lane in group}
            if read:
                plans.append(self._plan(group[0].subject, arms, max(lane.until for lane in group), read))
        of = lanes[0].subject
        body = body_of(of).with_drugs(*self._drugs.get(of.kind, ()))
        return bench_for(plans, body, library=self.library)

    def _solved(self, lane: Lane) -> Course:
        bench = self.benches[lane.subject.kind]
        lanes = self._with_leaders(lane)
        arms = {one.name: one.arm for one in lanes}
        plan = self._plan(lane.subject, arms, lane.until, [bench.readouts[0].label])
        known = bench.network.parameter_values()
        parameters = {name: text for name, text in self.parameters.items() if name in known}
        treated = prepared(plan, bench, self.library, None, parameters)
        times = sample_times(lane.until, happenings(treated), lane.days)
        times = np.unique(np.concatenate([times, np.linspace(0.0, lane.until, POINTS + 1)]))
        try:
            values = bench.courses("claims", treated, history_start(lane.subject), times)[-1]
        except Unsolved as failure:
            return Course(times, {}, treated[-1], failure)
        columns: Iterable[Readout] = bench.readouts
        warnings = tuple(without_target(plan, treated[-1:], bench))
        return Course(times, {r.label: values[:, k] for k, r in enumerate(columns)}, treated[-1], warnings=warnings)

    def _with_leaders(self, lane: Lane) -> list[Lane]:
        """The arms that an arm follows, and last the arm itself."""
        found: dict[str, Lane] = {}
        for leader in lane.leaders:
            found |= {one.name: one for one in self._with_leaders(self._lanes[leader])}
        return [*found.values(), lane]
