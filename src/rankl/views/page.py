"""The report of a result: one HTML page that needs nothing but itself."""

from collections.abc import Iterable, Sequence
from html import escape
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING

from rankl.lab.cite import Citation, cite
from rankl.lab.score import inside_interval
from rankl.views.agreement import agreements, spoken
from rankl.views.figure import INK, PAPER, plot, svg
from rankl.views.panels import CHANGE, DIFFERENCE
from rankl.views.scale import capital, error, level, percent, time_axis, typeset
from rankl.views.tables import key_values

if TYPE_CHECKING:
    from rankl.lab.result import Comparison, Result
    from rankl.language.network import Number

CAPTION = (
    "Lines are predicted. Points are published, filled where the model was fitted to them, open where it was not; "
    "bars are intervals as published. Changes counted from a later baseline are drawn from the line's height there."
)
USES = 6
STYLE = Path(__file__).with_name("report.css")


def report(result: "Result", citations: Sequence[Citation] | None = None, command: str | None = None) -> str:
    """The page as text.

    Args:
        citations: of `result.sources`; by default with the references of the shipped library.
        command: the command line that gave the result; by default the one of the experiment as it stands.
    """
    parts = (
        _head(result),
        _figure(result),
        _section("Key values", _key_values(result)),
        _section("Agreement with published values", _agreement(result) + _comparisons(result)),
        _section("Numbers", _numbers(result)),
        _section("Not compared", _not_compared(result)),
        _section("Sources", _sources(cite(result) if citations is None else citations)),
        _section("Reproduce", _reproduce(result, command)),
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{escape(result.title)}</title>\n<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
        f"<body>\n{''.join(parts)}</body>\n</html>\n"
    )


def _head(result: "Result") -> str:
    axis = time_axis(result.duration)
    said = [
        f"experiment {result.experiment}",
        f"arms: {', '.join(result.arms)}",
        *([f"genotype {result.genotype}"] if result.genotype else []),
        f"{result.duration / axis.days:.3g} {axis.unit}",
        f"run in {result.seconds:.1f} s",
    ]
    warnings = "".join(f'<p class="warning">Warning: {escape(text)}</p>\n' for text in result.warnings)
    return f'<h1>{escape(result.title)}</h1>\n<p class="soft">{escape(" · ".join(said))}</p>\n{warnings}'


def _figure(result: "Result") -> str:
    """The figure as SVG whose ink and paper are the page's own, so that it suits light and dark."""
    figure = plot(result, title=False)
    figure.patch.set_visible(False)
    drawn = svg(figure)
    drawn = drawn[drawn.index("<svg") :].replace(INK, "currentColor").replace(PAPER, "var(--paper)")
    label = escape(f"{result.title}: predicted courses with published values", quote=True)
    drawn = drawn.replace("<svg", f'<svg role="img" aria-label="{label}"', 1)
    return f'<figure><div class="wide">{drawn}</div><figcaption>{CAPTION}</figcaption></figure>\n'


def _key_values(result: "Result") -> str:
    times, readouts = key_values(result)
    body = []
    for label, rows in readouts:
        body.append(f'<tr><th colspan="{len(times) + 2}" scope="colgroup">{escape(label)}</th></tr>')
        body += [_row(row, numeric=range(1, len(row))) for row in rows]
    return _table(["arm", "baseline", *times], body, numeric=range(1, len(times) + 2))


def _agreement(result: "Result") -> str:
    header, rows = ["dataset", "role", "readout", "n", "mean abs. error", "inside interval"], []
    for found in agreements(result.comparisons):
        within = f"{found.within} of {found.intervals}" if found.intervals else "-"
        name, mae = spoken(found.readout, found.site, found.basis), error(found.mae, found.unit)
        rows.append(_row([found.dataset, found.role, name, str(found.n), mae, within], (3, 4, 5)))
    return _table(header, rows, (3, 4, 5)) if rows else ""


def _comparisons(result: "Result") -> str:
    header = ["dataset", "arm", "time", "n", "observed", "interval", "predicted", "error", "inside"]
    groups: dict[str, list[Comparison]] = {}
    for c in result.comparisons:
        groups.setdefault(spoken(c.readout, c.site, c.basis), []).append(c)
    body = []
    for name, members in groups.items():
        body.append(f'<tr><th colspan="{len(header)}" scope="colgroup">{escape(capital(name))}</th></tr>\n')
        body += [_row(_compared(c), range(2, 8)) for c in sorted(members, key=lambda c: c.time_days or 0.0)]
    table = _table(header, body, range(2, 8))
    return f'<details open=""><summary>All {len(result.comparisons)} values</summary>{table}</details>\n' if body else ""


def _compared(c: "Comparison") -> list[str]:
    change = c.basis in (CHANGE, DIFFERENCE)
    show, unit = (percent, "") if change else (level, f" {typeset(c.unit)}")
    interval = "" if c.lo is None or c.hi is None else f"{show(c.lo)} to {show(c.hi)} ({c.error_kind})"
    n, inside = "" if c.n is None else f"{c.n:g}", {True: "yes", False: "no", None: ""}[inside_interval(c)]
    off = c.predicted - c.observed
    missed = f"{off:+.2f} pp" if change else f"{level(off)}{unit}"
    values = [f"{show(c.observed)}{unit}", interval, f"{show(c.predicted)}{unit}", missed]
    return [f"{c.dataset} ({c.role})", c.arm, c.when, n, *values, inside]


def _numbers(result: "Result") -> str:
    changed = [number for number in result.numbers.values() if number.layer != "page"]
    whole = _number_table(result.numbers.values())
    everything = f"<details><summary>All {len(result.numbers)} numbers of the model</summary>{whole}</details>\n"
    if not changed:
        return f"<p>Every number is the one on its mechanism's page.</p>\n{everything}"
    return f"<p>Numbers that a later layer gave in place of the page:</p>\n{_number_table(changed)}{everything}"


def _number_table(numbers: "Iterable[Number]") -> str:
    header = ["name", "value", "on the page", "unit", "layer", "how the page has it", "source"]
    rows = []
    for number in numbers:
        passport = number.passport
        values = [level(number.value), "" if number.layer == "page" else level(passport.value), typeset(number.unit)]
        rows.append(_row([number.name, *values, number.layer, passport.how, passport.source], (1, 2)))
    return _table(header, rows, (1, 2))


def _not_compared(result: "Result") -> str:
    rows = [_row([part.dataset, part.arm, str(part.rows), part.reason], (2,)) for part in result.not_scored]
    return _table(["dataset", "arm", "values", "reason"], rows, (2,)) if rows else ""


def _sources(citations: Sequence[Citation]) -> str:
    items = []
    for citation in citations:
        more = len(citation.uses) - USES
        uses = ", ".join(citation.uses[:USES]) + (f" and {more} more" if more > 0 else "")
        items.append(f'<li>{escape(citation.text)} <span class="soft">Used for {escape(uses)}.</span></li>\n')
    return f"<ul>\n{''.join(items)}</ul>\n" if items else ""


def _reproduce(result: "Result", command: str | None) -> str:
    genotype = ["--genotype", result.genotype] if result.genotype else []
    line = command or join(["rankl", "run", result.experiment, *genotype, "--out", "out"])
    try:
        installed = f"rankl {version('rankl')}"
    except PackageNotFoundError:
        installed = "rankl, not installed as a package"
    return f'<pre><code>{escape(line)}</code></pre>\n<p class="soft">{escape(installed)}</p>\n'


def _section(title: str, body: str) -> str:
    return f"<section>\n<h2>{escape(title)}</h2>\n{body}</section>\n" if body else ""


def _table(header: Sequence[str], rows: Sequence[str], numeric: Iterable[int] = ()) -> str:
    head = _row(header, numeric, "th")
    return f'<div class="wide"><table>\n<thead>{head}</thead>\n<tbody>\n{"".join(rows)}</tbody>\n</table></div>\n'


def _row(cells: Sequence[str], numeric: Iterable[int] = (), tag: str = "td") -> str:
    numeric, written = set(numeric), []
    for index, cell in enumerate(cells):
        if index in numeric:
            written.append(f'<{tag} class="number">{escape(cell).replace("-", "&#8722;")}</{tag}>')
        else:
            written.append(f"<{tag}>{escape(cell)}</{tag}>")
    return f"<tr>{''.join(written)}</tr>\n"
