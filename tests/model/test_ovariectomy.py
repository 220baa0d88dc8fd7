"""What the loss of oestradiol does to bone of mice, rats and women, and which hands it takes."""

from functools import cache

import numpy as np
import pytest

from rankl import run
from rankl.lab.readouts import called
from rankl.model.bodies import human, mouse, rat
from rankl.model.bodies.hormonal import OESTRADIOL_ON_BONE

READ = [
    "BV/TV", "N.Oc/BS", "Oc.S/BS", "Ob.S/BS", "BFR/BS", "bone resorption rate", "OPG in bone", "RANKL total in bone", "TGF-beta",
    "IL-1", "IL-6", "TNF-alpha", "IFN-gamma", "T cells", "osteoclast apoptosis rate", "osteoblast apoptosis rate",
    "osteocyte apoptosis, relative to health", "RANK occupancy", "serum RANKL",
]  # fmt: skip
OVX = {"ovariectomy": "bilateral"}
E2 = {"give": "oestradiol", "dose": "10 ug/kg", "route": "subcutaneous", "every": "1 day"}


@cache
def operated(genotype=None, treated=False, sex="female", age="12 weeks", body=mouse, also=()):
    """Courses without ovaries over those with them, of one genotype, by readout."""
    own = [dict(action) for action in also]

    def arm(*actions):
        return {"genotype": genotype, "do": [*own, *actions]}

    arms = {"sham": arm(), "OVX": arm(OVX, *([E2] if treated else []))}
    found = run(body(), arms=arms, subject={"body": body().species, "sex": sex, "age": age}, duration="100 days", read=READ)
    of = {(series.arm, series.label): series for series in found.series}
    return lambda readout, day: of["OVX", called(readout).label].at(day) / of["sham", called(readout).label].at(day)


def loss(*args, day=42, **kwargs):
    return 1 - operated(*args, **kwargs)("BV/TV", day)


# -- mice ----------------------------------------------------------------------------------------------------------------------


def test_mice_lose_a_fifth_to_a_third_of_trabecular_bone_in_a_month_and_hold_on_later():
    course = operated(age="16 weeks")
    assert 0.15 < 1 - course("BV/TV", 30) < 0.33
    assert 0.22 < 1 - course("BV/TV", 91) < 0.45
    assert 0.95 < course("Ob.S/BS", 30) < 1.5
    assert course("bone resorption rate", 14) > 1.2 and course("N.Oc/BS", 30) > 1.2


def test_what_rises_and_what_falls():
    course = operated()
    for readout in ("IL-1", "IL-6", "TNF-alpha", "IFN-gamma", "T cells"):
        assert course(readout, 42) > 1.3, readout
    for readout in ("RANKL total in bone", "RANK occupancy", "serum RANKL", "osteocyte apoptosis, relative to health"):
        assert course(readout, 42) > 1.05, readout
    assert course("TGF-beta", 42) < 0.8 and course("OPG in bone", 42) < 0.95
    assert course("osteoclast apoptosis rate", 28) < 1 / 1.5 and course("osteoblast apoptosis rate", 28) > 1.05


@pytest.mark.parametrize("genotype", ["foxn1_ko", "tnf_ko", "tnfrsf1a_ko", "il1r1_ko", "ifngr1_ko"])
def test_without_t_cells_tnf_interleukin_1_or_interferon_most_of_the_bone_stays(genotype):
    assert loss(genotype) < 0.3 * loss()


@pytest.mark.parametrize("genotype", ["tnfrsf1b_ko", "il6_ko"])
def test_neither_tnf_receptor_2_nor_interleukin_6_matters(genotype):
    assert loss(genotype) == pytest.approx(loss(), rel=0.1)


def test_interleukin_7_caught_stops_the_loss_and_a_thymus_taken_out_halves_it():
    no_il7 = ((("inhibit", "Il7"), ("by", "95 %")),)
    no_thymus = ((("switch", "TCells.thymus"), ("to", "0 1")),)
    assert loss(also=no_il7) < 0.3 * loss()
    assert 0.35 < loss(also=no_thymus) / loss() < 0.65


def test_oestradiol_given_back_undoes_it():
    course = operated(treated=True)
    assert abs(1 - course("BV/TV", 42)) < 0.05
    assert course("T cells", 42) < 1.05 and course("osteoclast apoptosis rate", 42) > 0.95


def test_osteocyte_rankl_is_needed():
    assert loss("osteocyte_rankl_ko") < loss()


# -- rats ----------------------------------------------------------------------------------------------------------------------


def test_growing_rats_lose_half_in_five_weeks():
    course = operated(age="90 days", body=rat)
    assert 0.36 < course("BV/TV", 35) < 0.57
    assert 1.6 < course("Oc.S/BS", 35) < 2.5
    assert course("Ob.S/BS", 35) > 1.3
    assert 0.8 < operated(treated=True, age="90 days", body=rat)("BV/TV", 35) < 1.25


# -- women ---------------------------------------------------------------------------------------------------------------------


def test_cytokines_and_rankl_of_marrow_rise_at_menopause():
    read = ["IL-1", "IL-6", "TNF-alpha", "RANKL per marrow cell", "lumbar spine BMD"]
    found = run(human(), subject={"age": "45 y", "menopause": "50 y"}, duration="10 years", read=read, arms={"a": []})
    ratios = {s.label: s.at(7 * 365.25) / s.values[0] for s in found.series}
    assert all(ratios[label] > 1.3 for label in read[:3])
    assert 1.4 < ratios["RANKL per marrow cell"] < 3
    bmd = next(s for s in found.series if s.label == read[4])
    assert 0.85 < bmd.at(3652.5) / bmd.values[0] < 0.93


# -- pages ---------------------------------------------------------------------------------------------------------------------


def test_each_hand_of_oestradiol_is_a_page_with_its_receptor():
    network = mouse().network
    cells = {cell for gene, cell in network.expresses if gene.human == "ESR1"}
    assert {"osteocyte", "lining_cell", "mesenchymal_progenitor", "osteoblast", "osteoclast", "macrophage"} <= cells
    hands = [page for page in network.pages if page.startswith("Oestradiol")]
    assert len(hands) >= 11 and len(OESTRADIOL_ON_BONE) >= 6


def test_osteoclasts_without_the_receptor_live_longer_and_leave_less_bone():
    found = run("osteoclasts_without_esr1")
    last = {(s.arm, s.label): s.at(84) for s in found.series}
    for label, more in (("BV/TV", False), ("Osteoclast life span", True)):
        label = called(label).label
        assert (last["osteoclast_esr1_ko", label] > last["wild type", label]) is more
    assert np.isfinite(list(last.values())).all()


# -- women ---------------------------------------------------------------------------------------------------------------------


def test_resorption_falls_with_oestradiol_until_there_is_enough():
    """Nearly in proportion up to 60 to 90 pg/mL, and not beyond (Reginster 1992)."""
    arms = {f"{level}": [{"clamp": "serum oestradiol", "to": f"{level} pg/mL", "from": 0}] for level in (5, 40, 75, 150)}
    subject = {"body": "human", "age": "60 y", "menopause": "50 y"}
    found = run(human(), arms=arms, subject=subject, duration="6 months", read=["serum CTX"])
    ctx = {series.arm: series.at(180) for series in found.series}
    assert 0.5 < (ctx["5"] - ctx["40"]) / (ctx["5"] - ctx["75"]) < 0.8
    assert ctx["150"] == pytest.approx(ctx["75"], rel=1e-3)


def test_compact_bone_does_not_need_the_receptor_of_osteoclasts():
    """Without it trabeculae are lost and compact bone is not (Martin-Millan 2010); here it even gains."""
    arms = {"wild type": [], "lost": {"genotype": "osteoclast_esr1_ko", "do": []}}
    subject = {"body": "human", "age": "30 y", "menopause": "50 y"}
    found = run(human(), arms=arms, subject=subject, duration="1 day", read=["lumbar spine BMD", "femoral neck BMD"])
    density = {(series.arm, series.site): series.at(0) for series in found.series}
    spine, neck = (density["lost", site] / density["wild type", site] for site in ("lumbar spine", "femoral neck"))
    assert spine < 1 < neck
