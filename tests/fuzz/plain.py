"""Equations as plain Python functions: rates, conditions and values, one operation a line."""

import math
from collections.abc import Callable, Iterable

from rankl.language.equations import Equations
from rankl.language.expression import Expression


def function(equations: Equations, values: Iterable[Expression]) -> Callable[[float, list, list], list]:
    """`f(t, y, p)`: the values at a time, of states and parameters in the order of the equations."""
    lines, known, count = [], {}, 0
    names = {variable.name: f"y[{k}]" for k, variable in enumerate(equations.variables)}
    names |= {constant.name: f"p[{k}]" for k, constant in enumerate(equations.constants)}

    def word(e: Expression) -> str:
        nonlocal count
        if e.op == "number":
            return repr(e.args[0])
        if e.op == "time":
            return "t"
        if e.op == "symbol":
            if e.name not in names:
                names[e.name] = word(equations.assigned[e.name])
            return names[e.name]
        if id(e) not in known:
            whole = e.op == "power" and e.args[1].op == "number" and e.args[1].args[0].is_integer()
            text = ("{} ** {}" if whole else PYTHON[e.op]).format(*map(word, e.args))
            known[id(e)] = f"v{count}"
            lines.append(f"v{count} = {text}")
            count += 1
        return known[id(e)]

    result = ", ".join(map(word, values))
    scope = {"exp": _exp, "log": _log, "power": _power, "sin": math.sin, "cos": math.cos, "arctan": math.atan}
    scope |= {"floor": math.floor}
    exec("def found(t, y, p):\n    " + "\n    ".join([*lines, f"return [{result}]"]), scope)
    return scope["found"]


PYTHON = {
    "add": "{} + {}",
    "subtract": "{} - {}",
    "multiply": "{} * {}",
    "divide": "{} / {}",
    "negate": "-{}",
    "power": "power({}, {})",
    "exp": "exp({})",
    "log": "log({})",
    "sin": "sin({})",
    "cos": "cos({})",
    "arctan": "arctan({})",
    "floor": "floor({})",
    "smallest": "{0} if {0} < {1} else {1}",
    "largest": "{0} if {0} > {1} else {1}",
    "if_less": "{2} if {0} < {1} else {3}",
}


def _exp(x: float) -> float:
    return math.exp(x) if x < 700.0 else math.inf


def _log(x: float) -> float:
    return math.log(x) if x > 0.0 else math.nan


def _power(x: float, y: float) -> float:
    """By an exponent that is no written whole number: for a base that is not positive the limit at 0."""
    if x <= 0.0:
        return 0.0 if y > 0.0 else 1.0 if y == 0.0 else math.inf
    return math.exp(min(y * math.log(x), 700.0))
