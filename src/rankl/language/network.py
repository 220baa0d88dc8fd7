"""A composed body: its equations, and where each of them and each number comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rankl.language.equations import Equations
from rankl.language.expression import Expression
from rankl.language.gene import Gene
from rankl.language.parameter import Passport
from rankl.language.quantity import Quantity
from rankl.language.rate import Rate
from rankl.language.unit import Unit


@dataclass(frozen=True)
class Number:
    """A parameter of the composed body: its value now, the layer that gave it, and its passport.

    `value` is in `unit`; the equations hold it in canonical units.
    """

    name: str
    page: str
    title: str
    unit: str
    value: float
    layer: str
    passport: Passport


@dataclass(frozen=True)
class Step:
    """A reaction as composed: what goes in and out, and its rate with every regulation in it."""

    name: str
    page: str
    rate_name: Rate
    reactants: tuple[tuple[str, float], ...]
    products: tuple[tuple[str, float], ...]
    rate: Expression
    gene: Gene | None
    cell: str | None


@dataclass(frozen=True)
class Influence:
    """A regulation as composed: which rates or quantities it acts on, and what it depends on."""

    name: str
    page: str
    targets: tuple[str, ...]
    depends_on: tuple[str, ...]
    factor: Expression


@dataclass(frozen=True)
class Route:
    """Where a dose goes.

    Attributes:
        into: the variable that takes it up.
        unit: of the amount given.
        fraction: what the amount is multiplied by on its way: bioavailability, and for a concentration 1 / volume.
    """

    drug: str
    route: str
    into: str
    unit: Unit
    molar_mass: str | None
    fraction: Expression


@dataclass(frozen=True)
class Network:
    """Everything that a composed body says.

    Attributes:
        expresses: (gene, cell name) pairs, each with the parameter that a genotype changes.
        pages: docstring by page name.
        cells: cells that express genes, by name.
        parts: (gene, part of its product, or a species) pairs, each with the parameter that says whether it is there.
        forced: (gene, cell name) pairs, each with the parameter that says how much is made beside regulated synthesis.
    """

    body: str
    equations: Equations
    numbers: Mapping[str, Number]
    steps: tuple[Step, ...]
    influences: tuple[Influence, ...]
    routes: tuple[Route, ...]
    expresses: Mapping[tuple[Gene, str], str]
    quantities: Mapping[str, Quantity]
    pages: Mapping[str, str]
    cells: Mapping[str, Quantity] = field(default_factory=dict)
    parts: Mapping[tuple[Gene, str], str] = field(default_factory=dict)
    forced: Mapping[tuple[Gene, str], str] = field(default_factory=dict)

    def parameter_values(self) -> dict[str, float]:
        """Canonical value by name of every constant of the equations."""
        return {constant.name: constant.value for constant in self.equations.constants}
