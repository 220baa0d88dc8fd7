"""Downhill: Levenberg and Marquardt's method, its steps of different damping tried side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np

DAMPINGS = 10.0 ** np.arange(-3, 5)
"""Multiples of the last damping that are tried at once, one in each lane of a vector."""
ENOUGH = 3e-4
"""A part of the cost; a fit has converged where two iterations after each other gain less."""


@dataclass(frozen=True, eq=False)
class Descent:
    """Where a descent has come to.

    Attributes:
        logs: of the free numbers.
        cost: half the sum of squares.
        costs: of the beginning and after every iteration.
        damping: of the next step.
        ended: why it has ended: converged, or iterations are used up; nothing while it goes on.
    """

    begun: str
    logs: np.ndarray
    cost: float
    costs: tuple[float, ...] = ()
    damping: float = 1e-2
    ended: str = ""

    def record(self) -> dict[str, Any]:
        """As plain values, from which it can go on."""
        return {
            "begun": self.begun,
            "logs": self.logs.tolist(),
            "cost": self.cost if np.isfinite(self.cost) else None,
            "costs": [one if np.isfinite(one) else None for one in self.costs],
            "damping": self.damping,
            "ended": self.ended,
        }

    @classmethod
    def recorded(cls, record: dict[str, Any]) -> Descent:
        cost = np.inf if record["cost"] is None else float(record["cost"])
        costs = tuple(np.inf if one is None else float(one) for one in record["costs"])
        return cls(record["begun"], np.array(record["logs"], dtype=float), cost, costs, record["damping"], record["ended"])


@dataclass(frozen=True, eq=False)
class Valley:
    """What is descended.

    Attributes:
        residuals: of sets of logarithms [N, free], as [N, M].
        jacobian: of one set, [M, free].
        held: numbers that do not move.
    """

    residuals: Callable[[np.ndarray], np.ndarray]
    jacobian: Callable[[np.ndarray], np.ndarray]
    least: np.ndarray
    most: np.ndarray
    held: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=int))


def cost_of(residuals: np.ndarray) -> np.ndarray:
    """Half the sum of squares of each set; infinite where a residual is not a number."""
    cost = 0.5 * np.sum(residuals**2, axis=-1)
    return np.where(np.isfinite(cost), cost, np.inf)


def begun(name: str, valley: Valley, logs: np.ndarray) -> Descent:
    """A descent that begins somewhere."""
    logs = np.clip(logs, valley.least, valley.most)
    cost = float(cost_of(valley.residuals(logs[None, :]))[0])
    return Descent(name, logs, cost, (cost,), ended="" if np.isfinite(cost) else "cannot be solved there")


def stepped(now: Descent, valley: Valley, iterations: int) -> Descent:
    """One iteration further."""
    here = valley.residuals(now.logs[None, :])[0]
    slopes = valley.jacobian(now.logs)
    steepness = slopes.T @ here
    free = np.ones(len(now.logs), dtype=bool)
    free[valley.held] = False
    free &= ~((now.logs <= valley.least) & (steepness > 0)) & ~((now.logs >= valley.most) & (steepness < 0))
    bends = slopes[:, free].T @ slopes[:, free]
    damping, best = now.damping, None
    for _ in range(2):
        tried = _tried(now.logs, free, bends, steepness[free], damping * DAMPINGS, valley)
        costs = cost_of(valley.residuals(tried))
        chosen = int(np.argmin(costs))
        if costs[chosen] < now.cost:
            best = (tried[chosen], float(costs[chosen]), damping * DAMPINGS[chosen])
            break
        damping *= DAMPINGS[-1] * 10
    if best is None:
        return replace(now, costs=(*now.costs, now.cost), ended="converged")
    logs, cost, used = best
    found = Descent(now.begun, logs, cost, (*now.costs, cost), float(np.clip(used, 1e-6, 1e3)))
    small = [before - after < ENOUGH * after for before, after in pairwise(found.costs[-3:])]
    if len(small) == 2 and all(small):
        return replace(found, ended="converged")
    return replace(found, ended="all iterations used" if len(found.costs) > iterations else "")


def _tried(
    logs: np.ndarray, free: np.ndarray, bends: np.ndarray, steepness: np.ndarray, dampings: np.ndarray, valley: Valley
) -> np.ndarray:
    """Where steps of different damping lead, [dampings, all]."""
    found = np.repeat(logs[None, :], len(dampings), axis=0)
    scale = np.diag(np.maximum(np.diag(bends), 1e-12))
    for k, damping in enumerate(dampings):
        found[k, free] -= np.linalg.solve(bends + damping * scale, steepness)
    return np.clip(found, valley.least, valley.most)
