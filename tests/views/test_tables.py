"""Tables in the terminal, and the scoreboard."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from rankl import views
from rankl.views.agreement import spoken
from rankl.views.scale import error, level, moments, percent, time_axis


def printed(renderable, width: int = 80) -> list[str]:
    file = StringIO()
    Console(file=file, width=width).print(renderable)
    return [line.rstrip() for line in file.getvalue().splitlines()]


def test_key_values_of_every_arm(result):
    lines = printed(views.table(result))
    assert "arm                  baseline    1 mo     6 mo    12 mo    24 mo    36 mo" in lines
    hip = lines.index("Total hip BMD")
    assert lines[hip + 1].split() == ["placebo", "0.750", "g/cm²", "+0.0%", "-0.2%", "-0.5%", "-1.0%", "-1.5%"]
    assert lines[hip + 2].split() == ["denosumab", "0.750", "g/cm²", "+0.3%", "+1.8%", "+3.0%", "+4.4%", "+5.0%"]
    drug = lines.index("Serum denosumab")
    assert lines[drug + 2].split()[:4] == ["denosumab", "0", "µg/mL", "2.17"]


def test_agreement_with_each_dataset(result):
    lines = printed(views.table(result))
    austin = lines.index("Austin_2012 (fit)")
    assert lines[austin + 1].split() == ["total", "hip", "BMD", "4", "0.09", "pp", "3", "of", "4"]
    label = lines.index("Prolia_label_2010 (validate)")
    assert lines[label + 1].split() == ["denosumab", "Cmax", "1", "2.55", "µg/mL", "0", "of", "1"]
    assert "7 published values are not compared; report.html (--out DIR) says why." in lines


def test_nothing_is_cut_off_at_80_columns(result):
    assert not any("…" in line for line in printed(views.table(replace(result, duration=10 * 365.25))))


def test_score_for_the_terminal(score):
    lines = printed(views.score_table(score))
    assert any(line.split()[:4] == ["fit", "human", "BMD,", "all"] and "0.52 pp" in line for line in lines)
    assert any(line.startswith("Austin_2012") and "0.41 pp" in line and "75%" in line for line in lines)


def test_listing_prints_words_as_they_are():
    assert printed(views.listing({"freedom": "FREEDOM [bold]", "x": "y"})) == ["freedom  FREEDOM [bold]", "x        y"]


def test_scoreboard_keeps_fit_and_validate_apart(score):
    text = views.scoreboard(score)
    fit, held_out = text.split("## Held out (`role: validate`)")
    assert "| readout | body | n | studies | mean abs. error | 95 % interval | no change | noise floor |" in fit
    assert "| BMD, all sites | human | 12 | 5 | 0.41 pp | 0.30 to 0.60 | 3.90 pp | 0.52 pp |" in fit
    assert "| Austin_2012 | denosumab | total hip BMD | 12 | 0.41 pp | 0.30 pp | 75 % |" in fit
    assert "| CTX | human | 8 | 2 | 5.20 pp | - | 44.00 pp | - |" in held_out
    assert "CTX" not in fit
    tables = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in tables} == {8, 9}


@pytest.mark.parametrize(
    ("readout", "site", "basis", "words"),
    [
        ("BMD", "total hip", "% change", "total hip BMD"),
        ("BMD", "all", "% change", "BMD, all sites"),
        ("untreated BMD", "total hip", "% change", "untreated total hip BMD"),
        ("CTX", "", "level", "CTX, level"),
        ("BMD", "total hip", "difference of % change", "total hip BMD, difference"),
        ("denosumab Cmax", "", "Cmax", "denosumab Cmax"),
    ],
)
def test_readouts_as_spoken(readout, site, basis, words):
    assert spoken(readout, site, basis) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (2.0, ["1 h", "2 h", "4 h", "8 h", "12 h", "24 h", "48 h"]),
        (28.0, ["1 d", "3 d", "7 d", "14 d", "21 d", "28 d"]),
        (36 * 30.4375, ["1 mo", "6 mo", "12 mo", "24 mo", "36 mo"]),
        (10 * 365.25, ["1 y", "2 y", "3 y", "5 y", "7 y", "10 y"]),
    ],
)
def test_moments_suit_the_duration_and_end_with_it(days, words):
    assert [word for word, _ in moments(days)] == words
    assert moments(days)[-1][1] == days


def test_ticks_are_round_and_end_inside():
    assert time_axis(36 * 30.4375).ticks(36 * 30.4375) == [0, 6, 12, 18, 24, 30, 36]
    assert time_axis(3652.5).ticks(3652.5) == [0, 2, 4, 6, 8, 10]


def test_numbers_as_shown():
    assert [percent(x) for x in (-0.04, 5.04, float("nan"), None)] == ["+0.0%", "+5.0%", "-", "-"]
    assert [level(x) for x in (0.8, 1234.0, 0.0, 1.2e-5, float("nan"))] == ["0.800", "1234", "0", "1.20e-05", "-"]
    assert (error(0.412, "% change"), error(2.554, "ug/mL"), error(None, "%")) == ("0.41 pp", "2.55 µg/mL", "-")
