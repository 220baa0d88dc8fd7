"""Composition: pages become one system of equations, or a mistake is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NoReturn, TypeVar

from rankl.language.amounts import VOLUME, arriving, terms
from rankl.language.checks import Dimension, dimension_of, spoken
from rankl.language.equations import Equations, Variable
from rankl.language.expression import Expression, expression, largest, smallest, symbol, value_of
from rankl.language.genetics import Genetics, Pair
from rankl.language.mechanism import Page
from rankl.language.mistake import Mistake, Source, nearest
from rankl.language.network import Influence, Network, Route, Step
from rankl.language.place import Volume
from rankl.language.placement import Placement, as_symbols
from rankl.language.quantity import HealthyLevel, Quantity
from rankl.language.rate import Rate
from rankl.language.reaction import (
    Assignment,
    DoseRoute,
    Expresses,
    Extent,
    Level,
    Named,
    Need,
    Reaction,
    Regulation,
    Statement,
    leaves_of,
)
from rankl.language.unit import DIMENSIONLESS, canonical, unit

T = TypeVar("T")
COMBINED = {
    "multiply": lambda rate, factors: _fold(factors, lambda a, b: a * b) * rate,
    "add": lambda rate, factors: rate * _fold([f - 1 for f in factors], lambda a, b: a + b, expression(1)),
    "permit": lambda rate, factors: rate * _fold(factors, smallest),
    "strongest": lambda rate, factors: rate * _fold(factors, largest),
}


def _fold(items: Sequence[Expression], join, start: Expression | None = None) -> Expression:
    result = start if start is not None else items[0]
    for item in items if start is not None else items[1:]:
        result = join(result, item)
    return result


class Composition:
    """Placed statements on their way to a network, which `network()` gives."""

    def __init__(self, placed: Placement, forced: Collection[Pair] = ()):
        self.placed, self.body, self.values = placed, placed.body, placed.values
        self.constants, self.dimensions = placed.constants, placed.dimensions
        self.genes = Genetics(placed, forced)
        self._named_rates: list[tuple[Reaction, Rate]] | None = None

    def network(self) -> Network:
        """
        Raises:
            Mistake: whatever does not fit together, with its file and line.
        """
        reactions = self._of(Reaction)
        assignments = self._once(self._of(Assignment), "is assigned")
        levels = self._once(self._of(Level), "has a healthy level")
        extents = self._extents()
        states = self._states(reactions, assignments)
        self._check_known(states, assignments, levels, extents)
        influences, factors = self._regulations(reactions, assignments)
        needs = self._needs(reactions, assignments)
        for e in self._of(Expresses):
            self.genes.function(e.gene, e.cell)

        assigned: dict[str, Expression] = {influence.name: influence.factor for influence in influences}
        assigned |= extents | {name: as_symbols(value) for name, (_, value) in self.placed.definitions.items()}
        for name, lvl in levels.items():
            assigned[f"healthy {name}"] = self._checked(lvl, lvl.value, self.dimensions[name])
        for name, a in assignments.items():
            value = self._with_factors(a, a.value, factors.get(a.name, []), needs.get(a.name, []))
            if (forced := self.genes.forced_rate(a, levels, assignments)) is not None:
                value = value + as_symbols(forced)
            assigned[name] = self._checked(a, value, self.dimensions[name])
        self._check_acyclic(assigned, {name: a.written for name, a in assignments.items()})

        rates: dict[str, list[Expression]] = {name: [] for name in states}
        steps = []
        for r in reactions:
            net = r.rate if r.reverse is None else r.rate - r.reverse
            net = self._with_factors(r, net, factors.get(r.name, []), needs.get(r.name, []))
            if (forced := self.genes.forced_rate(r, levels, assignments)) is not None:
                net = net + as_symbols(forced)
            for name, term in terms(r, net, self.dimensions, extents, self.placed.dimension):
                rates[name].append(term)
            steps.append(self._step(r, net))
        constants = self.constants | self.genes.constants
        for name in self.values:
            if name not in constants:
                raise Mistake(f"'{name}' is not a parameter of the body '{self.body}'{nearest(name, constants)}")
        variables = [self._variable(name, rates[name], levels, assigned) for name in states]
        units = {name: unit(q.unit) for name, q in self.placed.quantities.items()}
        units |= {f"healthy {name}": units[name] for name in levels}
        units |= {name: canonical(self.placed.dimension(name)) for name in self.placed.definitions}
        units |= dict.fromkeys(extents, unit("L")) | {influence.name: DIMENSIONLESS for influence in influences}
        equations = Equations(tuple(variables), tuple(constants.values()), assigned, units)
        routes = tuple(self._route(d, states, extents) for d in self._of(DoseRoute))
        pages = {p.mechanism.__name__: (p.mechanism.__doc__ or "").strip() for p in self.placed.pages}
        return Network(
            self.body,
            equations,
            self.placed.numbers,
            tuple(steps),
            tuple(influences),
            routes,
            self.genes.expresses,
            self.placed.quantities,
            pages,
            self.genes.cells,
            self.genes.parts,
            self.genes.forced,
        )

    def _of(self, kind: type[T]) -> list[T]:
        return [s for s in self.placed.statements if isinstance(s, kind)]

    def _once(self, statements, what: str) -> dict:
        found: dict = {}
        for s in statements:
            first = found.setdefault(s.quantity.name, s)
            if first is not s:
                raise Mistake(f"{s.quantity.name} {what} twice; first at {first.written}", s.written, s.name)
        return found

    def _states(self, reactions: Sequence[Reaction], assignments: Mapping[str, Assignment]) -> list[str]:
        states: dict[str, None] = {}
        for r in reactions:
            for q, _ in r.reactants + r.products:
                if q.name in assignments:
                    first = assignments[q.name].written
                    raise Mistake(f"{q.name} is assigned (at {first}) and cannot react as well", r.written, r.name)
                states[q.name] = None
        return list(states)

    def _extents(self) -> dict[str, Expression]:
        """The volume of each place by the name that expressions use for it."""
        found: dict[str, Expression] = {}
        for e in self._of(Extent):
            name = str(Volume(e.place))
            if name in found:
                raise Mistake(f"the {name} is given twice", e.written, e.name)
            found[name] = self._checked(e, e.value, VOLUME)
            self.dimensions[name] = VOLUME
        return found

    def _check_known(self, states, assignments, levels, extents) -> None:
        known = {*states, *assignments}
        definitions = [(e, value.leaves()) for e, value in self.placed.definitions.values()]
        for s, leaves in [*((s, leaves_of(s)) for s in self.placed.statements), *definitions]:
            for leaf in leaves:
                if isinstance(leaf, HealthyLevel):
                    if leaf.quantity.name not in levels:
                        raise Mistake(f"no page gives a healthy level of {leaf.quantity.name}", s.written, s.name)
                elif isinstance(leaf, Volume) and str(leaf) not in extents:
                    raise Mistake(f"no page gives the {leaf}", s.written, s.name)
                elif isinstance(leaf, Quantity) and leaf.name not in known:
                    if isinstance(s, Regulation | Need) and isinstance(s.target, Rate):
                        continue
                    self._unknown(leaf, known, s)

    def _unknown(self, q: Quantity, known: Iterable[str], s: Statement | Named) -> NoReturn:
        hint = nearest(q.name, known)
        raise Mistake(f"no page of the body '{self.body}' makes {q.name}{hint}", s.written, str(s.name))

    # -- regulations and genes ----------------------------------------------------------------------

    def _regulations(self, reactions, assignments) -> tuple[list[Influence], dict[str, list[Expression]]]:
        influences, factors = [], {}
        for s in self._of(Regulation):
            targets = self._targets(s, reactions, assignments, "to regulate")
            factor = self._checked(s, self.genes.sensed(s), ())
            self.dimensions[s.name] = ()
            for target in targets:
                factors.setdefault(target.name, []).append(symbol(s.name))
            names = tuple(leaf.name for leaf in leaves_of(s) if isinstance(leaf, Quantity) and leaf is not s.target)
            influences.append(Influence(s.name, s.name.split(".")[0], tuple(t.name for t in targets), names, factor))
        return influences, factors

    def _needs(self, reactions, assignments) -> dict[str, list[Expression]]:
        """Factors of the parts of gene products that rates and assigned quantities need, by statement."""
        found: dict[str, list[Expression]] = {}
        for s in self._of(Need):
            for target in self._targets(s, reactions, assignments, f"that could need {s.part} of {s.gene}"):
                found.setdefault(target.name, []).append(self.genes.part(s))
        return found

    def _targets(self, s: Regulation | Need, reactions, assignments, what: str) -> list:
        if isinstance(s.target, Rate):
            targets = [r for r, name in self._rate_names(reactions) if s.target.matches(name)]
        else:
            targets = [assignments[s.target.name]] if s.target.name in assignments else []
        if not targets:
            known = [str(name) for _, name in self._rate_names(reactions)] if isinstance(s.target, Rate) else assignments
            raise Mistake(f"there is no {s.target} {what}{nearest(str(s.target), known)}", s.written, s.name)
        return targets

    def _rate_names(self, reactions) -> list[tuple[Reaction, Rate]]:
        """Each reaction with what other pages call its rate, worked out once."""
        if self._named_rates is None:
            self._named_rates = [(r, r.rate_name) for r in reactions]
        return self._named_rates

    def _with_factors(self, s: Reaction | Assignment, value: Expression, factors, needs: Sequence[Expression]) -> Expression:
        if factors:
            value = COMBINED[s.combine](value, factors)
        for need in needs:
            value = need * value
        if s.gene is not None:
            value = self.genes.function(s.gene, s.cell) * value
        return as_symbols(value)

    # -- units and equations ------------------------------------------------------------------------

    def _checked(self, s: Statement, value: Expression, wanted: Dimension) -> Expression:
        value = as_symbols(value)
        found = dimension_of(value, self.placed.dimension, s.written, s.name)
        zero = value.op == "number" and value.args[0] == 0
        if found != wanted and not zero:
            raise Mistake(f"'{value}' is in {spoken(found)}, not in {spoken(wanted)}", s.written, s.name)
        return value

    def _step(self, r: Reaction, net: Expression) -> Step:
        page = r.name.split(".")[0]
        sides = [tuple((q.name, n) for q, n in where) for where in (r.reactants, r.products)]
        cell = r.cell.name if r.cell is not None else None
        return Step(r.name, page, r.rate_name, sides[0], sides[1], net, r.gene, cell)

    def _variable(
        self, name: str, terms: list[Expression], levels: Mapping[str, Level], assigned: Mapping[str, Expression]
    ) -> Variable:
        q = self.placed.quantities[name]
        u = unit(q.unit, q.written, name)
        initial, scale = expression(0.0), u.to_canonical(q.typical)
        if name in levels:
            initial = assigned[f"healthy {name}"]
            known = {constant.name: constant.value for constant in self.constants.values()}
            scale = abs(value_of(self._flat(initial, assigned), known)) or scale
        return Variable(name, u, initial, _fold(terms, lambda a, b: a + b), scale, "accumulates" in q.tags)

    def _flat(self, e: Expression, assigned: Mapping[str, Expression]) -> Expression:
        return e.replace(lambda x: self._flat(assigned[x.name], assigned) if x.op == "symbol" and x.name in assigned else x)

    def _route(self, d: DoseRoute, states: Sequence[str], extents: Mapping[str, Expression]) -> Route:
        if d.into.name not in states:
            self._unknown(d.into, states, d)
        return arriving(d, self._checked(d, d.fraction, ()), self.dimensions[d.into.name], extents)

    def _check_acyclic(self, assigned: Mapping[str, Expression], written_at: Mapping[str, Source]) -> None:
        done: set[str] = set()

        def go(name: str, path: tuple[str, ...]) -> None:
            if name in path:
                circle = " -> ".join((*path[path.index(name) :], name))
                raise Mistake(f"assigned quantities go in a circle: {circle}", written_at.get(name))
            if name in done:
                return
            for leaf in assigned[name].leaves():
                if leaf.op == "symbol" and leaf.name in assigned:
                    go(leaf.name, (*path, name))
            done.add(name)

        for name in assigned:
            go(name, ())


def compose(
    body: str, pages: Sequence[Page], values: Mapping[str, tuple[float, str]], forced: Collection[Pair] = ()
) -> Network:
    """One network from pages; `values` gives (canonical value, layer) by parameter name over the pages' own.

    Args:
        forced: genes and cells that may make a product beside its regulated synthesis.

    Raises:
        Mistake: unknown or doubly defined names, wrong units, regulations without a rate, circles.
    """
    return Composition(Placement(body, pages, values), forced).network()
