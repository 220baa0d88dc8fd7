"""What a rate comes to in each quantity that it changes: amounts move, and concentrations follow by the volumes of places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from rankl.language.checks import PER_DAY, Dimension, dimension_of, spoken, times
from rankl.language.expression import Expression, symbol
from rankl.language.mistake import Mistake
from rankl.language.network import Route
from rankl.language.quantity import Quantity
from rankl.language.reaction import DoseRoute, Reaction
from rankl.language.unit import unit

VOLUME: Dimension = (("dm", 3.0),)
CONCENTRATION: Dimension = (("dm", -3.0), ("nmol", 1.0))


def terms(
    r: Reaction,
    net: Expression,
    dimensions: Mapping[str, Dimension],
    extents: Mapping[str, Expression],
    dimension: Callable[[str], Dimension],
) -> Iterator[tuple[str, Expression]]:
    """What a reaction of a net rate adds to the rate of each quantity that it changes.

    Args:
        dimensions: of quantities by name.
        extents: volumes of places, by the names that expressions use for them.
        dimension: of a name in an expression.

    Raises:
        Mistake: the rate is in a unit in which a quantity does not change, or would not conserve amounts.
    """
    found = dimension_of(net, dimension, r.written, r.name)
    moved = {volume_of(q) for q, _ in r.reactants + r.products if q.place is not None}
    for sign, where in ((-1.0, r.reactants), (1.0, r.products)):
        for q, number in where:
            own = times(dimensions[q.name], PER_DAY)
            term = net
            if found == own:
                if own == times(CONCENTRATION, PER_DAY) and len(moved & set(extents)) > 1:
                    raise Mistake("a concentration per time would not conserve amount between places", r.written, r.name)
            elif found == times(own, VOLUME) and volume_of(q) in extents:
                term = net / symbol(volume_of(q))
            else:
                raise Mistake(
                    f"its rate is in {spoken(found)}, but {q.name} changes in {spoken(own)}"
                    + (f" (no page gives the {volume_of(q)})" if q.place and volume_of(q) not in extents else ""),
                    r.written,
                    r.name,
                )
            yield q.name, term if sign * number == 1 else -term if sign * number == -1 else sign * number * term


def arriving(d: DoseRoute, fraction: Expression, own: Dimension, extents: Mapping[str, Expression]) -> Route:
    """Where a dose goes, and what of it arrives; in a concentration it is divided by the volume of its place.

    Raises:
        Mistake: a place without a volume.
    """
    q, amount = d.into, unit(d.into.unit)
    if own == CONCENTRATION:
        if volume_of(q) not in extents:
            raise Mistake(f"a dose into {q.name} needs the {volume_of(q)}, which no page gives", d.written, d.name)
        fraction, amount = fraction / symbol(volume_of(q)), unit("nmol")
    return Route(d.drug, d.route, q.name, amount, q.molar_mass, fraction)


def volume_of(q: Quantity) -> str:
    return f"volume of {q.place}"
