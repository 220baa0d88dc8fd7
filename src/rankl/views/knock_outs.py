"""The virtual knock-outs as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rankl.lab.agreement import agrees
from rankl.lab.knock_outs import READOUTS

if TYPE_CHECKING:
    from rankl.lab.gates import Gates, Passage
    from rankl.lab.knock_outs import KnockOut, KnockOuts

_INTRODUCTION = """# Virtual knock-outs

Written by `make published`; do not edit. Mice are grown from conception with the genotype in place (conditional alleles act
from the onset of their driver). Values are multiples of wild type of the same age. In brackets: published ratios of role `fit`.
A tick marks a value that a published yes or no agrees with, a cross one that it does not; both are listed below.
"""


def knock_out_page(found: KnockOuts) -> str:
    """The page docs/reference/knock_outs.md."""
    parts = [_INTRODUCTION]
    for age in dict.fromkeys(row.age for row in found.rows):
        parts.append(f"## At {age / 7:g} weeks\n")
        parts.append(_values([row for row in found.rows if row.age == age]))
    parts.append("## What studies measured, rows of role `fit`\n")
    parts.append(_measured(found))
    parts.append("## What studies report as yes or no\n")
    held = len(found.gates.passages) - len(found.gates.failing)
    parts.append(f"{held} of {len(found.gates.passages)} hold.\n")
    parts.append(_gates(found.gates))
    parts.append("## Not covered\n")
    parts.append(_not_covered(found.gates))
    return "\n".join(parts)


BRIEF = (
    "rankl_ko", "rank_ko", "opg_ko", "op_op", "traf6_ko_naito", "traf6_ko_lomaga", "nfkb1_ko", "nfkb1_nfkb2_ko", "fos_ko",
    "plcg2_ko", "src_ko", "osteocyte_rankl_ko",
)  # fmt: skip


def knock_out_brief(found: KnockOuts) -> str:
    """The table of the README: some genotypes, and how much agrees."""
    names = READOUTS[:4]
    lines = [f"| multiples of wild type | {' | '.join(names)} |", "|---|" + "---|" * len(names)]
    for row in sorted((row for row in found.rows if row.genotype in BRIEF), key=lambda row: BRIEF.index(row.genotype)):
        lines.append(f"| {row.title} ({row.age / 7:g} weeks) | {' | '.join(_cell(row, name) for name in names)} |")
    held, all_of = len(found.gates.passages) - len(found.gates.failing), len(found.gates.passages)
    agreeing = sum(map(agrees, found.fitted))
    missing, (foreseen, held_out) = len(found.gates.not_covered), found.held_out
    lines.append(
        f"\n{held} of {all_of} comparisons with published yes-or-no phenotypes hold, most of them known beforehand; "
        f"{missing} more phenotypes need what is not built or followed. {agreeing} of {len(found.fitted)} fitted values of mice, "
        f"rats and dishes agree within their error or 20 %, and {foreseen} of {held_out} of those that were held out and can be "
        "predicted."
    )
    return "\n".join(lines) + "\n"


def _values(rows: list[KnockOut]) -> str:
    lines = [f"| genotype | {' | '.join(READOUTS)} |", "|---|" + "---|" * len(READOUTS)]
    for row in rows:
        cells = [_cell(row, name) for name in READOUTS]
        lines.append(f"| `{row.genotype}`: {row.title} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(row: KnockOut, name: str) -> str:
    value = row.values.get(name)
    if value is None:
        return ""
    marks = "".join(" ✓" if passage.verdict == "holds" else " ✗" for passage in row.seen[name][:1])
    measured = ", ".join(f"{one:g}" for one in row.measured[name])
    return _short(value) + (f" ({measured})" if measured else "") + marks


def _short(value: float) -> str:
    return f"{value:.2f}" if abs(value) >= 0.005 else "0"


def _measured(found: KnockOuts) -> str:
    agreeing = sum(map(agrees, found.fitted))
    lines = [
        f"{agreeing} of {len(found.fitted)} agree within their error or 20 %; of rows held out, "
        f"{found.held_out[0]} of {found.held_out[1]}. Ratios are to the study's own control.\n",
        "| study | arm | readout | day | published | model | |",
        "|---|" + "---|" * 6,
    ]
    for c in found.fitted:
        arm = c.arm.replace(" - ", " / ") if c.basis == "ratio" else c.arm
        what = f"{c.readout}, {c.unit}" if c.unit else c.readout
        day = "" if c.time_days is None else f"{c.time_days:g}"
        told = "agrees" if agrees(c) else "does not"
        lines.append(f"| {c.dataset} | {arm} | {what} | {day} | {c.observed:.3g} | {c.predicted:.3g} | {told} |")
    return "\n".join(lines) + "\n"


def _gates(found: Gates) -> str:
    lines = ["| study | phenotype, in its words | seen | arm | readout | expected | model | |", "|---|" + "---|" * 7]
    for p in found.passages:
        over = f" / {p.over}" if p.over else ""
        value = "" if p.value is None else _short(p.value) if abs(p.value) < 1e6 else "no end"
        lines.append(
            f"| {p.dataset} | {p.phenotype} | {_answer(p)} | {p.of}{over} | {p.readout} | {p.expect} | {value} | {_told(p)} |"
        )
    return "\n".join(lines) + "\n"


def _answer(p: Passage) -> str:
    if p.observed is None:
        return ""
    return {0.0: "no", 1.0: "yes"}[p.observed] if "(0/1)" in p.phenotype else f"{p.observed:g}"


def _told(p: Passage) -> str:
    return p.verdict + (f"; {p.note.removeprefix('fails; ')}" if p.note else "")


def _not_covered(found: Gates) -> str:
    lines = ["| study | arm | phenotype, and why |", "|---|---|---|"]
    lines += [f"| {one.dataset} | {one.arm} | {one.reason} |" for one in found.not_covered]
    return "\n".join(lines) + "\n"
