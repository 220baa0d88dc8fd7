"""What comes out of testing claims: values of their readouts, verdicts, and what the model had been told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

import numpy as np

from rankl.lab.expect import Verdict
from rankl.lab.told import Told

if TYPE_CHECKING:
    from rankl.lab.bench import Unsolved
    from rankl.library.claim import Claim

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, eq=False)
class Value:
    """One readout of a claim, in one of the subjects that have to hold.

    Attributes:
        readout, expect: as the claim has them.
        part: which subject or body, where there are several.
        value: what the verdict rests on: a ratio, a difference, a level.
        treated, control: of the arms `of` and `over` (or of the same arm earlier), in `unit`.
        own_unit: of `courses`.
        label: the readout that was measured, as spoken.
        of, over, day: which arms, and when.
        series: values by dose, or by rank.
        reason: why the verdict is what it is, where that is not plain.
        courses: of the arms that were compared, by name.
        warnings: of these arms, as a run would give them.
    """

    readout: str
    expect: str
    verdict: Verdict
    told: Told = "nothing"
    part: str = ""
    value: float | None = None
    treated: float | None = None
    control: float | None = None
    unit: str = ""
    own_unit: str = ""
    label: str = ""
    of: str = ""
    over: str = ""
    day: float | None = None
    series: tuple[float, ...] = ()
    reason: str = ""
    courses: Mapping[str, tuple[np.ndarray, np.ndarray]] | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Judged:
    """A claim with its verdict."""

    claim: Claim
    verdict: Verdict
    told: Told
    values: tuple[Value, ...]

    @property
    def reason(self) -> str:
        """Why it fails or is not built, in a line."""
        own = [value.reason for value in self.values if value.verdict == self.verdict and value.reason]
        return "; ".join(dict.fromkeys(own))

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the runs behind it have to say of themselves, such as a drug without its target."""
        return tuple(dict.fromkeys(warning for value in self.values for warning in value.warnings))


@dataclass(frozen=True, eq=False)
class ClaimsResult:
    """All claims that were asked for."""

    claims: tuple[Judged, ...]
    seconds: float
    unsolved: tuple[Unsolved, ...] = ()

    def count(self, verdict: Verdict, **of: str) -> int:
        """How many claims have a verdict, of a section or priority."""
        return sum(
            one.verdict == verdict and all(getattr(one.claim, key) == value for key, value in of.items()) for one in self.claims
        )


def verdict_of(found: Iterable[Verdict]) -> Verdict:
    """A claim fails if any readout fails, else is not built if any is not, else holds if any holds, else is open."""
    found = set(found)
    return next(one for one in ("fails", "not built", "holds", "open") if one in found)
