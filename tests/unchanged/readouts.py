"""The readouts that may not change unnoticed, and where they are kept."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from rankl import run

BASELINE = Path(__file__).with_name("baseline.json")
CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
MONTH = 30.4375
MONTHS = {
    "freedom": (0, 1, 6, 12, 24, 36),
    "ten_years": (0, 12, 36, 60, 120),
    "stop_denosumab": (0, 24, 30, 36, 48, 84),
    "natural_menopause": (0, 36, 60, 72, 84, 132),
}
WITHIN = 1e-5
"""Of the largest recorded value of a readout in an arm: what another processor or a new step control may change."""

Readouts = dict[str, dict[str, float]]


def read() -> Readouts:
    """By "experiment, arm, readout (unit)", values by month."""
    found: Readouts = {}
    for experiment, months in MONTHS.items():
        for s in run(experiment).series:
            name = f"{experiment}, {s.arm}, {s.label} ({s.unit})"
            found[name] = {str(month): float(f"{s.at(MONTH * month):.8g}") for month in months}
    return found


def recorded() -> tuple[Readouts, str]:
    """The readouts, and the hash of the change log that told of them; nothing at all before the first time."""
    if not BASELINE.exists():
        return {}, ""
    content = json.loads(BASELINE.read_text(encoding="utf-8"))
    return content["readouts"], content["changelog"]


def record(readouts: Readouts) -> None:
    text = json.dumps({"changelog": changelog_hash(), "readouts": readouts}, indent=1, ensure_ascii=False)
    BASELINE.write_text(text + "\n")


def changelog_hash() -> str:
    return hashlib.sha256(CHANGELOG.read_bytes()).hexdigest()


def changes(before: Mapping[str, Mapping[str, float]], now: Mapping[str, Mapping[str, float]]) -> list[str]:
    """A line for each readout that is new, gone or different."""
    lines = [f"{name}: no longer there" for name in before if name not in now]
    for name, values in now.items():
        if name not in before:
            lines.append(f"{name}: new")
            continue
        old, largest = before[name], max(map(abs, before[name].values()))
        moved = {m: abs(v - old[m]) for m, v in values.items() if m in old and abs(v - old[m]) > WITHIN * largest}
        if moved:
            month = max(moved, key=lambda m: moved[m])
            lines.append(f"{name}: {old[month]:g} is now {values[month]:g} at month {month}, as {len(moved)} months changed")
        elif old.keys() != values.keys():
            lines.append(f"{name}: other months")
    return lines
