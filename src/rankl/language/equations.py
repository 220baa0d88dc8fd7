"""A composed system of equations, canonical units, plain symbols: what is solved and exported."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rankl.language.event import Threshold
from rankl.language.expression import Expression
from rankl.language.unit import Unit


@dataclass(frozen=True)
class Variable:
    """A quantity that changes in time by its own rate.

    Attributes:
        name: e.g. "RANKL.soluble[marrow]".
        unit: as the model declares it; all values below are canonical.
        initial: value to start from, an expression of parameters.
        rate: its change per day, an expression of states, assigned quantities, parameters and time.
        scale: a typical magnitude, from which error tolerances follow.
        accumulates: has no state of rest (a counter), so it is left out when rest is sought.
    """

    name: str
    unit: Unit
    initial: Expression
    rate: Expression
    scale: float
    accumulates: bool = False


@dataclass(frozen=True)
class Constant:
    """A parameter as the equations see it: a name and a canonical value."""

    name: str
    unit: Unit
    value: float


@dataclass(frozen=True)
class Equations:
    """The whole system.

    Attributes:
        assigned: algebraic quantities by name, as expressions of the rest.
        units: of assigned quantities, where they are known.
        thresholds: what happens whenever a condition becomes true, in the order in which it happens at one moment.
        breaks: conditions at whose change a rate may jump or bend, so that no step should pass over it.
    """

    variables: tuple[Variable, ...]
    constants: tuple[Constant, ...]
    assigned: Mapping[str, Expression] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    thresholds: tuple[Threshold, ...] = ()
    breaks: tuple[Expression, ...] = ()
