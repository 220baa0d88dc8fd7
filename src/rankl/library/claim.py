"""A claim: one statement of the review, what it leads one to expect, and how the laboratory puts it to the test."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from rankl.language.mistake import Mistake, nearest
from rankl.library.experiment import Arm, Subject, as_arm
from rankl.library.measures import Lasting, Time
from rankl.library.written import Entry, Written

if TYPE_CHECKING:
    from rankl.library.shelf import Library

Priority = Literal["A", "B", "C"]
Kind = Literal[
    "causal-edge",
    "structural/identity",
    "knock-out phenotype",
    "necessity",
    "sufficiency",
    "intervention outcome",
    "clinical outcome",
]
Section = Literal[
    "bone", "signalling", "genotypes", "hormones", "immunity", "mammary", "brain", "disease", "therapy"
]
Take = Literal[
    "value", "change", "slope", "highest", "lowest", "rise", "mean",
    "time to highest", "time to half", "median time", "cumulative", "incidence",
]


class Reviewed(Written):
    """Where the review says it."""

    citations: list[int] = Field(description="numbers in the review's list of references")
    lines: str


class Described(Written):
    """The experiment that decides, in words."""

    species: str
    sex: str
    genotype: str
    intervention: str
    comparator: str
    duration: str


class Magnitude(Written):
    """What was found, and where that was read."""

    value: str
    basis: str = Field(description="source: read in the abstract or page named; unverified: recalled")
    source: str | None = None


class Study(Written):
    """Subjects and what is done to them in each arm."""

    subject: Subject
    sexes: list[Literal["female", "male"]] | None = Field(
        default=None, description="run in each of these instead of the subject's own sex; all have to hold"
    )
    arms: dict[str, Annotated[Arm, BeforeValidator(as_arm)]] = Field(
        min_length=1, description="by name: a list of actions, or {genotype, do}"
    )
    duration: Lasting


class Measurement(Written):
    """How one readout of a claim is measured: from courses of arms, by a question to the network, or not yet.

    A course is read at the end of the study, or `at` a time. Its value is compared with that of the arm `over`, or with
    that of the same arm at the time `since`. A structural question names `expresses`, `edge`, `unrenewed`, `annotated` or
    `place`; it is put to the network of `body`.
    """

    read: str | None = Field(default=None, description="a readout")
    in_: str | None = Field(default=None, validation_alias="in", description="the study, where there are several")
    of: str | None = Field(default=None, description="the arm whose value counts")
    over: str | None = Field(default=None, description="the arm that it is compared with")
    at: Time | None = Field(default=None, description="when; the end of the study where nothing is said")
    since: Time | None = Field(default=None, description="compared with the same arm at this time; or where a change begins")
    take: Take = Field(default="value", description="what of the course counts")
    series: list[str] | None = Field(default=None, min_length=2, description="arms in the order of dose")

    expresses: str | None = Field(default=None, description="a gene, expressed in each of `cells`")
    cells: list[str] | None = Field(default=None, min_length=1)
    edge: list[str] | None = Field(default=None, min_length=2, description="quantities, each acting on or turning into the next")
    unrenewed: str | None = Field(default=None, description="a quantity that nothing makes but its precursors")
    annotated: str | None = Field(default=None, description="a quantity with the `gene`, the `names`, the `words`")
    gene: str | None = None
    names: list[str] | None = Field(default=None, description="other names of the annotated quantity")
    words: list[str] | None = Field(default=None, description="words in its title")
    place: list[str] | None = Field(default=None, min_length=1, description="places that hold each quantity of `holding`")
    holding: list[str] | None = None
    body: Literal["human", "mouse", "rat", "culture"] = Field(default="mouse", description="whose network is asked")

    read_as: str | None = Field(
        default=None, validation_alias="read as", description="the expectation as it is judged, where settled apart"
    )
    because: str | None = Field(default=None, description="why it is read so")
    not_built: str | None = Field(default=None, validation_alias="not built", description="the system that is missing")
    all: list[Measurement] | None = Field(default=None, min_length=1, description="measurements that all have to hold")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        said = [name for name in WAYS if getattr(self, name) is not None]
        if len(said) != 1:
            told = f"says {' and '.join(said)} at once" if said else f"says none of {', '.join(WAYS)}"
            raise ValueError(f"a measurement {told}".replace("not_built", "not built"))
        for part, whole in PARTS.items():
            if getattr(self, part) is not None and getattr(self, whole) is None:
                raise Mistake(f"goes with '{whole}'", self.written_at(part), part)
        if self.of is not None and self.of == self.over:
            raise Mistake(f"'{self.of}' is compared with itself", self.written_at("over"), "over")
        if self.over is not None and self.since is not None and self.take == "value":
            told = "a value is compared with another arm ('over') or with the same arm earlier ('since'), not with both"
            raise Mistake(told, self.written_at("since"), "since")
        if self.read_as is not None and not (self.because or "").strip():
            raise Mistake("needs 'because': why it is read so", self.written_at("read as"), "read as")
        if self.because is not None and self.read_as is None:
            raise Mistake("goes with 'read as'", self.written_at("because"), "because")
        if self.expresses is not None and not self.cells:
            raise Mistake("needs 'cells'", self.written_at("expresses"), "expresses")
        if self.place is not None and not self.holding:
            raise Mistake("needs 'holding'", self.written_at("place"), "place")
        return self

    @property
    def structural(self) -> bool:
        return any(getattr(self, name) is not None for name in STRUCTURAL)

    @property
    def parts(self) -> tuple[Measurement, ...]:
        """What has to hold: itself, or the measurements within it."""
        return (self,) if self.all is None else tuple(part for one in self.all for part in one.parts)

    @property
    def arms(self) -> dict[str, str]:
        """Every arm that is named, with the key that names it."""
        found = {name: key for key in ("of", "over") if (name := getattr(self, key)) is not None}
        return found | dict.fromkeys(self.series or (), "series")


STRUCTURAL = ("expresses", "edge", "unrenewed", "annotated", "place")
WAYS = ("read", *STRUCTURAL, "not_built", "all")
PARTS = dict.fromkeys(("of", "over", "at", "since", "series", "in_"), "read")
PARTS |= {"cells": "expresses", "gene": "annotated", "names": "annotated", "words": "annotated", "holding": "place"}


class Runs(Written):
    """How the laboratory puts the claim to the test: data only."""

    source: list[str] = Field(default=[], description="keys of references.bib: the studies that the claim rests on")
    studies: dict[str, Study] = Field(default={}, description="by name")
    readouts: list[Measurement] = Field(description="one for each readout of the claim, in its order")
    steered: str | None = Field(
        default=None, description="how the claim led the choice of structure or numbers, where it did: it is then told"
    )
    reason: str | None = Field(default=None, description="why the claim fails, where it does and that is known")

    def study(self, measurement: Measurement) -> str:
        """The name of the study that a measurement is taken in."""
        return measurement.in_ or next(iter(self.studies))

    @model_validator(mode="after")
    def _known_studies_and_arms(self) -> Self:
        for measurement in (part for one in self.readouts for part in one.parts):
            if measurement.read is not None:
                self._check(measurement)
        return self

    def _check(self, m: Measurement) -> None:
        if not self.studies:
            raise Mistake("there are no studies to read it in", m.written_at("read"), "read")
        if m.in_ is None and len(self.studies) > 1:
            raise Mistake(f"say 'in' which study: {', '.join(self.studies)}", m.written_at("read"), "read")
        if m.in_ is not None and m.in_ not in self.studies:
            raise Mistake(f"'{m.in_}' is no study here{nearest(m.in_, self.studies)}", m.written_at("in"), "in")
        study = self.studies[self.study(m)]
        for name, key in m.arms.items():
            if name not in study.arms:
                raise Mistake(f"'{name}' is no arm here{nearest(name, study.arms)}", m.written_at(key), key)
        for key in ("at", "since"):
            if (getattr(m, key) or 0.0) > study.duration:
                raise Mistake(f"after the end of the study on day {study.duration:g}", m.written_at(key), key)


class Claim(Written):
    """A statement of the review, atomic, in words of its own.

    Attributes of the statement are given from outside; the project adds `runs` and, with a source, corrects `expect`.
    """

    id: str
    section: Section
    statement: str
    seed_ref: Reviewed
    kind: Kind
    experiment: Described | None = None
    readout: list[str] = Field(min_length=1, description="what is measured, in words")
    expect: list[str] = Field(min_length=1, description="what is expected of each readout (docs/how-to/add_a_claim.md)")
    magnitude: Magnitude | None = None
    erratum: str | None = Field(default=None, description="where the review, or its wording, is not what was found")
    priority: Priority
    subsystems: list[str] = Field(description="what the model needs for it")
    runs: Runs | None = None

    @model_validator(mode="after")
    def _parallel(self) -> Self:
        if len(self.readout) != len(self.expect):
            told = f"{len(self.expect)} entries for {len(self.readout)} readouts"
            raise Mistake(told, self.written_at("expect"), "expect")
        if self.runs is not None and len(self.runs.readouts) != len(self.readout):
            told = f"{len(self.runs.readouts)} entries for {len(self.readout)} readouts"
            raise Mistake(told, self.runs.written_at("readouts"), "readouts")
        return self


class Claims(Entry):
    """A file of claims."""

    title: str
    claims: list[Claim] = Field(min_length=1)


def every(library: Library) -> Mapping[str, Claim]:
    """All claims of the library by id, in order of id.

    Raises:
        Mistake: a broken file, or one id twice.
    """
    found: dict[str, Claim] = {}
    for claim in _each(library):
        if claim.id in found:
            first = found[claim.id].written_at("id")
            raise Mistake(f"the claim is also in {first}", claim.written_at("id"), claim.id)
        found[claim.id] = claim
    return dict(sorted(found.items()))


def _each(library: Library) -> Iterator[Claim]:
    for file in library.claims.values():
        yield from file.claims
