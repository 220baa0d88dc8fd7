"""Antimony text loads again and gives the same right-hand sides."""

import antimony
import numpy as np
import roadrunner

from rankl.bridges.antimony import to_antimony
from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import ids_of
from rankl.language.event import Bolus, Switch
from rankl.language.expression import symbol
from tests.against_others.road_runner import roadrunner_run
from tests.bridges.systems import binding, clashing, doses


def rates(sbml: str, names: list[str], time: float) -> np.ndarray:
    runner = roadrunner.RoadRunner(sbml)
    runner.model.setTime(time)
    for name, value in zip(names, np.linspace(0.3, 3.0, len(names)), strict=True):
        runner.setValue(name, value)
    return np.array([runner.getValue(f"{name}'") for name in names])


def test_antimony_comes_back_as_the_same_system():
    for equations, events in ((binding(), doses()), (clashing(), [])):
        sbml = to_sbml(equations, title="There and back", events=events, start=-60.0)
        antimony.clearPreviousLoads()
        text = to_antimony(equations, title="There and back", events=events, start=-60.0)
        assert antimony.loadAntimonyString(text) >= 0, antimony.getLastError()
        back = antimony.getSBMLString("There_and_back")
        names = [ids_of(equations)[variable.name] for variable in equations.variables]
        for time in (-70.0, -20.0, 30.0):
            np.testing.assert_allclose(rates(back, names, time), rates(sbml, names, time), rtol=1e-13)


def test_antimony_reads_as_equations():
    text = to_antimony(binding(), title="x", events=doses(), start=-60.0)
    assert "denosumab_depot' = (-absorption) * denosumab_depot;" in text
    assert '"RANKL.soluble[marrow]"' in text
    assert "absorption * denosumab_depot * molar_mass / V - clearance * denosumab;" in text
    assert "hill :=" in text
    assert "bioavailability = 0.7 dimensionless;" in text
    assert "time >= 10 day" in text


def test_doses_come_back():
    doses = [Bolus(0.0, "denosumab depot", 40 * symbol("bioavailability")), Switch(3.0, "absorption", 0.5)]
    text = to_antimony(binding(), title='A "quoted" title', events=doses)
    antimony.clearPreviousLoads()
    antimony.loadAntimonyString(text)
    back = antimony.getSBMLString("A_quoted_title")
    there = to_sbml(binding(), title="x", events=doses)
    names = [ids_of(binding())[variable.name] for variable in binding().variables]
    simulated = [roadrunner_run(sbml, 0.0, [0.0, 1.0, 3.0, 10.0], names) for sbml in (there, back)]
    assert simulated[0][1, 3] > 10.0
    np.testing.assert_allclose(*simulated, rtol=1e-8, atol=1e-12)
