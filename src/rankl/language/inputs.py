"""Equations made ready for what comes from outside: infusions into variables, and parameters that follow a course."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rankl.language.checks import PER_DAY, times
from rankl.language.equations import Constant, Equations
from rankl.language.expression import TIME, symbol
from rankl.language.mistake import Mistake, nearest
from rankl.language.unit import canonical


def infusion_into(variable: str) -> str:
    """The name of the parameter that is the rate of infusion into a variable."""
    return f"infusion into {variable}"


def level_of(parameter: str) -> str:
    """The name of the parameter that is what a driven parameter would be at time 0."""
    return f"level of {parameter}"


def slope_of(parameter: str) -> str:
    """The name of the parameter by which a driven parameter changes per day."""
    return f"slope of {parameter}"


def infusible(equations: Equations, variables: Iterable[str]) -> Equations:
    """The same equations with a rate of infusion, 0 until an `Infusion` begins, into each of the variables.

    Raises:
        Mistake: a variable is unknown.
    """
    names = known_names("variable to infuse", variables, [v.name for v in equations.variables])
    chosen = [v for v in equations.variables if v.name in names]
    rates = [Constant(infusion_into(v.name), canonical(times(v.unit.dimension, PER_DAY)), 0.0) for v in chosen]
    fed = tuple(
        replace(v, rate=v.rate + symbol(infusion_into(v.name))) if v.name in names else v for v in equations.variables
    )
    return replace(equations, variables=fed, constants=(*equations.constants, *rates))


def driven(equations: Equations, parameters: Iterable[str]) -> Equations:
    """The same equations in which each of the parameters is a line in time, which a linear `Course` moves.

    The parameter becomes an assigned quantity; in tables of parameters its level and slope take its place.

    Raises:
        Mistake: a parameter is unknown.
    """
    names = known_names("parameter to drive", parameters, [c.name for c in equations.constants])
    constants, assigned, units = [], dict(equations.assigned), dict(equations.units)
    for constant in equations.constants:
        if constant.name not in names:
            constants.append(constant)
            continue
        level, slope = level_of(constant.name), slope_of(constant.name)
        constants.append(Constant(level, constant.unit, constant.value))
        constants.append(Constant(slope, canonical(times(constant.unit.dimension, PER_DAY)), 0.0))
        assigned[constant.name] = symbol(level) + symbol(slope) * TIME
        units[constant.name] = constant.unit
    return replace(equations, constants=tuple(constants), assigned=assigned, units=units)


def known_names(kind: str, names: Iterable[str], known: list[str]) -> set[str]:
    """The names as a set.

    Raises:
        Mistake: one is not known.
    """
    names = set(names)
    for name in names - set(known):
        raise Mistake(f"no {kind} '{name}'{nearest(name, known)}")
    return names
