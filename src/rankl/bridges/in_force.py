"""Parameters in force: what doses come to at a time, when some of their parameters are switched."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import nan

from rankl.bridges.coherent import NO_DIMENSION
from rankl.language.equations import Equations
from rankl.language.expression import Expression, value_of
from rankl.language.mistake import Mistake, nearest


class InForce:
    """The parameters in force while events are gone through in their order.

    Args:
        earlier: values that differ from those of the equations at the start.
        moved: names of the parameters that are switched later.
    """

    def __init__(self, equations: Equations, earlier: Mapping[str, float], moved: Collection[str]):
        self.equations, self.moved = equations, moved
        self.dimensions = {constant.name: constant.unit.dimension for constant in equations.constants}
        self.in_force = {constant.name: constant.value for constant in equations.constants} | dict(earlier)
        self._assigned: dict[str, Expression] = {}

    def switch(self, name: str, value: float) -> None:
        self.in_force[name] = value
        self._assigned.clear()

    def fixed(self, e: Expression) -> Expression:
        """The expression with every parameter that is switched as the number in force, in its unit.

        Raises:
            Mistake: it depends on a state, on time or on an unknown name.
        """
        return e.replace(self._leaf)

    def number(self, e: Expression) -> float:
        """What a `fixed` expression comes to; no number where it divides by nothing."""
        try:
            return value_of(e, _Looked(self))
        except ZeroDivisionError:
            return nan

    def _leaf(self, leaf: Expression) -> Expression:
        if leaf.op == "number":
            return leaf
        name = leaf.name if leaf.op == "symbol" else leaf.op
        if name in self.moved:
            dimension = self.dimensions[name]
            return Expression("number", self.in_force[name], *([dimension] if dimension != NO_DIMENSION else []))
        if name in self.in_force:
            return leaf
        if name in self.equations.assigned:
            if name not in self._assigned:
                inner = self.equations.assigned[name]
                fixed = inner.replace(self._leaf)
                self._assigned[name] = leaf if _same(inner, fixed) else fixed
            return self._assigned[name]
        raise Mistake(f"an event depends on '{name}', which is no parameter{nearest(name, self.in_force)}")


class _Looked(dict):
    """Values by name that also finds assigned quantities."""

    def __init__(self, values: InForce):
        super().__init__(values.in_force)
        self.assigned = values.equations.assigned

    def __missing__(self, name: str) -> float:
        return value_of(self.assigned[name], self)


def _same(a: Expression, b: Expression) -> bool:
    """Whether nothing in `b` took the place of a leaf of `a`."""
    return all(x is y for x, y in zip(a.leaves(), b.leaves(), strict=False))
