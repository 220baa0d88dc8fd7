"""Dendritic cells: RANKL of T cells and of tissue keeps them alive."""

from rankl.language import (
    TIME,
    Mechanism,
    assign,
    expresses,
    first_order,
    healthy,
    if_less,
    level,
    log,
    nothing,
    parameter,
    place,
    reaction,
    saturating,
)
from rankl.model.quantities.cells import dendritic_cell
from rankl.model.quantities.genes import TNFRSF11A, TNFSF11
from rankl.model.quantities.immunity import (
    antigen,
    bcl_xl,
    dendritic_apoptosis,
    dendritic_half_life,
    dendritic_number,
    dendritic_rank_signal,
    dendritic_viability,
    rankl_at_hand,
)
from rankl.model.quantities.places import dish
from rankl.model.quantities.signals import RANKL


class RankKeepsDendriticCells(Mechanism):
    """RANK of dendritic cells raises Bcl-xL, by which they die later.

    Left out: cytokines that RANK makes them secrete, and RANKL that interstitial dendritic cells bear themselves.
    """

    where = place("a place with dendritic cells")

    gain = parameter(
        1.59,
        source="barbaroux2008",
        how="derived: 79.5 against 55.2 % alive after 72 h with and without RANKL, as death rates",
        spread=1.5,
    )
    half = parameter(
        1.21,
        source="barbaroux2008",
        how="derived: Langerhans cells of skin without RANKL are 58 % of those with it",
        spread=1.5,
    )
    death = parameter(
        0.198,
        "1/day",
        source="barbaroux2008",
        how="derived: 55.2 % of Langerhans-type cells alive after 72 h without cytokines",
        spread=1.5,
    )

    rank_is_found = assign(dendritic_rank_signal[where], rankl_at_hand[where], gene=TNFRSF11A, cell=dendritic_cell)
    usual_bcl_xl = 1 + gain * saturating(1, half)
    bcl_xl_in_health = level(bcl_xl[where], usual_bcl_xl)
    apoptosis_in_health = level(dendritic_apoptosis[where], death / usual_bcl_xl)
    bcl_xl_rises = assign(bcl_xl[where], 1 + gain * saturating(dendritic_rank_signal[where], half))
    cells_die = assign(dendritic_apoptosis[where], death / bcl_xl[where])


class DendriticCellsComeAndGo(Mechanism):
    """Dendritic cells come at a steady pace, more of them where there is antigen, and leave by dying."""

    where = place("a tissue with dendritic cells")

    called_by_antigen = parameter(2, source="", how="assumed: an adjuvant brings twice as many in addition", spread=2.0)
    half_antigen = parameter(0.3, "nmol", source="", how="assumed: some 15 ug of a protein", spread=3.0)

    in_health = level(dendritic_number[where], 1)
    arrive = reaction(
        nothing >> dendritic_number[where],
        healthy(dendritic_apoptosis[where]) * (1 + called_by_antigen * saturating(antigen[where], half_antigen)),
    )
    die = reaction(dendritic_number[where] >> nothing, first_order(dendritic_apoptosis[where]))
    last = assign(dendritic_half_life[where], log(2) / dendritic_apoptosis[where])


class DendriticCellsExpress(Mechanism):
    """A part of dendritic cells bears RANKL as well as RANK (Cremer 2002); what it does there is not known."""

    bear_rankl = expresses(TNFSF11, dendritic_cell)


class DendriticCellsInDish(Mechanism):
    """Mature dendritic cells in a medium without other cytokines: they die, with RANKL later.

    Those of the interstitial kind bear RANKL themselves and so keep one another (Cremer 2002).
    """

    interstitial = parameter(0, source="", how="assumed: none; 1 is cells of the interstitial kind, set by an experiment")
    own_rankl = parameter(
        0.05, "nM/day", source="cremer2002", how="assumed: enough to be missed when soluble RANK takes it", spread=3.0
    )
    as_healthy_tissue = parameter(
        0.1, "nM", source="", how="assumed: 6 ng/mL do what a healthy tissue does", spread=3.0
    )
    settling = parameter(1, "s", source="", how="assumed: for the sake of a beginning", spread=1.0)
    held = parameter(1000, "1/day", source="", how="assumed: for the sake of a beginning", spread=1.0)

    is_found = assign(rankl_at_hand[dish], (RANKL.soluble[dish] + RANKL.membrane[dish]) / as_healthy_tissue)
    bear_rankl = reaction(
        nothing >> RANKL.membrane[dish],
        own_rankl * interstitial * dendritic_viability,
        gene=TNFSF11,
        cell=dendritic_cell,
    )
    are_plated = reaction(
        nothing >> dendritic_viability, if_less(TIME, settling, held * (1 - dendritic_viability), 0 * held)
    )
    die = reaction(dendritic_viability >> nothing, first_order(dendritic_apoptosis[dish]))
