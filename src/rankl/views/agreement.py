"""How well a result agrees with each dataset, readout and site."""

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from rankl.lab.score import inside_interval
from rankl.views.panels import CHANGE, DIFFERENCE, LEVEL

if TYPE_CHECKING:
    from rankl.lab.result import Comparison

UNTREATED = "untreated "


@dataclass(frozen=True)
class Agreement:
    """Comparisons of one dataset, readout, site, basis and role.

    Attributes:
        mae: mean absolute error, in `unit` (percentage points where `basis` is a change).
        within: predictions inside the published interval (standard errors widened to 95 %), of `intervals`.
    """

    dataset: str
    role: str
    readout: str
    site: str
    basis: str
    unit: str
    n: int
    mae: float
    within: int
    intervals: int


def spoken(readout: str, site: str = "", basis: str = CHANGE) -> str:
    """A readout at a site, and as what it is compared where that is no plain change; the site "all" is every site."""
    if site == "all":
        return f"{readout}, all sites"
    untreated = UNTREATED if readout.startswith(UNTREATED) else ""
    name = f"{untreated}{site} {readout.removeprefix(UNTREATED)}" if site else readout
    return name + {DIFFERENCE: ", difference", LEVEL: ", level"}.get(basis, "")


def agreements(comparisons: "tuple[Comparison, ...]") -> list[Agreement]:
    """One entry for each dataset, role, readout, site and basis, in the order of the comparisons."""
    groups: dict[tuple[str, str, str, str, str, str], list[Comparison]] = {}
    for c in comparisons:
        groups.setdefault((c.dataset, c.role, c.readout, c.site, c.basis, c.unit), []).append(c)
    found = []
    for key, group in groups.items():
        verdicts = [verdict for verdict in map(inside_interval, group) if verdict is not None]
        mae = fmean(abs(c.predicted - c.observed) for c in group)
        found.append(Agreement(*key, n=len(group), mae=mae, within=sum(verdicts), intervals=len(verdicts)))
    return found
