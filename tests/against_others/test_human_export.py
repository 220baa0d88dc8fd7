"""The human body and experiments on it, exported, are the same models in libRoadRunner, in COPASI, and read back."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from rankl.bridges.antimony import to_antimony
from rankl.bridges.equations import to_markdown
from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import ids_of
from rankl.engine import compile, solve
from rankl.engine.system import Closure
from rankl.lab.experiment import shipped
from rankl.lab.export import Model, export, modelled
from rankl.language.event import Bolus
from rankl.language.expression import symbol
from rankl.model.bodies import human
from tests.against_others.copasi import copasi_run
from tests.against_others.road_runner import roadrunner_run
from tests.bridges.studies import error, read_back
from tests.bridges.test_sbml import complaints
from tests.oracle_radau import radau

START = -400.0
EXPERIMENTS = ("freedom", "stop_denosumab")
SAVE = [0.0, 1.0, 10.0, 30.0, 100.0, 182.625, 190.0, 365.25, 500.0, 1000.0]


def test_denosumab_in_the_human_body():
    network = human().with_drugs("denosumab").network
    whole = network.equations
    kept = Closure.of(whole, {name: symbol(name) for name in ("denosumab[serum]", "CTX[serum]", "BMD[lumbar spine]")})
    equations = replace(whole, variables=kept.variables, assigned=dict(kept.assigned))
    route = next(route for route in network.routes if route.route == "subcutaneous")
    doses = [Bolus(time, route.into, 408.0 * route.fraction) for time in (0.0, 182.5)]
    sbml = to_sbml(equations, title="Denosumab", events=doses, start=START)
    assert complaints(sbml) == []
    names = [variable.name for variable in equations.variables]
    save = [START, 0.0, 1.0, 30.0, 182.5, 200.0, 500.0]
    ours = radau(equations, {name: symbol(name) for name in names}, START, save, doses)
    theirs = roadrunner_run(sbml, START, save, [ids_of(equations)[name] for name in names], smallest=1e-16)
    sizes = np.maximum(np.abs(ours).max(axis=0), [1e-3 * variable.scale for variable in equations.variables])
    assert np.all(np.abs(ours - theirs) <= 1e-6 * sizes)
    assert ours[3, names.index("denosumab[serum]")] > 1.0


@cache
def exported(experiment: str) -> tuple[Model, str, np.ndarray]:
    """The model of the experiment's arm, its SBML, and the engine's course of every state from day 0."""
    model = modelled(experiment, None, None, {}, shipped())
    names = [variable.name for variable in model.equations.variables]
    compiled = compile(model.equations, {name: symbol(name) for name in names}, lanes=2)
    values = {constant.name: constant.value for constant in model.equations.constants}
    solution = solve(
        compiled,
        np.array([[values[name] for name in compiled.parameters]]),
        start=0.0,
        save_at=np.array(SAVE),
        events=model.arm.events,
        initial=np.array([[model.initial[name] for name in compiled.variables]]),
        tolerance=1e-11,
        max_steps=10**6,
    )
    return model, export("sbml", experiment), solution.values[0]


def states(model: Model) -> list[str]:
    ids = ids_of(model.equations)
    return [ids[variable.name] for variable in model.equations.variables]


@pytest.mark.parametrize("experiment", EXPERIMENTS)
def test_exports_are_valid_and_agree_with_other_simulators(experiment):
    model, sbml, ours = exported(experiment)
    assert len(model.arm.events) > 5
    assert complaints(sbml) == []
    for simulator in (copasi_run, roadrunner_run):
        assert error(ours, simulator(sbml, 0.0, SAVE, states(model), smallest=1e-16)) < 1e-5, simulator


def test_an_export_comes_back_as_the_same_model(tmp_path):
    model, sbml, ours = exported("freedom")
    assert error(ours, read_back(sbml, states(model), 0.0, SAVE, tmp_path)) < 1e-9


def test_every_quantity_is_written():
    equations = human().network.equations
    page, text = to_markdown(equations, title="Human"), to_antimony(equations, title="Human")
    for name, identifier in ids_of(equations).items():
        assert f"### {name}\n" in page or f"| `{name}` |" in page
        assert f"  {identifier} := " in text or f" {identifier} = " in text
