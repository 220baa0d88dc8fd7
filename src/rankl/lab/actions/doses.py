"""Doses, infusions, and what is added to a dish: amounts as molecules, into the quantity where they arrive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rankl.lab.layers import Layers
from rankl.lab.readouts.readout import molar_mass
from rankl.language.event import Bolus, Infusion, Replace
from rankl.language.expression import Expression, expression, symbol
from rankl.language.mistake import Mistake, nearest
from rankl.language.network import Network, Route
from rankl.language.quantity import Quantity
from rankl.language.unit import NUMBER_AND_UNIT, unit

if TYPE_CHECKING:
    from rankl.library.action import Action, Add, Give, Infuse

DISH, WEIGHT = "dish", "body_weight"
GREEK = {"alpha": "a", "beta": "b", "gamma": "g"}


def boluses(give: Give, others: Sequence[Action], layers: Layers, end: float) -> Iterator[Bolus]:
    """The doses of a drug, but for those that a stop leaves out."""
    route = route_of(give.give, give, layers.network)
    stops = _stops(give.give, others, end)
    for day in give.times(end):
        if not any(begin <= day < finish for begin, finish in stops):
            amount = _at_day(route.fraction * _amount(give, "dose", give.dose, route, layers), layers.network, day)
            yield Bolus(day, route.into, amount)


def infusions(infuse: Infuse, others: Sequence[Action], layers: Layers, end: float) -> Iterator[Infusion]:
    """A drug that runs in from a time on, until another or the end, but for the times of a stop."""
    route = route_of(infuse.infuse, infuse, layers.network)
    for begin, finish in _running(infuse, _stops(infuse.infuse, others, end), end):
        rate = _at_day(route.fraction * _amount(infuse, "rate", infuse.rate, route, layers), layers.network, begin)
        yield Infusion(begin, route.into, rate * (finish - begin), duration=expression(finish - begin))


def _running(infuse: Infuse, stops: Sequence[tuple[float, float]], end: float) -> Iterator[tuple[float, float]]:
    until = min(end, end if infuse.until is None else infuse.until)
    for begin in infuse.times(end):
        for stop, again in sorted(stops):
            if begin < stop < until:
                yield begin, stop
            if stop < until:
                begin = max(begin, again)
        if begin < until:
            yield begin, until


def _stops(drug: str, others: Sequence[Action], end: float) -> list[tuple[float, float]]:
    from rankl.library.action import Stop

    return [(s.start, end if s.until is None else s.until) for s in others if isinstance(s, Stop) and s.stop == drug]


def additions(add: Add, layers: Layers, end: float) -> Iterator[Replace]:
    """The medium is brought to a concentration, and at the end of its time washed out."""
    quantity = substance(add, layers.network)
    value = concentration(add.concentration, quantity, add, "concentration")
    for day in add.times(end):
        yield Replace(day, quantity.name, expression(value))
    if add.until is not None and add.until < end:
        yield Replace(add.until, quantity.name, expression(0.0))


def substance(add: Add, network: Network) -> Quantity:
    """The quantity of the dish that a substance is.

    Raises:
        Mistake: there is no such substance in the dish, or no dish.
    """
    states = {v.name for v in network.equations.variables}
    there = [q for q in network.quantities.values() if q.place is not None and q.place.name == DISH and q.name in states]
    nouns = [q.noun for q in there]
    names = {name: q for q in there for name in _spoken(q, nouns.count(q.noun) == 1)}
    found = {_plain(name): q for name, q in names.items()}.get(_plain(add.add))
    if found is None:
        hint = nearest(add.add, names) if names else f", nor a dish: the body '{network.body}' is no culture"
        raise Mistake(f"there is no '{add.add}' in the dish{hint}", add.written_at("add"), "add")
    return found


def _spoken(q: Quantity, only: bool) -> Iterator[str]:
    """Names of a substance; that of the gene alone means the soluble form, or the only one that there is."""
    if q.form:
        yield f"{q.form} {q.noun}"
    if only or q.form in (None, "soluble"):
        yield q.noun
        yield from (q.gene.human, q.gene.mouse, q.gene.title) if q.gene else ()


def _plain(name: str) -> str:
    name = name.casefold()
    for word, letter in GREEK.items():
        name = name.replace(word, letter)
    return re.sub(r"[^a-z0-9]", "", name)


def concentration(text: str, q: Quantity, action: Action, key: str) -> float:
    """The canonical value of a measure of a quantity; mass becomes molecules.

    Raises:
        Mistake: it does not convert.
    """
    number, word = _split(text)
    given, own = unit(word, action.written_at(key), key), unit(q.unit)
    if given.dimension == own.dimension:
        return given.to_canonical(number)
    masses, molecules = unit("mg/L").dimension, unit("nM").dimension
    if q.molar_mass and (given.dimension, own.dimension) == (masses, molecules):
        return given.to_canonical(number) / molar_mass(q.molar_mass)
    if q.molar_mass and (given.dimension, own.dimension) == (molecules, masses):
        return given.to_canonical(number) * molar_mass(q.molar_mass)
    raise Mistake(f"{text} does not convert to the unit of {action.what}, {q.unit}", action.written_at(key), key)


def _split(text: str) -> tuple[float, str]:
    found = NUMBER_AND_UNIT.match(text)
    assert found is not None  # the library has read it
    return float(found[1]), found[2]


def route_of(drug: str, action: Give | Infuse, network: Network) -> Route:
    """Where a drug goes.

    Raises:
        Mistake: no page says so, or the route has no page.
    """
    routes = {route.route: route for route in network.routes if route.drug == drug}
    key = "give" if hasattr(action, "give") else "infuse"
    if not routes:
        raise Mistake(f"no page says where {drug} goes", action.written_at(key), key)
    if action.route is None:
        return next(iter(routes.values()))
    if action.route not in routes:
        raise Mistake(f"{drug} has no route '{action.route}'{nearest(action.route, routes)}", action.written_at("route"), "route")
    return routes[action.route]


def _amount(action: Give | Infuse, key: str, text: str, route: Route, layers: Layers) -> Expression:
    """Canonical amount (per day, of a rate) in the unit of the state; per kg of body weight as an expression of the weight."""
    at = action.written_at(key)
    number, word = _split(text)
    word, per_weight = re.subn(r"\s*/\s*kg\b", "", word)
    given = unit(word, at, key)
    per_day = dict(given.dimension).get("day") == -1.0
    dimension = tuple(part for part in given.dimension if part[0] != "day") if per_day else given.dimension
    value = given.to_canonical(number) * _molecules(text, route, dimension, action, key)
    if not per_weight:
        return expression(value)
    if WEIGHT not in layers.network.equations.assigned:
        raise Mistake("the body has no weight, so a dose per kg cannot be counted", at, key)
    return symbol(WEIGHT) * (value / unit("kg").factor)


def _at_day(e: Expression, network: Network, day: float) -> Expression:
    """An expression with what a growing body is on a day: of parameters alone, where no state is in it."""
    assigned = network.equations.assigned

    def leaf(part: Expression) -> Expression:
        if part.op == "time":
            return expression(day)
        return assigned[part.name].replace(leaf) if part.op == "symbol" and part.name in assigned else part

    return e.replace(leaf)


def _molecules(text: str, route: Route, given: Iterable, action: Action, key: str) -> float:
    given, mass, mole = tuple(given), unit("mg").dimension, unit("nmol").dimension
    if given == route.unit.dimension:
        return 1.0
    if route.molar_mass and given == mass and route.unit.dimension == mole:
        return 1.0 / molar_mass(route.molar_mass)
    if route.molar_mass and given == mole and route.unit.dimension == mass:
        return molar_mass(route.molar_mass)
    told = f"a dose of {text} does not go into {route.into}, which is in {route.unit.text}"
    raise Mistake(told, action.written_at(key), key)
