"""What the mouse has to show at once: no drift at rest, growth, and genotypes that were there from conception."""

from functools import cache

import numpy as np
import pytest

from rankl import give, run
from rankl.engine import compile, rest, solve
from rankl.language.expression import symbol
from rankl.model.bodies import mouse, rat

READ = [
    "BV/TV", "N.Oc/BS", "bone resorption rate", "marrow cavity volume", "tooth eruption", "serum CTX", "serum TRAP5b",
    "total BMD", "cortical porosity", "macrophages", "osteoclast precursors", "serum RANKL", "marrow membrane RANKL",
]  # fmt: skip


@cache
def life(genotype=None, **subject):
    """Courses of all readouts from birth to 24 weeks, and on to 60 weeks."""
    said = {"body": "mouse", "age": "0 days", **subject}
    found = run(mouse() if said["body"] == "mouse" else rat(), subject=said, duration="60 weeks", read=READ, genotype=genotype)
    return {series.label: series for series in found.series}


def ratio(genotype, label, weeks):
    return life(genotype)[label].at(7 * weeks) / life()[label].at(7 * weeks)


# -- pages -------------------------------------------------------------------------------------------------------------


def test_the_rat_has_the_numbers_of_the_mouse_where_it_has_none_of_its_own():
    of_rat, of_mouse = rat().network.numbers, mouse().network.numbers
    assert of_rat["FemurElongates.adult"].value > of_mouse["FemurElongates.adult"].value
    assert of_rat["OsteoclastLineage.death"].value == of_mouse["OsteoclastLineage.death"].value
    assert of_rat["OsteoclastLineage.death"].value != 0.08


# -- rest --------------------------------------------------------------------------------------------------------------


def compiled_mouse():
    network = mouse().network
    compiled = compile(network.equations, {v.name: symbol(v.name) for v in network.equations.variables})
    table = compiled.defaults[None].copy()
    for name in ("Age.passing", "Growing.on"):
        table[0, compiled.parameters.index(name)] = 0.0
    return network, compiled, table


def test_nothing_drifts_without_ageing_and_growth():
    _, compiled, table = compiled_mouse()
    found = solve(compiled, table, start=0.0, save_at=np.linspace(0, 3652.5, 11), initial="rest")
    assert not found.failures
    scales = np.array([v.scale for v in mouse().network.equations.variables])
    least = np.maximum(np.abs(found.values[0][0]), 1e-6 * scales)
    drift = (np.abs(found.values[0] - found.values[0][0]) / least).max(axis=0)
    assert drift.max() <= 1e-4, compiled.outputs[int(drift.argmax())]


def test_healthy_levels_are_where_a_grown_mouse_rests():
    network, compiled, table = compiled_mouse()
    healthy = {v.name: v.scale for v in network.equations.variables}
    levels = {v.name for v in network.equations.variables if v.initial.op != "number" or v.initial.args[0]}
    found = rest(compiled, table)
    assert not found.failures
    states = dict(zip(compiled.variables, found.states[0], strict=True))
    off = {name: abs(value / healthy[name] - 1) for name, value in states.items() if name in levels}
    assert max(off.values()) < 0.1, max(off.items(), key=lambda item: item[1])


# -- growth ------------------------------------------------------------------------------------------------------------


def test_trabecular_bone_is_most_at_six_to_eight_weeks_and_then_declines():
    course = life()["BV/TV"]
    weeks = np.array([4, 6, 8, 12, 16, 24, 40, 52])
    values = [course.at(7 * week) for week in weeks]
    assert weeks[int(np.argmax(values))] in (6, 8)
    assert (np.diff(values[2:]) < 0).all()
    assert 8 <= max(values) <= 25
    assert values[-1] < 0.6 * max(values)


def test_males_keep_trabecular_bone_for_longer():
    male, female = life(sex="male")["BV/TV"], life()["BV/TV"]
    assert male.at(364) / male.at(56) > female.at(364) / female.at(56) + 0.2


def test_strains_differ_in_trabecular_bone():
    assert 1.1 < life(strain="BALB/c")["BV/TV"].at(112) / life()["BV/TV"].at(112) < 2


def test_teeth_erupt_in_the_weeks_after_birth_and_the_cavity_grows():
    teeth, cavity = life()["tooth eruption"], life()["marrow cavity volume"]
    assert teeth.at(0) < 0.1 and teeth.at(14) > 0.5 and teeth.at(28) > 0.95
    assert cavity.at(0) < 0.3 * cavity.at(112)
    assert (np.diff([cavity.at(day) for day in (0, 14, 28, 56, 84)]) > 0).all()


def test_the_rat_grows_longer():
    assert life(body="rat")["BV/TV"].at(70) > 0
    assert (
        run(rat(), subject={"body": "rat", "age": "12 weeks"}, duration="1 day", read=["femur length"]).series[0].values[0] > 30
    )


# -- genotypes ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("genotype", ["rankl_ko", "rank_ko"])
def test_no_osteoclasts_without_rankl_or_rank(genotype):
    for weeks in (4, 8, 24):
        assert ratio(genotype, "N.Oc/BS", weeks) < 0.01
        assert ratio(genotype, "BV/TV", weeks) > 1.5
        assert ratio(genotype, "total BMD", weeks) > 1.1
        assert ratio(genotype, "serum CTX", weeks) < 0.2
    assert ratio(genotype, "marrow cavity volume", 8) < 0.3
    assert life(genotype)["tooth eruption"].at(35) < 0.05
    assert ratio(genotype, "macrophages", 8) > 1


def test_osteoporosis_without_opg():
    for weeks in (8, 12, 24):
        assert ratio("opg_ko", "BV/TV", weeks) < 0.6
        assert ratio("opg_ko", "N.Oc/BS", weeks) > 1.5
        assert ratio("opg_ko", "serum CTX", weeks) > 1.2
        assert ratio("opg_ko", "total BMD", weeks) < 0.95
        assert ratio("opg_ko", "cortical porosity", weeks) > 1.1


def test_osteocyte_rankl_counts_once_growth_is_over():
    assert ratio("osteocyte_rankl_ko", "N.Oc/BS", 3) > 0.6, "hypertrophic chondrocytes make RANKL while bones grow"
    for weeks in (12, 24):
        assert 0.1 <= ratio("osteocyte_rankl_ko", "N.Oc/BS", weeks) <= 0.5
        assert ratio("osteocyte_rankl_ko", "BV/TV", weeks) > 1.3
    assert life("osteocyte_rankl_ko")["tooth eruption"].at(35) > 0.9


def test_marrow_is_rebuilt_with_age_without_mcsf():
    assert ratio("op_op", "N.Oc/BS", 5) < 0.1
    assert ratio("op_op", "macrophages", 5) < 0.2
    assert ratio("op_op", "BV/TV", 5) > 1.2
    assert ratio("op_op", "marrow cavity volume", 6) < 0.3
    assert ratio("op_op", "marrow cavity volume", 24) > 0.6
    assert ratio("op_op", "macrophages", 35) > 0.6
    assert life("op_op")["tooth eruption"].at(400) < 0.05


def test_without_shedding_serum_rankl_is_gone_and_osteoclasts_are_fewer():
    assert ratio("soluble_rankl_absent", "serum RANKL", 26) < 0.05
    assert ratio("soluble_rankl_absent", "marrow membrane RANKL", 26) > 1.02
    assert 0.6 < ratio("soluble_rankl_absent", "N.Oc/BS", 26) < 0.98


def test_more_opg_means_fewer_osteoclasts():
    numbers = [ratio(genotype, "N.Oc/BS", 12) for genotype in ("opg_ko", "opg_het", "opg_x10", "opg_x100")]
    assert numbers[0] > numbers[1] > 1 > numbers[2] > numbers[3]


# -- what is given -----------------------------------------------------------------------------------------------------


def test_injected_rankl_takes_trabecular_bone_within_days():
    arms = {"vehicle": [], "RANKL": [give("RANKL", "1 mg/kg", route="subcutaneous", every="12 h")]}
    found = run(mouse(), arms=arms, subject={"body": "mouse", "age": "10 weeks"}, duration="10 days", read=["BV/TV", "TRAP5b"])
    end = {(s.arm, s.label): s.values[-1] for s in found.series}
    assert end["RANKL", "BV/TV"] < 0.3 * end["vehicle", "BV/TV"]
    assert 1.3 < end["RANKL", "serum TRAP5b"] / end["vehicle", "serum TRAP5b"] < 2.5
