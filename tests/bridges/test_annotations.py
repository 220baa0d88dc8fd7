"""What quantities are in public databases reaches the documents."""

import antimony
import libsbml
import pytest

from rankl.bridges.annotations import annotations_of
from rankl.bridges.antimony import to_antimony
from rankl.bridges.sbml import to_sbml
from rankl.bridges.sbo import sbo_term
from rankl.bridges.system import ids_of
from rankl.language.event import Bolus
from rankl.language.unit import unit
from rankl.model.bodies import human
from tests.bridges.test_sbml import complaints

NETWORK = human().with_drugs("denosumab").network
EQUATIONS = NETWORK.equations
GIVEN = {"title": "Human", "events": [Bolus(0.0, "denosumab_depot[subcutis]", 400.0)]}
IDENTITIES = annotations_of(NETWORK, "Human")


def found(sbml: str) -> dict[str, set[tuple[str, str]]]:
    """(Qualifier, address) pairs by identifier."""
    document = libsbml.readSBMLFromString(sbml)
    model = document.getModel()
    pairs = {}
    for element in (model, *model.getListOfParameters()):
        terms = [element.getCVTerm(k) for k in range(element.getNumCVTerms())]
        pairs[element.getId()] = {
            (libsbml.BiolQualifierType_toString(term.getBiologicalQualifierType()), term.getResourceURI(k))
            for term in terms
            for k in range(term.getNumResources())
        }
    return {name: of for name, of in pairs.items() if of}


@pytest.fixture(scope="module")
def sbml() -> str:
    return to_sbml(EQUATIONS, identities=IDENTITIES, **GIVEN)


def test_quantities_are_what_they_are(sbml):
    assert complaints(sbml) == []
    pairs, at = found(sbml), "https://identifiers.org/"
    assert pairs["Human"] == {("hasTaxon", f"{at}taxonomy:9606")}
    assert pairs["RANKL_soluble_marrow"] == {("isVersionOf", f"{at}uniprot:O14788")}
    assert pairs["OPG_serum"] == {("is", f"{at}uniprot:O00300")}
    assert pairs["RANKL_OPG_soluble_marrow"] == {("hasPart", f"{at}uniprot:O14788"), ("hasPart", f"{at}uniprot:O00300")}
    assert pairs["CTX_serum"] == {("isPartOf", f"{at}uniprot:P02452")}
    assert pairs["osteoclast"] == {("is", f"{at}CL:0000092")}
    assert pairs["oestradiol_serum"] == {("is", f"{at}CHEBI:16469")}
    assert pairs["denosumab_serum"] == {("is", f"{at}drugbank:DB06643")}
    assert pairs["TNFSF11_in_osteocyte"] == {("isPropertyOf", f"{at}hgnc.symbol:TNFSF11")}


def test_every_gene_product_has_an_accession():
    for name, quantity in NETWORK.quantities.items():
        if quantity.gene is not None:
            assert IDENTITIES[name], name


def test_antimony_carries_the_same(sbml):
    text = to_antimony(EQUATIONS, identities=IDENTITIES, **GIVEN)
    antimony.clearPreviousLoads()
    assert antimony.loadAntimonyString(text) >= 0, antimony.getLastError()
    back = antimony.getSBMLString("Human")
    assert found(back) == found(sbml)
    assert terms(back) == terms(sbml)


def terms(sbml: str) -> dict[str, int]:
    document = libsbml.readSBMLFromString(sbml)
    return {p.getId(): p.getSBOTerm() for p in document.getModel().getListOfParameters()}


def test_parameters_say_what_their_unit_says(sbml):
    ids, said = ids_of(EQUATIONS), terms(sbml)
    assert set(said) == set(ids.values())
    assert said["RANKL_soluble_marrow"] == 196
    assert said["osteoclast"] == 228
    assert said["denosumab_depot_subcutis"] == 361
    assert said["RanklAxis_k_on"] == said["OpgProduction_clearance"] == 9
    assert said["rank_signal"] == 2


def test_events_have_terms_too(sbml):
    document = libsbml.readSBMLFromString(sbml)
    assert [event.getSBOTerm() for event in document.getModel().getListOfEvents()] == [375]
    assert document.getModel().getSBOTerm() == 293


def test_a_rate_that_is_not_constant_is_no_kinetic_constant():
    per_day = unit("1/day").dimension
    assert (sbo_term(per_day, constant=True), sbo_term(per_day, constant=False)) == (9, 2)
