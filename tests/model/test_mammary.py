"""The mammary gland: what pregnancy, progestins and the cycle do to it, and what RANK has to do with it."""

from functools import cache

import numpy as np
import pytest

import rankl
from rankl.lab.measured import taken
from rankl.library import load


@cache
def ran(name):
    return rankl.run(name)


def course(experiment, label, arm):
    return next(s for s in ran(experiment).series if s.label == label and s.arm == arm)


def at(experiment, label, arm, day):
    found = course(experiment, label, arm)
    return float(np.interp(day, found.times, found.values))


def test_alveoli_need_rank_in_the_gland_and_nothing_else_of_rank():
    density = {
        arm: at("mammary_pregnancy", "lobuloalveolar density", arm, 19) for arm in load().experiments["mammary_pregnancy"].arms
    }
    for mutant in ("RANKL-/-", "RANK-/-", "RANK deleted in the gland", "progesterone receptor deleted", "RANK-/- with RANKL"):
        assert density[mutant] < 0.15 * density["wild type"], mutant
    assert density["RANKL-/- with RANKL"] > 0.5 * density["wild type"]


def test_pups_live_on_a_mother_with_rank_and_die_without():
    assert at("mammary_pregnancy", "pup survival", "wild type", 40) > 0.9
    assert at("mammary_pregnancy", "pup survival", "RANK deleted in the gland", 23) < 0.1


def test_the_gland_goes_back_after_weaning():
    last = at("mammary_pregnancy", "lobuloalveolar density", "wild type", 60)
    assert last < 0.25 * at("mammary_pregnancy", "lobuloalveolar density", "wild type", 19)


def test_lost_milk_keeps_calcium_in_bone():
    bone = {arm: at("mammary_pregnancy", "BV/TV", arm, 40) for arm in ("virgin", "wild type", "RANK deleted in the gland")}
    assert bone["wild type"] < 0.85 * bone["virgin"]
    assert bone["RANK deleted in the gland"] > bone["wild type"]


def test_a_progestin_raises_rankl_a_thousandfold_and_rank_not_at_all():
    ratio = {
        label: at("progestin_on_gland", label, "MPA", 3) / at("progestin_on_gland", label, "untreated", 3)
        for label in ("RANKL mRNA in mammary epithelium", "RANK mRNA in mammary epithelium", "OPG mRNA in mammary epithelium")
    }
    assert ratio["RANKL mRNA in mammary epithelium"] > 1000
    assert ratio["RANK mRNA in mammary epithelium"] == pytest.approx(1, abs=0.2)
    assert ratio["OPG mRNA in mammary epithelium"] == pytest.approx(1, abs=0.2)


def test_lasting_rankl_leaves_less_rank():
    assert at("progestin_on_gland", "RANK of mammary epithelium", "MPA", 6) < 0.6


def test_tumours_come_later_and_in_fewer_animals_without_rank():
    hazards = {
        arm: course("progestin_and_carcinogen", "mammary tumour hazard", arm)
        for arm in ("control (rank flox)", "RANK mammary cKO")
    }
    control, mutant = (
        {take: taken(take, h.times, h.values, 280, 0) for take in ("incidence", "time to half")} for h in hazards.values()
    )
    assert mutant["incidence"] < 0.7 * control["incidence"]
    assert mutant["time to half"] > 1.05 * control["time to half"]


def test_hormones_move_breast_cancer_as_in_the_trials_they_were_fitted_to():
    total = {
        arm: taken("cumulative", h.times, h.values, 5.6 * 365.25, 0)
        for arm in load().experiments["hrt_and_denosumab"].arms
        if (h := course("hrt_and_denosumab", "breast cancer hazard", arm))
    }
    assert 0.65 < total["conjugated oestrogens"] / total["placebo"] < 0.93
    assert 1.13 < total["with medroxyprogesterone"] / total["placebo"] < 1.45
