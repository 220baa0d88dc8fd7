"""What all benchmarks print: JSON or a table, and the machine they ran on."""

import argparse
import json
import os
import platform
from collections.abc import Callable
from pathlib import Path

from rankl.engine.native import processor


def options(doc: str | None) -> argparse.ArgumentParser:
    """A parser with `--json`, described by the first line of a module's own documentation."""
    parser = argparse.ArgumentParser(description=(doc or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print JSON rather than a table")
    return parser


def show(found: dict, as_json: bool, table: Callable[[dict], str]) -> None:
    """Print what was found, with the machine."""
    found = {"machine": machine(), **found}
    print(json.dumps(found, indent=2) if as_json else f"{written(found['machine'])}\n\n{table(found)}")


def machine() -> dict:
    """Cores, their name, and the lanes of a vector."""
    return {"processor": _name(), "cores": os.cpu_count(), "lanes": processor().lanes, "python": platform.python_version()}


def written(found: dict) -> str:
    return f"{found['processor']}, {found['cores']} cores, {found['lanes']} lanes"


def _name() -> str:
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{models[0]} ({processor().name})" if models else f"{platform.machine()} ({processor().name})"


def columns(head: str, rows: list[list], widths: list[int]) -> list[str]:
    """Lines of a table: the first column left, the others right; numbers as they are written."""
    lines = [_line(head.split("|"), widths)]
    return [*lines, *(_line([str(cell) for cell in row], widths) for row in rows)]


def _line(cells: list[str], widths: list[int]) -> str:
    first, *others = (cell.strip() for cell in cells)
    return first.ljust(widths[0]) + "".join(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
