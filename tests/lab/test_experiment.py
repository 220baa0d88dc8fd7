"""Experiments on a small body whose answers can be written down."""

import numpy as np
import pytest

from rankl import Mistake, give, knock_out, run
from rankl.lab.bench import Unsolved
from rankl.library.experiment import Experiment
from rankl.library.written import checked
from tests.lab.small import small

SIXTY = give("denosumab", "60 mg", route="subcutaneous")
READ = ["serum denosumab", "serum CTX", "LS BMD"]


def course(result, readout, site="", arm=None):
    return result.of(readout, site, arm)[-1]


def test_a_dose_in_milligrams_arrives_as_molecules_and_is_read_as_mass():
    result = run(small(), SIXTY, duration="60 days", read=["serum denosumab"])
    levels = course(result, "denosumab")
    assert levels.values[0] == 0
    assert levels.unit == "ug/mL"
    assert levels.at(20.0) / levels.at(10.0) == pytest.approx(0.5, rel=1e-6)
    assert levels.at(10.0) == pytest.approx(30.0 * 0.5 * 50 / (50 - np.log(2) / 10), rel=1e-5)


def test_doses_written_out_are_the_same_as_every():
    every = run(small(), give("denosumab", "60 mg", every="3 months", count=3), duration="12 months", read=READ)
    out = run(small(), give("denosumab", "60 mg", at=["0 days", "3 months", "6 months"]), duration="12 months", read=READ)
    for one, other in zip(every.series, out.series, strict=True):
        np.testing.assert_array_equal(one.values, other.values)


def test_units_expressed_otherwise_give_the_same():
    one = run(small(), SIXTY, duration="12 months", read=READ)
    other = run(small(), give("denosumab", "600 nmol"), duration="1 year", read=READ)
    assert course(other, "CTX").at(300) == pytest.approx(course(one, "CTX").at(300), rel=1e-9)


def test_a_dose_per_weight_goes_with_the_subjects_weight():
    levels = [
        course(run(small(), give("denosumab", "1 mg/kg"), duration="30 days", read=["denosumab"], subject=subject), "denosumab")
        for subject in ({}, {"weight": "100 kg"})
    ]
    assert levels[1].at(10) / levels[0].at(10) == pytest.approx(2.0, rel=1e-6)


def test_a_dose_is_read_before_it_is_given():
    result = run(small(), give("denosumab", "60 mg", every="3 months"), duration="6 months", read=["serum denosumab"])
    levels = course(result, "denosumab")
    assert levels.at(91.3125) == pytest.approx(levels.at(91.0) * 0.5**0.03125, rel=1e-5)


def test_arms_share_a_body_and_differ_by_what_is_done():
    arms = {"placebo": [], "denosumab": [SIXTY]}
    result = run(small(), arms=arms, duration="24 months", read=READ)
    assert result.arms == ("placebo", "denosumab")
    np.testing.assert_allclose(course(result, "CTX", arm="placebo").change(), 0, atol=1e-6)
    assert course(result, "CTX", arm="denosumab").change().min() < -80
    assert course(result, "BMD", "lumbar spine", "denosumab").change()[-1] > 1


def test_what_is_done_in_every_arm_is_done_in_each():
    said = {"title": "Two arms", "subject": {}, "duration": "12 months", "read": READ}
    once = said | {"every arm": [SIXTY], "arms": {"alone": [], "twice": [SIXTY | {"at": "6 months"}]}}
    written_out = said | {"arms": {"alone": [SIXTY], "twice": [SIXTY, SIXTY | {"at": "6 months"}]}}
    one, other = (run(checked(Experiment, "two", plan), body=small()) for plan in (once, written_out))
    for series, same in zip(one.series, other.series, strict=True):
        np.testing.assert_array_equal(series.values, same.values)


def test_stop_ends_the_doses_but_not_the_drug_in_the_body():
    arms = {
        "on": [give("denosumab", "60 mg", every="1 month")],
        "stopped": [give("denosumab", "60 mg", every="1 month"), {"stop": "denosumab", "at": "2 months"}],
    }
    result = run(small(), arms=arms, duration="4 months", read=["denosumab"])
    on, stopped = (course(result, "denosumab", arm=arm) for arm in arms)
    assert stopped.at(60) == pytest.approx(on.at(60), rel=1e-9)
    assert 0 < stopped.at(70) < on.at(70) / 2


def test_a_germline_genotype_is_at_rest_before_the_study_and_remembered():
    result = run(small(), duration="12 months", read=READ[1:], genotype=knock_out("Tnfsf11", function=0.5))
    assert course(result, "CTX").values[0] == pytest.approx(0.25, rel=1e-6)
    assert result.numbers["TNFSF11 in osteocyte"].layer == "genotype"
    np.testing.assert_allclose(course(result, "BMD", "lumbar spine").change(), 0, atol=1e-6)


def test_a_genotype_without_an_effect_is_reported():
    read = run(small(), duration="1 month", read=["CTX"], genotype=knock_out("TNFSF11", function=0.5))
    unread = run(small(), SIXTY, duration="1 month", read=["denosumab"], genotype=knock_out("TNFSF11", function=0.5))
    assert read.warnings == ()
    assert unread.warnings == ("TNFSF11 is changed, but nothing that is read depends on it",)


def test_a_dose_before_the_study_has_been_at_work():
    result = run(small(), give("denosumab", "60 mg", at="-10 days"), duration="30 days", read=["denosumab", "CTX"])
    levels = course(result, "denosumab")
    assert levels.values[0] == pytest.approx(15.0, rel=2e-3)
    assert course(result, "CTX").values[0] < 0.01


def test_wild_type_is_no_genotype():
    plain = run(small(), SIXTY, duration="6 months", read=READ)
    wild = run(small(), SIXTY, duration="6 months", read=READ, genotype=knock_out("TNFSF11", function=1.0))
    np.testing.assert_array_equal(course(plain, "CTX").values, course(wild, "CTX").values)


def test_inhibition_and_switches_hold_for_their_time():
    arms = {
        "inhibited": [{"inhibit": "TNFSF11", "by": "80 %", "from": "2 months", "until": "6 months"}],
        "switched": [{"switch": "Marker.normal", "to": "0.1 ng/mL", "from": "2 months", "until": "6 months"}],
    }
    result = run(small(), arms=arms, duration="12 months", read=["CTX"])
    for arm in arms:
        marker = course(result, "CTX", arm=arm)
        assert [round(marker.at(month * 30.4375), 4) for month in (1, 4, 11)] == [0.5, 0.1, 0.5]


def test_layers_win_in_their_order_and_are_remembered():
    body = small().with_values("mine", {"Marker.normal": "0.6 ng/mL", "Bone.density": 1.1})
    result = run(body, duration="1 month", read=["CTX"], set={"Marker.normal": "0.7"}, subject={"weight": "70 kg"})
    layers = {name: number.layer for name, number in result.numbers.items()}
    assert layers["Marker.normal"] == "experiment"
    assert layers["Bone.density"] == "mine"
    assert layers["BodyWeight.weight"] == "individual"
    assert layers["Marker.clearance"] == "page"
    assert result.numbers["BodyWeight.weight"].value == pytest.approx(70)
    assert course(result, "CTX").values[0] == pytest.approx(0.7)


def test_settings_change_dose_schedule_duration_and_subject():
    settings = {"denosumab.dose": "120mg", "denosumab.count": "2", "denosumab.every": "1 month", "duration": "3 months"}
    result = run(small(), SIXTY, duration="12 months", read=["denosumab"], set={**settings, "subject.weight": "60 kg"})
    twice = run(small(), give("denosumab", "120 mg", every="1 month", count=2), duration="3 months", read=["denosumab"])
    assert result.duration == pytest.approx(3 * 30.4375)
    np.testing.assert_array_equal(course(result, "denosumab").values, course(twice, "denosumab").values)
    assert result.numbers["BodyWeight.weight"].value == pytest.approx(60)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"set": {"denosumab.dos": "30 mg"}}, "did you mean 'dose'"),
        ({"set": {"Marker.norml": "1"}}, "did you mean 'Marker.normal'"),
        ({"set": {"Marker.normal": "1 kg"}}, "does not convert"),
        ({"set": {"denosumab.count": "two"}}, "whole number"),
        ({"set": {"subject.age": "60"}}, "subject.age"),
        ({"read": ["total hip BMD"]}, r"no 'total hip BMD'"),
        ({"read": ["lumbar spin BMD"]}, "did you mean 'lumbar spine BMD'"),
        ({"genotype": knock_out("TNFSF12")}, "(?i)did you mean 'tnfsf11'"),
        ({"genotype": knock_out("TNFSF11", cells=["osteocite"])}, "osteocyte"),
        ({"subject": {"menopause": "50 y"}}, "Menopause.final_period"),
        ({"subject": {"sex": "male", "menopause": "50 y"}}, "a male has no menopause"),
        ({"subject": {"sex": "male", "cycle": True}}, "a male does not cycle"),
        ({"subject": {"cycle": True}}, "has no Cycling.on"),
        ({"subject": {"start": "grown"}}, "is not grown from conception"),
    ],
)
def test_what_is_said_wrongly_is_a_mistake_with_the_right_word(said, told):
    with pytest.raises(Mistake, match=told):
        run(small(), SIXTY, **{"duration": "6 months", "read": ["CTX"], **said})


@pytest.mark.parametrize(
    ("action", "told"),
    [
        (give("denosumap", "60 mg"), "did you mean 'denosumab'"),
        (give("denosumab", "60 mg", route="intravenous"), "no route 'intravenous'"),
        (give("denosumab", "60 mg", at="9 months"), "day 273.938, but the experiment ends"),
        ({"ovariectomy": "bilateral"}, "the body 'human' has no ovaries"),
        ({"orchidectomy": "bilateral"}, "the body 'human' has no testes"),
        ({"pregnancy": "full"}, "cannot be pregnant"),
        ({"switch": "Marker.norml", "to": "1 ng/mL"}, "did you mean 'Marker.normal'"),
        ({"inhibit": "TNF", "by": "50 %"}, "gene 'TNF'"),
    ],
)
def test_an_action_that_cannot_be_done_is_named(action, told):
    with pytest.raises(Mistake, match=told):
        run(small(), action, duration="6 months", read=["CTX"])


def test_a_patient_that_cannot_be_solved_is_named_with_state_and_time():
    broken = {"switch": "Marker.clearance", "to": "1e300 1/day", "at": "2 months"}
    with pytest.raises(Unsolved, match=r"arm 'broken', patient 1: .*CTX\[serum\].* at day 60\.\d+") as told:
        run(small(), arms={"fine": [], "broken": [broken]}, duration="6 months", read=["CTX"])
    assert told.value.arm == "broken"
    assert told.value.failure.time == pytest.approx(60.875, abs=1)


def test_the_xarray_view_has_arms_times_and_units():
    found = run(small(), arms={"a": [], "b": [SIXTY]}, duration="3 months", read=READ).dataset
    assert dict(found.sizes)["arm"] == 2
    assert found["serum denosumab"].attrs["units"] == "ug/mL"
    assert float(found["lumbar spine BMD"].sel(arm="a", time=0)) == pytest.approx(1.0)
