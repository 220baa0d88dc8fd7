"""Small systems of equations, each with the features that a bridge must carry."""

import math

from rankl.language.equations import Constant, Equations, Variable
from rankl.language.event import Bolus, Event, Switch
from rankl.language.expression import TIME, exp, expression, if_less, largest, log, nothing, smallest, symbol
from rankl.language.unit import unit


def constant(name: str, value: float, text: str) -> Constant:
    return Constant(name, unit(text), unit(text).to_canonical(value))


def variable(name: str, text: str, initial, rate, accumulates: bool = False) -> Variable:
    return Variable(name, unit(text), expression(initial), rate, 1.0, accumulates)


def binding() -> Equations:
    """RANKL and its decoy, a denosumab depot, oestradiol that falls, bone that follows."""
    rankl, opg, both = symbol("RANKL.soluble[marrow]"), symbol("OPG[marrow]"), symbol("RANKL·OPG[marrow]")
    depot, cells, bone = symbol("denosumab depot"), symbol("RANK+ pre-osteoclasts"), symbol("bone")
    synthesis, clearance, half, n = map(symbol, ("synthesis of RANKL", "clearance", "half", "Hill n"))
    bound = symbol("Binding.k_on") * rankl * opg - symbol("Binding.k_off") * both
    hill, response = symbol("hill"), symbol("response")
    return Equations(
        (
            variable("RANKL.soluble[marrow]", "nM", half, synthesis * response - bound - clearance * rankl + nothing),
            variable("OPG[marrow]", "nM", 2.0, synthesis * symbol("oestradiol") - bound - clearance * opg),
            variable("RANKL·OPG[marrow]", "nM", half * 0.1, bound - 2 * clearance * both * if_less(TIME, 25.5, 1, 2)),
            variable("denosumab depot", "nmol", nothing, -symbol("absorption") * depot),
            variable("denosumab", "mg/L", nothing, symbol("absorption") * depot * symbol("molar mass") / symbol("V")
                     + -(clearance * symbol("denosumab"))),
            variable("RANK+ pre-osteoclasts", "cell/mm^3", 100, symbol("birth") * hill - clearance * cells),
            variable("bone", "1", 1, 0.05 * clearance * (bone**0.67 - bone**2) - clearance * smallest(hill, 0.5) / 100),
            variable("resorbed", "1", 0, largest(clearance * log(1 + hill) - 0.05, 0), accumulates=True),
        ),
        (
            constant("Binding.k_on", 0.04, "1/nM/hour"),
            constant("Binding.k_off", 0.01, "1/hour"),
            constant("synthesis of RANKL", 1, "nM/day"),
            constant("clearance", 0.3, "1/day"),
            constant("half", 0.7, "nM"),
            constant("Hill n", 1.7, "1"),
            constant("absorption", 0.2, "1/day"),
            constant("V", 3, "L"),
            constant("molar mass", 147, "kg/mol"),
            constant("birth", 40, "cell/mm^3/day"),
            constant("menopause", -20, "day"),
            constant("width", 5, "day"),
            constant("bioavailability", 0.62, "1"),
        ),
        {
            "oestradiol": 0.2 + 0.8 / (1 + exp((TIME - symbol("menopause")) / symbol("width"))),
            "response": largest(1 - symbol("denosumab") / (5.0 + symbol("denosumab")), 0.1),
            "hill": rankl**n / (half**n + rankl**n),
        },
        {"oestradiol": unit("1")},
    )  # fmt: skip


def doses() -> list[Event]:
    """A dose at the start, two and a switch at one time, and one more after time 0."""
    amount = 400 * symbol("bioavailability")
    return [
        Switch(-math.inf, "bioavailability", 0.7),
        Bolus(-60.0, "denosumab depot", amount),
        Switch(10.0, "bioavailability", 0.5),
        Bolus(10.0, "denosumab depot", amount),
        Bolus(10.0, "denosumab depot", 30),
        Bolus(40.0, "denosumab depot", symbol("half") * symbol("V")),
        Switch(40.0, "synthesis of RANKL", 2.0),
    ]


def clashing() -> Equations:
    """Names that differ only in what an identifier cannot say."""
    rates = {"a.b": "a[b]", "a[b]": "a b", "a b": "time", "time": "species", "species": "1st", "1st": "β", "β": "a.b"}
    return Equations(
        tuple(variable(name, "nM", 1.0, symbol("k") * (symbol(of) - symbol(name))) for name, of in rates.items()),
        (constant("k", 0.1, "1/day"),),
    )
