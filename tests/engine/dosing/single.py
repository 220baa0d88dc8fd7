"""Boluses and infusions: amounts, rates, lag, share, order, and several at once."""

import numpy as np
from scipy.special import lambertw

from rankl.language.event import Bolus, Infusion, repeated
from rankl.language.expression import symbol
from tests.engine.dosing.compartments import CENTRAL, DEPOT, ONE, TWO
from tests.engine.dosing.scenario import Scenario

dose, delay, share = symbol("dose"), symbol("delay"), symbol("share")


def saturated(t: np.ndarray) -> np.ndarray:
    """Michaelis-Menten elimination from 40: Schnell & Mendoza, J. Theor. Biol. 187:207 (1997)."""
    left = 4.0 * lambertw(10.0 * np.exp(10.0 - 1.5 * t)).real
    return left[:, None]


BOLUSES = [
    Scenario("under the skin", [Bolus(1, "depot", 40)], lambda t: ONE.bolus(t - 1, DEPOT, 40)),
    Scenario("into the vein", [Bolus(1, "central", 40)], lambda t: ONE.bolus(t - 1, CENTRAL, 40)),
    Scenario("into the vein, two compartments", [Bolus(1, "central", 40)], lambda t: TWO.bolus(t - 1, CENTRAL, 40), "two"),
    Scenario("under the skin, two compartments", [Bolus(1, "depot", 40)], lambda t: TWO.bolus(t - 1, DEPOT, 40), "two"),
    Scenario("at the start", [Bolus(0, "depot", 40)], lambda t: ONE.bolus(t, DEPOT, 40)),
    Scenario("at the end", [Bolus(0, "depot", 40), Bolus(30, "depot", 99)], lambda t: ONE.bolus(t, DEPOT, 40)),
    Scenario("on top of what is there", [Bolus(2, "central", 40)],
             lambda t: ONE.flow(t + 1e-300, [0, 7]) + ONE.bolus(t - 2, CENTRAL, 40), changed={"before": 7.0}),
    Scenario("nothing", [Bolus(2, "central", 0)], lambda t: ONE.flow(t + 1e-300, [0, 7]), changed={"before": 7.0}),
    Scenario("two at once into one place", [Bolus(2, "depot", 40), Bolus(2, "depot", 5)], lambda t: ONE.bolus(t - 2, DEPOT, 45)),
    Scenario("two at once into two places", [Bolus(2, "depot", 40), Bolus(2, "central", 5)],
             lambda t: ONE.bolus(t - 2, DEPOT, 40) + ONE.bolus(t - 2, CENTRAL, 5)),
    Scenario("written in no order", [Bolus(9, "depot", 10), Bolus(2, "depot", 40)],
             lambda t: ONE.bolus(t - 9, DEPOT, 10) + ONE.bolus(t - 2, DEPOT, 40)),
    Scenario("taken out", [Bolus(1, "central", 40), Bolus(6, "central", -5)],
             lambda t: ONE.bolus(t - 1, CENTRAL, 40) - ONE.bolus(t - 6, CENTRAL, 5)),
    Scenario("every week", repeated(Bolus(1, "depot", 40), 7, 4),
             lambda t: sum(ONE.bolus(t - 1 - 7 * n, DEPOT, 40) for n in range(4))),
    Scenario("later by a lag", [Bolus(1, "depot", 40, lag=2.2)], lambda t: ONE.bolus(t - 3.2, DEPOT, 40)),
    Scenario("a lag that no step fits into", [Bolus(0, "depot", 40, lag=1e-309)], lambda t: ONE.bolus(t, DEPOT, 40)),
    Scenario("a lag beyond the end", [Bolus(1, "depot", 40), Bolus(2, "depot", 40, lag=29)],
             lambda t: ONE.bolus(t - 1, DEPOT, 40)),
    Scenario("a lag lets the second arrive first", [Bolus(1, "depot", 40, lag=5), Bolus(2, "depot", 10)],
             lambda t: ONE.bolus(t - 6, DEPOT, 40) + ONE.bolus(t - 2, DEPOT, 10)),
    Scenario("a share arrives", [Bolus(1, "depot", 40, bioavailability=0.6)], lambda t: ONE.bolus(t - 1, DEPOT, 24)),
    Scenario("amount, lag and share are parameters", [Bolus(1, "depot", dose / 2, delay, share)],
             lambda t: ONE.bolus(t - 1.75, DEPOT, 12)),
    Scenario("eliminated by an enzyme", [Bolus(0, "central", 40)],
             lambda t: np.where(t[:, None] > 0, saturated(t), 0), "saturable"),
]  # fmt: skip
INFUSIONS = [
    Scenario("nothing at a rate", [Infusion(2, "central", 0, rate=5), Infusion(3, "central", 0, duration=2)],
             lambda t: ONE.flow(t + 1e-300, [0, 7]), changed={"before": 7.0}),
    Scenario("over four days", [Infusion(1, "central", 40, duration=4)], lambda t: ONE.infusion(t - 1, CENTRAL, 40, 4)),
    Scenario("at ten a day", [Infusion(1, "central", 40, rate=10)], lambda t: ONE.infusion(t - 1, CENTRAL, 40, 4)),
    Scenario("from the start", [Infusion(0, "central", 40, duration=4)], lambda t: ONE.infusion(t, CENTRAL, 40, 4)),
    Scenario("in two compartments", [Infusion(1, "central", 40, duration=4)],
             lambda t: TWO.infusion(t - 1, CENTRAL, 40, 4), "two"),
    Scenario("under the skin", [Infusion(1, "depot", 40, duration=4)], lambda t: ONE.infusion(t - 1, DEPOT, 40, 4)),
    Scenario("over a second", [Infusion(1, "central", 40, duration=1 / 86400)],
             lambda t: ONE.infusion(t - 1, CENTRAL, 40, 1 / 86400)),
    Scenario("beyond the end", [Infusion(1, "central", 400, duration=40)], lambda t: ONE.infusion(t - 1, CENTRAL, 400, 40)),
    Scenario("a share makes it weaker", [Infusion(1, "central", 40, duration=4, bioavailability=0.6)],
             lambda t: ONE.infusion(t - 1, CENTRAL, 24, 4)),
    Scenario("a share makes it shorter where the rate is given", [Infusion(1, "central", 40, rate=10, bioavailability=0.6)],
             lambda t: ONE.infusion(t - 1, CENTRAL, 24, 2.4)),
    Scenario("later by a lag", [Infusion(1, "central", 40, duration=4, lag=2.2)],
             lambda t: ONE.infusion(t - 3.2, CENTRAL, 40, 4)),
    Scenario("all of it parameters", [Infusion(1, "central", dose, duration=8 * share, lag=delay, bioavailability=share)],
             lambda t: ONE.infusion(t - 1.75, CENTRAL, 24, 4.8)),
    Scenario("two that overlap", [Infusion(1, "central", 40, duration=8), Infusion(5, "central", 12, duration=2)],
             lambda t: ONE.infusion(t - 1, CENTRAL, 40, 8) + ONE.infusion(t - 5, CENTRAL, 12, 2)),
    Scenario("two end to end", [Infusion(1, "central", 40, duration=4), Infusion(5, "central", 12, duration=4)],
             lambda t: ONE.infusion(t - 1, CENTRAL, 40, 4) + ONE.infusion(t - 5, CENTRAL, 12, 4)),
    Scenario("two into two places", [Infusion(1, "central", 40, duration=4), Infusion(3, "depot", 12, duration=4)],
             lambda t: ONE.infusion(t - 1, CENTRAL, 40, 4) + ONE.infusion(t - 3, DEPOT, 12, 4)),
    Scenario("with a loading dose", [Bolus(1, "central", 25), Infusion(1, "central", 40, rate=5)],
             lambda t: ONE.bolus(t - 1, CENTRAL, 25) + ONE.infusion(t - 1, CENTRAL, 40, 8)),
    Scenario("every week", repeated(Infusion(1, "central", 40, duration=2), 7, 4),
             lambda t: sum(ONE.infusion(t - 1 - 7 * n, CENTRAL, 40, 2) for n in range(4))),
    Scenario("longer than the interval", repeated(Infusion(1, "central", 40, duration=10), 7, 4),
             lambda t: sum(ONE.infusion(t - 1 - 7 * n, CENTRAL, 40, 10) for n in range(4))),
]  # fmt: skip
