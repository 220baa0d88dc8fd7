"""A readout: a measurement that the laboratory can make, and the quantity of the model that it measures."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np

from rankl.language.mistake import Mistake, nearest
from rankl.language.network import Network
from rankl.language.unit import measure, unit


@dataclass(frozen=True)
class Readout:
    """A measurement.

    Attributes:
        name, site: as datasets name them; the site is empty where there is only one.
        label: as spoken.
        unit: that values are given in.
        quantity: the model's name for what is measured.
        aliases: other spoken names.
        relative: compared as percent change from the subject's own baseline.
    """

    name: str
    site: str
    label: str
    unit: str
    quantity: str
    aliases: tuple[str, ...] = ()
    relative: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that means this readout."""
        own = (self.name,) if not self.site else (f"{self.name} {self.site}", f"{self.name}[{self.site}]")
        return (self.label, self.quantity, *own, *self.aliases)

    def factor(self, network: Network) -> float:
        """What the quantity's canonical value is multiplied by to give the readout in its unit.

        Raises:
            Mistake: a body without the quantity, or a unit that does not convert.
        """
        known = {*network.equations.assigned, *(v.name for v in network.equations.variables)}
        if self.quantity not in known:
            raise Mistake(f"the body '{network.body}' has no '{self.label}'{nearest(self.label, spoken_in(known))}")
        quantity, wanted = network.quantities[self.quantity], unit(self.unit)
        kinds = (unit(quantity.unit).dimension, wanted.dimension)
        if kinds[0] == kinds[1]:
            return 1.0 / wanted.factor
        if quantity.molar_mass and kinds == (unit("nM").dimension, unit("mg/L").dimension):
            return molar_mass(quantity.molar_mass) / wanted.factor
        told = f"'{self.label}' is in {quantity.unit}, which does not convert to {self.unit}"
        raise Mistake(told, quantity.written, self.label)


def absolute(name: str, unit: str, quantity: str, *aliases: str, site: str = "", label: str = "") -> Readout:
    """A readout that is given and compared as it is, rather than as change from baseline; spoken with its site before it."""
    return Readout(name, site, label or f"{site} {name}".strip(), unit, quantity, aliases, relative=False)


@dataclass(frozen=True)
class Summary:
    """One number of the whole course of a readout, as tables give it: a peak, a half-life, a time of return.

    Attributes:
        label: of the readout.
        unit: of the number.
        of: from times in days, values, and the day from which the table counts.
    """

    name: str
    label: str
    unit: str
    of: Callable[[np.ndarray, np.ndarray, float], float]


def spoken_in(known: Collection[str]) -> list[str]:
    """The readouts that a body has, of whose quantities `known` are the names."""
    from rankl.lab.readouts import registry

    return [label for label, readout in registry().items() if readout.quantity in known]


def molar_mass(text: str) -> float:
    """mg per nmol of a text such as "147 kg/mol"."""
    return measure(text, "mg/nmol", key="molar mass")
