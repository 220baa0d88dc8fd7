"""What a claim leads one to expect of a readout: the grammar of `expect`, and how values are judged by it.

| expectation | holds where |
|---|---|
| `up`, `down` | treated / control is above 1.05, below 0.95 (serum calcium 1.005, 0.995; human bone density 1.01, 0.99) |
| `ratio < x`, `ratio > x`, `ratio in [a, b]` | treated / control |
| `unchanged within N%` | treated / control is within N % of 1 |
| `diff < x unit`, `diff > x unit`, `diff in [a, b] unit` | treated - control |
| `abs < x unit`, `abs > x unit`, `abs in [a, b] unit` | the treated arm's value |
| `hr < x`, `hr > x`, `hr in [a, b]` | ratio of cumulative hazards |
| `monotone increasing`, `monotone decreasing`, `, saturating` | at least 5 doses; steps back of at most 1 % of the range; \
from the first to the last up or down; saturating: the last step is at most half of the largest |
| `order A = B > C > D` | `=` within 10 %, `>` at least 5 % |
| `present`, `absent` | a structure is there, or a yes-or-no phenotype is |
| `open: ...` | never judged: reported |

Below 1e-6 of a readout's scale is 0. x / 0 is infinite; 0 / 0 is 1 for `unchanged`, else undefined, and fails.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, pairwise
from math import inf, isfinite, isnan, nan
from typing import Literal

from rankl.language.mistake import Mistake, Source, nearest

Verdict = Literal["holds", "fails", "open", "not built"]
NOTHING = 1e-6
"""The share of a readout's scale below which a value is zero."""
USUAL, BONE_DENSITY, CALCIUM = 0.05, 0.01, 0.005
"""How far from 1 a ratio has to be, to be up or down."""
DOSES, REVERSAL, SATURATED, EQUAL, GREATER = 5, 0.01, 0.5, 1.10, 1.05
HALF = 0.5
"""Of a yes-or-no phenotype: from here on it is present."""


@dataclass(frozen=True)
class Observed:
    """What was measured, as far as an expectation needs it.

    Attributes:
        treated, control: of the two arms.
        scale: the readout's magnitude.
        margin: how far from 1 a ratio has to be, to be up or down.
        series: values in the order of dose.
        ranked: values by arm.
        there: the answer to a structural question.
    """

    treated: float = nan
    control: float = nan
    scale: float = 0.0
    margin: float = USUAL
    series: Sequence[float] = ()
    ranked: Mapping[str, float] | None = None
    there: bool | None = None


@dataclass(frozen=True)
class Judgement:
    """A verdict, the number that it rests on (a ratio, a difference, a level), and why where it is not plain."""

    verdict: Verdict
    value: float | None = None
    reason: str = ""


@dataclass(frozen=True)
class Expectation:
    """One entry of `expect`, read.

    Attributes:
        text: as written.
        form: ratio, unchanged, diff, abs, hr, monotone, order, presence or open.
        unit: of the bounds of diff and abs.
        arms: that an order ranks.
    """

    text: str
    form: str
    judge: Callable[[Observed], Judgement]
    unit: str = ""
    arms: tuple[str, ...] = ()


def margin(readout: str, body: str) -> float:
    """How far from 1 a ratio of a readout has to be, to be up or down."""
    if readout.casefold().startswith("serum calcium"):
        return CALCIUM
    return BONE_DENSITY if "BMD" in readout and body == "human" else USUAL


def ratio(treated: float, control: float, scale: float) -> float:
    """treated / control, with what is nothing beside the scale taken as 0; 0 / 0 is not a number."""
    treated, control = (0.0 if abs(value) < NOTHING * scale else value for value in (treated, control))
    if control == 0.0:
        return nan if treated == 0.0 or isnan(treated) else inf if treated > 0 else -inf
    return treated / control


# -- reading --------------------------------------------------------------------------------------------------------

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_BOUNDED = re.compile(
    rf"(ratio|diff|abs|hr)\s*(?:(<|>)\s*({_NUMBER})|in\s*\[\s*({_NUMBER})\s*,\s*({_NUMBER})\s*\])\s*(\S.*)?"
)
_UNCHANGED = re.compile(rf"unchanged within\s*({_NUMBER})\s*%")
_MONOTONE = re.compile(r"monotone (increasing|decreasing)(\s*,\s*saturating)?")
_FORMS = (
    "up", "down", "ratio < 0.5", "ratio > 2", "ratio in [0.5, 2]", "unchanged within 10%", "diff > 1 %", "abs < 1 fraction",
    "hr in [0.5, 1]", "monotone increasing", "monotone decreasing, saturating", "order A = B > C", "present", "absent",
    "open: report",
)  # fmt: skip


def expectation(text: str, at: Source | None = None) -> Expectation:
    """An entry of `expect`.

    Raises:
        Mistake: it is none of the forms, an interval is empty, a unit is missing or out of place, or an order is none.
    """
    said = " ".join(text.split())
    if said in ("up", "down"):
        return Expectation(text, "ratio", _moved(said == "up"))
    if said in ("present", "absent"):
        return Expectation(text, "presence", _presence(said == "present"))
    if said.startswith("open:"):
        return Expectation(text, "open", lambda _: Judgement("open"))
    if found := _UNCHANGED.fullmatch(said):
        return Expectation(text, "unchanged", _unchanged(float(found[1]) / 100))
    if found := _MONOTONE.fullmatch(said):
        return Expectation(text, "monotone", _monotone(found[1] == "increasing", bool(found[2])))
    if found := _BOUNDED.fullmatch(said):
        return _bounded(text, found, at)
    if said.startswith("order "):
        return _order(text, said.removeprefix("order "), at)
    raise Mistake(f"'{text}' is no expectation{nearest(said, _FORMS)}", at, "expect")


def _bounded(text: str, found: re.Match[str], at: Source | None) -> Expectation:
    form, sign, bound, least, most, unit = found.groups()
    if sign is None and float(least) > float(most):
        raise Mistake(f"'{text}' is an empty interval", at, "expect")
    if (unit is not None) != (form in ("diff", "abs")):
        told = f"'{text}' needs a unit" if unit is None else f"'{text}': a {form} has no unit"
        raise Mistake(told, at, "expect")

    def within(value: float) -> bool:
        if sign is None:
            return float(least) <= value <= float(most)
        return value < float(bound) if sign == "<" else value > float(bound)

    return Expectation(text, form, _compared(form, within), unit or "")


def _order(text: str, said: str, at: Source | None) -> Expectation:
    parts = re.split(r"\s+([=>])\s+", said)
    names, signs = tuple(part.strip() for part in parts[::2]), tuple(parts[1::2])
    if len(names) < 2 or len(set(names)) < len(names) or not all(names):
        raise Mistake(f"'{text}' ranks no arms: such as 'order A = B > C'", at, "expect")
    return Expectation(text, "order", _ranked(names, signs), arms=names)


# -- judging --------------------------------------------------------------------------------------------------------


def _verdict(holds: bool, value: float | None = None, reason: str = "") -> Judgement:
    return Judgement("holds" if holds else "fails", value, "" if holds else reason)


def _quotient(seen: Observed) -> tuple[float, str]:
    """The ratio, and why it is not a number where it is not."""
    value = ratio(seen.treated, seen.control, seen.scale)
    if not isnan(value) and min(seen.treated, seen.control) < -NOTHING * seen.scale:
        return nan, "a ratio of negative values says nothing: ask for a difference"
    if not isnan(value):
        return value, ""
    return nan, "undefined: 0 / 0" if isfinite(seen.treated + seen.control) else "no number came out"


def _moved(up: bool) -> Callable[[Observed], Judgement]:
    def judge(seen: Observed) -> Judgement:
        value, why = _quotient(seen)
        return _verdict(value > 1 + seen.margin if up else value < 1 - seen.margin, value, why)

    return judge


def _unchanged(within: float) -> Callable[[Observed], Judgement]:
    def judge(seen: Observed) -> Judgement:
        value, why = _quotient(seen)
        if why.startswith("undefined"):
            return Judgement("holds", 1.0, "both are zero")
        return _verdict(abs(value - 1) <= within * (1 + 1e-12), value, why)

    return judge


def _compared(form: str, within: Callable[[float], bool]) -> Callable[[Observed], Judgement]:
    def judge(seen: Observed) -> Judgement:
        if form in ("ratio", "hr"):
            value, why = _quotient(seen)
        else:
            value = seen.treated - seen.control if form == "diff" else seen.treated
            why = "no number came out" if isnan(value) else ""
        return _verdict(within(value), value, why)

    return judge


def _monotone(increasing: bool, saturating: bool) -> Callable[[Observed], Judgement]:
    def judge(seen: Observed) -> Judgement:
        values = [0.0 if abs(value) < NOTHING * seen.scale else value for value in seen.series]
        if len(values) < DOSES:
            return Judgement("fails", None, f"{len(values)} doses, fewer than {DOSES}")
        if not all(map(isfinite, values)):
            return Judgement("fails", None, "no number came out")
        steps = [(b - a) if increasing else (a - b) for a, b in pairwise(values)]
        value, back = ratio(values[-1], values[0], seen.scale), REVERSAL * (max(values) - min(values))
        best = list(accumulate(values, max if increasing else min))
        fallen = [(b - v) if increasing else (v - b) for b, v in zip(best, values, strict=True)]
        if max(fallen) > back * (1 + 1e-12):
            return Judgement("fails", value, f"it turns back at dose {fallen.index(max(fallen)) + 1}")
        rise = (values[-1] - values[0]) if increasing else (values[0] - values[-1])
        if not rise > seen.margin * abs(values[0]):
            return Judgement("fails", value, "from the first dose to the last it does not move")
        if saturating and steps[-1] > SATURATED * max(steps):
            return Judgement("fails", value, "it does not saturate")
        return Judgement("holds", value)

    return judge


def _ranked(names: tuple[str, ...], signs: tuple[str, ...]) -> Callable[[Observed], Judgement]:
    def judge(seen: Observed) -> Judgement:
        for (i, a), (j, b) in combinations(enumerate(names), 2):
            greater = ">" in signs[i:j]
            x, y = (0.0 if abs(v) < NOTHING * seen.scale else v for v in ((seen.ranked or {})[a], (seen.ranked or {})[b]))
            value = ratio(x, y, seen.scale)
            close = x == y or (x * y > 0 and 1 / EQUAL <= value <= EQUAL)
            above = x > y and x - y >= (GREATER - 1) * abs(y) * (1 - 1e-12)
            if not (above if greater else close):
                return Judgement("fails", None, f"not {a} {'>' if greater else '='} {b}: {value:.3g}")
        return Judgement("holds")

    return judge


def _presence(wanted: bool) -> Callable[[Observed], Judgement]:
    def judge(seen: Observed) -> Judgement:
        if seen.there is not None:
            return _verdict(seen.there == wanted)
        if isnan(seen.treated):
            return Judgement("fails", nan, "no number came out")
        return _verdict((seen.treated >= HALF) == wanted, seen.treated)

    return judge
