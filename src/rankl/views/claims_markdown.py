"""Claims as Markdown, for the README: how many hold by section, how many of those were predictions, and what fails."""

from typing import TYPE_CHECKING

from rankl.lab.tested import VERDICTS
from rankl.lab.told import ORDER
from rankl.views.claims import said
from rankl.views.scale import capital

if TYPE_CHECKING:
    from rankl.lab.tested import ClaimsResult, Judged


def claims_brief(found: "ClaimsResult") -> str:
    """A table of verdicts by section with what was told of those that hold, then each claim that fails, with its reason."""
    lines = ["| section | holds (wired, fitted, predicted) | fails | open | not built |", "|---|---|---|---|---|"]
    sections = sorted({one.claim.section for one in found.claims}, key=lambda name: (-found.count("holds", section=name), name))
    for section in sections:
        lines.append(_row(capital(section), [one for one in found.claims if one.claim.section == section]))
    lines.append(_row("all", list(found.claims)))
    lines.append(_row("priority A", [one for one in found.claims if one.claim.priority == "A"]))
    failing = [one for one in found.claims if one.verdict == "fails"]
    if failing:
        lines += ["", "| fails | of | why, as far as known |", "|---|---|---|"]
        lines += [f"| {one.claim.id} {one.claim.statement} | {_numbers(one)} | {_why(one)} |" for one in failing]
    return "\n".join(lines) + "\n"


def _row(name: str, members: "list[Judged]") -> str:
    counts = {verdict: sum(one.verdict == verdict for one in members) for verdict in VERDICTS}
    told = ", ".join(str(sum(one.told == kind for one in members if one.verdict == "holds")) for kind in ORDER)
    holds = f"{counts['holds']} ({told})" if counts["holds"] else "0"
    return f"| {name} | {holds} | {counts['fails']} | {counts['open']} | {counts['not built']} |"


def _numbers(one: "Judged") -> str:
    return "; ".join(said(value) for value in one.values if value.verdict == "fails").replace("|", "/")


def _why(one: "Judged") -> str:
    return (one.claim.runs.reason if one.claim.runs is not None else None) or "not known"
