"""RANK gathers in threes under its ligand, and TRAF6 comes to its tail."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    level,
    needs_part,
    normal_at_one,
    nothing,
    parameter,
    reaction,
    synthesis,
)
from rankl.model.quantities.cells import osteoclast, osteoclast_precursor
from rankl.model.quantities.genes import TNFRSF11A, TRAF6
from rankl.model.quantities.signalling import osteoclast_rank_traf6, osteoclast_traf6, rank_traf6, rank_trimers, traf6
from rankl.model.quantities.signals import rank_signal


class RankRecruitsTraf6(Mechanism):
    """In precursors: RANKL of either form gathers RANK in threes; TRAF6 comes to the sites that its tail has for it.

    TRAF6 is limited, so that very much bound RANK adds little: this is what makes a dish full of RANKL saturate. At the
    few per cent of receptors that are bound in the body the complex follows bound RANK.

    Left out: ubiquitin chains, TAK1 and TAB as steps of their own; other TRAFs at RANK, whose loss changes no bone.
    """

    half = parameter(
        20,
        source="",
        how="assumed: multiples of healthy bound RANK at which half of TRAF6 is used; sets half of the effect in a dish "
        "near 20 ng/mL",
        spread=2.0,
    )
    exchange = parameter(1.0, "1/min", source="wei2001", how="assumed: IKK acts on its target within 5 min of RANKL", spread=2.0)
    turnover = parameter(1.4, "1/day", source="", how="assumed: half-life 12 h, usual for such adaptors", spread=2.0)

    gathers = assign(rank_trimers, rank_signal)
    traf6_at_health = level(traf6, 1)
    complex_at_health = level(rank_traf6, 1)
    traf6_is_made = reaction(nothing >> traf6, turnover, gene=TRAF6, cell=osteoclast_precursor)
    traf6_is_lost = reaction(traf6 >> nothing, first_order(turnover))
    traf6_comes_to_rank = reaction(nothing >> rank_traf6, exchange * traf6 * normal_at_one(rank_trimers, half))
    traf6_leaves_rank = reaction(rank_traf6 >> nothing, first_order(exchange))
    at_its_sites = needs_part(TNFRSF11A, "traf6_binding", synthesis(rank_traf6))


class OsteoclastRankRecruitsTraf6(Mechanism):
    """The same in osteoclasts, where it keeps them alive and makes them resorb. Bound RANK is taken as in precursors."""

    half = parameter(20, source="", how="assumed: as in precursors", spread=2.0)
    turnover = parameter(1.4, "1/day", source="", how="assumed: as in precursors", spread=2.0)

    traf6_at_health = level(osteoclast_traf6, 1)
    traf6_is_made = reaction(nothing >> osteoclast_traf6, turnover, gene=TRAF6, cell=osteoclast)
    traf6_is_lost = reaction(osteoclast_traf6 >> nothing, first_order(turnover))
    traf6_is_at_rank = assign(osteoclast_rank_traf6, osteoclast_traf6 * normal_at_one(rank_signal, half))
    at_its_sites = needs_part(TNFRSF11A, "traf6_binding", osteoclast_rank_traf6)
