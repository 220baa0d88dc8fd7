"""Units of expressions: what may be added, and what a rate may feed."""

from collections.abc import Callable

from rankl.language.expression import Expression, written
from rankl.language.mistake import Mistake, Source

Dimension = tuple[tuple[str, float], ...]
PER_DAY: Dimension = (("day", -1.0),)


def times(a: Dimension, b: Dimension, power: float = 1.0) -> Dimension:
    """The dimension of a x b^power."""
    total = dict(a)
    for base, exponent in b:
        total[base] = total.get(base, 0.0) + power * exponent
    return tuple(sorted((base, exponent) for base, exponent in total.items() if exponent))


def spoken(dimension: Dimension) -> str:
    """A dimension in canonical units, as text."""
    text = " ".join(base if power == 1 else f"{base}^{power:g}" for base, power in dimension)
    return text or "no unit"


def dimension_of(e: Expression, known: Callable[[str], Dimension], at: Source | None = None, key: str = "") -> Dimension:
    """The dimension of an expression of symbols.

    Raises:
        Mistake: quantities of different dimension are added or compared, or an exponent has a unit.
    """

    def go(e: Expression) -> Dimension:
        if e.op == "number":
            return ()
        if e.op == "time":
            return (("day", 1.0),)
        if e.op == "symbol":
            return known(e.name)
        if e.op in ("multiply", "divide"):
            return times(go(e.args[0]), go(e.args[1]), 1.0 if e.op == "multiply" else -1.0)
        if e.op in ("negate", "floor"):
            return go(e.args[0])
        if e.op == "power":
            base, exponent = go(e.args[0]), e.args[1]
            if base and exponent.op != "number":
                raise Mistake(f"'{written(e)}' raises {spoken(base)} to a power that is not a number", at, key)
            if go(exponent):
                raise Mistake(f"the exponent of '{written(e)}' has a unit", at, key)
            return times((), base, exponent.args[0]) if base else ()
        if e.op in ("exp", "log", "sin", "cos", "arctan"):
            if go(e.args[0]):
                raise Mistake(f"{e.op} of '{written(e.args[0])}', which has a unit ({spoken(go(e.args[0]))})", at, key)
            return ()
        if e.op == "if_less":
            same(e.args[0], e.args[1])
            return same(e.args[2], e.args[3])
        return same(e.args[0], e.args[1])

    def same(a: Expression, b: Expression) -> Dimension:
        left, right = go(a), go(b)
        if left != right and not _is_zero(a) and not _is_zero(b):
            raise Mistake(f"'{written(a)}' ({spoken(left)}) and '{written(b)}' ({spoken(right)}) do not add up", at, key)
        return right if _is_zero(a) else left

    return go(e)


def _is_zero(e: Expression) -> bool:
    return e.op == "number" and e.args[0] == 0
