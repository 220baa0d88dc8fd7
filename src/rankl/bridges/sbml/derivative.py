"""How an expression changes in time, given how the quantities in it do."""

from __future__ import annotations

from collections.abc import Callable

from rankl.bridges.sbml.functions import ONE, ZERO, number_of
from rankl.language.expression import Expression, cos, if_less, log, sin


def rate_of(e: Expression, rate: Callable[[str], Expression]) -> Expression:
    """The derivative of an expression by time.

    Args:
        e: any expression; jumps do not count.
        rate: name of a quantity -> its own derivative by time.
    """
    known: dict[int, Expression] = {}

    def of(e: Expression) -> Expression:
        if e.op == "number":
            return ZERO
        if e.op == "time":
            return ONE
        if e.op == "symbol":
            return rate(e.name)
        if id(e) not in known:
            known[id(e)] = _chain(e, *map(of, e.args))
        return known[id(e)]

    return of(e)


def _chain(e: Expression, *slopes: Expression) -> Expression:
    """The chain rule for one operation, given the derivatives of its parts."""
    x = e.args
    if e.op in ("smallest", "largest"):
        return if_less(*x, *(slopes if e.op == "smallest" else slopes[::-1]))
    if e.op == "if_less":
        return if_less(x[0], x[1], slopes[2], slopes[3])
    if e.op == "floor" or all(number_of(slope) == 0 for slope in slopes):
        return ZERO
    if e.op in ("add", "subtract", "negate"):
        return Expression(e.op, *slopes)
    if e.op == "multiply":
        return slopes[0] * x[1] + x[0] * slopes[1]
    if e.op == "divide":
        return (slopes[0] - e * slopes[1]) / x[1]
    if e.op == "power":
        return _of_power(x[0], x[1], *slopes)
    by = {"exp": lambda: e, "log": lambda: 1 / x[0], "sin": lambda: cos(x[0]), "cos": lambda: -sin(x[0])}
    by["arctan"] = lambda: 1 / (1 + x[0] * x[0])
    return by[e.op]() * slopes[0]


def _of_power(base: Expression, exponent: Expression, by_base: Expression, by_exponent: Expression) -> Expression:
    slope = exponent * base ** (exponent - 1) * by_base
    if number_of(by_exponent) == 0:
        return slope
    grown = if_less(ZERO, base, log(base), ZERO)
    return slope + base**exponent * grown * by_exponent
