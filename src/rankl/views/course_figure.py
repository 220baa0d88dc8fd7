"""The figure of an imported model: small multiples, a panel for each quantity that moves."""

from collections.abc import Mapping
from math import ceil
from typing import TYPE_CHECKING

import numpy as np
from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from rankl.views.figure import OKABE_ITO, STYLE, png

if TYPE_CHECKING:
    from rankl.bridges.sbml import Imported

MOST = 24
COLUMNS, WIDTH, HEIGHT = 4, 2.6, 1.7


def course_png(model: "Imported", times: np.ndarray, courses: Mapping[str, np.ndarray]) -> bytes:
    """A PNG file: of at most 24 quantities, those that move most for their size, in the model's order."""
    moves = {name: _movement(course) for name, course in courses.items()}
    chosen = sorted((name for name in moves if moves[name] > 0), key=lambda name: -moves[name])[:MOST]
    drawn = [name for name in courses if name in chosen]
    rows = max(ceil(len(drawn) / COLUMNS), 1)
    with rc_context(STYLE):
        figure = Figure(figsize=(COLUMNS * WIDTH, rows * HEIGHT + 0.4), layout="constrained")
        FigureCanvasAgg(figure)
        figure.suptitle(model.title, x=0.01, ha="left", fontsize=11, fontweight="bold")
        for place, name in enumerate(drawn):
            axes = figure.add_subplot(rows, COLUMNS, place + 1)
            axes.plot(times, courses[name], color=OKABE_ITO[0], linewidth=1.2)
            axes.set_title(name, fontsize=8)
            axes.set_ylabel(model.units.get(name, ""), fontsize=7)
            axes.tick_params(labelsize=7)
            if place >= len(drawn) - COLUMNS:
                axes.set_xlabel(f"time ({model.time_unit})" if model.time_unit else "time", fontsize=7)
        return png(figure, dpi=140)


def _movement(course: np.ndarray) -> float:
    """Between which values a course moves, as a share of the largest; 0 where it is not finite."""
    if not np.isfinite(course).all():
        return 0.0
    return float(np.ptp(course) / max(float(np.abs(course).max()), 1e-300))
