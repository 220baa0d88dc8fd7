"""What is taken of a course, and in which unit."""

from math import exp, isnan

import numpy as np
import pytest

from rankl.lab.measured import factor, taken
from rankl.language.mistake import Mistake

DAYS = np.array([0.0, 1.0, 2.0, 3.0, 4.0])
PEAK = np.array([2.0, 3.0, 6.0, 4.0, 1.0])


@pytest.mark.parametrize(
    "take, at, since, value",
    [
        ("value", 1.5, 0.0, 4.5),
        ("change", 3.0, 0.0, 100.0),
        ("change", 3.0, 1.0, 100 / 3),
        ("slope", 3.0, 0.0, 100.0 / (3 / 365.25)),
        ("highest", 4.0, 0.0, 6.0),
        ("highest", 1.5, 0.0, 4.5),
        ("lowest", 4.0, 0.0, 1.0),
        ("lowest", 4.0, 3.5, 1.0),
        ("rise", 4.0, 0.0, 4.0),
        ("rise", 4.0, 1.0, 3.0),
        ("time to highest", 4.0, 0.0, 2.0),
        ("time to highest", 4.0, 1.0, 1.0),
        ("mean", 2.0, 0.0, (2.5 + 4.5) / 2),
        ("cumulative", 2.0, 0.0, 7.0),
        ("incidence", 2.0, 0.0, 1 - exp(-7.0)),
    ],
)
def test_one_number_of_a_course(take, at, since, value):
    assert taken(take, DAYS, PEAK, at, since) == pytest.approx(value)


def test_a_change_from_nothing_is_no_number():
    assert isnan(taken("change", DAYS, DAYS, 4.0, 0.0))


@pytest.mark.parametrize(
    "own, wanted, value",
    [("1", "fraction", 1.0), ("%", "%", 1.0), ("%", "fraction", 0.01), ("day", "hours", 24.0), ("day", "months", 1 / 30.4375)],
)
def test_units_as_claims_say_them(own, wanted, value):
    assert factor(own, wanted) == pytest.approx(value)


@pytest.mark.parametrize("own, wanted", [("ng/mL", "hours"), ("%", "%/year"), ("%", "degC"), ("1/mm", "fraction")])
def test_units_that_do_not_convert(own, wanted):
    with pytest.raises(Mistake, match=f"is in {own}"):
        factor(own, wanted)
