"""Co-stimulation: ITAM adaptors and PLC-gamma 2 let calcium oscillate, but only in cells that RANK has made ready."""

from rankl.language import Mechanism, assign, expresses, first_order, level, normal_at_one, nothing, parameter, reaction
from rankl.model.quantities.cells import osteoclast_precursor
from rankl.model.quantities.genes import FCER1G, PLCG1, PLCG2, TYROBP
from rankl.model.quantities.signalling import (
    calcium,
    calcium_machinery,
    costimulation,
    dap12,
    fcrg,
    mcsf_signal,
    plcg2,
    plcg2_activity,
    rank_trimers,
)


class ItamAdaptors(Mechanism):
    """DAP12 and Fc receptor gamma carry the motif (ITAM) at which PLC-gamma 2 is activated.

    The receptors of DAP12 find their ligands on the macrophages themselves. Those of Fc receptor gamma (OSCAR) need
    ligands of bone, collagen among them: in the body either adaptor stands in for the other, on plastic only DAP12 works.
    """

    bone_ligand = parameter(
        mouse=(1.0, "", "assumed: collagen of bone is there"),
        culture=(0.0, "koga2004", "derived: calcium does not oscillate in cells without DAP12 on plastic"),
        spread=1.5,
    )
    half = parameter(
        0.2, source="koga2004", how="assumed: either adaptor nearly suffices; only both lost petrify bone", spread=2.0
    )

    dap12_is_there = assign(dap12, 1, gene=TYROBP, cell=osteoclast_precursor)
    fcrg_is_there = assign(fcrg, 1, gene=FCER1G, cell=osteoclast_precursor)
    motifs = assign(costimulation, normal_at_one((dap12 + bone_ligand * fcrg) / 2, half))


class PlcGamma2(Mechanism):
    """RANKL and M-CSF activate PLC-gamma 2 at the ITAM adaptors; without them neither does.

    PLC-gamma 1 is made too but does not come to these adaptors, and does not stand in.
    """

    turns = parameter(0.2, "1/min", source="", how="assumed: minutes, as other phosphorylation", spread=2.0)
    by_rank = parameter(
        2.3, source="mao2006", how="assumed: RANKL over M-CSF in health; the main activator; no figure read", spread=1.3
    )
    half_rank = parameter(0.2, source="", how="assumed: permissive, a little bound RANK suffices", spread=2.0)
    half_mcsf = parameter(1.0, source="", how="assumed: half of the most at the healthy M-CSF", spread=2.0)

    at_health = level(plcg2_activity, 1)
    protein_is_there = assign(plcg2, 1, gene=PLCG2, cell=osteoclast_precursor)
    receptors = (by_rank * normal_at_one(rank_trimers, half_rank) + normal_at_one(mcsf_signal, half_mcsf)) / (1 + by_rank)
    is_activated = reaction(nothing >> plcg2_activity, turns * plcg2 * costimulation * receptors)
    rests = reaction(plcg2_activity >> nothing, first_order(turns))
    plcg1_is_there = expresses(PLCG1, osteoclast_precursor)


class CalciumOscillates(Mechanism):
    """Calcium begins to oscillate about a day after RANKL: PLC-gamma 2 releases it once RANK has induced what it takes.

    What RANK induces (channels, pumps, receptors of the adaptors) is one state; the oscillation is its mean strength.
    """

    induction = parameter(1.0, "1/day", source="kuroda2012", how="derived: oscillation starts about 24 h after RANKL", spread=1.3)
    half_rank = parameter(
        0.1, source="lam2000", how="assumed: RANKL below 1 % of the full dose makes cells ready for TNF", spread=2.0
    )
    released = parameter(1.0, source="", how="assumed: all of it; a chelator takes it away", spread=1.1)

    at_health = level(calcium_machinery, 1)
    rank_makes_ready = reaction(nothing >> calcium_machinery, induction * normal_at_one(rank_trimers, half_rank))
    readiness_is_lost = reaction(calcium_machinery >> nothing, first_order(induction))
    oscillates = assign(calcium, released * plcg2_activity * calcium_machinery)
