"""Genotype and driver files: kinds of alleles, and what is told of wrong ones."""

import re
from pathlib import Path

import pytest

from rankl.language.mistake import Mistake
from rankl.library import load


def genotype(folder: Path, alleles: str, more: str = ""):
    (folder / "genotypes").mkdir(exist_ok=True)
    (folder / "genotypes" / "mine.yaml").write_text(f"title: Mine\nalleles:\n{alleles}\n{more}")
    return load([folder]).genotypes["mine"]


def test_kinds_of_alleles(tmp_path):
    mine = genotype(
        tmp_path,
        "  - {gene: Tnfsf11, function: 0, copies: 1}\n"
        "  - {gene: Tnfsf11, driver: Dmp1-Cre, copies: 1}\n"
        "  - {gene: Tnfsf11, lacks: [shedding]}\n"
        "  - {expresses: {gene: Fos, cell: osteoclast_precursor, rate: 2}}\n"
        "  - {gene: Csf1, function: 10, from: birth}",
        "driver: Sost-Cre",
    )
    assert [allele.kind for allele in mine.alleles] == ["function", "function", "lacks", "expresses", "function"]
    assert [allele.target for allele in mine.alleles] == ["Tnfsf11", "Tnfsf11", "Tnfsf11", "Fos", "Csf1"]
    assert [allele.driver for allele in mine.driven()] == ["Sost-Cre", "Dmp1-Cre", None, None, "Sost-Cre"]


@pytest.mark.parametrize(
    "alleles, told",
    [
        ("  - {gene: Tnfsf11, function: 11}", r"mine.yaml:3: alleles.0.function: 11 stands where at most 10 belongs"),
        ("  - {gene: Tnfsf11, function: -1}", r"mine.yaml:3: alleles.0.function: -1 stands where at least 0 belongs"),
        ("  - {gen: Tnfsf11}", r"mine.yaml:3: alleles.0.gen: unknown key; did you mean 'gene'"),
        ("  - {function: 0}", r"mine.yaml:3: gene: is missing"),
        ("  - {gene: Csf1, copies: 3}", "copies: 3 is not known here"),
        ("  - {gene: Csf1, function: 0, lacks: [shedding]}", "says function and lacks at once"),
        ("  - {gene: Csf1, cells: [osteocyte], driver: Dmp1-Cre}", "the driver names the cells"),
        ("  - {gene: Csf1, lacks: [shedding], cells: [osteocyte]}", "'lacks' holds in every cell"),
        ("  - {gene: Csf1, expresses: {gene: Csf1, cell: osteocyte}}", "names the gene and the cell itself"),
        ("  - {expresses: {gene: Csf1, cell: osteocyte, rate: 0}}", "0 stands where more than 0"),
        (
            "  - {gene: Tnfsf11, function: 0}\n  - {gene: tnfsf11, function: 2}",
            r"mine.yaml:4: alleles: two alleles of tnfsf11 in conflict: more than two copies; the other is in line 3",
        ),
        ("  - {gene: Csf1, cells: [a, b], copies: 1}\n  - {gene: Csf1, cells: [b], copies: 2}", "in conflict"),
    ],
)
def test_a_wrong_allele_is_told(tmp_path, alleles, told):
    with pytest.raises(Mistake, match=told):
        genotype(tmp_path, alleles)


def test_two_halves_are_no_conflict(tmp_path):
    genotype(tmp_path, "  - {gene: Csf1, copies: 1}\n  - {gene: Csf1, copies: 1, function: 0.5}")
    genotype(tmp_path, "  - {gene: Csf1, cells: [a]}\n  - {gene: Csf1, cells: [b]}")


def test_shipped_drivers_are_told_where_they_act():
    drivers = load().drivers
    assert drivers["Dmp1-Cre"].parts() == {"late_osteoblast": 0.5, "lining_cell": 0.5, "osteocyte": 0.9}
    assert all(driver.cells and driver.title for driver in drivers.values())
    assert drivers["Mx1-Cre"].onset == "induced"


def test_a_wrong_driver_is_told(tmp_path):
    (tmp_path / "drivers").mkdir()
    (tmp_path / "drivers" / "My-Cre.yaml").write_text("title: Mine\ncells: [osteocyte]\nefficiency: 120 %\n")
    with pytest.raises(Mistake, match=r"My-Cre.yaml:3: efficiency: 120 % is not between 0 and 100 %"):
        _ = load([tmp_path]).drivers["My-Cre"]


def test_the_example_of_the_guide_is_read(tmp_path):
    guide = (Path(__file__).parents[2] / "docs" / "how-to" / "add_a_knock_out.md").read_text(encoding="utf-8")
    texts = re.findall(r"```yaml\n(.*?)```", guide, flags=re.DOTALL)
    for place, text in zip(("genotypes/late_rankl_ko", "drivers/My-Cre", "experiments/late"), texts, strict=True):
        file = tmp_path / f"{place}.yaml"
        file.parent.mkdir()
        file.write_text(text)
    library = load([tmp_path])
    late = library.experiments["late"]
    assert {arm.genotype for arm in late.arms.values()} == {None, "late_rankl_ko"}
    assert library.drivers["My-Cre"].onset == 28
    alleles = re.findall(r"\| `(\{.*?\})` \|", guide)
    for number, allele in enumerate(alleles):
        assert genotype(tmp_path / "genotypes" / "..", f"  - {allele}").alleles[0].kind, number
