"""Conditions as other languages have them: true or false rather than 1 or 0."""

from rankl.language.expression import Expression

CONNECTIVES = {"multiply": "and", "largest": "or"}


def condition(e: Expression) -> Expression:
    """A condition in the operations `less`, `at_least`, `and`, `or`, `not`, `true` and `false`.

    Leaves of comparisons stay as they are; what is no condition by its form is one where it is above one half.
    """
    if _is_number(e, 1.0) or _is_number(e, 0.0):
        return Expression("true" if e.args[0] else "false")
    if e.op == "if_less" and _is_number(e.args[2], 1.0) and _is_number(e.args[3], 0.0):
        return Expression("less", *e.args[:2])
    if e.op == "if_less" and _is_number(e.args[2], 0.0) and _is_number(e.args[3], 1.0):
        return Expression("at_least", *e.args[:2])
    if e.op in CONNECTIVES and all(map(_conditional, e.args)):
        return Expression(CONNECTIVES[e.op], *map(condition, e.args))
    if e.op == "subtract" and _is_number(e.args[0], 1.0) and _conditional(e.args[1]):
        return Expression("not", condition(e.args[1]))
    return Expression("less", Expression("number", 0.5, ()), e)


def _conditional(e: Expression) -> bool:
    """Whether an expression can be nothing but 1 or 0."""
    if e.op == "number":
        return e.args[0] in (0.0, 1.0)
    if e.op == "if_less":
        return all(map(_conditional, e.args[2:]))
    if e.op == "subtract":
        return _is_number(e.args[0], 1.0) and _conditional(e.args[1])
    return e.op in ("multiply", "largest", "smallest") and all(map(_conditional, e.args))


def _is_number(e: Expression, value: float) -> bool:
    return e.op == "number" and e.args[0] == value
