"""The bibliography: entries of references.bib by their keys."""

import re
from dataclasses import dataclass
from pathlib import Path

from rankl.language.mistake import Mistake, Source

_ENTRY = re.compile(r"@(\w+)\s*\{\s*([^,\s}]+)\s*,", re.MULTILINE)
_FIELD = re.compile(r"\s*([\w-]+)\s*=\s*")


@dataclass(frozen=True)
class Reference:
    """One entry: its key, kind (article, book, ...) and fields, names in lower case."""

    key: str
    kind: str
    fields: dict[str, str]
    at: Source


def read_references(file: Path) -> dict[str, Reference]:
    """All entries of a BibTeX file.

    Raises:
        Mistake: a key twice, or an entry that does not end.
    """
    text, found, position = file.read_text(encoding="utf-8"), {}, 0
    while start := _ENTRY.search(text, position):
        at = Source(str(file), text.count("\n", 0, start.start()) + 1)
        kind, key = start[1].lower(), start[2]
        if kind in ("comment", "string", "preamble"):
            position = start.end()
            continue
        fields, position = _fields(text, start.end(), at, key)
        if key in found:
            raise Mistake(f"written twice, first in line {found[key].at.line}", at, key)
        found[key] = Reference(key, kind, fields, at)
    return found


def _fields(text: str, position: int, at: Source, key: str) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    while field := _FIELD.match(text, position):
        value, position = _value(text, field.end(), at, key)
        fields[field[1].lower()] = value
        comma = re.compile(r"\s*,?").match(text, position)
        position = comma.end() if comma else position
    closing = re.compile(r"\s*\}").match(text, position)
    if not closing:
        raise Mistake("the entry does not end with a brace", at, key)
    return fields, closing.end()


def _value(text: str, position: int, at: Source, key: str) -> tuple[str, int]:
    if text[position : position + 1] not in ("{", '"'):
        bare = re.compile(r"[^,}\s]+").match(text, position)
        if not bare:
            raise Mistake("a field has no value", at, key)
        return bare[0], bare.end()
    quoted, depth = text[position] == '"', 0
    for index in range(position, len(text)):
        letter, escaped = text[index], text[index - 1] == "\\"
        if letter == "{" and not escaped:
            depth += 1
        elif letter == "}" and not escaped:
            depth -= 1
        ended = (quoted and letter == '"' and index > position and depth == 0) or (not quoted and depth == 0)
        if ended:
            inner = text[position + 1 : index].replace("{", "").replace("}", "")
            return " ".join(inner.split()), index + 1
    raise Mistake("a field does not end", at, key)
