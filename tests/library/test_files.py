"""The smaller readers: references, genotypes, calibrations, the schema page, and what loading costs."""

import subprocess
import sys
from pathlib import Path

import pytest

from rankl.language.mistake import Mistake
from rankl.library import load
from rankl.library.references import read_references
from rankl.library.schema_page import schema_page

CALIBRATION = """\
title: A fit
body: human
provenance: {datasets: [Austin_2012], method: least squares, date: 2026-01-31, cost: 12.5}
values:
  Binding.k_on: 0.05 1/nM/h
  Binding.ratio: 3
relative_sd: {Binding.k_on: 0.2}
"""


def test_a_reference(tmp_path):
    file = tmp_path / "references.bib"
    file.write_text(
        '% a comment\n@article{a2000,\n  title = {On {RANKL} and\n   bone},\n  year = 2000,\n  pages = "1--2"\n}\n'
        "@misc{b2001, title={Two}}\n"
    )
    first, second = read_references(file).values()
    assert (first.kind, first.at.line) == ("article", 2)
    assert first.fields == {"title": "On RANKL and bone", "year": "2000", "pages": "1--2"}
    assert second.fields == {"title": "Two"}


@pytest.mark.parametrize(
    "text, told",
    [
        ("@article{a,\n title = {x}\n}\n@misc{a, title={y}}\n", "bib:4: a: written twice, first in line 1"),
        ("@article{a,\n title = {x}\n", "bib:1: a: the entry does not end"),
        ("@article{a,\n title = {x\n", "bib:1: a: a field does not end"),
    ],
)
def test_a_wrong_reference(tmp_path, text, told):
    file = tmp_path / "references.bib"
    file.write_text(text)
    with pytest.raises(Mistake, match=told):
        read_references(file)


def test_shipped_references_are_whole():
    references = load().references
    assert len(references) > 40
    assert all(reference.fields.get("title") for reference in references.values())


def calibration(folder: Path, text: str):
    (folder / "calibrations").mkdir()
    (folder / "calibrations" / "mine.yaml").write_text(text)
    return load([folder]).calibrations["mine"]


def test_a_calibration(tmp_path):
    mine = calibration(tmp_path, CALIBRATION)
    assert mine.values == {"Binding.k_on": "0.05 1/nM/h", "Binding.ratio": "3 1"}
    assert (mine.provenance.date, mine.relative_sd["Binding.k_on"]) == ("2026-01-31", 0.2)


@pytest.mark.parametrize(
    "right, wrong, told",
    [
        ("0.05 1/nM/h", "fast", r"mine.yaml:5: values.Binding.k_on: 'fast' is not a number with a unit"),
        ("0.05 1/nM/h", "0.05 1/nMM", r"mine.yaml:5: values.Binding.k_on: '1/nMM' is not a unit"),
        (
            "{Binding.k_on: 0.2}",
            "{Binding.k_of: 0.2}",
            r"mine.yaml:7: .*has no value here; did you mean 'Binding.k_on'",
        ),
    ],
)
def test_a_wrong_calibration(tmp_path, right, wrong, told):
    with pytest.raises(Mistake, match=told):
        calibration(tmp_path, CALIBRATION.replace(right, wrong))


def test_alleles():
    (allele,) = load().genotypes["opg_x10"].alleles
    assert (allele.gene, allele.function, allele.from_, allele.cells) == ("TNFRSF11B", 10, "conception", None)


def test_the_schema_page_is_fresh():
    page = Path(__file__).parents[2] / "docs" / "reference" / "schema.md"
    assert page.read_text(encoding="utf-8") == schema_page(), "write it again: python -m rankl.library.schema_page"


def test_loading_one_experiment_parses_no_other_and_reads_no_heavy_package():
    code = (
        "import sys; from rankl.library import load; library = load();"
        "light = 'pydantic' not in sys.modules; library.experiments['freedom'];"
        "print(light, list(library.experiments._parsed), library.datasets._parsed,"
        "      [name for name in ('pint', 'pandas', 'scipy', 'matplotlib') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_with_path())
    assert told.stdout.strip() == "True ['freedom'] {} []"


def _with_path() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
