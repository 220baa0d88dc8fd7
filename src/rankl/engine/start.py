"""Where a solution may start: with a subject who has lived for a while."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rankl.language.event import Event


@dataclass(frozen=True, eq=False)
class Grown:
    """A start of `solve`: life begins at an earlier day, and is integrated through whatever happens until the study.

    The events of the study may then lie anywhere since that day.

    Attributes:
        since: days, where life begins.
        start: how it begins: "declared", "rest" (at rest with time frozen at `since`), or states [N, S].
        events: what happens besides the events of the study.
    """

    since: float
    start: str | np.ndarray = "declared"
    events: Sequence[Event] = ()
