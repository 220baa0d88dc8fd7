"""Tumours in bone: who settles there, what it does to bone, and what drugs change."""

from functools import cache

import numpy as np
import pytest

import rankl
from rankl.lab.measured import taken


@cache
def ran(name):
    return rankl.run(name)


def at(experiment, label, arm, day):
    found = next(s for s in ran(experiment).series if s.label == label and s.arm == arm)
    return float(np.interp(day, found.times, found.values))


def cumulative(experiment, label, arm, day):
    found = next(s for s in ran(experiment).series if s.label == label and s.arm == arm)
    return taken("cumulative", found.times, found.values, day, 0.0)


def test_without_rankl_few_cells_settle_in_bone_and_as_many_elsewhere():
    bone = at("injected_cancer_cells", "tumour burden in bone", "OPG-Fc", 28)
    assert bone < 0.3 * at("injected_cancer_cells", "tumour burden in bone", "vehicle", 28)
    elsewhere = [at("injected_cancer_cells", "tumour burden elsewhere", arm, 28) for arm in ("OPG-Fc", "vehicle")]
    assert elsewhere[0] == pytest.approx(elsewhere[1])


def test_lesions_need_osteoclasts():
    assert at("injected_cancer_cells", "osteolytic lesion volume", "OPG-Fc", 28) == 0
    assert at("injected_cancer_cells", "osteolytic lesion volume", "vehicle", 28) > 0.1


def test_denosumab_beats_zoledronate_and_both_beat_nothing():
    day = 34 * 30.4375
    events = {arm: cumulative("bone_metastases", "SRE hazard", arm, day) for arm in ("untreated", "denosumab", "zoledronate")}
    assert events["denosumab"] < events["zoledronate"] < events["untreated"]
    assert 0.71 < events["denosumab"] / events["zoledronate"] < 0.95, "the interval of the trial that it was fitted to"
    ntx = {arm: at("bone_metastases", "urine NTX", arm, 91) for arm in events}
    assert ntx["denosumab"] < ntx["zoledronate"] < 0.5 * ntx["untreated"]


def test_no_drug_on_bone_changes_death():
    deaths = {arm: cumulative("bone_metastases", "cancer death hazard", arm, 900) for arm in ("untreated", "denosumab")}
    assert deaths["denosumab"] == pytest.approx(deaths["untreated"])


def test_a_healthy_woman_has_no_events():
    assert at("myeloma", "osteolytic lesion volume", "no myeloma", 700) == 0
    assert at("myeloma", "marrow plasma-cell burden", "no myeloma", 700) == 0


def test_repaired_stroma_makes_bone_again_and_denosumab_spares_it():
    spine = {arm: at("myeloma", "lumbar spine BMD", arm, 700) for arm in ran("myeloma").arms}
    assert spine["myeloma"] < 0.97 * spine["no myeloma"]
    assert spine["stroma repaired"] > spine["myeloma"]
    assert spine["myeloma and denosumab"] > spine["no myeloma"]


def test_giant_cells_go_under_denosumab():
    assert at("giant_cell_tumour", "giant cells", "denosumab", 175) < 0.1 * at(
        "giant_cell_tumour", "giant cells", "untreated", 175
    )
