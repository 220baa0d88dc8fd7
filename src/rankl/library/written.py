"""The base of all that the files say: models that know their lines, and errors that name file, line and right word."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from rankl.language.mistake import Mistake, Source, nearest
from rankl.library import document


class Written(BaseModel):
    """Something a file says, or Python code says in its place."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, populate_by_name=True)
    _lines: document.LinedDict | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _known_keys_with_lines(cls, data: Any, handler: Any) -> Self:
        if isinstance(data, dict):
            keys = [str(field.validation_alias or name) for name, field in cls.model_fields.items()]
            for key in data:
                if key not in keys and key not in cls.model_fields:
                    raise PydanticCustomError("unknown_key", "{told}", {"key": key, "told": _unknown(str(key), keys)})
        written = handler(data)
        if isinstance(data, document.LinedDict):
            written._lines = data
        return written

    def written_at(self, key: str = "") -> Source | None:
        """File and line of a key, or of the whole; nothing for what was made in Python."""
        return self._lines.written_at(key) if self._lines is not None else None


class Entry(Written):
    """A whole file of the library: its name is the file's name (for a dataset its folder's)."""

    _name: str = PrivateAttr(default="")
    _file: Path | None = PrivateAttr(default=None)

    @property
    def id(self) -> str:
        return self._name

    @property
    def file(self) -> Path | None:
        return self._file


Kind = TypeVar("Kind", bound=Entry)


def read(kind: type[Kind], name: str, file: Path) -> Kind:
    """An entry of the library from its YAML file.

    Raises:
        Mistake: a wrong key, value, number or unit, with file and line.
    """
    return checked(kind, name, document.read(file), file)


def checked(kind: type[Kind], name: str, said: Mapping[str, Any], file: Path | None = None) -> Kind:
    """An entry from words as a file has them, read from one or made in Python.

    Raises:
        Mistake: a wrong key, value, number or unit.
    """
    try:
        entry = kind.model_validate(said)
    except ValidationError as error:
        raise _mistake(error.errors()[0], said) from error
    entry._name, entry._file = name, file
    return entry


def _unknown(key: str, keys: Iterable[str]) -> str:
    return f"unknown key{nearest(key, keys)}"


def _mistake(error: Any, said: Any) -> Mistake:
    inner = error.get("ctx", {}).get("error")
    if isinstance(inner, Mistake) and inner.at:
        return inner
    node, at, path = said, said.written_at("") if isinstance(said, document.LinedDict) else None, []
    context = error.get("ctx", {})
    steps = [*error["loc"], *([context["key"]] if "key" in context else [])]
    for step in steps:
        in_mapping = isinstance(node, dict) and not str(step).startswith("<")
        if not in_mapping and not (isinstance(node, list) and isinstance(step, int)):
            continue  # a step of the model's own: which kind of action, or an arm written as a bare list
        if isinstance(node, (document.LinedDict, document.LinedList)):
            at = node.written_at(step)
        node = node.get(step) if isinstance(node, dict) else node[step]  # type: ignore[index]
        path.append(str(step))
    return Mistake(_told(error, context), at, ".".join(path) or None)


def _told(error: Any, context: Mapping[str, Any]) -> str:
    kind, given = error["type"], error["input"]
    if kind == "value_error":
        inner = context["error"]
        return inner.message if isinstance(inner, Mistake) else str(inner)
    if kind == "unknown_key":
        return error["msg"]
    if kind == "missing":
        return "is missing"
    shown = "a list" if isinstance(given, list) else "a mapping" if isinstance(given, dict) else repr(given)
    if kind == "literal_error":
        words = [word.strip("' ") for word in context["expected"].replace(" or ", ",").split(",")]
        return f"{shown} is not known here{nearest(str(given), words)}"
    wanted = {
        "string_type": "a word or text",
        "list_type": "a list",
        "dict_type": "a mapping of names to values",
        "model_type": "a mapping of keys to values",
        "bool_type": "on or off",
        "bool_parsing": "on or off",
        "int_type": "a whole number",
        "int_parsing": "a whole number",
        "int_from_float": "a whole number",
        "float_type": "a number",
        "float_parsing": "a number",
        "greater_than": f"more than {context.get('gt', 0):g}",
        "greater_than_equal": f"at least {context.get('ge', 0):g}",
        "less_than_equal": f"at most {context.get('le', 0):g}",
    }.get(kind)
    return f"{shown} stands where {wanted} belongs" if wanted else f"{shown}: {error['msg']}"
