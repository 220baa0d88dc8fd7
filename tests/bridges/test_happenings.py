"""How events and conditions are put into other words, and what cannot be."""

from dataclasses import replace

import libsbml
import pytest

from rankl.bridges.antimony import to_antimony
from rankl.bridges.conditions import condition
from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import System
from rankl.language.equations import Equations
from rankl.language.event import Bolus, Course, Infusion, Replace, Reset, SteadyState, Switch, Threshold
from rankl.language.expression import TIME, Expression, at_least, expression, if_less, largest, less, symbol, written
from rankl.language.inputs import driven, infusible
from rankl.language.mistake import Mistake
from tests.bridges.studies import kinetics
from tests.bridges.systems import constant, variable

READY = infusible(driven(kinetics(), ["gain"]), ["depot"])


def happenings(*events, equations: Equations = READY, start: float = 0.0, until: float | None = None):
    return System(equations, events, None, start, until).events


def values(happening) -> dict[str, str]:
    return {name: written(value) for name, value in happening.then.items()}


def test_a_dose_waits_for_a_lag_that_is_a_parameter():
    (dose,) = happenings(Bolus(3.0, "depot", 5.0, lag=symbol("late"), bioavailability=symbol("share")))
    assert (dose.when.op, written(dose.when.args[1])) == ("at_least", "3 + late")
    assert values(dose) == {"depot": "depot + 5 * share"}
    assert (dose.at_start, dose.as_found, dose.priority) == (True, True, None)


def test_an_infusion_begins_and_ends():
    begins, ends = happenings(Infusion(1.0, "depot", 6.0, duration=1.5, lag=0.25))
    assert [written(one.when.args[1]) for one in (begins, ends)] == ["1.25", "2.75"]
    assert values(begins) == {"infusion into depot": "infusion into depot + 4"}
    assert values(ends) == {"infusion into depot": "infusion into depot - 4"}


def test_the_share_that_arrives_shortens_an_infusion_of_a_given_rate():
    begins, ends = happenings(Infusion(0.0, "depot", 6.0, rate=2.0, bioavailability=0.5))
    assert values(begins) == {"infusion into depot": "infusion into depot + 2"}
    assert written(ends.when.args[1]) == "1.5"


def test_a_reset_ends_infusions_and_brings_back_what_was_declared():
    begins, reset = happenings(Infusion(1.0, "depot", 6.0, duration=6.0), Reset(2.0))
    assert values(begins) == {"infusion into depot": "infusion into depot + 1"}
    assert values(reset) == {
        "depot": "at first * 2", "blood": "0.5", "calcium": "90", "weeks": "0", "on": "1",
        "infusion into depot": "infusion into depot - 1",
    }  # fmt: skip


def test_a_dose_keeps_the_value_that_a_switched_parameter_had_at_its_time():
    events = (Bolus(1.0, "depot", symbol("dose"), lag=5.0), Switch(2.0, "dose", 9.0), Bolus(2.0, "depot", symbol("dose")))
    together, late = happenings(*events)
    assert values(together) == {"dose": "9", "depot": "depot + 9"}
    assert values(late) == {"depot": "depot + 5"}


def test_a_line_is_a_level_and_a_slope():
    system = System(READY, [Course("gain", (0.0, 2.0, 6.0), (30.0, 50.0, 10.0))], None, 0.0)
    first, second, third = system.events
    assert system.starts["level of gain"].args[0] == 30.0
    assert values(first) == {"level of gain": "30", "slope of gain": "10"}
    assert values(second) == {"level of gain": "70", "slope of gain": "-10"}
    assert values(third) == {"level of gain": "10", "slope of gain": "0"}


def test_a_course_that_repeats_is_written_until_a_day():
    course = Course("share", (0.0, 1.0), (0.2, 0.9), "constant", period=10.0)
    days = [one.when.args[1].args[0] for one in happenings(course, until=25.0)]
    assert days[:6] == [0.0, 1.0, 10.0, 11.0, 20.0, 21.0]
    assert System(READY, [course], None, 0.0, 25.0).starts["share"].args[0] == 0.9


def test_thresholds_keep_what_they_are():
    thresholds = (
        Threshold("low", less(symbol("blood"), 0.2), {"depot": symbol("depot") + 1}, at_start=True),
        Threshold("high", at_least(symbol("blood"), 2), {"depot": 0}, lasting=False, as_found=False),
    )
    low, high = happenings(equations=replace(READY, thresholds=thresholds))
    assert (low.name, low.when.op, low.at_start, low.lasting, low.as_found) == ("low", "less", True, True, True)
    assert (high.name, high.when.op, high.at_start, high.lasting, high.as_found) == ("high", "at_least", False, False, False)
    assert low.priority > high.priority


def test_an_order_is_written_only_where_it_matters():
    apart = (Bolus(1.0, "depot", 1.0, lag=symbol("late")), Bolus(2.35, "depot", 2.0))
    assert [one.priority for one in happenings(*apart)] == [None, None]
    assert [one.as_found for one in happenings(*apart)] == [False, False]
    first, second = happenings(apart[0], Replace(2.35, "depot", 2.0))
    assert first.priority > second.priority


def test_conditions_are_true_or_false():
    a, b = less(symbol("a"), 1), at_least(symbol("b"), symbol("c"))
    dressed = {"and": a * b, "or": largest(a, b), "not": 1 - a, "true": expression(1), "false": expression(0)}
    for op, e in dressed.items():
        assert condition(e).op == op
    assert [part.op for part in condition(a * (1 - b)).args] == ["less", "not"]
    assert written(condition(symbol("a") - symbol("b")).args[1]) == "a - b"
    assert condition(a * symbol("b")).op == "less"
    assert condition(if_less(TIME, 3, 0.2, 0.7)).op == "less"


def test_identifiers_of_events_and_of_the_model_are_their_own():
    equations = Equations((variable("event 1", "1", 1, -symbol("x") * symbol("event 1")),), (constant("x", 1, "1/day"),))
    text = to_sbml(equations, title="x", events=[Bolus(0.0, "event 1", 2.0)])
    document = libsbml.readSBMLFromString(text)
    model = document.getModel()
    ids = [model.getId(), model.getEvent(0).getId(), *(p.getId() for p in model.getListOfParameters())]
    assert len(set(ids)) == len(ids) == 4


@pytest.mark.parametrize(
    ("event", "hint"),
    [
        (SteadyState(Bolus(0.0, "depot", 1.0), 7.0), "steady state"),
        (Course("gain", (0.0, 1.0), (1.0, 2.0), period=3.0), "until which day"),
        (Course("loss", (0.0, 1.0), (1.0, 2.0)), "`driven`"),
        (Course("los", (0.0, 1.0), (1.0, 2.0)), "'loss'"),
        (Switch(0.0, "gain", 1.0), "give it a course"),
        (Infusion(0.0, "blood", 1.0, duration=1.0), "`infusible`"),
        (Infusion(0.0, "dept", 1.0, duration=1.0), "'depot'"),
        (Infusion(0.0, "depot", 1.0, duration=0.0), "over no time"),
        (Infusion(0.0, "depot", 1.0, rate=0.0), "over no time"),
        (Infusion(-1.0, "depot", 1.0, rate=1.0), "before the start"),
        (Bolus(0.0, "depot", 1.0, lag=-1.0), "lag"),
        (Bolus(0.0, "depot", symbol("blood")), "no parameter"),
        (Bolus(0.0, "depot", 2 * TIME), "no parameter"),
        (Replace(0.0, "gain", 1.0), "no variable 'gain'"),
        (Reset(-1.0), "before the start"),
    ],
)
def test_what_cannot_be_written_is_a_mistake(event, hint):
    for write in (to_sbml, to_antimony):
        with pytest.raises(Mistake, match=hint):
            write(READY, title="x", events=[event])


def test_a_threshold_changes_variables_only():
    wrong = replace(READY, thresholds=(Threshold("x", less(TIME, 1), {"loss": expression(0)}),))
    with pytest.raises(Mistake, match="no variable 'loss' for the threshold 'x'"):
        to_sbml(wrong, title="x")


def test_every_operation_of_the_language_is_written():
    e = symbol("a")
    for op in ("exp", "log", "sin", "cos", "arctan", "floor"):
        e = Expression(op, e)
    a = variable("a", "1", 1, symbol("each") * e)
    text = to_antimony(Equations((a,), (constant("each", 1, "1/day"),)), title="x")
    assert "each * floor(arctan(cos(sin(ln(exp(a))))))" in text


def test_a_moment_of_numbers_is_a_number():
    dose = Infusion(1.0, "depot", 6.0, rate=symbol("dose"), lag=2 * symbol("share"), bioavailability=0.5)
    switched = (Switch(0.5, "share", 0.25), Switch(0.5, "dose", 2.0))
    _, begins, ends = happenings(*switched, dose)
    assert [written(one.when.args[1]) for one in (begins, ends)] == ["1.5", "3"]
    assert values(ends) == {"infusion into depot": "infusion into depot - 2"}


def test_a_switch_reaches_what_is_assigned_from_its_parameter():
    begins, _ = happenings(Switch(0.5, "dose", 7.0), Infusion(1.0, "depot", 4.0, rate=symbol("speed")))[1:]
    assert values(begins) == {"infusion into depot": "infusion into depot + 7 / long"}
    begins, _ = happenings(Infusion(1.0, "depot", 4.0, rate=symbol("speed")))
    assert values(begins) == {"infusion into depot": "infusion into depot + speed"}
