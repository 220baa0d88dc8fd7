"""What a model says about each of its identifiers: what it is, and which statement gives its value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from rankl.bridges.sbml.document import Unsupported
from rankl.language.mistake import Mistake, Source, nearest

if TYPE_CHECKING:
    from libsbml import (
        ASTNode,
        Compartment,
        Event,
        Model,
        Parameter,
        Reaction,
        Rule,
        SBase,
        SBMLDocument,
        Species,
        SpeciesReference,
    )


class Formula(Protocol):
    """An element that holds mathematics."""

    def getMath(self) -> ASTNode: ...

    def getLine(self) -> int: ...


@dataclass(frozen=True)
class Statements:
    """The statements of a model by the identifier that they are about; those without mathematics say nothing.

    Attributes:
        document: what libSBML has read; the model lives as long as it does.
        model: its model.
        file: the name of its file, for messages.
        assumed: what had to be assumed since the model does not say it (added to).
    """

    document: SBMLDocument
    model: Model
    file: str
    assumed: list[str] = field(default_factory=list)

    @cached_property
    def compartments(self) -> Mapping[str, Compartment]:
        return {c.getId(): c for c in self.model.getListOfCompartments()}

    @cached_property
    def species(self) -> Mapping[str, Species]:
        return {s.getId(): s for s in self.model.getListOfSpecies()}

    @cached_property
    def parameters(self) -> Mapping[str, Parameter]:
        return {p.getId(): p for p in self.model.getListOfParameters()}

    @cached_property
    def reactions(self) -> Mapping[str, Reaction]:
        return {r.getId(): r for r in self.model.getListOfReactions()}

    @cached_property
    def stoichiometries(self) -> Mapping[str, SpeciesReference]:
        """References to reactants and products that have an identifier."""
        return {reference.getId(): reference for _, _, reference in self.references() if reference.isSetId()}

    @cached_property
    def functions(self) -> Mapping[str, ASTNode]:
        return {d.getId(): d.getMath() for d in self.model.getListOfFunctionDefinitions() if d.isSetMath()}

    @cached_property
    def assignments(self) -> Mapping[str, Formula]:
        """Assignment rules, and the formulas of the stoichiometries of Level 2."""
        found: dict[str, Formula] = {rule.getVariable(): rule for rule in self._rules() if rule.isAssignment()}
        return found | {name: own for name, reference in self.stoichiometries.items() if (own := own_formula(reference))}

    @cached_property
    def rates(self) -> Mapping[str, Formula]:
        return {rule.getVariable(): rule for rule in self._rules() if rule.isRate()}

    @cached_property
    def initial(self) -> Mapping[str, Formula]:
        return {i.getSymbol(): i for i in self.model.getListOfInitialAssignments() if i.isSetMath()}

    @cached_property
    def events(self) -> list[Event]:
        """Events that can happen and then do something."""
        triggered = [e for e in self.model.getListOfEvents() if e.isSetTrigger() and e.getTrigger().isSetMath()]
        return [event for event in triggered if any(a.isSetMath() for a in event.getListOfEventAssignments())]

    @cached_property
    def moved(self) -> set[str]:
        """What an event assigns to."""
        return {a.getVariable() for event in self.events for a in event.getListOfEventAssignments() if a.isSetMath()}

    @cached_property
    def reacting(self) -> Mapping[str, list[tuple[str, int, SpeciesReference]]]:
        """Species that reactions change -> (reaction, -1 or 1, reference)."""
        found: dict[str, list[tuple[str, int, SpeciesReference]]] = {}
        for reaction, sign, reference in self.references():
            name = reference.getSpecies()
            if name not in self.species:
                raise Mistake(f"reaction '{reaction}' changes '{name}', which is no species{nearest(name, self.species)}")
            species = self.species[name]
            law = self.reactions[reaction].getKineticLaw()
            if law is not None and law.isSetMath() and not species.getBoundaryCondition() and not species.getConstant():
                found.setdefault(name, []).append((reaction, sign, reference))
        return found

    def _rules(self) -> list[Rule]:
        return [rule for rule in self.model.getListOfRules() if rule.isSetMath()]

    def references(self) -> Iterator[tuple[str, int, SpeciesReference]]:
        """(reaction, -1 for a reactant or 1 for a product, reference)"""
        for reaction in self.model.getListOfReactions():
            for reference in reaction.getListOfReactants():
                yield reaction.getId(), -1, reference
            for reference in reaction.getListOfProducts():
                yield reaction.getId(), 1, reference

    @cached_property
    def names(self) -> Mapping[str, SBase]:
        """All identifiers that have a value, with the elements that they are of."""
        return {**self.compartments, **self.species, **self.parameters, **self.stoichiometries, **self.reactions}

    @contextmanager
    def blamed(self, element: Formula) -> Iterator[None]:
        """What goes wrong within is told with the line of an element."""
        try:
            yield
        except Mistake as mistake:
            if mistake.at:
                raise
            raise Mistake(mistake.message, Source(self.file, element.getLine())) from mistake
        except Unsupported as refusal:
            if str(refusal).startswith(self.file):
                raise
            raise Unsupported(f"{self.file}:{element.getLine()}: {refusal}") from refusal

    def is_fixed(self, name: str) -> bool:
        """Whether nothing changes a quantity once it has begun."""
        changing = (self.assignments, self.rates, self.moved, self.reacting, self.reactions)
        return not any(name in group for group in changing)


def own_formula(reference: SpeciesReference) -> Formula | None:
    """What holds the formula of a stoichiometry of Level 2, or None."""
    if reference.isSetStoichiometryMath() and reference.getStoichiometryMath().isSetMath():
        return reference.getStoichiometryMath()
    return None
