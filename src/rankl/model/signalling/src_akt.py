"""c-Src at TRAF6: Akt and Bad for survival, the actin ring for resorption. Followed in osteoclasts."""

from rankl.language import Mechanism, assign, first_order, level, normal_at_one, nothing, parameter, reaction, saturating
from rankl.model.quantities.cells import osteoclast
from rankl.model.quantities.genes import AKT1, BAD, SRC
from rankl.model.quantities.signalling import (
    mcsf_signal,
    osteoclast_rank_traf6,
    p_akt,
    p_bad,
    polarised_fraction,
    resorption_signal,
    src_activity,
)


class SrcActivatesAkt(Mechanism):
    """TRAF6 at RANK activates c-Src, c-Src (through PI3K) Akt; M-CSF reaches Akt through PI3K alone; Akt disables Bad."""

    turns = parameter(0.15, "1/min", source="", how="assumed: Akt peaks about 15 min after RANKL, as blots have it", spread=2.0)
    by_mcsf = parameter(0.11, source="hodge2011", how="assumed: M-CSF keeps osteoclasts alive less well than RANKL", spread=2.0)
    half_src = parameter(2.0, source="", how="assumed: Akt saturates at a few times the healthy c-Src", spread=2.0)

    at_health_src = level(src_activity, 1)
    at_health_akt = level(p_akt, 1)
    at_health_bad = level(p_bad, 1)
    traf6_activates_src = reaction(nothing >> src_activity, turns * osteoclast_rank_traf6, gene=SRC, cell=osteoclast)
    src_rests = reaction(src_activity >> nothing, first_order(turns))
    receptors = (normal_at_one(src_activity, half_src) + by_mcsf * mcsf_signal) / (1 + by_mcsf)
    akt_is_activated = reaction(nothing >> p_akt, turns * receptors, gene=AKT1, cell=osteoclast)
    akt_rests = reaction(p_akt >> nothing, first_order(turns))
    akt_disables_bad = reaction(nothing >> p_bad, turns * p_akt, gene=BAD, cell=osteoclast)
    bad_is_enabled = reaction(p_bad >> nothing, first_order(turns))


class SrcPolarises(Mechanism):
    """c-Src arranges the cytoskeleton: the actin ring and the ruffled border, without which nothing is resorbed.

    Left out: integrin alpha v beta 3, Pyk2 and Cbl as steps of their own; the help of M-CSF.
    """

    half = parameter(
        0.24, source="", how="assumed: a quarter of the healthy signal is half enough; as the human bone has it", spread=3.0
    )
    half_resorption = parameter(
        2.0, source="hodge2011", how="assumed: the more RANKL, the more is resorbed by an osteoclast; no figure read", spread=2.0
    )

    ring = assign(polarised_fraction, saturating(src_activity, half))
    resorbs = assign(resorption_signal, normal_at_one(src_activity, half_resorption))
