"""Claims with other numbers: many variants side by side give what one at a time gives."""

import pytest

from rankl import claims
from rankl.lab.claims import Assay, chosen
from rankl.lab.variants import draws, halves, numbers, outcomes
from rankl.library import load

IDS = ("S007", "S032", "S033")


@pytest.fixture(scope="module")
def test_of_claims():
    library = load()
    test = Assay(library, chosen(library, IDS))
    test.pool.solve()
    return test


def test_a_number_changed_in_lanes_or_by_name(test_of_claims):
    variants = halves(["RanklAxis.share_osteocyte", "RanklMeetsRank.affinity"])
    assert [dict(one) for one in variants[:2]] == [{"RanklAxis.share_osteocyte": 0.5}, {"RanklAxis.share_osteocyte": 1.5}]
    share = test_of_claims.pool.benches["mouse"].network.numbers["RanklAxis.share_osteocyte"].value
    found = list(outcomes(test_of_claims, variants))
    by_name = claims(*IDS, set={"RanklAxis.share_osteocyte": str(0.5 * share)})
    assert found[0].verdicts == {one.claim.id: one.verdict for one in by_name.claims}
    assert found[0].verdicts["S032"] == "fails"


def test_nothing_changed_changes_nothing(test_of_claims):
    (same,) = outcomes(test_of_claims, [{"RanklAxis.share_osteocyte": 1.0}])
    assert same.verdicts == {claim.id: test_of_claims.tested(claim).verdict for claim in test_of_claims.claims}


def test_numbers_of_the_subject_are_left_out_and_draws_stay_within_the_spread(test_of_claims):
    spreads = numbers(test_of_claims)
    assert "Age.at_start" not in spreads and "RanklAxis.share_osteocyte" in spreads
    drawn = draws(spreads, 5, seed=1)
    assert drawn == draws(spreads, 5, seed=1) != draws(spreads, 5, seed=2)
    assert all(1 / spreads[name] <= factor <= spreads[name] for one in drawn for name, factor in one.items())
