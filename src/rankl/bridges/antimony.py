"""Antimony: the same system as in SBML, in a form that people read and write."""

from collections.abc import Iterator, Mapping, Sequence

from rankl.bridges.coherent import NO_DIMENSION, TIME, Dimension
from rankl.bridges.identifiers import identifiers
from rankl.bridges.system import System, moment
from rankl.bridges.units import BASES, BUILT_IN, in_litres, unit_word
from rankl.language.equations import Equations
from rankl.language.event import Event
from rankl.language.expression import Expression, written

FUNCTIONS = {"exp": "exp", "log": "ln", "smallest": "min", "largest": "max"}


def to_antimony(
    equations: Equations,
    *,
    title: str,
    events: Sequence[Event] = (),
    initial: Mapping[str, float] | None = None,
    start: float = 0.0,
) -> str:
    """The system as Antimony text, in canonical units, in the order of `equations`.

    Identifiers, arguments and errors are those of `to_sbml`; numbers without a dimension stay bare.
    """
    return "\n".join(_Text(System(equations, events, initial, start)).lines(title, start)) + "\n"


class _Text:
    """Antimony text under construction."""

    def __init__(self, system: System):
        self.system = system
        self.used: dict[Dimension, None] = {TIME: None}

    def lines(self, title: str, start: float) -> Iterator[str]:
        ids, system = self.system.ids, self.system
        body = ["", "  // Constants"]
        body += [self.started(name) for name in system.starts if name not in system.rates]
        body += ["", "  // Assigned quantities"]
        for name, value in system.assigned.items():
            body.append(f"  {ids[name]} := {self.formula(value)}; {self.has_unit(name)}")
        body += ["", "  // States"]
        for name, value in system.rates.items():
            body += [self.started(name), f"  {ids[name]}' = {self.formula(value)};"]
        body += ["", "  // Events"]
        for number, (time, after) in enumerate(system.events, 1):
            changes = ", ".join(f"{ids[name]} = {self.formula(value)}" for name, value in after.items())
            body.append(f"  event_{number}: at time >= {self.formula(moment(time))}, t0=false: {changes};")
        body += ["", "  // Names"]
        body += [f'  {word} is "{_quotable(name)}";' for name, word in ids.items() if word != name]
        model = identifiers([title])[title]
        yield f"// {_quotable(title)}. Time is in days; simulate from time = {start:g}."
        yield f"model *{model}()"
        yield "  // Units"
        yield from (_definition(dimension) for dimension in self.used if unit_word(dimension) not in BUILT_IN)
        yield "  unit time_unit = day;"
        yield from body
        yield from ("end", "", f'{model} is "{_quotable(title)}"')

    def started(self, name: str) -> str:
        word, value = self.system.ids[name], self.system.starts[name]
        kind = "const" if name in self.system.constants else "var"
        if value.op == "number":
            return f"  {kind} {word} = {value.args[0]:.15g} {self.unit(value.args[1])};"
        return f"  {kind} {word} = {self.formula(value)}; {self.has_unit(name)}"

    def has_unit(self, name: str) -> str:
        return f"{self.system.ids[name]} has {self.unit(self.system.dimensions[name])};"

    def unit(self, dimension: Dimension) -> str:
        self.used[dimension] = None
        return unit_word(dimension)

    def formula(self, e: Expression) -> str:
        return written(self.spelled(e))

    def spelled(self, e: Expression) -> Expression:
        """The expression with its leaves and functions as words of Antimony."""
        if e.op == "number":
            value, dimension = e.args
            text = f"{value:.15g}" if dimension == NO_DIMENSION else f"{value:.15g} {self.unit(dimension)}"
            return Expression("word", f"({text})" if value < 0 else text)
        if e.op == "symbol":
            return Expression("word", self.system.ids[e.name])
        if e.op == "time":
            return e
        if e.op == "if_less":
            a, b, then, otherwise = map(self.formula, e.args)
            return Expression("word", f"piecewise({then}, {a} < {b}, {otherwise})")
        if e.op in FUNCTIONS:
            return Expression("word", f"{FUNCTIONS[e.op]}({', '.join(map(self.formula, e.args))})")
        if e.op == "add" and e.args[1].op == "negate":
            e = Expression("subtract", e.args[0], e.args[1].args[0])
        return Expression(e.op, *map(self.spelled, e.args))


def _quotable(text: str) -> str:
    return " ".join(text.replace('"', "'").split())


def _definition(dimension: Dimension) -> str:
    factors = []
    for base, exponent in in_litres(dimension):
        _, kind, scale, multiplier = BASES[base]
        power = "" if exponent == 1 else f"^{exponent:.15g}"
        factors.append(f"({multiplier * 10.0**scale:.15g} {kind}){power}")
    return f"  unit {unit_word(dimension)} = {' * '.join(factors)};"
