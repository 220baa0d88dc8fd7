"""Questions to the network of a body: what expresses a gene, what acts on what, what is annotated, what lies where."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from rankl.language.mistake import nearest

if TYPE_CHECKING:
    from rankl.language.network import Network
    from rankl.language.quantity import Quantity
    from rankl.library.claim import Measurement


def missing(question: Measurement, network: Network) -> str:
    """What keeps the answer from being yes; nothing where it is yes."""
    if question.expresses is not None:
        return _not_expressed(network, question.expresses, question.cells or ())
    if question.edge is not None:
        return _no_edge(network, question.edge)
    if question.unrenewed is not None:
        return _renewed(network, question.unrenewed)
    if question.annotated is not None:
        return _not_annotated(network, question)
    return _not_there(network, question.place or (), question.holding or ())


class Wiring:
    """Which quantities and parameters stand behind each quantity of a network."""

    def __init__(self, network: Network):
        self.network = network
        self._rates = {variable.name: variable.rate for variable in network.equations.variables}
        self._known: dict[str, set[str]] = {}

    def sources(self, name: str) -> set[str]:
        """What stands in the rate of a state, or in what an assigned quantity is made of.

        Regulations and named parts of pages are looked through, since they are no quantities.
        """
        if name not in self._known:
            self._known[name] = set()
            assigned, quantities = self.network.equations.assigned, self.network.quantities
            expression = self._rates.get(name, assigned.get(name))
            found: set[str] = set()
            for leaf in expression.leaves() if expression is not None else ():
                if leaf.op == "symbol":
                    through = leaf.name in assigned and leaf.name not in quantities
                    found |= self.sources(leaf.name) if through else {leaf.name}
            self._known[name] = found
        return self._known[name]


def named(network: Network, text: str) -> list[str]:
    """The quantities that a text means: a full name, or a noun with or without form, in every place."""
    return [q.name for q in network.quantities.values() if text in (q.name, q.noun, _without_place(q))]


def _without_place(q: Quantity) -> str:
    return f"{q.noun}.{q.form}" if q.form else q.noun


def _unknown(network: Network, text: str) -> str:
    nouns = {word for q in network.quantities.values() for word in (q.noun, _without_place(q))}
    return f"the body '{network.body}' has no {text}{nearest(text, nouns)}"


def _not_expressed(network: Network, gene: str, cells: Iterable[str]) -> str:
    found = {cell for one, cell in network.expresses if gene in (one.human, one.mouse, one.title)}
    if not found:
        return f"no cell of the body '{network.body}' expresses {gene}"
    lacking = [cell for cell in cells if cell not in found]
    return f"{gene} is not expressed in {', '.join(lacking)}" if lacking else ""


def _no_edge(network: Network, chain: list[str]) -> str:
    for text in chain:
        if not named(network, text):
            return _unknown(network, text)
    wiring = Wiring(network)
    for first, then in pairwise(chain):
        if not any(set(named(network, first)) & wiring.sources(name) for name in named(network, then)):
            return f"nothing leads from {first} to {then}"
    return ""


def _renewed(network: Network, text: str) -> str:
    names = set(named(network, text))
    if not names:
        return _unknown(network, text)
    for step in network.steps:
        reactants = {name for name, _ in step.reactants}
        if names & {name for name, _ in step.products} and not reactants - names:
            return f"{text} is made by '{step.name}' from no precursor"
    return ""


def _not_annotated(network: Network, question: Measurement) -> str:
    text = question.annotated or ""
    names = named(network, text)
    if not names:
        return _unknown(network, text)
    q = network.quantities[names[0]]
    gene = q.gene
    if question.gene is not None and (gene is None or question.gene not in (gene.human, gene.mouse)):
        return f"{text} is not the product of {question.gene}"
    known = {gene.title, *gene.also} if gene is not None else set()
    if lacking := [name for name in question.names or () if name not in known]:
        return f"{text} is not known as {', '.join(lacking)}"
    if lacking := [word for word in question.words or () if word.casefold() not in q.title.casefold()]:
        return f"the title of {text} does not say {', '.join(lacking)}"
    return ""


def _not_there(network: Network, places: Iterable[str], nouns: Iterable[str]) -> str:
    nouns = list(nouns)
    held = {(str(q.place), q.noun) for q in network.quantities.values() if q.place is not None}
    known = {place for place, _ in held}
    for place in places:
        if place not in known:
            return f"the body '{network.body}' has no {place}{nearest(place, known)}"
        if lacking := [noun for noun in nouns if (place, noun) not in held]:
            return f"{place} holds no {', '.join(lacking)}"
    return ""
