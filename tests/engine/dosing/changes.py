"""Resets, replacements, switches and courses."""

import numpy as np

from rankl.language.event import Bolus, Course, Infusion, Replace, Reset, Switch, repeated
from rankl.language.expression import symbol
from tests.engine.dosing.compartments import CENTRAL, DEPOT, ONE, ONE_SLOWER, SLOWER, TIDE, K
from tests.engine.dosing.linear import joined
from tests.engine.dosing.scenario import END, Scenario

EIGHT = [8.0, 0.0]
"""What is in force by turns."""


def first(t):
    return ONE.bolus(t - 1, DEPOT, 40)


def dripping(t):
    return ONE.infusion(t - 1, CENTRAL, 40, 8)


def fed(t, pieces):
    """Inflow in pieces: (from, to, rate at the beginning, change of the rate per day)."""
    total = 0.0
    for begin, end, rate, slope in pieces:
        total = total + ONE.infusion(t - begin, CENTRAL, rate * (end - begin), end - begin)
        total = total + ONE.ramp(t - begin, CENTRAL, slope, end - begin)
    return total


def tidal(t):
    """x' = 3 (1 + sin(w t)) - k x, by variation of the constant."""
    w = TIDE
    wave = (K * np.sin(w * t) - w * np.cos(w * t) + w * np.exp(-K * t)) / (K**2 + w**2)
    central = 3.0 * (-np.expm1(-K * t) / K + wave)
    return np.column_stack([0 * t, central])


RESETS = [
    Scenario("reset", [Bolus(1, "depot", 40), Reset(4)], lambda t: first(t) * (t <= 4)[:, None]),
    Scenario("reset to where it started", [Bolus(1, "depot", 40), Reset(4)],
             joined(lambda t: ONE.flow(t + 1e-300, [0, 7]) + first(t), 4, lambda since, _: ONE.flow(since, [0, 7])),
             changed={"before": 7.0}),
    Scenario("reset and dose", [Bolus(1, "depot", 40), Reset(4), Bolus(4, "depot", 9)],
             lambda t: first(t) * (t <= 4)[:, None] + ONE.bolus(t - 4, DEPOT, 9)),
    Scenario("dose and reset", [Bolus(1, "depot", 40), Bolus(4, "depot", 9), Reset(4)], lambda t: first(t) * (t <= 4)[:, None]),
    Scenario("reset ends infusions", [Infusion(1, "central", 40, duration=8), Reset(4)],
             lambda t: dripping(t) * (t <= 4)[:, None]),
    Scenario("an infusion from the reset on", [Infusion(1, "central", 40, duration=8), Reset(4),
             Infusion(4, "central", 9, duration=6)],
             lambda t: dripping(t) * (t <= 4)[:, None] + ONE.infusion(t - 4, CENTRAL, 9, 6)),
    Scenario("reset again and again", [*repeated(Bolus(1, "depot", 40), 10, 3), *repeated(Reset(6), 10, 3)],
             lambda t: sum(ONE.bolus(t - 1 - 10 * n, DEPOT, 40) * (t <= 6 + 10 * n)[:, None] for n in range(3))),
]  # fmt: skip
REPLACEMENTS = [
    Scenario("replaced", [Bolus(1, "depot", 40), Replace(4, "depot", 11)],
             joined(first, 4, lambda since, state: ONE.flow(since, [11, state[1]]))),
    Scenario("replaced by a parameter", [Bolus(1, "depot", 40), Replace(4, "central", 2 * symbol("dose"))],
             joined(first, 4, lambda since, state: ONE.flow(since, [state[0], 80]))),
    Scenario("replaced during an infusion", [Infusion(1, "central", 40, duration=8), Replace(4, "central", 0)],
             joined(dripping, 4, lambda since, _: ONE.infusion(since, CENTRAL, 25, 5))),
    Scenario("replaced, then a dose", [Bolus(1, "depot", 40), Replace(4, "depot", 11), Bolus(4, "depot", 5)],
             joined(first, 4, lambda since, state: ONE.flow(since, [16, state[1]]))),
    Scenario("emptied at the start", [Replace(0, "central", 0), Bolus(0, "depot", 40)], lambda t: np.where(
             t[:, None] > 0, ONE.bolus(t, DEPOT, 40), [[0, 7]]), changed={"before": 7.0}),
]  # fmt: skip
SWITCHES = [
    Scenario("clearance fails", [Bolus(1, "depot", 40), Switch(4, "k", SLOWER)], joined(first, 4, ONE_SLOWER.flow)),
    Scenario("clearance fails and recovers", [Bolus(1, "depot", 40), Switch(4, "k", SLOWER), Switch(9, "k", K)],
             joined(joined(first, 4, ONE_SLOWER.flow), 9, ONE.flow)),
    Scenario("clearance fails during an infusion", [Infusion(1, "central", 40, duration=8), Switch(4, "k", SLOWER)],
             joined(dripping, 4,
                    lambda since, state: ONE_SLOWER.flow(since, state) + ONE_SLOWER.infusion(since, CENTRAL, 25, 5))),
    Scenario("clearance fails as a dose is given", [Bolus(1, "depot", 40), Switch(4, "k", SLOWER), Bolus(4, "depot", 9)],
             joined(first, 4, lambda since, state: ONE_SLOWER.flow(since, state) + ONE_SLOWER.bolus(since, DEPOT, 9))),
    Scenario("clearance had failed before", [Switch(-5, "k", SLOWER), Bolus(1, "depot", 40)],
             lambda t: ONE_SLOWER.bolus(t - 1, DEPOT, 40)),
    Scenario("a supply is cut off", [Switch(5, "feed", 0)], lambda t: ONE.infusion(t, CENTRAL, 15, 5), changed={"feed": 3.0}),
    Scenario("from rest, a dose", [Bolus(1, "central", 40)],
             lambda t: ONE.bolus(t - 1, CENTRAL, 40) + np.array([0, 15]), changed={"feed": 3.0}, initial="rest"),
]  # fmt: skip
COURSES = [
    Scenario("steps", [Course("feed", [0, 4, 9, 15], [3, 0, 8, 1], "constant")],
             lambda t: fed(t, [(0, 4, 3, 0), (9, 15, 8, 0), (15, END, 1, 0)])),
    Scenario("steps known from later on", [Course("feed", [4, 9], [3, 8], "constant")],
             lambda t: fed(t, [(0, 9, 3, 0), (9, END, 8, 0)])),
    Scenario("steps known from before", [Course("feed", [-7, -2, 6], [3, 8, 1], "constant")],
             lambda t: fed(t, [(0, 6, 8, 0), (6, END, 1, 0)])),
    Scenario("by day and by night", [Course("feed", [0, 0.3, 0.9], [1, 9, 1], "constant", period=1)],
             lambda t: fed(t, [(0, END, 1, 0), *((d + 0.3, d + 0.9, 8, 0) for d in range(30))])),
    Scenario("a period that began elsewhere", [Course("feed", [12, 14], EIGHT, "constant", period=5)],
             lambda t: fed(t, [(2 + 5 * n, 4 + 5 * n, 8, 0) for n in range(6)])),
    Scenario("with doses", [Bolus(1, "depot", 40), Course("feed", [0, 4], EIGHT, "constant"), Bolus(4, "depot", 40)],
             lambda t: first(t) + ONE.bolus(t - 4, DEPOT, 40) + fed(t, [(0, 4, 8, 0)])),
    Scenario("a line", [Course("feed", [0, 10, 15], [2, 12, 0])],
             lambda t: fed(t, [(0, 10, 2, 1), (10, 15, 12, -2.4)]), "fed"),
    Scenario("a line held at both ends", [Course("feed", [5, 10], [2, 12])],
             lambda t: fed(t, [(0, 5, 2, 0), (5, 10, 2, 2), (10, END, 12, 0)]), "fed"),
    Scenario("a line begun before", [Course("feed", [-5, 5], [0, 10])], lambda t: fed(t, [(0, 5, 5, 1), (5, END, 10, 0)]), "fed"),
    Scenario("a saw", [Course("feed", [0, 4, 5], [0, 8, 0], period=5)],
             lambda t: fed(t, [piece for n in range(0, 30, 5) for piece in ((n, n + 4, 0, 2), (n + 4, n + 5, 8, -8))]), "fed"),
    Scenario("a saw whose ends do not add up in binary", [Course("feed", [0, 0.35, 0.7], [0, 7, 0], period=0.7)],
             lambda t: fed(t, [piece for n in range(43) for piece in ((0.7 * n, 0.7 * n + 0.35, 0, 20),
                                                                      (0.7 * n + 0.35, 0.7 * n + 0.7, 7, -20))]), "fed"),
    Scenario("lines and doses", [Course("feed", [0, 10], [0, 10]), Bolus(1, "depot", 40), Switch(4, "k", SLOWER)],
             joined(lambda t: first(t) + fed(t, [(0, 10, 0, 1)]), 4,
                    lambda since, state: ONE_SLOWER.flow(since, state) + ONE_SLOWER.infusion(since, CENTRAL, 24, 6)
                    + ONE_SLOWER.ramp(since, CENTRAL, 1, 6) + ONE_SLOWER.infusion(since - 6, CENTRAL, 200, 20)), "fed"),
    Scenario("a tide", [], tidal, "tidal", {"feed": 3.0}),
]  # fmt: skip
