"""The report of a fit: its sections once, shown in the terminal, as Markdown and as a page."""

from dataclasses import replace
from math import exp, isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType

from rankl.lab.calibration.information import CLOSE, close_pairs, heard
from rankl.views.scale import error, level, typeset
from rankl.views.sections import Section, as_markdown, as_page, in_terminal

if TYPE_CHECKING:
    from rankl.lab.calibration import Fitted

SHOWN = 0.3
"""Parts of a direction that are named."""
ENDS = 4
"""How many of the strongest and of the weakest directions are shown."""


def sections(found: "Fitted", command: str = "") -> list[Section]:
    """The report in its parts."""
    told = [_summary(found), _starts(found), _numbers(found), _unheard(found), _pairs(found), _directions(found)]
    told += [_profiles(found), _agreements(found), _phenotypes(found), _left_out(found)]
    if command:
        told.append(Section("Reproduce", f"`{command}`"))
    return [one for one in told if one.rows or one.words]


def _summary(found: "Fitted") -> Section:
    before = f"{found.prior_cost:.1f}" if isfinite(found.prior_cost) else "nothing that can be solved"
    words = (
        f"{len(found.free.names)} numbers of the body '{found.fit.body}' are free; {found.rows} published values and "
        f"{len(found.shown)} phenotypes are fitted. Cost (half the sum of squares, priors included): {before} at the priors, "
        f"{found.cost:.2f} after. {found.same_place} of {len(found.descents)} starts come to it. "
        f"{found.seconds:.0f} s."
    )
    return Section(found.fit.title, words)


def _starts(found: "Fitted") -> Section:
    rows = tuple(
        (one.begun, _cost(one.costs[0]), _cost(one.cost), str(len(one.costs) - 1), one.ended) for one in found.descents
    )
    return Section("Starts", "", ("from", "cost there", "cost at the end", "iterations", "ended"), rows, (1, 2, 3))


def _cost(cost: float) -> str:
    return f"{cost:.2f}" if isfinite(cost) else "not solvable"


def _numbers(found: "Fitted") -> Section:
    free, known = found.free, found.information
    rows = []
    before, after = free.values(free.prior), free.values(found.logs)
    for k, name in enumerate(free.names):
        moved = (found.logs[k] - free.prior[k]) / free.spread[k]
        bound = " (at its bound)" if name in found.at_bounds else ""
        cells = (level(before[k]), f"{exp(free.spread[k]):.3g}", level(after[k]) + bound, typeset(free.units[k].text))
        rows.append((name, *cells, f"{known.sd[k]:.2g}", f"{moved:+.1f}", heard(float(known.kept[k]))))
    words = (
        "Moved: in standard deviations of the prior. Relative sd: of the logarithm, from the curvature with priors. What the "
        "data say: 'nothing' where the standard deviation is above nine tenths of the prior's, 'little' above half of it."
    )
    header = ("number", "prior", "its spread", "fitted", "unit", "relative sd", "moved", "the data say")
    return Section("Numbers", words, header, tuple(rows), (1, 2, 3, 5, 6))


def _unheard(found: "Fitted") -> Section:
    names = [n for n, kept in zip(found.free.names, found.information.kept, strict=True) if heard(float(kept)) == "nothing"]
    if not names:
        return Section("Not identifiable", "Every free number is told something by the data.")
    words = f"On {len(names)} of {len(found.free.names)} numbers the data say nothing; they keep to their priors: "
    return Section("Not identifiable", words + ", ".join(f"`{name}`" for name in names) + ".")


def _pairs(found: "Fitted") -> Section:
    rows = tuple((a, b, f"{r:+.3f}") for a, b, r in close_pairs(found.information, found.free.names))
    words = f"Pairs whose correlation is above {CLOSE:g} in size: the data hold a combination of them, not each."
    none = f"No two numbers are correlated above {CLOSE:g}."
    return Section("Correlation", words if rows else none, ("number", "with", "correlation"), rows, (2,))


def _directions(found: "Fitted") -> Section:
    strengths, count = found.information.strengths, len(found.free.names)
    chosen = sorted({*range(min(ENDS, count)), *range(max(0, count - ENDS), count)})
    rows = []
    for k in chosen:
        vector = found.information.directions[k]
        order = sorted(range(count), key=lambda i: -abs(vector[i]))
        parts = [f"{vector[i]:+.2f} {found.free.names[i]}" for i in order[:4] if abs(vector[i]) >= SHOWN or i == order[0]]
        rows.append((f"{k + 1}", f"{strengths[k]:.3g}", ", ".join(parts)))
    held = int((strengths > 1).sum())
    words = (
        f"Eigenvectors of Fisher's information in units of the priors, the strongest and the weakest. In {held} of {count} "
        "directions (strength above 1) the data say more than the priors."
    )
    return Section("Directions", words, ("direction", "strength", "along"), tuple(rows), (0, 1))


def _profiles(found: "Fitted") -> Section:
    rows = tuple((one.name, level(one.value), f"{one.rise:.2f}") for one in found.profiles)
    words = "Least cost with one number held, all others fitted again; a rise of 0.5 is one standard deviation." if rows else ""
    return Section("Profiles", words, ("number", "held at", "rise of the cost"), rows, (1, 2))


def _agreements(found: "Fitted") -> Section:
    rows = []
    for one in sorted(found.agreements, key=lambda one: (one.dataset, one.readout, one.site)):
        before = "-" if one.before is None else error(one.before.mae, one.unit)
        name = f"{one.site} {one.readout}".strip()
        rows.append((one.dataset, name, str(one.after.n), before, error(one.after.mae, one.unit)))
    header = ("dataset", "readout", "values", "mean error at the priors", "after")
    return Section("Agreement by dataset", "", header, tuple(rows), (2, 3, 4))


def _phenotypes(found: "Fitted") -> Section:
    rows = []
    for one in found.shown:
        p = one.phenotype
        bounds = (("at least", p.at_least), ("at most", p.at_most))
        wanted = _plain(p.value) if p.value else " and ".join(f"{word} {_plain(text)}" for word, text in bounds if text)
        rows.append((p.name, wanted, level(one.before), level(one.after), f"{one.missed:+.1f}" if one.missed else "0"))
    header = ("phenotype", "known", "at the priors", "after", "missed by (sd)")
    return Section("Phenotypes", "", header, tuple(rows), (2, 3, 4))


def _plain(text: str) -> str:
    """A measure without the digits of its binary form."""
    number, _, own = text.partition(" ")
    return f"{float(number):g} {typeset(own)}".rstrip()


def _left_out(found: "Fitted") -> Section:
    rows = tuple((one.dataset, one.arm, one.readout, str(one.rows), one.reason) for one in found.left_out)
    words = "Rows of role fit that are not fitted." if rows else ""
    return Section("Left out", words, ("dataset", "arm", "readout", "rows", "reason"), rows, (3,))


def fit_markdown(found: "Fitted", command: str = "") -> str:
    """The report as Markdown."""
    return as_markdown(sections(found, command))


def fit_page(found: "Fitted", command: str = "") -> str:
    """The report as one HTML page."""
    return as_page(sections(found, command))


def fit_table(found: "Fitted") -> RenderableType:
    """What a terminal shows: the numbers, what is not identifiable, agreement by dataset."""
    brief = [one for one in sections(found) if one.heading not in ("Left out", "Directions", "Profiles")]
    return Group(*in_terminal([replace(one, words="") if one.heading == "Numbers" else one for one in brief]))


def write_fit(found: "Fitted", directory: Path, overlay: str, record: str, command: str = "") -> tuple[Path, ...]:
    """Writes calibrations/NAME.yaml, report.html, report.md and fit.json into a directory."""
    from rankl.terminal import write

    files = {
        directory / "calibrations" / f"{found.fit.id}.yaml": overlay,
        directory / "report.html": fit_page(found, command),
        directory / "report.md": fit_markdown(found, command),
        directory / "fit.json": record,
    }
    for file, content in files.items():
        write(file, content, make=True)
    return tuple(files)
