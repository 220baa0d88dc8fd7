"""What a user or an author got wrong, told with file, line, key and the nearest right word."""

import difflib
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """A line of a file that says something about the model or an experiment."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Mistake(ValueError):
    """A wrong word, number or unit in something that was written by hand."""

    def __init__(self, message: str, at: Source | None = None, key: str | None = None):
        where = f"{at}: " if at else ""
        which = f"{key}: " if key else ""
        super().__init__(f"{where}{which}{message}")
        self.message, self.at, self.key = message, at, key


def nearest(word: str, known: Iterable[str]) -> str:
    """A suggestion to append to a message: the known word closest to a wrong one, or nothing."""
    known = list(known)
    folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.5)
    if close:
        return f"; did you mean '{folded[close[0]]}'?"
    if known and len(known) <= 12:
        return f"; known are {', '.join(sorted(known))}"
    return ""


_LANGUAGE = str(Path(__file__).parent)


def written_at() -> Source:
    """The line, outside the language itself, whose code is now running."""
    frame = sys._getframe(1)
    while frame.f_back and frame.f_code.co_filename.startswith(_LANGUAGE):
        frame = frame.f_back
    return Source(frame.f_code.co_filename, frame.f_lineno)
