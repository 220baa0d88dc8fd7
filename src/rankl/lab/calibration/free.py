"""The free numbers of a fit: their units, priors and bounds, as logarithms of canonical values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rankl.lab.layers import Layers
from rankl.lab.subject import calibrate, calibrations_of
from rankl.language.body import Body
from rankl.language.mistake import Mistake, Source
from rankl.language.unit import Unit, unit
from rankl.library.document import LinedDict

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.fit import Fit

FARTHEST = 8
"""Standard deviations of the prior that a number may be from it where no bound is said."""


@dataclass(frozen=True, eq=False)
class FreeNumbers:
    """What a fit may move; all arrays are in the order of `names`, logarithms of canonical values.

    Attributes:
        prior, spread: mean and standard deviation of the prior.
        least, most: bounds.
    """

    names: tuple[str, ...]
    units: tuple[Unit, ...]
    prior: np.ndarray
    spread: np.ndarray
    least: np.ndarray
    most: np.ndarray

    def values(self, logs: np.ndarray) -> list[float]:
        """The numbers in their own units."""
        return [u.from_canonical(float(np.exp(x))) for u, x in zip(self.units, logs, strict=True)]

    def within(self, logs: np.ndarray) -> np.ndarray:
        """The nearest logarithms that keep the bounds."""
        return np.clip(logs, self.least, self.most)

    def drawn(self, seed: int, count: int, width: float = 0.5) -> list[np.ndarray]:
        """Places around the prior, within its bounds."""
        draws = np.random.default_rng(seed).standard_normal((count, len(self.names)))
        return [self.within(self.prior + width * self.spread * draw) for draw in draws]

    def placed(self, values: Mapping[str, str], layers: Layers) -> np.ndarray:
        """The prior, with the values that some of the numbers are said to have in its place."""
        found = self.prior.copy()
        for k, name in enumerate(self.names):
            if name in values:
                found[k] = np.log(layers.canonical(name, values[name]))
        return self.within(found)


def free_numbers(fit: Fit, body: Body, library: Library) -> FreeNumbers:
    """The free numbers of a fit of a body.

    Raises:
        Mistake: a parameter that the body does not have, one that cannot be fitted, or bounds that leave no room.
    """
    layers = Layers(body.network)
    if fit.over == "calibration":
        calibrate(layers, body, library)
    known = _sd_of_calibration(fit, library)
    rows = [_one(fit, name, layers, known) for name in fit.free]
    units, prior, spread, least, most = zip(*rows, strict=True)
    return FreeNumbers(tuple(fit.free), units, *(np.array(column) for column in (prior, spread, least, most)))


def _one(fit: Fit, name: str, layers: Layers, known: Mapping[str, float]) -> tuple[Unit, float, float, float, float]:
    free, at = fit.free[name], written_at(fit, name)
    canonical = layers.canonical(name, free.prior if free.prior is not None else _in_force(layers, name, fit), at)
    if not canonical > 0:
        raise Mistake("its prior is not above zero; only numbers above zero are fitted", at, name)
    number = layers.network.numbers[name]
    spread = free.spread if free.spread is not None else np.exp(known[name]) if name in known else number.passport.spread
    if spread is None or spread <= 1:
        raise Mistake("its page gives no spread; say one, such as 'spread: 2'", at, name)
    own, prior, sd = unit(number.unit), float(np.log(canonical)), float(np.log(spread))
    least, most = prior - FARTHEST * sd, prior + FARTHEST * sd
    if free.least is not None:
        least = float(np.log(layers.canonical(name, free.least, free.written_at("least"))))
    if free.most is not None:
        most = float(np.log(layers.canonical(name, free.most, free.written_at("most"))))
    if not least < most or not least <= prior <= most + 1e-12:
        raise Mistake("its prior is not within its bounds", at, name)
    return own, prior, sd, least, most


def written_at(fit: Fit, name: str) -> Source | None:
    """File and line of a free number."""
    lines = fit._lines.get("free") if fit._lines is not None else None
    return lines.written_at(name) if isinstance(lines, LinedDict) and name in lines else fit.written_at("free")


def _in_force(layers: Layers, name: str, fit: Fit) -> float:
    """The value in force in the parameter's own unit.

    Raises:
        Mistake: there is no such parameter.
    """
    layers.canonical(name, 1.0, written_at(fit, name))
    if name not in layers.network.numbers:
        raise Mistake("is a factor of a genotype, no number of a page", written_at(fit, name), name)
    return unit(layers.network.numbers[name].unit).from_canonical(layers[name])


def _sd_of_calibration(fit: Fit, library: Library) -> Mapping[str, float]:
    """Standard deviations of the logarithms that calibrations give, where the fit lies over them."""
    laid = calibrations_of(fit.body, library) if fit.over == "calibration" else []
    return {name: sd for one in laid for name, sd in one.relative_sd.items() if sd > 0}


def calibrated(names: Sequence[str], fit: Fit, library: Library) -> Mapping[str, str]:
    """What the library's calibrations of the body say of some parameters."""
    found = {name: text for one in calibrations_of(fit.body, library) for name, text in one.values.items()}
    return {name: found[name] for name in names if name in found}
