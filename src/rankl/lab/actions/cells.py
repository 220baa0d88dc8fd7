"""Cells killed (ablation) and cells given (grafts)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf, log
from typing import TYPE_CHECKING

from rankl.lab.genotype import Genome, changes, genotype_called
from rankl.language.event import Switch
from rankl.language.holding import killing_of, stillbirth_of
from rankl.language.mistake import Mistake, nearest
from rankl.language.network import Network
from rankl.language.unit import unit

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.action import Ablate, Graft

HOUR = 1 / 24
LEFT = 1e-9
"""What is left where all cells are killed."""


def kinds(ablate: Ablate, network: Network) -> list[str]:
    """The variables that count cells of a kind, one for each place.

    Raises:
        Mistake: there is no such cell in the body.
    """
    states = {v.name for v in network.equations.variables}
    density = unit("cell/mm^3").dimension
    cells = [q for q in network.quantities.values() if q.name in states and unit(q.unit).dimension == density]
    found = [q.name for q in cells if ablate.ablate in (q.noun, q.name)]
    if not found:
        told = f"there is no cell '{ablate.ablate}' in the body '{network.body}'"
        raise Mistake(f"{told}{nearest(ablate.ablate, {q.noun for q in cells})}", ablate.written_at("ablate"), "ablate")
    return found


def killings(ablate: Ablate, network: Network, end: float) -> Iterator[Switch]:
    """Cells die within an hour; where it lasts, those that arise die as well, in the same part."""
    rate = -log(max(1 - ablate.part, LEFT)) / HOUR
    lasting = ablate.at is None and ablate.every is None
    until = end if ablate.until is None else min(ablate.until, end)
    for cell in kinds(ablate, network):
        for day in ablate.times(end):
            yield Switch(day, killing_of(cell), rate)
            yield Switch(day + HOUR, killing_of(cell), 0.0)
        if lasting:
            yield Switch(ablate.start, stillbirth_of(cell), ablate.part)
            if until < end:
                yield Switch(until, stillbirth_of(cell), 0.0)


Given = tuple[float, float, Mapping[str, tuple[float, float]]]


def grafted(graft: Graft, genome: Genome, network: Network, library: Library, end: float) -> Given:
    """From when until when which genetic factors are those of the cells given, in which part of the cells.

    Raises:
        Mistake: an unknown lineage, or an unknown genotype of the cells given.
    """
    lineages = {tag for cell in network.cells.values() for tag in cell.tags}
    if graft.graft not in lineages:
        told = f"there is no lineage '{graft.graft}' in the body '{network.body}'"
        raise Mistake(f"{told}{nearest(graft.graft, lineages)}", graft.written_at("graft"), "graft")
    of_lineage = {name for name, cell in network.cells.items() if graft.graft in cell.tags}
    names = {name for (_, cell), name in (*network.expresses.items(), *network.forced.items()) if cell in of_lineage}
    for (gene, _), name in network.parts.items():
        if {cell for one, cell in network.expresses if one == gene} <= of_lineage:
            names.add(name)
    theirs = dict(genome.wild)
    if graft.genotype is not None:
        genotype = genotype_called(graft.genotype, library, graft.written_at("genotype"))
        given = changes([genotype], network, library, None, -inf)
        theirs |= Genome(genome.wild, given).born_with()
    return graft.start, end if graft.until is None else graft.until, {name: (graft.part, theirs[name]) for name in names}
