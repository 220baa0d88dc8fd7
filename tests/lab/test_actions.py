"""What is done to subjects and dishes, on a small body whose answers can be written down."""

import numpy as np
import pytest

from rankl import Mistake, knock_out, run
from rankl.language import (
    Body,
    Gene,
    Mechanism,
    amount,
    assign,
    cell,
    dose_route,
    first_order,
    level,
    molecule,
    nothing,
    pages,
    parameter,
    reaction,
)
from rankl.language.place import Place
from tests.lab.small import BodyWeight, Kinetics, serum
from tests.lab.small import drug as antibody

OPG = Gene("TNFRSF11B", "Tnfrsf11b", "OPG")
RANKL_GENE = Gene("TNFSF11", "Tnfsf11", "RANKL")
CSF1R = Gene("CSF1R", "Csf1r", "c-Fms")
dish = Place("dish")
osteoclast = cell("osteoclast", "osteoclast", lineage=("haematopoietic",))
osteocyte = cell("osteocyte", "osteocyte", lineage=("osteoblast lineage",))
RANKL = molecule("RANKL", "RANKL", gene=RANKL_GENE, forms=("membrane", "soluble"), molar_mass="60 kg/mol")
CTX = amount("CTX", "marker", "ng/mL")
BSAP = amount("BSAP", "marker", "ug/L")


class Cells(Mechanism):
    """Osteoclasts arrive, live for ten days and make a marker; osteocytes make another that lasts a day."""

    arrival = parameter(10, "cell/mm^3/day", how="assumed: a number")
    death = parameter(0.1, "1/day", how="assumed: a number")
    usual = parameter(100, "cell/mm^3", how="assumed: a number")
    by_cell = parameter(0.005, "ng/mL*mm^3/cell", how="assumed: a number")
    marker = parameter(12, "ug/L", how="assumed: a number")
    loss = parameter(1, "1/day", how="assumed: a number")

    at_health = level(osteoclast, usual)
    bsap_at_health = level(BSAP[serum], marker)
    arrive = reaction(nothing >> osteoclast, arrival, gene=CSF1R, cell=osteoclast)
    die = reaction(osteoclast >> nothing, first_order(death))
    resorb = assign(CTX[serum], by_cell * osteoclast)
    made = reaction(nothing >> BSAP[serum], marker * loss, gene=OPG, cell=osteocyte)
    lost = reaction(BSAP[serum] >> nothing, first_order(loss))


class Dish(Mechanism):
    """RANKL fades from a medium with a half-life of a day; cells answer to it."""

    fading = parameter(0.6931471805599453, "1/day", how="assumed: a number")
    answer = parameter(1, "ng/mL/nM", how="assumed: a number")
    fades = reaction(RANKL.soluble[dish] >> nothing, first_order(fading))
    on_cells_fades = reaction(RANKL.membrane[dish] >> nothing, first_order(fading))
    answers = assign(CTX[serum], answer * (RANKL.soluble[dish] + 2 * RANKL.membrane[dish]))


BODY = Body("human", pages(BodyWeight, Cells), {"denosumab": pages(Kinetics)})
CULTURE = Body("culture", pages(Dish))
READ = ["osteoclasts", "serum CTX", "serum BSAP"]


def done(*actions, arms=None, duration="60 days", read=READ, body=BODY, **more):
    return run(body, arms=arms or {"done": list(actions)}, duration=duration, read=read, **more)


def at(result, readout, day, arm=None):
    return float(result.of(readout, "", arm)[-1].at(day))


def test_cells_killed_once_come_back_and_killed_for_good_do_not():
    once = done({"ablate": "osteoclast", "part": "75 %", "at": "10 days"})
    assert at(once, "osteoclasts", 10) == pytest.approx(100, rel=1e-6)
    assert at(once, "osteoclasts", 20) == pytest.approx(100 - 75 * np.exp(-1), rel=1e-2)
    lasting = done({"ablate": "osteoclast", "from": "10 days", "until": "30 days"})
    assert at(lasting, "osteoclasts", 30) < 1e-4
    assert at(lasting, "osteoclasts", 40) == pytest.approx(100 * (1 - np.exp(-1)), rel=1e-3)
    part = done({"ablate": "osteoclast", "part": "75 %"})
    assert at(part, "osteoclasts", 1) == pytest.approx(25, rel=1e-2)
    assert at(part, "osteoclasts", 60) == pytest.approx(25, rel=1e-2)


def test_a_clamped_quantity_is_held_and_let_go():
    state = done({"clamp": "osteoclast", "to": "40 cell/mm^3", "from": "5 days", "until": "20 days"})
    assert [at(state, "osteoclasts", day) for day in (5, 6, 20)] == pytest.approx([100, 40, 40])
    assert at(state, "osteoclasts", 30) == pytest.approx(100 - 60 * np.exp(-1), rel=1e-5)
    assigned = done({"clamp": "serum CTX", "to": "0.2 ng/mL", "from": "5 days", "until": "20 days"})
    assert [at(assigned, "CTX", day) for day in (4, 6, 19, 21)] == pytest.approx([0.5, 0.2, 0.2, 0.5])
    assert at(assigned, "osteoclasts", 10) == pytest.approx(100)


def test_a_quantity_follows_its_course_in_another_arm():
    killed = {"ablate": "osteoclast", "part": "50 %", "at": "10 days"}
    arms = {
        "clamped": [killed | {"part": "90 %"}, {"clamp": "CTX[serum]", "arm": "leading"}],
        "leading": [killed],
    }
    result = done(arms=arms)
    assert result.arms == ("clamped", "leading")
    assert at(result, "osteoclasts", 20, "clamped") < at(result, "osteoclasts", 20, "leading")
    for day in (5, 12, 40):
        assert at(result, "CTX", day, "clamped") == pytest.approx(at(result, "CTX", day, "leading"), rel=1e-3)


def test_arms_cannot_follow_each_other_in_a_circle():
    arms = {"one": [{"clamp": "osteoclast", "arm": "two"}], "two": [{"clamp": "osteoclast", "arm": "one"}]}
    with pytest.raises(Mistake, match="follow each other in a circle"):
        done(arms=arms)


def test_an_infusion_reaches_rate_over_clearance_and_stops():
    rate = {"infuse": "denosumab", "rate": "1 mg/day", "route": "intravenous", "until": "100 days"}
    body = Body("human", pages(BodyWeight, Cells), {"denosumab": pages(Kinetics, IntoVein)})
    result = run(body, rate, duration="150 days", read=["serum denosumab"])
    assert result.of("denosumab")[-1].at(99.9) == pytest.approx(1 / (np.log(2) / 10), rel=2e-3)
    assert result.of("denosumab")[-1].at(110) == pytest.approx(0.5 / (np.log(2) / 10), rel=5e-3)
    stopped = run(body, rate, {"stop": "denosumab", "at": "50 days"}, duration="150 days", read=["serum denosumab"])
    assert stopped.of("denosumab")[-1].at(60) == pytest.approx(0.5 * stopped.of("denosumab")[-1].at(50), rel=1e-5)
    by_weight = run(body, rate | {"rate": "0.02 mg/kg/day"}, duration="150 days", read=["serum denosumab"])
    assert by_weight.of("denosumab")[-1].at(99.9) == pytest.approx(result.of("denosumab")[-1].at(99.9), rel=1e-6)


class IntoVein(Mechanism):
    """The drug is given into a vein."""

    vein = dose_route("denosumab", "intravenous", antibody[serum])


def test_a_medium_is_brought_to_a_concentration_fades_and_is_washed_out():
    add = {"add": "RANKL", "concentration": "60 ng/mL", "at": ["1 day", "3 days"]}
    result = done(add, read=["serum CTX"], duration="6 days", body=CULTURE)
    assert [at(result, "CTX", day) for day in (1, 2, 4)] == pytest.approx([0, 0.5, 0.5], abs=1e-6)
    washed = done(
        {"add": "membrane RANKL", "concentration": "1 nM", "from": 0, "until": "2 days"},
        read=["serum CTX"],
        duration="6 days",
        body=CULTURE,
    )
    assert [at(washed, "CTX", day) for day in (1, 3)] == pytest.approx([1, 0], abs=1e-6)


def test_a_graft_brings_the_alleles_of_the_cells_given_back():
    null = knock_out("Csf1r")
    graft = {"graft": "haematopoietic", "from": "10 days"}
    arms = {"none": [], "graft": [graft], "half": [graft | {"part": "50 %"}], "bone": [graft | {"graft": "osteoblast lineage"}]}
    result = done(arms=arms, genotype=null, duration="200 days")
    assert [at(result, "osteoclasts", 10, arm) for arm in arms] == pytest.approx([0, 0, 0, 0], abs=1e-6)
    assert [at(result, "osteoclasts", 200, arm) for arm in arms] == pytest.approx([0, 100, 50, 0], abs=1e-3)
    other = done({"graft": "haematopoietic", "genotype": "csf1r_ko", "from": "10 days"}, duration="200 days")
    assert at(other, "osteoclasts", 200) == pytest.approx(0, abs=1e-3)


def test_inhibition_holds_upon_what_the_genotype_leaves():
    inhibit = {"inhibit": "CSF1R", "by": "50 %", "from": "10 days", "until": "100 days"}
    result = done(inhibit, genotype=knock_out("CSF1R", function=0.5), duration="200 days")
    assert [at(result, "osteoclasts", day) for day in (10, 100, 200)] == pytest.approx([50, 25, 50], rel=1e-2)


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ({"ablate": "osteoclats"}, "did you mean 'osteoclast'"),
        ({"ablate": "serum"}, "there is no cell 'serum'"),
        ({"clamp": "CTX[serun]", "to": "1 ng/mL"}, r"did you mean 'CTX\[serum\]'"),
        ({"clamp": "osteoclast", "to": "1 kg"}, "does not convert"),
        ({"clamp": "osteoclast", "arm": "nobody"}, "'nobody' is no arm here"),
        ({"graft": "haematopoetic"}, "did you mean 'haematopoietic'"),
        ({"graft": "haematopoietic", "genotype": "csf1r_k"}, "did you mean 'csf1r_ko'"),
        ({"add": "RANKL", "concentration": "30 ng/mL"}, "the body 'human' is no culture"),
        ({"infuse": "denosumb", "rate": "1 mg/day"}, "did you mean 'denosumab'"),
        ({"infuse": "denosumab", "rate": "1 mg/day", "route": "oral"}, "has no route 'oral'"),
        ({"ovariectomy": "bilateral"}, "has no ovaries"),
        ({"inhibit": "CSF1R", "by": "50 %", "cells": ["osteoclats"]}, "did you mean 'osteoclast'"),
    ],
)
def test_wrong_actions_are_told(action, told):
    with pytest.raises(Mistake, match=told):
        done(action)


def test_an_unknown_substance_names_the_right_one():
    with pytest.raises(Mistake, match="did you mean 'RANKL'"):
        done({"add": "RNKL", "concentration": "30 ng/mL"}, read=["serum CTX"], body=CULTURE)


def test_nothing_done_changes_nothing():
    """Equations that are ready for clamps and killing give the same as those that are not."""
    plain = done()
    ready = done(arms={"plain": [], "done": [{"ablate": "osteoclast"}, {"clamp": "serum BSAP", "to": "1 ug/L"}]})
    for readout in ("osteoclasts", "CTX", "BSAP"):
        one, other = plain.of(readout)[0].values, ready.of(readout, "", "plain")[0].values
        np.testing.assert_allclose(other, np.interp(ready.of(readout)[0].times, plain.of(readout)[0].times, one), rtol=1e-6)


def test_a_part_of_nothing_and_a_graft_of_ones_own_change_nothing():
    none = done(genotype=knock_out("Csf1r", function=0.5))
    graft = {"graft": "haematopoietic", "from": "5 days"}
    for action in ({"ablate": "osteoclast", "part": "0 %"}, graft | {"part": "0 %"}, {"graft": "osteoblast lineage"}):
        result = done(action, genotype=knock_out("Csf1r", function=0.5))
        for readout in ("osteoclasts", "CTX", "BSAP"):
            assert at(result, readout, 40) == pytest.approx(at(none, readout, 40), rel=1e-6)
    wild = done(graft)
    assert at(wild, "osteoclasts", 40) == pytest.approx(100, rel=1e-6)


def test_a_quantity_held_where_it_is_changes_nothing():
    held = done({"clamp": "osteoclasts", "to": "100 cell/mm^3", "from": "5 days", "until": "30 days"})
    assert [at(held, "BSAP", day) for day in (10, 40)] == pytest.approx([12, 12], rel=1e-6)
    assert [at(held, "osteoclasts", day) for day in (10, 40)] == pytest.approx([100, 100], rel=1e-6)
