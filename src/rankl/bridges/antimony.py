"""Antimony: the same system as in SBML, in a form that people read and write."""

from collections.abc import Iterator, Mapping, Sequence

from rankl.bridges import sbo
from rankl.bridges.annotations import Annotations, resources
from rankl.bridges.coherent import NO_DIMENSION, TIME, Dimension
from rankl.bridges.happenings import Happening
from rankl.bridges.system import System
from rankl.bridges.units import BASES, BUILT_IN, in_litres, unit_word
from rankl.language.equations import Equations
from rankl.language.event import Event
from rankl.language.expression import Expression, written

FUNCTIONS = {
    "exp": "exp", "log": "ln", "sin": "sin", "cos": "cos", "arctan": "arctan", "floor": "floor", "smallest": "min",
    "largest": "max", "not": "!",
}  # fmt: skip
BETWEEN = {"less": "<", "at_least": ">=", "and": "&&", "or": "||"}
QUALIFIERS = {"is": "identity", "isVersionOf": "hypernym"}
"""Words of Antimony for relations; the others are spelled as they are."""


def to_antimony(
    equations: Equations,
    *,
    title: str,
    events: Sequence[Event] = (),
    initial: Mapping[str, float] | None = None,
    start: float = 0.0,
    until: float | None = None,
    identities: Annotations | None = None,
) -> str:
    """The system as Antimony text, in canonical units, in the order of `equations`.

    Identifiers, arguments, annotations and errors are those of `to_sbml`; numbers without a dimension stay bare.
    """
    return "\n".join(_Text(System(equations, events, initial, start, until, title)).lines(title, start, identities or {})) + "\n"


class _Text:
    """Antimony text under construction."""

    def __init__(self, system: System):
        self.system = system
        self.used: dict[Dimension, None] = {TIME: None}

    def lines(self, title: str, start: float, identities: Annotations) -> Iterator[str]:
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
        body += [self.event(word, happening) for word, happening in zip(system.event_ids, system.events, strict=True)]
        body += ["", "  // Names"]
        body += [f'  {word} is "{_quotable(name)}";' for name, word in ids.items() if word != name]
        body += ["", "  // Terms of the Systems Biology Ontology, and identifiers"]
        for name, word in ids.items():
            body.append(f"  {word}.sboTerm = SBO:{sbo.sbo_term(system.dimensions[name], name in system.constants):07d};")
            body += [f"  {line}" for line in _annotations(word, identities.get(name, ()))]
        yield f"// {_quotable(title)}. Time is in days; simulate from time = {start:g}."
        yield f"model *{system.id}()"
        yield "  // Units"
        yield from (_definition(dimension) for dimension in self.used if unit_word(dimension) not in BUILT_IN)
        yield "  unit time_unit = day;"
        yield from body
        yield from ("end", "", f'{system.id} is "{_quotable(title)}"', f"{system.id}.sboTerm = SBO:{sbo.FRAMEWORK:07d}")
        yield from _annotations(system.id, identities.get(title, ()))

    def started(self, name: str) -> str:
        word, value = self.system.ids[name], self.system.starts[name]
        kind = "const" if name in self.system.constants else "var"
        if value.op == "number":
            return f"  {kind} {word} = {value.args[0]:.15g} {self.unit(value.args[1])};"
        return f"  {kind} {word} = {self.formula(value)}; {self.has_unit(name)}"

    def event(self, word: str, happening: Happening) -> str:
        ids = self.system.ids
        manner = [f"t0={_truth(not happening.at_start)}"]
        if not happening.lasting:
            manner.append("persistent=false")
        if not happening.as_found:
            manner.append("fromTrigger=false")
        if happening.priority is not None:
            manner.append(f"priority={happening.priority}")
        changes = ", ".join(f"{ids[name]} = {self.formula(value)}" for name, value in happening.then.items())
        return f"  {word}: at {self.formula(happening.when)}, {', '.join(manner)}: {changes};  // {_quotable(happening.name)}"

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
        if e.op in ("time", "true", "false"):
            return Expression("word", e.op)
        if e.op == "if_less":
            a, b, then, otherwise = map(self.formula, e.args)
            return Expression("word", f"piecewise({then}, {a} < {b}, {otherwise})")
        if e.op in FUNCTIONS:
            return Expression("word", f"{FUNCTIONS[e.op]}({', '.join(map(self.formula, e.args))})")
        if e.op in BETWEEN:
            return Expression("word", f" {BETWEEN[e.op]} ".join(map(self.side, e.args)))
        if e.op == "add" and e.args[1].op == "negate":
            e = Expression("subtract", e.args[0], e.args[1].args[0])
        return Expression(e.op, *map(self.spelled, e.args))

    def side(self, e: Expression) -> str:
        """One side of a comparison or a connective."""
        return f"({self.formula(e)})" if e.op in BETWEEN else self.formula(e)


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _annotations(word: str, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    for relation, addresses in resources(pairs).items():
        yield f"{word} {QUALIFIERS.get(relation, relation)} " + ", ".join(f'"{address}"' for address in addresses)


def _quotable(text: str) -> str:
    return " ".join(text.replace('"', "'").split())


def _definition(dimension: Dimension) -> str:
    factors = []
    for base, exponent in in_litres(dimension):
        _, kind, scale, multiplier = BASES[base]
        power = "" if exponent == 1 else f"^{exponent:.15g}"
        factors.append(f"({multiplier * 10.0**scale:.15g} {kind}){power}")
    return f"  unit {unit_word(dimension)} = {' * '.join(factors)};"
