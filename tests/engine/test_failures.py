"""A patient that cannot be solved is told apart, with its state, time and reason; the others finish."""

import numpy as np

from rankl.engine import compile, solve
from rankl.language.expression import log, symbol
from tests.engine.systems import equations, symbols, themselves


def explosion():
    """y = y0 / (1 - y0 t) beside a quiet neighbour."""
    y, quiet = symbols("y quiet")
    return equations({"y": y * y, "quiet": -quiet + 0.0 * y}, {"y0": 1.0}, {"y": symbol("y0"), "quiet": 1.0})


def test_an_explosion_in_finite_time_is_reported():
    compiled = compile(explosion(), {"y": symbol("y"), "sum": symbol("y") + symbol("quiet")})
    found = solve(compiled, [[0.01], [1.0], [0.02]], start=0.0, save_at=[0.0, 0.5, 10.0])
    (failure,) = found.failures
    assert (failure.patient, failure.state) == (1, "y")
    assert abs(failure.time - 1.0) < 1e-3
    assert "step size became too small" in failure.reason or "not finite" in failure.reason
    assert np.isnan(found.values[1]).all()
    np.testing.assert_allclose(found.values[[0, 2], 2, 0], [0.01 / 0.9, 0.02 / 0.8], rtol=1e-7)


def test_the_step_limit_is_reported():
    compiled = compile(explosion(), themselves("y"))
    found = solve(compiled, [[0.01], [0.02]], start=0.0, save_at=[10.0], max_steps=15)
    assert [str(f).split(": ")[1] for f in found.failures] == ["the step limit was reached"] * 2
    assert list(found.steps) == [15, 15]


def test_the_time_limit_is_reported():
    x, v = symbols("x v")
    system = equations({"x": 1e4 * v, "v": -1e4 * x}, {"unused": 0.0}, {"x": 1.0})
    compiled = compile(system, themselves("x"))
    found = solve(compiled, compiled.defaults, start=0.0, save_at=[1e5], max_steps=10**9, wall_limit=0.05)
    assert "time limit" in found.failures[0].reason and np.isnan(found.values).all()


def test_a_rate_that_is_no_number_is_reported():
    x, a = symbols("x a")
    compiled = compile(equations({"x": log(a) - x}, {"a": 1.0}), {"x": x})
    found = solve(compiled, [[1.0], [-1.0]], start=0.0, save_at=[1.0])
    assert [(f.patient, f.state, f.reason) for f in found.failures] == [(1, "x", "a value is not finite")]


def test_an_output_that_is_no_number_is_reported():
    x, a = symbols("x a")
    compiled = compile(equations({"x": -x}, {"a": 1.0}, {"x": 1.0}), {"x": x, "log": log(x - a)})
    found = solve(compiled, [[0.1], [0.5]], start=0.0, save_at=[0.0, 1.0])
    assert [(f.patient, f.time, f.state) for f in found.failures] == [(1, 1.0, "log")]
    assert np.isfinite(found.values[0]).all() and np.isnan(found.values[1]).all()
