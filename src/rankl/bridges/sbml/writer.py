"""SBML Level 3 Version 2: the whole system as global parameters with rules, events, units and annotations."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rankl.bridges import sbo
from rankl.bridges.annotations import Annotations, resources
from rankl.bridges.coherent import TIME, Dimension
from rankl.bridges.happenings import Happening
from rankl.bridges.system import System
from rankl.bridges.units import BASES, BUILT_IN, in_litres, unit_word
from rankl.language.equations import Equations
from rankl.language.event import Event
from rankl.language.expression import Expression

if TYPE_CHECKING:
    from libsbml import ASTNode, SBase

OPERATORS = {
    "add": "PLUS",
    "subtract": "MINUS",
    "multiply": "TIMES",
    "divide": "DIVIDE",
    "negate": "MINUS",
    "power": "FUNCTION_POWER",
    "exp": "FUNCTION_EXP",
    "log": "FUNCTION_LN",
    "sin": "FUNCTION_SIN",
    "cos": "FUNCTION_COS",
    "arctan": "FUNCTION_ARCTAN",
    "floor": "FUNCTION_FLOOR",
    "smallest": "FUNCTION_MIN",
    "largest": "FUNCTION_MAX",
    "less": "RELATIONAL_LT",
    "at_least": "RELATIONAL_GEQ",
    "and": "LOGICAL_AND",
    "or": "LOGICAL_OR",
    "not": "LOGICAL_NOT",
    "true": "CONSTANT_TRUE",
    "false": "CONSTANT_FALSE",
}


def to_sbml(
    equations: Equations,
    *,
    title: str,
    events: Sequence[Event] = (),
    initial: Mapping[str, float] | None = None,
    start: float = 0.0,
    until: float | None = None,
    identities: Annotations | None = None,
) -> str:
    """The system as an SBML document, in canonical units (day, nmol, L, mg, cell).

    Variables are parameters with rate rules, assigned quantities parameters with assignment rules; identifiers are
    those of `ids_of`, and `name` keeps the name of the model. Events of one time become one SBML event, applied in
    their order; an event at `start` fires when the simulation starts there. A dose after a lag that depends on
    parameters waits for it; thresholds are events with their conditions as triggers. Breaks, which only help a
    solver, are not written. Every parameter has a term of the Systems Biology Ontology that says what its unit says.

    Args:
        equations: the composed system.
        title: name of the document.
        events: what happens, no dose before `start`; switches before `start` are values that it starts with.
        initial: canonical starting values by variable name; a variable that is not named starts from its own `initial`.
        start: time in days at which a simulation of the document must start.
        until: day up to which courses that repeat are written out.
        identities: MIRIAM annotations: (relation, compact identifier) pairs by name, those of the whole by `title`.

    Raises:
        Mistake: an unknown name in `events`, `initial` or thresholds, or an event that SBML cannot say: a dose before
            the start or at steady state, a course that repeats without `until`.
    """
    return _Document(System(equations, events, initial, start, until, title), title, start, identities or {}).written()


class _Document:
    """An SBML document under construction."""

    def __init__(self, system: System, title: str, start: float, identities: Annotations):
        import libsbml

        self.libsbml, self.system, self.identities = libsbml, system, identities
        self.document = libsbml.SBMLDocument(3, 2)
        self.model = self.document.createModel()
        self.units: dict[Dimension, str] = {}
        self.model.setId(system.id)
        self.model.setName(title)
        self.model.setSBOTerm(sbo.FRAMEWORK)
        self.model.setTimeUnits(self.unit(TIME))
        text = f"Time is in days; simulate from time = {start:g}."
        self.model.setNotes(f'<body xmlns="http://www.w3.org/1999/xhtml"><p>{text}</p></body>')
        self.annotate(self.model, system.id, title)

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
        for word, happening in zip(system.event_ids, system.events, strict=True):
            self.event(word, happening)
        return self.libsbml.writeSBMLToString(self.document)

    def parameter(self, name: str) -> None:
        word, dimension = self.system.ids[name], self.system.dimensions[name]
        parameter = self.model.createParameter()
        parameter.setId(word)
        parameter.setName(name)
        parameter.setUnits(self.unit(dimension))
        parameter.setConstant(name in self.system.constants)
        parameter.setSBOTerm(sbo.sbo_term(dimension, name in self.system.constants))
        self.annotate(parameter, word, name)
        begins = self.system.starts.get(name)
        if begins is not None and begins.op == "number":
            parameter.setValue(begins.args[0])
        elif begins is not None:
            assignment = self.model.createInitialAssignment()
            assignment.setSymbol(word)
            assignment.setMath(self.math(begins))

    def annotate(self, element: "SBase", word: str, name: str) -> None:
        for relation, addresses in resources(self.identities.get(name, ())).items():
            element.setMetaId(f"meta_{word}")
            term = self.libsbml.CVTerm(self.libsbml.BIOLOGICAL_QUALIFIER)
            term.setBiologicalQualifierType(self.libsbml.BiolQualifierType_fromString(relation))
            for address in addresses:
                term.addResource(address)
            element.addCVTerm(term)

    def event(self, word: str, happening: Happening) -> None:
        event = self.model.createEvent()
        event.setId(word)
        event.setName(happening.name)
        event.setSBOTerm(sbo.DOSE if happening.gives else sbo.HAPPENING)
        event.setUseValuesFromTriggerTime(happening.as_found)
        trigger = event.createTrigger()
        trigger.setInitialValue(not happening.at_start)
        trigger.setPersistent(happening.lasting)
        trigger.setMath(self.math(happening.when))
        if happening.priority is not None:
            event.createPriority().setMath(self.math(Expression("number", float(happening.priority), ())))
        for name, value in happening.then.items():
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
