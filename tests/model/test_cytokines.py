"""Cytokines and T cells of the marrow: neutral in health, made by their cells, and what each does."""

from functools import cache

import pytest

from rankl import run
from rankl.engine import compile, solve
from rankl.model.bodies import human, mouse
from rankl.model.bodies.hormonal import CYTOKINES

READ = [
    "IL-1", "IL-6", "IL-7", "TNF-alpha", "IFN-gamma", "T cells", "TNF-producing T cells", "TNF per T cell",
    "RANKL total in bone", "RANKL per marrow cell", "RANKL/OPG ratio (bone marrow)", "OPG in bone", "N.Oc/BS", "BV/TV",
    "osteoclast apoptosis rate", "osteoblast apoptosis rate", "osteoblast lifespan", "osteoclast life span",
]  # fmt: skip
SUBJECT = {"body": "mouse", "sex": "female", "age": "12 weeks"}


@cache
def at_end(genotype=None, *actions, days=28):
    """Readouts of a mouse after four weeks of something."""
    said = [dict(action) for action in actions]
    arms = {"it": {"genotype": genotype, "do": said} if genotype else said}
    found = run(mouse(), arms=arms, subject=SUBJECT, duration=f"{days} days", read=READ)
    return {series.label: series.at(days) for series in found.series}


def doing(**action):
    return tuple(action.items())


def ratio(readout, genotype=None, *actions, days=28):
    from rankl.lab.readouts import called

    label = called(readout).label
    return at_end(genotype, *actions, days=days)[label] / at_end(days=days)[label]


@pytest.mark.parametrize("body", [human, mouse])
def test_cytokines_are_one_in_health(body):
    """In a body at rest every factor that they lend is 1, and each is at its level."""
    network = body().network
    equations = network.equations
    pages = {page.mechanism.__name__ for page in CYTOKINES}
    factors = {i.name: equations.assigned[i.name] for i in network.influences if i.page in pages}
    compiled = compile(equations, factors)
    table = compiled.defaults[None].copy()
    young = {"Age.at_start": 35 * 365.25 if body is human else 120.0, "Age.passing": 0.0, "Growing.on": 0.0}
    for name, value in young.items():
        if name in compiled.parameters:
            table[0, compiled.parameters.index(name)] = value
    found = solve(compiled, table, start=0.0, save_at=[0.0], initial="rest")
    assert factors and not found.failures
    assert found.values[0][0] == pytest.approx(1.0, abs=0.02)


def test_mice_born_without_a_thymus_have_no_t_cells_and_those_that_lose_it_keep_most():
    nude, without = at_end("foxn1_ko"), at_end(None, doing(switch="TCells.thymus", to="0 1"))
    assert nude["T cells"] < 1e-6 * at_end()["T cells"]
    assert nude["IFN-gamma"] < 1e-6 and 0.1 < nude["TNF-alpha"] / at_end()["TNF-alpha"] < 0.4
    assert 0.4 < without["T cells"] / at_end()["T cells"] < 0.95


@pytest.mark.parametrize("genotype", ["foxn1_ko", "tnf_ko", "tnfrsf1a_ko", "tnfrsf1b_ko", "il1r1_ko", "il6_ko", "ifngr1_ko"])
def test_bone_of_mice_with_ovaries_hardly_needs_cytokines(genotype):
    assert 0.95 < ratio("BV/TV", genotype) < 1.3


def test_tnf_raises_rankl_only_by_way_of_interleukin_1():
    much = doing(clamp="TNF-alpha", to="0.5 pM")
    assert ratio("RANKL total in bone", None, much, days=14) > 1.3
    assert ratio("N.Oc/BS", None, much, days=14) > 1.3
    assert ratio("BV/TV", None, much, days=14) < 0.95
    with_it, without = at_end("il1r1_ko", much, days=14), at_end("il1r1_ko", days=14)
    assert with_it["RANKL total in bone"] / without["RANKL total in bone"] < 1.05


def test_half_of_the_cytokines_is_far_less_than_half_of_the_effect():
    half, full = (doing(clamp="TNF-alpha", to=f"{level} pM") for level in (0.15, 0.3))
    gain = [ratio("RANKL total in bone", None, one, days=14) - 1 for one in (half, full)]
    assert gain[0] < 0.4 * gain[1]


def test_interleukin_6_needs_its_soluble_receptor():
    much, receptor = doing(clamp="IL-6", to="2 pM"), doing(switch="Il6RaisesRankl.receptor", to="1 1")
    assert ratio("RANKL total in bone", None, much) < 1.15
    assert ratio("RANKL total in bone", None, much, receptor) > 1.5


def test_interferon_expands_t_cells_through_its_receptor_and_needs_interleukin_7():
    much, no_il7 = doing(clamp="IFN-gamma", to="0.4 pM"), doing(inhibit="Il7", by="95 %")
    assert ratio("T cells", None, much) > 1.5
    assert ratio("T cells", "ifngr1_ko", much) < 1.0
    assert ratio("T cells", None, much, no_il7) < 1.0


def test_a_t_cell_makes_as_much_tnf_as_ever():
    assert ratio("TNF per T cell", None, doing(ovariectomy="bilateral")) == 1.0
    assert ratio("TNF-producing T cells", None, doing(ovariectomy="bilateral")) > 1.8
