"""What is done to the subjects of an arm: doses, switches, operations, each at a time or again and again."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from rankl.language.mistake import Mistake, nearest
from rankl.library.measures import Concentration, Dose, Fraction, Lasting, Measure, Rate, Time
from rankl.library.written import Written

MOST = 20_000
"""Times that one action may happen in an arm."""
Route = Literal[
    "subcutaneous",
    "intravenous",
    "oral",
    "intramuscular",
    "intraperitoneal",
    "transdermal",
    "vaginal",
    "intracerebroventricular",
]


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


class Action(Written):
    """One thing done, at one time, at a list of times, or every so often from one time until another.

    Times count from the start of the study (inside, days). What is done `every` interval happens from `from` (the
    start, where nothing is said) while it is before `until`, at most `count` times.
    """

    at: Annotated[list[Time], BeforeValidator(_listed)] | None = Field(
        default=None, description="one time or a list of times"
    )
    from_: Time | None = Field(
        default=None, validation_alias="from", description="first time, or the time from which it holds"
    )
    until: Time | None = Field(default=None, description="nothing happens at or after this time")
    every: Lasting | None = Field(default=None, description="interval of repetition")
    count: int | None = Field(default=None, gt=0, strict=True, description="how many times at most")

    @model_validator(mode="after")
    def _one_way_of_saying_when(self) -> Self:
        if self.at is not None and (self.every is not None or self.count is not None or self.from_ is not None):
            raise ValueError("'at' names the times; it does not go with 'from', 'every' or 'count'")
        if self.count is not None and self.every is None:
            raise ValueError("'count' needs 'every'")
        if self.until is not None and self.until <= (self.from_ or 0.0):
            raise ValueError("'until' is not after 'from'")
        if isinstance(self, Follow) and (self.every is not None or self.count is not None):
            raise ValueError("a regimen has its own 'every' and 'count'")
        return self

    @property
    def what(self) -> str:
        """The name that the action is about: a drug, a gene, a cell, a parameter."""
        name = next(name for name in type(self).model_fields if name not in Action.model_fields)
        return str(getattr(self, name))

    @property
    def start(self) -> float:
        """Day of the first time, or from which it holds."""
        return min(self.at) if self.at else (self.from_ or 0.0)

    def times(self, end: float) -> Iterator[float]:
        """Days at which it happens, before `end`, in order.

        Raises:
            Mistake: it would happen more than `MOST` times.
        """
        before = end if self.until is None else min(end, self.until)
        if self.every is None:
            yield from sorted(day for day in self.at or [self.start] if day < before)
            return
        number, day = 0, self.start
        while day < before and number != self.count:
            if number == MOST:
                raise Mistake(f"more than {MOST} times in one arm", self.written_at("every"), "every")
            yield day
            number += 1
            day = self.start + number * self.every

    def last_planned(self) -> tuple[str, float]:
        """The key and day of the last time that the file itself names (open-ended repetition names none)."""
        if self.at is not None:
            return "at", max(self.at)
        if self.count is not None:
            return "count", self.start + (self.count - 1) * (self.every or 0.0)
        return "from", self.start


class Give(Action):
    """A drug in doses."""

    give: str = Field(description="the drug")
    dose: Dose
    route: Route | None = None


class Follow(Action):
    """A named regimen of the library, begun at `from` (or `at`) and left at `until`."""

    regimen: str = Field(description="a file of regimens/")


class Stop(Action):
    """No further doses of a drug from a time on; what is in the body stays."""

    stop: str = Field(description="the drug")


class Add(Action):
    """A substance in a culture dish: its medium is brought to a concentration, and at `until` washed out."""

    add: str = Field(description="the substance, such as RANKL, membrane RANKL, M-CSF, OPG, IFN-g")
    concentration: Concentration


class Infuse(Action):
    """A drug given continuously."""

    infuse: str = Field(description="the drug")
    rate: Rate
    route: Route | None = None


class Switch(Action):
    """A parameter takes another value from a time on."""

    switch: str = Field(description="the parameter, as Page.parameter")
    to: Measure


class Ovariectomy(Action):
    """The ovaries are taken out, or only the operation is done."""

    ovariectomy: Literal["bilateral", "sham"]


class Orchidectomy(Action):
    """The testes are taken out, or only the operation is done."""

    orchidectomy: Literal["bilateral", "sham"]


class Pregnancy(Action):
    """A pregnancy from conception (in animals the day of the plug) to term, and milk for a time afterwards."""

    pregnancy: Literal["full"]
    lactation: Lasting | None = Field(default=None, description="how long the mother nurses; not at all without it")


class Mcao(Action):
    """A middle cerebral artery is closed by a filament: `transient`, until it is drawn back, `permanent`, or only sham."""

    mcao: Literal["transient", "permanent", "sham"]
    lasting: Lasting | None = Field(default=None, description="how long a transient occlusion lasts")

    @model_validator(mode="after")
    def _lasts_where_it_ends(self) -> Self:
        if (self.mcao == "transient") != (self.lasting is not None):
            raise ValueError("'lasting' goes with a transient occlusion, and only with one")
        return self


class Graft(Action):
    """Cells of a lineage, wild type or of a genotype, take the place of the subject's own."""

    graft: str = Field(description="the lineage: haematopoietic, stromal, osteoblast lineage")
    part: Fraction = Field(default=1.0, description="part of the lineage's cells")
    genotype: str | None = Field(default=None, description="of the cells given: a file of genotypes/; wild type without it")


class Clamp(Action):
    """A quantity is held at a value, or at its course in another arm."""

    clamp: str = Field(description="the quantity, as the model or a readout calls it")
    to: Measure | None = None
    arm: str | None = Field(default=None, description="the arm whose course is followed")

    @model_validator(mode="after")
    def _at_one_thing(self) -> Self:
        if (self.to is None) == (self.arm is None):
            raise ValueError("'clamp' needs either 'to' (a value) or 'arm' (another arm's course)")
        return self


class Inhibit(Action):
    """What a gene makes loses a part of its function."""

    inhibit: str = Field(description="the gene")
    by: Fraction
    cells: list[str] | None = None


class Ablate(Action):
    """A part of the cells of a kind is killed: at a time (`at`, `every`), or from a time on, with those that arise later."""

    ablate: str = Field(description="the cell")
    part: Fraction = Field(default=1.0, description="part of the cells that dies")


KINDS: dict[str, type[Action]] = {
    "give": Give,
    "regimen": Follow,
    "stop": Stop,
    "add": Add,
    "infuse": Infuse,
    "switch": Switch,
    "ovariectomy": Ovariectomy,
    "orchidectomy": Orchidectomy,
    "pregnancy": Pregnancy,
    "mcao": Mcao,
    "graft": Graft,
    "clamp": Clamp,
    "inhibit": Inhibit,
    "ablate": Ablate,
}
NOT_RUN_YET: tuple[str, ...] = ()


def _kind(value: Any) -> str:
    if isinstance(value, Action):
        return next(f"<{word}>" for word, kind in KINDS.items() if type(value) is kind)
    named = [word for word in KINDS if isinstance(value, dict) and word in value]
    return f"<{named[0]}>" if named else "<none>"


def _some_action(value: Any) -> Any:
    if isinstance(value, Action):
        return value
    if not isinstance(value, dict):
        raise ValueError("an action is a mapping, such as {give: denosumab, dose: 60 mg}")
    named = [word for word in KINDS if word in value]
    if len(named) != 1:
        word = next((str(key) for key in value if key not in Give.model_fields), "")
        told = f"says {' and '.join(named)} at once" if named else f"says nothing to do{nearest(word, KINDS)}"
        raise ValueError(f"an action {told}")
    return value


AnyAction = Annotated[
    Annotated[Give, Tag("<give>")]
    | Annotated[Follow, Tag("<regimen>")]
    | Annotated[Stop, Tag("<stop>")]
    | Annotated[Add, Tag("<add>")]
    | Annotated[Infuse, Tag("<infuse>")]
    | Annotated[Switch, Tag("<switch>")]
    | Annotated[Ovariectomy, Tag("<ovariectomy>")]
    | Annotated[Orchidectomy, Tag("<orchidectomy>")]
    | Annotated[Pregnancy, Tag("<pregnancy>")]
    | Annotated[Mcao, Tag("<mcao>")]
    | Annotated[Graft, Tag("<graft>")]
    | Annotated[Clamp, Tag("<clamp>")]
    | Annotated[Inhibit, Tag("<inhibit>")]
    | Annotated[Ablate, Tag("<ablate>")],
    Discriminator(_kind),
    BeforeValidator(_some_action),
]
