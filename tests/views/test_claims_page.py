"""The report and the tables of claims: whole, escaped, and with everything that a claim has to show."""

from html.parser import HTMLParser
from xml.etree import ElementTree

import numpy as np
import pytest

from rankl.lab.tested import ClaimsResult, Judged, Value
from rankl.library.claim import Claim
from rankl.views.claim_panel import panels
from rankl.views.claims import said
from rankl.views.claims_markdown import claims_brief
from rankl.views.claims_page import claims_page

TIMES = np.linspace(0.0, 56.0, 400)
CLAIM = Claim(
    id="T001",
    section="bone",
    statement="Bone < stone & more.",
    seed_ref={"citations": [3], "lines": "7-9"},
    kind="necessity",
    experiment={key: f"the {key}" for key in ("species", "sex", "genotype", "intervention", "comparator", "duration")},
    readout=["BV/TV"],
    expect=["up"],
    erratum="[WRONG] the review prints less",
    priority="A",
    subsystems=[],
)
VALUE = Value(
    "BV/TV", "up", "fails", "nothing", "female", 0.9, 9.0, 10.0, "%", "%", "BV/TV", "treated", "control", 56.0, reason="so it is",
    courses={"control": (TIMES, 10 + 0 * TIMES), "treated": (TIMES, 10 - TIMES / 56)},
)  # fmt: skip
WAITING = Claim(**{**CLAIM.model_dump(), "id": "T002", "section": "brain"})
FOUND = ClaimsResult(
    (
        Judged(CLAIM, "fails", "nothing", (VALUE,)),
        Judged(WAITING, "not built", "nothing", (Value("BV/TV", "up", "not built", reason="no run"),)),
    ),
    1.5,
)


class Tags(HTMLParser):
    """Opens and closes in order."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.seen.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_page_is_whole_and_shows_what_a_claim_has():
    page = claims_page(FOUND, "rankl claims --out <here>")
    tags = Tags()
    tags.feed(page)
    assert not tags.open and "script" not in tags.seen and "link" not in tags.seen
    for words in (
        "Bone &lt; stone &amp; more.", "lines 7-9; cites 3", "intervention: the intervention", "[WRONG] the review prints less",
        "necessity, priority A", "the model was told nothing: a prediction", "so it is", "no run", "&lt;here&gt;",
        "control: 10.0 %",
    ):  # fmt: skip
        assert words in page, words


def test_a_panel_has_a_line_an_arm_and_a_dot_where_it_is_judged():
    (drawn,) = panels([VALUE, VALUE])
    root = ElementTree.fromstring(drawn)
    name = "{http://www.w3.org/2000/svg}"
    lines, dots = root.findall(f"{name}polyline"), root.findall(f"{name}circle")
    assert (len(lines), len(dots)) == (2, 2)
    assert len(lines[0].get("points", "").split()) <= 160
    x, y = (float(dots[1].get(key, "0")) for key in ("cx", "cy"))
    assert x == pytest.approx(282) and y > float(dots[0].get("cy", "0"))


def test_a_course_of_nothing_but_zero_is_drawn():
    flat = Value("a", "up", "fails", courses={"one": (TIMES, 0 * TIMES)}, day=56.0, label="a")
    (drawn,) = panels([flat])
    assert "nan" not in drawn and "inf" not in drawn


def test_words():
    assert said(VALUE) == "BV/TV (female): up; 0.900 (9.00 / 10.0 %); so it is"
    brief = claims_brief(FOUND)
    assert "| Bone | 0 | 1 | 0 | 0 |" in brief and "| Brain | 0 | 0 | 0 | 1 |" in brief
    assert "| T001 Bone < stone & more. | BV/TV (female): up; 0.900 (9.00 / 10.0 %); so it is | not known |" in brief
