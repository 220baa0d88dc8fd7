"""A smooth stretch of time, integrated by scipy: at once, or step by step up to where something changes."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.integrate import LSODA, Radau, odeint

MOST_STEPS = 50_000


class Unsolved(Exception):
    """The reference has no answer either."""


class TooMuchWork(Unsolved):
    """It might have had one later."""


@dataclass(frozen=True)
class Stretch:
    """Where it begins and ends.

    Attributes:
        rates: (time, states) -> their change per day.
        begin, end: days.
        states: at its begin.
        tiny: days that are not worth a step.
        tolerances: as scipy calls them.
    """

    rates: Callable
    begin: float
    end: float
    states: np.ndarray
    tiny: float
    tolerances: dict

    def at_once(self, save_at: list[float]) -> tuple[list[np.ndarray], float, np.ndarray]:
        """(states at the save times, the end, states there) by odeint.

        Raises:
            Unsolved: it gives up.
        """
        early = sum(t <= self.begin + self.tiny for t in save_at)
        inside = [t for t in save_at[early:] if t < self.end - self.tiny]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found, notes = odeint(
                self.rates, self.states, [self.begin, *inside, self.end], mxstep=MOST_STEPS, full_output=True,
                tcrit=[self.end], tfirst=True, **self.tolerances,
            )  # fmt: skip
        if notes["message"] != "Integration successful." or not np.isfinite(found).all():
            raise Unsolved(notes["message"])
        late = len(save_at) - early - len(inside)
        return [*[found[0]] * early, *found[1:-1], *[found[-1]] * late], self.end, found[-1].copy()

    def stepwise(
        self, save_at: list[float], method: str, change: Callable | None
    ) -> tuple[list[np.ndarray], float, np.ndarray, int]:
        """(states at the save times, the time reached, states there, steps); `change(between, begin, end)` may end it early.

        Raises:
            Unsolved: scipy gives up.
        """
        found: list[np.ndarray] = []
        solver = {"LSODA": LSODA, "Radau": Radau}[method](self.rates, self.begin, self.states, self.end, **self.tolerances)
        for steps in range(1, MOST_STEPS):
            before = solver.t
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                message = solver.step()
            if solver.status == "failed" or not np.isfinite(solver.y).all():
                raise Unsolved(str(message))
            between = solver.dense_output()
            changed = change(between, before, solver.t) if change else None
            reached = solver.t if changed is None else changed
            while len(found) < len(save_at) and save_at[len(found)] <= reached:
                found.append(between(save_at[len(found)]))
            if changed is not None:
                return found, changed, between(changed), steps
            if solver.status == "finished":
                return found, self.end, solver.y.copy(), steps
        raise TooMuchWork("too many steps")
