"""The claims of the library, put to the test: nothing unbuilt holds, no failure is new, every failure has its reason."""

import pytest

from rankl import claims
from rankl.lab.readouts import registry
from rankl.lab.tested import VERDICTS
from rankl.library import load
from rankl.library.claim import every

NEEDS_MORE = {"S178"}
"""Claims of which a part needs what is not there: populations."""
KNOWN_FAILURES: set[str] = set()
"""Claims that fail; each says why in `reason` of its runs. A claim that holds again is taken away here."""


@pytest.fixture(scope="module")
def found():
    return claims()


def test_every_claim_has_a_verdict(found):
    assert len(found.claims) == 199
    assert all(one.verdict in VERDICTS for one in found.claims)
    assert not found.unsolved


def test_what_is_not_built_does_not_hold(found):
    for one in found.claims:
        if one.claim.runs is None:
            assert one.verdict == "not built"
        if any(value.verdict == "not built" for value in one.values):
            assert one.verdict in ("not built", "fails")


def test_all_claims_are_put_to_the_test(found):
    assert {one.claim.id for one in found.claims if one.verdict == "not built"} == NEEDS_MORE


def test_failures_are_known_and_have_reasons(found):
    failing = {one.claim.id: one for one in found.claims if one.verdict == "fails"}
    assert failing.keys() == KNOWN_FAILURES
    assert all(one.claim.runs.reason for one in failing.values())


def test_values_do_not_depend_on_what_else_is_run(found):
    together = {one.claim.id: one for one in found.claims}
    for name in ("S011", "S043", "S117"):
        (alone,) = claims(name).claims
        assert alone.verdict == together[name].verdict
        for one, other in zip(alone.values, together[name].values, strict=True):
            assert one.value == pytest.approx(other.value, rel=1e-4, abs=1e-6)


def test_it_takes_less_than_a_minute(found):
    assert found.seconds < 60


def test_readouts_of_runs_are_registered():
    known = {name for readout in registry().values() for name in readout.names}
    for claim in every(load()).values():
        for part in (part for one in claim.runs.readouts for part in one.parts) if claim.runs else ():
            assert part.read is None or part.read in known, (claim.id, part.read)
