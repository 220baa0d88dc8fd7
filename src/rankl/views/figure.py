"""The figure of a result: small multiples, a panel for each readout and site, with the published points."""

from io import BytesIO, StringIO
from math import ceil
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import NullLocator

from rankl.language.unit import unit
from rankl.views.panels import Panel, Point, panels
from rankl.views.scale import capital, time_axis, typeset

if TYPE_CHECKING:
    from rankl.lab.result import Result

LineStyle = Literal["-", "--", "-.", ":"]
INK, PAPER = "#1f2a33", "#ffffff"
OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
OWN = "#F0E442"
CONTROL = "#6b7680"
FILLINGS = (("fit", INK, "point fitted to"), ("validate", PAPER, "point held out"), ("own", OWN, "own point"))
CONTROLS = ("placebo", "control", "vehicle", "untreated", "sham")
MARKERS = "osD^vP<>Xph*"
STYLE: dict[Any, Any] = {
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 8.5,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 9.5,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.titlepad": 8,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "axes.axisbelow": True,
    "grid.color": INK,
    "grid.alpha": 0.12,
    "grid.linewidth": 0.5,
    "xtick.color": INK,
    "ytick.color": INK,
    "xtick.major.width": 0.6,
    "ytick.major.width": 0.6,
    "xtick.major.size": 3,
    "ytick.major.size": 0,
    "lines.linewidth": 1.6,
    "lines.solid_capstyle": "round",
    "lines.solid_joinstyle": "round",
    "figure.facecolor": PAPER,
    "axes.facecolor": "none",
    "lines.markersize": 5.5,
    "lines.markeredgewidth": 0.9,
    "errorbar.capsize": 2,
    "legend.frameon": False,
    "legend.handlelength": 1.8,
    "svg.fonttype": "path",
    "svg.hashsalt": "rankl",
}
COLUMN, ROW, EDGE, LINE = 3.3, 2.35, 0.15, 0.2
INSIDE = (0.55, 0.42, 0.2, 0.35)


def plot(result: "Result", title: bool = True) -> Figure:
    """The figure: arms as lines, published points with their intervals (filled: fitted to; open: held out)."""
    drawn = panels(result)
    columns = min(max(len(drawn), 1), 2 if len(drawn) == 4 else 3)
    rows = ceil(len(drawn) / columns)
    width = 2 * EDGE + columns * COLUMN
    with rc_context(STYLE):
        looks, markers = _looks(drawn), _markers(drawn)
        lines = [line for key in _keys(drawn, looks, markers) for line in _fill(key, width)]
        heading = wrap(result.title, int(width * 9)) if title else []
        head, below = LINE * len(heading) + 0.12, LINE * len(lines) + 0.2
        height = head + rows * ROW + below
        figure = Figure(figsize=(width, height))
        FigureCanvasAgg(figure)
        figure.text(EDGE / width, 1 - 0.12 / height, "\n".join(heading), va="top", fontsize=11, fontweight="bold")
        left, low, right, high = INSIDE
        for index, panel in enumerate(drawn):
            row, column = divmod(index, columns)
            x, y = EDGE + column * COLUMN + left, below + (rows - 1 - row) * ROW + low
            box = (x / width, y / height, (COLUMN - left - right) / width, (ROW - low - high) / height)
            _draw(figure.add_axes(box), panel, result.duration, looks, markers)
        for index, line in enumerate(lines):
            where = (EDGE / width, (below - 0.1 - LINE * index) / height)
            figure.legend(handles=line, loc="upper left", bbox_to_anchor=where, ncols=len(line), borderpad=0)
    return figure


def png(figure: Figure, dpi: int = 180) -> bytes:
    """The figure as a PNG file."""
    file = BytesIO()
    figure.savefig(file, format="png", dpi=dpi, metadata={"Software": None})
    return file.getvalue()


def svg(figure: Figure) -> str:
    """The figure as an SVG file, the same bytes for the same result."""
    file = StringIO()
    with rc_context(STYLE):
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return file.getvalue()


def _draw(axes: Axes, panel: Panel, duration: float, looks: dict[str, tuple[str, LineStyle]], markers: dict[str, str]) -> None:
    axis = time_axis(duration)
    axes.set_title(capital(panel.label))
    axes.set_ylabel("change from baseline (%)" if panel.relative else typeset(panel.unit), labelpad=3)
    if panel.relative:
        axes.axhline(0.0, color=INK, linewidth=0.6, alpha=0.6, zorder=1)
    for course in panel.courses:
        colour, style = looks[course.arm]
        axes.plot(course.times / axis.days, course.values, style, color=colour, zorder=3)
    for (arm, dataset, role), points in _alike(panel).items():
        _points(axes, points, axis.days, role, looks[arm][0], markers[dataset])
    if floor := _logarithmic(panel):
        axes.set_yscale("log")
        axes.set_ylim(bottom=floor)
        axes.yaxis.set_major_formatter("{x:g}")
        axes.yaxis.set_minor_locator(NullLocator())
    else:
        axes.locator_params(axis="y", nbins=5, steps=[1, 2, 5, 10])
    last = max([duration, *(point.day for point in panel.points)]) / axis.days
    axes.set_xticks(axis.ticks(last * axis.days))
    axes.set_xlim(-0.02 * last, 1.03 * last)
    axes.set_xlabel(axis.unit, labelpad=2)


def _alike(panel: Panel) -> dict[tuple[str, str, str], list[Point]]:
    """A panel's points by arm, dataset and role: those that look alike."""
    groups: dict[tuple[str, str, str], list[Point]] = {}
    for point in panel.points:
        groups.setdefault((point.arm, point.dataset, point.role), []).append(point)
    return groups


def _points(axes: Axes, points: list[Point], days: float, role: str, colour: str, marker: str) -> None:
    face, edge = {"fit": (colour, PAPER), "own": (OWN, INK)}.get(role, (PAPER, colour))
    bars = [(p.day / days, p.lo, p.hi) for p in points if p.lo is not None and p.hi is not None]
    middle, half = [(lo + hi) / 2 for _, lo, hi in bars], [abs(hi - lo) / 2 for _, lo, hi in bars]
    axes.errorbar([day for day, *_ in bars], middle, half, ecolor=INK, elinewidth=0.7, fmt="none", zorder=4)
    when, values = [p.day / days for p in points], [p.value for p in points]
    axes.plot(when, values, marker, markerfacecolor=face, markeredgecolor=edge, zorder=5)


def _logarithmic(panel: Panel) -> float:
    """The floor of a logarithmic axis for concentrations in mass that fall a hundredfold or more, else 0."""
    points = np.array([point.value for point in panel.points])
    shown = np.concatenate([points, *(course.values for course in panel.courses)])
    levels = shown[shown > 0.0]
    in_mass = unit(panel.unit).dimension == unit("mg/L").dimension
    if panel.relative or not in_mass or not levels.size or levels.max() < 100.0 * levels.min():
        return 0.0
    return max(levels.min(), levels.max() * 1e-4)


def _looks(drawn: list[Panel]) -> dict[str, tuple[str, LineStyle]]:
    """Colour and line style of each arm: controls grey, differences dashed ink, the others in colours."""
    styles: tuple[LineStyle, ...] = ("-", "-.", ":")
    looks: dict[str, tuple[str, LineStyle]] = {}
    treated = 0
    for arm in dict.fromkeys(course.arm for panel in drawn for course in panel.courses):
        if " - " in arm:
            looks[arm] = (INK, "--")
        elif arm in CONTROLS:
            looks[arm] = (CONTROL, "-")
        else:
            looks[arm] = (OKABE_ITO[treated % len(OKABE_ITO)], styles[treated // len(OKABE_ITO) % len(styles)])
            treated += 1
    return looks


def _markers(drawn: list[Panel]) -> dict[str, str]:
    datasets = dict.fromkeys(point.dataset for panel in drawn for point in panel.points)
    return {dataset: MARKERS[index % len(MARKERS)] for index, dataset in enumerate(datasets)}


def _keys(drawn: list[Panel], looks: dict[str, tuple[str, LineStyle]], markers: dict[str, str]) -> list[list[Line2D]]:
    """What the lines, the fillings and the shapes stand for, each a list of handles; empty lists are left out."""
    points = [point for panel in drawn for point in panel.points]
    arms = [
        Line2D([], [], color=colour, linestyle=style, label=arm.replace(" - ", " \u2212 "))
        for arm, (colour, style) in looks.items()
    ]
    roles = [
        Line2D([], [], linestyle="", marker="o", color=INK, markerfacecolor=face, label=label)
        for role, face, label in FILLINGS
        if any(point.role == role for point in points)
    ]
    studies = [
        Line2D([], [], linestyle="", marker=marker, color=INK, markerfacecolor="none", label=name.replace("_", " "))
        for name, marker in markers.items()
    ]
    return [key for key in (arms, roles + studies) if key]


def _fill(key: list[Line2D], width: float) -> list[list[Line2D]]:
    """The handles of a key in lines that fit a width in inches."""
    lines, room = [], 0.0
    for handle in key:
        needed = 0.55 + 0.068 * len(str(handle.get_label()))
        if needed > room:
            lines.append([])
            room = width - 2 * EDGE
        lines[-1].append(handle)
        room -= needed
    return lines
