"""Claims shown: a table for the terminal, and files of values and of the report."""

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from rankl.lab.records import claims_record
from rankl.lab.tested import VERDICTS
from rankl.language.mistake import Mistake
from rankl.views.claims_page import claims_page
from rankl.views.scale import capital, level, typeset

if TYPE_CHECKING:
    from rankl.lab.tested import ClaimsResult, Judged, Value

COLOURS = {"holds": "green", "fails": "bold red", "open": "yellow", "not built": "dim"}
IN_FULL = 10
"""So many claims at most are shown with all their values; of more, only those of claims that fail."""
COLUMNS = ("claim", "section", "priority", "verdict", "readout", "expect", "part", "its verdict", "told", "value", "treated")
COLUMNS += ("control", "unit", "of", "over", "day", "reason")


def claims_table(found: "ClaimsResult") -> RenderableType:
    """Claims for the terminal: verdict, what the model had been told, statement; then how many there are of each."""
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    for name in ("claim", "", "verdict", "told", "statement"):
        drawn.add_column(name, overflow="fold", no_wrap=name in ("claim", "verdict", "told"))
    section = ""
    for one in sorted(found.claims, key=lambda one: one.claim.section) if len(found.claims) > IN_FULL else found.claims:
        if one.claim.section != section:
            section = one.claim.section
            drawn.add_row(Text(capital(section), style="bold"))
        told = one.told if one.verdict in ("holds", "fails") else ""
        verdict = Text(one.verdict, style=COLOURS[one.verdict])
        drawn.add_row(Text(one.claim.id), Text(one.claim.priority), verdict, Text(told), Text(one.claim.statement))
        if len(found.claims) <= IN_FULL or one.verdict == "fails":
            for value in one.values:
                drawn.add_row("", "", Text(value.verdict, style=COLOURS[value.verdict]), "", Text(said(value), style="dim"))
        for warning in one.warnings:
            drawn.add_row("", "", "", "", Text(f"note: {warning}", style="yellow"))
    return Group(drawn, Text(), _summary(found), Text(f"{found.seconds:.1f} s", style="dim"))


def said(value: "Value") -> str:
    """A value in words: readout, expectation, number, and the two that it came of."""
    words = [f"{value.readout}{f' ({value.part})' if value.part else ''}: {value.expect}"]
    if value.value is not None:
        words.append(f"{level(value.value)}{_of_what(value)}")
    if value.reason and value.reason not in words[-1]:
        words.append(value.reason)
    return "; ".join(words)


def _of_what(value: "Value") -> str:
    if value.treated is None or value.control is None:
        return f" {typeset(value.unit)}".rstrip()
    return f" ({level(value.treated)} / {level(value.control)} {typeset(value.unit)}".rstrip() + ")"


def _summary(found: "ClaimsResult") -> Table:
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    drawn.add_column("priority")
    for verdict in VERDICTS:
        drawn.add_column(verdict, justify="right")
    for priority in sorted({one.claim.priority for one in found.claims}):
        drawn.add_row(priority, *(str(found.count(verdict, priority=priority)) for verdict in VERDICTS))
    drawn.add_row("all", *(str(found.count(verdict)) for verdict in VERDICTS))
    return drawn


def write_claims(found: "ClaimsResult", directory: Path, command: str = "") -> tuple[Path, ...]:
    """Writes claims.html, claims.json and values.csv; other files there stay.

    Raises:
        Mistake: the directory is a file, or cannot be written.
    """
    directory = Path(directory).absolute()
    record = json.dumps(claims_record(found), allow_nan=False, indent=1)
    made = {"claims.html": claims_page(found, command), "claims.json": record, "values.csv": _csv(found.claims)}
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            draft = directory / f".{name}"
            draft.write_text(text, encoding="utf-8")
            draft.replace(directory / name)
    except OSError as failure:
        raise Mistake(f"{directory} cannot be written: {failure.strerror}") from failure
    return tuple(directory / name for name in made)


def _csv(claims: "Iterable[Judged]") -> str:
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in claims:
        for v in one.values:
            first: Sequence[object] = (one.claim.id, one.claim.section, one.claim.priority, one.verdict)
            asked, numbers = (v.readout, v.expect, v.part, v.verdict, v.told), (v.value, v.treated, v.control)
            writer.writerow([*first, *asked, *numbers, v.unit, v.of, v.over, v.day, v.reason])
    return stream.getvalue()
