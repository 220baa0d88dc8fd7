"""Mathematical functions of SBML made of the operations of the language."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from rankl.language.expression import Expression, arctan, cos, exp, expression, floor, if_less, largest, less, log, sin

NAN = Expression("number", math.nan)
ONE, ZERO, HALF = expression(1), expression(0), expression(0.5)


def number_of(e: Expression) -> float | None:
    """The number that an expression plainly is, or None."""
    return e.args[0] if e.op == "number" else None


def folded(join: Callable[[Expression, Expression], Expression], parts: Sequence[Expression], empty: Expression) -> Expression:
    """Many parts joined pairwise, as a tree that is no deeper than need be."""
    if len(parts) < 2:
        return parts[0] if parts else empty
    middle = len(parts) // 2
    return join(folded(join, parts[:middle], empty), folded(join, parts[middle:], empty))


def where(condition: Expression, then: Expression, otherwise: Expression) -> Expression:
    """`then` where a condition (1 or 0) holds."""
    if condition.op == "number":
        return then if condition.args[0] > 0.5 else otherwise
    if condition.op == "if_less":
        a, b, *ends = condition.args
        if [number_of(end) for end in ends] == [1, 0]:
            return if_less(a, b, then, otherwise)
        if [number_of(end) for end in ends] == [0, 1]:
            return if_less(a, b, otherwise, then)
    return if_less(HALF, condition, then, otherwise)


def negation(condition: Expression) -> Expression:
    return where(condition, ZERO, ONE)


def both(a: Expression, b: Expression) -> Expression:
    return a * b


def either(a: Expression, b: Expression) -> Expression:
    return largest(a, b)


def one_of_two(a: Expression, b: Expression) -> Expression:
    """The condition that just one of two holds."""
    return where(a, negation(b), b)


def equal(a: Expression, b: Expression) -> Expression:
    return if_less(a, b, ZERO, if_less(b, a, ZERO, ONE))


def truth(number: Expression) -> Expression:
    """The condition that a number is not 0."""
    return if_less(number, ZERO, ONE, less(ZERO, number))


def absolute(x: Expression) -> Expression:
    return if_less(ZERO, x, x, 0 - x)


def ceiling(x: Expression) -> Expression:
    return -floor(-x)


def truncated(x: Expression) -> Expression:
    return if_less(x, ZERO, ceiling(x), floor(x))


def remainder(a: Expression, b: Expression) -> Expression:
    """What an integer division leaves, with the sign of what is divided."""
    return a - b * truncated(a / b)


def power(base: Expression, exponent: Expression) -> Expression:
    """base^exponent, for a negative base too where the exponent is a whole number, else not a number there."""
    n, x = number_of(exponent), number_of(base)
    if x is not None and x > 0:
        return base**exponent
    if n is not None and n == math.floor(n) and abs(n) <= 8:
        return base**exponent
    return if_less(base, ZERO, _parity(exponent), ONE) * absolute(base) ** exponent


def _parity(exponent: Expression) -> Expression:
    """1 for an even number, -1 for an odd one, not a number for one that is not whole."""
    whole = floor(exponent)
    sign = if_less(whole - 2 * floor(whole / 2), HALF, ONE, expression(-1))
    return if_less(whole, exponent, NAN, sign)


def root(x: Expression, degree: Expression) -> Expression:
    return power(x, expression(1 / n) if (n := number_of(degree)) else 1 / degree)


def logarithm(x: Expression, base: Expression) -> Expression:
    return log(x) / log(base)


def factorial(n: Expression) -> Expression:
    """Of whole numbers from 0 to 170; of others it is not a number."""

    def among(first: int, last: int) -> Expression:
        if first == last:
            return expression(math.factorial(first))
        middle = (first + last) // 2
        return if_less(n, expression(middle + 0.5), among(first, middle), among(middle + 1, last))

    whole = equal(n, floor(n))
    return where(both(whole, if_less(n, ZERO, ZERO, less(n, 170.5))), among(0, 170), NAN)


def tan(x: Expression) -> Expression:
    return sin(x) / cos(x)


def arcsin(x: Expression) -> Expression:
    return 2 * arctan(x / (1 + power(1 - x * x, HALF)))


def arccos(x: Expression) -> Expression:
    return math.pi / 2 - arcsin(x)


def arccot(x: Expression) -> Expression:
    return where(equal(x, ZERO), expression(math.pi / 2), arctan(1 / x))


def _near_zero(x: Expression, coefficients: Sequence[float], far: Expression) -> Expression:
    """An odd series where |x| < 1/8, and there only."""
    square, inner = x * x, expression(coefficients[-1])
    for coefficient in reversed(coefficients[:-1]):
        inner = coefficient + square * inner
    return if_less(square, expression(1 / 64), x * inner, far)


def sinh(x: Expression) -> Expression:
    return _near_zero(x, [1 / math.factorial(k) for k in (1, 3, 5, 7, 9, 11)], (exp(x) - exp(-x)) / 2)


def cosh(x: Expression) -> Expression:
    return (exp(x) + exp(-x)) / 2


def tanh(x: Expression) -> Expression:
    share = exp(-2 * absolute(x))
    size = (1 - share) / (1 + share)
    return _near_zero(
        x, [1, -1 / 3, 2 / 15, -17 / 315, 62 / 2835, -1382 / 155925, 21844 / 6081075], if_less(x, ZERO, -size, size)
    )


def arcsinh(x: Expression) -> Expression:
    size = log(absolute(x) + (x * x + 1) ** HALF)
    series = [1, -1 / 6, 3 / 40, -15 / 336, 105 / 3456, -945 / 42240, 10395 / 599040]
    return _near_zero(x, series, if_less(x, ZERO, -size, size))


def arccosh(x: Expression) -> Expression:
    return log(x + power(x - 1, HALF) * power(x + 1, HALF))


def arctanh(x: Expression) -> Expression:
    return _near_zero(x, [1 / k for k in range(1, 16, 2)], log((1 + x) / (1 - x)) / 2)


def of_inverse(function: Callable[[Expression], Expression]) -> Callable[[Expression], Expression]:
    """x -> f(1/x)"""
    return lambda x: function(1 / x)


def inverse_of(function: Callable[[Expression], Expression]) -> Callable[[Expression], Expression]:
    """x -> 1/f(x)"""
    return lambda x: 1 / function(x)
