"""The state of rest, found across time scales, or missed with a reason."""

import numpy as np

from rankl.engine import compile, rest, solve
from rankl.language.event import Switch
from rankl.language.expression import TIME, exp
from tests.engine.systems import binding, equations, symbols, themselves


def scales_apart():
    """Rates from 1e4 to 1e-5 per day, a pair whose total is conserved, and a counter."""
    fast, slow, open_, shut, k = symbols("fast slow open shut k")
    rates = {
        "fast": k - 1e4 * fast,
        "slow": 1e-5 * (1e4 * fast - slow),
        "open": shut - slow * open_,
        "shut": slow * open_ - shut,
        "made": slow,
    }
    return equations(rates, {"k": 1.0}, {"open": 1.0, "shut": 2.0, "made": 3.0}, {"fast": 1e-4}, accumulates=("made",))


def test_rest_across_nine_decades_of_rates():
    compiled = compile(scales_apart(), themselves("fast slow open shut made"))
    k = np.linspace(0.5, 2.0, 11)
    found = rest(compiled, k[:, None])
    assert not found.failures
    expected = np.column_stack([k * 1e-4, k, 3 / (1 + k), 3 * k / (1 + k), np.full(11, 3.0)])
    np.testing.assert_allclose(found.states, expected, rtol=1e-9)
    assert found.residual.max() < 1e-10 and len(found.slowest) == 11


def test_from_rest_nothing_drifts_in_ten_years():
    compiled = compile(scales_apart(), themselves("fast slow open shut"))
    times = np.linspace(0.0, 3652.5, 5)
    found = solve(compiled, compiled.defaults, start=0.0, save_at=times, initial="rest").values[0]
    assert np.abs(found / found[0] - 1).max() < 1e-9


def test_what_never_rests_is_named():
    system = scales_apart()
    forgotten = equations({v.name: v.rate for v in system.variables}, {"k": 1.0}, {"open": 1.0}, {"fast": 1e-4})
    compiled = compile(forgotten, themselves("made open"))
    found = rest(compiled, [[1.0], [2.0]])
    assert [(f.patient, f.state) for f in found.failures] == [(0, "made"), (1, "made")]
    assert all("no rest" in f.reason for f in found.failures) and np.isnan(found.states).all()
    solution = solve(compiled, [[1.0]], start=0.0, save_at=[1.0], initial="rest")
    assert solution.failures[0].state == "made" and np.isnan(solution.values).all()


def test_growth_without_bound_is_reported():
    x, k = symbols("x k")
    compiled = compile(equations({"x": k * x}, {"k": 0.1}, {"x": 1.0}), themselves("x"))
    found = rest(compiled, [[0.1], [-0.1]])
    assert [f.patient for f in found.failures] == [0]
    assert abs(found.states[1, 0]) < 1e-9


def test_a_cycle_is_not_taken_for_rest():
    x, y, b = symbols("x y b")
    rates = {"x": 1 + x * x * y - (b + 1) * x, "y": b * x - x * x * y}
    compiled = compile(equations(rates, {"b": 3.0}, {"x": 1.5, "y": 3.0}), themselves("x y"))
    found = rest(compiled, [[3.0], [1.5]])
    assert [f.patient for f in found.failures] == [0]
    np.testing.assert_allclose(found.states[1], [1.0, 1.5], rtol=1e-9)


def test_time_is_held_still_where_rest_is_sought():
    x, k = symbols("x k")
    system = equations({"x": k * (1 / (1 + exp(TIME / 100)) - x)}, {"k": 0.1}, {"x": 7.0})
    compiled = compile(system, themselves("x"))
    for time in (-300.0, 0.0, 250.0):
        np.testing.assert_allclose(rest(compiled, [[0.1]], time).states, 1 / (1 + np.exp(time / 100)), rtol=1e-10)


def test_rest_is_sought_with_the_switches_before_the_start():
    compiled = compile(binding(), themselves("target"))
    germline, later = Switch(-np.inf, "k_in", 20.0), Switch(0.0, "k_in", 1.0)
    found = solve(compiled, compiled.defaults, start=0.0, save_at=[0.0, 10.0], events=[germline, later], initial="rest")
    np.testing.assert_allclose(found.values[0, :, 0], [2.0, 0.1], rtol=1e-6)
