"""Doses at steady state: everything before is forgotten, and the series that is there instead goes on as it was."""

from rankl.language.event import Bolus, Infusion, SteadyState, Switch, repeated
from tests.engine.dosing.compartments import CENTRAL, DEPOT, ONE, ONE_SLOWER, SLOWER, TWO
from tests.engine.dosing.scenario import Scenario
from tests.engine.dosing.single import delay, dose, share


def boluses(t, into, amount, every, model=ONE):
    """The series and the dose itself, `t` days after it."""
    return model.series(t, into, amount, every) + model.bolus(t, into, amount)


def infusions(t, into, amount, duration, every, model=ONE):
    return model.infused_series(t, into, amount, duration, every) + model.infusion(t, into, amount, duration)


STEADY = [
    Scenario("into the vein", [SteadyState(Bolus(2, "central", 40), 7)], lambda t: boluses(t - 2, CENTRAL, 40, 7)),
    Scenario("under the skin", [SteadyState(Bolus(2, "depot", 40), 7)], lambda t: boluses(t - 2, DEPOT, 40, 7)),
    Scenario("in two compartments", [SteadyState(Bolus(2, "depot", 40), 7)], lambda t: boluses(t - 2, DEPOT, 40, 7, TWO), "two"),
    Scenario("at the start", [SteadyState(Bolus(0, "depot", 40), 7)], lambda t: boluses(t, DEPOT, 40, 7)),
    Scenario("many a day", [SteadyState(Bolus(2, "central", 4), 0.25)], lambda t: boluses(t - 2, CENTRAL, 4, 0.25)),
    Scenario("a share arrives", [SteadyState(Bolus(2, "depot", dose, bioavailability=share), 7)],
             lambda t: boluses(t - 2, DEPOT, 24, 7)),
    Scenario("with a lag", [SteadyState(Bolus(2, "depot", 40, lag=delay), 7)],
             lambda t: boluses(t + 4.25, DEPOT, 40, 7) * (t > 2)[:, None] + ONE.bolus(t - 2.75, DEPOT, 40)),
    Scenario("with a lag of next to an interval", [SteadyState(Bolus(0.3, "depot", 4, lag=0.04999999999999999), 0.05)],
             lambda t: boluses(t - 0.3, DEPOT, 4, 0.05) * (t > 0.3)[:, None] + ONE.bolus(t - 0.35, DEPOT, 4)),
    Scenario("infused with a lag", [SteadyState(Infusion(2, "central", 40, duration=5, lag=3), 7)],
             lambda t: infusions(t + 2, CENTRAL, 40, 5, 7) * (t > 2)[:, None] + ONE.infusion(t - 5, CENTRAL, 40, 5)),
    Scenario("what was before is forgotten", [Bolus(0, "depot", 99), Infusion(0, "central", 99, duration=20),
                                              SteadyState(Bolus(2, "depot", 40), 7)],
             lambda t: (ONE.bolus(t, DEPOT, 99) + ONE.infusion(t, CENTRAL, 99, 20)) * (t <= 2)[:, None]
             + boluses(t - 2, DEPOT, 40, 7)),
    Scenario("and then every week", repeated(SteadyState(Bolus(2, "depot", 40), 7), 7, 3),
             lambda t: boluses(t - 2, DEPOT, 40, 7) + ONE.bolus(t - 9, DEPOT, 40) + ONE.bolus(t - 16, DEPOT, 40)),
    Scenario("one after another", [SteadyState(Bolus(2, "depot", 40), 7), SteadyState(Bolus(9, "depot", 10), 3)],
             lambda t: boluses(t - 2, DEPOT, 40, 7) * (t <= 9)[:, None] + boluses(t - 9, DEPOT, 10, 3)),
    Scenario("with the clearance of the day", [Switch(1, "k", SLOWER), SteadyState(Bolus(2, "central", 40), 7)],
             lambda t: boluses(t - 2, CENTRAL, 40, 7, ONE_SLOWER)),
    Scenario("infused", [SteadyState(Infusion(2, "central", 40, duration=2), 7)], lambda t: infusions(t - 2, CENTRAL, 40, 2, 7)),
    Scenario("infused at a rate", [SteadyState(Infusion(2, "central", 40, rate=20), 7)],
             lambda t: infusions(t - 2, CENTRAL, 40, 2, 7)),
    Scenario("infused under the skin", [SteadyState(Infusion(2, "depot", 40, duration=2), 7)],
             lambda t: infusions(t - 2, DEPOT, 40, 2, 7)),
    Scenario("infused in two compartments", [SteadyState(Infusion(2, "central", 40, duration=2), 7)],
             lambda t: infusions(t - 2, CENTRAL, 40, 2, 7, TWO), "two"),
    Scenario("infused without a pause", [SteadyState(Infusion(2, "central", 40, duration=7), 7)],
             lambda t: infusions(t - 2, CENTRAL, 40, 7, 7)),
    Scenario("infused for longer than the interval", [SteadyState(Infusion(2, "central", 40, duration=10), 7)],
             lambda t: infusions(t - 2, CENTRAL, 40, 10, 7)),
    Scenario("infused for three intervals", [SteadyState(Infusion(2, "central", 40, duration=10), 4)],
             lambda t: infusions(t - 2, CENTRAL, 40, 10, 4)),
    Scenario("infused, then every week", repeated(SteadyState(Infusion(2, "central", 40, duration=10), 7), 7, 3),
             lambda t: infusions(t - 2, CENTRAL, 40, 10, 7) + ONE.infusion(t - 9, CENTRAL, 40, 10)
             + ONE.infusion(t - 16, CENTRAL, 40, 10)),
]  # fmt: skip
