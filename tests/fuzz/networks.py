"""Networks drawn at random, with parameters and events: all from one source of chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np

from rankl.language.equations import Equations
from rankl.language.event import Bolus, Course, Event, Infusion, Replace, Reset, SteadyState, Switch, repeated
from rankl.language.expression import Expression, expression, symbol
from rankl.language.inputs import driven, infusible
from tests.engine.systems import equations
from tests.fuzz.terms import TERMS, THRESHOLDS, Draft, synthesis

SAVES = 24


@dataclass(frozen=True)
class Network:
    """A system and what may happen to it.

    Attributes:
        plain: the equations as drawn.
        ready: the same, ready for infusions and courses.
        outputs: by name.
        corners: days at which rates jump.
        infused: the variables that may be.
        moved: the parameter that may follow a course of lines.
        switched: the parameters that may be switched.
        timeless: whether rates do not depend on time, nor does anything happen by itself.
        horizon: days.
    """

    plain: Equations
    ready: Equations
    outputs: Mapping[str, Expression]
    corners: tuple[float, ...]
    infused: tuple[str, ...]
    moved: str
    switched: tuple[str, ...]
    timeless: bool
    horizon: float


def network(chance: Random) -> Network:
    horizon = 10 ** chance.uniform(0, 2)
    draft = Draft(chance, chance.randint(2, 8), horizon)
    (_linear if chance.random() < 0.15 else _kinetic)(draft)
    for number in range(chance.choice([0, 0, 0, 1, 2])):
        chance.choice(THRESHOLDS)(draft, number)
    made = _equations(draft)
    states = list(draft.magnitude)
    infused = tuple(sorted({chance.choice(states) for _ in range(2)}))
    free = [name for name in draft.constants if name not in draft.fixed]
    moved = chance.choice(free)
    switched = tuple(name for name in free if name != moved)
    timeless = not draft.timed and not draft.thresholds
    ready = driven(infusible(made, infused), [moved])
    corners = tuple(corner for corner in sorted(draft.corners) if corner < horizon)
    return Network(made, ready, _outputs(draft), corners, infused, moved, switched, timeless, horizon)


def _kinetic(draft: Draft) -> None:
    chance = draft.chance
    for name in draft.magnitude:
        if chance.random() < 0.8:
            draft.initial[name] = draft.magnitude[name] * draft.number(-2, 0.5, fixed=True)
        if chance.random() < 0.9:
            draft.move(name, None, draft.rate() * symbol(name) / draft.magnitude[name])
    if chance.random() < 0.4:
        a, b = draft.state(), draft.state()
        draft.assigned["pool"] = symbol(a) / draft.magnitude[a] + symbol(b) / draft.magnitude[b]
    synthesis(draft)
    terms, weights = zip(*TERMS, strict=True)
    for term in chance.choices(terms, weights, k=chance.randint(1, 2 * len(draft.magnitude))):
        term(draft)


def _linear(draft: Draft) -> None:
    """Any signs, and each state lost faster than the others together can make it."""
    chance, names = draft.chance, list(draft.magnitude)
    for name in names:
        total, others = expression(0.0), [other for other in names if other != name and chance.random() < 0.5]
        for other in others:
            share = chance.choice([-1, 1]) * draft.number(-2, 0)
            total = total + share * symbol(other) / draft.magnitude[other]
        draft.make(name, draft.rate() * (total - (1.1 * len(others) + 0.2) * symbol(name) / draft.magnitude[name] + 0.3))
        draft.initial[name] = draft.magnitude[name] * draft.number(-2, 0.5, fixed=True)


def _equations(draft: Draft) -> Equations:
    counts = {name: expression(0.0) for one in draft.thresholds for name in one.then if name.startswith("count")}
    constants = draft.constants | {"dose": 1.0, "delay": 0.05 * draft.horizon, "share": 0.7}
    made = equations(draft.rates | draft.reporters | counts, constants, draft.initial, draft.magnitude, draft.assigned)
    return replace(made, thresholds=tuple(draft.thresholds), breaks=tuple(draft.breaks))


def _outputs(draft: Draft) -> dict[str, Expression]:
    names = list(draft.magnitude)
    if draft.chance.random() < 0.3:
        names = names[: draft.chance.randint(1, len(names))]
    a, b = draft.state(), draft.state()
    found = {name: symbol(name) for name in [*names, *draft.reporters]}
    found["mixture"] = symbol(a) / draft.magnitude[a] + (symbol(b) / draft.magnitude[b]) ** 2
    if draft.assigned:
        found["pool"] = symbol("pool")
    return found


def patients(chance: Random, drawn: Network, count: int) -> list[dict[str, float]]:
    """Every parameter within a factor of three of its value; shares below one."""
    known = {constant.name: constant.value for constant in drawn.plain.constants}
    found = []
    for _ in range(count):
        own = {name: value * 10 ** chance.uniform(-0.5, 0.5) for name, value in known.items()}
        found.append(own | {"share": chance.uniform(0.1, 1.0), "delay": known["delay"] * chance.choice([0, 1, chance.random()])})
    return found


def table(drawn: Network, own: Sequence[Mapping[str, float]]) -> np.ndarray:
    """Parameters of patients as the ready equations want them."""
    given = [one | {f"level of {drawn.moved}": one[drawn.moved]} for one in own]
    return np.array([[one.get(c.name, c.value) for c in drawn.ready.constants] for one in given])


def saves(chance: Random, drawn: Network) -> np.ndarray:
    """Evenly or in growing steps; the last one is the end."""
    if chance.random() < 0.5:
        return np.linspace(0.0, drawn.horizon, SAVES)
    return np.geomspace(drawn.horizon * 1e-4, drawn.horizon, SAVES)


def events(chance: Random, drawn: Network, times: np.ndarray) -> list[Event]:
    """Up to six, and sometimes a course."""
    found: list[Event] = []
    for _ in range(chance.randint(0, 6)):
        day = drawn.horizon * round(chance.uniform(0, 0.9), 6)
        if chance.random() < 0.2:
            day = float(chance.choice(list(times[:-1])))
        found += chance.choice(_KINDS)(chance, drawn, day)
    if chance.random() < 0.25:
        found.append(_course(chance, drawn, {one.parameter for one in found if isinstance(one, Switch)}))
    if drawn.timeless and chance.random() < 0.08:
        found = [one for one in found if not isinstance(one, Course)]
        dose = _bolus(chance, drawn, 0.3 * drawn.horizon)[0]
        found.append(SteadyState(dose, drawn.horizon * chance.uniform(0.05, 0.3)))
    return found


def _size(drawn: Network, name: str) -> float:
    return next(variable.scale for variable in drawn.plain.variables if variable.name == name)


def _amount(chance: Random, drawn: Network, name: str) -> Expression:
    return symbol("dose") * (_size(drawn, name) * 10 ** chance.uniform(-1, 1))


def _states(drawn: Network) -> list[str]:
    return [variable.name for variable in drawn.plain.variables if not variable.name.startswith("count")]


def _bolus(chance: Random, drawn: Network, day: float) -> list[Event]:
    into = chance.choice(_states(drawn))
    lag = symbol("delay") if chance.random() < 0.3 else expression(0)
    share = symbol("share") if chance.random() < 0.3 else expression(1)
    return [Bolus(day, into, _amount(chance, drawn, into), lag, share)]


def _boluses(chance: Random, drawn: Network, day: float) -> list[Event]:
    return repeated(_bolus(chance, drawn, day)[0], drawn.horizon * chance.uniform(0.02, 0.2), chance.randint(2, 6))


def _infusion(chance: Random, drawn: Network, day: float) -> list[Event]:
    into, long = chance.choice(drawn.infused), drawn.horizon * 10 ** chance.uniform(-3, 0)
    amount = _amount(chance, drawn, into)
    extent = {"duration": long} if chance.random() < 0.5 else {"rate": amount / long}
    lag = symbol("delay") if chance.random() < 0.3 else expression(0)
    share = symbol("share") if chance.random() < 0.3 else expression(1)
    return [Infusion(day, into, amount, lag=lag, bioavailability=share, **extent)]


def _switch(chance: Random, drawn: Network, day: float) -> list[Event]:
    if not drawn.switched:
        return []
    name = chance.choice(drawn.switched)
    known = {constant.name: constant.value for constant in drawn.plain.constants}
    return [Switch(day, name, known[name] * 10 ** chance.uniform(-1, 0.5))]


def _replace(chance: Random, drawn: Network, day: float) -> list[Event]:
    name = chance.choice(_states(drawn))
    return [Replace(day, name, symbol("dose") * _size(drawn, name) * chance.choice([0, 1, chance.random()]))]


def _reset(chance: Random, drawn: Network, day: float) -> list[Event]:
    return [Reset(day)] if chance.random() < 0.4 else []


_KINDS = [_bolus, _bolus, _boluses, _infusion, _infusion, _switch, _replace, _reset]


def _course(chance: Random, drawn: Network, switched: set[str]) -> Course:
    """Lines for the parameter that may follow them, steps for any other that is not switched as well."""
    still = [name for name in drawn.switched if name not in switched]
    steady = bool(still) and chance.random() < 0.5
    name = chance.choice(still) if steady else drawn.moved
    known = {constant.name: constant.value for constant in drawn.plain.constants}
    count = chance.randint(2, 5)
    period = drawn.horizon / chance.randint(2, 8) if chance.random() < 0.5 else None
    values = [known[name] * 10 ** chance.uniform(-1, 0.5) for _ in range(count)]
    times = [(period or drawn.horizon) * k / count for k in range(count)]
    if period and not steady:
        times, values = [*times, period], [*values, values[0]]
    return Course(name, times, values, "constant" if steady else "linear", period)
