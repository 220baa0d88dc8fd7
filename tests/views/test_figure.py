"""The figure: panels, lines, points, and files of it."""

from dataclasses import replace

import numpy as np

from rankl.views.figure import plot, png, svg

HIP = ("BMD", "total hip")


def named(axes, title):
    return next(ax for ax in axes if ax.get_title(loc="left") == title)


def test_a_panel_for_each_readout_with_units(result):
    axes = plot(result).axes
    assert [ax.get_title(loc="left") for ax in axes] == [
        "Lumbar spine BMD",
        "Total hip BMD",
        "Serum CTX",
        "Serum denosumab",
    ]
    assert axes[0].get_ylabel() == "change from baseline (%)"
    assert axes[3].get_ylabel() == "µg/mL"
    assert {ax.get_xlabel() for ax in axes} == {"months"}


def test_points_are_filled_where_the_model_was_fitted(result, compared):
    held_out = compared("Bone_2017", "denosumab", HIP, 30, (4.9, 4.8), role="validate")
    hip = named(plot(replace(result, comparisons=(*result.comparisons, held_out))).axes, "Total hip BMD")
    faces = {(line.get_markerfacecolor(), len(line.get_xdata())) for line in hip.lines if line.get_marker() in "osD^v"}
    assert faces == {("#0072B2", 3), ("#6b7680", 1), ("#ffffff", 1)}


def test_points_stand_at_their_months(result):
    hip = named(plot(result).axes, "Total hip BMD")
    points = next(line for line in hip.lines if line.get_marker() == "s")
    assert np.allclose(points.get_xdata(), [12, 24, 36])
    assert np.allclose(points.get_ydata(), [3.2, 4.4, 5.0])


def test_a_drug_is_shown_on_a_logarithmic_axis_from_trough_to_peak(result):
    axes = named(plot(result).axes, "Serum denosumab")
    peak = max(result.of("denosumab", "", "denosumab")[0].values)
    low, high = axes.get_ylim()
    assert axes.get_yscale() == "log"
    assert 0 < low < 0.01 < peak <= high


def test_more_arms_than_colours_differ_in_line_style(result):
    arms = tuple(f"{dose} mg" for dose in range(8))
    many = tuple(replace(series, arm=arm) for arm in arms for series in result.series if series.arm == "denosumab")
    hip = named(plot(replace(result, arms=arms, series=many, comparisons=())).axes, "Total hip BMD")
    looks = {(line.get_color(), line.get_linestyle()) for line in hip.lines if len(line.get_xdata()) > 2}
    assert len(looks) == 8


def test_arms_studies_and_roles_are_in_the_legend(result):
    words = {text.get_text() for legend in plot(result).legends for text in legend.get_texts()}
    assert {"placebo", "denosumab", "denosumab − placebo", "Austin 2012", "point fitted to", "point held out"} <= words


def test_an_interval_beside_its_value_and_a_failed_arm_are_drawn(result, compared):
    odd = compared("Odd_2000", "denosumab", HIP, 6, (2.0, 2.0), lo=2.5, hi=3.0)
    failed = tuple(replace(s, values=np.full_like(s.values, np.nan)) if s.arm == "placebo" else s for s in result.series)
    assert png(plot(replace(result, series=failed, comparisons=(odd,)))).startswith(b"\x89PNG")


def test_the_same_result_gives_the_same_svg(result):
    first, second = svg(plot(result)), svg(plot(result))
    assert first == second
    assert "<svg" in first
