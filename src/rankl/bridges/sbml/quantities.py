"""The quantities of a model as equations: how each begins, what it means and how it changes.

A species is kept as what its identifier means, a concentration or an amount. One whose identifier means a
concentration is kept as an amount where its compartment may change, since it is the amount that stays then.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from rankl.bridges.sbml.derivative import rate_of
from rankl.bridges.sbml.functions import ONE, ZERO, folded, number_of
from rankl.bridges.sbml.mathematics import Reader
from rankl.bridges.sbml.statements import Formula, Statements, own_formula
from rankl.language.expression import TIME, Expression, expression, symbol
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from libsbml import Compartment, Species, SpeciesReference


def amount_name(species: str) -> str:
    """The name of the state that is a species' amount, where its identifier means a concentration."""
    return f"amount of {species}"


class Quantities:
    """What identifiers mean while the model runs (the `Meaning` of its formulas)."""

    time = TIME

    def __init__(self, statements: Statements, start: float):
        self.said = statements
        self.breaks: list[Expression] = []
        self.locals: dict[str, float] = {}
        self.starts = Starts(self, start)
        self._rates: dict[str, Expression] = {}
        self._open: set[str] = set()

    def value(self, name: str) -> Expression:
        """The symbol of a quantity.

        Raises:
            Mistake: the model has no such quantity.
        """
        if name not in self.said.names:
            raise Mistake(f"there is no '{name}' in the model{nearest(name, self.said.names)}")
        return symbol(name)

    def rate(self, name: str) -> Expression:
        """How fast what an identifier means changes.

        Raises:
            Mistake: an unknown name, or a rate that depends on itself.
        """
        self.value(name)
        if name not in self._rates:
            if name in self._open:
                raise Mistake(f"the rate of '{name}' depends on itself")
            self._open.add(name)
            self._rates[name] = self._rate(name)
        return self._rates[name]

    def _rate(self, name: str) -> Expression:
        said = self.said
        if name in said.rates:
            return self.read(said.rates[name])
        if name in said.assignments or name in said.reactions:
            return rate_of(self.formula(name), self.rate)
        if name not in said.species or not self.means_concentration(name):
            return self.amount_rate(name)
        size = said.species[name].getCompartment()
        if said.is_fixed(size):
            return _over(self.amount_rate(name), symbol(size))
        return (self.amount_rate(name) - symbol(name) * self.rate(size)) / symbol(size)

    def amount_rate(self, name: str) -> Expression:
        """How fast the amount of a species changes (0 for a quantity that only events change)."""
        said = self.said
        if name in said.rates:
            size = said.species[name].getCompartment()
            return self.rate(name) * symbol(size) + symbol(name) * self.rate(size)
        parts = [self._taken_part(name, *entry) for entry in said.reacting.get(name, ())]
        return folded(lambda a, b: a + b, parts, ZERO)

    def _taken_part(self, species: str, reaction: str, sign: int, reference: SpeciesReference) -> Expression:
        factor = self._stoichiometry(reference)
        if (conversion := self._conversion(self.said.species[species])) is not None:
            factor = factor * conversion
        speed = symbol(reaction) if number_of(factor) == 1 else factor * symbol(reaction)
        return speed if sign > 0 else -speed

    def _stoichiometry(self, reference: SpeciesReference) -> Expression:
        if reference.isSetId():
            return symbol(reference.getId())
        if (own := own_formula(reference)) is not None:
            return self.read(own)
        return expression(self.starts.stoichiometry(reference))

    def _conversion(self, species: Species) -> Expression | None:
        model = self.said.model
        own = species.getConversionFactor() if species.isSetConversionFactor() else ""
        name = own or (model.getConversionFactor() if model.isSetConversionFactor() else "")
        return self.value(name) if name else None

    def formula(self, name: str) -> Expression:
        """What is assigned to a quantity, or what a reaction's law says."""
        if name in self.said.assignments:
            return self.read(self.said.assignments[name])
        law = self.said.reactions[name].getKineticLaw()
        if law is None or not law.isSetMath():
            return ZERO
        own = [*law.getListOfParameters(), *law.getListOfLocalParameters()]
        names = {parameter.getId(): f"{name}.{parameter.getId()}" for parameter in own}
        self.locals |= {names[p.getId()]: p.getValue() for p in own}
        local = {given: symbol(full) for given, full in names.items()}
        return self.read(law, local)

    def read(self, element: Formula, local: Mapping[str, Expression] | None = None) -> Expression:
        """The formula of an element of the model, in which some names may have a meaning of their own."""
        with self.said.blamed(element):
            return Reader(self, self.said.functions, local or {}, breaks=self.breaks).read(element.getMath())

    def means_concentration(self, species: str) -> bool:
        """Whether the identifier of a species means a concentration."""
        return not self.said.species[species].getHasOnlySubstanceUnits() and not self.is_point(species)

    def is_point(self, species: str) -> bool:
        """Whether a species is in a compartment without extent."""
        compartment = self.compartment(species)
        return compartment.getSpatialDimensions() == 0 and not compartment.isSetSize()

    def compartment(self, species: str) -> Compartment:
        """The compartment of a species.

        Raises:
            Mistake: the model has no such compartment.
        """
        name = self.said.species[species].getCompartment()
        if name not in self.said.compartments:
            raise Mistake(f"'{species}' is in '{name}', which is no compartment{nearest(name, self.said.compartments)}")
        return self.said.compartments[name]

    def kept_as_amount(self, species: str) -> bool:
        """Whether a species that means a concentration has an amount for its state or constant."""
        if not self.means_concentration(species) or species in self.said.assignments:
            return False
        compartment = self.compartment(species)
        return not self.said.is_fixed(compartment.getId()) or compartment.getSize() == 0

    def amount(self, species: str) -> Expression:
        if self.kept_as_amount(species):
            return symbol(amount_name(species))
        return symbol(species) * self.size(species) if self.means_concentration(species) else symbol(species)

    def concentration(self, species: str) -> Expression:
        return symbol(species) if self.means_concentration(species) else symbol(species) / self.size(species)

    def size(self, species: str) -> Expression:
        return ONE if self.is_point(species) else symbol(self.compartment(species).getId())


class Starts:
    """What identifiers mean at the start, as expressions of what is constant (a `Meaning` too)."""

    def __init__(self, quantities: Quantities, start: float):
        self.running, self.said = quantities, quantities.said
        self.time = expression(start)
        self._values: dict[str, Expression] = {}
        self._open: set[str] = set()

    def value(self, name: str) -> Expression:
        """Raises:
        Mistake: an unknown name, or values that depend on each other in a circle.
        """
        if name not in self._values:
            if name in self._open:
                raise Mistake(f"the start of '{name}' depends on itself")
            self._open.add(name)
            self._values[name] = self._value(name)
        return self._values[name]

    def rate(self, name: str) -> Expression:
        return self.at_start(self.running.rate(name))

    def at_start(self, e: Expression) -> Expression:
        """An expression of the running model, as it is at the start."""
        known: dict[int, Expression] = {}

        def begun(e: Expression) -> Expression:
            if e.op == "symbol":
                return e if e.name in self.running.locals else self.value(e.name)
            if e.op == "time":
                return self.time
            if e.op == "number":
                return e
            if id(e) not in known:
                known[id(e)] = Expression(e.op, *map(begun, e.args))
            return known[id(e)]

        return begun(e)

    def _value(self, name: str) -> Expression:
        said = self.said
        if name in said.assignments or name in said.reactions:
            return self.at_start(self.running.formula(name))
        if name in said.initial:
            with said.blamed(said.initial[name]):
                return Reader(self, said.functions).read(said.initial[name].getMath())
        if name in said.species:
            return self._of_species(name)
        self.running.value(name)
        return symbol(name) if said.is_fixed(name) else expression(self.attribute(name))

    def attribute(self, name: str) -> float:
        """The number that the model's own attribute gives to what is no species; not a number where there is none."""
        said = self.said
        if name in said.compartments:
            compartment = said.compartments[name]
            if compartment.isSetSize():
                return compartment.getSize()
            return 1.0 if compartment.getSpatialDimensions() == 0 else self._assumed(f"the size of '{name}'", 1.0)
        if name in said.stoichiometries:
            return self.stoichiometry(said.stoichiometries[name])
        return said.parameters[name].getValue() if said.parameters[name].isSetValue() else math.nan

    def _of_species(self, name: str) -> Expression:
        species, running = self.said.species[name], self.running
        if self.is_plain(name):
            return symbol(name)
        means = running.means_concentration(name)
        if species.isSetInitialConcentration():
            given = expression(species.getInitialConcentration())
            return given if means else given * self._size(name)
        if not species.isSetInitialAmount():
            return expression(self._assumed(f"the initial amount of '{name}'", 0.0))
        given = expression(species.getInitialAmount())
        return _over(given, self._size(name)) if means else given

    def stoichiometry(self, reference: SpeciesReference) -> float:
        if not reference.isSetStoichiometry() and self.said.model.getLevel() > 2:
            return self._assumed(f"a stoichiometry of '{reference.getSpecies()}'", 1.0)
        return reference.getStoichiometry() / reference.getDenominator()

    def _assumed(self, what: str, value: float) -> float:
        note = f"the model does not give {what}; {value:g} is assumed"
        if note not in self.said.assumed:
            self.said.assumed.append(note)
        return value

    def is_plain(self, name: str) -> bool:
        """Whether a quantity is a constant whose value the document gives as a number in its own meaning."""
        said = self.said
        if not said.is_fixed(name) or name in said.initial:
            return False
        if name not in said.species:
            return True
        if self.running.kept_as_amount(name):
            return False
        means = self.running.means_concentration(name)
        own = said.species[name]
        return own.isSetInitialConcentration() if means else own.isSetInitialAmount()

    def amount(self, species: str) -> Expression:
        """How much of a species there is at the start."""
        own = self.said.species[species]
        if species not in self.said.initial and own.isSetInitialAmount():
            return expression(own.getInitialAmount())
        return self.value(species) * self._size(species)

    def _size(self, species: str) -> Expression:
        return ONE if self.running.is_point(species) else self.value(self.running.compartment(species).getId())


def _over(a: Expression, b: Expression) -> Expression:
    return a if number_of(b) == 1 or number_of(a) == 0 else a / b
