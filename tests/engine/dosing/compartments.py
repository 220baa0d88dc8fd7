"""The compartments that doses are given into, as equations and as closed forms."""

from dataclasses import replace
from functools import cache

from rankl.engine import Compiled, compile
from rankl.language.equations import Equations
from rankl.language.event import Threshold
from rankl.language.expression import TIME, at_least, less, sin, symbol
from rankl.language.inputs import driven, infusible
from tests.engine.dosing.linear import Linear
from tests.engine.systems import equations, symbols, themselves

K_A, K, K_12, K_21, SLOWER = 1.1, 0.2, 0.35, 0.15, 0.05
"""Per day: absorption, elimination, exchange with the periphery, elimination when it fails."""
DEPOT, CENTRAL, PERIPHERY = range(3)
ONE = Linear([[-K_A, 0], [K_A, -K]])
ONE_SLOWER = Linear([[-K_A, 0], [K_A, -SLOWER]])
TWO = Linear([[-K_A, 0, 0], [K_A, -K - K_12, K_21], [0, K_12, -K_21]])
TIDE = 0.7
"""Radians per day."""

depot, central, periphery, tap, count = symbols("depot central periphery tap count")
k_a, k, feed = symbols("k_a k feed")
CONSTANTS = {"k_a": K_A, "k": K, "feed": 0.0, "before": 0.0, "dose": 40.0, "delay": 0.75, "share": 0.6}
START = {"central": symbol("before")}
SCALES = {"depot": 10.0, "central": 10.0, "periphery": 10.0}


def one(supply=feed, more=None, thresholds: tuple[Threshold, ...] = (), start=None) -> Equations:
    """Absorption into one compartment, which is also supplied evenly (not at all by default)."""
    rates = {"depot": -k_a * depot, "central": supply + k_a * depot - k * central} | (more or {})
    made = equations(rates, CONSTANTS, START | (start or {}), SCALES)
    return replace(made, thresholds=thresholds)


def two() -> Equations:
    """Absorption into a compartment that exchanges with another."""
    out, back = K_12 * central, K_21 * periphery
    rates = {"depot": -k_a * depot, "central": k_a * depot - k * central - out + back, "periphery": out - back}
    return equations(rates, CONSTANTS, START, SCALES)


def saturable() -> Equations:
    """Elimination by an enzyme: at most 6 a day, half of it at 4."""
    return equations({"central": -6.0 * central / (4.0 + central)}, CONSTANTS, START, SCALES)


def counted(when, **options) -> Equations:
    """How often a condition on the one compartment has become true."""
    return one(more={"count": 0 * count}, thresholds=(Threshold("count", when, {"count": count + 1}, **options),))


def pair(**options) -> Equations:
    """Two things that happen at one moment, the first of which undoes the condition of the second."""
    first = Threshold("halve", at_least(TIME, 3.0), {"central": central / 2})
    second = Threshold("note", at_least(TIME, 3.0) * at_least(central, 15.0), {"depot": central / 10}, **options)
    return one(thresholds=(first, second))


def thermostat() -> Equations:
    """Supplied until 30 is reached, and again from 10 on."""
    shut = Threshold("shut", at_least(central, 30.0), {"tap": 0})
    reopen = Threshold("open", less(central, 10.0), {"tap": 1})
    return one(feed * tap, {"tap": 0 * tap}, (shut, reopen), {"tap": 1})


SYSTEMS = {
    "one": lambda: infusible(one(), ("depot", "central")),
    "two": lambda: infusible(two(), ("depot", "central")),
    "fed": lambda: driven(one(), ("feed",)),
    "tidal": lambda: one(feed * (1 + sin(TIDE * TIME))),
    "saturable": lambda: infusible(saturable(), ("central",)),
    "feedback": lambda: one(thresholds=(Threshold("dose", less(central, 10.0), {"central": central + 30}),)),
    "by the calendar": lambda: one(thresholds=(Threshold("empty", at_least(TIME, 3.3), {"central": 0}),)),
    "thermostat": thermostat,
    "overdoses": lambda: counted(at_least(central, 50.0)),
    "low at start": lambda: counted(less(central, 5.0), at_start=True),
    "low later": lambda: counted(less(central, 5.0)),
    "as found": lambda: pair(),
    "as it comes": lambda: pair(as_found=False),
    "not lasting": lambda: pair(lasting=False),
}


@cache
def compiled(name: str) -> Compiled:
    """A system of that name; the outputs are all its states."""
    made = SYSTEMS[name]()
    return compile(made, themselves(" ".join(variable.name for variable in made.variables)))
