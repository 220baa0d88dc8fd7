"""Sex hormones through a life: menopause, cycles, pregnancy, men, and hormones that are given."""

from functools import cache

import numpy as np
import pytest

from rankl import run
from rankl.language.unit import YEAR
from rankl.library import load
from rankl.model.bodies import human, mouse

E2, P4 = "serum oestradiol", "serum progesterone"


@cache
def experiment(name):
    return run(name)


def course(name, label, arm=None):
    found = [s for s in experiment(name).series if s.label == label and arm in (None, s.arm)]
    return found[0]


def lived(*actions, read, duration, body=None, **subject):
    body = body or human()
    found = run(body, *actions, subject={"body": body.species, **subject}, duration=duration, read=list(read))
    return {series.label: series for series in found.series}


# -- women ---------------------------------------------------------------------------------------------------------------


@cache
def transition():
    read = (E2, P4, "serum FSH", "serum LH", "ovarian follicles", "serum OPG", "serum RANKL", "marrow membrane RANKL")
    return lived(read=read, duration="25 years", age="40 y", menopause="50 y")


def test_oestradiol_falls_as_the_studies_of_menopause_say():
    grid, found = around_the_final_period(E2)
    by_immunoassay = found + 18.1 - 4.8
    assert knots(grid, np.log(by_immunoassay), [[-2, 2]]) == pytest.approx([-2.03, 2.17], abs=0.2)
    before, after, late = (np.interp(year, grid, by_immunoassay) for year in (-2, 2, 6))
    assert after / before - 1 == pytest.approx(-0.67, abs=0.03) and late == pytest.approx(18.1, abs=0.5)


def test_fsh_bends_where_swan_saw_it_bend():
    found = transition()["serum FSH"]
    starts = [[-6, -2, 0, 2], [-7, -3, -1, 2.5], [-5, -2, -0.2, 2]]
    bends = knots(*around_the_final_period("serum FSH"), starts)
    assert bends == pytest.approx([-6.1, -2.05, -0.2, 2.0], abs=0.6)
    assert found.at(10 * YEAR) == pytest.approx(2.2 * found.at(0), rel=0.25), "doubled before oestradiol is low"
    assert 4 < found.at(16 * YEAR) / found.at(0) < 8


def around_the_final_period(label):
    """Years from ten before to eight after, and what there was then."""
    found = transition()[label]
    years = found.times / YEAR - 10
    inside = (years > -10) & (years < 8)
    grid = np.linspace(-10, 8, 73)
    return grid, np.interp(grid, years[inside], found.values[inside])


def knots(x, y, starts):
    """Where straight lines that fit a course best bend."""
    from scipy.optimize import minimize

    def missed(where):
        table = np.column_stack([np.ones_like(x), *(np.maximum(x - one, 0) for one in np.sort(where))])
        return ((table @ np.linalg.lstsq(table, y, rcond=None)[0] - y) ** 2).sum()

    return np.sort(min((minimize(missed, start, method="Nelder-Mead") for start in starts), key=lambda one: one.fun).x)


def test_the_store_of_follicles_runs_out_and_progesterone_with_it():
    found = transition()
    left = found["ovarian follicles"]
    assert left.at(10 * YEAR) == pytest.approx(1, rel=1e-3) and left.at(0) > 5
    assert found[P4].at(14 * YEAR) < 0.03 * found[P4].at(0)


def test_stages_come_one_after_the_other():
    found = lived(read=("STRAW stage",), duration="20 years", age="40 y", menopause="50 y")["STRAW stage"]
    assert [found.at(year * YEAR) for year in (1, 5, 9, 11, 18)] == [-3, -2, -1, 1, 2]


def test_serum_opg_rises_and_rankl_falls_while_that_of_the_marrow_rises():
    found = transition()
    after, before = 20 * YEAR, 0
    assert found["serum OPG"].at(after) > 1.3 * found["serum OPG"].at(before)
    assert found["serum RANKL"].at(after) < 0.9 * found["serum RANKL"].at(before)
    assert found["marrow membrane RANKL"].at(after) > 1.5 * found["marrow membrane RANKL"].at(before)


def test_serum_rankl_of_a_mouse_rises_without_ovaries():
    assert course("ovariectomy_serum_rankl", "serum RANKL", "ovariectomy").at(28) > 1.2 * course(
        "ovariectomy_serum_rankl", "serum RANKL", "sham"
    ).at(28)


def test_a_cycle_has_the_levels_of_its_phases_and_keeps_the_mean():
    phases = {"follicular": (1, 12), "ovulation": (13, 15), "luteal": (15.5, 27.5)}
    rows = {(row.readout, row.arm): row.mean or 0.0 for row in load().datasets["Anckaert_2021"].rows}
    for readout, label, of, tolerance in (
        ("estradiol", E2, "follicular", 0.15),
        ("LH", "serum LH", "follicular", 0.2),
        ("progesterone", P4, "luteal", 0.4),
    ):
        found = course("menstrual_cycle", label)
        days = np.linspace(28, 56, 2001)
        values = np.interp(days, found.times, found.values)
        assert values.mean() == pytest.approx(found.at(0), rel=0.08 if readout == "LH" else 0.01), "the mean holds"
        median = {name: np.median(values[(days - 28 > a) & (days - 28 < b)]) for name, (a, b) in phases.items()}
        for name in phases:
            told = rows[readout, name] / rows[readout, of]
            if told > 0.05:
                assert median[name] / median[of] == pytest.approx(told, rel=tolerance), (readout, name)


def test_a_mouse_cycles_within_five_days():
    found = course("oestrous_cycle", E2)
    assert found.at(8.42) / found.at(9.75) == pytest.approx(51 / 31, rel=0.1)
    assert found.at(13.42) == pytest.approx(found.at(8.42), rel=0.01)
    assert course("oestrous_cycle", P4).at(9.75) == pytest.approx(22 / 13.9 * 4.9, rel=0.25)
    prolactin = course("oestrous_cycle", "serum prolactin")
    assert np.interp(np.linspace(5, 10, 400), prolactin.times, prolactin.values).max() == pytest.approx(132.5, rel=0.2)


def test_without_ovaries_or_after_menopause_nothing_cycles():
    found = lived(read=(E2, P4), duration="60 days", age="60 y", menopause="50 y", cycle=True)
    for label in (E2, P4):
        assert np.ptp(found[label].values) < 5e-3 * found[label].values.max()


# -- pregnancy -----------------------------------------------------------------------------------------------------------


def test_progesterone_of_a_pregnant_mouse_goes_as_measured():
    for compared in experiment("mouse_pregnancy").comparisons:
        assert compared.predicted == pytest.approx(compared.observed, rel=0.25), compared.when


def test_hormones_of_a_pregnant_woman_are_within_what_is_usual():
    weeks = {"1st trimester": 9, "2nd trimester": 20, "3rd trimester": 34}
    factor = {"estradiol": 272.38 / 1000, "progesterone": 314.46 / 1000}
    labels = {"estradiol": E2, "progesterone": P4}
    seen = 0
    for row in load().datasets["Pregnancy_hormones_2009"].rows:
        if row.readout in labels and row.arm in weeks:
            value = course("pregnancy_of_women", labels[row.readout], "breast-fed").at(7 * (weeks[row.arm] - 2))
            assert (row.lo or 0) < value / factor[row.readout] < (row.hi or 0), (row.arm, row.readout)
            seen += 1
    assert seen == 6


def test_serum_opg_doubles_by_term_and_is_gone_soon_after_delivery():
    found = course("pregnancy_of_women", "serum OPG", "bottle-fed")
    assert found.at(7 * 15) < 1.15 * found.at(0), "hardly any rise until week 17"
    assert 1.5 < found.at(7 * 34) / found.at(0) < 2.2
    assert found.at(266 + 14) < 1.1 * found.at(0)


def test_milk_keeps_prolactin_high_and_oestradiol_low():
    prolactin = {arm: course("pregnancy_of_women", "serum prolactin", arm) for arm in ("bottle-fed", "breast-fed")}
    assert prolactin["breast-fed"].at(330) > 5 * prolactin["bottle-fed"].at(330)
    assert course("pregnancy_of_women", E2, "breast-fed").at(330) < 0.5 * course("pregnancy_of_women", E2, "bottle-fed").at(330)


# -- men -----------------------------------------------------------------------------------------------------------------


def test_a_young_man_rests_as_a_young_woman_does():
    read = ("serum oestrogens", "serum CTX", "lumbar spine BMD", "serum testosterone")
    man, woman = (lived(read=read, duration="1 year", age="30 y", ageing=False, sex=sex) for sex in ("male", "female"))
    for label in read[:-1]:
        assert man[label].at(365) == pytest.approx(woman[label].at(365), rel=0.005)
        assert man[label].at(365) == pytest.approx(man[label].at(0), rel=1e-4)
    assert man["serum testosterone"].at(0) > 10 * woman["serum testosterone"].at(0)


def test_an_ageing_man_loses_bone_slowly_and_quickly_without_testes():
    hip = {arm: course("ageing_men", "total hip BMD", arm) for arm in ("man", "orchidectomy at 60")}
    yearly = {arm: 100 * (one.at(26 * YEAR) / one.at(24.001 * YEAR) - 1) / 2 for arm, one in hip.items()}
    assert -0.6 < yearly["man"] < -0.1
    assert -13 < yearly["orchidectomy at 60"] < -1.5
    assert course("ageing_men", "serum testosterone", "man").at(40 * YEAR) < 0.9 * course(
        "ageing_men", "serum testosterone", "man"
    ).at(0)


def test_a_male_mouse_loses_bone_without_testes_and_oestradiol_prevents_it():
    end = {arm: course("orchidectomy_of_mice", "BV/TV", arm).at(28) for arm in ("sham", "orchidectomy", "oestradiol")}
    assert end["orchidectomy"] < 0.9 * end["sham"]
    assert end["oestradiol"] == pytest.approx(end["sham"], rel=0.1)


# -- hormones that are given ---------------------------------------------------------------------------------------------


def mean_of(series, since):
    inside = series.times >= since
    return np.trapezoid(series.values[inside], series.times[inside]) / np.ptp(series.times[inside])


def given(*actions, read="serum oestrogens"):
    found = lived(*actions, read=(read,), duration="60 days", age="66 y", menopause="50 y")[read]
    return mean_of(found, 40) - found.at(0)


def test_usual_doses_of_oestrogens_are_as_much_as_each_other():
    patch = given({"infuse": "oestradiol", "rate": "50 ug/day", "route": "transdermal"})
    oral = given({"give": "oestradiol", "dose": "1 mg", "route": "oral", "every": "1 day"})
    conjugated = given({"give": "conjugated oestrogens", "dose": "0.625 mg", "every": "1 day"})
    assert 14 < patch < 50, "between what ULTRA measured and what the usual clearance makes of 50 ug a day"
    assert oral == pytest.approx(patch, rel=0.15)
    assert patch / 1.35 < conjugated < 1.35 * patch, "by what they do to bone they count for less"


def test_the_lowest_patch_raises_oestradiol_as_measured():
    read = lived(
        {"infuse": "oestradiol", "rate": "14 ug/day", "route": "transdermal"},
        read=(E2,), duration="60 days", age="66 y", menopause="50 y",
    )[E2]  # fmt: skip
    assert read.at(0) == pytest.approx(4.8, rel=0.02)
    assert 3.7 < read.at(59) - read.at(0) < 14, "as ULTRA measured, and what the usual clearance makes of 14 ug a day"


def test_usual_doses_of_progestogens_are_as_much_as_each_other():
    read = "serum progestogens"
    progesterone = given({"give": "progesterone", "dose": "100 mg", "every": "1 day"}, read=read)
    medroxyprogesterone = given({"give": "medroxyprogesterone", "dose": "2.5 mg", "every": "1 day"}, read=read)
    assert medroxyprogesterone == pytest.approx(progesterone, rel=0.5)


def test_oestradiol_under_the_skin_of_a_mouse_restores_what_its_ovaries_made():
    found = lived(
        {"ovariectomy": "bilateral"}, {"infuse": "oestradiol", "rate": "0.25 ug/kg/day", "route": "subcutaneous"},
        body=mouse(), read=(E2,), duration="20 days", growth=False, ageing=False,
    )[E2]  # fmt: skip
    assert found.at(19) == pytest.approx(found.at(0), rel=0.2)


@pytest.mark.parametrize(("sex", "label"), [("female", E2), ("male", "serum testosterone")])
def test_goserelin_silences_the_gonads_of_both_sexes_while_it_lasts(sex, label):
    dose = {"give": "goserelin", "dose": "3.6 mg", "every": "28 days", "until": "80 days"}
    found = lived(dose, read=(label, "serum FSH"), duration="200 days", age="38 y", sex=sex)
    without = lived(read=(label,), duration="5 days", age="60 y", menopause="50 y")[label].at(1)
    assert found[label].at(70) == pytest.approx(without, rel=0.05)
    assert found["serum FSH"].at(70) < 0.1 * found["serum FSH"].at(0)
    assert found[label].at(190) == pytest.approx(found[label].at(0), rel=0.02)
