"""Women drawn at random, given random doses: all parameters moved within their spreads, solved at two tolerances."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from rankl.engine import rest, solve
from rankl.engine.solve import TOLERANCE
from rankl.lab.bench import Bench, sample_times
from rankl.lab.layers import Layers
from rankl.lab.readouts import registry
from rankl.lab.readouts.readout import molar_mass
from rankl.lab.subject import AGE, MENOPAUSE, YEAR, YOUTH, calibrate
from rankl.language.event import Bolus
from rankl.language.mistake import Mistake
from rankl.language.unit import unit
from rankl.library import load
from rankl.model.bodies import human

YEARS = 4.0
TIGHT = 1e-9
LARGEST_SHARE = 0.95
ALLOWED_APART = 1e-5
"""How far the two tolerances may be apart, in shares of an output's maximum."""
FAINT = 0.2
"""Of an output's typical magnitude: what never exceeds it counts in shares of it, such as a tumour that is not there."""

SIGNED = {"core temperature rise", "heat production", "heat loss", "calcium balance", "STRAW stage"}
"""Readouts that may be below nothing: differences, of which shares of their own maximum say little."""

BEYOND_A_THRESHOLD = {"woven bone fraction", "hypocalcaemic share"}
"""Readouts that count what is beyond a threshold: they magnify errors of what they are read from, which are held to the limit."""


@dataclass(frozen=True)
class Case:
    """A woman and her doses, made from a number alone."""

    number: int
    parameters: np.ndarray
    youth: float
    doses: Sequence[Bolus]


@dataclass(frozen=True)
class Outcome:
    """What came out: what is wrong, if anything, and how far the two tolerances are apart in shares of each maximum."""

    number: int
    wrong: str
    apart: float
    worst: str


@cache
def bench() -> Bench:
    """Every readout of the human body with every drug."""
    body = human()
    whole = body.with_drugs(*body.drugs).network
    return Bench.of(body, tuple(body.drugs), [r for r in registry().values() if _has(r, whole)])


def _has(readout, network) -> bool:
    try:
        readout.factor(network)
    except Mistake:
        return False
    return True


@cache
def faint() -> np.ndarray:
    """For each output, in canonical units, the size below which it is next to nothing."""
    quantities = (bench().network.quantities[readout.quantity] for readout in bench().readouts)
    return FAINT * np.array([unit(one.unit).factor * one.typical for one in quantities])


def drawn(number: int) -> Case:
    """Each parameter times its spread to a power between -1 and 1; up to eight doses, some on one day."""
    random, layers = np.random.default_rng(number), Layers(bench().network)
    calibrate(layers, bench().body, load())
    for name, one in layers.network.numbers.items():
        if spread := one.passport.spread:
            value = layers[name] * spread ** random.uniform(-1.0, 1.0)
            is_share = one.unit == "1" and 0.0 < layers[name] < 1.0
            layers.lay("drawn", {name: min(value, LARGEST_SHARE) if is_share else value})
    age, menopause = random.uniform(40, 85) * YEAR, random.uniform(42, 58) * YEAR
    layers.lay("drawn", {AGE: age, MENOPAUSE: menopause})
    days = np.sort(np.round(random.uniform(0.0, 0.8 * YEARS * YEAR, random.integers(0, 9))))
    days[1:2] = days[:1] if len(days) > 1 else []
    doses = [_dose(day, 10 ** random.uniform(-1.0, 2.5)) for day in days]
    return Case(number, layers.table(bench().compiled.parameters), YOUTH - age, doses)


def complaint(found: Outcome) -> str:
    """What is wrong with an outcome; nothing if all is well."""
    if found.wrong:
        return f"case {found.number}: {found.wrong}"
    return "" if found.apart <= ALLOWED_APART else f"case {found.number}: {found.worst} differs by {found.apart:.1e}"


def _dose(day: float, mg: float) -> Bolus:
    route = next(r for r in bench().network.routes if r.route == "subcutaneous")
    return Bolus(float(day), route.into, route.fraction * (mg / molar_mass(route.molar_mass)))


def outcome(case: Case) -> Outcome:
    """Rest in youth, life until day 0, then the doses."""
    compiled, table = bench().compiled, case.parameters[None]
    rested = rest(compiled, table, case.youth)
    if rested.failures:
        return Outcome(case.number, str(rested.failures[0]), np.nan, "")
    times = sample_times(YEARS * YEAR, {dose.time for dose in case.doses}, ())
    solved = {}
    for tolerance in (TOLERANCE, TIGHT):
        lived = solve(
            compiled, table, start=case.youth, save_at=times, events=case.doses, initial=rested.states, tolerance=tolerance,
            max_steps=1_000_000,
        )  # fmt: skip
        if lived.failures:
            return Outcome(case.number, f"tolerance {tolerance:g}: {lived.failures[0]}", np.nan, "")
        solved[tolerance] = lived.values[0]
    usual, tight = solved[TOLERANCE], solved[TIGHT]
    largest = np.abs(tight).max(axis=0)
    signed = np.array([name in SIGNED for name in compiled.outputs])
    magnified = np.array([name in BEYOND_A_THRESHOLD for name in compiled.outputs])
    apart = np.where(signed | magnified, 0.0, np.abs(usual - tight).max(axis=0) / np.maximum(largest, faint()))
    negative = (usual < -1e-6 * largest).any(axis=0) & ~signed
    wrong = f"negative: {compiled.outputs[int(negative.argmax())]}" if negative.any() else ""
    return Outcome(case.number, wrong, float(apart.max()), compiled.outputs[int(apart.argmax())])
