"""What happens by itself, as soon as a condition holds."""

import numpy as np

from rankl.language.event import Bolus, Replace
from tests.engine.dosing.compartments import CENTRAL, DEPOT, ONE, K
from tests.engine.dosing.linear import joined
from tests.engine.dosing.scenario import Scenario


def beside(value):
    """The one compartment, and a count that is a function of time."""
    return lambda t: np.column_stack([ONE.bolus(t - 1, CENTRAL, 60) + ONE.bolus(t - 12, CENTRAL, 60), value(t)])


def refilled(t: np.ndarray, from_: float = 40.0) -> np.ndarray:
    """Down to 10, 30 more, and again: from then on the time between is ln 4 / k."""
    first = np.log(from_ / 10) / K
    again = 40 * np.exp(-K * np.mod(t - first, np.log(4) / K))
    return np.column_stack([0 * t, np.where(t <= first, from_ * np.exp(-K * t), again)])


def regulated(t: np.ndarray) -> np.ndarray:
    """Supplied at 8 a day (towards 40) up to 30, left alone down to 10, and so on: depot, central, tap."""
    up, down = np.log(30 / 10) / K, np.log(30 / 10) / K
    reached = np.log(40 / 10) / K
    phase = np.mod(t - reached, down + up)
    falling = 30 * np.exp(-K * phase)
    rising = 40 - 30 * np.exp(-K * (phase - down))
    later = np.where(phase < down, falling, rising)
    central = np.where(t <= reached, -40 * np.expm1(-K * t), later)
    tap = np.where((t > reached) & (phase < down), 0.0, 1.0)
    return np.column_stack([0 * t, central, tap])


def at_three(depot: float):
    """40 from day 0 on; at day 3 half of it is left, and the depot gets a share."""
    return joined(
        lambda t: ONE.flow(t + 1e-300, [0, 40]), 3, lambda since, state: ONE.flow(since, [depot * state[1], state[1] / 2])
    )


FORTY = {"before": 40.0}
LOW = 12 + np.log((60 + 60 * np.exp(-11 * K)) / 5) / K
"""When two doses of 60, on days 1 and 12, have fallen to 5."""
FEEDBACK = [
    Scenario("a dose whenever it falls below ten", [], refilled, "feedback", FORTY),
    Scenario("a dose in between delays the next", [Bolus(1, "central", 60)],
             joined(refilled, 1, lambda since, state: refilled(since, state[1] + 60)), "feedback", FORTY),
    Scenario("brought below ten, the dose follows at once", [Replace(4, "central", 2)],
             joined(refilled, 4, lambda since, _: refilled(since, 32)), "feedback", FORTY),
    Scenario("emptied by the calendar", [Bolus(1, "depot", 40)],
             joined(lambda t: ONE.bolus(t - 1, DEPOT, 40), 3.3,
                    lambda since, state: ONE.flow(since, [state[0], 0])), "by the calendar"),
    Scenario("off above thirty, on below ten", [], regulated, "thermostat", {"feed": 8.0}),
    Scenario("a dose takes it over fifty, twice", [Bolus(1, "central", 60), Bolus(12, "central", 60)],
             beside(lambda t: (t > 1) * 1.0 + (t > 12)), "overdoses"),
    Scenario("a dose at the start takes it over fifty", [Bolus(0, "central", 60)],
             lambda t: np.column_stack([ONE.bolus(t, CENTRAL, 60), (t > 0) * 1.0]), "overdoses"),
    Scenario("low before a dose at the start counts", [Bolus(0, "central", 60)],
             lambda t: np.column_stack([ONE.bolus(t, CENTRAL, 60), (t > 0) * 1.0 + (t > np.log(60 / 5) / K)]), "low at start"),
    Scenario("low from the start on counts", [Bolus(1, "central", 60), Bolus(12, "central", 60)],
             beside(lambda t: (t > 0) * 1.0 + (t > LOW)), "low at start"),
    Scenario("low from the start on does not count", [Bolus(1, "central", 60), Bolus(12, "central", 60)],
             beside(lambda t: (t > LOW) * 1.0), "low later"),
    Scenario("two at one moment, both as they were found", [], at_three(0.1), "as found", FORTY),
    Scenario("two at one moment, one after the other", [], at_three(0.05), "as it comes", FORTY),
    Scenario("the first undoes the second", [], at_three(0.0), "not lasting", FORTY),
]  # fmt: skip
