"""The report: one well-formed page that loads nothing and says everything."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from rankl.lab.cite import Citation
from rankl.language.mistake import Source
from rankl.library.references import Reference
from rankl.views import report

LOADS = ("src", "href", "data", "poster", "action", "{http://www.w3.org/1999/xlink}href")


@pytest.fixture
def citations() -> tuple[Citation, ...]:
    fields = {"author": "Cummings, S R", "year": "2009", "title": "Fractures & <bone>", "doi": "10.1056/NEJMoa0809493"}
    reference = Reference("cummings2009", "article", fields, Source("references.bib", 1))
    return (
        Citation("cummings2009", ("experiment freedom",), reference),
        Citation("nelson2012", tuple("abcdefgh"), None),
    )


def parsed(page: str) -> ElementTree.Element:
    return ElementTree.fromstring(page.removeprefix("<!DOCTYPE html>"))


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", " ".join(parsed(page).find("body").itertext()))


def test_page_is_well_formed_and_loads_nothing(result, citations):
    page = report(result, citations)
    for element in parsed(page).iter():
        assert element.tag.rpartition("}")[2] not in ("script", "link", "img", "iframe", "object")
        for name in LOADS:
            assert element.get(name, "#").startswith("#")
    assert not re.search(r"@import|url\((?!#)", page)


def test_page_shows_the_result(result, citations):
    text = text_of(report(result, citations))
    for said in ("+5.0%", "0.750 g/cm²", "3 of 4", "+3.1% to +3.3% (95% CI)", "12 month", "+29.00 pp"):
        assert said in text
    assert "osteocyte OPG has <no> effect" in text
    assert "role unverified" in text
    assert "a < b & c" in text


def test_minus_signs_in_numbers_are_typeset(result, citations):
    assert "−43.5%" in text_of(report(result, citations))


def test_numbers_of_a_later_layer_come_first_with_their_page_value(result, citations):
    sections = {section.find("h2").text: section for section in parsed(report(result, citations)).iter("section")}
    tables = list(sections["Numbers"].iter("tbody"))
    changed = [[cell.text or "" for cell in row] for row in tables[0]]
    assert changed == [["Resorption.k", "0.0120", "0.0100", "1/day", "human_2026", "fitted: by hand", "made2020"]]
    assert len(tables[1]) == 2


def test_sources_are_cited_with_their_uses(result, citations):
    text = text_of(report(result, citations))
    assert "Cummings, S R (2009). Fractures & <bone>. doi:10.1056/NEJMoa0809493. Used for experiment freedom." in text
    assert "Used for a, b, c, d, e, f and 2 more." in text


def test_the_command_is_given(result, citations):
    wild, mutant = report(result, citations), report(replace(result, genotype="opg_ko"), citations)
    assert "rankl run freedom --out out" in text_of(wild)
    assert "rankl run freedom --genotype opg_ko --out out" in text_of(mutant)
    assert "rankl run freedom --set a=<1" in text_of(report(result, citations, command="rankl run freedom --set a=<1"))


def test_the_figure_takes_the_page_s_colours(result, citations):
    page = report(result, citations)
    assert "currentColor" in page
    assert "#1f2a33" not in page.partition("<body>")[2]


def test_a_result_without_data_leaves_those_sections_out(result):
    bare = replace(result, comparisons=(), not_scored=(), sources={}, warnings=())
    titles = [heading.text for heading in parsed(report(bare, ())).iter("h2")]
    assert titles == ["Key values", "Numbers", "Reproduce"]
