"""A patient's result is its own: no thread, chunk or neighbour changes a bit of it."""

import os
import subprocess
import sys
from dataclasses import replace

import llvmlite.binding as llvm
import numpy as np
import pytest

from rankl.engine import Cancelled, compile, native, piece, rest, run, solve
from rankl.engine import compiled as compiled_module
from rankl.language.equations import Variable
from rankl.language.event import Bolus, SteadyState, Switch, Threshold
from rankl.language.expression import TIME, arctan, at_least, cos, exp, expression, if_less, less, log, sin, symbol
from rankl.language.mistake import Mistake
from rankl.language.unit import DIMENSIONLESS
from tests.engine.systems import binding, equations, themselves

rest_module = sys.modules["rankl.engine.rest"]

QUESTION = {
    "start": -10.0,
    "save_at": np.linspace(-10.0, 60.0, 36),
    "events": [
        Bolus(0.0, "depot", 100.0),
        Switch(20.0, "k_in", 2.0),
        Bolus(30.0, "depot", 50.0 * exp(symbol("k_a")) * symbol("k_in") ** 0.3, lag=symbol("k_int")),
    ],
}


def everything():
    """Binding with a rhythm, powers, logarithms, a branch, and a variable that a threshold sets back."""
    system = binding()
    drug, pair, sweep, k_el, k_in = (symbol(name) for name in "drug pair sweep k_el k_in".split())
    rhythm = 1 + 0.3 * sin(2 * np.pi * TIME) + 0.1 * cos(TIME / 3) * arctan(drug)
    rate = rhythm * k_in**0.7 / (1 + (pair / 3) ** 1.7) + log(1 + drug) * if_less(drug, 5.0, k_el, 0.1) * exp(-pair / 9)
    added = Variable("sweep", DIMENSIONLESS, expression(0.0), rate, 1.0)
    full = Threshold("full", at_least(sweep, 20.0), {"sweep": sweep - 15.0})
    return replace(system, variables=(*system.variables, added), thresholds=(full,), breaks=(less(drug, 5.0),))


def tangle(seeds=(1, 13, 30, 38)):
    """Random sums, differences, products and quotients, whose products may be added in one rounding in more ways than one."""
    constants = [symbol(f"k{j}") for j in range(4)]
    rates = {}
    for seed in seeds:
        chance, states = np.random.default_rng(seed), [symbol(f"{name}{seed}") for name in "abcd"]

        def tree(depth, chance=chance, states=states):
            if depth == 0:
                return [*states, *constants][chance.integers(8)]
            choice, x, y = chance.integers(5), tree(depth - 1), tree(depth - 1)
            return [x + y, x - y, x * y, x * y, x / (1 + y * y)][choice]

        rates |= {x.name: 0.1 * tree(3) / (1 + tree(2) ** 2) - x for x in states}
    return equations(rates, {f"k{j}": 1.0 + j for j in range(4)}, dict.fromkeys(rates, 0.3))


def population(compiled, count):
    chance = np.random.default_rng(4)
    return compiled.defaults * np.exp(0.5 * chance.standard_normal((count, len(compiled.defaults))))


def test_threads_chunks_order_and_neighbours_change_nothing():
    compiled = compile(everything(), themselves("drug sweep"))
    table = population(compiled, 150)
    alone = solve(compiled, table, threads=1, **QUESTION)
    assert not alone.failures
    spread = solve(compiled, table, threads=3, **QUESTION)
    np.testing.assert_array_equal(alone.values, spread.values)
    np.testing.assert_array_equal(alone.steps, spread.steps)
    backwards = solve(compiled, table[::-1], **QUESTION)
    np.testing.assert_array_equal(alone.values, backwards.values[::-1])
    for row in (0, 77, 149):
        np.testing.assert_array_equal(alone.values[row], solve(compiled, table[row], **QUESTION).values[0])


def test_the_size_of_chunks_and_bursts_changes_nothing(monkeypatch):
    compiled = compile(everything(), themselves("drug sweep"))
    table = population(compiled, 40)
    usual, at_rest = solve(compiled, table, **QUESTION), rest(compile(binding(), themselves("target")), table)
    sizes = [1, 2, 30, 39]
    for module in (piece, rest_module):
        monkeypatch.setattr(module, "chunks", lambda rows, lanes, threads: np.split(rows, sizes))
    monkeypatch.setattr(run, "FIRST_BURST", 1)
    monkeypatch.setattr(run, "LOOK", 0.0)
    for threads in (1, 3):
        other = solve(compiled, table, threads=threads, **QUESTION)
        for name in ("values", "steps", "final"):
            np.testing.assert_array_equal(getattr(usual, name), getattr(other, name))
    again = rest(compile(binding(), themselves("target")), table, threads=3)
    np.testing.assert_array_equal(again.states, at_rest.states)
    assert again.slowest == at_rest.slowest


def test_the_number_of_lanes_changes_nothing():
    widths = [compile(everything(), themselves("drug sweep"), lanes=lanes) for lanes in (1, 2, 4, 8)]
    table = population(widths[0], 21)
    first, *others = (solve(compiled, table, **QUESTION) for compiled in widths)
    assert not first.failures and np.ptp(first.steps) > 20
    for other in others:
        for name in ("values", "steps", "final"):
            np.testing.assert_array_equal(getattr(first, name), getattr(other, name))
    tangled = [compile(tangle(), themselves("a1 a13 a30 a38"), lanes=lanes) for lanes in (1, 2, 4, 8, 16)]
    table = population(tangled[0], 21)
    ends = [solve(compiled, table, start=0.0, save_at=[1.0, 5.0]).final for compiled in tangled]
    for other in ends[1:]:
        np.testing.assert_array_equal(ends[0], other)
    resting = [compile(binding(), themselves("target"), lanes=lanes) for lanes in (1, 2, 4, 8)]
    table = population(resting[0], 21)
    states = [rest(compiled, table).states for compiled in resting]
    for other in states[1:]:
        np.testing.assert_array_equal(states[0], other)


def test_the_search_for_a_steady_state_under_doses_is_each_patients_own():
    compiled = compile(binding(), themselves("drug target"))
    table = population(compiled, 11)
    doses = [SteadyState(Bolus(0.0, "depot", 60.0), 28.0), Bolus(28.0, "depot", 20.0 * symbol("k_in") ** 0.5)]
    question = {"start": 0.0, "save_at": np.linspace(0.0, 60.0, 13), "events": doses}
    together = solve(compiled, table, threads=3, **question).values
    np.testing.assert_array_equal(together[::-1], solve(compiled, table[::-1], threads=1, **question).values)
    for row in (0, 10):
        np.testing.assert_array_equal(together[row], solve(compiled, table[row], **question).values[0])


def test_what_is_told_of_the_restless_does_not_depend_on_neighbours():
    x, y, b = (symbol(name) for name in "xyb")
    cycle = equations({"x": 1 + x * x * y - (b + 1) * x, "y": b * x - x * x * y}, {"b": 3.0}, {"x": 1.5, "y": 3.0})
    table = np.linspace(1.5, 3.5, 11)[:, None]
    told = [rest(compile(cycle, themselves("x y"), lanes=lanes), table, threads=2).failures for lanes in (1, 4)]
    assert told[0] == told[1] and 5 < len(told[0]) < 11
    alone = compile(cycle, themselves("x y"), lanes=4)
    assert [str(rest(alone, table[f.patient]).failures[0]).split(" at ")[1] for f in told[0]] == [
        str(f).split(" at ")[1] for f in told[0]
    ]


def test_a_broken_neighbour_changes_nothing():
    compiled = compile(binding(), themselves("drug target"))
    table = population(compiled, 9)
    sound = solve(compiled, table, **QUESTION)
    table[4, compiled.parameters.index("k_in")] = np.nan
    broken = solve(compiled, table, **QUESTION)
    assert [failure.patient for failure in broken.failures] == [4]
    assert np.isnan(broken.values[4]).all()
    others = np.arange(9) != 4
    np.testing.assert_array_equal(sound.values[others], broken.values[others])


X86 = pytest.mark.skipif(native.platform.machine() not in ("x86_64", "AMD64"), reason="another processor family")
OLD = """
from tests.engine.test_lanes import *
compiled = compile(everything(), themselves("drug sweep"))
print(compiled.lanes, compiled.from_cache, exact(compiled).tobytes().hex())
"""


def exact(compiled):
    return solve(compiled, population(compiled, 5), tolerance=1e-11, **QUESTION).values


@X86
def test_a_processor_without_avx_gives_the_same_answer():
    wide = compile(everything(), themselves("drug sweep"))
    environment = {**os.environ, "RANKL_CPU": "x86-64", "PYTHONPATH": os.pathsep.join([".", *sys.path])}
    told = subprocess.run([sys.executable, "-c", OLD], env=environment, capture_output=True, text=True, check=True)
    lanes, found, values = told.stdout.split()
    expected = exact(wide)
    assert (lanes, found) == ("2", "False")
    narrow = np.frombuffer(bytes.fromhex(values)).reshape(expected.shape)
    assert (np.abs(narrow - expected) <= 1e-9 * np.abs(expected).max(axis=(0, 1))).all()


@pytest.fixture
def level(monkeypatch):
    """Set RANKL_CPU."""
    yield lambda name: (monkeypatch.setenv("RANKL_CPU", name), native.processor.cache_clear())
    monkeypatch.undo()
    native.processor.cache_clear()


@X86
def test_a_level_of_the_processor_is_what_code_is_made_for(level):
    fused = "declare <4 x double> @llvm.fmuladd.v4f64(<4 x double>, <4 x double>, <4 x double>)"
    text = f"""{fused}
    define <4 x double> @f(<4 x double> %a) {{
        %b = call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %a, <4 x double> %a, <4 x double> %a)
        ret <4 x double> %b
    }}"""
    here = native.processor()
    for name, lanes in native.LEVELS.items():
        if lanes <= here.lanes:
            level(name)
            assert native.processor().lanes == lanes
            assembly = native._machine().emit_assembly(llvm.parse_assembly(text))
            assert ("vfmadd" in assembly) == ("ymm" in assembly) == (lanes > 2)
    for name in ("x86-64-v5", "haswell"):
        level(name)
        with pytest.raises(Mistake, match="is no level of x86-64"):
            native.processor()


@X86
def test_a_level_above_the_processor_is_refused(level, monkeypatch):
    monkeypatch.setitem(native.LEVELS, "x86-64-v4", 16)
    level("x86-64-v4")
    with pytest.raises(Mistake, match="more than this processor"):
        native.processor()


@pytest.mark.parametrize(
    ("triple", "begin"),
    [
        ("aarch64-unknown-linux-gnu", b"\x7fELF"),
        ("arm64-apple-darwin", b"\xcf\xfa\xed\xfe"),
        ("x86_64-pc-windows-msvc", b"\x64\x86"),
    ],
)
def test_code_can_be_made_for_other_families(triple, begin, monkeypatch):
    """Made, not run."""
    texts = []
    monkeypatch.setattr(compiled_module, "object_code", lambda text: texts.append(text) or native.object_code(text))
    monkeypatch.setattr(compiled_module.cache, "find", lambda name: None)
    compile(everything(), themselves("drug sweep"), lanes=2)
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    try:
        target = llvm.Target.from_triple(triple)
    except RuntimeError:
        pytest.skip(f"this LLVM knows nothing of {triple}")
    module = llvm.parse_assembly(texts[0])
    module.triple = triple
    code = target.create_target_machine(cpu="generic", opt=1).emit_object(module)
    assert code.startswith(begin) and code.startswith(native._OBJECTS) and len(code) > 10_000


def test_no_patients_are_no_trouble():
    compiled = compile(binding(), themselves("drug target"))
    assert solve(compiled, np.empty((0, 7)), **QUESTION).values.shape == (0, 36, 2)


def test_progress_is_told_and_the_caller_can_stop():
    compiled = compile(binding(), themselves("drug target"))
    table, told = population(compiled, 100), []
    solve(compiled, table, progress=lambda done, count: told.append((done, count)), threads=2, **QUESTION)
    assert told[-1] == (100, 100) and len(told) > 1 and told == sorted(told)
    with pytest.raises(Cancelled):
        solve(compiled, table, cancelled=lambda: True, **QUESTION)
