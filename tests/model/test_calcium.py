"""What calcium has to do: rest, balance, the answer of PTH, and what happens when glands, kidneys, gut or bone fail."""

from functools import cache

import numpy as np
import pytest

from rankl import human, mouse, run

WOMAN = {"body": "human", "sex": "female", "age": "35 y", "ageing": "off"}
GROWN = {"body": "mouse", "sex": "female", "age": "12 weeks"}
READ = [
    "serum calcium", "serum phosphate", "serum PTH", "serum calcitriol", "urinary calcium", "calcium absorption",
    "calcium balance", "parathyroid mass", "total hip BMD", "serum CTX",
]  # fmt: skip


def courses(result, arm):
    return {series.label: series for series in result.series if series.arm == arm}


@cache
def shipped(experiment):
    result = run(experiment)
    return {arm: courses(result, arm) for arm in result.arms}


@cache
def woman(arm, duration="12 months"):
    """A healthy woman of 35 and one to whom something is done, as actions in a tuple of pairs."""
    arms = {"control": [], "treated": [dict(action) for action in arm]}
    result = run(human(), subject=WOMAN, duration=duration, read=READ, arms=arms)
    return courses(result, "control"), courses(result, "treated")


def did(**action):
    return tuple(action.items())


def at_end(label, pair):
    control, treated = pair
    return treated[label].values[-1] / control[label].values[-1]


# -- rest and balance --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("body", "subject"), [(human, WOMAN), (mouse, {**GROWN, "ageing": "off", "growth": "off"})])
def test_health_is_at_rest(body, subject):
    read = ["serum calcium", "serum phosphate", "serum PTH", "serum calcitriol", "parathyroid mass", "urinary calcium"]
    result = run(body(), subject=subject, duration="10 years", read=read)
    numbers = body().network.numbers
    for series in result.series:
        assert np.ptp(series.values) <= 1e-4 * series.values[0], series.label
    usual = {series.label: series.values[0] for series in result.series}
    assert usual["serum calcium"] == pytest.approx(numbers["MineralsOfBlood.calcium_usual"].value, rel=1e-2)
    assert usual["serum PTH"] == pytest.approx(numbers["ParathyroidsSenseCalcium.usual"].value, rel=5e-2)


def test_what_is_absorbed_is_lost_in_urine_at_rest():
    control, _ = woman(())
    assert control["calcium absorption"].values[-1] == pytest.approx(5.0, rel=1e-3)
    assert control["urinary calcium"].values[-1] == pytest.approx(5.0, rel=1e-3)
    assert abs(control["calcium balance"].values[-1]) < 1e-3


def test_what_the_body_keeps_bone_gains():
    treated = [{"give": "denosumab", "dose": "60 mg", "every": "6 months"}]
    result = run(human(), subject=WOMAN, duration="12 months", read=READ, arms={"a": treated})
    found = courses(result, "a")
    kept = np.trapezoid(found["calcium balance"].values, found["calcium balance"].times)
    gained = 25000 * (found["total hip BMD"].values[-1] / found["total hip BMD"].values[0] - 1)
    in_fluid = 14 * (found["serum calcium"].values[-1] - found["serum calcium"].values[0])
    on_surfaces = 100 * (found["serum calcium"].values[-1] / found["serum calcium"].values[0] - 1)
    assert kept > 100
    assert kept == pytest.approx(gained + in_fluid + on_surfaces, rel=0.02)


# -- glands ------------------------------------------------------------------------------------------------------------


def test_pth_follows_calcium_along_a_sigmoid():
    arms = shipped("calcium_infused_and_bound")
    answer = [arms[name]["serum PTH"].values[-1] for name in ("80 %", "90 %", "95 %", "usual", "105 %", "110 %", "120 %")]
    usual = arms["usual"]["serum PTH"].values[-1]
    assert answer == sorted(answer, reverse=True)
    assert 3.5 < answer[0] / usual < 4.3
    assert 0.2 < answer[-1] / usual < 0.35


def test_pth_raises_calcium_and_calcitriol_and_lowers_phosphate():
    held = woman((did(clamp="serum PTH", to="12 pM", at=0),), "6 weeks")
    assert at_end("serum calcium", held) > 1.02
    assert at_end("serum calcitriol", held) > 1.2
    assert at_end("serum phosphate", held) < 0.98
    assert at_end("serum CTX", held) > 1.2


def test_glands_take_minutes_to_answer_and_months_to_grow():
    bound = woman((did(clamp="serum calcium", to="2.16 mM", at=0),), "12 months")
    _, treated = bound
    assert treated["serum PTH"].at(1.0) > 2 * treated["serum PTH"].values[0]
    assert treated["parathyroid mass"].at(7.0) < 1.05
    assert treated["parathyroid mass"].values[-1] > 1.08


# -- what is lost ------------------------------------------------------------------------------------------------------


@cache
def grown(genotype):
    read = ["serum calcium", "serum phosphate", "serum PTH", "serum calcitriol", "BV/TV", "serum CTX", "urinary calcium"]
    result = run(mouse(), subject=GROWN, duration="1 week", read=read, genotype=genotype)
    return {series.label: series.values[-1] for series in result.series}


def changed(genotype, label):
    return grown(genotype)[label] / grown(None)[label]


def test_without_pth_calcium_is_low_phosphate_high_and_bone_rests():
    """Miao 2004."""
    assert changed("pth_ko", "serum PTH") < 1e-6
    assert changed("pth_ko", "serum calcium") < 0.95
    assert changed("pth_ko", "serum phosphate") > 1.02
    assert changed("pth_ko", "serum calcitriol") < 0.9
    assert changed("pth_ko", "serum CTX") < 1
    assert changed("pth_ko", "BV/TV") > 1


def test_without_its_receptor_for_calcium_glands_know_no_bounds():
    """Kos 2003, Fudge 2004."""
    assert changed("casr_ko", "serum PTH") > 2
    assert changed("casr_ko", "serum calcium") > 1.08
    assert 1.005 < changed("casr_het", "serum calcium") < changed("casr_ko", "serum calcium")
    assert changed("casr_het", "serum PTH") > 1


def test_half_of_the_rankl_is_partly_made_up_for_by_pth():
    assert changed("rankl_het", "serum PTH") > 1.1
    assert changed("opg_het", "serum PTH") < 0.9
    assert changed("rankl_het", "serum calcium") < 1 < changed("opg_het", "serum calcium")


# -- denosumab, kidneys, food ------------------------------------------------------------------------------------------


def lowest(arm, since=0.0):
    calcium = shipped("denosumab_and_calcium")[arm]["serum calcium"]
    return calcium.values[calcium.times >= since].min() / calcium.values[0]


def test_calcium_falls_after_denosumab_and_comes_back():
    calcium = shipped("denosumab_and_calcium")["60 mg"]["serum calcium"]
    assert 0.9 < lowest("60 mg") < 0.98
    assert 3 <= calcium.times[calcium.values.argmin()] <= 14
    assert calcium.at(182.0) == pytest.approx(calcium.values[0], rel=0.02)


def test_calcium_falls_less_with_supplements_and_more_without_vitamin_d_or_kidneys():
    usual = lowest("60 mg")
    assert lowest("60 mg with calcium and vitamin D") > usual + 0.02
    assert lowest("60 mg without vitamin D", 180) < usual - 0.02
    sixth, half = lowest("60 mg with a sixth of the filtration", 180), lowest("60 mg with half the filtration", 180)
    assert sixth < half < usual


def test_kidneys_that_fail_raise_pth_and_phosphate_and_keep_calcium():
    arm = shipped("ckd_mbd")["kidneys fail"]
    assert arm["glomerular filtration"].values[-1] == pytest.approx(0.16, abs=0.01)
    assert arm["serum PTH"].values[-1] / arm["serum PTH"].values[0] > 2.5
    assert arm["serum phosphate"].values[-1] / arm["serum phosphate"].values[0] > 1.2
    assert arm["serum calcitriol"].values[-1] / arm["serum calcitriol"].values[0] < 0.5
    calcium = arm["serum calcium"].values / arm["serum calcium"].values[0]
    assert 0.98 < calcium.min() < calcium.max() < 1.04
    assert arm["lumbar spine BMD"].values[-1] < arm["lumbar spine BMD"].values[0]


def test_little_vitamin_d_or_calcium_costs_bone():
    arms = shipped("vitamin_d_deficiency")
    for name in ("calcidiol 12 nM", "400 mg of calcium a day"):
        arm = arms[name]
        assert arm["serum PTH"].values[-1] > 1.3 * arm["serum PTH"].values[0]
        assert arm["lumbar spine BMD"].values[-1] < arm["lumbar spine BMD"].values[0]
        assert arm["serum calcium"].values[-1] > 0.93 * arm["serum calcium"].values[0]


def test_supplements_add_some_bone_once():
    """Tai 2015: about one per cent within a year, no more after it."""
    control, calcium = (shipped("calcium_supplements")[arm] for arm in ("control", "calcium"))
    for site in ("lumbar spine", "total hip", "femoral neck"):
        gained = [
            100 * (calcium[f"{site} BMD"].at(day) / control[f"{site} BMD"].at(day) - 1) for day in (365.25, 3 * 365.25)
        ]
        assert 0.3 < gained[0] < 2
        assert gained[1] - gained[0] < gained[0]
    assert 0.6 < calcium["serum PTH"].at(365.25) / control["serum PTH"].at(365.25) < 0.9


def test_nursing_costs_the_spine_bone_that_comes_back():
    arm = shipped("nursing_mothers")["nurses for six months"]
    bmd, delivery, weaning, end = arm["lumbar spine BMD"], 266.0, 266.0 + 182.6, 34 * 30.4375
    loss = bmd.at(weaning) / bmd.at(delivery) - 1
    assert -0.10 < loss < -0.02
    assert bmd.at(end) > bmd.at(weaning)
    assert arm["serum calcium"].at(weaning - 10) == pytest.approx(arm["serum calcium"].values[0], rel=0.05)


def test_mice_nurse_at_the_cost_of_bone_less_so_without_pthrp_of_the_gland():
    """VanHouten 2003."""
    arms = shipped("nursing_mice")
    virgin, nurses, without = (arms[name]["BV/TV"].at(40.0) for name in ("virgin", "nurses", "nurses without PTHrP of the gland"))
    assert nurses < 0.9 * virgin
    assert nurses < without < virgin
