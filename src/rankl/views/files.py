"""The files of a result: courses and comparisons as CSV, the figure, the report; all of them or none."""

import csv
import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from rankl.lab.cite import Citation
from rankl.lab.result import Comparison
from rankl.language.mistake import Mistake
from rankl.views.figure import plot, png, svg
from rankl.views.page import report

if TYPE_CHECKING:
    from rankl.lab.result import Result

READOUTS = ("arm", "readout", "site", "unit", "time_days", "value")
COMPARISONS = tuple(field.name for field in fields(Comparison) if field.name != "regimen")


def write_files(
    result: "Result", directory: Path, citations: Sequence[Citation] | None = None, command: str | None = None
) -> tuple[Path, ...]:
    """Writes readouts.csv, comparisons.csv, figure.png, figure.svg and report.html; other files there stay.

    Nothing is moved into `directory` before everything has been written beside it. `citations` and
    `command` are those of `rankl.views.page.report`. Returns the files.

    Raises:
        Mistake: the directory is a file, or cannot be written.
    """
    directory = Path(directory).absolute()
    if directory.exists() and not directory.is_dir():
        raise Mistake(f"{directory} is a file, not a directory")
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(prefix=f".{directory.name}-", dir=directory.parent))
    except OSError as failure:
        raise Mistake(f"{directory} cannot be written: {failure.strerror}") from failure
    try:
        _write(result, draft, citations, command)
        return _move(draft, directory)
    except OSError as failure:
        raise Mistake(f"{directory} cannot be written: {failure.strerror}") from failure
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _write(result: "Result", draft: Path, citations: Sequence[Citation] | None, command: str | None) -> None:
    courses = (
        (series.arm, series.readout, series.site, series.unit, day, value)
        for series in result.series
        for day, value in zip(series.times.tolist(), series.values.tolist(), strict=True)
    )
    compared = ([getattr(row, name) for name in COMPARISONS] for row in result.comparisons)
    _write_csv(draft / "readouts.csv", READOUTS, courses)
    _write_csv(draft / "comparisons.csv", COMPARISONS, compared)
    figure = plot(result)
    (draft / "figure.png").write_bytes(png(figure))
    (draft / "figure.svg").write_text(svg(figure), encoding="utf-8")
    (draft / "report.html").write_text(report(result, citations, command), encoding="utf-8")


def _write_csv(file: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def _move(draft: Path, directory: Path) -> tuple[Path, ...]:
    directory.mkdir(exist_ok=True)
    moved = []
    for file in sorted(draft.iterdir()):
        os.replace(file, directory / file.name)
        moved.append(directory / file.name)
    return tuple(moved)
