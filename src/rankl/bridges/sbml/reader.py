"""A model of an SBML document as equations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import isfinite
from pathlib import Path

from rankl.bridges.sbml.document import Unsupported, check_consistency, read_document
from rankl.bridges.sbml.evaluate import Values
from rankl.bridges.sbml.functions import ZERO, number_of
from rankl.bridges.sbml.happenings import thresholds
from rankl.bridges.sbml.quantities import Quantities, amount_name
from rankl.bridges.sbml.statements import Statements
from rankl.bridges.sbml.units import time_text, unit_texts
from rankl.language.equations import Constant, Equations, Variable
from rankl.language.event import Threshold
from rankl.language.expression import OPERATIONS, Expression, expression, if_less, symbol
from rankl.language.mistake import Mistake, nearest
from rankl.language.unit import Unit


@dataclass(frozen=True)
class Imported:
    """A model as equations, in the document's own units.

    Attributes:
        title: its name, or else its identifier.
        equations: states, constants and assigned quantities by identifier; a species in a compartment that may change
            has the state "amount of S", and a local parameter is "reaction.parameter".
        values: identifier -> what it means.
        amounts: species -> its amount.
        concentrations: species -> its amount over the size of its compartment.
        start: time at which it starts.
        starts: value of every state at the start.
        units: identifier -> unit in words, where the document says it.
        time_unit: unit of time in words, where the document says it.
        assumed: what had to be assumed since the document does not say it.
    """

    title: str
    equations: Equations = field(repr=False)
    values: Mapping[str, Expression] = field(repr=False)
    amounts: Mapping[str, Expression] = field(repr=False)
    concentrations: Mapping[str, Expression] = field(repr=False)
    start: float
    starts: Mapping[str, float] = field(repr=False)
    units: Mapping[str, str] = field(repr=False)
    time_unit: str | None
    assumed: tuple[str, ...]

    @property
    def moving(self) -> list[str]:
        """Identifiers of what is no constant."""
        constants = {constant.name for constant in self.equations.constants}
        return [name for name in self.values if name not in constants]

    def chosen(
        self, variables: Iterable[str], amount: Iterable[str] = (), concentration: Iterable[str] = ()
    ) -> dict[str, Expression]:
        """What is asked for, by identifier: of some species the amount or the concentration.

        Raises:
            Mistake: the model has no such quantity.
        """
        found, amount, concentration = {}, set(amount), set(concentration)
        for name in (*variables, *sorted(amount | concentration)):
            if name not in self.values:
                raise Mistake(f"there is no '{name}' in the model{nearest(name, self.values)}")
        for name in variables:
            known = self.amounts if name in amount else self.concentrations if name in concentration else self.values
            found[name] = known.get(name, self.values[name])
        return found


def from_sbml(path: str | Path, *, start: float = 0.0, values: Mapping[str, float] | None = None) -> Imported:
    """The model in an SBML file (Level 2 or 3) as equations.

    Numbers stay as they are in the document: its units name them and change nothing. Constraints are not watched.

    Args:
        path: the file.
        start: time at which the model starts, for what its starting values say of time.
        values: identifiers of quantities that begin with another number.

    Raises:
        Mistake: the file cannot be read, is no SBML, or says something that has no meaning.
        Unsupported: it uses what is not supported, with the reason.
    """
    said = Statements(*read_document(path), str(path))
    try:
        _replace(said, values or {})
        imported = _imported(said, start)
    except Mistake as mistake:
        raise mistake if mistake.at or mistake.key else Mistake(mistake.message, key=str(path)) from mistake
    except RecursionError as failure:
        raise Unsupported(f"{path}: formulas that are nested so deeply are not supported") from failure
    except IndexError:  # an operator without its arguments
        check_consistency(said.document, said.file)
        raise
    check_consistency(said.document, said.file)
    return imported


def _replace(said: Statements, values: Mapping[str, float]) -> None:
    for name, value in values.items():
        if name not in said.names or name in said.assignments or name in said.reactions:
            free = [n for n in said.names if n not in said.assignments and n not in said.reactions]
            raise Mistake(f"'{name}' cannot be set{nearest(name, free)}")
        said.model.removeInitialAssignment(name)
        if name in said.species:
            means_concentration = Quantities(said, 0.0).means_concentration(name)
            species = said.species[name]
            (species.setInitialConcentration if means_concentration else species.setInitialAmount)(value)
        elif name in said.compartments:
            said.compartments[name].setSize(value)
        elif name in said.stoichiometries:
            said.stoichiometries[name].setStoichiometry(value)
        else:
            said.parameters[name].setValue(value)


def _imported(said: Statements, start: float) -> Imported:
    model = said.model
    quantities = Quantities(said, start)
    parts = _Parts(quantities)
    for name in said.names:
        parts.add(name)
    constants = {**parts.constants, **quantities.locals}
    happening = parts.wait(Values(constants, parts.assigned, start), thresholds(quantities))
    values = Values(constants, parts.assigned, start)
    starts = {name: float(values.of(initial)) for name, (initial, _) in parts.states.items()}
    units = unit_texts(model)
    equations = Equations(
        variables=tuple(
            Variable(name, _unit(units, name), initial, rate, scale=abs(starts[name]) or 1.0)
            for name, (initial, rate) in parts.states.items()
        ),
        constants=tuple(Constant(name, _unit(units, name), value) for name, value in constants.items()),
        assigned=parts.assigned,
        units={name: _unit(units, name) for name in parts.assigned},
        thresholds=happening,
        breaks=tuple(e for e in quantities.breaks if _moves(e, {*parts.states, *parts.assigned})),
    )
    return Imported(
        title=model.getName() or model.getId(),
        equations=equations,
        values={name: symbol(name) for name in said.names},
        amounts={name: quantities.amount(name) for name in said.species},
        concentrations={name: quantities.concentration(name) for name in said.species},
        start=start,
        starts=starts,
        units=units,
        time_unit=time_text(model),
        assumed=tuple(said.assumed),
    )


def _unit(units: Mapping[str, str], name: str) -> Unit:
    """The document's own unit, which numbers are not converted from."""
    return Unit(units.get(name, "1"), 1.0, ())


def _moves(condition: Expression, moving: set[str]) -> bool:
    """Whether a condition depends on time or on something that may move."""
    todo, seen = [condition], set()
    while todo:
        part = todo.pop()
        if part.op == "time" or (part.op == "symbol" and part.name in moving):
            return True
        if part.op in OPERATIONS and id(part) not in seen:
            seen.add(id(part))
            todo.extend(part.args)
    return False


def _then(then: Mapping[str, Expression], news: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, Expression]]:
    """What a threshold sets, where some quantities have a state and a mark that it holds."""
    for name, value in then.items():
        yield news[name][0] if name in news else name, value
        if name in news:
            yield news[name][1], expression(1.0)


class _Parts:
    """States, constants and assigned quantities, sorted apart."""

    def __init__(self, quantities: Quantities):
        self.quantities = quantities
        self.states: dict[str, tuple[Expression, Expression]] = {}
        self.constants: dict[str, float] = {}
        self.assigned: dict[str, Expression] = {}

    def add(self, name: str) -> None:
        quantities, said = self.quantities, self.quantities.said
        if name in said.assignments or name in said.reactions:
            self.assigned[name] = quantities.formula(name)
        elif name in said.species and quantities.kept_as_amount(name):
            amount = amount_name(name)
            self.assigned[name] = symbol(amount) / quantities.size(name)
            self._begin(name, amount, quantities.starts.amount(name), quantities.amount_rate)
        elif quantities.starts.is_plain(name):
            self.constants[name] = self._number(name)
        else:
            self._begin(name, name, quantities.starts.value(name), quantities.rate)

    def _begin(self, name: str, kept: str, initial: Expression, rate) -> None:
        if not self.quantities.said.is_fixed(name):
            self.states[kept] = initial, rate(name)
        elif (number := number_of(initial)) is not None:
            self.constants[kept] = number
        else:
            self.assigned[kept] = initial

    def wait(self, values: Values, thresholds: tuple[Threshold, ...]) -> tuple[Threshold, ...]:
        """The thresholds, where what begins as no number and only events change is a state from its event on."""
        news: dict[str, tuple[str, str]] = {}
        for name, (initial, rate) in list(self.states.items()):
            begins = float(values.of(initial))
            if number_of(rate) != 0 or isfinite(begins):
                continue
            news[name] = later, told = f"{name} once set", f"{name} is set"
            del self.states[name]
            self.states |= {later: (ZERO, ZERO), told: (ZERO, ZERO)}
            self.assigned[name] = if_less(symbol(told), 0.5, expression(begins), symbol(later))
        return tuple(replace(one, then=dict(_then(one.then, news))) for one in thresholds)

    def _number(self, name: str) -> float:
        said = self.quantities.said
        if name not in said.species:
            return self.quantities.starts.attribute(name)
        species = said.species[name]
        means = self.quantities.means_concentration(name)
        return species.getInitialConcentration() if means else species.getInitialAmount()
