"""Derivatives along the steps: against the complex step, closed forms and differences of what `solve` computes."""

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from rankl.engine import compile, gradient, solve
from rankl.language.event import Bolus, Course, Infusion, Replace, Reset, SteadyState, Switch, Threshold
from rankl.language.expression import TIME, arctan, at_least, cos, exp, floor, largest, log, sin, symbol
from rankl.language.inputs import driven, infusible
from rankl.language.mistake import Mistake
from tests.engine.systems import binding, equations, robertson, symbols, themselves

TIMES = np.linspace(0.0, 20.0, 41)
TIGHT = 1e-10


def slopes_by_complex_step(rates, initial, values: dict[str, float], by: str) -> np.ndarray:
    """[times, states], from an explicit method in complex numbers (no difference is taken)."""
    tiny = 1e-30
    known = {name: complex(value, tiny * (name == by)) for name, value in values.items()}
    found = solve_ivp(
        lambda t, y: rates(t, y, known), (0, TIMES[-1]), np.array(initial(known), dtype=complex), "DOP853", TIMES,
        rtol=1e-12, atol=1e-40,
    )  # fmt: skip
    return found.y.T.imag / tiny


def all_kinds():
    x, y, k, hill, w = symbols("x y k hill w")
    rates = {
        "x": k / (1 + y**hill) - 0.3 * x + 0.1 * sin(w * TIME),
        "y": 0.2 * x * exp(-k * y) + 0.1 * log(1 + x) - 0.25 * y * arctan(w + x) + 0.05 * cos(k * x),
    }
    return equations(rates, {"k": 1.3, "hill": 2.5, "w": 0.7}, {"x": 0.5 * k, "y": 0.4})


def test_every_kind_of_expression_against_the_complex_step():
    system = all_kinds()
    compiled = compile(system, themselves("x y"), tangents=True)
    values = dict(zip(compiled.parameters, compiled.defaults, strict=True))

    def rates(t, s, p):
        x, y, k, w = *s, p["k"], p["w"]
        return [
            k / (1 + y ** p["hill"]) - 0.3 * x + 0.1 * np.sin(w * t),
            0.2 * x * np.exp(-k * y) + 0.1 * np.log(1 + x) - 0.25 * y * np.arctan(w + x) + 0.05 * np.cos(k * x),
        ]

    found = gradient(compiled, compiled.defaults, list(values), start=0, save_at=TIMES, tolerance=TIGHT)
    for k, name in enumerate(values):
        truth = slopes_by_complex_step(rates, lambda p: [0.5 * p["k"], 0.4], values, name)
        np.testing.assert_allclose(found.slopes[0, :, :, k], truth, atol=1e-7 * np.abs(truth).max())


def differences(system, outputs, events, name, start="declared") -> np.ndarray:
    plain = compile(system, outputs)
    column = plain.parameters.index(name)
    table = np.tile(plain.defaults, (2, 1))
    step = 1e-5 * max(abs(plain.defaults[column]), 1.0)
    table[:, column] += [step, -step]
    up, down = solve(plain, table, start=0, save_at=TIMES, events=events, initial=start, tolerance=1e-12).values
    return (up - down) / (2 * step)


def test_stiff_binding_at_rest_and_with_doses_against_differences():
    system, outputs = binding(), themselves("drug target pair")
    compiled = compile(system, outputs, tangents=True)
    share = symbol("k_a") / (symbol("k_a") + symbol("k_el"))
    events = [Bolus(1, "depot", 100, bioavailability=share), Switch(5, "k_el", 0.1), Bolus(10, "drug", 80 * share)]
    by = list(compiled.parameters)
    for start in ("declared", "rest"):
        found = gradient(
            compiled, compiled.defaults, by, start=0, save_at=TIMES, events=events, initial=start, tolerance=TIGHT
        )
        for k, name in enumerate(by):
            truth = differences(system, outputs, events, name, start)
            np.testing.assert_allclose(found.slopes[0, :, :, k], truth, atol=1e-6 * np.abs(truth).max(), err_msg=name)


def test_infusions_whose_rate_duration_and_lag_are_parameters():
    system = binding()
    extra = equations({}, {"rate": 20.0, "lasts": 3.0, "late": 1.45, "level": 0.4})
    system = type(system)(system.variables, (*system.constants, *extra.constants), system.assigned)
    system, outputs = infusible(system, ["drug", "depot"]), themselves("depot drug pair")
    events = [
        Infusion(1, "drug", 50, rate=symbol("rate"), lag=symbol("late")),
        Infusion(2, "depot", 40, duration=symbol("lasts"), lag=symbol("late") / 2),
        Replace(12, "depot", symbol("level")),
        Reset(16),
        Bolus(17, "depot", symbol("rate")),
    ]
    compiled = compile(system, outputs, tangents=True)
    by = ["rate", "lasts", "late", "level", "k_a", "k_in"]
    found = gradient(compiled, compiled.defaults, by, start=0, save_at=TIMES, events=events, tolerance=TIGHT)
    for k, name in enumerate(by):
        truth = differences(system, outputs, events, name)
        np.testing.assert_allclose(found.slopes[0, :, :, k], truth, atol=1e-6 * np.abs(truth).max(), err_msg=name)


def test_starting_values_doses_and_lines():
    x, k, feed = symbols("x k feed")
    system = driven(equations({"x": feed - k * x, "idle": 0.0 * x}, {"k": 0.2, "feed": 1.0}, {"x": 3.0}), ["feed"])
    compiled = compile(system, themselves("x"), tangents=True)
    events = [Course("feed", [0, 10], [0, 5]), Bolus(5, "x", 2.0), Bolus(5, "idle", 1.0)]
    found = gradient(
        compiled, [[0.2, 9.0, 0.0], [0.4, 9.0, 0.0]], ["level of feed"], by_initial=["x", "idle"], by_doses=[1], start=0,
        save_at=TIMES, events=events, tolerance=TIGHT,
    )  # fmt: skip
    assert found.by == ("level of feed", "initial x", "initial idle", "dose 1") and not found.failures
    for rate, slopes in zip((0.2, 0.4), found.slopes[:, :, 0], strict=True):
        np.testing.assert_allclose(slopes[:, 0], 0.0, atol=1e-12)
        np.testing.assert_allclose(slopes[:, 1], np.exp(-rate * TIMES), rtol=1e-8)
        np.testing.assert_allclose(slopes[:, 2], 0.0, atol=1e-12)
        np.testing.assert_allclose(slopes[:, 3], np.where(TIMES > 5, np.exp(-rate * (TIMES - 5)), 0), atol=1e-8)


def test_values_are_those_of_solve_to_the_last_bit_and_a_life_before_is_handed_on():
    system, outputs = robertson(), themselves("a b c")
    plain, compiled = compile(system, outputs), compile(system, outputs, tangents=True)
    by = ["k1", "k2"]
    whole = gradient(compiled, plain.defaults, by, start=0, save_at=TIMES, tolerance=TIGHT)
    np.testing.assert_array_equal(whole.values, solve(plain, plain.defaults, start=0, save_at=TIMES, tolerance=TIGHT).values)
    first = gradient(compiled, plain.defaults, by, start=0, save_at=TIMES[:21], tolerance=TIGHT)
    second = gradient(
        compiled, plain.defaults, by, start=TIMES[20], save_at=TIMES[20:], initial=first.final,
        initial_slopes=first.final_slopes, tolerance=TIGHT,
    )  # fmt: skip
    np.testing.assert_allclose(second.slopes[0, -1], whole.slopes[0, -1], rtol=1e-6)
    assert abs(whole.slopes[0, :, :, 0].sum(axis=1)).max() < 1e-9, "what is conserved does not depend on rates"


def test_conserved_totals_at_rest_depend_on_what_they_start_from():
    a, b, k, total = symbols("a b k total")
    system = equations({"a": b - k * a, "b": k * a - b}, {"k": 3.0, "total": 2.0}, {"a": total})
    compiled = compile(system, {"a": a, "b": b}, tangents=True)
    found = gradient(compiled, compiled.defaults, ["k", "total"], start=0, save_at=[0.0], initial="rest")
    np.testing.assert_allclose(found.slopes[0, 0], [[-2 / 16, 1 / 4], [2 / 16, 3 / 4]], rtol=1e-6)


def test_kinks_have_the_slope_of_their_side():
    x, k = symbols("x k")
    compiled = compile(equations({"x": largest(k - x, 0.0) + 0 * floor(x)}, {"k": 2.0}), themselves("x"), tangents=True)
    found = gradient(compiled, [[2.0], [-1.0]], ["k"], start=0, save_at=TIMES, tolerance=TIGHT)
    np.testing.assert_allclose(found.slopes[:, :, 0, 0], [1 - np.exp(-TIMES), np.zeros(41)], atol=1e-8)


def test_what_has_no_derivative_is_refused_by_name():
    x, k = symbols("x k")
    system = equations({"x": -k * x}, {"k": 0.2}, {"x": 1.0})
    compiled = compile(system, themselves("x"), tangents=True)
    ask = {"start": 0.0, "save_at": [0.0, 1.0]}
    with pytest.raises(Mistake, match="no parameter 'q'"):
        gradient(compiled, [[0.2]], ["q"], **ask)
    with pytest.raises(Mistake, match="no variable 'z'"):
        gradient(compiled, [[0.2]], by_initial=["z"], **ask)
    with pytest.raises(Mistake, match="'dose 0': that event is no dose"):
        gradient(compiled, [[0.2]], by_doses=[0], events=[Switch(0.5, "k", 1.0)], **ask)
    with pytest.raises(Mistake, match="lag of a bolus"):
        gradient(compiled, [[0.2]], ["k"], events=[Bolus(0, "x", 1, lag=symbol("k"))], **ask)
    with pytest.raises(Mistake, match="repeated doses"):
        gradient(compiled, [[0.2]], ["k"], events=[SteadyState(Bolus(0, "x", 1), 1)], **ask)
    with pytest.raises(Mistake, match="nothing to take"):
        gradient(compiled, [[0.2]], **ask)
    with pytest.raises(ValueError, match="tangents=True"):
        gradient(compiled.plain, [[0.2]], ["k"], **ask)
    with pytest.raises(ValueError, match="tangents"):
        solve(compiled, [[0.2]], **ask)
    empty = Threshold("empty", at_least(TIME, 0.5), {"x": 0})
    with pytest.raises(Mistake, match="thresholds"):
        compile(type(system)(system.variables, system.constants, thresholds=(empty,)), themselves("x"), tangents=True)


def test_a_patient_that_fails_is_reported_once_and_the_others_finish():
    x, k = symbols("x k")
    compiled = compile(equations({"x": k * x * x}, {"k": 1.0}, {"x": 1.0}), themselves("x"), tangents=True)
    found = gradient(compiled, [[-1.0], [1.0]], ["k"], by_initial=["x"], start=0, save_at=[0.0, 3.0], tolerance=1e-10)
    assert [failure.patient for failure in found.failures] == [1]
    np.testing.assert_allclose(found.slopes[0, 1, 0], [3 / 16, 1 / 16], rtol=1e-7)
    assert np.isnan(found.slopes[1]).all()
