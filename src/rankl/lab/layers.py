"""Layers of values over a composed body; the last one to speak of a parameter wins and is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from rankl.language.mistake import Mistake, Source, nearest
from rankl.language.network import Network, Number
from rankl.language.parameter import Passport
from rankl.language.unit import unit, value_in


class Layers:
    """Values in force: page <- body <- calibration <- individual <- genotype <- experiment."""

    def __init__(self, network: Network):
        self.network = network
        self._canonical = network.parameter_values()
        self._layer: dict[str, tuple[str, str]] = {}

    def copy(self) -> Layers:
        other = Layers(self.network)
        other._canonical, other._layer = dict(self._canonical), dict(self._layer)
        return other

    def __getitem__(self, name: str) -> float:
        """Canonical value of a parameter."""
        return self._canonical[name]

    def __contains__(self, name: str) -> bool:
        return name in self._canonical

    def canonical(self, name: str, text: str | float, at: Source | None = None) -> float:
        """Canonical value of a text for a parameter: "0.05 1/nM/h", or a bare number in the parameter's own unit.

        Raises:
            Mistake: an unknown parameter, or a unit that does not convert.
        """
        if name not in self._canonical:
            raise Mistake(f"'{name}' is no parameter of the body '{self.network.body}'{nearest(name, self._canonical)}", at)
        own = self.network.numbers[name].unit if name in self.network.numbers else "1"
        value = value_in(text, own, at, name)
        if value < 0 and (name not in self.network.numbers or self.network.numbers[name].value >= 0):
            raise Mistake(f"{text} is less than zero", at, name)
        return value

    def lay(self, layer: str, values: Mapping[str, float], source: str = "") -> None:
        """Put canonical values over what is there; `source` is the key in references.bib that they come from."""
        for name, value in values.items():
            self._canonical[name] = value
            self._layer[name] = (layer, source)

    def table(self, names: tuple[str, ...]) -> np.ndarray:
        """The values [P] of some parameters in their order."""
        return np.array([self._canonical[name] for name in names])

    def numbers(self) -> dict[str, Number]:
        """Every parameter with its value in force, the layer that gave it, and the passport of the page's own value."""
        found = dict(self.network.numbers)
        for name, (layer, source) in self._layer.items():
            value = self._canonical[name]
            if name in found:
                own = found[name]
                found[name] = replace(own, value=unit(own.unit).from_canonical(value), layer=layer)
            else:
                found[name] = Number(name, layer, name, "1", value, layer, Passport(1.0, source, "assumed: wild type is 1"))
        return found

