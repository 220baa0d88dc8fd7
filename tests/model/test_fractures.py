"""Fractures: hazards by density, open cavities and age, and what trials count of them."""

from functools import cache

import numpy as np
import pytest

from rankl.lab.experiment import give, run
from rankl.lab.measured import taken
from rankl.language.unit import MONTH
from rankl.model.bodies import human

HAZARDS = ("vertebral fracture hazard", "hip fracture hazard", "nonvertebral fracture hazard", "fracture hazard")
DENOSUMAB = give("denosumab", "60 mg", route="subcutaneous", every="6 months")


@cache
def hazards(age="72 y", duration="36 months"):
    subject = {"age": age, "menopause": "50 y"}
    found = run(human(), arms={"none": []}, subject=subject, duration=duration, read=HAZARDS)
    return {(s.arm, s.label): s for s in found.series}


def incidence(series, month):
    return taken("incidence", series.times, series.values, month * MONTH, 0.0)


def treated(**arms):
    found = run(
        human(), arms={"none": [], **arms}, subject={"age": "72 y", "menopause": "50 y"}, duration="36 months", read=HAZARDS
    )
    return {(s.arm, s.label): s for s in found.series}


def test_hazards_rise_with_age_and_hips_most():
    young, old = hazards("60 y"), hazards("80 y")
    rises = {h: incidence(old["none", h], 36) / incidence(young["none", h], 36) for h in HAZARDS}
    assert all(rise > 1.1 for rise in rises.values())
    assert rises["hip fracture hazard"] == max(rises.values())


def test_a_year_of_a_typical_woman_is_in_the_range_of_cohorts():
    of_70 = hazards("70 y", "12 months")
    assert 0.004 < incidence(of_70["none", "vertebral fracture hazard"], 12) < 0.03
    assert 0.001 < incidence(of_70["none", "hip fracture hazard"], 12) < 0.01
    assert 0.01 < incidence(of_70["none", "nonvertebral fracture hazard"], 12) < 0.05


def test_all_fractures_are_those_of_vertebrae_and_of_other_bones():
    found = hazards()
    parts = found["none", HAZARDS[0]].values + found["none", HAZARDS[2]].values
    np.testing.assert_allclose(found["none", HAZARDS[3]].values, parts, rtol=1e-9)


def test_denosumab_protects_vertebrae_within_a_year_and_more_than_density_tells():
    found = treated(denosumab=[DENOSUMAB])
    ratio = {
        (h, month): incidence(found["denosumab", h], month) / incidence(found["none", h], month)
        for h in HAZARDS
        for month in (12, 36)
    }
    assert ratio["vertebral fracture hazard", 12] < 0.6
    assert ratio["vertebral fracture hazard", 36] < ratio["hip fracture hazard", 36] < 1
    assert ratio["vertebral fracture hazard", 36] < ratio["nonvertebral fracture hazard", 36] < 1


def test_stopping_denosumab_brings_the_risk_back():
    found = run(
        human(),
        arms={"none": [], "stopped": [{**DENOSUMAB, "until": "24 months"}], "gone on": [DENOSUMAB]},
        subject={"age": "72 y", "menopause": "50 y"},
        duration="48 months",
        read=HAZARDS,
    )
    series = {(s.arm, s.label): s for s in found.series}
    h = "vertebral fracture hazard"
    highest = {arm: series[arm, h].values[series[arm, h].times > 30 * MONTH].max() for arm in ("none", "stopped", "gone on")}
    assert highest["stopped"] > 1.6 * highest["gone on"]
    assert highest["stopped"] > 0.9 * highest["none"]


@pytest.mark.parametrize(
    ("dose", "most"), [(give("teriparatide", "20 ug", route="subcutaneous", every="1 day"), 0.75),
                       (give("romosozumab", "210 mg", route="subcutaneous", every="1 month"), 0.6)]
)  # fmt: skip
def test_drugs_that_form_bone_protect_vertebrae(dose, most):
    found = run(
        human(),
        arms={"none": [], "treated": [dose]},
        subject={"age": "69 y", "menopause": "50 y"},
        duration="12 months",
        read=HAZARDS,
    )
    series = {(s.arm, s.label): s for s in found.series}
    h = "vertebral fracture hazard"
    assert incidence(series["treated", h], 12) / incidence(series["none", h], 12) < most


def test_rows_of_trials_are_held_against_hazards():
    found = run("freedom")
    rows = [c for c in found.comparisons if c.readout == "vertebral fracture hazard"]
    assert {row.unit for row in rows} == {"risk ratio"}
    assert all(0.2 < row.predicted < 0.6 for row in rows)
