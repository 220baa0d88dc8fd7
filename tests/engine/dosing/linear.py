"""Closed forms of linear pharmacokinetics: what doses leave in the compartments, as sums of exponentials."""

import math

import numpy as np


class Linear:
    """Compartments between which amounts move at first-order rates.

    Every method takes days since the dose was given [T] and returns amounts [T, compartments]; nothing is there yet
    at day 0 itself, as a sample at the time of a dose is taken before it.
    """

    def __init__(self, matrix):
        self.exponents, self.modes = np.linalg.eig(np.array(matrix, dtype=float))
        self.weights = np.linalg.inv(self.modes)

    def _amounts(self, since, factors, state) -> np.ndarray:
        """The sum over modes; `factors` [T, modes]."""
        return np.where(np.asarray(since)[:, None] > 0, (factors * (self.weights @ state)) @ self.modes.T, 0.0)

    def _one(self, into: int) -> np.ndarray:
        return np.eye(len(self.exponents))[into]

    def flow(self, since, state) -> np.ndarray:
        """What is left of a state."""
        return self._amounts(since, np.exp(np.outer(np.maximum(since, 0), self.exponents)), np.asarray(state))

    def bolus(self, since, into: int, amount: float) -> np.ndarray:
        return amount * self.flow(since, self._one(into))

    def infusion(self, since, into: int, amount: float, duration: float) -> np.ndarray:
        """Gibaldi & Perrier, Pharmacokinetics, 2nd ed. 1982, chapter 1: during and after a constant infusion."""
        during, after = np.clip(since, 0, duration), np.maximum(np.asarray(since) - duration, 0)
        factors = np.expm1(np.outer(during, self.exponents)) / self.exponents * np.exp(np.outer(after, self.exponents))
        return amount / duration * self._amounts(since, factors, self._one(into))

    def ramp(self, since, into: int, slope: float, duration: float) -> np.ndarray:
        """During and after an inflow that begins at nothing and rises by `slope` a day."""
        during, after = np.clip(since, 0, duration), np.maximum(np.asarray(since) - duration, 0)
        turned = np.outer(during, self.exponents)
        factors = (np.expm1(turned) - turned) / self.exponents**2 * np.exp(np.outer(after, self.exponents))
        return slope * self._amounts(since, factors, self._one(into))

    def series(self, since, into: int, amount: float, every: float) -> np.ndarray:
        """Endlessly many boluses before, the last one interval ago: a geometric series."""
        terms = np.exp(np.outer(np.maximum(since, 0) + every, self.exponents)) / -np.expm1(every * self.exponents)
        return amount * self._amounts(since, terms, self._one(into))

    def infused_series(self, since, into: int, amount: float, duration: float, every: float) -> np.ndarray:
        """Endlessly many infusions before, the last begun one interval ago; some may still run."""
        running = math.ceil(duration / every)
        late = sum(self.infusion(since + k * every, into, amount, duration) for k in range(1, running))
        ended = np.maximum(since, 0) + running * every - duration
        whole = np.expm1(duration * self.exponents) / self.exponents / -np.expm1(every * self.exponents)
        factors = whole * np.exp(np.outer(ended, self.exponents))
        early = amount / duration * self._amounts(since, factors, self._one(into))
        return np.where(np.asarray(since)[:, None] > 0, late + early, 0.0)


def joined(before, moment: float, then):
    """What holds up to a moment, and afterwards what follows from the state there: `then(since, state)`."""

    def whole(t):
        state = before(np.array([moment]))[0]
        return np.where(t[:, None] > moment, then(t - moment, state), before(t))

    return whole
