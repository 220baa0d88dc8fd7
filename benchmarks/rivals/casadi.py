"""CasADi's CVODES with its exact sparse Jacobian, compiled by the C compiler; states in shares of their scales."""

import contextlib
import tempfile

import numpy as np
from tasks.task import Task

from rivals.roadrunner import FLOOR
from rivals.translation import Translation

JIT = {
    "jit": True,
    "jit_cleanup": False,
    "compiler": "shell",
    "jit_options": {"flags": ["-Ofast", "-march=native"], "cleanup": False},
}
"""CasADi writes C and runs the C compiler, in a folder that is thrown away. What `-Ofast` costs in accuracy is measured."""


class Casadi:
    """One integrator per tolerance, made for the time between two doses."""

    name, patients = "CasADi", 8

    def __init__(self, task: Task):
        import casadi

        self.casadi, self.task = casadi, task
        self.scales = np.array([variable.scale for variable in task.equations.variables])
        self.made: dict[float, tuple] = {}
        self.into = task.compiled.variables.index(task.doses[0].into)

    def run(self, patients: int, tolerance: float) -> np.ndarray:
        """[patient, time, output]"""
        if tolerance not in self.made:
            self.made[tolerance] = self._make(tolerance)
        return np.stack([self._one(patient, *self.made[tolerance]) for patient in range(patients)])

    def _one(self, patient: int, integrate, read, amount) -> np.ndarray:
        task, rows = self.task, []
        p = task.table[patient]
        state, dose = task.states[patient] / self.scales, float(amount(p)) / self.scales[self.into]
        for given in task.doses:
            state[self.into] += dose
            courses = integrate(x0=state, p=np.append(p, given.time))["xf"].full()
            times = given.time + task.grid
            values = read(courses, np.tile(p[:, None], len(times)), times[None, :]).full().T
            rows.append(values if given is task.doses[0] else values[1:])
            state = courses[:, -1].copy()
        return np.concatenate(rows)

    def _make(self, tolerance: float) -> tuple:
        casadi, equations, names = self.casadi, self.task.equations, self.task.compiled.parameters
        x, p, t, begin = (casadi.SX.sym(n, k) for n, k in (("x", len(self.scales)), ("p", len(names)), ("t", 1), ("b", 1)))
        known = {name: p[k] for k, name in enumerate(names)}
        known |= {v.name: x[k] * v.scale for k, v in enumerate(equations.variables)}
        write = Translation(operations(casadi), known, equations.assigned, begin + t)
        rates = casadi.vertcat(*(write(v.rate) / v.scale for v in equations.variables))
        system = {"x": x, "p": casadi.vertcat(p, begin), "t": t, "ode": rates}
        options = {"reltol": tolerance, "abstol": tolerance * FLOOR, "max_num_steps": 1_000_000, **JIT}
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            integrate = casadi.integrator("integrate", "cvodes", system, 0.0, list(self.task.grid), options)
        now = casadi.SX.sym("now")
        write_now = Translation(operations(casadi), known, equations.assigned, now)
        outputs = casadi.vertcat(*(write_now(e) for e in self.task.outputs.values()))
        read = casadi.Function("read", [x, p, now], [outputs])
        return integrate, read, casadi.Function("amount", [p], [write(self.task.doses[0].amount)])


def operations(casadi) -> dict:
    """The language's operations in CasADi."""
    return {
        "number": float,
        "add": lambda a, b: a + b,
        "subtract": lambda a, b: a - b,
        "multiply": lambda a, b: a * b,
        "divide": lambda a, b: a / b,
        "negate": lambda a: -a,
        "power": lambda a, b: a**b,
        "exp": casadi.exp,
        "log": casadi.log,
        "sin": casadi.sin,
        "cos": casadi.cos,
        "arctan": casadi.atan,
        "floor": casadi.floor,
        "smallest": casadi.fmin,
        "largest": casadi.fmax,
        "if_less": lambda a, b, then, otherwise: casadi.if_else(a < b, then, otherwise),
    }
