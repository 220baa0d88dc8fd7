"""Subjects who have lived from an age on, with switches and doses on the way."""

import numpy as np
import pytest

from rankl.engine import compile, solve
from rankl.engine.growth import grown
from rankl.engine.start import Grown
from rankl.language.event import Bolus, Course, Infusion, SteadyState, Switch, repeated
from rankl.language.expression import TIME, exp, symbol
from rankl.language.inputs import driven, infusible
from rankl.language.mistake import Mistake
from tests.engine.systems import binding, equations, symbols, themselves

YEAR = 365.25
BIRTH = -40 * YEAR


def turnover():
    """x' = formed - lost x; at rest formed/lost."""
    x, formed, lost = symbols("x formed lost")
    return equations({"x": formed - lost * x}, {"formed": 2.0, "lost": 1e-3}, {"x": 0.0})


def relaxed(x, level, rate, days):
    """Where x' = rate (level - x) leads."""
    return level + (x - level) * np.exp(-rate * days)


def test_a_life_with_a_switch_follows_the_closed_form():
    compiled = compile(turnover(), themselves("x"))
    table = np.array([[2.0, 1e-3], [3.0, 2e-4]])
    menopause = Switch(-10 * YEAR, "formed", 1.0)
    formed, lost = table.T
    days = np.array([0.0, 100.0, 400.0])
    for start, begin in (("declared", 0.0), ("rest", formed / lost), (np.array([[7.0], [9.0]]), np.array([7.0, 9.0]))):
        at_change = relaxed(begin, formed / lost, lost, 30 * YEAR)
        expected = [relaxed(at_change, 1 / lost, lost, 10 * YEAR + day) for day in days]
        for events, others in (((menopause,), ()), ((), (menopause,))):
            found = solve(compiled, table, start=0.0, save_at=days, initial=Grown(BIRTH, start, events), events=others)
            assert not found.failures
            np.testing.assert_allclose(found.values[:, :, 0], np.transpose(expected), rtol=1e-6)
        life = grown(compiled, table, BIRTH, 0.0, [menopause], start)
        np.testing.assert_allclose(life.states[:, 0], expected[0], rtol=1e-6)
        np.testing.assert_array_equal(life.parameters, [[1.0, 1e-3], [1.0, 2e-4]])


def test_what_came_before_life_began_is_in_force_where_rest_is_sought():
    compiled = compile(turnover(), themselves("x"))
    germline = Switch(-np.inf, "formed", 5.0)
    life = grown(compiled, compiled.defaults, BIRTH, 0.0, [germline], "rest")
    np.testing.assert_allclose(life.states, 5000.0, rtol=1e-8)
    np.testing.assert_array_equal(life.parameters[0], [5.0, 1e-3])


def test_rest_is_sought_at_the_age_at_which_life_begins():
    x, k = symbols("x k")
    ageing = equations({"x": k * (exp(TIME / (50 * YEAR)) - x)}, {"k": 0.1}, {"x": 7.0})
    compiled = compile(ageing, themselves("x"))
    found = solve(compiled, compiled.defaults, start=0.0, save_at=[0.0, 30.0], initial=Grown(BIRTH, "rest"))
    lag = 1 / (1 + 1 / (50 * YEAR) / 0.1)
    np.testing.assert_allclose(found.values[0, :, 0], lag * np.exp(np.array([0.0, 30.0]) / (50 * YEAR)), rtol=1e-6)
    at_birth = solve(compiled, compiled.defaults, start=BIRTH, save_at=[BIRTH], initial="rest").values
    np.testing.assert_allclose(at_birth, np.exp(-0.8), rtol=1e-9)


def test_the_study_goes_on_where_the_life_ended():
    """In one go, or from the states that many studies may share."""
    compiled = compile(binding(), themselves("drug target pair"))
    chance = np.random.default_rng(5)
    table = compiled.defaults * np.exp(0.3 * chance.standard_normal((6, 7)))
    past = [Switch(-900.0, "k_in", 9.0), *repeated(Bolus(-280.0, "depot", 50.0), 28.0, 10), Switch(-20.0, "k_in", 4.0)]
    study = [Bolus(0.0, "depot", 100.0), Bolus(28.0, "depot", 50.0 * symbol("k_in")), Switch(40.0, "k_in", 8.0)]
    days = np.linspace(0.0, 60.0, 31)
    at_once = solve(compiled, table, start=0.0, save_at=days, events=study, initial=Grown(-1000.0, "rest", past), tolerance=1e-9)
    life = grown(compiled, table, -1000.0, 0.0, [*past, *study], "rest", tolerance=1e-9)
    later = solve(compiled, life.parameters, start=0.0, save_at=days, events=study, initial=life.states, tolerance=1e-9)
    assert not at_once.failures and not later.failures
    largest = at_once.values.max(axis=(0, 1))
    assert (np.abs(later.values - at_once.values) < 1e-7 * largest).all()
    assert (at_once.values[:, 0, 0] > 0).all()


def test_doses_under_way_go_on():
    ready = infusible(equations({"x": -0.1 * symbol("x")}, {"unused": 0.0}), ["x"])
    compiled = compile(ready, themselves("x"))
    under_way = [Infusion(-3.0, "x", 10.0, duration=5.0), Bolus(-1.0, "x", 4.0, lag=3.0)]
    found = solve(compiled, compiled.defaults, start=0.0, save_at=[0.0, 2.0, 4.0], events=under_way, initial=Grown(-10.0))
    at_two = 20 * (1 - np.exp(-0.5))
    expected = [20 * (1 - np.exp(-0.3)), at_two, (at_two + 4) * np.exp(-0.2)]
    np.testing.assert_allclose(found.values[0, :, 0], expected, rtol=1e-6)
    for event in under_way:
        with pytest.raises(Mistake, match="not wholly arrived by day 0"):
            grown(compiled, compiled.defaults, -10.0, 0.0, [event])
        assert grown(compiled, compiled.defaults, -10.0, 2.5, [event]).states[0, 0] > 0


def test_courses_and_repeated_doses_on_the_way():
    x, level = symbols("x level")
    ready = driven(equations({"x": level - x}, {"level": 0.0}), ["level"])
    compiled = compile(ready, themselves("x level"))
    ramp = Course("level", (-100.0, 100.0), (0.0, 200.0))
    life = grown(compiled, compiled.defaults, -100.0, 0.0, [ramp])
    np.testing.assert_allclose(life.states, 99.0, rtol=1e-6)
    on = solve(compiled, life.parameters, start=0.0, save_at=[0.0, 50.0], events=[ramp], initial=life.states).values[0]
    np.testing.assert_allclose(on, [[99.0, 100.0], [149.0, 150.0]], rtol=1e-6)
    series = SteadyState(Bolus(-5.0, "x", 1.0), 1.0)
    life = grown(compiled, compiled.defaults, -100.0, 0.0, [series])
    np.testing.assert_allclose(life.states, np.exp(-5) / (1 - np.exp(-1)), rtol=1e-6)


def test_a_life_of_no_time_is_its_start():
    compiled = compile(turnover(), themselves("x"))
    how = {"start": 0.0, "save_at": [0.0, 50.0]}
    for start in ("declared", "rest"):
        plain = solve(compiled, compiled.defaults, initial=start, **how)
        np.testing.assert_array_equal(solve(compiled, compiled.defaults, initial=Grown(0.0, start), **how).values, plain.values)
        np.testing.assert_array_equal(grown(compiled, compiled.defaults, 0.0, 0.0, start=start).states, plain.values[0, :1])


def test_those_who_do_not_live_to_see_the_study_are_told():
    x, k = symbols("x k")
    compiled = compile(equations({"x": k * x * x - x}, {"k": 0.1}, {"x": 1.0}), themselves("x"))
    table = [[0.1], [2.0], [0.5]]
    life = grown(compiled, table, -100.0, 0.0)
    (failure,) = life.failures
    assert failure.patient == 1 and abs(failure.time - (-100.0 + np.log(2))) < 1e-2
    assert np.isnan(life.states[1]).all() and np.isfinite(life.states[[0, 2]]).all()
    found = solve(compiled, table, start=0.0, save_at=[1.0], initial=Grown(-100.0))
    assert [f.patient for f in found.failures] == [1]
    (failure,) = grown(compiled, [[0.1], [2.0]], -100.0, 0.0, start="rest").failures
    assert failure.patient == 1 and "no rest: it grows without bound" in failure.reason


def test_what_cannot_be_is_refused():
    compiled = compile(turnover(), themselves("x"))
    with pytest.raises(ValueError, match="begin by day 0"):
        solve(compiled, compiled.defaults, start=0.0, save_at=[1.0], initial=Grown(5.0))
    with pytest.raises(ValueError, match="start"):
        solve(compiled, compiled.defaults, start=0.0, save_at=[-1.0], initial=Grown(-5.0))
    with pytest.raises(Mistake, match="before the start on day -5"):
        solve(compiled, compiled.defaults, start=0.0, save_at=[1.0], initial=Grown(-5.0), events=[Bolus(-6.0, "x", 1.0)])
    with pytest.raises(ValueError, match="'declared', 'rest' or states"):
        solve(compiled, compiled.defaults, start=0.0, save_at=[1.0], initial=Grown(-5.0, "born"))
