"""The same task in other tools, each set up as fast as it goes."""

import contextlib
import tempfile

import numpy as np
from task import Task

from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import ids_of
from rankl.language.expression import OPERATIONS, Expression

BEFORE = 1e-9
"""Days by which libRoadRunner starts before the first dose, so that it sees its event come."""
JIT = {
    "jit": True,
    "jit_cleanup": False,
    "compiler": "shell",
    "jit_options": {"flags": ["-O3", "-march=native"], "cleanup": False},
}
"""CasADi compiles C with the C compiler, in a folder that is thrown away."""


class RoadRunner:
    """libRoadRunner on the exported SBML, loaded once; each state has an absolute tolerance of its own.

    All parameters and states are set from outside before every run, because `reset` keeps some old ones.
    """

    name = "libRoadRunner"

    def __init__(self, task: Task):
        import roadrunner

        self.task, ids = task, ids_of(task.equations)
        self.runner = roadrunner.RoadRunner(to_sbml(task.equations, title="ten years", events=task.events))
        self.runner.setIntegrator("cvode")
        self.runner.integrator.maximum_num_steps = 1_000_000
        self.runner.timeCourseSelections = ["time", *(ids[e.name] for e in task.outputs.values())]
        position = {name: k for k, name in enumerate(self.runner.model.getGlobalParameterIds())}
        self.parameters = [position[ids[task.compiled.parameters[column]]] for column in task.differing]
        self.states = [position[ids[name]] for name in task.compiled.variables]
        self.rules = self.runner.model.getRateRuleSymbols()
        self.scales = {ids[v.name]: v.scale for v in task.equations.variables}
        self.times = [-2 * BEFORE, *task.save_at]

    def run(self, woman: int, tolerance: float) -> np.ndarray:
        """[time, output]"""
        model, task = self.runner.model, self.task
        self.runner.integrator.relative_tolerance = tolerance
        self.runner.integrator.absolute_tolerance = [tolerance * 1e-3 * self.scales[name] for name in self.rules]
        model.setTime(-1.0)
        model.setGlobalParameterValues(self.parameters, task.table[woman, task.differing])
        model.setGlobalParameterValues(self.states, task.states[woman])
        return np.array(self.runner.simulate(times=self.times))[1:, 1:]


class Casadi:
    """CasADi's CVODES with its exact sparse Jacobian, compiled by the C compiler; states in shares of their scales."""

    name = "CasADi"

    def __init__(self, task: Task):
        import casadi

        self.casadi, self.task = casadi, task
        self.scales = np.array([variable.scale for variable in task.equations.variables])
        self.made: dict[float, tuple] = {}
        doses = [event.time for event in task.events]
        self.between, self.starts = doses[1] - doses[0], doses
        self.grid = task.save_at[task.save_at <= self.between + 1e-6]
        self.into = task.compiled.variables.index(task.events[0].into)

    def run(self, woman: int, tolerance: float) -> np.ndarray:
        """[time, output]"""
        if tolerance not in self.made:
            self.made[tolerance] = self._make(tolerance)
        integrate, read, amount = self.made[tolerance]
        task, rows = self.task, []
        p = task.table[woman]
        state, dose = task.states[woman] / self.scales, float(amount(p)) / self.scales[self.into]
        for start in self.starts:
            state[self.into] += dose
            courses = integrate(x0=state, p=np.append(p, start))["xf"].full()
            times = start + self.grid
            values = read(courses, np.tile(p[:, None], len(times)), times[None, :]).full().T
            rows.append(values if start == self.starts[0] else values[1:])
            state = courses[:, -1].copy()
        return np.concatenate(rows)

    def _make(self, tolerance: float) -> tuple:
        casadi, equations, names = self.casadi, self.task.equations, self.task.compiled.parameters
        x, p, t, begin = (casadi.SX.sym(n, k) for n, k in (("x", len(self.scales)), ("p", len(names)), ("t", 1), ("b", 1)))
        known = {name: p[k] for k, name in enumerate(names)}
        known |= {v.name: x[k] * v.scale for k, v in enumerate(equations.variables)}
        write = _Written(casadi, known, equations.assigned, begin + t)
        rates = casadi.vertcat(*(write(v.rate) / v.scale for v in equations.variables))
        system = {"x": x, "p": casadi.vertcat(p, begin), "t": t, "ode": rates}
        options = {"reltol": tolerance, "abstol": tolerance * 1e-3, "max_num_steps": 1_000_000, **JIT}
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            integrate = casadi.integrator("integrate", "cvodes", system, 0.0, list(self.grid), options)
        now = casadi.SX.sym("now")
        write_now = _Written(casadi, known, equations.assigned, now)
        outputs = casadi.vertcat(*(write_now(e) for e in self.task.outputs.values()))
        read = casadi.Function("read", [x, p, now], [outputs])
        return integrate, read, casadi.Function("amount", [p], [write(self.task.events[0].amount)])


class _Written:
    """Expressions of the model as CasADi's."""

    def __init__(self, casadi, known: dict, assigned: dict[str, Expression], time):
        self.casadi, self.known, self.assigned, self.time = casadi, dict(known), assigned, time
        self.by_identity: dict[int, object] = {}

    def __call__(self, e: Expression):
        if id(e) not in self.by_identity:
            self.by_identity[id(e)] = self._made(e)
        return self.by_identity[id(e)]

    def _made(self, e: Expression):
        if e.op == "number":
            return e.args[0]
        if e.op == "time":
            return self.time
        if e.op == "symbol":
            if e.name not in self.known:
                self.known[e.name] = self(self.assigned[e.name])
            return self.known[e.name]
        assert e.op in OPERATIONS
        return _OPERATIONS[e.op](self.casadi, *map(self, e.args))


_OPERATIONS = {
    "add": lambda c, a, b: a + b,
    "subtract": lambda c, a, b: a - b,
    "multiply": lambda c, a, b: a * b,
    "divide": lambda c, a, b: a / b,
    "negate": lambda c, a: -a,
    "power": lambda c, a, b: a**b,
    "exp": lambda c, a: c.exp(a),
    "log": lambda c, a: c.log(a),
    "smallest": lambda c, a, b: c.fmin(a, b),
    "largest": lambda c, a, b: c.fmax(a, b),
    "if_less": lambda c, a, b, then, otherwise: c.if_else(a < b, then, otherwise),
}
