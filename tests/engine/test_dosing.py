"""Dosing against closed forms: a table of scenarios, each of them one line in `dosing/`."""

import numpy as np
import pytest

from rankl.engine import solve
from rankl.language.event import Bolus, Infusion, SteadyState, repeated
from tests.engine.dosing.changes import COURSES, REPLACEMENTS, RESETS, SWITCHES
from tests.engine.dosing.compartments import CENTRAL, DEPOT, ONE, compiled
from tests.engine.dosing.feedback import FEEDBACK
from tests.engine.dosing.scenario import Scenario
from tests.engine.dosing.single import BOLUSES, INFUSIONS
from tests.engine.dosing.steady import STEADY
from tests.engine.systems import symbols

APART = 1e-8
"""Of each state's maximum."""
TABLE = {
    "bolus": BOLUSES,
    "infusion": INFUSIONS,
    "steady": STEADY,
    "reset": RESETS,
    "replace": REPLACEMENTS,
    "switch": SWITCHES,
    "course": COURSES,
    "feedback": FEEDBACK,
}
LINES = [pytest.param(one, id=f"{kind}: {one.title}") for kind, lines in TABLE.items() for one in lines]


def error(found: np.ndarray, truth: np.ndarray) -> float:
    """The largest error, in shares of each state's maximum."""
    largest = np.abs(truth).max(axis=0)
    return float((np.abs(found - truth).max(axis=0) / np.where(largest > 0, largest, 1.0)).max())


def assert_equal(found: np.ndarray, truth: np.ndarray) -> None:
    assert error(found, truth) < APART


@pytest.mark.parametrize("scenario", LINES)
def test_what_is_there_follows_the_closed_form(scenario: Scenario):
    assert_equal(scenario.solved(), scenario.truth(scenario.times()))


def test_every_line_asserts_something_else():
    seen = [(one.system, repr(one.events), tuple(one.changed.items())) for lines in TABLE.values() for one in lines]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize(
    ("short", "written_out"),
    [
        (repeated(Bolus(1, "depot", 40), 7, 4), [Bolus(day, "depot", 40) for day in (1, 8, 15, 22)]),
        (
            repeated(Infusion(0.5, "central", 40, rate=4, lag=0.25), 3.5, 3),
            [Infusion(day, "central", 40, rate=4, lag=0.25) for day in (0.5, 4.0, 7.5)],
        ),
        (
            repeated(SteadyState(Bolus(2, "depot", 40), 7), 7, 3),
            [SteadyState(Bolus(2, "depot", 40), 7), Bolus(9, "depot", 40), Bolus(16, "depot", 40)],
        ),
    ],
    ids=["boluses", "infusions", "steady state"],
)
def test_a_repeated_dose_is_the_doses_written_out_bit_for_bit(short, written_out):
    line = Scenario("", written_out, lambda t: t)
    np.testing.assert_array_equal(line.solved(events=short), line.solved())


def test_every_patient_has_an_own_amount_lag_and_share():
    model, (dose, delay, share) = compiled("one"), symbols("dose delay share")
    table = np.tile(model.defaults, (7, 1))
    own = {"dose": np.linspace(10, 70, 7), "delay": np.linspace(0, 3, 7), "share": np.linspace(0.1, 1, 7)}
    for name, values in own.items():
        table[:, model.parameters.index(name)] = values
    events = [
        Bolus(1, "depot", dose, delay, share),
        Infusion(3, "central", dose, rate=5 * share, lag=2 * delay, bioavailability=share),
        SteadyState(Bolus(15, "depot", dose, bioavailability=share), 5),
    ]
    times = np.linspace(0, 30, 61)
    found = solve(model, table, start=0, save_at=times, events=events, tolerance=1e-11)
    assert not found.failures
    for given, late, f, values in zip(*own.values(), found.values, strict=True):
        before = ONE.bolus(times - 1 - late, DEPOT, given * f)
        before += ONE.infusion(times - 3 - 2 * late, CENTRAL, given * f, given / 5)
        after = ONE.series(times - 15, DEPOT, given * f, 5) + ONE.bolus(times - 15, DEPOT, given * f)
        assert_equal(values, np.where(times[:, None] <= 15, before, after))


def test_a_sample_at_the_time_of_a_dose_is_taken_before_or_after_it():
    model = compiled("one")
    events = [Bolus(0, "central", 40), Bolus(5, "central", 10), Infusion(5, "central", 10, duration=5)]
    left = 40 * np.exp(-0.2 * 5)

    def central(sample: str) -> np.ndarray:
        found = solve(model, model.defaults, start=0, save_at=[0, 5], events=events, tolerance=1e-11, sample=sample)
        return found.values[0, :, 1]

    np.testing.assert_allclose(central("before"), [0, left], rtol=APART)
    np.testing.assert_allclose(central("after"), [40, left + 10], rtol=APART)


def test_a_rough_tolerance_keeps_every_line_within_a_millionth():
    lines = [one for lines in TABLE.values() for one in lines]
    apart = {one.title: error(one.solved(tolerance=3e-7), one.truth(one.times())) for one in lines}
    assert {title: far for title, far in apart.items() if far > 1e-6} == {}
