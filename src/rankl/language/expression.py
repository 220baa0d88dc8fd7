"""Expressions: what a law says, as an immutable tree of a few operations."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping


class Expression:
    """A number, a symbol, or an operation on expressions.

    Operations: `number` (float), `symbol` (name), `time`, and over expressions `add`, `subtract`,
    `multiply`, `divide`, `negate`, `power`, `exp`, `log`, `sin`, `cos`, `arctan`, `floor`, `smallest`, `largest`,
    and `if_less` (a, b, then, otherwise). A condition is an expression that is 1 where it holds and 0 where not.
    """

    __slots__ = ("args", "op")

    def __init__(self, op: str, *args):
        self.op, self.args = op, args

    def __add__(self, other):
        return Expression("add", self, expression(other))

    def __radd__(self, other):
        return Expression("add", expression(other), self)

    def __sub__(self, other):
        return Expression("subtract", self, expression(other))

    def __rsub__(self, other):
        return Expression("subtract", expression(other), self)

    def __mul__(self, other):
        return Expression("multiply", self, expression(other))

    def __rmul__(self, other):
        return Expression("multiply", expression(other), self)

    def __truediv__(self, other):
        return Expression("divide", self, expression(other))

    def __rtruediv__(self, other):
        return Expression("divide", expression(other), self)

    def __pow__(self, other):
        return Expression("power", self, expression(other))

    def __neg__(self):
        return Expression("negate", self)

    def __rshift__(self, products):
        return Turnover(self, expression(products))

    def __repr__(self) -> str:
        return written(self)

    def leaves(self) -> Iterator[Expression]:
        """Every leaf (number, symbol, time, or an object of the language) in order of appearance."""
        if self.op in OPERATIONS:
            for part in self.args:
                yield from part.leaves()
        else:
            yield self

    def replace(self, leaf: Callable[[Expression], Expression]) -> Expression:
        """The same expression with every leaf passed through a function."""
        if self.op not in OPERATIONS:
            return leaf(self)
        return Expression(self.op, *(part.replace(leaf) for part in self.args))

    def exchange(self, known: Mapping[int, Expression]) -> Expression:
        """The same expression with some of its parts, known by their identity, exchanged for others."""
        if id(self) in known:
            return known[id(self)]
        if self.op not in OPERATIONS:
            return self
        return Expression(self.op, *(part.exchange(known) for part in self.args))

    @property
    def name(self) -> str:
        """The name of a symbol."""
        return self.args[0]


class Turnover:
    """What goes in and what comes out: `A + B >> C`."""

    def __init__(self, reactants: Expression, products: Expression):
        self.reactants, self.products = reactants, products


OPERATIONS = {
    "add": 2,
    "subtract": 2,
    "multiply": 2,
    "divide": 2,
    "negate": 1,
    "power": 2,
    "exp": 1,
    "log": 1,
    "sin": 1,
    "cos": 1,
    "arctan": 1,
    "floor": 1,
    "smallest": 2,
    "largest": 2,
    "if_less": 4,
}


def expression(value) -> Expression:
    """A number as an expression; an expression as it is."""
    return value if isinstance(value, Expression) else Expression("number", float(value))


def symbol(name: str) -> Expression:
    return Expression("symbol", name)


TIME = Expression("time")
"""Days since the start of the study."""

nothing = Expression("number", 0.0)
"""Where synthesis comes from and clearance goes to."""


def exp(x) -> Expression:
    return Expression("exp", expression(x))


def log(x) -> Expression:
    return Expression("log", expression(x))


def sin(x) -> Expression:
    """The sine of an angle in radians."""
    return Expression("sin", expression(x))


def cos(x) -> Expression:
    """The cosine of an angle in radians."""
    return Expression("cos", expression(x))


def arctan(x) -> Expression:
    return Expression("arctan", expression(x))


def floor(x) -> Expression:
    """The largest whole number that is not above x."""
    return Expression("floor", expression(x))


def smallest(a, b) -> Expression:
    return Expression("smallest", expression(a), expression(b))


def largest(a, b) -> Expression:
    return Expression("largest", expression(a), expression(b))


def if_less(a, b, then, otherwise) -> Expression:
    """`then` where a < b, else `otherwise`."""
    return Expression("if_less", *map(expression, (a, b, then, otherwise)))


def less(a, b) -> Expression:
    """The condition a < b."""
    return if_less(a, b, 1, 0)


def at_least(a, b) -> Expression:
    """The condition a >= b."""
    return if_less(a, b, 0, 1)


_INFIX = {"add": (" + ", 1), "subtract": (" - ", 1), "multiply": (" * ", 2), "divide": (" / ", 2), "power": (" ^ ", 4)}


def written(e: Expression, strength: int = 0) -> str:
    """The expression as a line of text, with as few brackets as its meaning allows."""
    if e.op == "number":
        return f"{e.args[0]:.12g}"
    if e.op == "time":
        return "time"
    if e.op in _INFIX:
        sign, own = _INFIX[e.op]
        right = own + (e.op in ("subtract", "divide", "power"))
        text = written(e.args[0], own + (e.op == "power")) + sign + written(e.args[1], right)
        return f"({text})" if own < strength else text
    if e.op == "negate":
        return f"(-{written(e.args[0], 3)})" if strength > 1 else f"-{written(e.args[0], 3)}"
    if e.op in OPERATIONS:
        return f"{e.op}({', '.join(written(part) for part in e.args)})"
    return str(e.args[0])


_COMPUTE: dict[str, Callable] = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "negate": lambda a: -a,
    "power": lambda a, b: a**b,
    "exp": math.exp,
    "log": math.log,
    "sin": math.sin,
    "cos": math.cos,
    "arctan": math.atan,
    "floor": math.floor,
    "smallest": min,
    "largest": max,
    "if_less": lambda a, b, then, otherwise: then if a < b else otherwise,
}


def value_of(e: Expression, known: dict[str, float], time: float = 0.0) -> float:
    """The number that an expression of symbols comes to (for checks and small sums; not for solving).

    Raises:
        KeyError: a symbol that is not in `known`.
    """
    if e.op == "number":
        return e.args[0]
    if e.op == "time":
        return time
    if e.op == "symbol":
        return known[e.name]
    return _COMPUTE[e.op](*(value_of(part, known, time) for part in e.args))
