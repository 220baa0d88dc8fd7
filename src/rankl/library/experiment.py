"""An experiment: whom, what is done in each arm, for how long, what is read, and which data it is held against."""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from rankl.language.mistake import Mistake, nearest
from rankl.library import document
from rankl.library.action import Action, AnyAction, Follow, Give, Infuse, Stop
from rankl.library.measures import YEAR, Lasting, Time, Weight
from rankl.library.written import Entry, Written

LONGEST = 200 * YEAR
HUMAN = {"age": (18 * YEAR, 120 * YEAR, "18 to 120 years"), "menopause": (18 * YEAR, 120 * YEAR, "18 to 120 years")}
HUMAN |= {"weight": (20.0, 400.0, "20 to 400 kg")}
ANIMAL = {"age": (-18.0, 4 * YEAR, "the day after conception (-18 days) to 4 years")}
GROWN_FROM_CONCEPTION = ("mouse", "rat")


DishCells = Literal[
    "osteoclast precursors", "osteoblasts", "T cells", "dendritic cells", "cancer cells", "neurons", "neurons and microglia"
]


class Subject(Written):
    """The typical subject of a study (inside, ages are days)."""

    body: Literal["human", "mouse", "rat", "culture"] = "human"
    of: Literal["mouse", "human"] | None = Field(default=None, description="whose cells a dish holds; the mouse's without it")
    cells: list[DishCells] | None = Field(
        default=None, min_length=1, description="what a dish holds; osteoclast precursors without it"
    )
    sex: Literal["female", "male"] = "female"
    strain: str | None = Field(default=None, description="a file of strains/, or a name that it says; mouse and rat")
    age: Time | None = Field(default=None, description="age at the start of the study, from birth")
    menopause: Lasting | None = Field(default=None, description="age at the final menstrual period")
    weight: Weight | None = Field(default=None, description="body weight, kg inside")
    ageing: bool = Field(default=True, description="off: nothing drifts with age")
    growth: bool = Field(default=True, description="off: the body does not grow")
    cycle: bool = Field(default=False, description="on: hormones go through the cycle from the start of the study on")
    start: Literal["rest", "grown"] | None = Field(
        default=None,
        description="at rest in youth, or grown from conception; grown for a mouse or rat that has an age, ages and grows",
    )
    preset: str | None = Field(
        default=None, description="a file of presets/: a condition that gives what is not said here"
    )
    note: str | None = None

    @property
    def kind(self) -> str:
        """The body in full: of a dish also whose cells it holds, and which."""
        if self.of is None and self.cells is None:
            return self.body
        cells = " and ".join(self.cells or ["osteoclast precursors"])
        return f"{self.body} of {self.of or 'mouse'} {cells}"

    @model_validator(mode="after")
    def _cells_of_a_dish(self) -> Self:
        for key in ("of", "cells"):
            if getattr(self, key) is not None and self.body != "culture":
                raise Mistake("goes with 'body: culture'", self.written_at(key), key)
        return self

    @property
    def grown(self) -> bool:
        """Whether the subject has grown up from conception, rather than come to rest."""
        if self.start is not None:
            return self.start == "grown"
        return self.body in GROWN_FROM_CONCEPTION and self.age is not None and self.ageing and self.growth

    @model_validator(mode="after")
    def _of_fitting_measure(self) -> Self:
        whom, measures = ("a grown person", HUMAN) if self.body == "human" else ("an animal", ANIMAL)
        for key, (least, most, words) in measures.items():
            value = getattr(self, key)
            if value is not None and not least <= value <= most:
                raise Mistake(f"outside what {whom} may be, {words}", self.written_at(key), key)
        return self

    @model_validator(mode="after")
    def _that_can_be_grown(self) -> Self:
        if self.start != "grown":
            return self
        if self.body not in GROWN_FROM_CONCEPTION:
            raise Mistake(f"a body '{self.body}' is not grown from conception", self.written_at("start"), "start")
        if self.age is None:
            raise Mistake("to what age is the body grown? Say 'age'", self.written_at("start"), "start")
        for key in ("ageing", "growth"):
            if not getattr(self, key):
                raise Mistake("a body without it cannot be grown", self.written_at(key), key)
        return self


class Arm(Written):
    """What is done to the subjects of one arm, and their genotype."""

    genotype: str | None = Field(default=None, description="a file of genotypes/")
    do: list[AnyAction] = []


def as_arm(value: Any) -> Any:
    if isinstance(value, document.LinedList):
        arm = document.LinedDict(value.file, value.line)
        arm["do"] = value
        return arm
    return {"do": value} if isinstance(value, list) else value


class Compare(Written):
    """Which arm of a dataset this experiment predicts, and by what.

    `baseline` is the experiment's time from which a change is counted, `time_zero` the experiment's time
    at which the dataset's time 0 lies (inside, days). Without `arm`, every arm of the dataset whose
    name is an arm of the experiment (or `is`) is meant.
    """

    dataset: str = Field(description="a folder of datasets/")
    arm: str | None = Field(
        default=None, description="the arm's name in the dataset; all arms of equal name without it"
    )
    is_: str | None = Field(
        default=None,
        validation_alias="is",
        description='an arm, a difference such as "denosumab - placebo", a ratio such as "treated / control", or for parts of '
        'a loss "mutant treated / mutant control / treated / control"',
    )
    baseline: Time = 0.0
    time_zero: Time = 0.0
    rows: dict[str, str | list[str]] = Field(default={}, description="only rows with these words in these columns")

    @model_validator(mode="after")
    def _arm_with_is(self) -> Self:
        if self.is_ is not None and self.arm is None:
            raise ValueError("'is' needs 'arm', the name in the dataset")
        return self

    def arms_meant(self, name: str) -> tuple[str, ...]:
        """The experiment's arms that stand for the dataset's arm `name`: one, or the two of a difference or a ratio."""
        return tuple(part.strip() for part in (self.is_ or name).split(" / " if self.is_ratio else " - "))

    @property
    def is_ratio(self) -> bool:
        """Whether a value over that of the study's own control is meant."""
        return self.is_ is not None and " / " in self.is_


def _as_compares(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return [_as_compare(entry, value, number) for number, entry in enumerate(value)]


def _as_compare(entry: Any, entries: list, number: int) -> Any:
    if not isinstance(entry, str):
        return entry
    at = entries.written_at(number) if isinstance(entries, document.LinedList) else None
    compare: dict = document.LinedDict(at.file, at.line) if at else {}
    compare["dataset"] = entry
    return compare


class Asked(Written):
    """A what-if question of an experiment: what is read of which arm, what carries the answer, what makes it uncertain.

    The answer is a range: each number of `vary` is taken at `apart` times and a part of itself, one by one.
    """

    question: str
    carried_by: list[str] = Field(min_length=1, description="pages of the model that the answer rests on")
    read: str
    of: str = Field(description="the arm")
    over: str | None = Field(default=None, description="the arm that it is compared with")
    at: Time | None = Field(default=None, description="when; the end of the experiment where nothing is said")
    since: Time | None = Field(default=None, description="compared with the same arm at this time; or where a peak begins")
    take: Literal["value", "highest", "lowest", "rise", "mean", "cumulative", "incidence"] = "value"
    as_: Literal["difference", "ratio", "level"] = Field(default="difference", validation_alias="as")
    vary: list[str] = Field(min_length=1, description="parameters, as Page.parameter")
    apart: float = Field(default=2.0, gt=1, description="factor by which each is taken up and down")


class Experiment(Entry):
    """A study as it is run in the laboratory (inside, times are days from the first dose)."""

    title: str
    source: str | None = Field(default=None, description="a key of references.bib")
    note: str | None = None
    subject: Subject
    arms: dict[str, Annotated[Arm, BeforeValidator(as_arm)]] = Field(
        min_length=1, description="by name: a list of actions, or {genotype, do}"
    )
    every_arm: list[AnyAction] = Field(
        default=[], validation_alias="every arm", description="what is done in all arms alike, such as supplements of calcium"
    )
    duration: Lasting
    read: list[str] = Field(min_length=1, description="readouts, such as lumbar spine BMD")
    compare: Annotated[list[Compare], BeforeValidator(_as_compares)] = []
    asks: list[Asked] = Field(default=[], description="what-if questions")

    @model_validator(mode="after")
    def _asks_of_its_arms(self) -> Self:
        for asked in self.asks:
            for key in ("of", "over"):
                arm = getattr(asked, key)
                if arm is not None and arm not in self.arms:
                    raise Mistake(f"'{arm}' is no arm here{nearest(arm, self.arms)}", asked.written_at(key), key)
        return self

    @model_validator(mode="after")
    def _within_a_life(self) -> Self:
        if self.duration > LONGEST:
            raise Mistake(f"longer than {LONGEST / YEAR:g} years", self.written_at("duration"), "duration")
        return self

    def done_in(self, arm: Arm) -> list[Action]:
        """All that is done in an arm: what is done in every arm, then its own."""
        return [*self.every_arm, *arm.do]

    @model_validator(mode="after")
    def _stops_what_is_given(self) -> Self:
        for arm in self.arms.values():
            given = {action.what for action in self.done_in(arm) if isinstance(action, Give | Infuse)}
            if any(isinstance(action, Follow) for action in arm.do):
                continue
            for action in self.done_in(arm):
                if isinstance(action, Stop) and action.stop not in given:
                    told = f"'{action.stop}' is not given in this arm{nearest(action.stop, given)}"
                    raise Mistake(told, action.written_at("stop"), "stop")
        return self

    @model_validator(mode="after")
    def _nothing_after_the_end(self) -> Self:
        for arm in self.arms.values():
            for action in self.done_in(arm):
                key, day = action.last_planned()
                if day >= self.duration:
                    told = f"{action.what} on day {day:g}, but the experiment ends on day {self.duration:g}"
                    raise Mistake(told, action.written_at(key), key)
        return self

    @model_validator(mode="after")
    def _known_arms(self) -> Self:
        for compare in self.compare:
            for arm in compare.arms_meant("") if compare.is_ else ():
                if arm not in self.arms:
                    raise Mistake(f"'{arm}' is no arm here{nearest(arm, self.arms)}", compare.written_at("is"), "is")
        return self
