"""Two hundred cases on random networks: the engine agrees with the reference, or both say why not; `make fuzz` draws 10,000."""

from random import Random

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rankl.language.event import Infusion
from tests.fuzz.networks import events, network, saves
from tests.fuzz.verdict import GOOD, PATIENTS, examined


@pytest.fixture(autouse=True, scope="module")
def own_object_cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RANKL_CACHE", str(tmp_path_factory.mktemp("objects")))
        yield


@settings(max_examples=200 // PATIENTS, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck),
          phases=[Phase.explicit, Phase.generate, Phase.shrink])  # fmt: skip
@given(st.integers(0, 2**32))
def test_the_engine_agrees_with_the_reference(seed):
    found = examined(Random(seed), seed, sets=1)
    assert len(found) == PATIENTS
    assert [str(one) for one in found if one.verdict not in GOOD] == []


def test_networks_differ_in_everything_that_is_drawn():
    drawn = [network(Random(number)) for number in range(60)]
    assert {len(one.plain.variables) for one in drawn} >= set(range(2, 9))
    assert {bool(one.plain.thresholds) for one in drawn} == {bool(one.corners) for one in drawn} == {False, True}
    words = " ".join(str(variable.rate) for one in drawn for variable in one.plain.variables)
    operations = "exp log sin cos arctan floor smallest largest if_less ^".split()
    assert [operation for operation in operations if operation not in words] == []
    chance = Random(1)
    happening = {type(event) for one in drawn for event in events(chance, one, saves(chance, one))}
    assert {kind.__name__ for kind in happening} == set("Bolus Course Infusion Replace Reset SteadyState Switch".split())
    rated = [event for one in drawn for event in events(chance, one, saves(chance, one)) if isinstance(event, Infusion)]
    assert {event.rate is None for event in rated} == {False, True}


def test_a_difference_would_be_seen(monkeypatch):
    from tests.fuzz import verdict

    real = verdict.solve

    def off(*arguments, **options):
        found = real(*arguments, **options)
        found.values[0] *= 1 + 1e-4
        found.values[1] = np.nan
        return found

    monkeypatch.setattr(verdict, "solve", off)
    found = examined(Random(1), sets=1)
    assert [one.verdict for one in found] == ["apart", "silent", "agrees", "agrees", "agrees"]
