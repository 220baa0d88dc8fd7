"""A patient's result is its own: no thread, chunk or neighbour changes a bit of it."""

import numpy as np
import pytest

from rankl.engine import Cancelled, compile, native, solve
from rankl.engine import compiled as compiled_module
from rankl.language.event import Bolus, Switch
from tests.engine.systems import binding, themselves

QUESTION = {
    "start": -10.0,
    "save_at": np.linspace(-10.0, 60.0, 36),
    "events": [Bolus(0.0, "depot", 100.0), Switch(20.0, "k_in", 2.0), Bolus(30.0, "depot", 50.0)],
}


def population(compiled, count):
    chance = np.random.default_rng(4)
    return compiled.defaults * np.exp(0.5 * chance.standard_normal((count, len(compiled.defaults))))


def test_threads_chunks_order_and_neighbours_change_nothing():
    compiled = compile(binding(), themselves("drug target"))
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


def test_the_number_of_lanes_changes_nothing():
    widths = [compile(binding(), themselves("drug target"), lanes=lanes) for lanes in (2, 4, 8)]
    table = population(widths[0], 21)
    first, *others = (solve(compiled, table, **QUESTION).values for compiled in widths)
    for other in others:
        np.testing.assert_array_equal(first, other)


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


@pytest.mark.skipif(native.platform.machine() not in ("x86_64", "AMD64"), reason="another processor family")
def test_a_processor_without_wide_registers_gives_the_same_answer(monkeypatch):
    wide = compile(binding(), themselves("drug target"))
    plain = native.Processor(native.processor().triple, "x86-64", "", 2)
    monkeypatch.setattr(native, "processor", lambda: plain)
    monkeypatch.setattr(compiled_module, "processor", lambda: plain)
    narrow = compile(binding(), themselves("drug target"))
    assert narrow.lanes == 2 and not narrow.from_cache
    table = population(wide, 5)
    np.testing.assert_allclose(
        solve(narrow, table, **QUESTION).values, solve(wide, table, **QUESTION).values, rtol=1e-6, atol=1e-8
    )


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
