"""Within its error, or 20 %."""

import pytest

from rankl.lab.agreement import agrees, relative_error
from rankl.lab.result import Comparison


def compared(observed, predicted, lo=None, hi=None, error_kind="", n=None):
    return Comparison(
        "Study_2000", "Study_2000", "ko", "ko - wild type", "none", "BV/TV", "", "ratio", "ratio", "0 day", 0.0, 0.0,
        observed, lo, hi, error_kind, n, "fit", predicted,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("observed", "predicted", "bounds", "there"),
    [
        (0.5, 0.6, {}, True),
        (0.5, 0.65, {}, False),
        (0.5, 0.65, {"lo": 0.4, "hi": 0.6, "error_kind": "SEM"}, True),
        (0.5, 0.8, {"lo": 0.4, "hi": 0.6, "error_kind": "SEM"}, False),
        (0.5, 0.65, {"lo": 0.4, "hi": 0.6, "error_kind": "SD", "n": 9}, False),
        (2.5, 2.9, {"lo": 2.0, "hi": 3.0, "error_kind": "half-range"}, True),
        (0.0, 0.1, {}, True),
        (0.0, 0.2, {}, False),
        (1.0, 1.19, {}, True),
        (1.0, 0.75, {}, False),
        (0.5, 0.0, {}, False),
    ],
)
def test_a_prediction_agrees_within_two_standard_errors_or_a_fifth(observed, predicted, bounds, there):
    assert agrees(compared(observed, predicted, **bounds)) is there


def test_the_error_of_a_mean_goes_with_the_number_of_animals():
    assert relative_error(compared(0.5, 0.5, 0.4, 0.6, "SD", 4)) == pytest.approx(0.1)
    assert relative_error(compared(0.5, 0.5, 0.4, 0.6, "SD")) is None
    assert relative_error(compared(0.5, 0.5)) is None
