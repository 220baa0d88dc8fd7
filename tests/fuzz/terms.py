"""What a random network is made of: each function adds one term to the rates."""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random

from rankl.language.event import Threshold
from rankl.language.expression import (
    TIME,
    Expression,
    arctan,
    at_least,
    cos,
    exp,
    expression,
    floor,
    if_less,
    largest,
    less,
    log,
    sin,
    smallest,
    symbol,
)


class Draft:
    """A network while it is drawn: states of known magnitude, rates, parameters, and where rates jump."""

    def __init__(self, chance: Random, size: int, horizon: float):
        self.chance, self.horizon = chance, horizon
        self.magnitude = {f"s{k}": 10 ** chance.uniform(-2, 2) for k in range(size)}
        self.rates = {name: expression(0.0) for name in self.magnitude}
        self.reporters: dict[str, Expression] = {}
        self.initial: dict[str, Expression] = {}
        self.constants: dict[str, float] = {}
        self.fixed: set[str] = set()
        self.assigned: dict[str, Expression] = {}
        self.thresholds: list[Threshold] = []
        self.breaks: list[Expression] = []
        self.corners: set[float] = set()
        self.timed = False

    def number(self, low: float, high: float, fixed: bool = False) -> Expression:
        """A parameter between 10^low and 10^high; a fixed one is never switched."""
        name = f"p{len(self.constants)}"
        self.constants[name] = 10 ** self.chance.uniform(low, high)
        if fixed:
            self.fixed.add(name)
        return symbol(name)

    def rate(self) -> Expression:
        """Per day; some are fast."""
        return self.number(2, 5) if self.chance.random() < 0.12 else self.number(-1.5, 1.0)

    def state(self) -> str:
        return self.chance.choice(list(self.magnitude))

    def relative(self) -> Expression:
        """A state, or a pool of two, in shares of its magnitude."""
        if self.assigned and self.chance.random() < 0.3:
            return symbol("pool")
        name = self.state()
        return symbol(name) / self.magnitude[name]

    def make(self, into: str, relative: Expression) -> None:
        """Synthesis, given in magnitudes per day."""
        self.rates[into] = self.rates[into] + self.magnitude[into] * relative

    def move(self, out: str, into: str | None, relative: Expression) -> None:
        """Loss, given in magnitudes per day; it may turn up elsewhere."""
        self.make(out, -relative)
        if into is not None and into != out:
            self.make(into, relative)

    def elsewhere(self) -> str | None:
        return self.state() if self.chance.random() < 0.6 else None


def _self(draft: Draft, name: str) -> Expression:
    return symbol(name) / draft.magnitude[name]


def transfer(draft: Draft) -> None:
    out = draft.state()
    draft.move(out, draft.elsewhere(), draft.rate() * _self(draft, out))


def synthesis(draft: Draft) -> None:
    draft.make(draft.state(), draft.number(-1.5, 1.0))


def binding(draft: Draft) -> None:
    a, b, pair = draft.state(), draft.state(), draft.state()
    flux = draft.rate() * _self(draft, a) * _self(draft, b)
    if pair not in (a, b):
        flux = flux - draft.rate() * _self(draft, pair)
        draft.make(pair, flux)
    draft.make(a, -flux)
    if a != b:
        draft.make(b, -flux)


def saturable(draft: Draft) -> None:
    out = draft.state()
    x = _self(draft, out)
    draft.move(out, draft.elsewhere(), draft.number(-1.5, 1.0) * x / (draft.number(-1.5, 1) + x))


def hill(draft: Draft) -> None:
    x, half, steepness = draft.relative(), draft.number(-1, 0.7), draft.number(0, 0.7)
    share = x**steepness / (half**steepness + x**steepness)
    draft.make(draft.state(), draft.number(-1.5, 1.0) * (share if draft.chance.random() < 0.5 else 1 - share))


def exponential(draft: Draft) -> None:
    draft.make(draft.state(), draft.number(-1.5, 1.0) * exp(-draft.relative() / draft.number(-1, 1)))


def logarithm(draft: Draft) -> None:
    x = draft.relative() / draft.number(-1, 1)
    draft.make(draft.state(), draft.number(-1.5, 0.5) * log(1 + x * x))


def power(draft: Draft) -> None:
    out = draft.state()
    draft.move(out, draft.elsewhere(), draft.number(-1.5, 0.5) * _self(draft, out) ** draft.number(0, 0.4))


def logistic(draft: Draft) -> None:
    a = draft.state()
    x = _self(draft, a)
    draft.make(a, draft.number(-1.5, 0.3) * x * (1 - x / draft.number(-0.5, 0.5)))


def arc(draft: Draft) -> None:
    draft.make(draft.state(), draft.number(-1.5, 1.0) * (0.5 + arctan(draft.relative() / draft.number(-1, 1) - 1) / math.pi))


def tide(draft: Draft) -> None:
    wave = draft.chance.choice([sin, cos])
    draft.timed = True
    turn = 2 * math.pi * TIME / (draft.horizon * draft.number(-1.3, 0.3)) + draft.number(-1, 0.7)
    draft.make(draft.state(), draft.number(-1.5, 1.0) * (1 + wave(turn)))


def step_in_time(draft: Draft) -> None:
    at = draft.horizon * draft.chance.uniform(0.1, 0.9)
    draft.timed = True
    draft.corners.add(at)
    draft.breaks.append(less(TIME, at))
    draft.make(draft.state(), if_less(TIME, at, draft.number(-1.5, 1.0), draft.number(-1.5, 1.0)))


def pulse(draft: Draft) -> None:
    period, share = draft.horizon / draft.chance.randint(2, 12), draft.chance.uniform(0.15, 0.85)
    phase = TIME / period - floor(TIME / period)
    draft.timed = True
    draft.corners |= {period * n for n in range(1, 13)} | {period * (n + share) for n in range(13)}
    draft.breaks.append(less(phase, share))
    draft.make(draft.state(), draft.number(-1.0, 1.0) * if_less(phase, share, 1, 0))


def bend(draft: Draft) -> None:
    out = draft.state()
    x, limit = _self(draft, out), draft.number(-1, 0.5)
    if draft.chance.random() < 0.5:
        draft.breaks.append(less(x, limit))
    sharp = smallest(x, limit) if draft.chance.random() < 0.5 else largest(x - limit, 0)
    draft.move(out, draft.elsewhere(), draft.rate() * sharp)


def jump(draft: Draft) -> None:
    """A reporter, which nothing reads, is made at another rate where a state is above a level."""
    name, state = f"reporter{len(draft.reporters)}", draft.state()
    x, level = _self(draft, state), draft.number(-1, 0.5)
    draft.breaks.append(less(x, level))
    draft.reporters[name] = if_less(x, level, draft.number(-1.5, 1.0), draft.number(-1.5, 1.0)) - draft.rate() * symbol(name)


def explosion(draft: Draft) -> None:
    """More of it makes more of it, without end."""
    a = draft.state()
    x = _self(draft, a)
    draft.make(a, draft.number(-2, 0) * x * x)


TERMS: list[tuple[Callable[[Draft], None], float]] = [
    (transfer, 4), (synthesis, 3), (binding, 4), (saturable, 2), (hill, 2), (exponential, 1), (logarithm, 1), (power, 1),
    (logistic, 1), (arc, 0.7), (tide, 0.7), (step_in_time, 0.5), (pulse, 0.4), (bend, 0.8), (jump, 0.5), (explosion, 0.2),
]  # fmt: skip
"""How often each is drawn."""


def refill(draft: Draft, number: int) -> None:
    """More of a state whenever it falls below a level, five times at most."""
    name, count = draft.state(), f"count{number}"
    x, size = symbol(name), draft.magnitude[name]
    low = less(x, size * draft.number(-1.5, 0.3, fixed=True)) * less(symbol(count), 4.5)
    then = {name: x + size * draft.number(0.3, 1, fixed=True), count: symbol(count) + 1}
    draft.thresholds.append(Threshold(f"refill {number}", low, then, at_start=draft.chance.random() < 0.5))


def drain(draft: Draft, number: int) -> None:
    """A share of a state is left whenever it reaches a level, five times at most."""
    name, count = draft.state(), f"count{number}"
    high = at_least(symbol(name), draft.magnitude[name] * draft.number(-0.5, 0.7, fixed=True)) * less(symbol(count), 4.5)
    then = {name: symbol(name) * draft.chance.uniform(0, 0.6), count: symbol(count) + 1}
    draft.thresholds.append(Threshold(f"drain {number}", high, then, at_start=draft.chance.random() < 0.5))


def calendar(draft: Draft, number: int) -> None:
    """Two states change places at a time."""
    a, b, count = draft.state(), draft.state(), f"count{number}"
    then = {a: symbol(b) * (draft.magnitude[a] / draft.magnitude[b]), count: symbol(count) + 1}
    due = at_least(TIME, draft.horizon * draft.chance.uniform(0.05, 0.95))
    draft.thresholds.append(Threshold(f"calendar {number}", due, then))


THRESHOLDS = [refill, refill, drain, calendar]
