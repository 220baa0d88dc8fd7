"""Claims are put to the test: experiments in one batch, readouts judged, verdicts, and what the model had been told."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import isinf, isnan, nan
from typing import TYPE_CHECKING

import numpy as np

from rankl.lab.cite import constants
from rankl.lab.expect import Observed, Verdict, margin
from rankl.lab.measured import UNIT_OF, factor, taken
from rankl.lab.pool import Course, Pool
from rankl.lab.question import Question, questions
from rankl.lab.readouts import Readout, called
from rankl.lab.structure import Wiring, missing
from rankl.lab.subject import body_called
from rankl.lab.tested import ClaimsResult, Judged, Value, verdict_of
from rankl.lab.told import Told, by_fit, by_wiring, strongest, touched
from rankl.language.mistake import Mistake, nearest
from rankl.language.network import Network

if TYPE_CHECKING:
    from rankl.lab.bench import Unsolved
    from rankl.library import Library
    from rankl.library.claim import Claim

MAGNITUDES = ("value", "highest", "lowest", "mean")
"""What is taken of a course that is of the readout's own magnitude."""


def claims(
    *ids: str,
    section: str | None = None,
    priority: str | None = None,
    library: Library | None = None,
    set: Mapping[str, str] | None = None,
    progress: Callable[[int, int], None] | None = None,
    threads: int | None = None,
) -> ClaimsResult:
    """Put claims to the test: all of them, or those of some ids, a section, a priority.

    Args:
        set: parameters changed by name, in every arm of the bodies that have them.
        progress: called with (arms solved, all).
        threads: default: one per core.

    Raises:
        Mistake: an unknown claim, or something wrong in a claim's file.
    """
    began = time.perf_counter()
    if library is None:
        from rankl.library import load

        library = load()
    test = Assay(library, chosen(library, ids, section, priority), set)
    test.pool.solve(progress, threads)
    tested = tuple(test.tested(claim) for claim in test.claims)
    return ClaimsResult(tested, time.perf_counter() - began, tuple(test.unsolved))


def chosen(
    library: Library, ids: Sequence[str] = (), section: str | None = None, priority: str | None = None
) -> list[Claim]:
    """The claims that are meant, in the order of their ids, or as they were named.

    Raises:
        Mistake: an unknown id, section or priority, or no claim that is of all of them.
    """
    from rankl.library.claim import every

    known = every(library)
    for one in ids:
        if one not in known:
            raise Mistake(f"there is no claim '{one}'{nearest(one, known)}")
    for key, value in (("section", section), ("priority", priority)):
        words = {getattr(claim, key) for claim in known.values()}
        if value is not None and value not in words:
            raise Mistake(f"there is no {key} '{value}'{nearest(value, words)}", key=f"--{key}")
    found = [known[one] for one in dict.fromkeys(ids)] if ids else known.values()
    meant = [claim for claim in found if section in (None, claim.section) and priority in (None, claim.priority)]
    if not meant:
        raise Mistake("no claim is of all that is asked for at once")
    return meant


class Assay:
    """Some claims: their questions are gathered and their arms pooled; once the pool is solved each is judged."""

    def __init__(self, library: Library, claims: Sequence[Claim], parameters: Mapping[str, str] | None = None):
        self.library, self.claims = library, claims
        self.pool = Pool(library, parameters)
        self.unsolved: list[Unsolved] = []
        self._networks: dict[tuple[str, tuple[str, ...]], Network] = {}
        self._wirings: dict[str, Wiring] = {}
        self._scales: dict[str, dict[str, float]] = {}
        self._constants: dict[tuple[str, str], list[str]] = {}
        self._questions = {claim.id: questions(claim, self.pool) for claim in claims}

    def tested(self, claim: Claim) -> Judged:
        """A claim judged, once the pool is solved."""
        values = tuple(self._value(question) for question in self._questions[claim.id])
        told = strongest(value.told for value in values if value.verdict in ("holds", "fails"))
        return Judged(claim, verdict_of(value.verdict for value in values), told, values)

    def verdicts(self, courses: Mapping[str, Course]) -> dict[str, Verdict]:
        """The verdict of each claim with other courses of the pooled arms."""
        found = {}
        for claim in self.claims:
            asked = self._questions[claim.id]
            found[claim.id] = verdict_of(self._value(question, courses, tell=False).verdict for question in asked)
        return found

    def _value(self, q: Question, others: Mapping[str, Course] | None = None, tell: bool = True) -> Value:
        asked = Value(q.claim.readout[q.index], q.expected.text, "not built", part=q.part, reason=q.not_built)
        if q.not_built or q.measurement is None:
            return asked
        if q.measurement.structural:
            why = missing(q.measurement, self._network(q.measurement.body, q.measurement.annotated))
            judged = q.expected.judge(Observed(there=not why))
            return replace(asked, verdict=judged.verdict, told="wiring", reason=why)
        end, pooled = q.study.duration if q.study is not None else 0.0, (q.arms or {}).items()
        courses = {name: (others[one] if others is not None else self.pool.course(one)).until(end) for name, one in pooled}
        for course in courses.values():
            if course.failure is not None:
                self.unsolved += [course.failure] * (course.failure not in self.unsolved)
                return replace(asked, verdict="fails", reason=str(course.failure))
        return self._measured(q, asked, courses, tell)

    def _measured(self, q: Question, asked: Value, courses: Mapping[str, Course], tell: bool) -> Value:
        m, subject = q.measurement, q.subject
        assert m is not None and subject is not None
        readout = called(m.read or "")
        unit, since = UNIT_OF.get(m.take, readout.unit), m.since or 0.0
        convert = factor(unit, q.expected.unit, m.written_at("read")) if q.expected.unit else 1.0
        numbers = {
            name: convert * taken(m.take, course.times, course.values[readout.label], q.day, since)
            for name, course in courses.items()
        }
        treated, control = numbers.get(m.of or "", nan), numbers.get(m.over or "", nan)
        earlier = m.of is not None and m.over is None and m.since is not None and m.take == "value"
        if earlier:
            course = courses[m.of or ""]
            control = convert * taken("value", course.times, course.values[readout.label], since, since)
        series = tuple(numbers[name] for name in m.series or q.expected.arms)
        scale = convert * self._scale(subject.kind, readout, courses) if m.take in MAGNITUDES else 0.0
        ranked = {name: numbers[name] for name in q.expected.arms}
        judged = q.expected.judge(Observed(treated, control, scale, margin(readout.label, subject.body), series, ranked))
        return replace(
            asked,
            verdict=judged.verdict,
            told=self._told(q, courses, readout.quantity) if tell else "nothing",
            value=judged.value,
            treated=_or_none(treated),
            control=_or_none(control),
            unit=q.expected.unit or unit,
            own_unit=readout.unit,
            label=readout.label,
            of=m.of or "",
            over=f"{m.of} on day {since:g}" if earlier else m.over or "",
            day=q.day,
            series=series,
            reason=judged.reason or ("the control is zero" if isinf(judged.value or 0.0) else ""),
            warnings=tuple(dict.fromkeys(warning for course in courses.values() for warning in course.warnings)),
            courses={name: (course.times, course.values[readout.label]) for name, course in courses.items()},
        )

    def _scale(self, body: str, readout: Readout, courses: Mapping[str, Course]) -> float:
        """The magnitude of a readout: the largest value in the arms, and not below that of the quantity itself."""
        network = self.pool.benches[body].network
        if body not in self._scales:
            self._scales[body] = {variable.name: variable.scale for variable in network.equations.variables}
        seen = max(float(np.max(np.abs(course.values[readout.label]))) for course in courses.values())
        return max(seen, self._scales[body].get(readout.quantity, 0.0) * readout.factor(network))

    def _told(self, q: Question, courses: Mapping[str, Course], quantity: str) -> Told:
        assert q.subject is not None
        body = q.subject.kind
        network = self.pool.benches[body].network
        if body not in self._wirings:
            self._wirings[body] = Wiring(network)
        arms = [course.treated for course in courses.values() if course.treated is not None]
        if by_wiring(self._wirings[body], quantity, touched(arms)):
            return "wiring"
        if (body, quantity) not in self._constants:
            self._constants[body, quantity] = constants(network.equations, [quantity])
        return "fitted" if by_fit(q.claim, network, self._constants[body, quantity], self.library) else "nothing"

    def _network(self, body: str, asked_after: str | None) -> Network:
        """The network of a body, with the drug that is asked after if it is one."""
        whole = body_called(body)
        given = tuple(drug for drug in whole.drugs if drug == asked_after)
        if (body, given) not in self._networks:
            self._networks[body, given] = whole.with_drugs(*given).network
        return self._networks[body, given]


def _or_none(value: float) -> float | None:
    return None if isnan(value) else value
