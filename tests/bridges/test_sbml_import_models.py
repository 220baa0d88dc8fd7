"""Public models run, and run as in libRoadRunner."""

import libsbml
import numpy as np
import pytest
import roadrunner

from rankl.bridges.sbml import Imported, from_sbml, simulate, to_sbml
from tests.bridges.sbml_suite import SHARED

MODELS = sorted((SHARED / "models").glob("*.xml"))
UNTIL = {"BIOMD0000000613": 10.0}
"""Doses of teriparatide are given where the time equals 12 h, which libRoadRunner steps over."""
pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the models are not here")


def theirs(file: str, model: Imported, until: float, steps: int) -> np.ndarray:
    runner = roadrunner.RoadRunner(file)
    runner.setIntegrator("cvode")
    runner.integrator.relative_tolerance = 1e-12
    runner.integrator.absolute_tolerance = 1e-16
    runner.integrator.maximum_num_steps = 1_000_000
    runner.timeCourseSelections = ["time", *(f"[{name}]" if name in model.amounts else name for name in model.values)]
    return np.array(runner.simulate(0.0, until, steps + 1))


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_all_quantities_of_a_model_are_those_of_libroadrunner(path):
    model = from_sbml(path)
    names, until, steps = list(model.values), UNTIL.get(path.stem, 100.0), 5
    found = simulate(path, 0.0, until, steps, names, concentration=model.amounts)
    expected = theirs(str(path), model, until, steps)
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-12)


@pytest.mark.parametrize("path", MODELS[::4], ids=lambda path: path.stem)
def test_a_model_that_is_written_again_and_read_is_the_same(path, tmp_path):
    model = from_sbml(path)
    again = tmp_path / "again.xml"
    again.write_text(to_sbml(model.equations, title=model.title))
    document = libsbml.readSBMLFromFile(str(again))
    identifiers = {parameter.getName(): parameter.getId() for parameter in document.getModel().getListOfParameters()}
    states = [variable.name for variable in model.equations.variables if variable.name in model.values]
    first = simulate(path, 0.0, 50.0, 5, states)
    second = simulate(again, 0.0, 50.0, 5, [identifiers[name] for name in states])
    np.testing.assert_allclose(second, first, rtol=1e-7, atol=1e-12)


def test_doses_at_exact_times_are_given():
    path = SHARED / "models" / "BIOMD0000000613.xml"
    found = simulate(path, 0.0, 61.0, 61, ["event_counter", "TERISC"])
    dose = 20 * 1e6 / 4117.8
    np.testing.assert_allclose(found[[11, 12, 35, 36, 59, 60, 61], 1], [0, 24, 24, 48, 48, 72, 72], rtol=1e-12)
    np.testing.assert_allclose(found[[12, 36, 60], 2], dose, rtol=1e-12)
