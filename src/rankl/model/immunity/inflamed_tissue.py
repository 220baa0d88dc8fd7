"""Inflamed joints and gums: cytokines and lymphocytes bring RANKL to the bone next to them."""

from rankl.language import Mechanism, assign, first_order, healthy, level, nothing, parameter, place, reaction
from rankl.model.quantities.cells import b_cell, macrophage, osteoclast_precursor, synovial_fibroblast, t_cell
from rankl.model.quantities.cytokines import IL1, IL6, TNFa
from rankl.model.quantities.genes import IL1B, IL17A, TNF, TNFRSF11A, TNFSF11
from rankl.model.quantities.genes import IL6 as IL6_GENE
from rankl.model.quantities.immunity import (
    IL17,
    b_cell_share,
    inflammation,
    local_osteoclast,
    rankl_at_hand,
    rankl_turnover,
)
from rankl.model.quantities.places import joint, periodontium
from rankl.model.quantities.signals import RANKL


class InflamedTissue(Mechanism):
    """What inflames a tissue calls lymphocytes and macrophages, which make TNF, interleukin 1, 6 and 17.

    RANKL has no part in it. Left out: what cytokines do to one another, and remission.
    """

    where = place("a tissue next to bone")

    stimulus = parameter(
        0,
        source="",
        how="assumed: none in health; 1 is adjuvant or rheumatoid arthritis, or severe periodontitis, set by an experiment",
        at={joint: 0, periodontium: 0},
    )
    pace = parameter(0.3, "1/day", source="", how="assumed: in full within a week or two", spread=2.0)
    tnf = parameter(5, "pM", source="", how="assumed: tens of pg/mL in inflamed synovium", spread=3.0)
    il1 = parameter(5, "pM", source="", how="assumed: tens of pg/mL in inflamed synovium", spread=3.0)
    il6 = parameter(50, "pM", source="", how="assumed: a ng/mL in inflamed synovium", spread=3.0)
    il17 = parameter(10, "pM", source="", how="assumed: hundreds of pg/mL in inflamed synovium", spread=3.0)

    comes_and_goes = reaction(nothing >> inflammation[where], pace * stimulus)
    resolves = reaction(inflammation[where] >> nothing, first_order(pace))
    macrophages_make_tnf = assign(TNFa[where], tnf * inflammation[where], gene=TNF, cell=macrophage)
    macrophages_make_il1 = assign(IL1[where], il1 * inflammation[where], gene=IL1B, cell=macrophage)
    fibroblasts_make_il6 = assign(IL6[where], il6 * inflammation[where], gene=IL6_GENE, cell=synovial_fibroblast)
    t_cells_make_il17 = assign(IL17[where], il17 * inflammation[where], gene=IL17A, cell=t_cell)


class RanklInInflamedTissue(Mechanism):
    """Fibroblasts make RANKL when TNF, interleukin 1 and 17 tell them; T and B cells that have come in bring their own.

    In gums with periodontitis nine tenths of the B cells and half of the T cells bear it (Kawai 2006).
    """

    where = place("a tissue next to bone")

    by_tnf = parameter(1, source="", how="assumed: doubles it in severe inflammation", spread=2.0)
    by_il1 = parameter(1, source="", how="assumed: doubles it in severe inflammation", spread=2.0)
    by_il17 = parameter(1, source="", how="assumed: doubles it in severe inflammation", spread=2.0)
    much_tnf = parameter(5, "pM", source="", how="assumed: as in severe inflammation", spread=3.0)
    much_il1 = parameter(5, "pM", source="", how="assumed: as in severe inflammation", spread=3.0)
    much_il17 = parameter(10, "pM", source="", how="assumed: as in severe inflammation", spread=3.0)
    of_t_cells = parameter(
        2, source="kawai2006", how="assumed: of healthy RANKL, in severe inflammation", spread=2.0, at={joint: 4, periodontium: 2}
    )
    of_b_cells = parameter(
        4,
        source="kawai2006",
        how="derived: 50 % B cells of which 90 % bear RANKL, against 45 % T cells of which 50 % do: twice that of T cells; few "
        "B cells in joints",
        spread=2.0,
        at={joint: 0.5, periodontium: 4},
    )

    usual = healthy(RANKL.membrane[where]) * rankl_turnover[where]
    fibroblasts = 1 + by_tnf * TNFa[where] / much_tnf + by_il1 * IL1[where] / much_il1 + by_il17 * IL17[where] / much_il17
    t_cells = of_t_cells * inflammation[where]
    b_cells = of_b_cells * inflammation[where]

    fibroblasts_make_rankl = reaction(
        nothing >> RANKL.membrane[where], usual * fibroblasts, gene=TNFSF11, cell=synovial_fibroblast
    )
    t_cells_make_rankl = reaction(nothing >> RANKL.membrane[where], usual * t_cells, gene=TNFSF11, cell=t_cell)
    b_cells_make_rankl = reaction(nothing >> RANKL.membrane[where], usual * b_cells, gene=TNFSF11, cell=b_cell)
    share = assign(b_cell_share[where], b_cells / (fibroblasts + t_cells + b_cells))


class OsteoclastsNextToInflammation(Mechanism):
    """RANKL of the tissue makes osteoclasts on the bone next to it, and TNF helps where there is RANKL."""

    where = place("a tissue next to bone")

    pace = parameter(0.15, "1/day", source="", how="assumed: formed and gone within a week, as in bone", spread=1.5)
    helped_by_tnf = parameter(0.5, source="lam2000", how="assumed: half as many more with RANKL at hand", spread=2.0)
    much_tnf = parameter(5, "pM", source="", how="assumed: as in severe inflammation", spread=3.0)

    at_health = level(local_osteoclast[where], 1)
    form = reaction(
        nothing >> local_osteoclast[where],
        pace * rankl_at_hand[where] * (1 + helped_by_tnf * TNFa[where] / much_tnf),
        gene=TNFRSF11A,
        cell=osteoclast_precursor,
    )
    die = reaction(local_osteoclast[where] >> nothing, first_order(pace))
