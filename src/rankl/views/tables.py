"""Tables for the terminal: a result, a score, a list of what there is."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from rankl.lab.bars import held
from rankl.views.agreement import Agreement, agreements, spoken
from rankl.views.panels import is_relative
from rankl.views.scale import capital, error, level, moments, percent, typeset

if TYPE_CHECKING:
    from rankl.lab.result import Result, Score


def key_values(result: "Result") -> tuple[list[str], list[tuple[str, list[list[str]]]]]:
    """Words for times, and for each readout its label and a row an arm: arm, baseline, values at the times.

    Changes are in % of baseline, levels in the unit that the baseline is given with.
    """
    times = moments(result.duration)
    found = []
    for first in result.of_first_arm():
        courses = result.of(first.readout, first.site)
        relative, rows = is_relative(courses), []
        for series in courses:
            start = series.at(0.0)
            values = [series.at(day) for _, day in times]
            later = [percent(100.0 * (value / start - 1.0)) if relative else level(value) for value in values]
            rows.append([series.arm, f"{level(start)} {typeset(first.unit)}".rstrip(), *later])
        found.append((capital(first.label), rows))
    return [words for words, _ in times], found


def table(result: "Result") -> RenderableType:
    """A result for the terminal: key values of every arm and readout, then agreement with the data."""
    shown: list[RenderableType] = [Text(result.title, style="bold"), Text(), _courses(result), Text()]
    if result.comparisons:
        shown += [_agreement(result), Text()]
    unscored = sum(row.rows for row in result.not_scored)
    if unscored:
        shown.append(Text(f"{unscored} published values are not compared; report.html (--out DIR) says why.", style="dim"))
    shown.append(Text(f"{result.seconds:.1f} s", style="dim"))
    return Group(*shown)


def _courses(result: "Result") -> Table:
    times, readouts = key_values(result)
    drawn = _table("arm", right=("baseline", *times))
    for label, rows in readouts:
        drawn.add_row(Text(label, style="bold"))
        for arm, *cells in rows:
            _row(drawn, f"  {arm}", *cells)
    return drawn


def _agreement(result: "Result") -> Table:
    drawn = _table("compared with", right=("n", "mean error", "within interval"))
    groups: dict[str, list[Agreement]] = {}
    for found in agreements(result.comparisons):
        groups.setdefault(f"{found.dataset} ({found.role})", []).append(found)
    for group, members in groups.items():
        drawn.add_row(Text(group, style="bold"))
        for found in members:
            within = f"{found.within} of {found.intervals}" if found.intervals else "-"
            name = spoken(found.readout, found.site, found.basis)
            _row(drawn, f"  {name}", str(found.n), error(found.mae, found.unit), within)
    return drawn


def score_table(score: "Score") -> RenderableType:
    """A score for the terminal: dataset by dataset, then over all datasets; fit and validate apart."""
    single = _table("dataset", "role", "drug", "readout", right=("n", "mean error", "within"))
    for part in score.datasets:
        errors, name = part.errors, spoken(part.readout, part.site)
        within = "-" if errors.within_interval is None else f"{100 * errors.within_interval:.0f}%"
        _row(single, part.dataset, part.role, part.drug, name, str(errors.n), error(errors.mae, part.unit), within)
    overall = _table("all", "body", "readout", right=("n", "mean error", "no change", "noise floor"))
    for line in score.overall:
        means = (line.errors.mae, line.no_change_mae, line.noise_floor)
        cells = [error(value, line.unit) for value in means]
        _row(overall, line.role, line.body, spoken(line.readout, line.site), str(line.errors.n), *cells)
    drugs = _table("drug", "role", "body", "readout", right=("n", "mean error", "no change", "noise floor"))
    for line in score.by_drug:
        means = (line.errors.mae, line.no_change_mae, line.noise_floor)
        cells = [error(value, line.unit) for value in means]
        if line.no_change_mae is not None:
            _row(drugs, line.drug, line.role, line.body, spoken(line.readout, line.site), str(line.errors.n), *cells)
    bars = _table("bar", right=("value", "most that it may be", ""))
    for one in held(score):
        if one.value is not None:
            _row(bars, one.bar.name, f"{one.value:.2f}", f"{one.bar.limit:g} {one.bar.unit}", "holds" if one.holds else "fails")
    unscored = sum(row.rows for row in score.not_scored)
    last = Text(f"{unscored} published values are not scored. {score.seconds:.1f} s", style="dim")
    return Group(single, Text(), overall, Text(), drugs, Text(), bars, Text(), last)


def listing(items: Iterable[tuple[str, str]] | Mapping[str, str]) -> RenderableType:
    """Names and what they mean, in two columns."""
    drawn = Table.grid(padding=(0, 2))
    drawn.add_column(no_wrap=True, style="bold")
    drawn.add_column()
    for name, meaning in dict(items).items():
        _row(drawn, name, meaning)
    return drawn


def _table(*left: str, right: tuple[str, ...] = ()) -> Table:
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    for name in left:
        drawn.add_column(name, overflow="fold")
    for name in right:
        drawn.add_column(name, justify="right", no_wrap=True)
    return drawn


def _row(drawn: Table, *cells: str) -> None:
    drawn.add_row(*(Text(cell) for cell in cells))
