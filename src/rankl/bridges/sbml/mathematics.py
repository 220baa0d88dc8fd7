"""The mathematics of SBML (MathML) as expressions of the language; conditions are 1 or 0."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from rankl.bridges.sbml import functions as f
from rankl.bridges.sbml.document import Unsupported
from rankl.language.expression import (
    Expression,
    arctan,
    at_least,
    cos,
    exp,
    expression,
    floor,
    largest,
    less,
    log,
    sin,
    smallest,
)
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from libsbml import ASTNode

AVOGADRO = 6.02214179e23
"""As SBML Level 3 defines it."""

ONE_ARGUMENT: dict[str, Callable[[Expression], Expression]] = {
    "FUNCTION_EXP": exp,
    "FUNCTION_LN": log,
    "FUNCTION_ABS": f.absolute,
    "FUNCTION_FLOOR": floor,
    "FUNCTION_CEILING": f.ceiling,
    "FUNCTION_FACTORIAL": f.factorial,
    "FUNCTION_SIN": sin,
    "FUNCTION_COS": cos,
    "FUNCTION_TAN": f.tan,
    "FUNCTION_SEC": f.inverse_of(cos),
    "FUNCTION_CSC": f.inverse_of(sin),
    "FUNCTION_COT": lambda x: cos(x) / sin(x),
    "FUNCTION_ARCSIN": f.arcsin,
    "FUNCTION_ARCCOS": f.arccos,
    "FUNCTION_ARCTAN": arctan,
    "FUNCTION_ARCSEC": f.of_inverse(f.arccos),
    "FUNCTION_ARCCSC": f.of_inverse(f.arcsin),
    "FUNCTION_ARCCOT": f.arccot,
    "FUNCTION_SINH": f.sinh,
    "FUNCTION_COSH": f.cosh,
    "FUNCTION_TANH": f.tanh,
    "FUNCTION_SECH": f.inverse_of(f.cosh),
    "FUNCTION_CSCH": f.inverse_of(f.sinh),
    "FUNCTION_COTH": f.inverse_of(f.tanh),
    "FUNCTION_ARCSINH": f.arcsinh,
    "FUNCTION_ARCCOSH": f.arccosh,
    "FUNCTION_ARCTANH": f.arctanh,
    "FUNCTION_ARCSECH": f.of_inverse(f.arccosh),
    "FUNCTION_ARCCSCH": f.of_inverse(f.arcsinh),
    "FUNCTION_ARCCOTH": f.of_inverse(f.arctanh),
}
TWO_ARGUMENTS: dict[str, Callable[[Expression, Expression], Expression]] = {
    "DIVIDE": lambda a, b: a / b,
    "POWER": f.power,
    "FUNCTION_POWER": f.power,
    "FUNCTION_ROOT": lambda degree, x: f.root(x, degree),
    "FUNCTION_LOG": lambda base, x: f.logarithm(x, base),
    "FUNCTION_QUOTIENT": lambda a, b: f.truncated(a / b),
    "FUNCTION_REM": f.remainder,
}
MANY_ARGUMENTS: dict[str, tuple[Callable[[Expression, Expression], Expression], Expression]] = {
    "PLUS": (lambda a, b: a + b, f.ZERO),
    "TIMES": (lambda a, b: a * b, f.ONE),
    "FUNCTION_MIN": (smallest, f.NAN),
    "FUNCTION_MAX": (largest, f.NAN),
}
LOGIC: dict[str, tuple[Callable[[Expression, Expression], Expression], Expression]] = {
    "LOGICAL_AND": (f.both, f.ONE),
    "LOGICAL_OR": (f.either, f.ZERO),
    "LOGICAL_XOR": (f.one_of_two, f.ZERO),
}
RELATIONS: dict[str, Callable[[Expression, Expression], Expression]] = {
    "RELATIONAL_LT": less,
    "RELATIONAL_GT": lambda a, b: less(b, a),
    "RELATIONAL_GEQ": at_least,
    "RELATIONAL_LEQ": lambda a, b: at_least(b, a),
    "RELATIONAL_EQ": f.equal,
    "RELATIONAL_NEQ": lambda a, b: f.negation(f.equal(a, b)),
}
LEAVES = {
    "CONSTANT_E": expression(math.e),
    "CONSTANT_PI": expression(math.pi),
    "CONSTANT_TRUE": f.ONE,
    "CONSTANT_FALSE": f.ZERO,
    "NAME_AVOGADRO": expression(AVOGADRO),
}
CONDITIONS = {"CONSTANT_TRUE", "CONSTANT_FALSE", "LOGICAL_NOT", "LOGICAL_IMPLIES", *LOGIC, *RELATIONS}
BENT = {"FUNCTION_ABS", "FUNCTION_FLOOR", "FUNCTION_CEILING", "FUNCTION_QUOTIENT", "FUNCTION_REM", "FUNCTION_MIN", "FUNCTION_MAX"}


class Meaning(Protocol):
    """What the names in a formula stand for."""

    time: Expression

    def value(self, name: str) -> Expression: ...

    def rate(self, name: str) -> Expression: ...


@dataclass(frozen=True)
class Reader:
    """Reads formulas.

    Attributes:
        meaning: of identifiers of the model.
        definitions: function definitions by id.
        local: names that shadow those of the model.
        closed: whether there are no names but those (in a function definition).
        breaks: conditions at whose change a formula that was read may jump or bend (added to).
    """

    meaning: Meaning
    definitions: Mapping[str, ASTNode]
    local: Mapping[str, Expression] = field(default_factory=dict)
    closed: bool = False
    breaks: list[Expression] = field(default_factory=list)

    def read(self, node: ASTNode) -> Expression:
        """The value of a formula; a condition is 1 or 0.

        Raises:
            Mistake: an unknown name.
            Unsupported: a function that is not supported.
        """
        kind = kind_of(node)
        if node.isNumber():
            return expression(node.getValue())
        if kind in LEAVES:
            return LEAVES[kind]
        if kind == "NAME_TIME":
            return self.meaning.time
        if kind == "NAME":
            return self._named(node.getName())
        if kind == "FUNCTION":
            return self._called(node)
        if kind == "FUNCTION_PIECEWISE":
            return self._piecewise(node)
        if kind == "FUNCTION_RATE_OF":
            if node.getNumChildren() != 1 or not node.getChild(0).isName():
                raise Mistake("rateOf takes the identifier of one quantity")
            return self._rate(node.getChild(0).getName())
        if kind in CONDITIONS:
            return self._condition(kind, node)
        return self._operation(kind, node)

    def holds(self, node: ASTNode) -> Expression:
        """A formula as a condition; a number that is not 0 holds."""
        found = self.read(node)
        return found if kind_of(node) in CONDITIONS else f.truth(found)

    def _named(self, name: str) -> Expression:
        if name in self.local:
            return self.local[name]
        if self.closed:
            raise Mistake(f"a function definition uses '{name}', which is none of its arguments{nearest(name, self.local)}")
        return self.meaning.value(name)

    def _rate(self, name: str) -> Expression:
        if self.closed:
            raise Unsupported(f"the rate of an argument, '{name}', within a function definition is not supported")
        return f.ZERO if name in self.local else self.meaning.rate(name)

    def _called(self, node: ASTNode) -> Expression:
        name = node.getName()
        if name not in self.definitions:
            raise Mistake(f"there is no function '{name}'{nearest(name, self.definitions)}")
        definition = self.definitions[name]
        given = [self.read(child) for child in children(node)]
        *names, body = children(definition)
        if len(given) != len(names):
            raise Mistake(f"the function '{name}' takes {len(names)} arguments, not {len(given)}")
        local = {argument.getName(): value for argument, value in zip(names, given, strict=True)}
        return replace(self, local=local, closed=True).read(body)

    def _piecewise(self, node: ASTNode) -> Expression:
        parts = children(node)
        value = self.read(parts.pop()) if len(parts) % 2 else f.NAN
        for then, condition in reversed(list(zip(parts[::2], parts[1::2], strict=True))):
            value = f.where(self.holds(condition), self.read(then), value)
        return value

    def _condition(self, kind: str, node: ASTNode) -> Expression:
        if kind in RELATIONS:
            return self._relation(kind, [self.read(child) for child in children(node)])
        parts = [self.holds(child) for child in children(node)]
        if kind == "LOGICAL_NOT":
            return f.negation(parts[0])
        if kind == "LOGICAL_IMPLIES":
            return f.either(f.negation(parts[0]), parts[1])
        join, empty = LOGIC[kind]
        return f.folded(join, parts, empty)

    def _relation(self, kind: str, parts: list[Expression]) -> Expression:
        pairs = [RELATIONS[kind](a, b) for a, b in pairwise(parts)]
        if kind not in ("RELATIONAL_EQ", "RELATIONAL_NEQ"):
            self.breaks.extend(pairs)
        return f.folded(f.both, pairs, f.ONE)

    def _operation(self, kind: str, node: ASTNode) -> Expression:
        parts = [self.read(child) for child in children(node)]
        if kind in BENT:
            self.breaks.extend(_bends(kind, parts))
        if kind == "MINUS":
            return parts[0] - parts[1] if len(parts) == 2 else -parts[0]
        if kind in MANY_ARGUMENTS:
            join, empty = MANY_ARGUMENTS[kind]
            return f.folded(join, parts, empty)
        for arity, known in ((1, ONE_ARGUMENT), (2, TWO_ARGUMENTS)):
            if kind in known and len(parts) == arity:
                return known[kind](*parts)
        raise Unsupported(f"the function '{node.getName() or kind.lower()}' of {len(parts)} arguments is not supported")


def _bends(kind: str, parts: list[Expression]) -> list[Expression]:
    """Conditions that change where a function bends or jumps."""
    if kind == "FUNCTION_ABS":
        return [less(parts[0], f.ZERO)]
    if kind in ("FUNCTION_MIN", "FUNCTION_MAX"):
        return [less(a, b) for a, b in pairwise(parts)]
    steps = f.ceiling(parts[0]) if kind == "FUNCTION_CEILING" else floor(parts[0] if len(parts) == 1 else parts[0] / parts[1])
    return [less(steps - 2 * floor(steps / 2), f.HALF)]


def children(node: ASTNode) -> list[ASTNode]:
    return [node.getChild(k) for k in range(node.getNumChildren())]


def kind_of(node: ASTNode) -> str:
    """The kind of a node without its prefix, such as "FUNCTION_EXP"."""
    return _kinds().get(node.getType(), "unknown")


_KINDS: dict[int, str] = {}


def _kinds() -> dict[int, str]:
    if not _KINDS:
        import libsbml

        _KINDS.update({getattr(libsbml, name): name[4:] for name in dir(libsbml) if name.startswith("AST_")})
        _KINDS[libsbml.AST_UNKNOWN] = "unknown"
    return _KINDS
