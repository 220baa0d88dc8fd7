"""Genotypes in a small body: when alleles act, in which cells, and what is told where they cannot."""

from pathlib import Path

import pytest

from rankl import Mistake, run
from rankl.language import (
    Body,
    Gene,
    Mechanism,
    amount,
    cell,
    conversion,
    dose_route,
    expresses,
    extent,
    first_order,
    level,
    molecule,
    needs_part,
    needs_species,
    nothing,
    pages,
    parameter,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.language.place import Place
from rankl.library import load
from tests.lab.small import Age, BodyWeight, serum

FOS, TRAF2, PLCG2 = Gene("FOS", "Fos", "c-Fos"), Gene("TRAF2", "Traf2", "TRAF2"), Gene("PLCG2", "Plcg2", "PLC-gamma 2")
RANKL = Gene("TNFSF11", "Tnfsf11", "RANKL", also=("TRANCE",))
osteocyte, lining_cell = cell("osteocyte", "osteocyte"), cell("lining_cell", "lining cell")
precursor = cell("osteoclast_precursor", "precursor", lineage=("haematopoietic",))
CTX, P1NP = amount("CTX", "marker", "ng/mL"), amount("P1NP", "marker", "ug/L")
drive = amount("drive", "what induces", "1")
bound = Place("bound")
denosumab = molecule("denosumab", "antibody", molar_mass="147 kg/mol")


class Markers(Mechanism):
    """RANKL of two cells makes CTX; c-Fos, which a signal induces, is read as P1NP. Both last a day."""

    usual = parameter(1, "ng/mL", how="assumed: a number")
    level_of = parameter(10, "ug/L", how="assumed: a number")
    loss = parameter(1, "1/day", how="assumed: a number")

    ctx_at_health = level(CTX[serum], usual)
    p1np_at_health = level(P1NP[serum], level_of)
    drive_at_health = level(drive, 1)
    by_osteocytes = reaction(nothing >> CTX[serum], 0.75 * usual * loss, gene=RANKL, cell=osteocyte)
    by_lining_cells = reaction(nothing >> CTX[serum], 0.25 * usual * loss, gene=RANKL, cell=lining_cell)
    ctx_is_lost = reaction(CTX[serum] >> nothing, first_order(loss))
    fos_is_made = reaction(nothing >> P1NP[serum], level_of * loss * relative(drive), gene=FOS, cell=precursor)
    fos_is_lost = reaction(P1NP[serum] >> nothing, first_order(loss))
    drive_comes = reaction(nothing >> drive, loss, gene=PLCG2, cell=precursor)
    drive_goes = reaction(drive >> nothing, first_order(loss))
    induced = regulates(synthesis(P1NP[serum]), relative(drive))
    traf2 = expresses(TRAF2, precursor)
    cut = needs_part(RANKL, "shedding", synthesis(CTX[serum]))


class Antibody(Mechanism):
    """An antibody that removes CTX where RANKL is that of man."""

    k = parameter(1, "1/nM/day", how="assumed: a number")
    given = dose_route("denosumab", "intravenous", denosumab[serum])
    lasts = reaction(denosumab[serum] >> nothing, first_order(0 * k * denosumab[serum]))
    binds = reaction(CTX[serum] >> CTX[bound], k * CTX[serum] * denosumab[serum])
    of_man = needs_species(RANKL, "human", conversion(CTX[serum], CTX[bound]))


MOUSE = Body("mouse", pages(Age, BodyWeight, Markers))
READ = ["serum CTX", "serum P1NP"]


def carry(folder: Path, alleles: str, *, driver: str = "", body=MOUSE, duration="100 days", actions=(), **subject):
    (folder / "genotypes").mkdir(exist_ok=True)
    (folder / "genotypes" / "mine.yaml").write_text(f"title: Mine\nalleles: [{alleles}]\n{driver and f'driver: {driver}'}\n")
    library = load([folder])
    said = {"arms": {"one": list(actions)}, "duration": duration, "read": READ, "subject": {"body": "mouse", **subject}}
    return run(body, genotype="mine", library=library, **said)


def at(result, readout, day=50.0):
    return float(result.of(readout)[-1].at(day))


def driver(folder: Path, name: str, text: str) -> str:
    (folder / "drivers").mkdir(exist_ok=True)
    (folder / "drivers" / f"{name}.yaml").write_text(f"title: Mine\n{text}\n")
    return name


@pytest.mark.parametrize(
    "alleles, ctx",
    [
        ("{gene: Tnfsf11}", 0.0),
        ("{gene: TNFSF11, function: 2}", 2.0),
        ("{gene: RANKL, copies: 1}", 0.5),
        ("{gene: TRANCE, lacks: [shedding], copies: 1}", 0.5),
        ("{gene: Tnfsf11, cells: [osteocyte]}", 0.25),
        ("{gene: Tnfsf11, copies: 1}, {gene: Tnfsf11, copies: 1, cells: [osteocyte]}", 0.125),
        ("{gene: Tnfsf11, lacks: [shedding]}", 0.0),
        ("{gene: Tnfsf11, lacks: [shedding], copies: 1}", 0.5),
        ("{expresses: {gene: Tnfsf11, cell: osteocyte, rate: 4}}", 4.0),
        ("{gene: Traf2}", 1.0),
    ],
)
def test_alleles_from_conception(tmp_path, alleles, ctx):
    result = carry(tmp_path, alleles)
    assert [at(result, "CTX", day) for day in (0, 50)] == pytest.approx([ctx, ctx], abs=1e-6)


def test_a_driver_acts_in_its_cells_in_part_and_leaks(tmp_path):
    mine = driver(tmp_path, "My-Cre", "cells: [osteocyte]\nefficiency: 80 %\nleak: {lining_cell: 40 %}")
    assert at(carry(tmp_path, "{gene: Tnfsf11}", driver=mine), "CTX") == pytest.approx(0.75 * 0.2 + 0.25 * 0.6, rel=1e-6)


def test_an_allele_switches_at_the_onset_of_its_driver(tmp_path):
    late = driver(tmp_path, "Late-Cre", "cells: [osteocyte]\nonset: 20 days")
    young = carry(tmp_path, "{gene: Tnfsf11}", driver=late, age="10 days")
    assert [at(young, "CTX", day) for day in (0, 10, 50)] == pytest.approx([1, 1, 0.25], rel=1e-5)
    old = carry(tmp_path, "{gene: Tnfsf11}", driver=late, age="40 weeks")
    assert at(old, "CTX", 0) == pytest.approx(0.25, rel=1e-5)


def test_an_induced_driver_waits_for_its_time(tmp_path):
    mine = driver(tmp_path, "My-CreER", "cells: [osteocyte]\nonset: induced")
    result = carry(tmp_path, "{gene: Tnfsf11, from: 30 days}", driver=mine)
    assert [at(result, "CTX", day) for day in (0, 30, 80)] == pytest.approx([1, 1, 0.25], rel=1e-5)
    at_once = carry(tmp_path, "{gene: Tnfsf11, from: 0}", driver=mine)
    assert [at(at_once, "CTX", day) for day in (0, 80)] == pytest.approx([1, 0.25], rel=1e-5)
    with pytest.raises(Mistake, match=r"mine.yaml:2: from: the driver My-CreER is induced: say from which time"):
        carry(tmp_path, "{gene: Tnfsf11}", driver=mine)


def test_a_forced_gene_is_made_without_what_induces_it(tmp_path):
    assert at(carry(tmp_path, "{gene: Plcg2}"), "P1NP") == pytest.approx(0, abs=1e-6)
    forced = "{expresses: {gene: Fos, cell: osteoclast_precursor, rate: 3}}"
    assert at(carry(tmp_path, forced), "P1NP") == pytest.approx(40, rel=1e-6)
    assert at(carry(tmp_path, "{gene: Plcg2}, " + forced), "P1NP") == pytest.approx(30, rel=1e-6)
    rescued = "{gene: Plcg2}, {expresses: {gene: Plcg2, cell: osteoclast_precursor}}"
    assert at(carry(tmp_path, rescued), "P1NP") == pytest.approx(10, rel=1e-6)


def test_a_gene_on_which_nothing_depends_is_reported(tmp_path):
    assert carry(tmp_path, "{gene: Traf2}").warnings == ("TRAF2 is changed, but nothing that is read depends on it",)


def test_an_antibody_against_man_does_nothing_in_a_mouse_but_in_one_with_the_gene_of_man(tmp_path):
    body = Body("mouse", pages(Age, BodyWeight, VolumeOfSerum, Markers), {"denosumab": pages(Antibody)})
    dose = [{"give": "denosumab", "dose": "10 nmol"}]
    mouse = carry(tmp_path, "{gene: Traf2}", body=body, actions=dose)
    assert at(mouse, "CTX") == pytest.approx(1, rel=1e-6)
    assert "denosumab binds RANKL of human sequence only; that of the mouse stays free" in mouse.warnings
    knocked_in = carry(tmp_path, "{gene: Tnfsf11, replaced_by: human}", body=body, actions=dose)
    assert at(knocked_in, "CTX", 1) < 0.5
    assert not any("denosumab" in warning for warning in knocked_in.warnings)


class VolumeOfSerum(Mechanism):
    """Serum is one litre."""

    litre = parameter(1, "L", how="assumed: a number")
    there = extent(serum, litre)


@pytest.mark.parametrize(
    "alleles, cre, told",
    [
        ("{gene: Tnfsf12}", "", r"mine.yaml:2: gene: no page of the body 'mouse' expresses the gene 'Tnfsf12'; did you"),
        ("{gene: Tnfsf11, cells: [osteocite]}", "", r"mine.yaml:2: cells: .*did you mean 'osteocyte'"),
        ("{gene: Tnfsf11, lacks: [sheding]}", "", r"mine.yaml:2: lacks: .*did you mean 'shedding'"),
        ("{expresses: {gene: Fos, cell: osteocyte}}", "", r"mine.yaml:2: cell: Fos is not expressed in 'osteocyte'"),
        ("{gene: Fos}", "Dmp1-Cre", r"mine.yaml:2: driver: the driver Dmp1-Cre acts in osteocyte, where no page .* Fos"),
        ("{gene: Fos}", "Dpm1-Cre", r"mine.yaml:3: driver: there is no driver 'Dpm1-Cre'; did you mean 'Dmp1-Cre'"),
        (
            "{gene: Tnfsf11, copies: 1}, {gene: RANKL}",
            "",
            r"mine.yaml:2: gene: two alleles of RANKL in conflict: more than two copies",
        ),
    ],
)
def test_a_genotype_that_hits_nothing_is_told(tmp_path, alleles, cre, told):
    with pytest.raises(Mistake, match=told):
        carry(tmp_path, alleles, driver=cre)


def test_a_driver_with_a_misspelt_cell_is_told(tmp_path):
    mine = driver(tmp_path, "My-Cre", "cells: [osteocyt]")
    with pytest.raises(Mistake, match=r"My-Cre.yaml:2: cells: there is no cell 'osteocyt'; did you mean 'osteocyte'"):
        carry(tmp_path, "{gene: Tnfsf11}", driver=mine)


def test_an_arms_genotype_and_that_of_the_run_may_not_clash(tmp_path):
    (tmp_path / "genotypes").mkdir()
    for name in ("one", "other"):
        (tmp_path / "genotypes" / f"{name}.yaml").write_text("title: Mine\nalleles: [{gene: Tnfsf11}]\n")
    library, said = load([tmp_path]), {"duration": "10 days", "read": READ, "subject": {"body": "mouse"}}
    with pytest.raises(Mistake, match=r"other.yaml:2: gene: two alleles of Tnfsf11 in conflict.*one.yaml"):
        run(MOUSE, arms={"a": {"genotype": "one"}}, genotype="other", library=library, **said)


def test_a_conditional_allele_switches_in_a_mouse_that_grows(tmp_path):
    """A driver that begins at 30 days, in a mouse that is 20 days old at the start of the study."""
    from rankl.model.bodies import mouse

    late = driver(tmp_path, "Late-Cre", "cells: [osteocyte]\nonset: 30 days")
    (tmp_path / "genotypes").mkdir()
    (tmp_path / "genotypes" / "mine.yaml").write_text(f"title: Mine\ndriver: {late}\nalleles: [{{gene: Tnfsf11}}]\n")
    arms = {"wild type": [], "late": {"genotype": "mine"}, "early": {"genotype": "sost_rankl_ko"}}
    said = {"duration": "40 days", "read": ["marrow membrane RANKL"], "subject": {"body": "mouse", "age": "20 days"}}
    result = run(mouse(), arms=arms, library=load([tmp_path]), **said)
    course = {series.arm: series for series in result.series}
    assert course["late"].at(9) == pytest.approx(course["wild type"].at(9), rel=1e-3)
    assert course["late"].at(12) < 0.8 * course["wild type"].at(12)
    assert course["early"].at(1) < 0.9 * course["wild type"].at(1)
