"""The grammar of expectations: every form holds and fails where it should, and wrong ones are told."""

from math import inf, isnan, nan

import pytest

from rankl.lab.expect import Observed, expectation, margin
from rankl.language.mistake import Mistake, Source


def verdict(text: str, treated: float = nan, control: float = nan, scale: float = 1.0, **more) -> str:
    return expectation(text).judge(Observed(treated, control, scale, **more)).verdict


@pytest.mark.parametrize(
    "text, holding, failing",
    [
        ("up", [(1.06, 1), (3, 2), (1, 0)], [(1.05, 1), (0.9, 1), (1, 1)]),
        ("down", [(0.94, 1), (0, 1)], [(0.95, 1), (1.2, 1), (1, 0)]),
        ("ratio < 0.05", [(0.049, 1), (0, 1)], [(0.05, 1), (1, 0)]),
        ("ratio > 10", [(10.1, 1), (1, 0)], [(10, 1), (0, 1)]),
        ("ratio in [0.1, 0.5]", [(0.1, 1), (0.5, 1), (1, 4)], [(0.09, 1), (0.51, 1), (1, 0)]),
        ("unchanged within 5%", [(1.05, 1), (0.95, 1), (2, 2), (0, 0)], [(1.06, 1), (0.94, 1), (1, 0), (0, 1)]),
        ("diff > 0.1 degC", [(37.2, 37)], [(37.1, 37.05), (36, 37)]),
        ("diff < 0 %/year", [(-1, 0)], [(0, 0), (1, 0)]),
        ("diff in [-0.1, 0.1] degC", [(37, 37), (36.9, 36.95)], [(37.2, 37)]),
        ("abs > 0.5 fraction", [(0.6, nan)], [(0.5, nan)]),
        ("abs < 4 hours", [(3.9, nan)], [(4, nan)]),
        ("abs in [0.70, 0.95] fraction", [(0.7, nan), (0.95, nan)], [(0.69, nan), (0.96, nan)]),
        ("hr < 0.8", [(0.7, 1)], [(0.8, 1)]),
        ("hr > 1.5", [(1.6, 1)], [(1.5, 1)]),
        ("hr in [0.85, 1.15]", [(1, 1)], [(1.2, 1)]),
        ("present", [(1, nan), (0.5, nan)], [(0.49, nan), (0, nan)]),
        ("absent", [(0, nan), (0.49, nan)], [(0.5, nan), (1, nan)]),
    ],
)
def test_a_pair(text, holding, failing):
    for treated, control in holding:
        assert verdict(text, treated, control) == "holds", (text, treated, control)
    for treated, control in failing:
        assert verdict(text, treated, control) == "fails", (text, treated, control)


def test_the_margin_of_up_and_down():
    assert margin("serum calcium", "mouse") == margin("serum calcium nadir", "human") == 0.005
    assert margin("lumbar spine BMD", "human") == 0.01
    assert margin("total BMD", "mouse") == margin("BV/TV", "human") == 0.05
    assert verdict("up", 1.02, 1, margin=0.01) == verdict("down", 0.994, 1, margin=0.005) == "holds"
    assert verdict("up", 1.02, 1) == "fails"


@pytest.mark.parametrize("text", ["up", "down", "ratio < 0.5", "ratio > 2", "ratio in [0, 2]", "hr < 1"])
def test_nothing_over_nothing_is_undefined(text):
    judged = expectation(text).judge(Observed(0.0, 1e-9, 1.0))
    assert judged.verdict == "fails" and judged.value is not None and isnan(judged.value)
    assert judged.reason == "undefined: 0 / 0"


def test_what_is_nothing_beside_the_scale():
    assert expectation("ratio > 2").judge(Observed(1.0, 9e-7, 1.0)).value == inf
    assert expectation("ratio > 2").judge(Observed(1.0, 2e-6, 1.0)).value == pytest.approx(5e5)
    assert expectation("unchanged within 1%").judge(Observed(1e-8, 0.0, 1.0)).value == 1.0


@pytest.mark.parametrize(
    "text", ["up", "down", "unchanged within 5%", "ratio < 2", "diff < 1 %", "abs > 0 %", "present", "absent", "hr < 1"]
)
def test_what_is_no_number_never_holds(text):
    for pair in ((nan, 1.0), (nan, nan)):
        assert verdict(text, *pair) == "fails"


@pytest.mark.parametrize(
    "text, holding, failing",
    [
        ("monotone increasing", [[0, 1, 2, 3, 4], [1, 2, 1.995, 3, 4]], [[0, 1, 2, 3], [1, 2, 1.9, 3, 4], [4, 3, 2, 1, 0]]),
        ("monotone decreasing", [[4, 3, 2, 1, 0], [4, 3, 3.01, 2, 1]], [[0, 1, 2, 3, 4], [1, 1, 1, 1, 1], [3, 2, nan, 1, 0]]),
        ("monotone increasing, saturating", [[0, 5, 8, 9, 9.2]], [[0, 1, 2, 3, 4], [0, 1, 2, 4, 8]]),
        ("monotone decreasing, saturating", [[9, 4, 2, 1, 0.9]], [[9, 8, 6, 3, 0]]),
    ],
)
def test_a_series(text, holding, failing):
    for series in holding:
        assert verdict(text, series=series, scale=10.0) == "holds", series
    for series in failing:
        assert verdict(text, series=series, scale=10.0) == "fails", series


def test_an_order():
    text = "order Tnfsf11-/- = Tnfrsf11a-/- > WT > Tnfrsf11b-/-"
    assert expectation(text).arms == ("Tnfsf11-/-", "Tnfrsf11a-/-", "WT", "Tnfrsf11b-/-")

    def ranked(*values):
        return expectation(text).judge(Observed(scale=1.0, ranked=dict(zip(expectation(text).arms, values, strict=True))))

    assert ranked(2.0, 2.1, 1.0, 0.5).verdict == "holds"
    assert ranked(2.0, 2.3, 1.0, 0.5).reason == "not Tnfsf11-/- = Tnfrsf11a-/-: 0.87"
    assert ranked(2.0, 2.0, 1.95, 0.5).verdict == ranked(2.0, 2.0, 0.4, 0.5).verdict == "fails"
    assert ranked(nan, 2.0, 1.0, 0.5).verdict == "fails"
    assert verdict("order A = B", scale=1.0, ranked={"A": 0.0, "B": 0.0}) == "holds"
    assert verdict("order A > B", scale=1.0, ranked={"A": 1.0, "B": 0.0}) == "holds"


def test_a_structure():
    assert verdict("present", there=True) == verdict("absent", there=False) == "holds"
    assert verdict("present", there=False) == verdict("absent", there=True) == "fails"


def test_what_is_open_is_never_judged():
    judged = expectation("open: report (hr expected < 1)").judge(Observed())
    assert judged.verdict == "open"


@pytest.mark.parametrize(
    "text, told",
    [
        ("upp", "'upp' is no expectation; did you mean 'up'"),
        ("ratio = 3", "is no expectation; did you mean 'ratio"),
        ("monoton increasing", "did you mean 'monotone increasing'"),
        ("ratio in [2, 1]", "an empty interval"),
        ("ratio < 0.5 %", "a ratio has no unit"),
        ("hr < 1 year", "a hr has no unit"),
        ("diff < 0.5", "needs a unit"),
        ("abs in [1, 2]", "needs a unit"),
        ("unchanged", "is no expectation"),
        ("order A", "ranks no arms"),
        ("order A > A", "ranks no arms"),
        ("", "is no expectation"),
    ],
)
def test_a_wrong_expectation(text, told):
    with pytest.raises(Mistake, match="mine.yaml:7: expect: .*" + told.replace("(", r"\(").replace("[", r"\[")):
        expectation(text, Source("mine.yaml", 7))


@pytest.mark.parametrize("text", ["up", "down", "ratio < 0.5", "ratio > 0.5", "unchanged within 10%"])
def test_a_ratio_of_negative_values_says_nothing(text):
    for pair in ((4.84, -4.82), (-1, -2), (-2, -1), (3, -1)):
        judged = expectation(text).judge(Observed(*pair, 1.0))
        assert judged.verdict == "fails" and "difference" in judged.reason


def test_falls_of_a_series_add_up():
    slow = [0.0, 10.0, *(10 - 0.09 * k for k in range(1, 60))]
    assert expectation("monotone increasing").judge(Observed(slow[-1], slow[0], 10.0, series=slow)).verdict == "fails"
    across = [-2.0, -1.0, 0.0, 1.0, 2.0]
    assert expectation("monotone increasing").judge(Observed(2.0, -2.0, 2.0, series=across)).verdict == "holds"


def test_an_order_of_negative_values():
    ranked = {"A": -1.0, "B": -2.0}
    assert expectation("order A > B").judge(Observed(0, 0, 2.0, ranked=ranked)).verdict == "holds"
    assert expectation("order B > A").judge(Observed(0, 0, 2.0, ranked=ranked)).verdict == "fails"
