"""The oracle itself against what is known exactly."""

import numpy as np

from rankl.language.equations import Equations
from rankl.language.event import Bolus, Switch
from rankl.language.expression import TIME, symbol
from tests.bridges.systems import binding, constant, variable
from tests.oracle_radau import _functions, radau


def test_doses_and_switches_of_a_decay_are_exact():
    a = symbol("a")
    decay = Equations((variable("a", "nmol", 1.0, -symbol("k") * a),), (constant("k", 0.5, "1/day"),), {"twice": 2 * a})
    events = [Bolus(-10.0, "a", 3.0), Switch(0.0, "k", 0.1), Bolus(0.0, "a", 10 * symbol("k"))]
    found = radau(decay, {"a": a, "2a": symbol("twice"), "t": TIME}, -10.0, [-10.0, -4.0, 0.0, 5.0], events)
    at_zero = 4 * np.exp(-5.0)
    exact = np.array([1.0, 4 * np.exp(-3.0), at_zero, (at_zero + 1.0) * np.exp(-0.5)])
    np.testing.assert_allclose(found, np.stack([exact, 2 * exact, [-10.0, -4.0, 0.0, 5.0]], axis=1), rtol=1e-9)


def test_the_jacobian_is_the_derivative_of_the_rates():
    equations = binding()
    rates, slopes, _ = _functions(equations, {})
    p = tuple(constant.value for constant in equations.constants)
    y = np.linspace(0.3, 3.0, len(equations.variables))
    by_differences = np.empty((len(y), len(y)))
    for column in range(len(y)):
        step = np.zeros(len(y))
        step[column] = 1e-6
        by_differences[:, column] = (np.array(rates(5.0, y + step, p)) - rates(5.0, y - step, p)) / 2e-6
    scale = np.abs(by_differences).max(axis=1, keepdims=True)
    np.testing.assert_allclose(slopes(5.0, y, p) / scale, by_differences / scale, atol=1e-8)
