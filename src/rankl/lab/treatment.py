"""What is done in an arm, as events of the model: doses into their routes, parameters and genes switched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rankl.lab.layers import Layers
from rankl.lab.readouts.readout import molar_mass
from rankl.lab.subject import WEIGHT, functions_of
from rankl.language.course import Step
from rankl.language.event import Bolus, Switch
from rankl.language.expression import Expression, expression, symbol
from rankl.language.mistake import Mistake, nearest
from rankl.language.network import Network, Route
from rankl.language.unit import measure, unit

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.action import Action, Give
    from rankl.library.experiment import Arm, Experiment


def unfolded(experiment: Experiment, library: Library) -> Experiment:
    """The experiment with every named regimen replaced by what it says to do.

    Raises:
        Mistake: an unknown regimen.
    """
    from rankl.library.regimen import written_out

    done = {name: written_out(arm.do, library.regimens) for name, arm in experiment.arms.items()}
    arms = {name: arm.model_copy(update={"do": done[name]}) for name, arm in experiment.arms.items()}
    return experiment.model_copy(update={"arms": arms})


def drugs(experiment: Experiment) -> tuple[str, ...]:
    """Every drug that some arm is given, in order."""
    return tuple(dict.fromkeys(drug for arm in experiment.arms.values() for drug in drugs_of(arm)))


def drugs_of(arm: Arm) -> tuple[str, ...]:
    from rankl.library.action import Give

    return tuple(dict.fromkeys(action.give for action in arm.do if isinstance(action, Give)))


def check_done(experiment: Experiment, known_drugs: Iterable[str]) -> None:
    """
    Raises:
        Mistake: an action that the laboratory does not do yet, or an unknown drug.
    """
    from rankl.library.action import KINDS, NOT_RUN_YET, Give, Stop

    refused, known_drugs = {KINDS[word]: word for word in NOT_RUN_YET}, tuple(known_drugs)
    for arm in experiment.arms.values():
        for action in arm.do:
            if type(action) in refused:
                word = refused[type(action)]
                raise Mistake(f"'{word}' is not run in the laboratory yet", action.written_at(word), word)
            key = "give" if isinstance(action, Give) else "stop"
            if isinstance(action, (Give, Stop)) and action.what not in known_drugs:
                hint = nearest(action.what, known_drugs)
                raise Mistake(f"there is no drug '{action.what}'{hint}", action.written_at(key), key)


def events(arm: Arm, layers: Layers, end: float) -> list[Step]:
    """Everything done in an arm before the end, in order of time.

    Raises:
        Mistake: an unknown route, parameter, gene or cell, or a dose that cannot be counted in molecules.
    """
    from rankl.library import action as actions

    found: list[Step] = []
    for action in arm.do:
        if isinstance(action, actions.Give):
            found.extend(_doses(action, arm.do, layers, end))
        elif isinstance(action, actions.Switch):
            value = layers.canonical(action.switch, action.to, action.written_at("switch"))
            found.extend(_switched(action, {action.switch: value}, layers, end))
        elif isinstance(action, actions.Inhibit):
            names = functions_of(action.inhibit, action.cells, layers, action.written_at("inhibit"))
            found.extend(_switched(action, {name: layers[name] * (1 - action.by) for name in names}, layers, end))
    return sorted(found, key=lambda event: event.time)


def _switched(action: Action, values: dict[str, float], layers: Layers, end: float) -> Iterable[Switch]:
    for name, value in values.items():
        yield from (Switch(day, name, value) for day in action.times(end))
        if action.until is not None and action.until < end:
            yield Switch(action.until, name, layers[name])


def _doses(give: Give, others: Sequence[Action], layers: Layers, end: float) -> Iterable[Bolus]:
    from rankl.library.action import Stop

    route = _route(give, layers.network)
    amount = route.fraction * _amount(give, route, layers)
    stops = [(s.start, end if s.until is None else s.until) for s in others if isinstance(s, Stop) and s.stop == give.give]
    for day in give.times(end):
        if not any(begin <= day < finish for begin, finish in stops):
            yield Bolus(day, route.into, amount)


def _route(give: Give, network: Network) -> Route:
    routes = {route.route: route for route in network.routes if route.drug == give.give}
    if not routes:
        raise Mistake(f"no page says where {give.give} goes", give.written_at("give"), "give")
    if give.route is None:
        return next(iter(routes.values()))
    if give.route not in routes:
        raise Mistake(f"{give.give} has no route '{give.route}'{nearest(give.route, routes)}", give.written_at("route"), "route")
    return routes[give.route]


def _amount(give: Give, route: Route, layers: Layers) -> Expression:
    """Canonical amount in the unit of the state that it enters; per kg of body weight as an expression of the weight."""
    text, per_weight = re.subn(r"\s*/\s*kg\s*$", "", give.dose)
    number = text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZµ ")
    given = unit(text[len(number) :], give.written_at("dose"), "dose")
    value = measure(text, given.text, give.written_at("dose"), "dose")
    value *= _molecules(give, route, given.dimension)
    if not per_weight:
        return expression(value)
    if WEIGHT not in layers:
        raise Mistake("the body has no weight, so a dose per kg cannot be counted", give.written_at("dose"), "dose")
    return symbol(WEIGHT) * (value / unit("kg").factor)


def _molecules(give: Give, route: Route, given: tuple) -> float:
    if given == route.unit.dimension:
        return 1.0
    mass, mole = unit("mg").dimension, unit("nmol").dimension
    if route.molar_mass and given == mass and route.unit.dimension == mole:
        return 1.0 / molar_mass(route.molar_mass)
    if route.molar_mass and given == mole and route.unit.dimension == mass:
        return molar_mass(route.molar_mass)
    told = f"a dose of {give.dose} does not go into {route.into}, which is in {route.unit.text}"
    raise Mistake(told, give.written_at("dose"), "dose")
