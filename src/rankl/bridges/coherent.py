"""Coherent expressions: every bare number is given the dimension that its place asks for."""

from collections.abc import Mapping

from rankl.language.checks import Dimension, times
from rankl.language.equations import Equations
from rankl.language.expression import Expression, value_of

NO_DIMENSION: Dimension = ()
TIME: Dimension = (("day", 1.0),)
OF_PURE_NUMBERS = ("exp", "log", "sin", "cos", "arctan")


class Coherent:
    """The dimensions of a system of equations and of any expression of its symbols."""

    def __init__(self, equations: Equations):
        self._symbols = {item.name: item.unit.dimension for item in (*equations.variables, *equations.constants)}
        self._assigned: Mapping[str, Expression] = equations.assigned
        self._symbols |= {name: unit.dimension for name, unit in equations.units.items() if name in self._assigned}

    def of(self, name: str) -> Dimension:
        """The dimension of a symbol; of an assigned quantity without a unit, that of its expression."""
        if name not in self._symbols:
            self._symbols[name] = self.dimension(self._assigned[name]) or NO_DIMENSION
        return self._symbols[name]

    def dimension(self, e: Expression) -> Dimension | None:
        """The dimension of an expression; None where numbers alone decide it and it may be any."""
        if e.op == "number":
            return None if _numeric(e) else e.args[1]
        if e.op == "time":
            return TIME
        if e.op == "symbol":
            return self.of(e.name)
        if e.op in OF_PURE_NUMBERS:
            return None if _numeric(e) else NO_DIMENSION
        if e.op == "power":
            return self._dimension_of_power(*e.args)
        if e.op in ("multiply", "divide"):
            a, b = map(self.dimension, e.args)
            if a is None and b is None:
                return None
            return times(a or NO_DIMENSION, b or NO_DIMENSION, 1.0 if e.op == "multiply" else -1.0)
        alike = e.args[2:] if e.op == "if_less" else e.args
        return next((found for found in map(self.dimension, alike) if found is not None), None)

    def _dimension_of_power(self, base: Expression, exponent: Expression) -> Dimension | None:
        below = self.dimension(base)
        if not _numeric(exponent):
            return NO_DIMENSION
        return None if below is None else times(NO_DIMENSION, below, value_of(exponent, {}))

    def dressed(self, e: Expression, wanted: Dimension) -> Expression:
        """The expression with number leaves `(value, dimension)`.

        A number in a sum or a comparison takes the dimension of its neighbours, one in a product none, and one that
        stands alone the dimension `wanted`. A power with an exponent that is a parameter has its base divided by one
        unit, so that `x ^ n / (half ^ n + x ^ n)` keeps its value and has units.
        """
        if _numeric(e):
            return Expression("number", value_of(e, {}), wanted)
        own = self.dimension(e)
        if e.op in ("multiply", "divide"):
            first = self.dressed(e.args[0], wanted if own is None else NO_DIMENSION)
            return Expression(e.op, first, self.dressed(e.args[1], NO_DIMENSION))
        if e.op in OF_PURE_NUMBERS:
            return Expression(e.op, self.dressed(e.args[0], NO_DIMENSION))
        if e.op == "power":
            return self._dressed_power(*e.args)
        own = wanted if own is None else own
        if e.op == "if_less":
            a, b, then, otherwise = e.args
            compared = next((d for d in map(self.dimension, (a, b)) if d is not None), NO_DIMENSION)
            sides = (self.dressed(part, compared) for part in (a, b))
            return Expression(e.op, *sides, *(self.dressed(part, own) for part in (then, otherwise)))
        if e.op in ("symbol", "time", "number"):
            return e
        return Expression(e.op, *(self.dressed(part, own) for part in e.args))

    def amount(self, e: Expression, wanted: Dimension) -> Expression:
        """A dose, `dressed`: here a number that multiplies (as in dose x bioavailability) carries what is missing."""
        own = self.dimension(e)
        if own is None or own == wanted:
            return self.dressed(e, wanted)
        missing, number, rest = times(wanted, own, -1.0), Expression("number", 1.0), e
        if e.op == "multiply" and any(map(_numeric, e.args)):
            number, rest = e.args if _numeric(e.args[0]) else reversed(e.args)
        return Expression("multiply", self.dressed(number, missing), self.dressed(rest, own))

    def _dressed_power(self, base: Expression, exponent: Expression) -> Expression:
        below = self.dimension(base) or NO_DIMENSION
        root, raised = self.dressed(base, below), self.dressed(exponent, NO_DIMENSION)
        if below and not _numeric(exponent):
            root = Expression("divide", root, Expression("number", 1.0, below))
        return Expression("power", root, raised)


def _numeric(e: Expression) -> bool:
    """Made of bare numbers only, none of them dressed."""
    return all(leaf.op == "number" and len(leaf.args) == 1 for leaf in e.leaves())
