"""Drugs that bind RANKL, in lymphoid organs, skin and joints: carried there by blood, at a part of their level in serum."""

from rankl.language import Mechanism, assign, needs_species, nothing, parameter, place, reaction
from rankl.model.quantities.drugs import anti_mouse_rankl, denosumab, opg_fc, rank_fc
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.immunity import held_by_antibody, held_by_denosumab
from rankl.model.quantities.places import serum
from rankl.model.quantities.signals import RANKL


class DenosumabInTissue(Mechanism):
    """Denosumab holds RANKL on cells of a tissue until it is digested; too little of it is used up there to count."""

    where = place("a tissue outside bone")

    share_of_serum = parameter(0.3, source="", how="assumed: interstitial against serum IgG, as in marrow", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="kostenuik2009", how="assumed: antibody association; K_D 3 pM", spread=3.0)

    is_there = assign(held_by_denosumab[where], k_on * share_of_serum * denosumab[serum])
    holds_rankl = reaction(RANKL.membrane[where] >> nothing, held_by_denosumab[where] * RANKL.membrane[where])


class DenosumabInTissueNeedsHumanRankl(Mechanism):
    """In rodents denosumab finds RANKL only where the gene is replaced by that of man (Kostenuik 2009)."""

    where = place("a tissue outside bone")

    in_tissue = needs_species(TNFSF11, "human", held_by_denosumab[where])


class AntiMouseRanklInTissue(Mechanism):
    """An antibody against RANKL of the mouse holds RANKL on cells of a tissue until it is digested.

    Given before birth it passes from mother to embryo, here without delay or loss.
    """

    where = place("a tissue outside bone")

    share_of_serum = parameter(0.3, source="", how="assumed: interstitial against serum IgG, as in marrow", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="", how="assumed: antibody association, as for denosumab", spread=3.0)

    is_there = assign(held_by_antibody[where], k_on * share_of_serum * anti_mouse_rankl[serum])
    of_the_mouse = needs_species(TNFSF11, "mouse", held_by_antibody[where])
    holds_rankl = reaction(RANKL.membrane[where] >> nothing, held_by_antibody[where] * RANKL.membrane[where])


class OpgFcInTissue(Mechanism):
    """OPG-Fc holds RANKL on cells of a tissue until it is digested."""

    where = place("a tissue outside bone")

    share_of_serum = parameter(0.3, source="", how="assumed: interstitial against serum, as in marrow", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: rate of protein-protein association", spread=3.0)

    holds_rankl = reaction(
        RANKL.membrane[where] >> nothing, k_on * share_of_serum * opg_fc[serum] * RANKL.membrane[where]
    )


class RankFcInTissue(Mechanism):
    """RANK-Fc holds RANKL on cells of a tissue until it is digested."""

    where = place("a tissue outside bone")

    share_of_serum = parameter(0.3, source="", how="assumed: interstitial against serum, as in marrow", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: rate of protein-protein association", spread=3.0)

    holds_rankl = reaction(
        RANKL.membrane[where] >> nothing, k_on * share_of_serum * rank_fc[serum] * RANKL.membrane[where]
    )
