"""Annotations: what the quantities of a document are in public databases, by MIRIAM's qualifiers."""

from collections.abc import Iterable, Mapping, Sequence

from rankl.language.identity import url
from rankl.language.network import Network

Annotations = Mapping[str, Sequence[tuple[str, str]]]
"""(Relation, compact identifier) pairs by name."""

TAXA = {"human": "taxonomy:9606", "mouse": "taxonomy:10090", "culture": "taxonomy:10090", "rat": "taxonomy:10116"}


def annotations_of(network: Network, title: str) -> Annotations:
    """Those of the quantities and genes of a composed body, and by `title` of the body itself."""
    body = network.body
    found: dict[str, list[tuple[str, str]]] = {title: [("hasTaxon", TAXA[body])] if body in TAXA else []}
    for name, quantity in network.quantities.items():
        terms = ((identity.relation, identity.term(body)) for identity in quantity.identities)
        found[name] = [(relation, term) for relation, term in terms if term]
    if body == "human":
        for (gene, _), parameter in network.expresses.items():
            found[parameter] = [("isPropertyOf", f"hgnc.symbol:{gene.human}")]
    return {name: pairs for name, pairs in found.items() if pairs}


def resources(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Addresses by relation."""
    found: dict[str, list[str]] = {}
    for relation, term in pairs:
        found.setdefault(relation, []).append(url(term))
    return found
