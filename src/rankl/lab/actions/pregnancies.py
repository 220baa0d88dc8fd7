"""Pregnancies, from conception to delivery, and milk afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from rankl.lab.layers import Layers
from rankl.lab.subject import OVARIES
from rankl.language.event import Replace, Switch
from rankl.language.expression import expression
from rankl.language.mistake import Mistake

if TYPE_CHECKING:
    from rankl.library.action import Pregnancy

UNDER_WAY, TERM, NURSING = "Pregnancy.under_way", "Pregnancy.term", "Lactation.nursing"


def pregnancies(action: Pregnancy, layers: Layers, end: float) -> Iterator[Switch | Replace]:
    """What happens at conception, at delivery, and at weaning.

    Raises:
        Mistake: a body or a subject that cannot be pregnant, or a conception before the last pregnancy has ended.
    """
    at = action.written_at("pregnancy")
    if UNDER_WAY not in layers:
        raise Mistake(f"a body '{layers.network.body}' cannot be pregnant", at, "pregnancy")
    if layers[OVARIES] == 0:
        raise Mistake("a male subject cannot be pregnant", at, "pregnancy")
    term, days = layers[TERM], list(action.times(end))
    for one, other in pairwise(days):
        if other < one + term:
            told = f"conceives on day {other:g}, before the pregnancy from day {one:g} ends on day {one + term:g}"
            raise Mistake(told, at, "pregnancy")
    for number, conception in enumerate(days):
        delivery = conception + term
        later = days[number + 1] if number + 1 < len(days) else end
        steps: list[Switch | Replace] = [Switch(conception, UNDER_WAY, 1.0), Switch(delivery, UNDER_WAY, 0.0)]
        steps.append(Replace(delivery, "gestation", expression(0.0)))
        if action.lactation is not None:
            weaning = min(delivery + action.lactation, max(later, delivery))
            steps += [Switch(delivery, NURSING, 1.0), Switch(weaning, NURSING, 0.0)]
        yield from (step for step in steps if step.time < end)
