"""What is compiled: the part that the outputs depend on, and its exact derivatives."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rankl.engine import compile, solve
from rankl.engine.graph import Graph
from rankl.engine.sparse import eliminate
from rankl.engine.system import Closure, System
from rankl.language.expression import (
    TIME,
    Expression,
    arctan,
    cos,
    exp,
    expression,
    floor,
    if_less,
    largest,
    log,
    sin,
    smallest,
    symbol,
    value_of,
)
from rankl.language.mistake import Mistake
from tests.engine.systems import equations, symbols, themselves


def chain():
    a, b, c, unrelated, k, twice = symbols("a b c unrelated k twice")
    rates = {"a": -k * a, "b": twice - b, "c": b - c, "unrelated": symbol("other") - unrelated}
    return equations(rates, {"k": 0.5, "other": 1.0}, {"a": 1.0}, assigned={"twice": 2 * a, "idle": c + unrelated})


def test_what_no_output_depends_on_is_left_out():
    system = chain()
    assert compile(system, themselves("a")).variables == ("a",)
    assert compile(system, themselves("twice")).variables == ("a",)
    assert compile(system, themselves("c")).variables == ("a", "b", "c")
    whole = compile(system, themselves("idle"))
    assert whole.variables == ("a", "b", "c", "unrelated")
    assert whole.parameters == compile(system, themselves("a")).parameters == ("k", "other")


def test_pruning_does_not_change_results():
    system = chain()
    alone, beside = compile(system, themselves("a")), compile(system, themselves("a idle"))
    times = np.linspace(0.0, 9.0, 10)
    a = solve(alone, alone.defaults, start=0.0, save_at=times).values[0, :, 0]
    b = solve(beside, beside.defaults, start=0.0, save_at=times).values[0, :, 0]
    np.testing.assert_allclose(a, b, atol=1e-7)


def test_outputs_without_states():
    compiled = compile(chain(), {"line": symbol("k") * TIME + symbol("other"), "one": symbol("k") / symbol("k")})
    assert compiled.variables == ()
    found = solve(compiled, [[0.5, 1.0], [2.0, 3.0]], start=0.0, save_at=[0.0, 10.0], initial="rest")
    np.testing.assert_allclose(found.values[:, :, 0], [[1.0, 6.0], [3.0, 23.0]])


def test_names_are_known_and_mean_one_thing():
    with pytest.raises(Mistake, match="did you mean 'twice'"):
        compile(chain(), themselves("twiec"))
    with pytest.raises(Mistake, match="uses 'missing'"):
        compile(equations({"x": symbol("missing")}, {}), themselves("x"))
    with pytest.raises(Mistake, match="more than one"):
        compile(equations({"x": symbol("x")}, {"x": 1.0}), themselves("x"))
    with pytest.raises(Mistake, match="circle"):
        loop = {"p": symbol("q") + 1, "q": symbol("p") + 1}
        compile(equations({"x": symbol("p")}, {}, assigned=loop), themselves("x"))
    with pytest.raises(Mistake, match="initial value of 'x'"):
        compile(equations({"x": symbol("y"), "y": 1.0}, {}, {"x": symbol("y")}), themselves("x"))
    with pytest.raises(Mistake, match="did you mean 'Rodas4'"):
        compile(chain(), themselves("a"), method="rodas4")


def test_powers_at_zero_are_zero_and_steps_go_on():
    x, y, hill = symbols("x y hill")
    rates = {"x": 0.0 * x - x**hill / (1 + x**hill), "y": 1.0 - y**hill}
    compiled = compile(equations(rates, {"hill": 2.5}), {"x": x, "y": y, "power": x**hill})
    for exponent in (0.5, 1.0, 2.5):
        found = solve(compiled, [[exponent]], start=0.0, save_at=[0.0, 1.0, 30.0])
        assert not found.failures
        np.testing.assert_array_equal(found.values[0, :, [0, 2]], 0.0)
        assert abs(found.values[0, 2, 1] - 1) < 1e-6


def test_elementary_functions_to_the_last_digits():
    a, b = symbols("a b")
    compiled = compile(equations({}, {"a": 1.0, "b": 1.0}), {"exp": exp(b), "log": log(a), "power": a**b})
    chance = np.random.default_rng(2)
    base, exponent = np.exp(chance.uniform(-40, 40, 3000)), chance.uniform(-15, 15, 3000)
    base[:500] = 1 + chance.uniform(-1e-3, 1e-3, 500)
    found = solve(compiled, np.column_stack([base, exponent]), start=0.0, save_at=[0.0]).values[:, 0]
    np.testing.assert_allclose(found[:, 0], np.exp(exponent), rtol=5e-16)
    np.testing.assert_allclose(found[:, 1], np.log(base), rtol=5e-16)
    np.testing.assert_allclose(found[:, 2], base**exponent, rtol=3e-13)


def test_angles_to_the_last_digits():
    x = symbol("x")
    compiled = compile(
        equations({}, {"x": 1.0}), {"sin": sin(x), "cos": cos(x), "arctan": arctan(x), "floor": floor(x), "far": sin(2e9 + x)}
    )
    at = np.concatenate([np.random.default_rng(4).uniform(-1e4, 1e4, 2000), np.linspace(-4, 4, 2001), [-0.0, 1e-300, 1e300]])
    solved = solve(compiled, at[:-1, None], start=0.0, save_at=[0.0]).values[:, 0]
    assert np.isnan(solved).all(), "an angle beyond 2^30 is refused"
    compiled = compile(equations({}, {"x": 1.0}), {"sin": sin(x), "cos": cos(x), "arctan": arctan(x), "floor": floor(x)})
    found = solve(compiled, at[:-1, None], start=0.0, save_at=[0.0]).values[:, 0]
    np.testing.assert_allclose(found[:, 0], np.sin(at[:-1]), atol=3e-16)
    np.testing.assert_allclose(found[:, 1], np.cos(at[:-1]), atol=3e-16)
    np.testing.assert_allclose(found[:, 2], np.arctan(at[:-1]), rtol=6e-16)
    np.testing.assert_array_equal(found[:, 3], np.floor(at[:-1]))
    far = compile(equations({}, {"x": 1.0}), {"arctan": arctan(x)})
    assert solve(far, at[-1:, None], start=0.0, save_at=[0.0]).values[0, 0, 0] == np.pi / 2


def test_edges_of_elementary_functions():
    a, b = symbols("a b")
    compiled = compile(equations({}, {"a": 1.0, "b": 1.0}), {"power": a**b, "sigmoid": 1 / (1 + exp(b))})
    found = solve(compiled, [[0.0, 3.5], [0.0, 0.0], [2.0, 0.0], [1.0, 1e4]], start=0.0, save_at=[0.0]).values[:, 0]
    np.testing.assert_array_equal(found[:, 0], [0.0, 1.0, 1.0, 1.0])
    assert found[3, 1] < 1e-300


x, y, k = symbols("x y k")
leaves = st.sampled_from([x, y, k, TIME, 2.0 * x, k + 1.0])
expressions = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda a, b: a + b, inner, inner),
        st.builds(lambda a, b: a - b, inner, inner),
        st.builds(lambda a, b: a * b, inner, inner),
        st.builds(lambda a, b: a / (1.5 + b * b), inner, inner),
        st.builds(lambda a: (1.0 + a * a) ** 1.7, inner),
        st.builds(lambda a: (1.0 + a * a) ** 2, inner),
        st.builds(lambda a, b: (1.0 + a * a) ** (b / (1.0 + b * b)), inner, inner),
        st.builds(lambda a: exp(-a * a), inner),
        st.builds(lambda a: log(1.0 + a * a), inner),
        st.builds(lambda a: sin(a) * cos(2.0 * a), inner),
        st.builds(lambda a: arctan(a), inner),
        st.builds(lambda a: -a, inner),
        st.builds(lambda a, b: largest(a, smallest(b, a + 1.0)), inner, inner),
        st.builds(lambda a, b: if_less(a, b, a * a, b), inner, inner),
    ),
    max_leaves=8,
)


def value_in(graph: Graph, node: int, known: dict) -> float:
    """A node's number, by the language's own arithmetic."""
    operation, *parts = graph.nodes[node]
    if operation in ("constant", "parameter", "state", "time"):
        return parts[0] if operation == "constant" else known[graph.nodes[node]]
    numbers = [value_in(graph, part, known) for part in parts]
    if operation == "slope":
        return numbers[1] * numbers[2] / numbers[0]
    return value_of(Expression(operation, *map(expression, numbers)), {})


@settings(max_examples=60, deadline=None)
@given(expressions, st.floats(0.1, 2.0), st.floats(0.1, 2.0))
def test_folding_keeps_the_value_and_derivatives_are_exact(e, at_x, at_y):
    system = System(Closure.of(equations({"x": e + 0.0 * y, "y": x}, {"k": 0.7}), themselves("x y")))
    graph = system.graph
    used = {("state", 0): at_x, ("state", 1): at_y, ("parameter", 0): 0.7, ("time",): 0.3}

    def value(point):
        return value_of(e, {"x": point, "y": at_y, "k": 0.7}, time=0.3)

    folded = value_in(graph, system.rates[0], used)
    assert folded == pytest.approx(value(at_x), rel=1e-9, abs=1e-12)
    slope = system.jacobian.get((0, 0))
    exact = 0.0 if slope is None else value_in(graph, slope, used)
    h = 1e-5
    left, right = (value(at_x) - value(at_x - h)) / h, (value(at_x + h) - value(at_x)) / h
    near = 1e-3 * (1 + abs(left) + abs(right))
    assert min(abs(exact - left), abs(exact - right), abs(exact - (left + right) / 2)) < near


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 12), st.floats(0.0, 0.6), st.integers(0, 10**6))
def test_elimination_solves_any_pattern(size, density, seed):
    chance = np.random.default_rng(seed)
    matrix = np.where(chance.random((size, size)) < density, chance.uniform(-1, 1, (size, size)), 0.0)
    matrix += np.diag(np.abs(matrix).sum(axis=1) + 1)
    plan = eliminate(size, zip(*np.nonzero(matrix), strict=True))
    work, side = matrix.copy(), np.arange(1.0, size + 1)
    for pivot in plan.pivots:
        p = pivot.index
        for i in pivot.rows:
            factor = work[i, p] / work[p, p]
            work[i, list(pivot.columns)] -= factor * work[p, list(pivot.columns)]
            side[i] -= factor * side[p]
    for pivot in reversed(plan.pivots):
        rest = side[pivot.index] - work[pivot.index, list(pivot.columns)] @ side[list(pivot.columns)]
        side[pivot.index] = rest / work[pivot.index, pivot.index]
    np.testing.assert_allclose(matrix @ side, np.arange(1.0, size + 1), rtol=1e-9)
    assert {(i, j) for i, j in zip(*np.nonzero(matrix), strict=True)} <= set(plan.entries)


def test_an_arrow_fills_nothing_when_its_tip_goes_last():
    arrow = [(0, j) for j in range(6)] + [(j, 0) for j in range(6)] + [(j, j) for j in range(6)]
    plan = eliminate(6, arrow)
    assert len(plan.entries) == 16 and plan.pivots[-1].index in (0, 5)
