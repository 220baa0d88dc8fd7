"""The state of rest, found across time scales, or missed with a reason."""

import re
import time
from dataclasses import replace

import numpy as np
import pytest

from rankl.engine import Cancelled, compile, rest, solve
from rankl.language.event import Switch, Threshold
from rankl.language.expression import TIME, at_least, exp
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
    assert found.residual.max() < 1e-10
    assert found.slowest[-1] == "slow" and set(found.settled) == {1e6}
    with_tangents = compile(scales_apart(), themselves("fast slow open shut made"), tangents=True)
    np.testing.assert_array_equal(rest(with_tangents, k[:, None]).states, found.states)


def test_the_slowest_is_told_and_how_long_it_takes():
    x, y, z, a, b, c = symbols("x y z a b c")
    system = equations({"x": a * (1 - x), "y": b * (1 - y), "z": c * (1 - z)}, {"a": 1.0, "b": 1.0, "c": 1.0})
    compiled = compile(system, themselves("x y z"))
    found = rest(compiled, [[1.0, 1e-2, 1e-4], [1e-3, 1e-2, 1e2], [1e3, 1e4, 1e3 + 1e-9], [2.0, 0.5, 1.0]])
    assert found.slowest[:2] == ["z", "x"] and found.slowest[3] == "y"
    assert list(found.settled) == [1e5, 1e4, 1.0, 100.0]


def test_from_rest_nothing_drifts_in_ten_years():
    compiled = compile(scales_apart(), themselves("fast slow open shut"))
    times = np.linspace(0.0, 3652.5, 5)
    found = solve(compiled, compiled.defaults, start=0.0, save_at=times, initial="rest").values[0]
    assert np.abs(found / found[0] - 1).max() < 1e-9


def test_what_never_rests_is_named_with_its_rate():
    system = scales_apart()
    forgotten = equations({v.name: v.rate for v in system.variables}, {"k": 1.0}, {"open": 1.0}, {"fast": 1e-4})
    compiled = compile(forgotten, themselves("made open"))
    found = rest(compiled, [[1.0], [2.0]], 7.0)
    assert [(f.patient, f.state, f.time) for f in found.failures] == [(0, "made", 7.0), (1, "made", 7.0)]
    assert "it drifts upwards by 2 per day" in found.failures[1].reason and np.isnan(found.states).all()
    solution = solve(compiled, [[1.0]], start=0.0, save_at=[1.0], initial="rest")
    assert solution.failures[0].state == "made" and np.isnan(solution.values).all()


def test_growth_without_bound_is_reported():
    x, k = symbols("x k")
    compiled = compile(equations({"x": k * x}, {"k": 0.1}, {"x": 1.0}), themselves("x"))
    found = rest(compiled, [[0.1], [-0.1], [1e-8]])
    assert [f.patient for f in found.failures] == [0, 2]
    assert "it grows without bound" in found.failures[0].reason and "it drifts upwards" in found.failures[1].reason
    assert abs(found.states[1, 0]) < 1e-9


def of_reason(pattern, failure):
    """Numbers in a reason."""
    return [float(number) for number in re.search(pattern.replace("#", r"([-+.\de]+)"), failure.reason).groups()]


def test_a_cycle_is_told_with_its_range_and_period():
    x, y, b = symbols("x y b")
    rates = {"x": 1 + x * x * y - (b + 1) * x, "y": b * x - x * x * y}
    compiled = compile(equations(rates, {"b": 3.0}, {"x": 1.5, "y": 3.0}), themselves("x y"))
    found = rest(compiled, [[3.0], [1.5]])
    assert [(f.patient, f.state) for f in found.failures] == [(0, "x")]
    np.testing.assert_allclose(found.states[1], [1.0, 1.5], rtol=1e-9)
    low, high, period = of_reason("between # and # with a period of # days$", found.failures[0])
    days = np.linspace(0.0, 100.0, 10_001)
    course = solve(compiled, [[3.0]], start=0.0, save_at=days).values[0, 5000:, 0]
    np.testing.assert_allclose([low, high], [course.min(), course.max()], rtol=0.02)
    peaks = np.flatnonzero((course[1:-1] > course[:-2]) & (course[1:-1] >= course[2:]))
    np.testing.assert_allclose(period, np.diff(peaks).mean() * 0.01, rtol=2e-3)


@pytest.mark.parametrize(("mu", "period"), [(1.0, 6.66329), (1000.0, 1614.29)])
def test_the_period_of_the_oscillator_of_van_der_pol(mu, period):
    """Periods: B. van der Pol, Phil. Mag. 2:978 (1926); (3 - 2 ln 2) mu + 7.014 mu^(-1/3) for large mu."""
    x, y, k = symbols("x y k")
    compiled = compile(equations({"x": y, "y": k * (1 - x * x) * y - x}, {"k": 1.0}, {"x": 2.0}), themselves("x"))
    before = time.perf_counter()
    (failure,) = rest(compiled, [[mu]]).failures
    assert time.perf_counter() - before < 2.0
    np.testing.assert_allclose(of_reason("period of # days", failure), period, rtol=2e-3)


def test_a_goodwin_oscillator_rests_only_below_its_threshold():
    """Cycles need a Hill exponent above 8 (J. S. Griffith, J. Theor. Biol. 20:202, 1968)."""
    x, y, z, n = symbols("x y z n")
    rates = {"x": 1 / (1 + z**n) - 0.1 * x, "y": x - 0.1 * y, "z": y - 0.1 * z}
    compiled = compile(equations(rates, {"n": 10.0}, {"x": 0.1, "y": 0.1, "z": 0.1}), themselves("x y z"))
    found = rest(compiled, [[12.0], [4.0]])
    assert [f.patient for f in found.failures] == [0] and "oscillates between" in found.failures[0].reason
    assert found.residual[1] < 1e-10


def test_irregular_and_fading_oscillations_are_told_apart():
    x, y, z, k = symbols("x y z k")
    lorenz = {"x": 10 * (y - x), "y": x * (28 - z) - y, "z": x * y - k * z}
    compiled = compile(equations(lorenz, {"k": 8 / 3}, {"x": 1.0, "y": 1.0, "z": 1.0}), themselves("x"))
    assert "oscillates irregularly" in rest(compiled, [[8 / 3]]).failures[0].reason
    spring = equations({"x": y, "y": -x - k * y}, {"k": 1e-3}, {"x": 1.0})
    found = rest(compile(spring, themselves("x")), [[1e-3], [1.0]])
    assert [f.patient for f in found.failures] == [0] and "dying away" in found.failures[0].reason


def test_a_threshold_may_keep_a_system_from_rest_or_let_it_come_to_rest():
    x, high, again = symbols("x high again")
    system = equations({"x": 1 + 0 * x - 0.1 * x}, {"high": 5.0, "again": 1.0})
    for at_start in (False, True):
        back = Threshold("back", at_least(x, high), {"x": again * x - 4 * again}, at_start=at_start)
        compiled = compile(replace(system, thresholds=(back,)), themselves("x"))
        found = rest(compiled, [[5.0, 1.0], [20.0, 1.0]])
        np.testing.assert_allclose(found.states[1], 10.0, rtol=1e-9)
        (failure,) = found.failures
        told = of_reason("oscillates between # and # with a period of # days$", failure)
        np.testing.assert_allclose(told, [1.0, 5.0, 10 * np.log(9 / 5)], rtol=0.05)


def test_where_there_are_two_states_of_rest_the_start_decides():
    x, s = symbols("x s")
    compiled = compile(equations({"x": x * (1 - x) * (x - 0.3)}, {"s": 0.0}, {"x": s}), themselves("x"))
    found = rest(compiled, [[0.29], [0.31], [1.7], [0.3]])
    assert not found.failures
    np.testing.assert_allclose(found.states[:, 0], [0.0, 1.0, 1.0, 0.3], atol=1e-9)
    assert list(found.settled) == [100.0, 100.0, 10.0, 0.0]


def test_integral_control_rests_though_its_jacobian_has_a_zero_on_the_diagonal():
    y, z, k = symbols("y z k")
    compiled = compile(equations({"y": z - y, "z": k * (1 - y)}, {"k": 1.0}), themselves("y z"))
    found = rest(compiled, [[0.3], [3.0]])
    assert not found.failures
    np.testing.assert_allclose(found.states, 1.0, rtol=1e-9)


def test_a_search_for_rest_can_be_stopped():
    x, y, k = symbols("x y k")
    compiled = compile(equations({"x": k * y, "y": -k * x}, {"k": 1.0}, {"x": 1.0}), themselves("x"))
    with pytest.raises(Cancelled):
        rest(compiled, compiled.defaults, cancelled=lambda: True)
    assert "the time limit was reached" in rest(compiled, compiled.defaults, wall_limit=0.0).failures[0].reason
    assert "with a period of 6.28" in rest(compiled, compiled.defaults).failures[0].reason


def test_time_is_held_still_where_rest_is_sought():
    x, k = symbols("x k")
    system = equations({"x": k * (1 / (1 + exp(TIME / 100)) - x)}, {"k": 0.1}, {"x": 7.0})
    compiled = compile(system, themselves("x"))
    for day in (-300.0, 0.0, 250.0):
        np.testing.assert_allclose(rest(compiled, [[0.1]], day).states, 1 / (1 + np.exp(day / 100)), rtol=1e-10)


def test_rest_is_sought_with_the_switches_before_the_start():
    compiled = compile(binding(), themselves("target"))
    germline, later = Switch(-np.inf, "k_in", 20.0), Switch(0.0, "k_in", 1.0)
    found = solve(compiled, compiled.defaults, start=0.0, save_at=[0.0, 10.0], events=[germline, later], initial="rest")
    np.testing.assert_allclose(found.values[0, :, 0], [2.0, 0.1], rtol=1e-6)
