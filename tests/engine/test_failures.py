"""A patient that cannot be solved is told apart, with its state, time and reason; the others finish.

And whoever waits can stop it.
"""

import os
import signal
import time

import numpy as np
import pytest

from rankl.engine import Cancelled, compile, solve
from rankl.language.event import Bolus, SteadyState, Switch
from rankl.language.expression import exp, log, symbol
from rankl.language.mistake import Mistake
from tests.engine.systems import equations, symbols, themselves

x, y = symbols("x y")


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
    compiled = endless()
    found = solve(compiled, [[1e4], [0.0]], max_steps=10**9, wall_limit=0.05, **LONG)
    (failure,) = found.failures
    assert failure.patient == 0 and failure.reason == "the time limit was reached" and 0 < failure.time < LONG["save_at"][0]
    assert np.isnan(found.values[0]).all() and np.isfinite(found.values[1]).all()


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


def test_those_that_fail_leave_the_others_as_they_are_alone():
    """All kinds of failure among forty patients, side by side in the same lanes."""
    x, y, a, b = symbols("x y a b")
    system = equations({"x": a * x * x - x, "y": log(b) - y + 1e-3 * x}, {"a": 0.1, "b": 1.0}, {"x": 1.0})
    compiled = compile(system, themselves("x y"))
    table = np.column_stack([np.linspace(0.0, 0.9, 40), np.linspace(1.0, 2.0, 40)])
    table[3, 0], table[11, 1], table[12, 1], table[30, 0] = 5.0, -1.0, np.nan, 40.0
    how = {"start": 0.0, "save_at": np.linspace(0.0, 10.0, 7), "max_steps": 200}
    found = solve(compiled, table, **how)
    assert [(f.patient, f.state) for f in found.failures] == [(3, "x"), (11, "y"), (12, "y"), (30, "x")]
    assert {f.reason for f in found.failures[1:3]} == {"a value is not finite"} and found.failures[1].time == 0.0
    np.testing.assert_allclose([found.failures[0].time, found.failures[3].time], [np.log(5 / 4), np.log(40 / 39)], rtol=1e-3)
    assert np.isnan(found.values[[3, 11, 12, 30]]).all() and np.isnan(found.final[[3, 11, 12, 30]]).all()
    for row in np.delete(np.arange(40), [3, 11, 12, 30]):
        np.testing.assert_array_equal(found.values[row], solve(compiled, table[row], **how).values[0])


def test_numbers_that_are_none_are_found_wherever_they_come_in():
    x, a = symbols("x a")
    compiled = compile(equations({"x": -a * x}, {"a": 1.0}, {"x": 1.0}), themselves("x"))
    how = {"start": 0.0, "save_at": [0.5, 2.0]}
    for initial in (np.nan, np.inf, -np.inf):
        (failure,) = solve(compiled, [[1.0]], initial=np.array([[initial]]), **how).failures
        assert (failure.state, failure.time) == ("x", 0.0) and "not finite" in failure.reason
    (failure,) = solve(compiled, [[1.0]], events=[Switch(1.0, "a", np.nan)], **how).failures
    assert (failure.state, failure.time) == ("x", 1.0) and "not finite" in failure.reason
    with pytest.raises(Mistake, match="not finite"), np.errstate(divide="ignore"):
        solve(compiled, [[0.0]], events=[Bolus(1.0, "x", 1 / a)], **how)
    with pytest.raises(ValueError, match="finite"):
        solve(compiled, [[1.0]], start=0.0, save_at=[np.nan])


def test_a_state_that_leaves_the_range_of_numbers_is_reported():
    x, a = symbols("x a")
    compiled = compile(equations({"x": a * x}, {"a": 1.0}, {"x": 1.0}), {"x": x, "more": exp(x)})
    (failure,) = solve(compiled, [[1.0]], start=0.0, save_at=[1000.0]).failures
    assert failure.state == "x" and "not finite" in failure.reason
    np.testing.assert_allclose(failure.time, 709.8, rtol=0.01)


# stopping

LONG = {"start": 0.0, "save_at": [1e7]}


def endless():
    """A spring that takes hours."""
    x, v, speed = symbols("x v speed")
    return compile(equations({"x": speed * v, "v": -speed * x}, {"speed": 1e4}, {"x": 1.0}), themselves("x"))


def patients(compiled, count):
    return np.repeat(compiled.defaults[None, :], count, axis=0)


@pytest.mark.parametrize("threads", [1, 2])
def test_the_caller_stops_it_within_a_second(threads):
    compiled = endless()
    end = time.monotonic() + 0.3
    with pytest.raises(Cancelled):
        how = {"max_steps": 10**9, "cancelled": lambda: time.monotonic() > end}
        solve(compiled, patients(compiled, 200), threads=threads, **how, **LONG)
    assert time.monotonic() - end < 1.0


def test_the_clock_is_looked_at_often_where_steps_take_long():
    """A ring of 80 masses and springs."""
    x, v = ([symbol(f"{name}{k}") for k in range(80)] for name in "xv")
    rates = {f"x{k}": symbol("speed") * v[k] for k in range(80)}
    rates |= {f"v{k}": symbol("speed") * (x[k - 1] - 3 * x[k] + x[(k + 1) % 80]) for k in range(80)}
    compiled = compile(equations(rates, {"speed": 1e4}, {"x0": 1.0}), themselves("x0"))
    asked = []
    with pytest.raises(Cancelled):
        solve(compiled, patients(compiled, 64), threads=1, max_steps=10**9, cancelled=lambda: stop_after(asked, 1.0), **LONG)
    assert np.diff(asked).max() < 0.35


def stop_after(asked, seconds):
    """Note this thread's time; true when it is over."""
    asked.append(time.thread_time())
    return asked[-1] > asked[0] + seconds


@pytest.mark.skipif(os.name == "nt", reason="no alarms there")
@pytest.mark.parametrize("threads", [1, 2])
def test_an_interruption_stops_all_threads(threads):
    def interrupt(*_):
        raise KeyboardInterrupt

    compiled = endless()
    before, begin = signal.signal(signal.SIGALRM, interrupt), time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        with pytest.raises(KeyboardInterrupt):
            solve(compiled, patients(compiled, 200), threads=threads, max_steps=10**9, **LONG)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert time.monotonic() - begin < 1.5


def test_an_error_of_the_caller_stops_all_threads():
    """One thread's patients are quick, and `progress` fails after them; the other's would take hours."""
    compiled = endless()
    table = patients(compiled, 200)
    table[:100, 0] = 0.0

    def broken(done, count):
        raise ZeroDivisionError

    begin = time.monotonic()
    with pytest.raises(ZeroDivisionError):
        solve(compiled, table, threads=2, max_steps=10**9, progress=broken, **LONG)
    assert time.monotonic() - begin < 1.5


def test_the_time_limit_holds_for_each_patient_and_for_the_search_for_rest():
    compiled = endless()
    begin = time.monotonic()
    found = solve(compiled, patients(compiled, 2 * compiled.lanes), threads=1, max_steps=10**9, wall_limit=0.2, **LONG)
    assert len(found.failures) == 2 * compiled.lanes and 0.4 < time.monotonic() - begin < 2.0
    found = solve(compiled, compiled.defaults, initial="rest", wall_limit=0.0, **LONG)
    assert found.failures[0].reason == "no rest: the time limit was reached after " + found.failures[0].reason.split("after ")[1]


@pytest.mark.parametrize(("threads", "initial"), [(1, "declared"), (3, "declared"), (2, "rest")])
def test_progress_rises_to_the_end_whoever_fails(threads, initial):
    compiled = compile(explosion(), themselves("y quiet"))
    told = []
    table = np.where(np.arange(300) % 7, -1e-3, 1.0)[:, None]
    how = {"threads": threads, "initial": initial, "progress": lambda *now: told.append(now)}
    found = solve(compiled, table, start=0.0, save_at=[10.0], **how)
    assert len(found.failures) == 43
    done, counts = zip(*told, strict=True)
    assert len(told) > 1 and done[-1] == 300 and set(counts) == {300} and list(done) == sorted(set(done))


def test_progress_is_told_where_nobody_comes_to_rest():
    compiled, told = compile(explosion(), themselves("y")), []
    solve(compiled, [[1.0]] * 20, start=0.0, save_at=[10.0], progress=lambda *now: told.append(now), initial="rest")
    assert told == [(20, 20)]


NONE = "no steady state under repeated doses was found"


@pytest.mark.parametrize(
    ("rate", "reasons", "y"),
    [(0.1, [NONE], None), (y / 100, [NONE], None), (-y / 100, [], 0.0), (0 * y, [], 1.0)],
    ids=["drifts", "grows", "decays", "rests"],
)
def test_a_series_of_doses_has_a_steady_state_only_where_nothing_drifts(rate, reasons, y):
    compiled = compile(equations({"x": -x, "y": rate + 0 * x}, {}, {"x": 0.0, "y": 1.0}), themselves("x y"))
    found = solve(compiled, np.empty((1, 0)), start=0.0, save_at=[3.0], events=[SteadyState(Bolus(2.0, "x", 1.0), 1.0)])
    assert [failure.reason for failure in found.failures] == reasons
    if not reasons:
        assert found.values[0, 0] == pytest.approx([np.exp(-1) / (1 - np.exp(-1)), y], abs=1e-6)


def test_progress_rises_through_a_series_of_doses():
    compiled, told = compile(equations({"x": -x}, {}, {"x": 0.0}), themselves("x")), []
    series = [SteadyState(Bolus(day, "x", 1.0), 1.0) for day in (2.0, 4.0)]
    solve(compiled, np.empty((9, 0)), start=0.0, save_at=[1.0, 3.0, 5.0], events=series, progress=lambda *now: told.append(now))
    assert told == sorted(told) and told[-1] == (9, 9) and told.count((9, 9)) == 1
