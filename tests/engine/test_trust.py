"""Elimination without pivoting: a pivot of zero is met with another step, and awkward matrices are solved well enough."""

import numpy as np
import pytest
from scipy.linalg import expm

from rankl.engine import compile, solve
from rankl.engine.tableau import METHODS
from rankl.language.expression import TIME, cos, sin, symbol
from tests.engine.systems import equations, error_of, radau, symbols, themselves

ZERO = 1 / METHODS["Rodas5P"].gamma
"""A rate of growth per day at which the pivot of a step of one day, 1/(gamma h) minus the rate, is zero."""


def linear(matrix, initial, scales=None, forcing=None):
    """x' = A x (+ forcing)"""
    names = [f"x{k}" for k in range(len(matrix))]
    rates = {
        name: sum((float(a) * symbol(x) for a, x in zip(row, names, strict=True) if a), force)
        for name, row, force in zip(names, matrix, forcing or [0.0 * symbol("k")] * len(names), strict=True)
    }
    starts = dict(zip(names, map(float, initial), strict=True))
    return equations(rates, {"k": 0.0}, starts, dict(zip(names, scales or [1.0] * len(names), strict=True)))


def worst_error(matrix, initial, days, scales=None, tolerance=3e-7):
    """Largest error at 40 times relative to each state's maximum, against the matrix exponential."""
    matrix = np.array(matrix, dtype=float)
    compiled = compile(linear(matrix, initial, scales), themselves(" ".join(f"x{k}" for k in range(len(matrix)))), lanes=2)
    times = np.linspace(0.0, days, 41)
    found = solve(compiled, compiled.defaults, start=0.0, save_at=times, tolerance=tolerance)
    assert not found.failures
    return error_of(found.values[0], np.array([expm(matrix * time) @ initial for time in times]))


def test_a_pivot_of_exactly_zero_is_met_with_another_step():
    """x stays at its unstable rest while steps grow to a day, the longest of 64 days: there the matrix is singular."""
    matrix, times = [[ZERO, 0.0], [0.0, -1.0]], np.linspace(0.0, 64.0, 65)
    compiled = compile(linear(matrix, [0.0, 1.0]), themselves("x0 x1"), lanes=2)
    found = solve(compiled, compiled.defaults, start=0.0, save_at=times)
    beside = compile(linear([[ZERO / 2, 0.0], [0.0, -1.0]], [0.0, 1.0]), themselves("x0 x1"), lanes=2)
    usual = solve(beside, beside.defaults, start=0.0, save_at=times)
    assert not found.failures and found.steps[0] > usual.steps[0] + 64
    np.testing.assert_array_equal(found.values[0, :, 0], 0.0)
    np.testing.assert_allclose(found.values[0, :, 1], np.exp(-times), atol=1e-7)


def test_a_pivot_near_zero_costs_little_accuracy():
    """A stable focus that would take steps of a day, whose first pivot is then next to nothing."""
    x, y, z, a = symbols("x y z a")
    forced = {"x": a * (x - 2 * y + sin(TIME / 20)), "y": a * (2 * x - 2 * y + cos(TIME / 20)), "z": 0.1 * (x - z)}
    compiled = compile(equations(forced, {"a": ZERO}), themselves("x y z"), lanes=2)
    times = np.linspace(0.0, 64.0, 65)
    table = ZERO * (1 + np.array([[0.0], [2e-16], [1e-14], [1e-13], [1e-12], [1e-11], [1e-10], [1e-9]]))
    found = solve(compiled, table, start=0.0, save_at=times)

    def rates(t, s):
        slow = [ZERO * (s[0] - 2 * s[1] + np.sin(t / 20)), ZERO * (2 * s[0] - 2 * s[1] + np.cos(t / 20))]
        return np.array([*slow, 0.1 * (s[0] - s[2])])

    reference = radau(rates, 0.0, times, [0.0, 0.0, 0.0], [1, 1, 1])
    assert not found.failures and found.steps[0] > 2 * found.steps[-1]
    assert max(error_of(values, reference) for values in found.values) < 1e-5


@pytest.mark.parametrize(
    ("matrix", "initial", "days", "scales"),
    [
        ([[0, 1], [-1, 0]], [1, 0], 20, None),
        ([[0, 1e3], [-1e3, 0]], [1, 0], 0.05, None),
        ([[0, 1], [-1e6, -100]], [1, 0], 1, [1, 1e3]),
        ([[1e3, -2e3], [2e3, -2e3]], [1, 0], 0.02, None),
        (np.diag(np.ones(5), 1), [0, 0, 0, 0, 0, 1], 10, None),
        (np.roll(np.eye(6), 1, axis=0), [1, 0, 0, 0, 0, 0], 5, None),
        ([[0.5, 0.2], [-0.2, 0.5]], [1, 0], 20, None),
    ],
    ids=["spring", "fast spring", "damped spring", "focus", "integrators", "ring of zeros", "growing spiral"],
)
def test_matrices_without_dominant_diagonals(matrix, initial, days, scales):
    assert worst_error(matrix, initial, days, scales) < 1e-6
    assert worst_error(matrix, initial, days, scales, tolerance=1e-10) < 1e-9


def test_random_matrices_badly_scaled_and_far_from_normal():
    chance = np.random.default_rng(1)
    for _ in range(3):
        matrix = chance.standard_normal((6, 6))
        matrix -= (np.linalg.eigvals(matrix).real.max() + 0.1) * np.eye(6)
        size = 10.0 ** chance.uniform(-4, 3, 6)
        matrix = matrix * size[:, None] / size
        assert worst_error(matrix, chance.standard_normal(6) * size, 10, list(size)) < 1e-6


def test_a_fast_undamped_rotation_at_rest_is_stepped_over():
    """1e6 turns a day about a point that moves slowly: pivots of 1/(gamma h) beside entries of 1e6."""
    speed = 1e6
    forcing = [-speed * sin(TIME), speed * sin(TIME / 3)]
    compiled = compile(linear([[0, speed], [-speed, 0]], [0, 0], forcing=forcing), themselves("x0 x1"), lanes=2)
    times = np.linspace(0.0, 10.0, 41)
    found = solve(compiled, compiled.defaults, start=0.0, save_at=times)
    assert not found.failures and found.steps[0] < 5000
    np.testing.assert_allclose(found.values[0], np.column_stack([np.sin(times / 3), np.sin(times)]), atol=1e-5)


def test_a_chain_of_masses_and_springs():
    """Twenty masses, the ends held: the positions' rows have zeros on the diagonal."""
    count, stiff = 20, 1e4
    laplace = stiff * (np.diag(np.full(count, -2.0)) + np.diag(np.ones(count - 1), 1) + np.diag(np.ones(count - 1), -1))
    matrix = np.block([[np.zeros((count, count)), np.eye(count)], [laplace, -5.0 * np.eye(count)]])
    initial = np.concatenate([np.sin(np.pi * np.arange(1, count + 1) / (count + 1)), np.zeros(count)])
    assert worst_error(matrix, initial, 1.0, [1.0] * count + [15.0] * count) < 1e-6
