"""Identities: what a quantity is called in the public databases, as compact identifiers of identifiers.org."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rankl.language.gene import Gene
from rankl.language.mistake import Mistake, nearest, written_at

COLLECTIONS: Mapping[str, str] = {
    "uniprot": r"[OPQ]\d[A-Z\d]{3}\d|[A-NR-Z]\d([A-Z][A-Z\d]{2}\d){1,2}",
    "CHEBI": r"\d+",
    "CL": r"\d{7}",
    "drugbank": r"DB\d{5}",
    "hgnc.symbol": r"[A-Za-z0-9-]+",
    "taxonomy": r"\d+",
}
"""Collection, as identifiers.org spells it, and the pattern of its accessions."""

RELATIONS = ("is", "isVersionOf", "hasPart", "isPartOf", "isPropertyOf", "hasTaxon")
"""How an element relates to what the identifier names: the biology qualifiers of MIRIAM that are used here."""


@dataclass(frozen=True)
class Identity:
    """A relation to something that has an identifier.

    Attributes:
        relation: one of `RELATIONS`.
        what: a compact identifier such as "CL:0000092", or a gene, which stands for its product in the body at hand.

    Raises:
        Mistake: an unknown relation or collection, or an accession that its collection cannot have.
    """

    relation: str
    what: str | Gene

    def __post_init__(self):
        if self.relation not in RELATIONS:
            raise Mistake(f"'{self.relation}' is no relation to an identifier{nearest(self.relation, RELATIONS)}", written_at())
        if isinstance(self.what, str):
            _check(self.what)

    def term(self, body: str = "human") -> str | None:
        """The compact identifier; None for a gene whose product in this body is not known."""
        if isinstance(self.what, str):
            return self.what
        accession = self.what.product(body)
        return f"uniprot:{accession}" if accession else None


def url(term: str) -> str:
    """Where a compact identifier leads."""
    return f"https://identifiers.org/{term}"


def same_as(what: str | Gene) -> Identity:
    return Identity("is", what)


def version_of(what: str | Gene) -> Identity:
    """A form of it: a cleaved or a bone-specific one, a stage of a cell."""
    return Identity("isVersionOf", what)


def has_part(what: str | Gene) -> Identity:
    """A complex, of which it is a part."""
    return Identity("hasPart", what)


def part_of(what: str | Gene) -> Identity:
    """A fragment of it."""
    return Identity("isPartOf", what)


def _check(term: str) -> None:
    collection, _, accession = term.partition(":")
    if collection not in COLLECTIONS:
        raise Mistake(f"'{term}': no collection '{collection}'{nearest(collection, COLLECTIONS)}", written_at())
    if not re.fullmatch(COLLECTIONS[collection], accession):
        raise Mistake(f"'{accession}' cannot be an accession of {collection}", written_at())
