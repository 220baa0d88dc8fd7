"""Reports in sections: a heading, a few words, a table; written as Markdown, as one HTML page, or for the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from rich.console import RenderableType
from rich.text import Text

from rankl.views.page import STYLE
from rankl.views.tables import _row, _table


@dataclass(frozen=True)
class Section:
    """A part of a report; `numeric` are the columns of numbers, `figure` is SVG that only the page shows."""

    heading: str
    words: str = ""
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numeric: tuple[int, ...] = ()
    figure: str = ""


def as_markdown(sections: Sequence[Section]) -> str:
    """The report as Markdown; the first heading is that of the whole."""
    parts = []
    for number, one in enumerate(sections):
        parts.append(f"{'#' if number == 0 else '##'} {one.heading}\n")
        if one.words:
            parts.append(f"{one.words}\n")
        if one.rows:
            rule = ["--:" if k in one.numeric else "---" for k in range(len(one.header))]
            lines = [one.header, tuple(rule), *(tuple(cell.replace("|", "\\|") for cell in row) for row in one.rows)]
            parts.append("\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n")
    return "\n".join(parts)


def as_page(sections: Sequence[Section]) -> str:
    """The report as one HTML page that needs nothing but itself."""
    body = "".join(_html(one, number == 0) for number, one in enumerate(sections))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{escape(sections[0].heading)}</title>\n<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
        f"<body>\n{body}</body>\n</html>\n"
    )


def _html(one: Section, first: bool) -> str:
    words = escape(one.words)
    while "`" in words:
        words = words.replace("`", "<code>", 1).replace("`", "</code>", 1)
    told = f"<p>{words}</p>\n" if words else ""
    if one.figure:
        told += f'<figure><div class="wide">{one.figure}</div></figure>\n'
    if one.rows:
        told += f'<div class="wide"><table>\n<thead>{_cells(one.header, one.numeric, "th")}</thead>\n<tbody>\n'
        told += "".join(_cells(row, one.numeric, "td") for row in one.rows) + "</tbody>\n</table></div>\n"
    heading = f"<h1>{escape(one.heading)}</h1>" if first else f"<h2>{escape(one.heading)}</h2>"
    return f"<section>\n{heading}\n{told}</section>\n"


def _cells(row: Sequence[str], numeric: Sequence[int], tag: str) -> str:
    cells = (f'<{tag}{NUMBER if k in numeric else ""}>{escape(text)}</{tag}>' for k, text in enumerate(row))
    return f"<tr>{''.join(cells)}</tr>\n"


NUMBER = ' class="number"'


def in_terminal(sections: Sequence[Section]) -> Iterator[RenderableType]:
    """What a terminal shows of a report."""
    for one in sections:
        yield Text(one.heading, style="bold")
        if one.words:
            yield Text(one.words.replace("`", ""))
        if one.rows:
            drawn = _table()
            for k, name in enumerate(one.header):
                drawn.add_column(name, justify="right" if k in one.numeric else "left", overflow="fold")
            for row in one.rows:
                _row(drawn, *row)
            yield drawn
        yield Text()
