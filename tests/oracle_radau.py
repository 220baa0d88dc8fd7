"""An oracle for every solver here: scipy's Radau at 1e-10 on plain Python, with an exact Jacobian."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic

import numpy as np
from scipy.integrate import Radau

from rankl.language.equations import Equations
from rankl.language.event import Bolus, Event, Infusion, Replace, Switch
from rankl.language.expression import Expression, expression, value_of
from rankl.language.inputs import infusion_into


def radau(
    equations: Equations,
    outputs: Mapping[str, Expression],
    start: float,
    save_at: Sequence[float],
    events: Sequence[Event] = (),
    initial: Mapping[str, float] | Sequence[float] | None = None,
    *,
    parameters: Mapping[str, float] | None = None,
    rtol: float = 1e-10,
    atol: float = 1e-12,
    seconds: float = math.inf,
) -> np.ndarray:
    """The outputs [time, output], sampled before any event of the same time.

    Args:
        equations: the system; all numbers here are canonical.
        outputs: expressions of its symbols and time.
        start: days.
        save_at: days, increasing, none before `start`; steps end there, so nothing is interpolated.
        events: applied at their times in the order given; switches before `start` hold from the start.
        initial: values by variable name, or for all variables in order; where none, the declared ones.
        parameters: values by constant name that replace those of `equations`.
        rtol: relative tolerance.
        atol: absolute tolerance of a variable, in units of its scale.
        seconds: how long it may take.

    Raises:
        ArithmeticError: it fails, or takes longer.
    """
    until = monotonic() + seconds
    constants = {constant.name: constant.value for constant in equations.constants} | dict(parameters or {})
    at_start = _Known(equations, constants, start)
    waiting = sorted((part for event in events for part in _parts(event, at_start)), key=lambda event: event.time)
    while waiting and waiting[0].time < start:
        earlier = waiting.pop(0)
        if isinstance(earlier, Bolus | Replace):
            raise ValueError(f"a dose on day {earlier.time:g} is before the start on day {start:g}")
        _set(constants, earlier)
    names = [variable.name for variable in equations.variables]
    rates, slopes, read = _functions(equations, outputs)
    initial = {} if initial is None else initial
    given = initial if isinstance(initial, Mapping) else dict(zip(names, initial, strict=True))
    known = _Known(equations, constants, start)
    y = np.array([given[v.name] if v.name in given else known.value(v.initial) for v in equations.variables], float)
    smallest = atol * np.array([variable.scale for variable in equations.variables])
    rows, solver, time = [], None, start
    for stop in sorted({*save_at, *(event.time for event in waiting if event.time <= max(save_at))}):
        if stop > time:
            p = tuple(constants.values())
            if solver is None:
                solver = Radau(
                    lambda t, y, p=p: np.array(rates(t, y, p)), time, y, stop, rtol=rtol, atol=smallest,
                    jac=lambda t, y, p=p: slopes(t, y, p),
                )  # fmt: skip
            y, time = _advance(solver, stop, until), stop
        if stop in save_at:
            rows.append(read(time, y, tuple(constants.values())))
        while waiting and waiting[0].time == stop:
            event, solver, y = waiting.pop(0), None, y.copy()
            if isinstance(event, Bolus):
                now = _Known(equations, constants | dict(zip(names, y, strict=True)), stop)
                y[names.index(event.into)] += now.value(event.amount)
            elif isinstance(event, Replace):
                now = _Known(equations, constants | dict(zip(names, y, strict=True)), stop)
                if event.variable in names:
                    y[names.index(event.variable)] = now.value(event.value)
            else:
                _set(constants, event)
    return np.array(rows)


@dataclass(frozen=True)
class _Flow:
    """An infusion begins, or ends: what flows in a day is more or less by this."""

    time: float
    parameter: str
    more: float


def _parts(event: Event, known: "_Known") -> Iterator[Event | _Flow]:
    if not isinstance(event, Infusion):
        yield event
        return
    amount = known.value(expression(event.amount)) * known.value(expression(event.bioavailability))
    if event.duration is not None:
        lasts = known.value(expression(event.duration))
    else:
        lasts = amount / known.value(expression(event.rate))
    begin = event.time + known.value(expression(event.lag))
    yield _Flow(begin, infusion_into(event.into), amount / lasts)
    yield _Flow(begin + lasts, infusion_into(event.into), -amount / lasts)


def _set(constants: dict[str, float], event: Switch | _Flow) -> None:
    if isinstance(event, _Flow):
        constants[event.parameter] += event.more
    else:
        constants[event.parameter] = event.value


def rates_at(equations: Equations, time: float, y: Sequence[float]) -> np.ndarray:
    """The rates of all variables at a time and state."""
    rates, _, _ = _functions(equations, {})
    return np.array(rates(time, np.asarray(y, dtype=float), tuple(constant.value for constant in equations.constants)))


def _advance(solver: Radau, stop: float, until: float) -> np.ndarray:
    """The state at `stop`, where the last step ends; the step size lives on into the next call."""
    if solver.t_bound != stop:
        solver.t_bound, solver.status, solver.LU_real, solver.LU_complex = stop, "running", None, None
    wish = solver.h_abs
    while solver.status == "running":
        wish = solver.h_abs
        message = solver.step()
        if solver.status == "failed":
            raise ArithmeticError(f"Radau failed at {solver.t}: {message}")
        if monotonic() > until:
            raise ArithmeticError(f"Radau takes too long at {solver.t}")
    solver.h_abs = max(solver.h_abs, wish)
    return solver.y


class _Known(dict):
    """Values by name that also finds assigned quantities."""

    def __init__(self, equations: Equations, values: Mapping[str, float], time: float):
        super().__init__(values)
        self.equations, self.time = equations, time

    def __missing__(self, name: str) -> float:
        return self.value(self.equations.assigned[name])

    def value(self, e: Expression) -> float:
        return value_of(e, self, self.time)


def _functions(equations: Equations, outputs: Mapping[str, Expression]) -> tuple[Callable, Callable, Callable]:
    """rates(t, y, p) -> list; slopes(t, y, p) -> matrix; read(t, y, p) -> list."""
    size = len(equations.variables)
    rates, slopes, read = _Code(equations), _Code(equations), _Code(equations)
    values = [rates.value(variable.rate) for variable in equations.variables]
    entries = []
    for row, variable in enumerate(equations.variables):
        for column, entry in slopes.slopes(variable.rate).items():
            entries.append(f"jacobian[{row}, {column}] = {entry}")
    results = [read.value(value) for value in outputs.values()]
    return (
        rates.function([], f"[{', '.join(values)}]"),
        slopes.function([f"jacobian = zeros(({size}, {size}))", *entries], "jacobian"),
        read.function([], f"[{', '.join(results)}]"),
    )


class _Code:
    """Python statements, one operation each, equal ones written once; with derivatives by the states on demand."""

    def __init__(self, equations: Equations):
        self.assigned = equations.assigned
        self.states = {variable.name: i for i, variable in enumerate(equations.variables)}
        self.names = {name: f"y{i}" for name, i in self.states.items()}
        self.names |= {constant.name: f"p{i}" for i, constant in enumerate(equations.constants)}
        self.lines: list[str] = []
        self.known: dict[str, str] = {}
        self.worked_out: dict[str, str] = {}
        self.derived: dict[str, dict[int, str]] = {}

    def function(self, more: list[str], result: str) -> Callable:
        used = [f"{name} = {name[0]}[{name[1:]}]" for name in self.names.values()]
        body = ["y = y.tolist()", *used, *self.lines, *more, f"return {result}"]
        scope = {"exp": _exp, "log": _log, "power": _power, "zeros": np.zeros}
        scope |= {name: getattr(math, name) for name in ("sin", "cos", "atan", "floor")}
        exec("def compiled(t, y, p):\n    " + "\n    ".join(body), scope)
        return scope["compiled"]

    def put(self, text: str) -> str:
        if text not in self.known:
            self.known[text] = f"v{len(self.known)}"
            self.lines.append(f"{self.known[text]} = {text}")
        return self.known[text]

    def value(self, e: Expression) -> str:
        if e.op == "number":
            return f"({e.args[0]!r})"
        if e.op == "time":
            return "t"
        if e.op == "symbol":
            if e.name in self.names:
                return self.names[e.name]
            if e.name not in self.worked_out:
                self.worked_out[e.name] = self.value(self.assigned[e.name])
            return self.worked_out[e.name]
        return self.put(_PYTHON[e.op].format(*map(self.value, e.args)))

    def slopes(self, e: Expression) -> dict[int, str]:
        """Derivatives that are not zero everywhere, by the index of the state."""
        if e.op == "symbol" and e.name in self.states:
            return {self.states[e.name]: "1.0"}
        if e.op == "symbol" and e.name in self.assigned:
            if e.name not in self.derived:
                self.derived[e.name] = self.slopes(self.assigned[e.name])
            return self.derived[e.name]
        if e.op in ("number", "time", "symbol"):
            return {}
        parts = e.args[2:] if e.op == "if_less" else e.args
        inner = [self.slopes(part) for part in parts]
        if not any(inner):
            return {}
        values = [self.value(part) for part in e.args]
        own = self.value(e)
        total: dict[int, str] = {}
        for outer, slopes in zip(_DERIVATIVES[e.op], inner, strict=True):
            if slopes:
                factor = self.put(outer.format(*values, own=own))
                for state, slope in slopes.items():
                    term = self.put(f"{factor} * {slope}")
                    total[state] = self.put(f"{total[state]} + {term}") if state in total else term
        return total


_PYTHON = {
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
_DERIVATIVES = {
    "add": ("1.0", "1.0"),
    "subtract": ("1.0", "-1.0"),
    "multiply": ("{1}", "{0}"),
    "divide": ("1.0 / {1}", "-{own} / {1}"),
    "negate": ("-1.0",),
    "power": ("{1} * power({0}, {1} - 1.0)", "{own} * log({0})"),
    "exp": ("{own}",),
    "log": ("1.0 / {0}",),
    "sin": ("cos({0})",),
    "cos": ("-sin({0})",),
    "arctan": ("1.0 / (1.0 + {0} * {0})",),
    "floor": ("0.0",),
    "smallest": ("1.0 if {0} < {1} else 0.0", "0.0 if {0} < {1} else 1.0"),
    "largest": ("1.0 if {0} > {1} else 0.0", "0.0 if {0} > {1} else 1.0"),
    "if_less": ("1.0 if {0} < {1} else 0.0", "0.0 if {0} < {1} else 1.0"),
}
"""The derivative of an operation by each of its arguments; of `if_less`, by `then` and `otherwise`."""


def _exp(x: float) -> float:
    return math.exp(x) if x < 709.0 else math.inf


def _log(x: float) -> float:
    return math.log(x) if x > 0.0 else -math.inf if x == 0.0 else math.nan


def _power(x: float, y: float) -> float:
    try:
        return math.pow(x, y)
    except ValueError:
        return math.inf if x == 0.0 else math.nan
    except OverflowError:
        return math.inf
