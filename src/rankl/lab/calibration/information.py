"""What the data say of each number: standard deviations, correlations, directions that only the prior holds, profiles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rankl.lab.calibration.descent import Valley, begun, stepped
from rankl.lab.calibration.problem import Problem

SILENT, WEAK = 0.9, 0.5
"""Standard deviation after the fit over that before: above the first the data say nothing, above the second little."""
CLOSE = 0.9
"""Correlations above this are listed."""
PROFILE = (-2.0, -1.0, 1.0, 2.0)
"""Standard deviations from the optimum at which a profile is taken."""
PROFILE_ITERATIONS = 4


@dataclass(frozen=True, eq=False)
class Information:
    """What a fit knows at its end.

    Attributes:
        sd: of the logarithms, from the curvature with priors.
        kept: those over the standard deviations of the priors; 1 where the data say nothing.
        correlation: [free, free].
        strengths: eigenvalues of the data's information in units of the priors, descending; below 1 the prior says more.
        directions: the eigenvectors in their order, [free, free].
    """

    sd: np.ndarray
    kept: np.ndarray
    correlation: np.ndarray
    strengths: np.ndarray
    directions: np.ndarray


@dataclass(frozen=True)
class ProfilePoint:
    """The least cost with one number held at a value; `rise` is what it is above the optimum's."""

    name: str
    value: float
    rise: float


def information(problem: Problem, logs: np.ndarray) -> Information:
    """From the curvature of the cost at a point (Fisher's information where residuals are normal)."""
    return of_slopes(problem.jacobian(logs), problem.count, problem.free.spread)


def of_slopes(slopes: np.ndarray, data: int, spread: np.ndarray) -> Information:
    """
    Args:
        slopes: derivatives of all residuals, those of the priors last.
        data: how many residuals are not priors.
    """
    covariance = np.linalg.inv(slopes.T @ slopes)
    sd = np.sqrt(np.diag(covariance))
    scaled = slopes[:data] * spread
    strengths, directions = np.linalg.eigh(scaled.T @ scaled)
    order = np.argsort(strengths)[::-1]
    return Information(sd, sd / spread, covariance / np.outer(sd, sd), np.maximum(strengths[order], 0.0), directions[:, order].T)


def heard(kept: float) -> str:
    """In words, how much the data say of a number."""
    return "nothing" if kept > SILENT else "little" if kept > WEAK else "much"


def close_pairs(found: Information, names: tuple[str, ...]) -> list[tuple[str, str, float]]:
    """Pairs of numbers that the data cannot tell apart, by correlation."""
    pairs = [
        (names[i], names[j], float(found.correlation[i, j]))
        for i in range(len(names))
        for j in range(i)
        if abs(found.correlation[i, j]) > CLOSE
    ]
    return sorted(pairs, key=lambda pair: -abs(pair[2]))


def profile(problem: Problem, logs: np.ndarray, cost: float, name: str, sd: float) -> list[ProfilePoint]:
    """The least cost with a number held at some standard deviations from its optimum, all others fitted again."""
    place = problem.free.names.index(name)
    unit = problem.free.units[place]
    found = [ProfilePoint(name, unit.from_canonical(float(np.exp(logs[place]))), 0.0)]
    for away in PROFILE:
        at = float(np.clip(logs[place] + away * sd, problem.free.least[place], problem.free.most[place]))
        beginning = logs.copy()
        beginning[place] = at
        valley = Valley(problem.residuals, problem.jacobian, problem.free.least, problem.free.most, np.array([place]))
        now = begun(name, valley, beginning)
        while not now.ended:
            now = stepped(now, valley, PROFILE_ITERATIONS)
        found.append(ProfilePoint(name, unit.from_canonical(float(np.exp(at))), now.cost - cost))
    return sorted(found, key=lambda point: point.value)
