"""scipy's LSODA, BDF and Radau on functions of plain Python, with the exact Jacobian."""

import warnings

import numpy as np
from tasks.task import Task

from rankl.language.expression import value_of
from rivals import python
from rivals.roadrunner import FLOOR


class Scipy:
    """A method of scipy, from dose to dose."""

    method, patients = "", 1

    def __init__(self, task: Task):
        self.name, self.task = f"scipy {self.method}", task
        equations, names = task.equations, task.compiled.parameters
        self.rates = python.rates(equations, names)
        self.slopes = python.jacobian(equations, task.outputs, names)
        self.read = python.readings(equations, names, list(task.outputs.values()))
        self.scales = np.array([v.scale for v in equations.variables])
        self.into = task.compiled.variables.index(task.doses[0].into)

    def run(self, patients: int, tolerance: float) -> np.ndarray:
        """[patient, time, output]"""
        return np.stack([self.one(patient, tolerance) for patient in range(patients)])

    def one(self, patient: int, tolerance: float) -> np.ndarray:
        """[time, output]"""
        task, values = self.task, self.task.table[patient].tolist()
        rates, slopes, read = self.rates(values), self.slopes(values), self.read(values)
        known = dict(zip(task.compiled.parameters, values, strict=True))
        state, rows = task.states[patient].copy(), []
        for dose in task.doses:
            state[self.into] += value_of(dose.amount, _Known(known, task.equations.assigned), 0.0)
            times = dose.time + task.grid
            course = self._between(rates, slopes, state, times, tolerance)
            found = [read(time, y) for time, y in zip(times, course, strict=True)]
            rows += found if dose is task.doses[0] else found[1:]
            state = course[-1].copy()
        return np.array(rows)

    def _between(self, rates, slopes, state: np.ndarray, times: np.ndarray, tolerance: float) -> np.ndarray:
        """States at the times [T, S]"""
        from scipy.integrate import solve_ivp

        smallest = tolerance * FLOOR * self.scales
        limits = times[0], times[-1]
        found = solve_ivp(rates, limits, state, self.method, times, jac=slopes, rtol=tolerance, atol=smallest)
        if not found.success:
            raise ArithmeticError(found.message)
        return found.y.T


class Bdf(Scipy):
    """`solve_ivp`, whose loop is Python."""

    method = "BDF"


class Radau(Scipy):
    """`solve_ivp`, whose loop is Python."""

    method = "Radau"


class Lsoda(Scipy):
    """`odeint`, whose loop is compiled."""

    method, patients = "LSODA", 2

    def _between(self, rates, slopes, state: np.ndarray, times: np.ndarray, tolerance: float) -> np.ndarray:
        """States at the times [T, S]"""
        from scipy.integrate import odeint

        accuracy = {"rtol": tolerance, "atol": tolerance * FLOOR * self.scales}
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            try:
                return odeint(rates, state, times, tfirst=True, Dfun=slopes, mxstep=1_000_000, **accuracy)
            except Warning as failure:
                raise ArithmeticError(str(failure)) from None


class _Known(dict):
    """Values by name that also finds assigned quantities."""

    def __init__(self, values: dict, assigned):
        super().__init__(values)
        self.assigned = assigned

    def __missing__(self, name: str) -> float:
        return value_of(self.assigned[name], self, 0.0)
