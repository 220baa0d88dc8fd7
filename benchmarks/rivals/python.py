"""A system as functions of plain Python: straight lines of floats, shared parts once, parameters worked out beforehand.

Rates come from the expressions of the model, not from rankl's graph; only the Jacobian, on which no result depends, does.
"""

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from rankl.engine.system import Closure, System
from rankl.language.equations import Equations
from rankl.language.expression import Expression
from rivals.translation import Translation


def rates(equations: Equations, parameters: Sequence[str]) -> Callable:
    """made(p) -> rates(t, y) -> list"""
    lines = _Lines(equations, parameters)
    values = [lines.write(v.rate) for v in equations.variables]
    return lines.function(len(equations.variables), f"[{', '.join(values)}]")


def readings(equations: Equations, parameters: Sequence[str], outputs: Sequence[Expression]) -> Callable:
    """made(p) -> read(t, y) -> list"""
    lines = _Lines(equations, parameters)
    values = [lines.write(e) for e in outputs]
    return lines.function(len(equations.variables), f"[{', '.join(values)}]")


def jacobian(equations: Equations, outputs: Mapping[str, Expression], parameters: Sequence[str]) -> Callable:
    """made(p) -> jacobian(t, y) -> array [S, S]"""
    closure = Closure.of(equations, outputs)
    system, names = System(closure), {v.name: k for k, v in enumerate(closure.variables)}
    assert [v.name for v in equations.variables] == list(names)
    lines = _Lines(equations, parameters)
    graph, text = system.graph, {}
    for node in graph.reachable(system.jacobian.values()):
        operation, *parts = graph.nodes[node]
        if operation == "constant":
            text[node] = _OPERATIONS["number"](parts[0])
        elif operation == "state":
            text[node] = f"y{parts[0]}"
        elif operation == "parameter":
            text[node] = lines.parameter(closure.parameters[parts[0]])
        elif operation == "time":
            text[node] = "t"
        elif operation == "slope":
            text[node] = lines.put("slope({}, {}, {})".format(*(text[part] for part in parts)))
        else:
            text[node] = lines.put(_OPERATIONS[operation].format(*(text[part] for part in parts)))
    entries = [f"entries[{row}, {column}] = {text[node]}" for (row, column), node in system.jacobian.items()]
    size = len(equations.variables)
    return lines.function(size, "entries", [f"entries = zeros(({size}, {size}))", *entries])


class _Lines:
    """Statements of one operation each, split into those of parameters alone and the rest."""

    def __init__(self, equations: Equations, parameters: Sequence[str]):
        self.position = {name: k for k, name in enumerate(parameters)}
        self.known: dict[str, str] = {}
        self.once: list[str] = []
        self.always: list[str] = []
        self.moving = {"t", *(f"y{k}" for k in range(len(equations.variables)))}
        states = {v.name: f"y{k}" for k, v in enumerate(equations.variables)}
        names = states | {name: f"p{k}" for name, k in self.position.items()}
        operations = {op: self._operation(text) for op, text in _OPERATIONS.items() if op != "number"}
        number = _OPERATIONS["number"]
        self.write = Translation(operations | {"number": number}, names, equations.assigned, "t")

    def parameter(self, name: str) -> str:
        return f"p{self.position[name]}"

    def _operation(self, text: str) -> Callable[..., str]:
        return lambda *parts: self.put(text.format(*parts), parts)

    def put(self, text: str, parts: Sequence[str] | None = None) -> str:
        if text not in self.known:
            name = self.known[text] = f"v{len(self.known)}"
            if parts is None or any(part in self.moving for part in parts):
                self.moving.add(name)
                self.always.append(f"{name} = {text}")
            else:
                self.once.append(f"{name} = {text}")
        return self.known[text]

    def function(self, states: int, result: str, more: Sequence[str] = ()) -> Callable:
        before = [f"p{k} = p[{k}]" for k in self.position.values()]
        inner = [f"{', '.join(f'y{k}' for k in range(states))}, = y.tolist()", *self.always, *more, f"return {result}"]
        body = [*before, *self.once, "def of(t, y):", *("    " + line for line in inner), "return of"]
        scope = {name: getattr(math, name) for name in ("exp", "sin", "cos", "atan", "floor")}
        scope |= {"nan": math.nan, "inf": math.inf, "log": _log, "power": _power, "slope": _slope, "zeros": np.zeros}
        exec("def made(p):\n    " + "\n    ".join(body), scope)
        return scope["made"]


_OPERATIONS = {
    "number": lambda value: f"({float(value)!r})",
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
    "arctan": "atan({})",
    "floor": "floor({})",
    "smallest": "{0} if {0} < {1} else {1}",
    "largest": "{0} if {0} > {1} else {1}",
    "if_less": "{2} if {0} < {1} else {3}",
}


def _power(base: float, exponent: float) -> float:
    if base > 0:
        return base**exponent
    return 0.0 if exponent > 0 else 1.0 if exponent == 0 else math.inf


def _slope(base: float, exponent: float, power: float) -> float:
    if base > 0:
        return exponent * power / base
    return 1.0 if exponent == 1 else 0.0


def _log(x: float) -> float:
    return math.log(x) if x > 0 else math.nan
