"""Immunity: what lymphoid organs, lymphocytes, inflamed tissues and skin have to show at once."""

from functools import cache

import numpy as np
import pytest

from rankl import give, run
from rankl.engine import compile, solve
from rankl.language import Body
from rankl.language.expression import symbol
from rankl.model.bodies import human, mouse, rat
from rankl.model.bodies.immune import IMMUNITY
from rankl.model.bodies.rodents import MOUSE

ORGANS = [
    "lymph node count", "Peyer's patch count", "splenic architecture score", "mTEC CD80+AIRE+ count", "mTEC count", "thymocytes",
    "marrow space", "marrow B cells", "splenic B cells", "Langerhans cells", "regulatory T cells", "autoimmunity score",
]  # fmt: skip


@cache
def life(genotype=None):
    """Courses from birth to a year."""
    found = run(mouse(), subject={"body": "mouse", "age": "0 days"}, duration="52 weeks", read=ORGANS, genotype=genotype)
    return {series.label: series for series in found.series}


def ratio(genotype, label, weeks):
    return life(genotype)[label].at(7 * weeks) / life()[label].at(7 * weeks)


@cache
def study(age, duration, read, **arms):
    """Values of readouts over days, by arm."""
    given = {name: [dict(action) for action in do] for name, do in arms.items()}
    found = run(mouse(), arms=given, subject={"body": "mouse", "age": age}, duration=duration, read=list(read))
    return {(series.arm, series.label): series for series in found.series}


def action(**said):
    return tuple(said.items())


# -- lymph nodes -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("genotype", ["rankl_ko", "rank_ko", "rank_no_traf6_binding", "traf6_ko_naito", "plcg2_ko", "lta_ko"])
def test_no_lymph_nodes_without_rank_and_what_it_signals_through(genotype):
    assert ratio(genotype, "lymph node count", 8) < 0.05


@pytest.mark.parametrize("genotype", ["rankl_ko", "rank_ko", "plcg2_ko"])
def test_spleen_and_patches_need_no_rankl(genotype):
    assert ratio(genotype, "Peyer's patch count", 8) == pytest.approx(1, abs=0.01)
    assert ratio(genotype, "splenic architecture score", 8) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("genotype", ["opg_x100", "soluble_rankl_absent", "rankl_het", "opg_ko", "fos_ko"])
def test_a_trace_of_membrane_rankl_suffices_for_lymph_nodes(genotype):
    assert ratio(genotype, "lymph node count", 8) == pytest.approx(1, abs=0.05)


def test_the_number_of_lymph_nodes_is_fixed_at_birth():
    course = life()["lymph node count"]
    assert course.at(0) > 0.98 * course.at(364)
    assert 15 < course.at(0) < 30


def antibody(since):
    return (action(give="anti-mouse-RANKL", dose="50 mg/kg", route="subcutaneous", every="7 days", **{"from": since}),)


@cache
def by_age():
    arms = {"vehicle": (), "embryo": antibody("0 days"), "birth": antibody("12 days"), "adult": antibody("68 days")}
    return study("-12 days", "124 days", ("lymph node count", "mTEC CD80+AIRE+ count", "splenic B cells", "BV/TV"), **arms)


def test_blockade_before_birth_costs_lymph_nodes_and_blockade_after_it_none():
    found = by_age()
    nodes = {arm: found[arm, "lymph node count"].at(124) for arm in ("vehicle", "embryo", "birth", "adult")}
    assert nodes["embryo"] < 0.1 * nodes["vehicle"]
    assert nodes["birth"] > 0.95 * nodes["vehicle"]
    assert nodes["adult"] == pytest.approx(nodes["vehicle"], rel=1e-3)
    for arm in ("embryo", "birth", "adult"):
        assert found[arm, "BV/TV"].at(124) > 1.5 * found["vehicle", "BV/TV"].at(124)
        assert found[arm, "mTEC CD80+AIRE+ count"].at(124) < 0.5 * found["vehicle", "mTEC CD80+AIRE+ count"].at(124)


# -- thymus ------------------------------------------------------------------------------------------------------------


def test_cd40_ripens_epithelium_only_after_birth():
    assert ratio("rank_ko", "mTEC CD80+AIRE+ count", 0) < 0.05
    assert 0.1 < ratio("rank_ko", "mTEC CD80+AIRE+ count", 8) < 0.5
    assert ratio("rankl_ko_cd40_ko", "mTEC CD80+AIRE+ count", 8) < 0.01
    assert 0.5 < ratio("cd40_ko", "mTEC CD80+AIRE+ count", 8) < 0.95
    assert ratio("opg_ko", "mTEC count", 8) > 1.05


def test_thymocytes_do_without_rank_and_autoimmunity_comes_late():
    assert ratio("rank_ko", "thymocytes", 8) == pytest.approx(1, abs=0.02)
    assert ratio("foxn1_ko", "thymocytes", 8) < 0.01
    assert ratio("rank_ko", "autoimmunity score", 6) < 1.2
    assert 1.3 < ratio("rank_ko", "autoimmunity score", 52) < 5


# -- B cells -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("genotype", ["rankl_ko", "rank_ko", "fos_ko", "src_ko"])
def test_b_cells_fall_with_marrow_space(genotype):
    assert ratio(genotype, "marrow space", 8) < 0.3
    assert ratio(genotype, "marrow B cells", 8) < 0.4
    assert ratio(genotype, "splenic B cells", 8) < 0.6


def test_b_cells_do_not_need_their_own_rank():
    assert ratio("b_cell_rank_ko", "marrow B cells", 8) == pytest.approx(1, abs=1e-6)


def test_blockade_in_the_adult_leaves_most_b_cells():
    found, of = by_age(), "splenic B cells"
    left = {arm: found[arm, of].at(124) / found["vehicle", of].at(124) for arm in ("birth", "adult")}
    assert left["birth"] < 0.4 < 0.7 < left["adult"]


def test_people_without_rank_lack_antibody_and_people_without_rankl_do_not():
    read = ["blood B cells", "serum immunoglobulin", "immunoglobulin-secreting B cells"]
    values = {}
    for genotype in (None, "osteopetrosis_rank", "osteopetrosis_rankl"):
        found = run(human(), subject={"age": "35 y", "ageing": False}, duration="1 month", read=read, genotype=genotype)
        values[genotype] = {series.label: series.values[-1] for series in found.series}
    healthy, without_rank, without_rankl = values.values()
    assert without_rank["serum immunoglobulin"] < 0.5 * healthy["serum immunoglobulin"]
    assert without_rank["blood B cells"] == pytest.approx(healthy["blood B cells"], rel=1e-3)
    assert without_rankl == pytest.approx(healthy, rel=1e-3)


def test_denosumab_leaves_lymph_nodes_and_antibody_of_women_alone():
    dose = give("denosumab", "60 mg", every="6 months", route="subcutaneous")
    read = ["lymph node count", "blood B cells", "serum immunoglobulin"]
    found = run(human(), dose, subject={"age": "70 y", "menopause": "50 y"}, duration="3 years", read=read)
    for series in found.series:
        assert series.values == pytest.approx(series.values[0], rel=1e-3), series.label


# -- T cells and dendritic cells ---------------------------------------------------------------------------------------

RESPONSE = ("antigen-specific T cells", "memory T cells", "class-switched antibody titre")


def immunised(**more):
    antigen = {"give": "antigen", "dose": "100 ug", "route": "subcutaneous"}
    block = {"give": "RANK-Fc", "dose": "10 mg/kg", "route": "intraperitoneal", "every": "2 days", "until": "20 days"}
    arms = {"intact": [antigen], "blocked": [block, antigen], "not immunised": []}
    subject = {"body": "mouse", "age": "10 weeks"}
    found = run(mouse(), arms=arms, subject=subject, duration="42 days", read=list(RESPONSE), **more)
    return {(series.arm, series.label): series.values for series in found.series}


def test_rankl_strengthens_a_response_and_is_needed_where_cd40_is_lost():
    wild, without = immunised(), immunised(genotype="cd40_ko")
    peak = "antigen-specific T cells"
    assert 0.4 < wild["blocked", peak].max() / wild["intact", peak].max() < 0.95
    assert without["intact", peak].max() > 0.05 * wild["intact", peak].max()
    assert without["blocked", peak].max() < 0.1 * without["intact", peak].max()
    assert wild["blocked", "memory T cells"][-1] < wild["intact", "memory T cells"][-1]
    assert without["intact", "class-switched antibody titre"].max() == 0
    assert not wild["not immunised", peak].any()


def test_t_cells_that_are_active_everywhere_take_bone_by_their_rankl():
    chronic = {"switch": "ActivatedTCellsInMarrow.chronic", "to": "100 %"}
    shield = give("OPG-Fc", "3 mg/kg", route="subcutaneous", every="7 days")
    arms = {"resting": [], "activated": [chronic], "shielded": [chronic, shield]}
    subject = {"body": "mouse", "age": "10 weeks"}
    values = {}
    for genotype in (None, "t_cell_rankl_ko"):
        found = run(mouse(), arms=arms, subject=subject, duration="6 weeks", read=["BV/TV"], genotype=genotype)
        values[genotype] = {series.arm: series.values[-1] for series in found.series}
    wild, without = values.values()
    assert wild["activated"] < 0.8 * wild["resting"] < wild["shielded"]
    assert without["activated"] > 0.9 * without["resting"]


# -- inflammation ------------------------------------------------------------------------------------------------------


def test_opg_spares_bone_of_an_inflamed_joint_and_not_its_inflammation():
    inflamed = {"switch": "InflamedTissue.stimulus[joint]", "to": "100 %"}
    shield = give("OPG-Fc", "3 mg/kg", route="subcutaneous", every="2 days")
    read = ["joint inflammation score", "joint erosion score", "cartilage destruction score", "joint osteoclasts", "BV/TV"]
    arms = {"healthy": [], "arthritis": [inflamed], "shielded": [inflamed, shield]}
    found = run(rat(), arms=arms, subject={"body": "rat", "age": "8 weeks"}, duration="4 weeks", read=read)
    end = {(series.arm, series.label): series.values[-1] for series in found.series}
    assert end["healthy", "joint erosion score"] == 0
    assert end["arthritis", "joint erosion score"] > 0.3
    assert end["shielded", "joint erosion score"] < 0.2 * end["arthritis", "joint erosion score"]
    assert end["shielded", "cartilage destruction score"] < end["arthritis", "cartilage destruction score"]
    assert end["shielded", "joint inflammation score"] == pytest.approx(end["arthritis", "joint inflammation score"])
    assert end["arthritis", "BV/TV"] == pytest.approx(end["healthy", "BV/TV"], rel=1e-6)


def test_b_cells_bring_a_good_part_of_the_rankl_of_diseased_gums():
    inflamed = {"switch": "InflamedTissue.stimulus[periodontium]", "to": "100 %"}
    read = ["B-cell share of gingival RANKL", "alveolar bone volume", "gingival RANKL"]
    arms = {"healthy": [], "periodontitis": [inflamed]}
    found = run(human(), arms=arms, subject={"age": "55 y", "menopause": "50 y"}, duration="3 months", read=read)
    end = {(series.arm, series.label): series.values[-1] for series in found.series}
    assert end["periodontitis", "B-cell share of gingival RANKL"] > 30
    assert end["healthy", "B-cell share of gingival RANKL"] == 0
    assert end["periodontitis", "alveolar bone volume"] < 0.95 * end["healthy", "alveolar bone volume"]
    assert end["periodontitis", "gingival RANKL"] > 3 * end["healthy", "gingival RANKL"]


# -- skin --------------------------------------------------------------------------------------------------------------


def test_rankl_of_skin_keeps_langerhans_cells_and_makes_regulatory_t_cells():
    assert ratio("rankl_ko", "Langerhans cells", 8) == pytest.approx(0.58, abs=0.02)
    assert ratio("rankl_ko", "regulatory T cells", 8) == pytest.approx(0.417, abs=0.02)
    assert 2 < ratio("k14_rankl_tg", "regulatory T cells", 8) < 3


def test_denosumab_raises_the_hazard_of_eczema():
    dose = give("denosumab", "60 mg", every="6 months", route="subcutaneous")
    arms = {"placebo": [], "denosumab": [dose]}
    read = ["eczema hazard", "regulatory T cells"]
    found = run(human(), arms=arms, subject={"age": "70 y", "menopause": "50 y"}, duration="3 years", read=read)
    mean = {(s.arm, s.label): np.trapezoid(s.values, s.times) for s in found.series}
    assert 1.2 < mean["denosumab", "eczema hazard"] / mean["placebo", "eczema hazard"] < 2.5


# -- with bone ---------------------------------------------------------------------------------------------------------


def test_immunity_leaves_bone_alone_where_nothing_is_inflamed():
    """Every state of bone follows the same course without the pages of immunity."""
    bare = Body("mouse", tuple(page for page in MOUSE if page not in IMMUNITY))
    courses = {}
    for body in (mouse(), bare):
        equations = body.network.equations
        shared = [v.name for v in bare.network.equations.variables]
        compiled = compile(equations, {name: symbol(name) for name in shared})
        table = compiled.defaults[None].copy()
        table[0, compiled.parameters.index("Age.at_start")] = 0.0
        found = solve(compiled, table, start=-19.0, save_at=np.linspace(0, 200, 21), initial="declared")
        assert not found.failures
        courses[body is bare] = found.values[0]
    scale = np.abs(courses[True]).max(axis=0) + 1e-30
    assert (np.abs(courses[True] - courses[False]).max(axis=0) / scale).max() < 1e-4


def test_a_whole_life_takes_less_than_half_a_second():
    from time import perf_counter

    network = mouse().network
    compiled = compile(network.equations, {v.name: symbol(v.name) for v in network.equations.variables})
    table = compiled.defaults[None].copy()
    table[0, compiled.parameters.index("Age.at_start")] = 0.0
    since = perf_counter()
    found = solve(compiled, table, start=-19.0, save_at=np.linspace(-19, 365, 385), initial="declared", threads=1)
    assert not found.failures
    assert perf_counter() - since < 0.5
