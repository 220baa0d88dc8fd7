"""Drugs of mice and rats: pages alone, and what they do to bone."""

import re
from pathlib import Path

import pytest

import rankl.library
from rankl import run
from rankl.model.bodies.rodents import RODENT_DRUGS, mouse, rat

KEYS = set(
    re.findall(r"^@\w+\{([^,]+),", (Path(rankl.library.__file__).parent / "references.bib").read_text(encoding="utf-8"), re.M)
)
SUBJECT = {"body": "mouse", "age": "10 weeks"}
READ = ["N.Oc/BS", "BV/TV", "serum RANKL"]


def given(*actions, body=None, subject=None, duration="14 days", read=READ, genotype=None):
    arms = {"none": {"genotype": genotype, "do": []}, "drug": {"genotype": genotype, "do": list(actions)}}
    return run(body or mouse(), arms=arms, subject=subject or SUBJECT, duration=duration, read=read)


def ratio(result, readout, day):
    course = {series.arm: series for series in result.series if series.label == readout}
    return course["drug"].at(day) / course["none"].at(day)


@pytest.mark.parametrize("drug", RODENT_DRUGS)
def test_every_drug_joins_and_has_a_passport_for_each_number(drug):
    for body in (mouse(), rat()):
        network = body.with_drugs(drug).network
        assert {route.drug for route in network.routes} == {drug}
    for page in RODENT_DRUGS[drug]:
        for number in page.mechanism.parameters.values():
            for passport in number.passports.values():
                assert not passport.source or passport.source in KEYS
                assert passport.source or passport.how.startswith("assumed")


@pytest.mark.parametrize("drug", RODENT_DRUGS)
def test_a_drug_that_is_not_given_yet_does_nothing(drug):
    late = {"give": drug, "dose": "1 ug", "at": "13 days"}
    result = given(late)
    alone = run(mouse(), subject=SUBJECT, duration="14 days", read=READ)
    for readout in READ:
        plain = next(series for series in alone.series if series.label == readout)
        joined = next(series for series in result.series if series.arm == "none" and series.label == readout)
        assert joined.at(12) == pytest.approx(plain.at(12), rel=1e-4)


def test_opg_fc_and_the_antibody_against_mouse_rankl_take_osteoclasts_and_add_bone():
    for drug in ("OPG-Fc", "anti-mouse-RANKL"):
        result = given({"give": drug, "dose": "5 mg/kg", "route": "subcutaneous"})
        assert ratio(result, "N.Oc/BS", 10) < 0.15
        assert ratio(result, "BV/TV", 14) > 1.2
        assert ratio(result, "serum RANKL", 2) < 0.1


def test_denosumab_needs_the_rankl_of_man():
    dose = {"give": "denosumab", "dose": "5 mg/kg", "route": "subcutaneous"}
    wild = given(dose)
    assert ratio(wild, "N.Oc/BS", 10) == pytest.approx(1, abs=1e-6)
    assert wild.warnings == ("denosumab binds RANKL of human sequence only; that of the mouse stays free",)
    knocked_in = given(dose, genotype="hurankl")
    assert ratio(knocked_in, "N.Oc/BS", 10) < 0.15
    assert not knocked_in.warnings


def test_the_antibody_against_mouse_rankl_leaves_rats_alone():
    dose = {"give": "anti-mouse-RANKL", "dose": "5 mg/kg"}
    result = given(dose, body=rat(), subject={"body": "rat", "age": "10 weeks", "sex": "male"})
    assert ratio(result, "BV/TV", 14) == pytest.approx(1, abs=1e-6)
    assert len(result.warnings) == 1


def test_injected_rankl_makes_osteoclasts_and_takes_bone():
    result = given({"give": "RANKL", "dose": "1 mg/kg", "every": "12 h"}, duration="10 days")
    assert ratio(result, "serum RANKL", 5) > 50
    assert ratio(result, "N.Oc/BS", 10) > 1.2
    assert ratio(result, "BV/TV", 10) < 0.7


def test_a_small_dose_of_rankl_is_infused_and_gone_within_a_day():
    result = given({"infuse": "RANKL", "rate": "1 ug/day", "route": "intravenous", "until": "5 days"}, duration="8 days")
    assert ratio(result, "serum RANKL", 4) > 5
    assert ratio(result, "serum RANKL", 7) == pytest.approx(1, rel=0.05)


def test_mcsf_brings_osteoclasts_to_op_op_mice():
    daily = {"give": "recombinant M-CSF", "dose": "5 ug", "route": "subcutaneous", "every": "1 day"}
    result = given(daily, genotype="op_op", subject={"body": "mouse", "age": "11 days"}, read=["N.Oc/BS", "macrophages"])
    assert ratio(result, "N.Oc/BS", 14) > 5
    assert ratio(result, "macrophages", 14) > 5
