"""The score as a page: bars, other models, errors by readout, drug and dataset, and predicted against observed."""

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from rankl.lab.bars import PUBLISHED, held, value_of
from rankl.views.agreement import spoken
from rankl.views.figure import CONTROL, INK, OKABE_ITO, PAPER, STYLE, svg
from rankl.views.files import COMPARISONS
from rankl.views.scale import error
from rankl.views.sections import Section, as_page

if TYPE_CHECKING:
    from rankl.lab.result import Comparison, OverallScore, Score

PANELS = (
    ("BMD", "lumbar spine"), ("BMD", "total hip"), ("BMD", "femoral neck"), ("CTX", ""), ("P1NP", ""), ("BSAP", ""),
)  # fmt: skip
SHAPES = "osD^"
ROLES = {"fit": "fitted to", "validate": "held out", "secret": "secret"}


def score_sections(found: "Score", command: str = "") -> list[Section]:
    """The report of a score."""
    words = (
        "Mean absolute errors of the model against published values; rows that were fitted and rows that never were, apart. An "
        "error of a change is in percentage points. 'Between trials' is how far studies of one regimen lie from their own mean; "
        "'if nothing changed' the error of predicting no change; 'untold' leaves out studies whose outcome was known in words."
    )
    parts = [Section("Score", words), *_bars(found), *_figures(found)]
    roles = dict.fromkeys(line.role for line in found.overall)
    for role in roles:
        parts.append(_lines(f"By readout, {ROLES.get(role, role)}", (one for one in found.overall if one.role == role)))
        parts.append(_lines(f"By drug, {ROLES.get(role, role)}", (one for one in found.by_drug if one.role == role), drug=True))
    parts += [_datasets(found), _not_scored(found)]
    if command:
        parts.append(Section("Reproduce", f"`{command}`"))
    return [one for one in parts if one.words or one.rows or one.figure]


def _bars(found: "Score") -> list[Section]:
    rows = []
    for one in held(found):
        value = "-" if one.value is None else f"{one.value:.2f}"
        verdict = {True: "holds", False: "fails", None: "no rows"}[one.holds]
        rows.append((one.bar.name, value, f"{one.bar.limit:g}", one.bar.unit, verdict))
    others = []
    for one in PUBLISHED:
        ours = None if one.like is None else value_of(one.like, found)
        others.append((one.model, one.what, one.value, "-" if ours is None else f"{ours:.2f} % points", one.source))
    words = "What other models report of themselves, on trials of their own choice; ours is on ours."
    return [
        Section("Bars", "", ("error", "value", "most that it may be", "unit", ""), tuple(rows), (1, 2)),
        Section("Beside other models", words, ("model", "what", "theirs", "ours", "source"), tuple(others), ()),
    ]


def _lines(heading: str, lines: "Iterable[OverallScore]", drug: bool = False) -> Section:
    rows = []
    for one in sorted(lines, key=lambda one: one.body != "human"):
        between = "-" if one.mae_interval is None else " to ".join(f"{end:.2f}" for end in one.mae_interval)
        over = "-" if not one.noise_floor else f"{one.errors.mae / one.noise_floor:.2f}"
        values = (one.errors.mae, one.arm_mae, one.errors.median_abs_error, one.mae_untold, one.no_change_mae, one.noise_floor)
        shown = [error(value, one.unit) for value in values]
        cells = (spoken(one.readout, one.site), one.body, str(one.errors.n), str(one.studies), *shown, over, between)
        rows.append((one.drug, *cells) if drug else cells)
    header = ("readout", "body", "values", "studies", "mean error", "mean of arms", "median", "untold", "if nothing changed")
    header = (*header, "between trials", "error over that", "95 % interval by study")
    first = 3 if drug else 2
    return Section(heading, "", ("drug", *header) if drug else header, tuple(rows), tuple(range(first, first + 10)))


def _datasets(found: "Score") -> Section:
    rows = []
    for one in found.datasets:
        within = "-" if one.errors.within_interval is None else f"{100 * one.errors.within_interval:.0f} %"
        shown = [error(value, one.unit) for value in (one.errors.mae, one.errors.median_abs_error)]
        rows.append((one.dataset, one.role, one.drug, spoken(one.readout, one.site), str(one.errors.n), *shown, within))
    header = ("dataset", "role", "drug", "readout", "values", "mean error", "median", "inside interval")
    return Section("By dataset", "", header, tuple(rows), (4, 5, 6, 7))


def _not_scored(found: "Score") -> Section:
    rows = tuple((one.dataset, one.arm, str(one.rows), one.reason) for one in found.not_scored)
    return Section("Not scored", "", ("dataset", "arm", "rows", "reason"), rows, (2,))


def _figures(found: "Score") -> list[Section]:
    """Predicted against observed changes, a figure for each role."""
    drawn = []
    for role in dict.fromkeys(c.role for c in found.comparisons):
        rows = [c for c in found.comparisons if c.role == role and c.basis == "% change"]
        panels = [key for key in PANELS if any((c.readout, c.site) == key for c in rows)]
        if panels:
            words = "Each point is a published value; on the line the model predicts it. Colours are drugs."
            drawn.append(Section(f"Predicted against observed, {ROLES.get(role, role)}", words, figure=_figure(rows, panels)))
    return drawn


def _figure(rows: "Sequence[Comparison]", panels: Sequence[tuple[str, str]]) -> str:
    drugs = sorted({c.drug for c in rows if c.drug not in ("placebo", "none")})
    colours = {drug: OKABE_ITO[k % len(OKABE_ITO)] for k, drug in enumerate(drugs)} | {"placebo": CONTROL, "none": CONTROL}
    columns = min(3, len(panels))
    lines = -(-len(panels) // columns)
    with rc_context(STYLE):
        figure = Figure(figsize=(3.2 * columns, 3.1 * lines + 0.5), layout="constrained")
        FigureCanvasAgg(figure)
        for k, (readout, site) in enumerate(panels):
            axes = figure.add_subplot(lines, columns, k + 1)
            own = [c for c in rows if (c.readout, c.site) == (readout, site)]
            ends = [value for c in own for value in (c.observed, c.predicted)]
            room = 0.05 * (max(ends) - min(ends)) or 1.0
            span = (min(ends) - room, max(ends) + room)
            axes.plot(span, span, color=INK, linewidth=0.7, alpha=0.5)
            for drug in [*colours]:
                seen = [c for c in own if c.drug == drug]
                if seen:
                    x, y = [c.observed for c in seen], [c.predicted for c in seen]
                    shape = SHAPES[drugs.index(drug) // len(OKABE_ITO) % len(SHAPES)] if drug in drugs else "o"
                    look = {"marker": shape, "color": colours[drug], "edgecolor": PAPER, "linewidth": 0.4}
                    axes.scatter(x, y, s=20, label=drug, zorder=3, **look)
            axes.set_xlim(*span)
            axes.set_ylim(*span)
            axes.set_aspect("equal")
            axes.set_title(spoken(readout, site))
            axes.set_xlabel("observed, % change")
            axes.set_ylabel("predicted, % change")
        handles = {label: h for axes in figure.axes for h, label in zip(*axes.get_legend_handles_labels(), strict=True)}
        if handles:
            figure.legend(list(handles.values()), list(handles), loc="outside lower center", ncols=min(5, len(handles)))
        drawn = svg(figure)
    return drawn[drawn.index("<svg") :].replace(INK, "currentColor").replace(PAPER, "var(--paper)")


def write_score(found: "Score", directory: Path, command: str = "") -> tuple[Path, ...]:
    """Writes score.html, score.json and comparisons.csv into a directory."""
    from rankl.lab.records import score_record
    from rankl.terminal import write

    table = StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COMPARISONS)
    writer.writerows([getattr(c, name) for name in COMPARISONS] for c in found.comparisons)
    files = {
        directory / "score.html": as_page(score_sections(found, command)),
        directory / "score.json": json.dumps(score_record(found), allow_nan=False),
        directory / "comparisons.csv": table.getvalue(),
    }
    for file, content in files.items():
        write(file, content, make=True)
    return tuple(files)
