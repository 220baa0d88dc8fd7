"""YAML read with line numbers: every mapping and list remembers where its entries were written."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from rankl.language.mistake import Mistake, Source

MOST_NODES = 100_000
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class LinedDict(dict):
    """A mapping of a file; `lines` holds the line of each key, `line` that of the mapping itself."""

    def __init__(self, file: str, line: int):
        super().__init__()
        self.file, self.line, self.lines = file, line, {}

    def written_at(self, key: Hashable) -> Source:
        return Source(self.file, self.lines.get(key, self.line))


class LinedList(list):
    """A list of a file; `lines` holds the line of each entry, `line` that of the list itself."""

    def __init__(self, file: str, line: int):
        super().__init__()
        self.file, self.line, self.lines = file, line, {}

    written_at = LinedDict.written_at


def read(file: Path) -> LinedDict:
    """The mapping that a YAML file holds.

    Raises:
        Mistake: the file is not YAML, is empty, is not a mapping at its top, or says one key twice.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Mistake(f"not a text file that can be read: {error}", Source(str(file), 1)) from error
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        value = _plain(root, loader, str(file), _Path()) if root else None
    except Mistake:
        raise
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line if mark else 0
        raise Mistake(_broken(error, text.splitlines()[line : line + 1]), Source(str(file), line + 1)) from error
    except (ValueError, yaml.YAMLError) as error:
        raise Mistake(f"not valid YAML: {error}", Source(str(file), 1)) from error
    if value is None:
        raise Mistake("the file is empty", Source(str(file), 1))
    if not isinstance(value, LinedDict):
        raise Mistake("the file must be a mapping of keys to values", Source(str(file), 1))
    return value


def _broken(error: yaml.MarkedYAMLError, line: list[str]) -> str:
    problem = error.problem or "cannot be read"
    if "cannot start any token" in problem and line and "\t" in line[0]:
        return "a tab stands where YAML wants spaces; indent with spaces"
    return f"not valid YAML: {problem}"


class _Path(list):
    """The nodes above the one being read, and how many have been read, aliases as often as they stand."""

    read = 0


def _plain(node: yaml.Node, loader: Any, file: str, path: _Path) -> Any:
    line = node.start_mark.line + 1
    path.read += 1
    if any(node is above for above in path):
        raise Mistake("an alias stands within what it stands for", Source(file, line))
    if path.read > MOST_NODES:
        raise Mistake(f"more than {MOST_NODES} entries, aliases counted", Source(file, line))
    path.append(node)
    value = _of_node(node, loader, file, line, path)
    path.pop()
    return value


def _of_node(node: yaml.Node, loader: Any, file: str, line: int, path: _Path) -> Any:
    if isinstance(node, yaml.MappingNode):
        mapping = LinedDict(file, line)
        for key_node, value_node in node.value:
            key, at = _plain(key_node, loader, file, path), Source(file, key_node.start_mark.line + 1)
            if not isinstance(key, Hashable):
                raise Mistake("a list or mapping stands where a key belongs", at)
            if key in mapping:
                raise Mistake(f"written twice, first in line {mapping.lines[key]}", at, str(key))
            mapping[key] = _plain(value_node, loader, file, path)
            mapping.lines[key] = at.line
        return mapping
    if isinstance(node, yaml.SequenceNode):
        entries = LinedList(file, line)
        for number, entry in enumerate(node.value):
            entries.append(_plain(entry, loader, file, path))
            entries.lines[number] = entry.start_mark.line + 1
        return entries
    if node.tag == "tag:yaml.org,2002:timestamp":
        return node.value
    return loader.construct_object(node)
