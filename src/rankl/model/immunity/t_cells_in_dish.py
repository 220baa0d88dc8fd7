"""T cells in a dish: antigen receptors raise RANKL on them, which they also shed."""

from rankl.language import (
    TIME,
    Mechanism,
    assign,
    first_order,
    if_less,
    nothing,
    parameter,
    reaction,
    saturating,
)
from rankl.model.quantities.cells import t_cell
from rankl.model.quantities.genes import TNFRSF11A, TNFSF11
from rankl.model.quantities.immunity import t_cell_rank, t_cell_rankl, t_cell_viability
from rankl.model.quantities.places import dish
from rankl.model.quantities.signals import RANKL


class TCellsBearRankl(Mechanism):
    """Resting T cells bear no RANKL; the antigen receptor raises it within hours, CD28 more of it, interleukin 4 less.

    Cells shed it into the medium. Memory cells, which have its messenger at rest, are not told apart.
    """

    receptor = parameter(0, source="", how="assumed: at rest; 1 is antibody against CD3, set by an experiment", spread=1.0)
    cd28 = parameter(0, source="", how="assumed: none; 1 is antibody against CD28, set by an experiment", spread=1.0)
    il4 = parameter(0, source="", how="assumed: none; 1 is much interleukin 4, set by an experiment", spread=1.0)
    at_rest = parameter(
        0.005, source="kong1999t", how="assumed: below what can be seen on resting cells", spread=2.0
    )
    with_cd28 = parameter(1.0, source="josien1999", how="assumed: CD28 doubles it; no figure read", spread=1.5)
    under_il4 = parameter(0.2, source="josien1999", how="assumed: significantly suppressed; no figure read", spread=1.5)
    turnover = parameter(2, "1/day", source="", how="assumed: raised within half a day", spread=2.0)
    shed = parameter(
        0.0073,
        "nM/day",
        source="kong1999t",
        how="fitted: 2.2 ng/mL in the medium after four days (S009)",
        spread=1.2,
    )

    held_down = 1 - (1 - under_il4) * il4
    is_made = reaction(
        nothing >> t_cell_rankl[dish],
        turnover * (at_rest + receptor * (1 + with_cd28 * cd28) * held_down),
        gene=TNFSF11,
        cell=t_cell,
    )
    is_lost = reaction(t_cell_rankl[dish] >> nothing, first_order(turnover))
    is_shed = reaction(nothing >> RANKL.soluble[dish], shed * t_cell_rankl[dish])


class TCellsLiveInDish(Mechanism):
    """T cells die within days. RANKL keeps those that bear RANK, which interleukin 4 with TGF-beta brings about.

    Other activated T cells bear too little for it to matter: of the two reports, one found more survival in the former
    (Anderson 1997), the others none in the latter (Wong 1997, Josien 1999).
    """

    with_rank = parameter(
        0, source="", how="assumed: 1 is T cells made with interleukin 4 and TGF-beta, set by an experiment", spread=1.0
    )
    trace = parameter(0.01, source="josien1999", how="assumed: low levels on activated T cells", spread=3.0)
    death = parameter(0.5, "1/day", source="", how="assumed: half of them die within a day and a half", spread=1.5)
    saved = parameter(1.5, source="anderson1997", how="assumed: more than twice the life; no figure read", spread=1.5)
    half = parameter(0.1, "nM", source="", how="assumed: 6 ng/mL, as in dendritic cells", spread=3.0)
    settling = parameter(1, "s", source="", how="assumed: for the sake of a beginning", spread=1.0)
    held = parameter(1000, "1/day", source="", how="assumed: for the sake of a beginning", spread=1.0)

    rank_is_there = assign(t_cell_rank, trace + (1 - trace) * with_rank, gene=TNFRSF11A, cell=t_cell)
    are_plated = reaction(nothing >> t_cell_viability, if_less(TIME, settling, held * (1 - t_cell_viability), 0 * held))
    die = reaction(
        t_cell_viability >> nothing,
        death * t_cell_viability / (1 + saved * t_cell_rank * saturating(RANKL.soluble[dish] + RANKL.membrane[dish], half)),
    )
