"""Drugs of bone on one scale: depots, doses, windows, switches."""

from functools import cache

import numpy as np
import pytest

from rankl.engine import compile, solve
from rankl.lab.experiment import give, run
from rankl.language.event import Bolus
from rankl.language.expression import symbol
from rankl.language.unit import MONTH
from rankl.model.bodies import human

SUBJECT = {"age": "66 y", "menopause": "50 y"}
READ = ("lumbar spine BMD", "total hip BMD", "serum CTX", "serum P1NP")


def zoledronate(dose="5 mg", **when):
    return give("zoledronate", dose, route="intravenous", **when)


def alendronate(dose="70 mg", **when):
    return give("alendronate", dose, route="oral", every="7 days", **when)


def teriparatide(dose="20 ug", **when):
    return give("teriparatide", dose, route="subcutaneous", every="1 day", **when)


def romosozumab(dose="210 mg", **when):
    return give("romosozumab", dose, route="subcutaneous", every="1 month", **when)


def denosumab(**when):
    return give("denosumab", "60 mg", route="subcutaneous", **({"every": "6 months"} | when))


class Courses:
    def __init__(self, duration, **arms):
        found = run(human(), arms=arms, subject=SUBJECT, duration=duration, read=READ)
        self.series = {(s.arm, s.label): s for s in found.series}

    def change(self, arm, readout, month):
        s = self.series[arm, readout]
        return float(np.interp(month * MONTH, s.times, s.change(0.0)))


@cache
def one_year() -> Courses:
    return Courses(
        "12 months",
        none=[],
        zoledronate=[zoledronate()],
        alendronate=[alendronate()],
        teriparatide=[teriparatide()],
        romosozumab=[romosozumab()],
        denosumab=[denosumab()],
        both=[teriparatide(), denosumab()],
    )


@pytest.mark.parametrize("drug", ["zoledronate", "alendronate", "teriparatide", "romosozumab", "blosozumab"])
def test_pages_of_a_drug_without_a_dose_change_nothing(drug):
    without, with_it = human().network, human().with_drugs(drug).network
    curves = []
    for network in (without, with_it):
        compiled = compile(network.equations, {"bmd": symbol("BMD[lumbar spine]"), "ctx": symbol("CTX[serum]")}, lanes=2)
        curves.append(solve(compiled, compiled.defaults[None], start=0.0, save_at=[0.0, 700.0], initial="rest").values[0])
    np.testing.assert_allclose(curves[1], curves[0], rtol=1e-5)


def test_zoledronate_is_conserved_between_plasma_surface_depth_and_urine():
    network = human().with_drugs("zoledronate").network
    places = ("bisphosphonate[bone surface]", "bisphosphonate[depth of bone]", "excreted_bisphosphonate")
    outputs = {name: symbol(name) for name in (*places, "zoledronate[serum]", "volume of serum")}
    compiled = compile(network.equations, outputs, lanes=2)
    (route,) = (r for r in network.routes if r.drug == "zoledronate")
    dose = 18_000.0
    assert route.into == "zoledronate[serum]"
    times = [0.5, 30.0, 365.0, 2000.0]
    run_ = solve(
        compiled,
        compiled.defaults[None],
        start=0.0,
        save_at=times,
        events=[Bolus(0.0, route.into, route.fraction * dose)],
        initial="rest",
    )
    found = run_.values[0]
    total = found[:, :3].sum(axis=1) + found[:, 3] * found[:, 4]
    np.testing.assert_allclose(total, dose, rtol=1e-4)
    assert 0.35 < found[0, 2] / dose < 0.43  # two fifths in urine within the first hours
    assert found[-1, 1] > 0.1 * dose  # buried


def test_one_infusion_lasts_for_years_and_a_larger_one_longer():
    found = Courses("60 months", none=[], **{f"{dose} mg": [zoledronate(f"{dose} mg")] for dose in (1, 2.5, 5)})
    spine = {dose: found.change(f"{dose} mg", "lumbar spine BMD", 60) for dose in (1, 2.5, 5)}
    none = found.change("none", "lumbar spine BMD", 60)
    assert none < spine[1] < spine[2.5] < spine[5]
    assert spine[5] - none > 2
    assert found.change("5 mg", "serum CTX", 24) < -25
    early = [found.change(f"{dose} mg", "lumbar spine BMD", 12) for dose in (1, 2.5, 5)]
    assert max(early) - min(early) < 2  # the first year hardly depends on dose


def test_a_drug_that_resorption_does_not_meet_does_nothing_to_precursors():
    network = human().with_drugs("zoledronate").network
    touched = {target for i in network.influences if i.page == "BisphosphonatePoisonsOsteoclasts" for target in i.targets}
    assert touched and not any("precursor" in target for target in touched)


def test_order_of_drugs_at_the_spine_after_a_year():
    found = one_year()
    drugs = ("alendronate", "denosumab", "teriparatide", "romosozumab")
    spine = {drug: found.change(drug, "lumbar spine BMD", 12) for drug in drugs}
    assert found.change("none", "lumbar spine BMD", 12) < spine["alendronate"] < spine["denosumab"] < spine["romosozumab"]
    assert spine["teriparatide"] > spine["alendronate"]


def test_teriparatide_opens_an_anabolic_window():
    found = one_year()
    early = found.change("teriparatide", "serum P1NP", 3) - found.change("teriparatide", "serum CTX", 3)
    assert early > 25
    assert found.change("teriparatide", "serum CTX", 12) > 10
    assert found.change("teriparatide", "lumbar spine BMD", 12) > 2 * found.change("teriparatide", "total hip BMD", 12)


def test_steady_pth_does_not_build_bone():
    pulses = "pth_pulses"
    network = human().with_drugs("teriparatide").network
    compiled = compile(network.equations, {"pulses": symbol(pulses)}, lanes=2)
    (route,) = (r for r in network.routes if r.drug == "teriparatide")
    daily = [Bolus(float(day), route.into, route.fraction * 4.86) for day in range(60)]
    hourly = [Bolus(day / 24, route.into, route.fraction * 4.86 / 24) for day in range(60 * 24)]
    values = [
        solve(compiled, compiled.defaults[None], start=0.0, save_at=[59.9], events=events, initial="rest").values[0, 0, 0]
        for events in (daily, hourly)
    ]
    assert values[0] > 5 * values[1]


def test_romosozumab_forms_and_spares_at_first_and_its_effect_wanes():
    found = one_year()
    formed = [found.change("romosozumab", "serum P1NP", month) for month in (0.5, 3, 12)]
    assert formed[0] > 50 and formed[0] > 2 * formed[1] and formed[2] < 15
    assert found.change("romosozumab", "serum CTX", 0.5) < -20
    assert -20 < found.change("romosozumab", "serum CTX", 12) < 10


def test_denosumab_with_teriparatide_gains_more_than_either():
    found = one_year()
    for site in ("lumbar spine BMD", "total hip BMD"):
        either = max(found.change(drug, site, 12) for drug in ("denosumab", "teriparatide"))
        assert found.change("both", site, 12) > either


def test_teriparatide_then_denosumab_gains_and_the_other_way_round_loses_at_the_hip():
    found = Courses(
        "48 months",
        first=[teriparatide(until="24 months"), denosumab(from_="24 months")],
        last=[denosumab(until="24 months"), teriparatide(from_="24 months")],
    )
    hip, spine = "total hip BMD", "lumbar spine BMD"
    assert found.change("first", hip, 48) > found.change("first", hip, 24) + 2
    assert found.change("last", hip, 36) < found.change("last", hip, 24)
    assert found.change("first", spine, 48) > found.change("last", spine, 48)


def test_zoledronate_after_denosumab_holds_what_would_be_lost():
    found = Courses(
        "48 months",
        stopped=[denosumab(until="24 months")],
        held=[denosumab(until="24 months"), zoledronate(at="24 months")],
        gone_on=[denosumab()],
    )
    for site in ("lumbar spine BMD", "total hip BMD"):
        gained = found.change("stopped", site, 24)
        lost = gained - found.change("stopped", site, 42)
        kept = gained - found.change("held", site, 42)
        assert lost > 2 and kept < 0.6 * lost
    assert found.change("held", "serum CTX", 36) < 0 < found.change("stopped", "serum CTX", 36)


def test_alendronate_then_denosumab_gains_more_than_alendronate_alone():
    found = Courses(
        "36 months",
        alone=[alendronate()],
        switched=[alendronate(until="24 months"), denosumab(from_="24 months")],
    )
    for site in ("lumbar spine BMD", "total hip BMD"):
        assert found.change("switched", site, 36) > found.change("alone", site, 36) + 0.5


def test_no_drug_has_a_number_of_its_own_for_bmd():
    bone = {"Remodelling", "Mechanostat", "MarrowSpace"}
    for drug in ("zoledronate", "alendronate", "teriparatide", "romosozumab", "denosumab"):
        own = human().with_drugs(drug).network.pages.keys() - human().network.pages.keys()
        network = human().with_drugs(drug).network
        for influence in network.influences:
            if influence.page in own:
                assert not any(target.split(".")[0] in bone for target in influence.targets), influence.name


def test_without_sclerostin_bone_is_dense_for_life():
    found = {
        genotype: run(human(), subject={"age": "35 y", "ageing": False}, duration="1 day", read=READ, genotype=genotype).series
        for genotype in (None, "sclerosteosis")
    }
    for wild, lacking in zip(found[None], found["sclerosteosis"], strict=True):
        if wild.label.endswith("BMD"):
            assert lacking.values[0] > 1.2 * wild.values[0]
