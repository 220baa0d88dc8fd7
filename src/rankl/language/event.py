"""What happens to a subject at a time: a dose, or a parameter that changes."""

from dataclasses import dataclass

from rankl.language.expression import Expression, expression


@dataclass(frozen=True)
class Bolus:
    """An amount that enters a variable at once.

    Attributes:
        time: days.
        into: the variable's name.
        amount: canonical; an expression of parameters where it depends on them (bioavailability).
    """

    time: float
    into: str
    amount: Expression

    def __post_init__(self):
        object.__setattr__(self, "amount", expression(self.amount))


@dataclass(frozen=True)
class Switch:
    """A parameter takes another value from a time on (a gene is deleted, an input changes)."""

    time: float
    parameter: str
    value: float


Event = Bolus | Switch
