"""Solved systems against closed forms and an independent method."""

import numpy as np
import pytest

from rankl.engine import compile, solve
from rankl.language.event import Bolus, Switch
from rankl.language.expression import TIME, exp, symbol
from rankl.language.mistake import Mistake
from tests.engine.systems import binding, equations, error_of, radau, robertson, symbols, themselves

MILLIONTH = 1e-6


def decay():
    x, k, share = symbols("x k share")
    return equations({"x": -k * x}, {"k": 0.1, "share": 0.6}, {"x": 2.0}), x, k, share


def test_repeated_doses_follow_the_closed_form_for_every_patient():
    system, x, k, share = decay()
    compiled = compile(system, {"x": x, "loss": k * x, "day": TIME})
    times = np.linspace(-5.0, 60.0, 66)
    doses = [Bolus(day, "x", share * 10.0) for day in (0.0, 7.0, 14.0, 55.5)]
    table = np.column_stack([np.geomspace(0.01, 2.0, 20), np.linspace(0.2, 1.0, 20)])
    solution = solve(compiled, table, start=-5.0, save_at=times, events=doses)
    rate, amount = table[:, :1], table[:, 1:] * 10.0
    expected = 2.0 * np.exp(-rate * (times + 5.0))
    for dose in doses:
        since = np.maximum(times - dose.time, 0.0)
        expected = expected + np.where(times > dose.time, amount * np.exp(-rate * since), 0.0)
    assert not solution.failures
    scale = expected.max(axis=1, keepdims=True)
    assert np.abs((solution.values[:, :, 0] - expected) / scale).max() < MILLIONTH
    np.testing.assert_allclose(solution.values[:, :, 1], rate * solution.values[:, :, 0], rtol=1e-14)
    np.testing.assert_array_equal(solution.values[3, :, 2], times)


def test_a_save_time_at_an_event_is_sampled_before_it():
    system, x, k, _ = decay()
    compiled = compile(system, {"x": x, "k": k})
    events = [Bolus(0.0, "x", 5.0), Switch(3.0, "k", 0.0), Bolus(3.0, "x", 100.0)]
    found = solve(compiled, compiled.defaults, start=0.0, save_at=[0.0, 0.0, 3.0, 4.0], events=events).values[0]
    kept = 7.0 * np.exp(-0.3)
    np.testing.assert_allclose(found[:, 0], [2.0, 2.0, kept, kept + 100.0], rtol=1e-7)
    np.testing.assert_array_equal(found[:, 1], [0.1, 0.1, 0.1, 0.0])


def test_the_final_state_carries_on_without_a_seam():
    system, x, *_ = decay()
    compiled = compile(system, {"x": x})
    events = [Bolus(5.0, "x", 1.0)]
    whole = solve(compiled, compiled.defaults, start=0.0, save_at=[5.0, 9.0], events=events)
    first = solve(compiled, compiled.defaults, start=0.0, save_at=[5.0], events=events)
    second = solve(compiled, compiled.defaults, start=5.0, save_at=[5.0, 9.0], events=events, initial=first.final)
    np.testing.assert_allclose(second.values, whole.values, rtol=1e-6)


def test_switches_before_the_start_are_in_force_and_later_ones_when_they_come():
    system, x, k, _ = decay()
    compiled = compile(system, {"x": x, "k": k})
    switches = [Switch(-9.0, "k", 0.3), Switch(-3.0, "k", 0.2), Switch(10.0, "k", 1.0)]
    found = solve(compiled, compiled.defaults, start=0.0, save_at=[0.0, 10.0, 12.0], events=switches).values[0]
    np.testing.assert_allclose(found[:, 0], 2.0 * np.exp([0.0, -2.0, -4.0]), rtol=1e-6)
    np.testing.assert_array_equal(found[:, 1], [0.2, 0.2, 1.0])


def test_robertson_over_eleven_decades():
    compiled = compile(robertson(), themselves("a b c"))
    times = np.geomspace(1e-3, 1e8, 23)

    def rates(_, y):
        slow, back, fast = 0.04 * y[0], 1e4 * y[1] * y[2], 3e7 * y[1] ** 2
        return [back - slow, slow - back - fast, fast]

    found = solve(compiled, compiled.defaults, start=0.0, save_at=times)
    assert error_of(found.values[0], radau(rates, 0.0, times, [1.0, 0.0, 0.0], [1.0, 1e-5, 1.0])) < MILLIONTH
    np.testing.assert_allclose(found.values[0].sum(axis=1), 1.0, rtol=1e-9)


def test_van_der_pol_stiff_relaxation():
    x, v, mu = symbols("x v mu")
    system = equations({"x": v, "v": mu * (1 - x**2) * v - x}, {"mu": 50.0}, {"x": 2.0}, {"v": 50.0})
    times = np.linspace(1.0, 150.0, 80)
    reference = radau(lambda _, y: [y[1], 50 * (1 - y[0] ** 2) * y[1] - y[0]], 0.0, times, [2.0, 0.0], [1.0, 50.0])
    compiled = compile(system, themselves("x v"))
    found = solve(compiled, compiled.defaults, start=0.0, save_at=times, tolerance=1e-9)
    assert error_of(found.values[0], reference) < MILLIONTH


def test_target_mediated_disposition():
    compiled = compile(binding(), themselves("depot drug target pair"))
    parameters = dict(zip(compiled.parameters, compiled.defaults, strict=True))
    times = np.linspace(0.0, 180.0, 91)[1:]
    found = solve(compiled, compiled.defaults, start=0.0, save_at=times, events=[Bolus(0.0, "depot", 100.0)])

    def rates(_, y, p=parameters):
        bound = p["k_on"] * y[1] * y[2] - p["k_off"] * y[3]
        return [
            -p["k_a"] * y[0],
            p["k_a"] * y[0] - p["k_el"] * y[1] - bound,
            p["k_in"] - p["k_out"] * y[2] - bound,
            bound - p["k_int"] * y[3],
        ]

    reference = radau(rates, 0.0, times, [100.0, 0.0, 0.5, 0.0], [100.0, 100.0, 0.5, 10.0])
    assert error_of(found.values[0], reference) < MILLIONTH


@pytest.mark.parametrize("speed", [30.0, 300.0, 3000.0])
def test_fast_targets_of_a_slowly_cleared_drug_cost_few_steps(speed):
    drug, target, k, fast = symbols("drug target k fast")
    rates = {"drug": -k * drug, "target": 1.0 - fast * target - fast * drug * target}
    level = {"drug": 30.0, "target": 1 / (31 * fast)}
    compiled = compile(
        equations(rates, {"k": 0.026, "fast": speed}, level, {"target": 1 / speed}), themselves("drug target")
    )
    times = np.linspace(5.0, 180.0, 36)

    def slopes(_, y):
        return [-0.026 * y[0], 1.0 - speed * y[1] * (1 + y[0])]

    reference = radau(slopes, 0.0, times, [30.0, 1 / (31 * speed)], [30.0, 1 / speed])
    found = solve(compiled, compiled.defaults, start=0.0, save_at=times)
    assert error_of(found.values[0], reference) < MILLIONTH
    assert found.steps[0] < 130


def menopause(width):
    """A quantity that follows an input which falls once, after decades of quiet."""
    x, k, at, w = symbols("x k at w")
    level = 0.25 + 0.75 / (1 + exp((TIME - at) / w))
    return equations({"x": k * (level - x)}, {"k": 0.05, "at": -22 * 365.25, "w": width}, {"x": 1.0})


@pytest.mark.parametrize("width", [1.0, 30.0, 220.0])
def test_a_smooth_transition_after_decades_of_quiet_is_not_stepped_over(width):
    compiled = compile(menopause(width), themselves("x"))
    times = np.linspace(-37 * 365.25, 0.0, 500)
    found = solve(compiled, compiled.defaults, start=times[0], save_at=times, initial="rest")

    def rates(t, y):
        return 0.05 * (0.25 + 0.75 / (1 + np.exp(np.minimum((t + 22 * 365.25) / width, 600))) - y)

    awake = max(times[0], -22 * 365.25 - 40 * width)
    quiet = times < awake
    reference = radau(rates, awake, times[~quiet], [1.0], [1.0])
    np.testing.assert_allclose(found.values[0, quiet, 0], 1.0, rtol=1e-6)
    assert error_of(found.values[0, ~quiet], reference) < MILLIONTH


def test_rates_that_depend_on_time_converge_at_full_order():
    x, k = symbols("x k")
    wave = 1 + (TIME * TIME) / (10 + TIME * TIME)
    slope = 2 * TIME * 10 / (10 + TIME * TIME) ** 2
    system = equations({"x": slope - k * (x - wave)}, {"k": 1e4}, {"x": 1.0})
    compiled = compile(system, {"error": x - wave})
    times = np.linspace(0.1, 40.0, 60)
    tolerances = (1e-5, 1e-7, 1e-9)
    found = [solve(compiled, compiled.defaults, start=0.0, save_at=times, tolerance=t) for t in tolerances]
    assert all(np.abs(s.values).max() < 12 * t for s, t in zip(found, tolerances, strict=True))
    assert found[2].steps[0] < 8 * found[0].steps[0]


def test_rodas4_is_rougher_but_right():
    compiled = compile(binding(), themselves("drug"), method="Rodas4")
    fine = compile(binding(), themselves("drug"))
    question = {"start": 0.0, "save_at": np.linspace(1.0, 90.0, 30), "events": [Bolus(0.0, "depot", 100.0)]}
    rough = solve(compiled, compiled.defaults, tolerance=1e-5, **question)
    exact = solve(fine, fine.defaults, **question)
    assert 1e-9 < error_of(rough.values[0], exact.values[0]) < 1e-3
    assert rough.steps[0] < exact.steps[0]


def test_initial_states_can_be_given_and_declared_ones_follow_parameters():
    compiled = compile(binding(), themselves("target pair"))
    table = np.tile(compiled.defaults, (3, 1))
    table[:, compiled.parameters.index("k_in")] = [5.0, 10.0, 20.0]
    declared = solve(compiled, table, start=0.0, save_at=[0.0])
    np.testing.assert_allclose(declared.values[:, 0, 0], [0.5, 1.0, 2.0], rtol=1e-15)
    states = np.arange(12.0).reshape(3, 4)
    given = solve(compiled, table, start=0.0, save_at=[0.0], initial=states)
    order = [compiled.variables.index(name) for name in ("target", "pair")]
    np.testing.assert_array_equal(given.values[:, 0], states[:, order])


def test_wrong_questions_are_refused():
    system, x, *_ = decay()
    compiled = compile(system, {"x": x})
    table = compiled.defaults
    for wrong in ({"save_at": [2.0, 1.0]}, {"save_at": []}, {"save_at": [-1.0]}, {"save_at": [1.0], "initial": "at"}):
        with pytest.raises(ValueError):
            solve(compiled, table, start=0.0, **wrong)
    with pytest.raises(ValueError, match="patients, 2"):
        solve(compiled, table[:1], start=0.0, save_at=[1.0])
    events = {
        "did you mean 'x'": Bolus(1.0, "X", 1.0),
        "no parameter 'kk'": Switch(1.0, "kk", 1.0),
        "before the start": Bolus(-1.0, "x", 1.0),
        "no parameter; ": Bolus(1.0, "x", symbol("x")),
        "depends on time": Bolus(1.0, "x", TIME),
        "not finite": Bolus(1.0, "x", symbol("k") / 0.0),
    }
    for message, event in events.items():
        with pytest.raises(Mistake, match=message), np.errstate(divide="ignore"):
            solve(compiled, table, start=0.0, save_at=[1.0], events=[event])
