"""Two hundred women drawn at random can be solved; `make fuzz` draws two thousand."""

import itertools

import pytest

from tests.fuzz.cases import complaint, drawn, outcome

BATCH = 25


@pytest.mark.parametrize("first", range(0, 200, BATCH))
def test_any_woman_on_any_doses_is_solved(first):
    found = [outcome(drawn(number)) for number in range(first, first + BATCH)]
    assert [complaint(one) for one in found if complaint(one)] == []


def test_women_differ():
    parameters = [drawn(number).parameters for number in range(3)]
    assert all((one != other).sum() > 50 for one, other in itertools.pairwise(parameters))
