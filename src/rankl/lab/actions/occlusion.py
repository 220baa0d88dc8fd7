"""A middle cerebral artery is closed, for a time or for good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rankl.lab.layers import Layers
from rankl.language.event import Switch
from rankl.language.mistake import Mistake

if TYPE_CHECKING:
    from rankl.library.action import Mcao

ARTERY = "MiddleCerebralArtery.open"


def occlusions(action: Mcao, layers: Layers, end: float) -> Iterator[Switch]:
    """The artery is closed at a time, and open again at the end of a transient occlusion; after a sham it was never closed.

    Raises:
        Mistake: the body has no such artery.
    """
    if ARTERY not in layers:
        raise Mistake(f"the body '{layers.network.body}' has no brain", action.written_at("mcao"), "mcao")
    if action.mcao == "sham":
        return
    for day in action.times(end):
        yield Switch(day, ARTERY, 0.0)
        if action.lasting is not None and day + action.lasting < end:
            yield Switch(day + action.lasting, ARTERY, 1.0)
