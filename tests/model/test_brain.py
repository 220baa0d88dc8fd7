"""The brain: fever, resting temperature, hot flashes, stroke; and the signs that hold in one set of numbers."""

import numpy as np
import pytest

from rankl.lab.experiment import run
from rankl.lab.gates import gates
from rankl.lab.subject import body_of
from rankl.lab.treatment import drugs
from rankl.lab.what_if import what_if
from rankl.language import Body
from rankl.language.mistake import Mistake
from rankl.library import load
from rankl.model.bodies import culture, human, mouse, rat

FEVER, REST, INFARCT = "core temperature rise", "resting core temperature", "infarct volume"
LPS = {"give": "LPS", "dose": "100 ug/kg", "route": "intraperitoneal", "at": "0 h"}
MCAO = {"mcao": "transient", "lasting": "60 min", "at": "0 h"}
ADULT = {"age": "10 weeks"}


def rankl(dose, route="intracerebroventricular", at="0 h"):
    return {"give": "RANKL", "dose": dose, "route": route, "at": at}


def courses(body, arms, read, duration, **subject):
    result = run(body, arms=arms, subject=ADULT | subject, duration=duration, read=[read] if isinstance(read, str) else read)
    return {(s.arm, s.label): s for s in result.series}


def height(series):
    return float(series.values.max())


@pytest.fixture(scope="module")
def stroke():
    result = run("stroke")
    return {(s.arm, s.label): s for s in result.series}


def infarct(stroke, arm):
    return stroke[arm, INFARCT].at(3.0)


@pytest.mark.parametrize("body", [mouse, rat, human])
def test_nothing_happens_in_a_healthy_brain(body):
    age = {} if body is not human else {"age": "30 years"}
    still = [FEVER, REST, "hypothalamic PGE2", INFARCT, "cerebral oedema", "blood-brain barrier opening", "mortality"]
    for series in courses(body(), {"none": []}, still, "4 weeks", **age).values():
        assert np.ptp(series.values) < 1e-4 * max(abs(series.values[0]), 1.0), series.label
    only = courses(body(), {"none": []}, INFARCT, "4 weeks", **age)
    assert abs(next(iter(only.values())).values).max() < 1e-6


def test_route_decides_and_rank_of_astrocytes_carries():
    arms = {
        "ventricle": [rankl("1 ug")],
        "belly": [rankl("1 ug", "intraperitoneal")],
        "nestin": {"genotype": "nestin_rank_ko", "do": [rankl("1 ug")]},
        "gfap": {"genotype": "gfap_rank_ko", "do": [rankl("1 ug")]},
        "ep3": {"genotype": "ptger3_ko", "do": [rankl("1 ug")]},
        "cox2": [rankl("1 ug"), {"inhibit": "Ptgs2", "by": "95 %", "from": "0 h"}],
    }
    found = {arm: height(s) for (arm, _), s in courses(mouse(), arms, FEVER, "8 hours").items()}
    assert found["ventricle"] == pytest.approx(2.0, abs=0.2)
    assert max(found["belly"], found["nestin"], found["gfap"], found["ep3"]) < 0.05
    assert found["cox2"] < 0.3 * found["ventricle"]


def test_fever_of_lipopolysaccharide_turns_to_hypothermia():
    arms = {f"{dose}": [LPS | {"dose": f"{dose} ug/kg"}] for dose in (1, 10, 100, 1000)}
    found = {arm: s for (arm, _), s in courses(mouse(), arms, FEVER, "12 hours").items()}
    assert height(found["1"]) < height(found["10"]) < height(found["100"])
    first, later = (24 * s.times[np.argmax(s.values)] for s in (found["10"], found["100"]))
    assert 1.6 < first < 2.5 < 5 < later < 8
    assert found["1000"].at(6.5 / 24) < -0.5


def test_a_second_dose_of_rankl_does_less():
    arms = {"once": [rankl("1 ug")], "twice": [rankl("1 ug"), rankl("1 ug", at="4 h")]}
    bound = courses(mouse(), arms, "bound RANK of astrocytes", "10 hours")
    first = bound["once", "bound RANK of astrocytes"]
    second = bound["twice", "bound RANK of astrocytes"]
    late = second.times >= 4 / 24
    assert second.values[late].max() < 0.9 * height(first)


def test_tonic_signal_cools_females_a_burst_warms():
    """Signs 2 and 14."""
    for sex, more in (("female", (0.2, 0.5)), ("male", (-0.1, 0.1))):
        arms = {"wild type": [], "nestin": {"genotype": "nestin_rank_ko", "do": []}}
        found = {arm: s.values[-1] for (arm, _), s in courses(mouse(), arms, REST, "1 week", sex=sex).items()}
        assert more[0] < found["nestin"] - found["wild type"] < more[1]
    burst = courses(mouse(), {"burst": [rankl("1 ug")]}, [FEVER, REST], "6 hours", sex="female")
    assert height(burst["burst", FEVER]) > 1
    rest = burst["burst", REST].values
    assert np.ptp(rest) < 0.2


OVX = [{"ovariectomy": "bilateral", "at": "0 h"}]


@pytest.mark.parametrize("body", [mouse, rat])
def test_ovariectomy_warms_rodents_and_parts_brain_from_serum(body):
    """Signs 1 and 14."""
    read = [REST, "RANKL mRNA in brain", "serum RANKL"]
    found = courses(body(), {"sham": [], "OVX": OVX}, read, "4 weeks", sex="female")
    assert found["OVX", REST].values[-1] - found["sham", REST].values[-1] > 0.1
    assert found["OVX", read[1]].values[-1] < 0.7 * found["sham", read[1]].values[-1]
    assert found["OVX", read[2]].values[-1] > 1.3 * found["sham", read[2]].values[-1]


def test_women_cool_at_menopause_and_before_ovulation():
    """Sign 14."""
    old = courses(human(), {"none": []}, REST, "10 years", age="47 years", menopause="50 years")["none", REST]
    assert -0.6 < old.values[-1] - old.values[0] < -0.05
    cycle = courses(human(), {"none": []}, REST, "56 days", age="30 years", cycle="on")["none", REST]
    early, before, luteal = (cycle.at(28 + day) for day in (7, 13, 22))
    assert 0.3 <= luteal - early <= 0.7
    assert before < early - 0.02


def test_microglia_and_astrocytes_have_opposite_loops(stroke):
    """Sign 11: TNF and IL-6 raise RANKL of astrocytes; RANKL lowers TNF and IL-6 of microglia."""
    for label in ("TNF of microglia", "IL-6 of microglia"):
        assert stroke["RANKL at 4 h", label].at(0.5) < 0.7 * stroke["vehicle", label].at(0.5)
    arms = {"saline": [], "TNF": [{"give": "TNF", "dose": "50 ug/kg", "route": "intraperitoneal", "at": "0 h"}]}
    found = courses(mouse(), arms, "hypothalamic RANKL", "6 hours")
    assert height(found["TNF", "hypothalamic RANKL"]) > 10 * height(found["saline", "hypothalamic RANKL"])


def test_loss_of_opg_is_bad_for_bone_and_good_for_the_ischaemic_brain(stroke):
    """Sign 4, and the reverse for a block of RANKL."""
    assert infarct(stroke, "Tnfrsf11b-/-") < 0.8 * infarct(stroke, "vehicle")
    assert infarct(stroke, "anti-RANKL") > 1.05 * infarct(stroke, "vehicle")
    assert infarct(stroke, "RANK-Fc") > 1.05 * infarct(stroke, "vehicle")
    bone = courses(mouse(), {"wild type": [], "opg": {"genotype": "opg_ko", "do": []}}, "BV/TV", "1 week")
    assert bone["opg", "BV/TV"].values[0] < 0.7 * bone["wild type", "BV/TV"].values[0]


def test_window_and_dose_of_rankl_in_stroke(stroke):
    """Rows of KAKEN 25462214 that no single arm shows: a window of six hours, and 5 ng the best of 5, 50 and 100 ng."""
    ratio = {arm: infarct(stroke, arm) / infarct(stroke, "vehicle") for arm, label in stroke if label == INFARCT}
    assert ratio["RANKL at 4 h"] < ratio["RANKL at 6 h"] < 0.8 < ratio["RANKL at 12 h"] < ratio["RANKL at 24 h"] < 1.0
    assert ratio["RANKL at 4 h"] < ratio["50 ng at 4 h"] < ratio["100 ng at 4 h"]
    assert height(stroke["RANKL at 4 h", FEVER]) < 0.3
    assert stroke["RANKL at 4 h", "mortality"].values[-1] < stroke["vehicle", "mortality"].values[-1]


def test_tissue_is_alive_injured_or_dead(stroke):
    for arm in ("vehicle", "RANKL at 4 h", "100 ng at 4 h"):
        injured, dead = (stroke[arm, label].values for label in ("injured tissue", INFARCT))
        assert (injured > -1e-6).all() and (np.diff(dead) > -1e-6).all()
        assert (injured + dead <= 100).all()
        assert 0 <= stroke[arm, "mortality"].values[-1] <= 100


def test_the_barrier_opens_after_a_stroke_and_lets_antibody_in():
    read = ["blood-brain barrier opening", INFARCT]
    antibody = {"give": "anti-mouse-RANKL", "dose": "10 mg/kg", "route": "subcutaneous", "at": "0 h"}
    shut = {"switch": "AntiMouseRanklEntersBrain.enters", "to": "0 1", "at": "0 h"}
    arms = {"none": [MCAO], "given": [antibody, MCAO], "shut": [antibody, shut, MCAO]}
    found = courses(mouse(), arms, read, "3 days", sex="male")
    assert height(found["none", read[0]]) > 3
    assert found["shut", INFARCT].values[-1] == pytest.approx(found["none", INFARCT].values[-1], rel=1e-3)
    assert found["given", INFARCT].values[-1] > found["shut", INFARCT].values[-1]


def test_flashes_by_either_route_and_under_oestradiol():
    by_rank = [
        {"switch": "RankWidensZone.on", "to": "1 1", "at": "0 h"},
        {"switch": "KndyNarrowsZone.on", "to": "0 1", "at": "0 h"},
    ]
    off = [{"switch": "KndyNarrowsZone.on", "to": "0 1", "at": "0 h"}]
    arms = {"known": [], "by RANK": by_rank, "neither": off, "oestradiol": [
        {"give": "oestradiol", "dose": "1 mg", "route": "oral", "from": "4 years", "every": "1 day"}
    ]}  # fmt: skip
    found = courses(human(), arms, "hot flashes", "5 years", age="48 years", menopause="50 years")
    now = {arm: s.values[-1] for (arm, _), s in found.items()}
    before = found["known", "hot flashes"].values[0]
    assert now["known"] > 5 * before and now["by RANK"] > 5 * before
    assert 0.5 * before < now["neither"] <= before, "at 48 years the transition has begun"
    assert now["oestradiol"] < 0.45 * now["known"]


def test_rows_fitted_to_are_met():
    """Within a fifth, or within the interval of the study; what is not met is named."""
    missed = {("Flashes_by_stage", 40.0), ("MacLennan_2001", -2.49)}
    for name in ("fever_by_pyrogens", "fever_by_rankl", "rats_without_ovaries", "temperature_over_the_cycle",
                 "hot_flashes_over_menopause", "hot_flashes_under_oestradiol", "stroke", "stroke_for_good"):  # fmt: skip
        rows = [c for c in run(name).comparisons if c.role == "fit"]
        assert rows
        for c in rows:
            if (c.dataset, round(c.observed, 2)) in missed:
                continue
            close = abs(c.predicted - c.observed) <= 0.25 * abs(c.observed) + 0.05
            inside = c.lo is not None and c.hi is not None and c.lo <= c.predicted <= c.hi
            assert close or inside, f"{c.dataset}, {c.readout}: {c.predicted} for {c.observed}"


def test_gates_of_the_brain():
    library = load()
    names = ["Hanada_2009", "Oka_2003", "Ushikubi_1998", "Lazarus_2007", "GSE34673_2012", "Cytokine_fever_2007",
             "PGE2_ventricle_2021", "IL1b_rat", "Review_temperature_2009", "Rat_tail_2000", "Shimamura_2014",
             "Review_stroke_2014", "KAKEN_25462214_2013", "Shimamura_MHP1_2016"]  # fmt: skip
    found = gates(library, names)
    assert len(found.passages) >= 50
    assert [(p.dataset, p.phenotype) for p in found.failing] == []


def test_an_answer_is_a_range():
    answered = what_if("what_if_clamped_temperature")
    assert len(answered.answers) == 4
    for answer in answered.answers:
        low, high = answer.range
        assert low <= answer.value <= high and low < high
    with pytest.raises(Mistake, match="asks no what-if question"):
        what_if("stroke")


def test_entry_decides_what_denosumab_does_to_fever():
    """Sign 3: the measured entry spares fever, a tenth of serum would not."""
    found = {answer.asked.of: answer.value for answer in what_if("what_if_fever_on_denosumab").answers}
    assert found["denosumab"] > 0.95 and found["denosumab, 10 % enters"] < 0.7


def test_every_question_of_the_library_is_answered_in_words_and_pages():
    library = load()
    asking = [library.experiments[name] for name in library.experiments if library.experiments[name].asks]
    assert len(asking) >= 14
    for plan in asking:
        network = body_of(plan.subject).with_drugs(*drugs(plan)).network
        for asked in plan.asks:
            assert set(asked.carried_by) <= network.pages.keys(), plan.id
            assert set(asked.vary) <= {name.split("[")[0] for name in network.numbers} | network.numbers.keys(), plan.id


def test_the_brain_does_not_touch_bone():
    whole = human()
    pages = tuple(page for page in whole.pages if not page.mechanism.__module__.startswith("rankl.model.brain"))
    own = tuple(page for page in whole.drugs["denosumab"] if not page.mechanism.__module__.startswith("rankl.model.brain"))
    without = Body("human", pages, {"denosumab": own})
    for one, other in zip(run("freedom", body=whole).series, run("freedom", body=without).series, strict=True):
        np.testing.assert_allclose(one.values, other.values, rtol=1e-9)


def test_an_occlusion_that_lasts_is_transient():
    for said in ({"mcao": "permanent", "lasting": "60 min"}, {"mcao": "transient"}):
        with pytest.raises(Mistake, match="lasting"):
            run(mouse(), arms={"wrong": [said]}, subject=ADULT, duration="1 day", read=[INFARCT])
    with pytest.raises(Mistake, match="has no brain"):
        run(culture(), arms={"wrong": [MCAO]}, duration="1 day", read=["multinucleated osteoclasts"])
