"""What happens in a study as other languages say it: a trigger, and the values that hold afterwards."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rankl.bridges.changes import Change, reads
from rankl.bridges.coherent import NO_DIMENSION, TIME, Coherent
from rankl.bridges.conditions import condition
from rankl.language.equations import Equations
from rankl.language.event import Threshold
from rankl.language.expression import TIME as NOW
from rankl.language.expression import Expression, symbol, written
from rankl.language.mistake import Mistake, nearest


@dataclass(frozen=True)
class Happening:
    """One event; expressions have dressed numbers, and `when` is a `condition`.

    Attributes:
        name: for the reader.
        when: what becomes true.
        then: values afterwards by name, all worked out before any of them changes.
        adds: names to which something is added.
        reads: names that the new values depend on.
        gives: whether it is a dose.
        floats: whether its moment depends on parameters or states, so that it may coincide with any other.
        at_start, lasting, as_found: as those of a `Threshold`.
        priority: of those that come at one moment the highest is first; None where the order makes no difference.
    """

    name: str
    when: Expression
    then: Mapping[str, Expression]
    adds: frozenset[str] = field(default=frozenset())
    reads: frozenset[str] = field(default=frozenset())
    gives: bool = False
    floats: bool = False
    at_start: bool = True
    lasting: bool = True
    as_found: bool = True
    priority: int | None = None

    def commutes(self, other: Happening) -> bool:
        """Whether it makes no difference which of the two is first."""
        return self._spares(other) and other._spares(self)

    def _spares(self, other: Happening) -> bool:
        changed = set(self.then)
        return not (changed & other.reads or (changed - self.adds) & set(other.then))


def happenings(equations: Equations, coherent: Coherent, changes: Sequence[Change]) -> tuple[Happening, ...]:
    """Changes, those of one moment together, and then the thresholds of the equations.

    Where two could come at one moment that parameters or states decide, and their order matters, all have priorities.

    Raises:
        Mistake: a threshold changes something that is no variable.
    """
    together: dict[float | str, list[Change]] = {}
    for change in changes:
        together.setdefault(written(change.moment) if change.floats else change.day, []).append(change)
    timed = [_timed(group, equations, coherent) for group in together.values()]
    watched = [_threshold(threshold, equations, coherent) for threshold in equations.thresholds]
    found = [*timed, *watched]
    if len(found) < 2 or not any(one.floats for one in found):
        return tuple(found)
    found = [*(replace(one, as_found=False) for one in timed), *watched]
    meeting = ((a, b) for a, b in itertools.combinations(found, 2) if a.floats or b.floats)
    if not all(a.commutes(b) for a, b in meeting):
        found = [replace(one, priority=len(found) - k) for k, one in enumerate(found)]
    return tuple(found)


def _timed(group: Sequence[Change], equations: Equations, coherent: Coherent) -> Happening:
    """Changes of one moment, which come one after the other."""
    after: dict[str, Expression] = {}
    adds: set[str] = set()
    for change in group:
        name, wanted = change.target, coherent.of(change.target)
        if change.adds:
            if name not in after:
                adds.add(name)
            before, value = after.get(name, symbol(name)), change.value
            taken = value.op == "negate"
            amount = coherent.amount(value.args[0] if taken else value, wanted)
            after[name] = before - amount if taken else before + amount
        else:
            after[name] = coherent.dressed(change.value, wanted)
            adds.discard(name)
    names = set().union(*(reads(change.value, equations.assigned) for change in group))
    return Happening(
        ", ".join(dict.fromkeys(change.what for change in group)),
        Expression("at_least", NOW, coherent.amount(group[0].moment, TIME)),
        after,
        frozenset(adds),
        frozenset(names),
        gives=any(change.adds for change in group),
        floats=group[0].floats,
    )


def _threshold(threshold: Threshold, equations: Equations, coherent: Coherent) -> Happening:
    known = [variable.name for variable in equations.variables]
    for name in threshold.then:
        if name not in known:
            raise Mistake(f"no variable '{name}' for the threshold '{threshold.name}'{nearest(name, known)}")
    then = {name: coherent.dressed(value, coherent.of(name)) for name, value in threshold.then.items()}
    seen = [*threshold.then.values(), *([] if threshold.lasting else [threshold.when])]
    names = set().union(*(reads(value, equations.assigned) for value in seen))
    return Happening(
        threshold.name,
        condition(coherent.dressed(threshold.when, NO_DIMENSION)),
        then,
        reads=frozenset(names),
        floats=True,
        at_start=threshold.at_start,
        lasting=threshold.lasting,
        as_found=threshold.as_found,
    )
