"""Studies of a small system with every kind of event, of threshold and of operation that a bridge must carry."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from rankl.bridges.sbml import from_sbml
from rankl.engine import compile, solve
from rankl.language.equations import Equations
from rankl.language.event import Bolus, Course, Event, Infusion, Replace, Reset, Switch, Threshold
from rankl.language.expression import TIME, arctan, at_least, cos, exp, floor, if_less, largest, less, sin, symbol
from rankl.language.inputs import driven, infusible
from tests.bridges.systems import constant, variable

START, END = -2.0, 30.0


@dataclass(frozen=True)
class Study:
    """Equations, what happens, and times at which nothing does."""

    equations: Equations
    events: tuple[Event, ...] = ()
    until: float | None = None
    save: tuple[float, ...] = tuple(np.linspace(START, END, 33) + 0.0123)

    @property
    def names(self) -> list[str]:
        return [*(v.name for v in self.equations.variables), *self.equations.assigned]

    def by_engine(self) -> np.ndarray:
        """[time, name], at a tight tolerance."""
        compiled = compile(self.equations, {name: symbol(name) for name in self.names}, lanes=2)
        values = {constant.name: constant.value for constant in self.equations.constants}
        table = np.array([[values[name] for name in compiled.parameters]])
        found = solve(
            compiled, table, start=START, save_at=np.array(self.save), events=self.events, tolerance=1e-11, max_steps=10**6
        )
        assert not found.failures, found.failures
        return found.values[0]


def error(ours: np.ndarray, theirs: np.ndarray) -> float:
    """The largest difference, in shares of the maximum of its column."""
    return float((np.abs(ours - theirs).max(axis=0) / np.maximum(np.abs(ours).max(axis=0), 1e-12)).max())


def read_back(sbml: str, chosen: list[str], start: float, save: Sequence[float], folder: Path) -> np.ndarray:
    """[time, chosen] of the document, read and solved here at the tightest tolerance."""
    path = folder / "model.xml"
    path.write_text(sbml)
    model = from_sbml(path, start=start)
    compiled = compile(model.equations, model.chosen(chosen), lanes=2)
    begun = np.array([[model.starts[name] for name in compiled.variables]])
    solution = solve(
        compiled, compiled.defaults[None], start=start, save_at=np.array(save), initial=begun, tolerance=1e-11, max_steps=10**6
    )
    assert not solution.failures, solution.failures
    return solution.values[0]


def kinetics() -> Equations:
    """A depot that empties into blood, from where the drug is lost; calcium follows a day and a season."""
    depot, blood, loss = symbol("depot"), symbol("blood"), symbol("loss")
    rhythm = 1 + 0.2 * sin(6.283185307179586 * TIME / symbol("a day")) + 0.1 * cos(TIME / symbol("a season"))
    return Equations(
        (
            variable("depot", "nmol", symbol("at first") * 2, -symbol("absorption") * depot),
            variable("blood", "nM", 0.5, symbol("absorption") * depot / symbol("V") - loss * blood),
            variable("calcium", "mg/L", 90.0, symbol("gain") * rhythm - loss * symbol("calcium") * (1 + symbol("effect"))),
            variable("weeks", "1", 0.0, symbol("each") * symbol("whole") * symbol("effect")),
            variable("on", "1", 1.0, 0 * symbol("each")),
        ),
        (
            constant("absorption", 0.7, "1/day"),
            constant("loss", 0.3, "1/day"),
            constant("V", 3, "L"),
            constant("at first", 0.4, "nmol"),
            constant("gain", 30, "mg/L/day"),
            constant("a day", 1.7, "day"),
            constant("a season", 9, "day"),
            constant("each", 1, "1/day"),
            constant("week", 7, "day"),
            constant("late", 1.35, "day"),
            constant("share", 0.6, "1"),
            constant("dose", 5, "nmol"),
            constant("long", 2.15, "day"),
            constant("half", 1, "nM"),
        ),
        {
            "effect": arctan(blood / symbol("half")) * symbol("on"),
            "whole": floor(TIME / symbol("week")),
            "speed": symbol("dose") / symbol("long"),
        },
    )


def dosed() -> Study:
    """Doses with lags and shares, infusions by duration and by rate, and all that a record of doses may say."""
    dose, share = symbol("dose"), symbol("share")
    return Study(
        infusible(kinetics(), ["depot", "blood"]),
        (
            Bolus(-2.0, "depot", 3.0),
            Bolus(1.35, "depot", 2 * share, lag=0.4),
            Infusion(2.0, "depot", 4.0, rate=1.6, bioavailability=share),
            Infusion(2.5, "blood", 2.0, duration=0.25, lag=0.5),
            Infusion(2.75, "blood", 6.0, rate=2.0, bioavailability=0.5),
            Switch(3.0, "share", 0.3),
            Bolus(3.0, "depot", dose * share, lag=1),
            Infusion(9.0, "depot", dose, rate=2 * share),
            Switch(10.0, "dose", 7.0),
            Bolus(10.0, "depot", dose),
            Replace(12.0, "calcium", 60.0),
            Replace(12.0, "depot", symbol("at first")),
            Infusion(19.0, "blood", dose * share, duration=3),
            Infusion(19.5, "depot", 3.0, duration=5),
            Reset(20.0),
            Bolus(20.0, "depot", 1.5),
            Bolus(21.0, "depot", dose, bioavailability=0.0),
        ),
    )


def dosed_by_parameters() -> Study:
    """Doses whose lags and durations are parameters, which may come at one moment with others."""
    dose, late, share = symbol("dose"), symbol("late"), symbol("share")
    return Study(
        infusible(kinetics(), ["depot", "blood"]),
        (
            Bolus(0.0, "depot", dose, lag=late, bioavailability=share),
            Bolus(1.35, "depot", 2 * share),
            Infusion(1.0, "depot", dose, duration=symbol("long"), lag=late),
            Infusion(2.0, "depot", 4.0, rate=symbol("speed"), bioavailability=share),
            Switch(3.0, "share", 0.3),
            Bolus(3.0, "depot", dose * share, lag=late),
            Infusion(9.0, "depot", dose, rate=symbol("speed") * share),
        ),
    )


def in_an_order() -> Study:
    """What parameters bring together with other things, where the order matters: a reset ends an infusion."""
    dose, late, long = symbol("dose"), symbol("late"), symbol("long")
    return Study(
        infusible(kinetics(), ["depot", "blood"]),
        (
            Bolus(0.0, "depot", dose, lag=late),
            Replace(1.35, "depot", 10 * symbol("at first")),
            Infusion(19.0, "blood", dose, duration=long),
            Reset(20.0),
            Bolus(20.5, "depot", dose),
        ),
    )


def on_a_course() -> Study:
    """Parameters that follow tables: held and linear, once and again and again."""
    equations = infusible(driven(kinetics(), ["gain", "loss"]), ["depot"])
    return Study(
        equations,
        (
            Course("gain", (-1.0, 4.0, 5.5, 20.0), (30.0, 50.0, 20.0, 35.0)),
            Course("loss", (0.0, 2.0, 3.0), (0.3, 0.1, 0.4), period=4.5),
            Course("absorption", (-5.0, 3.0, 10.0), (0.7, 0.2, 1.1), "constant"),
            Course("share", (0.0, 1.0), (0.2, 0.9), "constant", period=3.0),
            Bolus(4.5, "depot", symbol("share") * symbol("dose")),
            Bolus(7.25, "depot", symbol("share") * symbol("dose"), lag=0.125),
        ),
        until=END + 1,
    )


def thresholds_apart() -> Study:
    """Something happens when conditions become true, each to a state of its own."""
    calcium = symbol("calcium")
    thresholds = (
        Threshold("treated", at_least(symbol("blood"), 1.4), {"on": 0.0}),
        Threshold("rescued", largest(less(calcium, 80.0), at_least(TIME, 25.5)), {"calcium": calcium * 1.25}),
        Threshold("fed", at_least(sin(TIME / symbol("late")), 0.7), {"depot": symbol("depot") + symbol("dose")}),
    )
    return Study(replace(kinetics(), thresholds=thresholds), (Bolus(0.5, "blood", 2.0), Switch(8.0, "gain", 25.0)))


def thresholds_in_order(at_start: bool = False) -> Study:
    """One thing sets off another, in an order; with and without a start at which something happens."""
    blood, calcium = symbol("blood"), symbol("calcium")
    low = less(calcium, 80.0)
    thresholds = (
        Threshold("treated", at_least(blood, 1.4), {"on": 0.0, "calcium": calcium + 10}),
        Threshold("paused", less(blood, 0.6) * (1 - less(symbol("on"), 0.5)), {"depot": symbol("depot") + 4.0}, at_start),
        Threshold("again", less(blood, 0.5), {"on": 1.0}),
        Threshold("rescued", largest(low, at_least(TIME, 25.5)), {"calcium": calcium * 1.25}, lasting=False),
        Threshold("fed", at_least(sin(TIME / symbol("late")), 0.7), {"depot": symbol("depot") + symbol("dose")}, as_found=False),
    )
    return Study(replace(kinetics(), thresholds=thresholds), (Bolus(0.5, "depot", 6.0), Switch(8.0, "dose", 1.0)))


def thresholds_at_start() -> Study:
    return thresholds_in_order(at_start=True)


def bending() -> Study:
    """Rates that jump, by conditions within them."""
    equations = kinetics()
    pulse = if_less(floor(TIME / 3.0) - 2 * floor(TIME / 6.0), 0.5, 1, exp(-symbol("share")))
    variables = tuple(replace(v, rate=v.rate * pulse) if v.name == "calcium" else v for v in equations.variables)
    return Study(replace(equations, variables=variables, breaks=(less(pulse, 0.9),)))


STUDIES = (
    dosed,
    dosed_by_parameters,
    on_a_course,
    thresholds_apart,
    bending,
    in_an_order,
    thresholds_in_order,
    thresholds_at_start,
)
