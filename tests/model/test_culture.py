"""A dish of osteoclast precursors: what published experiments in vitro say has to come out, by way of the signals between."""

import numpy as np
import pytest

from rankl import run
from rankl.language.mistake import Mistake
from rankl.library.experiment import Subject
from rankl.library.written import checked
from rankl.model.bodies import culture

NUMBER, MONONUCLEAR = "multinucleated osteoclasts", "mononuclear TRAP+ cells"


def add(what, concentration, **when):
    """A substance in the medium, which is changed every two days."""
    return {"add": what, "concentration": concentration, "every": "2 days"} | when


MCSF, RANKL = add("M-CSF", "30 ng/mL"), add("RANKL", "50 ng/mL")
BOTH = [MCSF, RANKL]


MIXED = ("osteoclast precursors", "osteoblasts")


def dish(duration, *read, body=None, **arms):
    """The readouts at the end, {arm: {readout: value}}."""
    found = run(body or culture(), arms=arms, duration=duration, read=read)
    values = {arm: {} for arm in arms}
    for series in found.series:
        values[series.arm][series.label] = series.values[-1]
    return values


def ratio(values, readout, arm, other):
    return values[arm][readout] / values[other][readout]


# -- what makes an osteoclast ---------------------------------------------------------------------------


def test_s007_s027_s028_mcsf_and_rankl_both_and_no_more():
    pits = "resorption pit area"
    found = dish("7 days", NUMBER, pits, both=BOTH, mcsf=[MCSF], rankl=[RANKL], neither=[])
    assert found["both"][NUMBER] > 1 and found["both"][pits] > 0
    assert found["mcsf"][NUMBER] == pytest.approx(0, abs=1e-9) and found["neither"][NUMBER] == pytest.approx(0, abs=1e-9)
    assert ratio(found, NUMBER, "rankl", "both") < 0.05
    assert found["neither"][pits] < 1e-6 * found["both"][pits]


def test_s007_number_rises_with_the_dose_of_rankl_and_saturates():
    doses = (1, 3, 10, 30, 100, 300)
    found = dish("6 days", NUMBER, **{f"x{d}": [MCSF, add("RANKL", f"{d} ng/mL")] for d in doses})
    numbers = np.array([found[f"x{d}"][NUMBER] for d in doses])
    assert (np.diff(numbers) > 0).all()
    assert numbers[-1] / numbers[-2] < 1.25 and numbers[3] / numbers[2] > 1.5


def test_s006_osteoblasts_with_calcitriol_make_osteoclasts_by_their_rankl():
    vitamin = add("calcitriol", "10 nM")
    silent, gone = {"inhibit": "Tnfsf11", "by": 1.0}, {"ablate": "osteoblast"}
    arms = {"none": [MCSF, vitamin, gone], "both": [MCSF, vitamin], "idle": [MCSF], "silent": [MCSF, vitamin, silent]}
    found = dish("7 days", NUMBER, body=culture(cells=MIXED), **arms)
    assert found["none"][NUMBER] < 0.05 * found["both"][NUMBER]
    assert found["idle"][NUMBER] < 0.1 * found["both"][NUMBER] and found["silent"][NUMBER] < 1e-6


def test_s022_rankl_held_by_opg_does_not_signal():
    bound = [{"clamp": "RANKL_OPG.soluble[dish]", "to": "1 nM"}, {"clamp": "RANKL.soluble[dish]", "to": "0 nM"}]
    found = dish("1 hour", "RANK-TRAF6 complex", bound=bound, none=[], free=[add("RANKL", "50 ng/mL")])
    assert abs(found["bound"]["RANK-TRAF6 complex"] - found["none"]["RANK-TRAF6 complex"]) < 1e-6
    assert found["free"]["RANK-TRAF6 complex"] > 1


def test_opg_blocks_rankl_near_equal_numbers():
    doses = (30, 300)
    found = dish("5 days", NUMBER, none=BOTH, **{f"opg{d}": [*BOTH, add("OPG", f"{d} ng/mL")] for d in doses})
    assert ratio(found, NUMBER, "opg30", "none") > 0.7 and ratio(found, NUMBER, "opg300", "none") < 0.3


# -- M-CSF ----------------------------------------------------------------------------------------------


def test_s023_s024_mcsf_keeps_precursors_alive_and_dividing_through_fms():
    cells, death, division = "osteoclast precursors", "precursor apoptosis rate", "precursor proliferation rate"
    found = dish("2 days", cells, death, kept=[MCSF], withdrawn=[])
    assert found["withdrawn"][death] > 1.05 * found["kept"][death] and found["withdrawn"][cells] < found["kept"][cells]
    found = dish("6 days", NUMBER, kept=BOTH, withdrawn=[RANKL])
    assert ratio(found, NUMBER, "withdrawn", "kept") < 0.05
    found = dish("4 days", cells, division, wild=[MCSF], lost={"genotype": "csf1r_ko", "do": [MCSF]})
    assert ratio(found, cells, "lost", "wild") < 0.1 and found["lost"][division] < 0.95 * found["wild"][division]


def test_mcsf_brings_rank_by_way_of_c_fos():
    lost, forced = {"genotype": "fos_ko", "do": [MCSF]}, {"genotype": "fos_ko_rank_forced", "do": BOTH}
    found = dish("2 days", "RANK on precursors", none=[], mcsf=[MCSF], lost=lost, bare={"genotype": "fos_ko", "do": []})
    assert ratio(found, "RANK on precursors", "mcsf", "none") > 1.2
    assert ratio(found, "RANK on precursors", "lost", "bare") == pytest.approx(1)
    late = dish("6 days", NUMBER, "RANK-TRAF6 complex", both=BOTH, forced=forced)
    assert ratio(late, "RANK-TRAF6 complex", "forced", "both") > 0.8 and ratio(late, NUMBER, "forced", "both") < 0.05


def test_s025_mcsf_reaches_erk_akt_and_plc_gamma_within_half_an_hour():
    read = ("GRB2-ERK activity", "p-ERK", "p-Akt", "PLCg2 activity")
    found = dish("30 min", *read, pulse=[add("M-CSF", "30 ng/mL")], none=[])
    assert all(found["pulse"][name] > 0.01 > 1e-6 + found["none"][name] for name in read)


def test_s029_mcsf_feeds_precursors_rankl_commits_them():
    read = ("osteoclast precursors", "committed fraction")
    base = {"mcsf": "30 ng/mL", "rankl": "50 ng/mL"}
    arms = {"base": base, "mcsf": base | {"mcsf": "60 ng/mL"}, "rankl": base | {"rankl": "100 ng/mL"}}
    arms = {name: [add("M-CSF", c["mcsf"]), add("RANKL", c["rankl"])] for name, c in arms.items()}
    found = dish("6 days", *read, **arms)
    assert ratio(found, read[0], "mcsf", "base") > 1.05 and abs(ratio(found, read[1], "mcsf", "base") - 1) < 0.10
    assert ratio(found, read[0], "rankl", "base") < 1.05 and ratio(found, read[1], "rankl", "base") > 1.0


# -- the first hour -------------------------------------------------------------------------------------


def test_s034_both_forms_gather_rank():
    found = dish("10 min", "RANK trimer complex", soluble=[RANKL], membrane=[add("membrane RANKL", "50 ng/mL")], none=[])
    assert found["soluble"]["RANK trimer complex"] == pytest.approx(found["membrane"]["RANK trimer complex"])
    assert found["soluble"]["RANK trimer complex"] > 1 > 1e6 * found["none"]["RANK trimer complex"]


def test_s035_rank_without_its_sites_for_traf6():
    read = ("RANK trimer complex", "RANK-TRAF6 complex", "nuclear NF-kB")
    found = dish("30 min", *read, wild=BOTH, lost={"genotype": "rank_no_traf6_binding", "do": BOTH})
    assert ratio(found, read[0], "lost", "wild") == pytest.approx(1, rel=0.05)
    assert ratio(found, read[1], "lost", "wild") < 0.05 and ratio(found, read[2], "lost", "wild") < 0.2


def test_s038_without_traf6_neither_nf_kb_nor_kinases_nor_src():
    read = ("nuclear NF-kB", "MAPK activity", "p-JNK", "c-Src activity", "p-Akt")
    found = dish("30 min", *read, wild=BOTH, lost={"genotype": "traf6_ko_naito", "do": BOTH})
    assert all(ratio(found, name, "lost", "wild") < 0.9 for name in read)


def test_kinetics_of_the_first_two_hours():
    found = run(
        culture(),
        arms={"a": BOTH},
        subject={"body": "culture"},
        duration="2 hours",
        read=["p-JNK", "IkBa", "NF-kB", "IKK activity"],
    )
    minutes = {s.label: s.times * 1440 for s in found.series}
    course = {s.label: s.values for s in found.series}
    jnk, ikba = course["p-JNK"], course["I-kappa-B alpha"]
    assert 5 <= minutes["p-JNK"][jnk.argmax()] <= 20 and np.interp(60, minutes["p-JNK"], jnk) < 0.35 * jnk.max()
    assert 5 <= minutes["I-kappa-B alpha"][ikba.argmin()] <= 20 and ikba.min() < 0.6 and ikba[-1] > 1.5 * ikba.min()
    assert np.interp(30, minutes["nuclear NF-kB"], course["nuclear NF-kB"]) > 0.5 * course["nuclear NF-kB"].max()
    assert np.interp(5, minutes["IKK activity"], course["IKK activity"]) > 0.5 * course["IKK activity"].max()


# -- from NF-kB to NFATc1 -------------------------------------------------------------------------------


def test_s040_kinases_bring_ap1():
    blocked = [*BOTH, *({"inhibit": gene, "by": 0.95} for gene in ("Mapk8", "Mapk14", "Mapk1"))]
    found = dish("24 hours", "AP-1", free=BOTH, blocked=blocked)
    assert ratio(found, "AP-1", "blocked", "free") < 0.95
    found = dish("6 days", NUMBER, free=BOTH, blocked=blocked)
    assert ratio(found, NUMBER, "blocked", "free") < 0.95


def test_s041_no_nfatc1_without_calcium_of_plc_gamma():
    arms = {
        "free": BOTH,
        "inhibited": [*BOTH, {"inhibit": "Plcg2", "by": 0.95}],
        "chelated": [*BOTH, {"switch": "CalciumOscillates.released", "to": 0}],
    }
    found = dish("48 hours", "Ca2+ oscillation", "nuclear NFATc1", **arms)
    late = dish("6 days", NUMBER, **arms)
    for arm in ("inhibited", "chelated"):
        assert ratio(found, "Ca2+ oscillation", arm, "free") < 0.95
        assert ratio(found, "nuclear NFATc1", arm, "free") < 0.2 and ratio(late, NUMBER, arm, "free") < 0.2


def test_s042_itam_adaptors_are_needed_and_on_plastic_dap12_alone():
    read = ("PLCg2 activity", "nuclear NFATc1", "Ca2+ oscillation", "nuclear NF-kB", NUMBER)
    lost = {name: {"genotype": name, "do": BOTH} for name in ("tyrobp_fcer1g_ko", "tyrobp_ko", "fcer1g_ko")}
    found = dish("6 days", *read, wild=BOTH, **lost)
    for name in ("PLCg2 activity", "nuclear NFATc1", NUMBER):
        assert ratio(found, name, "tyrobp_fcer1g_ko", "wild") < 0.2
    assert found["tyrobp_ko"]["Ca2+ oscillation"] < 1e-6
    assert ratio(found, "Ca2+ oscillation", "fcer1g_ko", "wild") == pytest.approx(1)
    assert ratio(found, "nuclear NF-kB", "tyrobp_fcer1g_ko", "wild") == pytest.approx(1, rel=0.05)


def test_s043_nf_kb_is_needed_for_c_fos_and_c_fos_or_nfatc1_replace_it():
    names = ("nfkb1_nfkb2_ko", "nfkb1_ko", "nfkb2_ko", "nfkb_dko_fos_forced", "nfkb_dko_nfatc1_forced")
    lost = {name: {"genotype": name, "do": BOTH} for name in names}
    found = dish("6 days", "c-Fos", "nuclear NFATc1", NUMBER, wild=BOTH, **lost)
    assert ratio(found, "c-Fos", "nfkb1_nfkb2_ko", "wild") < 0.2
    assert ratio(found, "nuclear NFATc1", "nfkb1_nfkb2_ko", "wild") < 0.2
    assert ratio(found, NUMBER, "nfkb1_nfkb2_ko", "wild") < 0.05
    for rescue in names[3:]:
        assert found[rescue][NUMBER] > 5 * found["nfkb1_nfkb2_ko"][NUMBER] and ratio(found, NUMBER, rescue, "wild") > 0.05
    assert ratio(found, NUMBER, "nfkb1_ko", "wild") > 0.8 and ratio(found, NUMBER, "nfkb2_ko", "wild") > 0.8


def test_s046_c_fos_and_nfatc1_are_both_needed():
    lost = {name: {"genotype": name, "do": BOTH} for name in ("fos_ko", "nfatc1_ko")}
    found = dish("6 days", "osteoclast gene programme", wild=BOTH, **lost)
    assert all(ratio(found, "osteoclast gene programme", name, "wild") < 0.05 for name in lost)


def test_p38_reaches_nfatc1_through_c_fos():
    arms = {"free": BOTH, "blocked": [*BOTH, {"inhibit": "Mapk14", "by": 0.95}]}
    found = dish("48 hours", "c-Fos", "nuclear NFATc1", **arms)
    assert all(ratio(found, name, "blocked", "free") < 0.8 for name in ("c-Fos", "nuclear NFATc1"))


def test_s088_plc_gamma_2_by_protein_and_by_activity():
    pathways = ("nuclear NF-kB", "p-JNK", "p-p38", "p-ERK")
    lost = {name: {"genotype": name, "do": BOTH} for name in ("plcg2_ko", "plcg2_ko_plcg1_rescue", "plcg2_ko_plcg2_rescue")}
    found = dish("30 min", *pathways, wild=BOTH, lost=lost["plcg2_ko"])
    assert all(ratio(found, name, "lost", "wild") < 0.95 for name in pathways[:3])
    assert ratio(found, "p-ERK", "lost", "wild") == pytest.approx(1, abs=0.1)
    late = dish("6 days", "nuclear NFATc1", NUMBER, wild=BOTH, **lost)
    assert ratio(late, NUMBER, "plcg2_ko", "wild") < 0.05 and ratio(late, "nuclear NFATc1", "plcg2_ko", "wild") < 0.95
    assert ratio(late, NUMBER, "plcg2_ko_plcg1_rescue", "wild") < 0.1
    assert ratio(late, NUMBER, "plcg2_ko_plcg2_rescue", "wild") == pytest.approx(1, rel=0.2)


def test_nfatc1_is_abundant_a_day_after_rankl_and_cells_follow_within_five():
    found = run(culture(), arms={"a": BOTH}, subject={"body": "culture"}, duration="9 days", read=["nuclear NFATc1", NUMBER])
    nfatc1, number = found.series
    half = nfatc1.times[np.argmax(nfatc1.values >= 0.5 * nfatc1.values[nfatc1.times < 4].max())]
    assert half == pytest.approx(1.0, abs=0.2)
    assert number.times[number.values.argmax()] == pytest.approx(5.0, abs=0.7)
    assert np.interp(2, number.times, number.values) < 0.05 * number.values.max()


# -- osteoclasts ----------------------------------------------------------------------------------------

WASHED = [MCSF, add("RANKL", "50 ng/mL", until="5 days")]
"""Osteoclasts form for five days, then RANKL is washed out."""


def test_s039_s050_rankl_keeps_osteoclasts_alive_polarised_and_resorbing():
    read = ("osteoclast apoptosis rate", "resorption per osteoclast in culture", "polarised fraction")
    found = dish("6 days", *read, kept=BOTH, washed=WASHED)
    assert ratio(found, read[0], "kept", "washed") < 0.95
    assert all(found["kept"][name] > 1.05 * found["washed"][name] + 0.01 for name in read[1:])
    assert found["washed"]["polarised fraction"] < 0.1 < 0.5 < found["kept"]["polarised fraction"]


def test_s047_src_carries_survival_to_akt():
    inhibited = [*BOTH, {"inhibit": "Src", "by": 0.95, "from": "5 days"}]
    read = ("p-Akt", "osteoclast apoptosis rate", "polarised fraction")
    found = dish("6 days", *read, NUMBER, wild=BOTH, lost={"genotype": "src_ko", "do": BOTH}, inhibited=inhibited)
    for arm in ("lost", "inhibited"):
        assert ratio(found, "p-Akt", arm, "wild") < 0.95 and ratio(found, "osteoclast apoptosis rate", arm, "wild") > 1.05
    assert found["lost"]["polarised fraction"] < 0.01 and found["lost"][NUMBER] > 0.1 * found["wild"][NUMBER]


def test_s048_akt_disables_bad():
    inhibited = [*BOTH, {"inhibit": "Akt1", "by": 0.95, "from": "5 days"}]
    found = dish("126 hours", "p-Bad", "osteoclast apoptosis rate", free=BOTH, inhibited=inhibited)
    assert ratio(found, "p-Bad", "inhibited", "free") < 0.95
    assert ratio(found, "osteoclast apoptosis rate", "inhibited", "free") > 1.05


def test_s049_without_dc_stamp_cells_wait_unfused():
    found = dish("6 days", NUMBER, MONONUCLEAR, wild=BOTH, lost={"genotype": "dcstamp_ko", "do": BOTH})
    assert ratio(found, NUMBER, "lost", "wild") < 0.05 and ratio(found, MONONUCLEAR, "lost", "wild") > 1.05


# -- cytokines of T cells -------------------------------------------------------------------------------


def test_s115_interferon_destroys_traf6_and_more_traf6_rescues():
    interferon = add("IFN-g", "10 ng/mL")
    read = ("TRAF6", "nuclear NF-kB", "p-JNK", NUMBER)
    rescued = {"genotype": "traf6_overexpressed", "do": [*BOTH, interferon]}
    found = dish("3 days", *read, free=BOTH, interferon=[*BOTH, interferon], rescued=rescued, alone=[MCSF, interferon])
    assert ratio(found, "TRAF6", "interferon", "free") < 0.3
    assert all(ratio(found, name, "interferon", "free") < 0.95 for name in read[1:3])
    assert ratio(found, NUMBER, "interferon", "free") < 0.2 and ratio(found, NUMBER, "rescued", "interferon") > 1.05
    assert found["alone"]["TRAF6"] == pytest.approx(1, rel=0.05)  # RANKL has to mark it first


def test_tnf_needs_a_trace_of_rankl():
    tnf, trace = add("TNF", "20 ng/mL"), add("RANKL", "0.4 ng/mL")
    found = dish("6 days", NUMBER, full=BOTH, tnf=[MCSF, tnf], trace=[MCSF, trace], together=[MCSF, tnf, trace])
    assert found["tnf"][NUMBER] < 1e-6 * found["full"][NUMBER]
    assert found["together"][NUMBER] > 0.03 * found["full"][NUMBER] > 10 * found["trace"][NUMBER]


# -- osteoblasts ----------------------------------------------------------------------------------------

OPG, RANKL_PROTEIN, RANKL_MESSAGE = "OPG in osteoblasts", "RANKL in osteoblasts", "RANKL mRNA in osteoblasts"


def osteoblasts(duration, *read, **arms):
    return dish(duration, *read, body=culture("human", ("osteoblasts",)), **arms)


def test_s106_oestradiol_raises_opg_threefold_and_sevenfold_and_its_antagonist_ends_that():
    low, high, antagonist = add("oestradiol", "0.1 nM"), add("oestradiol", "100 nM"), add("fulvestrant", "1 uM")
    arms = {"none": [], "low": [low], "high": [high], "held": [low, antagonist]}
    early, late = osteoblasts("24 h", OPG, **arms), osteoblasts("48 h", OPG, **arms)
    assert early["low"][OPG] == pytest.approx(3, rel=0.2) and early["high"][OPG] == pytest.approx(7, rel=0.2)
    assert 1.5 < late["low"][OPG] < early["low"][OPG] and 3 < late["high"][OPG] < early["high"][OPG]
    assert early["held"][OPG] == pytest.approx(1, rel=0.05)


def test_s107_protein_of_rankl_rises_for_a_day_while_its_message_falls():
    low = [{"add": "oestradiol", "concentration": "0.1 nM"}]
    day, two = (osteoblasts(hours, RANKL_PROTEIN, RANKL_MESSAGE, low=low) for hours in ("24 h", "48 h"))
    assert day["low"][RANKL_PROTEIN] > 1.1 and two["low"][RANKL_PROTEIN] < 1.05
    assert day["low"][RANKL_MESSAGE] < 0.95


def test_oestradiol_does_nothing_to_osteoblasts_without_its_receptor():
    lost = [{"inhibit": "ESR1", "by": 1.0}, {"add": "oestradiol", "concentration": "10 nM"}]
    found = osteoblasts("24 h", OPG, RANKL_PROTEIN, "osteoblast apoptosis rate", none=[], lost=lost)
    for readout in (OPG, RANKL_PROTEIN, "osteoblast apoptosis rate"):
        assert found["lost"][readout] == pytest.approx(found["none"][readout], rel=1e-6)


@pytest.mark.parametrize("substance, dose", [("calcitriol", "10 nM"), ("PTH", "100 nM"), ("PGE2", "1 uM")])
def test_s060_what_raises_rankl_of_osteoblasts_makes_osteoclasts(substance, dose):
    arms = {"none": [MCSF], "with": [MCSF, add(substance, dose)]}
    found = dish("6 days", NUMBER, RANKL_PROTEIN, body=culture(cells=MIXED), **arms)
    assert found["with"][RANKL_PROTEIN] > 5 and found["with"][NUMBER] > 1 > 100 * found["none"][NUMBER]


def test_s109_s111_oestradiol_kills_osteoclasts_by_tgf_beta_and_erk_and_spares_osteoblasts():
    rate, spared = "osteoclast apoptosis rate", "osteoblast apoptosis rate"
    base = [{"add": "M-CSF", "concentration": "30 ng/mL"}, {"add": "RANKL", "concentration": "100 ng/mL"}]
    hormone = [*base, {"add": "oestradiol", "concentration": "0.1 nM"}]
    caught = [*hormone, {"add": "anti-TGF-beta", "concentration": "100 nM"}]
    slowed = [*hormone, {"inhibit": "Mapk1", "by": 0.95}]
    arms = {"none": base, "hormone": hormone, "caught": caught, "slowed": slowed}
    found = dish("48 h", rate, spared, body=culture(cells=MIXED), **arms)
    assert 2 < ratio(found, rate, "hormone", "none") < 3 and ratio(found, rate, "caught", "none") < 1.3
    assert ratio(found, rate, "slowed", "hormone") < 0.8 and ratio(found, spared, "slowed", "hormone") > 1.2


def test_a_dish_says_whose_cells_it_holds_and_which():
    assert culture("human").species == "human culture" and culture().species == "culture"
    with pytest.raises(Mistake, match="no 'oestradol' in the dish"):
        osteoblasts("24 h", OPG, none=[add("oestradol", "1 nM")])
    with pytest.raises(Mistake, match="goes with 'body: culture'"):
        checked(Subject, "subject", {"body": "mouse", "cells": ["osteoblasts"]})


def test_osteoclasts_of_human_monocytes_take_longer():
    mouse = dish("6 days", NUMBER, both=BOTH)["both"][NUMBER]
    human = dish("6 days", NUMBER, body=culture("human"), both=BOTH)["both"][NUMBER]
    assert human < 0.5 * mouse
