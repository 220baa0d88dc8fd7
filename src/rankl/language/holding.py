"""Equations made ready for what an experimenter forces: quantities that are held, and cells that are killed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rankl.language.checks import PER_DAY, times
from rankl.language.equations import Constant, Equations, Variable
from rankl.language.expression import TIME, Expression, symbol
from rankl.language.inputs import known_names
from rankl.language.unit import DIMENSIONLESS, canonical


def freedom_of(name: str) -> str:
    """The parameter that is 1 while a quantity is free and 0 while it is held."""
    return f"freedom of {name}"


def held_level_of(name: str) -> str:
    """The parameter that is what an assigned quantity, while held, would be at time 0; 0 while it is free."""
    return f"held level of {name}"


def held_slope_of(name: str) -> str:
    """The parameter by which a quantity, while held, changes per day; 0 while it is free."""
    return f"held slope of {name}"


def killing_of(cell: str) -> str:
    """The parameter at which cells of a kind are killed, per day."""
    return f"killing of {cell}"


def stillbirth_of(cell: str) -> str:
    """The parameter that is the part of the cells of a kind that die as they arise."""
    return f"death at birth of {cell}"


def holdable(equations: Equations, names: Iterable[str]) -> Equations:
    """The same equations in which some variables or assigned quantities can be held on a course made of lines.

    A variable that is held changes by its slope alone; an assigned quantity is its level and slope.

    Raises:
        Mistake: a name is unknown.
    """
    states = {v.name: v for v in equations.variables}
    chosen = known_names("quantity to hold", names, [*states, *equations.assigned])
    variables, constants = list(equations.variables), list(equations.constants)
    assigned = dict(equations.assigned)
    for name in sorted(chosen):
        own = states[name].unit if name in states else equations.units.get(name, DIMENSIONLESS)
        free, level, slope = freedom_of(name), held_level_of(name), held_slope_of(name)
        constants += [Constant(free, DIMENSIONLESS, 1.0), Constant(slope, canonical(times(own.dimension, PER_DAY)), 0.0)]
        if name in states:
            at = next(k for k, v in enumerate(variables) if v.name == name)
            variables[at] = replace(variables[at], rate=symbol(free) * variables[at].rate + symbol(slope))
        else:
            constants.append(Constant(level, canonical(own.dimension), 0.0))
            assigned[name] = symbol(free) * assigned[name] + symbol(level) + symbol(slope) * TIME
    return replace(equations, variables=tuple(variables), constants=tuple(constants), assigned=assigned)


def killable(equations: Equations, cells: Iterable[str]) -> Equations:
    """The same equations in which cells of some kinds can be killed: those there are, and those that arise.

    Raises:
        Mistake: a cell is no variable.
    """
    chosen = known_names("cell to kill", cells, [v.name for v in equations.variables])
    variables, constants = [], list(equations.constants)
    for v in equations.variables:
        if v.name in chosen:
            constants.append(Constant(killing_of(v.name), canonical(PER_DAY), 0.0))
            constants.append(Constant(stillbirth_of(v.name), DIMENSIONLESS, 0.0))
            v = replace(v, rate=_with_killing(v))
        variables.append(v)
    return replace(equations, variables=tuple(variables), constants=tuple(constants))


def _with_killing(v: Variable) -> Expression:
    rate = v.rate - symbol(killing_of(v.name)) * symbol(v.name)
    for gain in _gains(v.rate):
        rate = rate - symbol(stillbirth_of(v.name)) * gain
    return rate


def _gains(rate: Expression) -> Iterator[Expression]:
    """The terms of a sum that are not losses."""
    if rate.op == "add":
        yield from _gains(rate.args[0])
        yield from _gains(rate.args[1])
    elif rate.op == "subtract":
        yield from _gains(rate.args[0])
    elif rate.op != "negate" and not (rate.op == "multiply" and rate.args[0].op == "number" and rate.args[0].args[0] < 0):
        yield rate
