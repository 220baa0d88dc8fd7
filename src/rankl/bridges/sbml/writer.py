"""SBML Level 3 Version 2: the whole system as global parameters with rules, events and units."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rankl.bridges.coherent import TIME, Dimension
from rankl.bridges.identifiers import identifiers
from rankl.bridges.system import System, moment
from rankl.bridges.units import BASES, BUILT_IN, in_litres, unit_word
from rankl.language.equations import Equations
from rankl.language.event import Event
from rankl.language.expression import Expression

if TYPE_CHECKING:
    from libsbml import ASTNode

OPERATORS = {
    "add": "PLUS",
    "subtract": "MINUS",
    "multiply": "TIMES",
    "divide": "DIVIDE",
    "negate": "MINUS",
    "power": "FUNCTION_POWER",
    "exp": "FUNCTION_EXP",
    "log": "FUNCTION_LN",
    "smallest": "FUNCTION_MIN",
    "largest": "FUNCTION_MAX",
}


def to_sbml(
    equations: Equations,
    *,
    title: str,
    events: Sequence[Event] = (),
    initial: Mapping[str, float] | None = None,
    start: float = 0.0,
) -> str:
    """The system as an SBML document, in canonical units (day, nmol, L, mg, cell).

    Variables are parameters with rate rules, assigned quantities parameters with assignment rules; identifiers are
    those of `ids_of`, and `name` keeps the name of the model. Events of one time become one SBML event, applied in
    their order; an event at `start` fires when the simulation starts there.

    Args:
        equations: the composed system.
        title: name of the document.
        events: doses, none before `start`, and switches; those before `start` are values that it starts with.
        initial: canonical starting values by variable name; a variable that is not named starts from its own `initial`.
        start: time in days at which a simulation of the document must start.

    Raises:
        Mistake: an unknown name in `events` or `initial`, or a dose before the start.
    """
    return _Document(System(equations, events, initial, start), title, start).written()


class _Document:
    """An SBML document under construction."""

    def __init__(self, system: System, title: str, start: float):
        import libsbml

        self.libsbml, self.system = libsbml, system
        self.document = libsbml.SBMLDocument(3, 2)
        self.model = self.document.createModel()
        self.units: dict[Dimension, str] = {}
        self.model.setId(identifiers([title])[title])
        self.model.setName(title)
        self.model.setTimeUnits(self.unit(TIME))
        text = f"Time is in days; simulate from time = {start:g}."
        self.model.setNotes(f'<body xmlns="http://www.w3.org/1999/xhtml"><p>{text}</p></body>')

    def written(self) -> str:
        system = self.system
        for name in system.ids:
            self.parameter(name)
        for name, value in system.assigned.items():
            rule = self.model.createAssignmentRule()
            rule.setVariable(system.ids[name])
            rule.setMath(self.math(value))
        for name, value in system.rates.items():
            rule = self.model.createRateRule()
            rule.setVariable(system.ids[name])
            rule.setMath(self.math(value))
        for time, after in system.events:
            self.event(time, after)
        return self.libsbml.writeSBMLToString(self.document)

    def parameter(self, name: str) -> None:
        parameter = self.model.createParameter()
        parameter.setId(self.system.ids[name])
        parameter.setName(name)
        parameter.setUnits(self.unit(self.system.dimensions[name]))
        parameter.setConstant(name in self.system.constants)
        begins = self.system.starts.get(name)
        if begins is not None and begins.op == "number":
            parameter.setValue(begins.args[0])
        elif begins is not None:
            assignment = self.model.createInitialAssignment()
            assignment.setSymbol(self.system.ids[name])
            assignment.setMath(self.math(begins))

    def event(self, time: float, after: Mapping[str, Expression]) -> None:
        """False before its time, so that one at the start fires too."""
        event = self.model.createEvent()
        event.setId(f"event_{self.model.getNumEvents()}")
        event.setUseValuesFromTriggerTime(True)
        trigger = event.createTrigger()
        trigger.setInitialValue(False)
        trigger.setPersistent(True)
        trigger.setMath(self.node("RELATIONAL_GEQ", self.math(Expression("time")), self.math(moment(time))))
        for name, value in after.items():
            assignment = event.createEventAssignment()
            assignment.setVariable(self.system.ids[name])
            assignment.setMath(self.math(value))

    def math(self, e: Expression) -> "ASTNode":
        if e.op == "number":
            node = self.node("REAL")
            node.setValue(e.args[0])
            node.setUnits(self.unit(e.args[1]))
        elif e.op == "symbol":
            node = self.node("NAME")
            node.setName(self.system.ids[e.name])
        elif e.op == "time":
            node = self.node("NAME_TIME")
            node.setName("time")
        elif e.op == "if_less":
            a, b, then, otherwise = map(self.math, e.args)
            node = self.node("FUNCTION_PIECEWISE", then, self.node("RELATIONAL_LT", a, b), otherwise)
        else:
            node = self.node(OPERATORS[e.op], *map(self.math, e.args))
        return node

    def node(self, kind: str, *children: "ASTNode") -> "ASTNode":
        node = self.libsbml.ASTNode(getattr(self.libsbml, f"AST_{kind}"))
        for child in children:
            node.addChild(child)
        return node

    def unit(self, dimension: Dimension) -> str:
        """The id of a unit, defined on its first use."""
        if dimension not in self.units:
            self.units[dimension] = word = unit_word(dimension)
            if word not in BUILT_IN:
                definition = self.model.createUnitDefinition()
                definition.setId(word)
                for base, exponent in in_litres(dimension):
                    _, kind, scale, multiplier = BASES[base]
                    unit = definition.createUnit()
                    unit.setKind(self.libsbml.UnitKind_forName(kind))
                    unit.setExponent(exponent)
                    unit.setScale(scale)
                    unit.setMultiplier(multiplier)
        return self.units[dimension]
