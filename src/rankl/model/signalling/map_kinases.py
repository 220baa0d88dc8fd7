"""MAP kinases: JNK, p38 and ERK flare within minutes of RANKL and settle within the hour."""

from rankl.language import Mechanism, assign, first_order, level, nothing, parameter, reaction
from rankl.model.quantities.cells import osteoclast_precursor
from rankl.model.quantities.genes import MAPK1, MAPK8, MAPK14
from rankl.model.quantities.signalling import (
    grb2_signal,
    mapk_activity,
    mapk_phosphatases,
    p_erk,
    p_jnk,
    p_p38,
    plcg2,
    rank_traf6,
)


class MapKinases(Mechanism):
    """The RANK-TRAF6 complex activates JNK, p38 and ERK; phosphatases that both receptors induce calm them.

    JNK and p38 need PLC-gamma 2 as an adaptor, ERK does not; ERK also follows M-CSF through GRB2. A gene stands for all
    isoforms of its kinase.
    """

    adaptor = parameter(
        1.5,
        source="chen2008",
        how="fitted: so that JNK and p38 fall markedly without PLC-gamma 2, and ERK does not (S088)",
        spread=1.5,
    )
    by_rank = parameter(1.5, source="", how="assumed: RANK over c-Fms in health; both about alike", spread=1.5)
    turns = parameter(0.3, "1/min", source="", how="assumed: peak 10-15 min after RANKL, as blots have it", spread=2.0)
    phosphatase_turns = parameter(0.03, "1/min", source="", how="assumed: near baseline an hour after RANKL", spread=2.0)
    calming = parameter(8.0, source="", how="assumed: most of the dephosphorylation in health is by induced ones", spread=2.0)

    at_health_jnk = level(p_jnk, 1)
    at_health_p38 = level(p_p38, 1)
    at_health_erk = level(p_erk, 1)
    at_health_phosphatases = level(mapk_phosphatases, 1)

    held = (1 + adaptor * plcg2) / (1 + adaptor)
    rest = turns * (1 + calming * mapk_phosphatases) / (1 + calming)
    rank_activates_jnk = reaction(nothing >> p_jnk, turns * held * rank_traf6, gene=MAPK8, cell=osteoclast_precursor)
    rank_activates_p38 = reaction(nothing >> p_p38, turns * held * rank_traf6, gene=MAPK14, cell=osteoclast_precursor)
    rank_activates_erk = reaction(
        nothing >> p_erk, turns * by_rank / (1 + by_rank) * rank_traf6, gene=MAPK1, cell=osteoclast_precursor
    )
    mcsf_activates_erk = reaction(nothing >> p_erk, turns / (1 + by_rank) * grb2_signal, gene=MAPK1, cell=osteoclast_precursor)
    jnk_rests = reaction(p_jnk >> nothing, first_order(rest))
    p38_rests = reaction(p_p38 >> nothing, first_order(rest))
    erk_rests = reaction(p_erk >> nothing, first_order(rest))
    phosphatases_are_induced = reaction(
        nothing >> mapk_phosphatases, phosphatase_turns * (by_rank * rank_traf6 + grb2_signal) / (1 + by_rank)
    )
    phosphatases_are_lost = reaction(mapk_phosphatases >> nothing, first_order(phosphatase_turns))

    mean = assign(mapk_activity, (p_jnk + p_p38 + p_erk) / 3)
