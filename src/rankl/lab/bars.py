"""What the score is held to: bars that the model has to keep, and what other models report of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from rankl.lab.result import OverallScore, Score

Measure = Literal["mean error", "mean error of arms", "median error", "error over noise floor"]
POINTS = "% points"


@dataclass(frozen=True)
class Bar:
    """The most that an error of the human body may be.

    Attributes:
        measure: which error of the overall line.
        unit: of the limit; nothing for a ratio.
    """

    role: str
    readout: str
    site: str
    measure: Measure
    limit: float
    unit: str = POINTS

    @property
    def name(self) -> str:
        """In words."""
        where = f"{self.readout} all sites" if self.site == "all" else f"{self.site} {self.readout}".strip()
        return f"{self.role} {where}, {self.measure}"


@dataclass(frozen=True)
class Held:
    """A bar with the value that is held to it; nothing where no row is scored."""

    bar: Bar
    value: float | None

    @property
    def holds(self) -> bool | None:
        return None if self.value is None else self.value <= self.bar.limit


@dataclass(frozen=True)
class Published:
    """What another model reports of itself, beside ours where the same is measured.

    Attributes:
        source: a key of references.bib.
        like: the error of ours that it is beside.
    """

    model: str
    source: str
    what: str
    value: str
    like: Bar | None = None


BARS = (
    Bar("fit", "BMD", "all", "mean error", 0.5),
    Bar("validate", "BMD", "total hip", "mean error of arms", 0.64),
    Bar("validate", "BMD", "lumbar spine", "error over noise floor", 1.3, ""),
    Bar("validate", "BMD", "femoral neck", "error over noise floor", 1.3, ""),
    Bar("validate", "CTX", "", "median error", 15.0),
)
PUBLISHED = (
    Published(
        "Jörg 2022", "jorg2022", "total hip BMD, arms of calibration", "0.46 % points",
        Bar("fit", "BMD", "total hip", "mean error of arms", 0.46),
    ),
    Published(
        "Jörg 2022", "jorg2022", "total hip BMD, arms of validation", "0.64 % points",
        Bar("validate", "BMD", "total hip", "mean error of arms", 0.64),
    ),
    Published(
        "Jörg 2022", "jorg2022", "CTX, validation, median (mean)", "24 % (51 %)",
        Bar("validate", "CTX", "", "median error", 24.0),
    ),
    Published(
        "OpenBoneMin family", "stodtmann2021", "lumbar spine BMD under elagolix, root mean square of 8 points", "0.11 % points"
    ),
    Published(
        "OpenBoneMin family", "peterson2010", "lumbar spine BMD in kidney failure at 28, 50 and 120 months (no data)",
        "-0.98, -3.0, -6.5 %",
    ),
)  # fmt: skip
"""Figures of other models on trials of their own choice; ours are on ours."""


def held(found: Score) -> list[Held]:
    """Every bar with its value."""
    return [Held(bar, value_of(bar, found)) for bar in BARS]


def value_of(bar: Bar, found: Score) -> float | None:
    """The error of the human body that a bar is about; nothing where no row is scored."""
    for line in found.overall:
        if (line.role, line.body, line.readout, line.site) == (bar.role, "human", bar.readout, bar.site):
            return _measured(bar.measure, line)
    return None


def _measured(measure: Measure, line: OverallScore) -> float | None:
    if measure == "mean error of arms":
        return line.arm_mae
    if measure == "median error":
        return line.errors.median_abs_error
    if measure == "error over noise floor":
        return line.errors.mae / line.noise_floor if line.noise_floor else None
    return line.errors.mae


def failing(found: Score) -> list[str]:
    """The bars that a score does not keep, as sentences."""
    return [
        f"{one.bar.name}: {one.value:.2f} {one.bar.unit}".rstrip() + f", the bar is {one.bar.limit:g}"
        for one in held(found)
        if one.value is not None and one.holds is False
    ]
