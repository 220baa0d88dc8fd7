"""The page docs/reference/schema.md: every key of every file of the library, from the models that check them."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from rankl.library.action import KINDS, NOT_RUN_YET, Action
from rankl.library.calibration import Calibration
from rankl.library.claim import Claims
from rankl.library.dataset import Dataset
from rankl.library.driver import Driver
from rankl.library.experiment import Experiment
from rankl.library.fit import Fit
from rankl.library.genotype import Genotype
from rankl.library.preset import Preset
from rankl.library.regimen import Regimen
from rankl.library.row import NEEDED, Row
from rankl.library.strain import Strain

FILES: dict[str, tuple[type[BaseModel], str]] = {
    "Experiment": (Experiment, "experiments/NAME.yaml"),
    "Dataset": (Dataset, "datasets/Study_Year/dataset.yaml"),
    "Genotype": (Genotype, "genotypes/NAME.yaml"),
    "Driver": (Driver, "drivers/NAME.yaml"),
    "Regimen": (Regimen, "regimens/NAME.yaml"),
    "Calibration": (Calibration, "calibrations/NAME.yaml"),
    "Fit": (Fit, "fits/NAME.yaml"),
    "Preset": (Preset, "presets/NAME.yaml"),
    "Strain": (Strain, "strains/NAME.yaml"),
    "Claims": (Claims, "claims/NAME.yaml"),
}
_INTRODUCTION = """# Files of the library

Written from the models in `rankl.library`; do not edit. A library directory holds the folders below; the name of an
entry is the name of its file (for a dataset, of its folder). `--library DIR` adds a directory of the same layout; one
name in two places is an error. Times are a number with min, h, day, week, month (30.4375 days) or year (365.25 days);
0 needs no unit. `on` and `off` say yes and no.
"""


def schema_page() -> str:
    """The page as Markdown."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield _INTRODUCTION
    for title, (kind, where) in FILES.items():
        schema = kind.model_json_schema(by_alias=True)
        yield from _section(f"## {title}: `{where}`", schema, kind.__doc__)
        told = {action.__name__ for action in KINDS.values()} | ({"Arm", "Subject"} if kind in (Claims, Preset) else set())
        for name, inner in schema.get("$defs", {}).items():
            if name not in told:
                yield from _section(f"### {title}: {name}", inner, inner.get("description"))
        if kind is Experiment:
            yield from _actions()
        if kind is Dataset:
            yield from _columns()


def _section(heading: str, schema: dict[str, Any], told: str | None) -> Iterator[str]:
    yield f"{heading}\n\n{_paragraph(told)}\n"
    yield from _keys(schema, schema["properties"])


def _keys(schema: dict[str, Any], keys: Any) -> Iterator[str]:
    yield "| key | holds | if left out | |\n|---|---|---|---|"
    for key in keys:
        field = schema["properties"][key]
        default = "required" if key in schema.get("required", ()) else _default(field.get("default"))
        yield f"| `{key}` | {_holds(field)} | {default} | {field.get('description', '')} |"
    yield ""


def _actions() -> Iterator[str]:
    when = Action.model_json_schema(by_alias=True)
    yield f"### Experiment: actions of an arm\n\n{_paragraph(Action.__doc__)}\n\nKeys of every action:\n"
    yield from _keys(when, when["properties"])
    for word, kind in KINDS.items():
        schema = kind.model_json_schema(by_alias=True)
        later = " *The laboratory does not run it yet and says so.*" if word in NOT_RUN_YET else ""
        yield f"#### `{word}`\n\n{_paragraph(kind.__doc__)}{later}\n"
        yield from _keys(schema, [key for key in schema["properties"] if key not in when["properties"]])


def _columns() -> Iterator[str]:
    yield "### Dataset: columns of `data.csv`\n\nPoints of your own, given with `--data`, have the same columns.\n"
    yield "| column | | |\n|---|---|---|"
    for name, field in Row.__dataclass_fields__.items():
        if "means" in field.metadata:
            yield f"| `{name}` | {'required' if name in NEEDED else ''} | {field.metadata['means']} |"
    yield ""


def _holds(field: dict[str, Any]) -> str:
    if "anyOf" in field:
        return " or ".join(_holds(one) for one in field["anyOf"] if one.get("type") != "null")
    if "oneOf" in field:
        return "an action"
    if "$ref" in field:
        return field["$ref"].rsplit("/", 1)[1]
    if "enum" in field or "const" in field:
        return ", ".join(map(str, field.get("enum", [field.get("const")])))
    if "format" in field:
        return field["format"]
    if field.get("type") == "array":
        return f"list of {_holds(field['items'])}"
    if field.get("type") == "object":
        return f"mapping of names to {_holds(field['additionalProperties'])}"
    words = {"string": "text", "number": "number", "integer": "whole number", "boolean": "on or off"}
    return words[field["type"]]


def _default(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return (
        "" if value is None or value == [] or value == {} else f"{value:g}" if isinstance(value, float) else str(value)
    )


def _paragraph(told: str | None) -> str:
    return " ".join((told or "").split())


if __name__ == "__main__":
    print(schema_page(), end="")
