"""A claim's questions: each readout in each subject that has to hold, with the arms that it needs in a pool."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rankl.lab.expect import Expectation, expectation
from rankl.lab.pool import NotBuilt, Pool
from rankl.lab.subject import bodies
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.library.claim import Claim, Measurement, Study
    from rankl.library.experiment import Subject

NO_RUNS = "no run is written for it yet"


@dataclass(frozen=True, eq=False)
class Question:
    """One measurement in one subject.

    Attributes:
        index: of the readout in its claim.
        part: which study and subject, where there are several.
        arms: the names in the pool of the arms that it reads.
        not_built: what is missing.
    """

    claim: Claim
    index: int
    expected: Expectation
    measurement: Measurement | None = None
    part: str = ""
    subject: Subject | None = None
    study: Study | None = None
    arms: Mapping[str, str] | None = None
    not_built: str = ""

    @property
    def day(self) -> float:
        """When the course is read."""
        assert self.study is not None and self.measurement is not None
        return self.study.duration if self.measurement.at is None else self.measurement.at


def questions(claim: Claim, pool: Pool) -> list[Question]:
    """All questions of a claim; the arms that they need are added to the pool.

    Raises:
        Mistake: an expectation or a measurement that is wrong.
    """
    found: list[Question] = []
    for index, text in enumerate(claim.expect):
        bare = Question(claim, index, expectation(text, claim.written_at("expect")))
        if claim.runs is None:
            found.append(replace(bare, not_built=NO_RUNS))
        else:
            for m in claim.runs.readouts[index].parts:
                settled = bare.expected if m.read_as is None else expectation(m.read_as, m.written_at("read as"))
                found.extend(_asked(replace(bare, measurement=m, expected=settled), m, pool))
    return found


def _asked(bare: Question, m: Measurement, pool: Pool) -> Iterator[Question]:
    claim, runs = bare.claim, bare.claim.runs
    if m.read is None or runs is None:
        if m.structural and bare.expected.form not in ("presence", "open"):
            raise Mistake(f"'{bare.expected.text}' asks for a number; a structure is present or absent", m.written_at())
        absent = f"the body '{m.body}'" if m.structural and m.body not in bodies() else ""
        yield replace(bare, not_built=m.not_built or absent)
        return
    name = runs.study(m)
    study = runs.studies[name]
    _check_form(m, bare.expected, study)
    sexes = study.sexes or [study.subject.sex]
    for sex in sexes:
        subject = study.subject.model_copy(update={"sex": sex})
        said = ([name] if len(runs.studies) > 1 else []) + ([sex] if len(sexes) > 1 else [])
        asked = replace(bare, part=", ".join(said), subject=subject, study=study)
        days = [day for day in (m.at, m.since) if day is not None]
        try:
            named = {*m.arms, *bare.expected.arms}
            names = pool.add(study, subject, [arm for arm in study.arms if arm in named], m.read, days)
        except NotBuilt as lacking:
            yield replace(asked, not_built=str(lacking))
        except Mistake as mistake:
            raise Mistake(f"claim {claim.id}: {mistake.message}", mistake.at or m.written_at("read"), mistake.key) from None
        else:
            yield replace(asked, arms=names)


def _check_form(m: Measurement, expected: Expectation, study: Study) -> None:
    """
    Raises:
        Mistake: the measurement does not give what the expectation is about.
    """

    def needs(what: str) -> Mistake:
        return Mistake(f"'{expected.text}' needs {what}", m.written_at("read"), "read")

    compared = m.over is not None or (m.since is not None and m.take == "value")
    if expected.form in ("ratio", "unchanged", "diff", "hr") and not (m.of and compared):
        raise needs("'of', and 'over' or 'since'")
    if expected.form in ("abs", "presence") and not m.of:
        raise needs("'of'")
    if expected.form == "monotone" and not m.series:
        raise needs("'series'")
    if expected.form == "hr" and m.take != "cumulative":
        raise needs("'take: cumulative'")
    for name in expected.arms:
        if name not in study.arms:
            told = f"'{name}' of '{expected.text}' is no arm{nearest(name, study.arms)}"
            raise Mistake(told, m.written_at("read"), "read")
