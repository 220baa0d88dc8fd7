"""RANKL of the mammary gland: progesterone calls for it, RANK of the cells beside takes it up."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    healthy,
    hill,
    level,
    loss,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
    saturating,
)
from rankl.model.quantities.genes import PGR, TNFRSF11A, TNFRSF11B, TNFSF11
from rankl.model.quantities.hormones import progestogens
from rankl.model.quantities.mammary import (
    epithelial_signal,
    gland_opg_mrna,
    gland_rank,
    gland_rank_mrna,
    gland_rankl,
    gland_rankl_mrna,
    luminal_cell,
    mammary_epithelium,
    rankl_reaching_gland,
)
from rankl.model.quantities.places import serum
from rankl.model.quantities.signals import RANKL


class ProgestogensRaiseGlandRankl(Mechanism):
    """Luminal cells with progesterone receptor make messenger of RANKL, then RANKL that stays on the epithelium.

    The response is steep and spans three orders: next to nothing in a virgin, much in pregnancy, most under a progestin.
    """

    without = parameter(0.2, source="", how="assumed: part of a virgin's that needs no progesterone", spread=2.0)
    half = parameter(
        7.2,
        source="schramek2010",
        how="fitted: multiples of usual progesterone; to a rise of more than 2,000-fold under medroxyprogesterone",
        spread=1.5,
        human=(1, "", "assumed: the luteal phase of women is near it", 2.0),
    )
    steepness = parameter(
        4, source="schramek2010", how="fitted: with half", spread=1.2, human=(2, "", "assumed: the range is less", 1.5)
    )
    messenger_loss = parameter(4, "1/day", source="", how="assumed: hours; protein is there 24 h after progesterone", spread=2.0)
    protein_loss = parameter(
        5, "1/day", source="", how="assumed: hours on the epithelium; follows a cycle of four days", spread=2.0
    )

    usual = hill(1, half, steepness)

    messenger_at_health = level(gland_rankl_mrna, 1)
    at_health = level(gland_rankl, 1)
    made_without = reaction(nothing >> gland_rankl_mrna, messenger_loss * without)
    progestogens_call = reaction(
        nothing >> gland_rankl_mrna,
        messenger_loss * (1 - without) * hill(relative(progestogens[serum]), half, steepness) / usual,
        gene=PGR,
        cell=luminal_cell,
    )
    messenger_is_lost = reaction(gland_rankl_mrna >> nothing, first_order(messenger_loss))
    luminal_cells_make_rankl = reaction(nothing >> gland_rankl, protein_loss * gland_rankl_mrna, gene=TNFSF11, cell=luminal_cell)
    rankl_is_lost = reaction(gland_rankl >> nothing, first_order(protein_loss))


class RankOfEpithelium(Mechanism):
    """Epithelial cells beside carry RANK; bound RANK is taken in, so lasting RANKL leaves less of it.

    Soluble RANKL of blood, of which there is little beside the gland's own, counts too where it is injected. Messengers of
    RANK and OPG do not follow progestins. Left out: OPG of the gland, which stays as it is.
    """

    half = parameter(
        500,
        source="",
        how="assumed: multiples of a virgin's RANKL that engage half of RANK; pregnancy engages most of it",
        spread=2.0,
        human=(5, "", "assumed: a part is engaged over the cycle", 2.0),
    )
    from_blood = parameter(
        0.1,
        "1/pM",
        source="",
        how="assumed: multiples of a virgin's RANKL; injected milligrams count, health does not",
        spread=3.0,
    )
    turnover = parameter(2, "1/day", source="", how="assumed: as on osteoclast precursors", spread=2.0)
    taken_in = parameter(
        2,
        source="",
        how="assumed: RANK falls to a third where all of it is engaged for long",
        spread=2.0,
    )

    at_health = level(gland_rank, 1)
    messenger = assign(gland_rank_mrna, 1.0, gene=TNFRSF11A, cell=mammary_epithelium)
    opg_messenger = assign(gland_opg_mrna, 1.0, gene=TNFRSF11B, cell=mammary_epithelium)
    arrives = assign(rankl_reaching_gland, from_blood * RANKL.soluble[serum])
    engaged = saturating(gland_rankl + rankl_reaching_gland, half)
    usually_engaged = saturating(1 + from_blood * healthy(RANKL.soluble[serum]), half)
    rank_is_made = reaction(nothing >> gland_rank, turnover * gland_rank_mrna)
    rank_is_lost = reaction(gland_rank >> nothing, first_order(turnover))
    rank_is_taken_in = regulates(loss(gland_rank), (1 + taken_in * engaged) / (1 + taken_in * usually_engaged))
    signals = assign(epithelial_signal, gland_rank * engaged)
