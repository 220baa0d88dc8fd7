"""Quantities held: at a value, or at the course that they take in another arm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from rankl.lab.actions.doses import concentration
from rankl.language.course import Step
from rankl.language.event import Replace, Switch
from rankl.language.expression import expression
from rankl.language.holding import freedom_of, held_level_of, held_slope_of
from rankl.language.mistake import Mistake, nearest
from rankl.language.network import Network

if TYPE_CHECKING:
    from rankl.library.action import Clamp


@dataclass(frozen=True)
class Follows:
    """A quantity that an arm holds at its course in another arm."""

    quantity: str
    arm: str
    since: float
    until: float


def quantity_of(clamp: Clamp, network: Network) -> str:
    """The model's name of the quantity that is held: as the model calls it, or as a readout does.

    Raises:
        Mistake: the body has no such quantity.
    """
    from rankl.lab.readouts import registry

    known = {*(v.name for v in network.equations.variables), *network.equations.assigned} & network.quantities.keys()
    if clamp.clamp in known:
        return clamp.clamp
    spoken = {name: r.quantity for r in registry().values() for name in r.names if r.quantity in known}
    meant = {name.casefold(): quantity for name, quantity in spoken.items()}.get(clamp.clamp.casefold())
    if meant is not None:
        return meant
    hint = nearest(clamp.clamp, [*(label for label, r in registry().items() if r.quantity in known), *known])
    told = f"the body '{network.body}' has no '{clamp.clamp}' to hold{hint}"
    raise Mistake(told, clamp.written_at("clamp"), "clamp")


def held(clamp: Clamp, network: Network, end: float) -> Iterator[Step]:
    """What happens where a quantity is held at a value."""
    name = quantity_of(clamp, network)
    value = concentration(str(clamp.to), network.quantities[name], clamp, "to")
    until = end if clamp.until is None else clamp.until
    yield from _on_lines(name, [(clamp.start, value), (until, value)], _is_state(network, name), until < end)


def follows(clamp: Clamp, network: Network, end: float) -> Follows:
    """The course that is to be followed."""
    until = end if clamp.until is None else min(clamp.until, end)
    return Follows(quantity_of(clamp, network), str(clamp.arm), clamp.start, until)


def following(one: Follows, network: Network, course: Callable[[np.ndarray], np.ndarray], times: np.ndarray, end: float):
    """What happens where a quantity is held at a course, given as canonical values at times."""
    inside = times[(times > one.since) & (times < one.until)]
    days = np.concatenate([[one.since], inside, [one.until]])
    knots = list(zip(days.tolist(), course(days).tolist(), strict=True))
    yield from _on_lines(one.quantity, knots, _is_state(network, one.quantity), one.until < end)


def _is_state(network: Network, name: str) -> bool:
    return any(v.name == name for v in network.equations.variables)


def _on_lines(name: str, knots: list[tuple[float, float]], state: bool, ends: bool) -> Iterator[Step]:
    yield Switch(knots[0][0], freedom_of(name), 0.0)
    if state:
        yield Replace(knots[0][0], name, expression(knots[0][1]))
    slope = None
    for (day, value), (later, then) in pairwise(knots):
        before, slope = slope, (then - value) / (later - day)
        if slope != before:
            yield Switch(day, held_slope_of(name), slope)
            if not state:
                yield Switch(day, held_level_of(name), value - slope * day)
    if ends:
        last = knots[-1][0]
        yield Switch(last, freedom_of(name), 1.0)
        yield Switch(last, held_slope_of(name), 0.0)
        if not state:
            yield Switch(last, held_level_of(name), 0.0)
