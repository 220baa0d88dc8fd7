"""What is drawn together, and on which scale."""

from dataclasses import replace

import numpy as np
import pytest

from rankl.views.panels import panels

HIP, CTX, MONTH = ("BMD", "total hip"), ("CTX", ""), 30.4375


def of(result, label):
    return next(panel for panel in panels(result) if panel.label == label)


def test_a_panel_for_each_readout_and_site(result):
    assert [(panel.label, panel.unit) for panel in panels(result)] == [
        ("lumbar spine BMD", "%"),
        ("total hip BMD", "%"),
        ("serum CTX", "%"),
        ("serum denosumab", "ug/mL"),
    ]


def test_changes_start_at_zero_and_levels_stay(result):
    course = of(result, "total hip BMD").courses[1]
    assert course.values[0] == 0.0
    assert course.values[-1] == pytest.approx(5.6 * (1 - np.exp(-36 * MONTH / 365.25 / 1.3)))
    drug = of(result, "serum denosumab").courses[1]
    assert drug.values is result.of("denosumab", "", "denosumab")[0].values


def test_a_difference_gets_a_line_of_its_own(result):
    spine = of(result, "lumbar spine BMD")
    placebo, denosumab, difference = spine.courses
    assert difference.arm == "denosumab - placebo"
    assert difference.values == pytest.approx(denosumab.values - placebo.values)
    assert [(point.arm, point.value, point.lo) for point in spine.points] == [("denosumab - placebo", 9.2, 8.2)]


def test_a_change_from_a_later_baseline_is_drawn_from_the_line(result, compared):
    later = compared("Papapoulos_2012", "denosumab", HIP, 36, (2.0, 2.1), baseline_days=12 * MONTH, lo=1.0, hi=3.0)
    hip = of(replace(result, comparisons=(later,)), "total hip BMD")
    at_baseline = np.interp(12 * MONTH, hip.courses[1].times, hip.courses[1].values)
    assert hip.points[0].value == pytest.approx((1 + at_baseline / 100) * 102.0 - 100.0)
    assert hip.points[0].hi == pytest.approx((1 + at_baseline / 100) * 103.0 - 100.0)


def test_levels_of_a_marker_get_a_panel_beside_its_changes(result, compared):
    level = compared("Nakamura_2014", "denosumab", CTX, 12, (0.2, 0.21), basis="level", unit="ng/mL")
    drawn = [panel for panel in panels(replace(result, comparisons=(*result.comparisons, level))) if panel.label == "serum CTX"]
    assert [(panel.unit, len(panel.points)) for panel in drawn] == [("%", 3), ("ng/mL", 1)]


def test_a_readout_that_starts_from_nothing_is_shown_as_a_level(result):
    none = [replace(s, values=np.zeros_like(s.values)) for s in result.of("CTX")]
    empty = replace(result, series=tuple(s for s in result.series if s.readout != "CTX") + tuple(none), comparisons=())
    assert of(empty, "serum CTX").unit == "ng/mL"


def test_summaries_are_not_drawn(result):
    assert not of(result, "serum denosumab").points
