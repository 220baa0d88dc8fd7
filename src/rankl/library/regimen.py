"""A named regimen: actions that treat, as a label or a trial has them."""

from collections.abc import Iterable, Mapping

from pydantic import Field

from rankl.language.mistake import Mistake, nearest
from rankl.library.action import Action, AnyAction, Follow
from rankl.library.written import Entry


class Regimen(Entry):
    """Actions that an arm follows under one name, timed from the day it begins."""

    title: str
    source: str | None = Field(default=None, description="a key of references.bib")
    note: str | None = None
    do: list[AnyAction] = Field(min_length=1)


def written_out(actions: Iterable[Action], regimens: Mapping[str, Regimen]) -> list[Action]:
    """The actions with every regimen that is followed written out in its place, moved and cut as said.

    Raises:
        Mistake: a regimen that is not there.
    """
    out: list[Action] = []
    for action in actions:
        if not isinstance(action, Follow):
            out.append(action)
            continue
        if action.regimen not in regimens:
            hint = nearest(action.regimen, regimens)
            raise Mistake(f"there is no regimen '{action.regimen}'{hint}", action.written_at("regimen"), "regimen")
        for begin in action.at or [action.start]:
            out.extend(_moved(one, begin, action.until) for one in written_out(regimens[action.regimen].do, regimens))
    return out


def _moved(action: Action, begin: float, until: float | None) -> Action:
    ends = [end for end in (until, None if action.until is None else action.until + begin) if end is not None]
    moved: dict[str, object] = {"until": min(ends, default=None)}
    if action.at is not None:
        moved["at"] = [day + begin for day in action.at]
    else:
        moved["from_"] = action.start + begin
    return action.model_copy(update=moved)
