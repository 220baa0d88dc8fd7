"""The score as Markdown, for the README and the published scoreboard."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rankl.views.agreement import spoken
from rankl.views.scale import error

if TYPE_CHECKING:
    from rankl.lab.result import DatasetScore, OverallScore, Score

ROLES = {"fit": "Fitted to", "validate": "Held out"}


def scoreboard(score: "Score") -> str:
    """Mean absolute errors over all datasets and in each, rows that the model was fitted to apart from the others."""
    roles = dict.fromkeys([*ROLES, *(line.role for line in score.overall)])
    parts = []
    for role in roles:
        overall = [line for line in score.overall if line.role == role]
        single = [part for part in score.datasets if part.role == role]
        if overall or single:
            parts += [f"## {ROLES.get(role, role)} (`role: {role}`)", _overall(overall), _datasets(single)]
    unscored = sum(part.rows for part in score.not_scored)
    parts.append(f"{unscored} published values are not scored; `rankl score --json` gives each with its reason.")
    return "\n\n".join(parts) + "\n"


def _overall(lines: "Sequence[OverallScore]") -> str:
    header = ["readout", "body", "n", "studies", "mean abs. error", "95 % interval", "no change", "noise floor"]
    rows = []
    for line in lines:
        between = "-" if line.mae_interval is None else " to ".join(f"{end:.2f}" for end in line.mae_interval)
        errors = (line.errors.mae, line.no_change_mae, line.noise_floor)
        mae, no_change, floor = (error(value, line.unit) for value in errors)
        counts = (str(line.errors.n), str(line.studies))
        rows.append([spoken(line.readout, line.site), line.body, *counts, mae, between, no_change, floor])
    return _table(header, rows, words=2)


def _datasets(parts: "Sequence[DatasetScore]") -> str:
    header = ["dataset", "drug", "readout", "n", "mean abs. error", "median abs. error", "inside interval"]
    rows = []
    for part in parts:
        errors = part.errors
        within = "-" if errors.within_interval is None else f"{100 * errors.within_interval:.0f} %"
        shown = [str(errors.n), error(errors.mae, part.unit), error(errors.median_abs_error, part.unit), within]
        rows.append([part.dataset, part.drug, spoken(part.readout, part.site), *shown])
    return _table(header, rows, words=3)


def _table(header: list[str], rows: list[list[str]], words: int) -> str:
    """A Markdown table; the columns after the first `words` are numbers."""
    rule = ["---" if column < words else "--:" for column in range(len(header))]
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in (header, rule, *rows)]
    return "\n".join(f"| {line} |" for line in lines)
