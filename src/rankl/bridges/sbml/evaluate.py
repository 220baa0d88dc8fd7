"""Expressions as numbers, with all of IEEE 754: what is infinite or no number stays so."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from rankl.engine.arithmetic import ARITHMETIC
from rankl.language.expression import Expression
from rankl.language.mistake import Mistake

COMPUTE = ARITHMETIC | {
    "floor": np.floor,
    "smallest": np.minimum,
    "largest": np.maximum,
    "if_less": lambda a, b, then, otherwise: np.where(np.less(a, b), then, otherwise),
}


class Values:
    """Quantities at some times.

    Args:
        known: constants and states by name, numbers or [T].
        assigned: the quantities that follow from them.
        time: number or [T].
    """

    def __init__(self, known: Mapping[str, np.ndarray | float], assigned: Mapping[str, Expression], time: np.ndarray | float):
        self.named = {name: np.asarray(value, dtype=float) for name, value in known.items()}
        self.assigned, self.time, self._open = assigned, np.asarray(time, dtype=float), set()

    def of(self, e: Expression) -> np.ndarray:
        """The value of an expression, a number or [T].

        Raises:
            Mistake: quantities that are assigned in a circle.
        """
        known: dict[int, np.ndarray] = {}

        def value(e: Expression) -> np.ndarray:
            if e.op == "number":
                return np.asarray(e.args[0])
            if e.op == "time":
                return self.time
            if e.op == "symbol":
                return self._named(e.name)
            if id(e) not in known:
                known[id(e)] = COMPUTE[e.op](*map(value, e.args))
            return known[id(e)]

        with np.errstate(all="ignore"):
            return value(e)

    def _named(self, name: str) -> np.ndarray:
        if name not in self.named:
            if name in self._open:
                raise Mistake(f"'{name}' is assigned in a circle")
            self._open.add(name)
            self.named[name] = self.of(self.assigned[name])
        return self.named[name]
