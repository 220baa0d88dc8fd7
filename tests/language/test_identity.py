"""Identities in public databases are spelled so that they can be right."""

import pytest

from rankl.language import Gene, Mistake, molecule
from rankl.language.identity import Identity, has_part, same_as, url, version_of
from rankl.language.place import Place

LIGAND = Gene("LIG1", "Lig1", "ligand", "O14788", "O35235")
UNKNOWN = Gene("LIG2", "Lig2", "ligand 2")


def test_a_gene_stands_for_its_product_in_the_body():
    assert same_as(LIGAND).term() == "uniprot:O14788"
    assert same_as(LIGAND).term("mouse") == "uniprot:O35235"
    assert same_as(UNKNOWN).term() is None
    assert url("CL:0000092") == "https://identifiers.org/CL:0000092"


def test_a_form_of_a_product_is_a_version_of_it():
    ligand = molecule("ligand", "x", gene=LIGAND, forms=("soluble",))
    assert ligand.identities == (same_as(LIGAND),)
    assert ligand.soluble[Place("serum")].identities == (version_of(LIGAND),)


def test_what_is_declared_stays_in_every_place():
    pair = molecule("pair", "x", forms=("soluble",), identity=(has_part(LIGAND), has_part("CHEBI:16469")))
    assert pair.soluble[Place("serum")].identities == (has_part(LIGAND), has_part("CHEBI:16469"))


@pytest.mark.parametrize("term", ["uniprot:O14788", "uniprot:A0A024R161", "CL:0000092", "CHEBI:16469", "drugbank:DB06643"])
def test_accessions_of_their_collections(term):
    assert same_as(term).term() == term


@pytest.mark.parametrize(
    ("term", "hint"),
    [
        ("uniprot:RANKL", "accession of uniprot"),
        ("CL:92", "accession of CL"),
        ("chebi:16469", "'CHEBI'"),
        ("O14788", "no collection"),
    ],
)
def test_what_no_database_can_have_is_a_mistake(term, hint):
    with pytest.raises(Mistake, match=hint):
        same_as(term)


def test_an_unknown_relation_is_a_mistake():
    with pytest.raises(Mistake, match="isPartOf"):
        Identity("partOf", "CL:0000092")
