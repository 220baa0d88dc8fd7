"""Events of a model as thresholds.

A concentration that an event assigns becomes an amount by the size that the compartment has before the event.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rankl.bridges.sbml.document import plain_number
from rankl.bridges.sbml.mathematics import Reader
from rankl.bridges.sbml.quantities import Quantities, amount_name
from rankl.language.event import Threshold

if TYPE_CHECKING:
    from libsbml import Event


def thresholds(quantities: Quantities) -> tuple[Threshold, ...]:
    """What the events of a model do to its states; those of a higher priority first."""
    numbered = sorted(enumerate(quantities.said.events), key=lambda entry: -_priority(entry[1]))
    return tuple(_threshold(event, k, quantities) for k, event in numbered)


def _priority(event: Event) -> float:
    """An event without a priority comes last."""
    said = event.isSetPriority() and event.getPriority().isSetMath()
    number = plain_number(event.getPriority().getMath()) if said else None
    return -math.inf if number is None else number


def _threshold(event: Event, position: int, quantities: Quantities) -> Threshold:
    said = quantities.said
    reader = Reader(quantities, said.functions, breaks=quantities.breaks)
    trigger, then = event.getTrigger(), {}
    with said.blamed(trigger):
        when = reader.holds(trigger.getMath())
    for assignment in event.getListOfEventAssignments():
        if not assignment.isSetMath():
            continue
        name = assignment.getVariable()
        with said.blamed(assignment):
            quantities.value(name)
            value = reader.read(assignment.getMath())
        if name in said.species and quantities.kept_as_amount(name):
            then[amount_name(name)] = value * quantities.size(name)
        else:
            then[name] = value
    return Threshold(
        name=event.getId() or f"event {position + 1}",
        when=when,
        then=then,
        at_start=not trigger.getInitialValue(),
        lasting=trigger.getPersistent(),
        as_found=event.getUseValuesFromTriggerTime(),
    )
