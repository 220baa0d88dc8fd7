"""The human body on denosumab, exported, is the same model in libRoadRunner."""

import numpy as np

from rankl.bridges.antimony import to_antimony
from rankl.bridges.equations import to_markdown
from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import ids_of
from rankl.language.event import Bolus
from rankl.language.expression import symbol
from rankl.model.bodies import human
from tests.against_others.road_runner import roadrunner_run
from tests.bridges.test_sbml import complaints
from tests.oracle_radau import radau

START = -400.0


def test_denosumab_in_the_human_body():
    network = human().with_drugs("denosumab").network
    equations = network.equations
    route = next(route for route in network.routes if route.route == "subcutaneous")
    doses = [Bolus(time, route.into, 408.0 * route.fraction) for time in (0.0, 182.5)]
    sbml = to_sbml(equations, title="Denosumab", events=doses, start=START)
    assert complaints(sbml) == []
    names = [variable.name for variable in equations.variables]
    save = [START, 0.0, 1.0, 30.0, 182.5, 200.0, 500.0]
    ours = radau(equations, {name: symbol(name) for name in names}, START, save, doses)
    theirs = roadrunner_run(sbml, START, save, [ids_of(equations)[name] for name in names], smallest=1e-16)
    assert np.all(np.abs(ours - theirs) <= 1e-6 * np.abs(ours).max(axis=0))
    assert ours[3, names.index("denosumab[serum]")] > 1.0


def test_every_quantity_is_written():
    equations = human().network.equations
    page, text = to_markdown(equations, title="Human"), to_antimony(equations, title="Human")
    for name, identifier in ids_of(equations).items():
        assert f"### {name}\n" in page or f"| `{name}` |" in page
        assert f"  {identifier} := " in text or f" {identifier} = " in text
