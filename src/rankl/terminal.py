"""What commands write: tables and one JSON object to stdout, progress to stderr, files whole or not at all."""

from __future__ import annotations

import json
import os
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rankl.language.mistake import Mistake

WIDE = 120
"""Characters in a line where output goes into a file or another program."""


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on stderr that goes away; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, count: bar.update(task, completed=done, total=count)


@contextmanager
def steps() -> Iterator[Callable[[int, int, str], None]]:
    """A bar with a few words on stderr that goes away; a line for each step where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield lambda done, count, words: print(f"{done} of {count}: {words}", file=sys.stderr)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("fit", total=None)
        yield lambda done, count, words: bar.update(task, description=words, completed=done, total=count)


def print_json(record: dict[str, Any]) -> None:
    print(json.dumps(record, allow_nan=False))


def show(*renderables: Any) -> None:
    from rich.console import Console

    asked = sys.stdout.isatty() or "COLUMNS" in os.environ
    console = Console(width=None if asked else WIDE)
    for renderable in renderables:
        if renderable != "":
            console.print(renderable)


def said() -> str:
    return shlex.join(["rankl", *sys.argv[1:]])


def write(file: Path, content: str | bytes, make: bool = False) -> None:
    """Write a file beside its place, which may have to be made, then move it there.

    Raises:
        Mistake: the file cannot be written.
    """
    draft = None
    try:
        if make:
            file.parent.mkdir(parents=True, exist_ok=True)
        beside = {"dir": file.absolute().parent, "prefix": f".{file.name}-", "delete": False}
        with tempfile.NamedTemporaryFile("wb", **beside) as draft:
            draft.write(content.encode() if isinstance(content, str) else content)
        os.chmod(draft.name, 0o644)
        os.replace(draft.name, file)
    except OSError as failure:
        if draft is not None:
            Path(draft.name).unlink(missing_ok=True)
        raise Mistake(f"cannot be written: {failure.strerror}", key=str(file)) from failure
