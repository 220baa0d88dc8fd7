"""The exported SBML is valid, keeps units and names, and means the same to another program."""

import libsbml
import numpy as np
import pytest

from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import ids_of
from rankl.language.equations import Equations
from rankl.language.event import Bolus, Switch
from rankl.language.expression import symbol
from rankl.language.mistake import Mistake
from tests.against_others.road_runner import roadrunner_run
from tests.bridges.systems import binding, clashing, constant, doses, variable
from tests.oracle_radau import radau


def complaints(text: str) -> list[str]:
    document = libsbml.readSBMLFromString(text)
    for category in range(8):
        document.setConsistencyChecks(category, True)
    document.checkConsistency()
    document.checkInternalConsistency()
    return [document.getError(i).getMessage() for i in range(document.getNumErrors())]


@pytest.mark.parametrize(
    "text",
    [
        to_sbml(binding(), title="Binding, with doses", events=doses(), start=-60.0),
        to_sbml(binding(), title="No events", initial={"bone": 0.9, "RANKL.soluble[marrow]": 0.1}),
        to_sbml(clashing(), title="3 clashing names"),
    ],
)
def test_libsbml_has_nothing_to_say(text):
    assert complaints(text) == []


def test_the_check_sees_a_wrong_unit():
    wrong = Equations((variable("a", "nM", 1, symbol("k") * symbol("a")),), (constant("k", 1, "nM"),))
    assert any("units" in message for message in complaints(to_sbml(wrong, title="wrong")))


def test_ids_are_unique_readable_and_keep_the_name():
    document = libsbml.readSBMLFromString(to_sbml(clashing(), title="clash"))
    ids = {p.getName(): p.getId() for p in document.getModel().getListOfParameters()}
    assert ids == ids_of(clashing())
    assert len(set(ids.values())) == len(ids) == 8
    assert (ids["a.b"], ids["a[b]"], ids["time"], ids["1st"], ids["β"]) == ("a_b", "a_b_2", "time_", "n_1st", "beta")


SAVE = np.array([-60.0, -59.0, -30.0, 0.0, 10.0, 10.5, 25.0, 40.0, 41.0, 80.0])


@pytest.mark.parametrize(
    ("start", "events"),
    [(-60.0, doses()), (-60.0, []), (0.0, [Bolus(0.0, "denosumab depot", 100.0)]), (20.0, doses()[:1] + doses()[5:])],
)
def test_libroadrunner_agrees_with_radau(start, events):
    equations = binding()
    save = SAVE[start <= SAVE]
    names = [*(v.name for v in equations.variables), *equations.assigned]
    text = to_sbml(equations, title="x", events=events, start=start)
    ids = ids_of(equations)
    ours = radau(equations, {name: symbol(name) for name in names}, start, save, events)
    theirs = roadrunner_run(text, start, save, [ids[name] for name in names])
    assert np.all(np.abs(ours - theirs) <= 1e-6 * np.abs(ours).max(axis=0) + 1e-12)
    if events:
        assert ours[:, 3].max() > 1.0


def test_initial_values_given_replace_the_declared_ones():
    text = to_sbml(binding(), title="x", initial={"bone": 0.9, "RANKL.soluble[marrow]": 0.1})
    first = roadrunner_run(text, 0.0, [0.0], ["bone", "RANKL_soluble_marrow", "OPG_marrow"])
    assert first[0] == pytest.approx([0.9, 0.1, 2.0], rel=1e-6)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ({"events": [Bolus(0.0, "denosumab depo", 1.0)]}, "'denosumab depot'"),
        ({"events": [Switch(0.0, "clearence", 1.0)]}, "'clearance'"),
        ({"initial": {"bones": 1.0}}, "'bone'"),
        ({"events": [Bolus(-1.0, "bone", 1.0)]}, "before the start"),
    ],
)
def test_wrong_words_are_mistakes(arguments, hint):
    with pytest.raises(Mistake, match=hint):
        to_sbml(binding(), title="x", **arguments)
