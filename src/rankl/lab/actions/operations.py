"""Operations: ovaries or testes are taken out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rankl.lab.layers import Layers
from rankl.lab.subject import OVARIES, TESTES
from rankl.language.event import Switch
from rankl.language.mistake import Mistake

if TYPE_CHECKING:
    from rankl.library.action import Orchidectomy, Ovariectomy


def removals(action: Ovariectomy | Orchidectomy, layers: Layers, end: float) -> Iterator[Switch]:
    """The organs are gone from a time on; after a sham operation all is as it was.

    Raises:
        Mistake: the body has no such organs, or the subject is of the other sex.
    """
    word, organs, sex = _of(action)
    at = action.written_at(word)
    if organs not in layers:
        raise Mistake(f"the body '{layers.network.body}' has no {organs.split('.')[0].lower()}", at, word)
    if layers[organs] == 0:
        raise Mistake(f"a {sex} subject has no {organs.split('.')[0].lower()}", at, word)
    if action.what == "bilateral":
        yield from (Switch(day, organs, 0.0) for day in action.times(end))


def _of(action: Ovariectomy | Orchidectomy) -> tuple[str, str, str]:
    if hasattr(action, "ovariectomy"):
        return "ovariectomy", OVARIES, "male"
    return "orchidectomy", TESTES, "female"
