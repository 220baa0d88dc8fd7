"""Drugs: serum levels, and the sums that pharmacokinetic tables give of them."""

import numpy as np

from rankl.lab.readouts.readout import Readout, Summary

DENOSUMAB = Readout(
    "denosumab",
    "",
    "serum denosumab",
    "ug/mL",
    "denosumab[serum]",
    ("denosumab concentration", "serum denosumab concentration"),
    relative=False,
)
OPG_FC = Readout("OPG-Fc", "", "serum OPG-Fc", "ng/mL", "OPG_Fc[serum]", ("OPG-Fc concentration",), relative=False)
READOUTS = (DENOSUMAB, OPG_FC)


def highest(times: np.ndarray, levels: np.ndarray, first: float) -> float:
    """Cmax: the highest level."""
    return float(levels.max())


def time_of_highest(times: np.ndarray, levels: np.ndarray, first: float) -> float:
    """Tmax: days from `first` to the highest level, by a parabola through the three highest points."""
    top = int(np.argmax(levels))
    if top in (0, len(times) - 1):
        return float(times[top] - first)
    near = slice(top - 1, top + 2)
    a, b, _ = np.polyfit(times[near] - times[top], levels[near], 2)
    return float(times[top] - first - b / (2 * a))


def half_life(times: np.ndarray, levels: np.ndarray, first: float) -> float:
    """Days in which the level halves, by log-linear regression from half of the peak down to 5 % of it.

    Target-mediated elimination bends the last part of the course; tables describe what is above it.
    """
    top = int(np.argmax(levels))
    falling = (np.arange(len(times)) > top) & (levels < 0.5 * levels[top]) & (levels > 0.05 * levels[top])
    if falling.sum() < 3:
        return float("nan")
    return float(-np.log(2) / np.polyfit(times[falling], np.log(levels[falling]), 1)[0])


SUMMARIES = (
    Summary("denosumab Cmax", DENOSUMAB.label, "ug/mL", highest),
    Summary("denosumab Tmax", DENOSUMAB.label, "day", time_of_highest),
    Summary("denosumab half-life", DENOSUMAB.label, "day", half_life),
)
