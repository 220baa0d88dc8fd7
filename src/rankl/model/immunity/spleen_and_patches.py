"""Spleen and Peyer's patches: lymphoid organs that need lymphotoxin, and no RANKL."""

from rankl.language import Mechanism, assign, exp, first_order, healthy, largest, level, nothing, parameter, reaction, smallest
from rankl.model.quantities.cells import b_cell, lti_cell, lymphoid_stroma
from rankl.model.quantities.genes import LTA, TNFSF11
from rankl.model.quantities.immunity import (
    marrow_space,
    peyers_patch_number,
    rankl_turnover,
    spleen_size,
    splenic_architecture,
)
from rankl.model.quantities.person import age
from rankl.model.quantities.places import spleen
from rankl.model.quantities.signals import RANKL


class PeyersPatchesAreSeeded(Mechanism):
    """Peyer's patches arise in the last days before birth from inducer cells that answer to interleukin 7, not to RANK.

    They are there in mice without RANKL, RANK or PLC-gamma 2 (Kong 1999, Dougall 1999, Chen 2008).
    """

    usual = parameter(human=(100, "", "assumed: tens to hundreds", 2.0), mouse=(8, "", "assumed: 6 to 12", 1.3))
    opens = parameter(
        unit="day",
        human=(-160, "", "assumed: not reached by adults", 1.2),
        mouse=(-4, "", "assumed: embryonic day 15", 1.2),
    )
    closes = parameter(
        unit="day", human=(-60, "", "assumed: not reached by adults", 1.2), mouse=(2, "", "assumed: about birth", 1.2)
    )
    overlap = parameter(0.4, "day", source="", how="assumed: as for lymph nodes", spread=1.5)
    pace = parameter(1, "1/day", source="", how="assumed: as for lymph nodes", spread=1.5)

    not_yet = 1 / (1 + exp(smallest((opens - age) / overlap, 50)))
    still = 1 / (1 + exp(smallest((age - closes) / overlap, 50)))

    at_health = level(peyers_patch_number, usual)
    patches_arise = reaction(
        nothing >> peyers_patch_number, pace * not_yet * still * (usual - peyers_patch_number), gene=LTA, cell=lti_cell
    )


class SpleenIsOrdered(Mechanism):
    """Lymphotoxin of B cells keeps the white pulp in order; RANKL and RANK are not needed (Kong 1999, Dougall 1999)."""

    pace = parameter(0.1, "1/day", source="", how="assumed: order arises in the weeks after birth", spread=2.0)

    at_health = level(splenic_architecture, 1)
    is_ordered = reaction(nothing >> splenic_architecture, pace, gene=LTA, cell=b_cell)
    falls_apart = reaction(splenic_architecture >> nothing, first_order(pace))


class SpleenBearsRankl(Mechanism):
    """Stroma of the spleen bears RANKL all life long, beside RANK of its dendritic cells and B cells; its order needs neither."""

    makes_rankl = reaction(
        nothing >> RANKL.membrane[spleen],
        healthy(RANKL.membrane[spleen]) * rankl_turnover[spleen],
        gene=TNFSF11,
        cell=lymphoid_stroma,
    )


class SpleenMakesBlood(Mechanism):
    """Where bone leaves too little space for marrow, blood cells are made in the spleen, which swells.

    B cells are not among them. The spleen is counted for body weight, since it grows with the animal.
    """

    swelling = parameter(2, source="", how="assumed: up to threefold in petrified mice", spread=1.5)

    swells = assign(spleen_size, 1 + swelling * largest(1 - marrow_space, 0))
