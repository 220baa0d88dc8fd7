"""What happens to a subject: doses, switches and courses at a time, or something as soon as a condition holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rankl.language.expression import Expression, expression
from rankl.language.mistake import Mistake, nearest

ONE, NONE = expression(1), expression(0)


def _expressions(event, *names: str) -> None:
    for name in names:
        if getattr(event, name) is not None:
            object.__setattr__(event, name, expression(getattr(event, name)))


@dataclass(frozen=True)
class Bolus:
    """An amount that enters a variable at once.

    Attributes:
        time: days.
        into: the variable's name.
        amount: canonical; this and what follows may be expressions of parameters.
        lag: days by which it arrives later.
        bioavailability: the share that arrives.
    """

    time: float
    into: str
    amount: Expression
    lag: Expression = NONE
    bioavailability: Expression = ONE

    def __post_init__(self):
        _expressions(self, "amount", "lag", "bioavailability")


@dataclass(frozen=True)
class Infusion:
    """An amount that enters a variable evenly, given its duration or its rate (and so how long it takes).

    Attributes:
        time: days, when it begins.
        into: the variable's name; its equations are made ready for it by `infusible`.
        amount: canonical; all that follows may be expressions of parameters.
        duration: days.
        rate: canonical amount per day. The share that arrives shortens the infusion, as NONMEM has it.
        lag: days by which it begins later.
        bioavailability: the share that arrives.

    Raises:
        Mistake: neither or both of duration and rate are given.
    """

    time: float
    into: str
    amount: Expression
    duration: Expression | None = None
    rate: Expression | None = None
    lag: Expression = NONE
    bioavailability: Expression = ONE

    def __post_init__(self):
        if (self.duration is None) == (self.rate is None):
            raise Mistake(f"an infusion into '{self.into}' needs either a duration or a rate")
        _expressions(self, "amount", "duration", "rate", "lag", "bioavailability")


@dataclass(frozen=True)
class SteadyState:
    """A dose of a long series: at its time the subject is where the same dose at an interval has brought it to repeat itself.

    Attributes:
        dose: a bolus or an infusion; the first one that is given in the study's own time.
        every: days between the doses before.
    """

    dose: Bolus | Infusion
    every: float

    @property
    def time(self) -> float:
        return self.dose.time


@dataclass(frozen=True)
class Replace:
    """A variable takes another value (an expression of parameters) at a time."""

    time: float
    variable: str
    value: Expression

    def __post_init__(self):
        _expressions(self, "value")


@dataclass(frozen=True)
class Reset:
    """All variables return to where they are declared to start, and infusions end."""

    time: float


@dataclass(frozen=True)
class Switch:
    """A parameter takes another value from a time on (a gene is deleted, an input changes)."""

    time: float
    parameter: str
    value: float


@dataclass(frozen=True)
class Course:
    """A parameter that follows a table: before its first time it has the first value, after the last the last one.

    Attributes:
        parameter: its name; the equations are made ready for a linear course by `driven`.
        times: days, ascending.
        values: canonical, one for each time.
        interpolation: "constant" (each value holds until the next time) or "linear".
        period: days after which the table begins anew, forwards and backwards; None: never.

    Raises:
        Mistake: times do not ascend, another number of values, an unknown interpolation, or a period that is too short.
    """

    parameter: str
    times: Sequence[float]
    values: Sequence[float]
    interpolation: str = "linear"
    period: float | None = None

    def __post_init__(self):
        known = ("constant", "linear")
        if self.interpolation not in known:
            raise Mistake(f"'{self.interpolation}' is no interpolation{nearest(self.interpolation, known)}")
        if not self.times or len(self.times) != len(self.values):
            raise Mistake(f"the course of '{self.parameter}' has {len(self.times)} times and {len(self.values)} values")
        if any(b <= a for a, b in zip(self.times, self.times[1:], strict=False)):
            raise Mistake(f"the times in the course of '{self.parameter}' do not ascend")
        if self.period is not None and self.times[-1] - self.times[0] > self.period:
            raise Mistake(f"the course of '{self.parameter}' is longer than its period")


Event = Bolus | Infusion | SteadyState | Replace | Reset | Switch | Course


@dataclass(frozen=True)
class Threshold:
    """Something that happens whenever a condition becomes true.

    Attributes:
        name: for messages.
        when: a condition (true above one half) on states, time and parameters.
        then: the new values of variables by name, all worked out before any of them changes.
        at_start: whether it also happens at the start where the condition holds then, before any event of that moment;
            a series of doses at steady state is a start.
        lasting: whether it still happens where something else at the same moment has made the condition false again.
        as_found: whether `then` is worked out when the condition becomes true, rather than when it is this one's turn
            among several that happen at the same moment, in their order.
    """

    name: str
    when: Expression
    then: Mapping[str, Expression] = field(default_factory=dict)
    at_start: bool = False
    lasting: bool = True
    as_found: bool = True

    def __post_init__(self):
        _expressions(self, "when")
        object.__setattr__(self, "then", {name: expression(value) for name, value in self.then.items()})


def repeated(event, every: float, count: int) -> list:
    """The event and its repetitions: `count` in all, at an interval in days.

    Raises:
        Mistake: the interval is not positive, or the count is not at least 1.
    """
    if not every > 0 or count < 1:
        raise Mistake(f"{count} times every {every:g} days cannot be followed")
    if isinstance(event, SteadyState):
        later = repeated(replace(event.dose, time=event.dose.time + every), every, count - 1) if count > 1 else []
        return [event, *later]
    return [replace(event, time=event.time + k * every) for k in range(count)]
