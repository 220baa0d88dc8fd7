"""Every tool that is compared solves the same task; the choice of tolerances and the summaries are what they say."""

import numpy as np
import pytest

from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import ids_of
from rankl.engine import compile
from rankl.language.event import Bolus, repeated
from rankl.language.expression import expression, symbol
from tests.engine.systems import equations, themselves


@pytest.fixture(scope="module")
def task():
    """A drug that is absorbed, removed, and drives an effect with a saturable turnover; two patients."""
    from tasks.task import Document, Task

    depot, drug, effect = (symbol(name) for name in ("depot", "drug", "effect"))
    uptake, removal, half = (symbol(name) for name in ("uptake", "removal", "half"))
    made = equations(
        {"depot": -uptake * depot, "drug": uptake * depot - removal * drug, "effect": drug**2 / (half**2 + drug**2) - effect},
        {"uptake": 0.9, "removal": 0.2, "half": 3.0},
        scales={"depot": 10.0, "drug": 10.0},
    )
    outputs = themselves("drug effect")
    compiled = compile(made, outputs)
    doses = repeated(Bolus(0.0, "depot", expression(10)), 7.0, 3)
    table = np.array([[0.9, 0.2, 3.0], [1.1, 0.25, 2.0]])
    ids = ids_of(made)
    document = Document(
        to_sbml(made, title="a drug", events=doses),
        [ids[name] for name in outputs],
        [ids[name] for name in compiled.parameters],
        [ids[name] for name in compiled.variables],
        [v.scale for v in made.variables],
    )
    save_at = np.linspace(0.0, 21.0, 7)
    return Task("drug", made, outputs, compiled, doses, save_at, compiled.parameters, table, np.zeros((2, 3)), document)


@pytest.mark.parametrize("name", ["libRoadRunner", "scipy LSODA", "scipy BDF", "scipy Radau"])
def test_tools_agree_with_the_reference(task, name):
    from rivals import installed

    (tool,) = installed(task, [name])
    assert tool.name == name
    assert task.error(tool.run(2, 1e-9)) < 1e-6


def test_the_reference_is_right(task):
    p, save_at = task.table[0], task.save_at
    given = np.array([dose.time for dose in task.doses])
    since = np.maximum(save_at[:, None] - given, 0.0) * (save_at[:, None] > given)
    drug = (10 * p[0] / (p[0] - p[1]) * (np.exp(-p[1] * since) - np.exp(-p[0] * since))).sum(axis=1)
    np.testing.assert_allclose(task.reference[0, :, 0], drug, rtol=1e-9)


def test_the_loosest_tolerance_that_keeps_the_error():
    from matching import Accuracy

    class Tool:
        name, patients = "a tool", 1

        def run(self, patients, tolerance):
            if tolerance > 1e-3:
                raise RuntimeError("too loose")
            return tolerance * 3

    class Task:
        def error(self, values):
            return values

    accuracy = Accuracy(Task(), Tool())
    assert accuracy.loosest(1e-6) == 3e-7
    assert accuracy.loosest(1.0) == 1e-3
    assert accuracy.loosest(1e-14) is None


def test_summaries_in_blocks_are_those_of_the_whole():
    from million import Summary

    values = np.random.default_rng(1).lognormal(size=(4000, 3, 2))
    blocks = np.split(values, 4)
    summary = Summary.begun(blocks[0])
    for block in blocks:
        summary.add(block)
    np.testing.assert_allclose(summary.sums / summary.count, values.mean(axis=0))
    np.testing.assert_allclose(summary.quantile(0.5), np.quantile(values, 0.5, axis=0), atol=float(summary.width.max()))


def test_operations_are_counted_through_loops_and_calls():
    from peak import _counted

    from rankl.engine.vector import Code, Lanes

    lanes = Lanes(2, "counted")
    inner = Code(lanes, "inner", ["x"])
    inner.store(inner["x"], 0, inner.fused(*[inner.load(inner["x"])] * 3))
    function = inner.finish()
    outer = Code(lanes, "outer", ["x"])
    with outer.loop(5):
        value = outer.load(outer["x"])
        outer.store(outer["x"], 0, outer.divide(value, outer.add(value, outer.multiply(value, value))))
        outer.builder.call(function, [outer["x"]])
    assert dict(_counted(outer.finish())) == {"fdiv": 5, "fused": 10}


def test_a_task_that_is_not_here_is_left_out(monkeypatch, tmp_path, capsys):
    from tasks.named import made

    monkeypatch.setenv("RANKL_SBML_MODELS", str(tmp_path))
    assert made(["peterson"], 1) == []
    assert "RANKL_SBML_MODELS" in capsys.readouterr().err
