"""A small panel of a claim's courses, as SVG text: each arm a line, the value that was judged a dot."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

import numpy as np

from rankl.views.scale import TimeAxis, capital, level, time_axis, typeset

if TYPE_CHECKING:
    from rankl.lab.tested import Value

Courses = Mapping[str, tuple[np.ndarray, np.ndarray]]
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
WIDTH, HEIGHT, LEFT, RIGHT, TOP, LOW, KEY = 300, 132, 46, 18, 22, 20, 14
MOST_POINTS = 160


def panels(values: "Sequence[Value]") -> list[str]:
    """One panel for each readout and subject that has courses."""
    found: dict[tuple[str, str], dict[str, tuple[np.ndarray, np.ndarray]]] = {}
    said: dict[tuple[str, str], tuple[str, list[float], list[str]]] = {}
    for value in values:
        if value.courses:
            key = (value.label, value.part)
            found.setdefault(key, {}).update(value.courses)
            _, days, controls = said.setdefault(key, (value.own_unit, [], []))
            days += [value.day] if value.day is not None else []
            controls += [value.over] if value.over in value.courses else []
    return [panel(label, part, courses, *said[label, part]) for (label, part), courses in found.items()]


def panel(label: str, part: str, courses: Courses, unit: str, days: Sequence[float], controls: Sequence[str]) -> str:
    """One panel.

    Args:
        days: at which a value was judged.
        controls: arms drawn in grey.
    """
    end = max(float(times[-1]) for times, _ in courses.values())
    highest = max(float(np.max(values)) for _, values in courses.values())
    lowest = min(float(np.min(values)) for _, values in courses.values())
    low = 0.0 if 0 <= lowest < 0.6 * highest else lowest
    high = highest if highest > low else low + (abs(low) or 1.0)
    axis, height = time_axis(end), HEIGHT + KEY * len(courses)
    parts = [_text(LEFT, 13, capital(label) + (f" ({part})" if part else ""), "title")]
    parts.append(_text(LEFT - 5, TOP + 4, f"{level(high)}", "end") + _text(LEFT - 5, HEIGHT - LOW, level(low), "end"))
    parts.append(_text(WIDTH - RIGHT, 13, typeset(unit), "end"))
    parts += _frame(axis, end)
    for index, (arm, (times, values)) in enumerate(courses.items()):
        colour = "currentColor" if arm in controls else COLOURS[index % len(COLOURS)]
        parts.append(_line(times, values, end, low, high, colour, arm in controls))
        for day in dict.fromkeys(days):
            x, y = _place(day, float(np.interp(day, times, values)), end, low, high)
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{colour}"/>')
        row = HEIGHT + KEY * index + 9
        parts.append(f'<line x1="{LEFT}" x2="{LEFT + 16}" y1="{row - 4}" y2="{row - 4}" stroke="{colour}" stroke-width="2"/>')
        parts.append(_text(LEFT + 22, row, arm, ""))
    name = escape(f"{label} over time: {', '.join(courses)}", quote=True)
    box = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{name}" {box}>{"".join(parts)}</svg>'


def _frame(axis: TimeAxis, end: float) -> list[str]:
    bottom = HEIGHT - LOW
    parts = [f'<path d="M{LEFT} {TOP}V{bottom}H{WIDTH - RIGHT}" fill="none" stroke="currentColor" stroke-width=".6"/>']
    ticks = axis.ticks(end, 4)
    for tick in ticks:
        x, _ = _place(tick * axis.days, 0.0, end, 0.0, 1.0)
        parts.append(_text(x, bottom + 13, f"{tick:g}" + (f" {axis.symbol}" if tick == ticks[-1] else ""), "middle"))
    return parts


def _place(day: float, value: float, end: float, low: float, high: float) -> tuple[float, float]:
    x = LEFT + (WIDTH - LEFT - RIGHT) * day / end
    return x, HEIGHT - LOW - (HEIGHT - LOW - TOP) * (value - low) / (high - low)


def _line(times: np.ndarray, values: np.ndarray, end: float, low: float, high: float, colour: str, control: bool) -> str:
    if len(times) > MOST_POINTS:
        kept = np.unique(np.linspace(0, len(times) - 1, MOST_POINTS).astype(int))
        times, values = times[kept], values[kept]
    points = " ".join("{:.1f},{:.1f}".format(*_place(t, v, end, low, high)) for t, v in zip(times, values, strict=True))
    faint = ' opacity=".55"' if control else ""
    return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.6"{faint}/>'


def _text(x: float, y: float, words: str, kind: str) -> str:
    anchor = f' text-anchor="{kind}"' if kind in ("end", "middle") else ""
    weight = ' font-weight="600"' if kind == "title" else ""
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="10.5" fill="currentColor"{anchor}{weight}>{escape(words)}</text>'
