"""RANKL, RANK and OPG where the brain governs temperature: from messenger to bound RANK of astrocytes."""

from rankl.language import (
    Mechanism,
    assign,
    expresses,
    first_order,
    from_health,
    healthy,
    level,
    nothing,
    parameter,
    raises,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.model.quantities.brain import glial_rank_signal, rankl_mrna
from rankl.model.quantities.cells import astrocyte, microglia, neuron
from rankl.model.quantities.cytokines import IL6, TNFa
from rankl.model.quantities.genes import ESR1, TNFRSF1A, TNFRSF11A, TNFRSF11B, TNFSF11
from rankl.model.quantities.hormones import oestrogens
from rankl.model.quantities.places import csf, hypothalamus, serum
from rankl.model.quantities.signals import OPG, RANK, RANKL, RANKL_RANK


class HypothalamicRankl(Mechanism):
    """Cells of the thermoregulatory areas bear RANKL; RANK of astrocytes binds it, and RANKL of the fluid as well.

    Bound receptors are taken in, so that a second wave of RANKL finds fewer: the response wears off.
    """

    messenger_loss = parameter(80, "1/day", source="", how="assumed: a quarter of an hour, as other early genes", spread=2.0)
    protein_level = parameter(0.05, "nM", source="", how="assumed: by its effect, beside soluble RANKL; not read", spread=3.0)
    protein_loss = parameter(80, "1/day", source="", how="assumed: shed or taken in within a quarter of an hour", spread=2.0)
    opg_level = parameter(0.01, "nM", source="", how="assumed: as in the fluid", spread=3.0)
    opg_loss = parameter(8, "1/day", source="", how="assumed: hours", spread=3.0)
    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: as in marrow", spread=3.0)
    affinity = parameter(
        100, "nM", source="nelson2012", how="measured: RANKL and RANK of the mouse in solution", spread=5.0
    )
    receptors = parameter(0.0166, "amol/cell", source="", how="assumed: 10,000 receptors a cell, as on precursors", spread=3.0)
    renewal = parameter(4, "1/day", source="", how="assumed: some hours", spread=2.0)
    uptake = parameter(20, "1/day", source="", how="assumed: bound receptors go in within an hour", spread=3.0)

    caught = k_on * healthy(OPG[hypothalamus])
    finds = k_on * (RANKL.membrane[hypothalamus] + RANKL.soluble[csf])
    found_at_health = k_on * (healthy(RANKL.membrane[hypothalamus]) + healthy(RANKL.soluble[csf]))
    kept_at_health = found_at_health / (k_on * affinity + uptake)

    messenger_at_health = level(rankl_mrna[hypothalamus], 1)
    rankl_at_health = level(RANKL.membrane[hypothalamus], protein_level)
    opg_at_health = level(OPG[hypothalamus], opg_level)
    rank_at_health = level(RANK[hypothalamus], receptors)
    bound_at_health = level(RANKL_RANK[hypothalamus], receptors * kept_at_health)

    is_transcribed = reaction(nothing >> rankl_mrna[hypothalamus], messenger_loss, combine="add")
    messenger_decays = reaction(rankl_mrna[hypothalamus] >> nothing, first_order(messenger_loss))
    rankl_is_made = reaction(
        nothing >> RANKL.membrane[hypothalamus],
        protein_level * (protein_loss + caught) * rankl_mrna[hypothalamus],
        gene=TNFSF11,
        cell=astrocyte,
    )
    rankl_is_lost = reaction(RANKL.membrane[hypothalamus] >> nothing, first_order(protein_loss))
    opg_is_made = reaction(
        nothing >> OPG[hypothalamus], opg_level * (opg_loss + k_on * protein_level), gene=TNFRSF11B, cell=astrocyte
    )
    opg_is_lost = reaction(OPG[hypothalamus] >> nothing, first_order(opg_loss))
    opg_catches_rankl = reaction(
        RANKL.membrane[hypothalamus] + OPG[hypothalamus] >> nothing, k_on * RANKL.membrane[hypothalamus] * OPG[hypothalamus]
    )
    rank_is_made = reaction(
        nothing >> RANK[hypothalamus],
        receptors * (renewal + uptake * kept_at_health),
        gene=TNFRSF11A,
        cell=astrocyte,
    )
    rank_is_lost = reaction(RANK[hypothalamus] >> nothing, first_order(renewal))
    rankl_finds_rank = reaction(RANK[hypothalamus] >> RANKL_RANK[hypothalamus], finds * RANK[hypothalamus])
    rankl_lets_go = reaction(RANKL_RANK[hypothalamus] >> RANK[hypothalamus], first_order(k_on * affinity))
    bound_rank_goes_in = reaction(RANKL_RANK[hypothalamus] >> nothing, first_order(uptake))
    signal = assign(glial_rank_signal, relative(RANKL_RANK[hypothalamus]))


class OtherBrainCellsBearRank(Mechanism):
    """Neurons bear RANK too, and microglia; neither starts a fever through it."""

    neurons = expresses(TNFRSF11A, neuron)
    of_microglia = expresses(TNFRSF11A, microglia)


class PyrogensRaiseBrainRankl(Mechanism):
    """Interleukin 6 and TNF have astrocytes of the hypothalamus make RANKL."""

    fold = parameter(
        2300, source="oka2003", how="fitted: RANK of astrocytes carries the whole fever of 1 C after 10 ug/kg", spread=2.0
    )
    half = parameter(0.08, "nM", source="", how="assumed: within the range of the fluid in fever", spread=3.0)
    fold_tnf = parameter(10, source="", how="assumed: TNF alone does little", spread=2.0)
    half_tnf = parameter(0.1, "nM", source="", how="assumed: near the height in endotoxaemia", spread=3.0)

    interleukin_6_calls = regulates(synthesis(rankl_mrna[hypothalamus]), from_health(raises, IL6[csf], fold, half))
    tnf_calls = regulates(
        synthesis(rankl_mrna[hypothalamus]),
        raises(TNFa[serum] + TNFa[csf], fold_tnf, half_tnf),
        gene=TNFRSF1A,
        cell=astrocyte,
    )


class OestradiolRaisesBrainRankl(Mechanism):
    """Ovariectomy lowers the messenger of RANKL in the brain, while it raises RANKL of marrow."""

    fold = parameter(3, source="hanada2009", how="assumed: lower after ovariectomy; by how much was not read (S144)", spread=1.5)
    half = parameter(0.3, source="", how="assumed: as a part of the level in health", spread=2.0)

    raises_rankl = regulates(
        synthesis(rankl_mrna[hypothalamus]),
        raises(relative(oestrogens[csf]), fold, half) / raises(1, fold, half),
        gene=ESR1,
        cell=neuron,
    )
