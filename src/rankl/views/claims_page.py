"""The report of claims: one HTML page that needs nothing but itself."""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from rankl.lab.tested import VERDICTS
from rankl.views.claim_panel import panels
from rankl.views.page import STYLE
from rankl.views.scale import capital, level, time_axis, typeset

if TYPE_CHECKING:
    from rankl.lab.tested import ClaimsResult, Judged, Value
    from rankl.library.claim import Claim, Study

MARKS = """
.claim { border-top: 1px solid var(--rule); padding: 1rem 0 .6rem; }
.claim h3 { margin: 0 0 .3rem; font-size: 1rem; font-weight: 600; max-width: 46rem; }
.verdict { display: inline-block; min-width: 4.6rem; font-weight: 700; }
.holds { color: #1a7f4b; } .fails { color: #c0392b; } .open { color: #b8860b; } .not-built { color: var(--soft); }
.panels { display: flex; flex-wrap: wrap; gap: 1rem 1.4rem; margin: .8rem 0; }
.panels svg { max-width: 100%; height: auto; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; max-width: 60rem; margin: .5rem 0; }
dl { font-size: .88rem; }
dt { color: var(--soft); } dd { margin: 0; }
"""
TOLD = {
    "wiring": "the model was told: a page states this edge",
    "fitted": "the model was told: fitted to this study, or tuned to this claim",
    "nothing": "the model was told nothing: a prediction",
}


def claims_page(found: "ClaimsResult", command: str = "") -> str:
    """The page as text."""
    sections: dict[str, list[Judged]] = {}
    for one in sorted(found.claims, key=lambda one: one.claim.runs is None):
        sections.setdefault(one.claim.section, []).append(one)
    body = [_head(found, sections)]
    for section, members in sections.items():
        body.append(f'<section>\n<h2 id="{escape(section)}">{escape(capital(section))}</h2>\n')
        body += [_claim(one) for one in members] + ["</section>\n"]
    if command:
        body.append(f"<section>\n<h2>Reproduce</h2>\n<pre><code>{escape(command)}</code></pre>\n</section>\n")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n<title>Claims</title>\n'
        f"<style>\n{STYLE.read_text(encoding='utf-8')}{MARKS}</style>\n</head>\n<body>\n{''.join(body)}</body>\n</html>\n"
    )


def _head(found: "ClaimsResult", sections: Iterable[str]) -> str:
    told = {one: sum(t.told == one for t in found.claims if t.verdict == "holds") for one in TOLD}
    words = (
        f"{len(found.claims)} claims in {found.seconds:.1f} s. Of those that hold, {told['nothing']} were told to the model in "
        f"no way, {told['fitted']} by a fit, {told['wiring']} by its wiring."
    )
    rows = []
    for section in sections:
        cells = "".join(f'<td class="number">{found.count(verdict, section=section)}</td>' for verdict in VERDICTS)
        rows.append(f'<tr><td><a href="#{escape(section)}">{escape(capital(section))}</a></td>{cells}</tr>\n')
    header = "".join(f'<th class="number">{verdict}</th>' for verdict in VERDICTS)
    table = f"<table>\n<thead><tr><th>section</th>{header}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody>\n</table>\n"
    return f'<h1>The claims of the review, put to the test</h1>\n<p class="soft">{escape(words)}</p>\n{table}'


def _claim(one: "Judged") -> str:
    claim, drawn = one.claim, panels(one.values)
    mark = one.verdict.replace(" ", "-")
    told = f'<span class="soft">{escape(TOLD[one.told])}</span>' if one.verdict in ("holds", "fails") else ""
    notes = "".join(f'<p class="warning">Warning: {escape(text)}</p>\n' for text in one.warnings)
    curves = f'<div class="panels">{"".join(drawn)}</div>\n' if drawn else ""
    return (
        f'<article class="claim" id="{escape(claim.id)}">\n<h3>{escape(claim.id)} · {escape(claim.statement)}</h3>\n'
        f'<p><span class="verdict {mark}">{one.verdict}</span> {told}</p>\n'
        f"{notes}{_values(one.values)}{curves}{_words(claim)}</article>\n"
    )


def _values(values: "Iterable[Value]") -> str:
    header = "".join(f"<th>{name}</th>" for name in ("readout", "expected", "verdict", "value", "of", "over", "why"))
    rows = []
    for value in values:
        unit = typeset(value.unit)
        of = "" if value.treated is None else f"{value.of}: {level(value.treated)} {unit}".rstrip()
        over = "" if value.control is None else f"{value.over}: {level(value.control)} {unit}".rstrip()
        if value.series and value.treated is None:
            of = ", ".join(level(number) for number in value.series)
        readout = value.readout + (f" ({value.part})" if value.part else "")
        mark = value.verdict.replace(" ", "-")
        shown = "" if value.value is None else "∞" if value.value == float("inf") else level(value.value)
        cells = (f"<td>{escape(readout)}</td><td>{escape(value.expect)}</td>", f'<td class="{mark}">{value.verdict}</td>')
        rest = "".join(f"<td>{escape(text)}</td>" for text in (shown, of, over, value.reason))
        rows.append(f"<tr>{''.join(cells)}{rest}</tr>\n")
    return f'<div class="wide"><table>\n<thead><tr>{header}</tr></thead>\n<tbody>\n{"".join(rows)}</tbody>\n</table></div>\n'


def _words(claim: "Claim") -> str:
    cited = f"; cites {', '.join(map(str, claim.seed_ref.citations))}" if claim.seed_ref.citations else ""
    said = {"review": f"lines {claim.seed_ref.lines}{cited}", "kind": f"{claim.kind}, priority {claim.priority}"}
    if claim.experiment is not None:
        said["experiment"] = "; ".join(f"{key}: {value}" for key, value in claim.experiment.model_dump().items())
    if claim.runs is not None:
        readings = [part for one in claim.runs.readouts for part in one.parts if part.read_as]
        if readings:
            said["read as"] = "; ".join(f"{one.read_as}, since {one.because}" for one in readings)
        for name, study in claim.runs.studies.items():
            said[f"run {name}" if len(claim.runs.studies) > 1 else "run"] = _study(study)
        if claim.runs.steered:
            said["told"] = claim.runs.steered
        if claim.runs.reason:
            said["reason"] = claim.runs.reason
        if claim.runs.source:
            said["sources"] = ", ".join(claim.runs.source)
    if claim.magnitude is not None:
        source = f" [{claim.magnitude.basis}: {claim.magnitude.source}]" if claim.magnitude.source else ""
        said["found"] = claim.magnitude.value + source
    if claim.erratum:
        said["erratum"] = claim.erratum
    items = "".join(f"<dt>{escape(key)}</dt><dd>{escape(text)}</dd>\n" for key, text in said.items())
    return f"<dl>\n{items}</dl>\n"


def _study(study: "Study") -> str:
    subject = study.subject.model_dump(exclude_defaults=True)
    who = ", ".join(f"{key} {_spoken(key, value)}" for key, value in subject.items())
    axis = time_axis(study.duration)
    arms = []
    for name, arm in study.arms.items():
        done = [arm.genotype] if arm.genotype else []
        for action in arm.do:
            keys = action.model_dump(exclude_none=True, exclude_defaults=True)
            done.append(" ".join(f"{key.rstrip('_')} {_spoken(key, value)}" for key, value in keys.items()))
        arms.append(f"{name} ({'; '.join(done) or 'nothing done'})")
    sexes = f", {' and '.join(study.sexes)}" if study.sexes else ""
    return f"{who}{sexes}; arms: {', '.join(arms)}; for {axis.say(study.duration)}"


def _spoken(key: str, value: object) -> str:
    if isinstance(value, float) and key in ("age", "menopause", "from_", "until", "every"):
        return time_axis(value).say(value) if value else "0"
    if isinstance(value, list):
        return ", ".join(_spoken("from_" if key == "at" else key, one) for one in value)
    return f"{value:g}" if isinstance(value, float) else str(value)
