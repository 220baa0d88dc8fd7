"""Microglia after a stroke, RANKL, RANK and OPG of the cortex, and their two opposite loops."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    level,
    nothing,
    parameter,
    raises,
    reaction,
    regulates,
    relative,
    saturating,
    synthesis,
)
from rankl.language.quantity import healthy
from rankl.model.quantities.brain import (
    debris,
    il1_mrna,
    il6_mrna,
    injured_tissue,
    microglial_calm,
    microglial_rank,
    neuroinflammation,
    opg_mrna,
    rank_mrna,
    rankl_mrna,
    tnf_mrna,
)
from rankl.model.quantities.cells import astrocyte, microglia, neuron
from rankl.model.quantities.cytokines import IL6, TNFa
from rankl.model.quantities.genes import ESR1, IL1B, TLR4, TNF, TNFRSF1A, TNFRSF11A, TNFRSF11B, TNFSF11
from rankl.model.quantities.genes import IL6 as IL6_GENE
from rankl.model.quantities.hormones import oestrogens
from rankl.model.quantities.places import cortex, csf
from rankl.model.quantities.signals import OPG, RANK, RANKL


class MicrogliaAreAlarmed(Mechanism):
    """Injured tissue and debris call microglia through Toll-like receptors; macrophages of blood are counted with them."""

    usual = parameter(5, "cell/mm^3", source="", how="assumed: few are active in health", spread=2.0)
    waking = parameter(
        5, "1/day", source="liu1994", how="fitted: messenger of TNF is highest at 12 h and a third of that at 5 days", spread=1.5
    )
    fold = parameter(46, source="liu1994", how="fitted: messenger of TNF 50 times that of sham at 12 h", spread=1.5)
    debris_counts = parameter(4.2, source="liu1994", how="fitted: as the waking", spread=2.0)

    at_health = level(microglia[cortex], usual)
    wake = reaction(
        nothing >> microglia[cortex],
        usual * waking * (1 + fold * (injured_tissue[cortex] + debris_counts * debris[cortex])),
        gene=TLR4,
        cell=microglia,
    )
    rest = reaction(microglia[cortex] >> nothing, first_order(waking))


class MicrogliaMakeCytokines(Mechanism):
    """Active microglia make TNF, interleukin 6 and interleukin 1; nerve cells suffer from them together."""

    decay = parameter(33, "1/day", source="", how="assumed: messengers last for half an hour", spread=2.0)
    protein_decay = parameter(8, "1/day", source="", how="assumed: two hours in tissue", spread=2.0)
    tnf_usual = parameter(0.3, "pM", source="", how="assumed: hardly any in health", spread=3.0)
    il6_usual = parameter(0.1, "pM", source="", how="assumed: as in the fluid", spread=3.0)

    tnf_messenger = level(tnf_mrna[cortex], 1)
    il6_messenger = level(il6_mrna[cortex], 1)
    il1_messenger = level(il1_mrna[cortex], 1)
    tnf_at_health = level(TNFa[cortex], tnf_usual)
    il6_at_health = level(IL6[cortex], il6_usual)
    tnf_is_called = reaction(nothing >> tnf_mrna[cortex], decay * relative(microglia[cortex]))
    il6_is_called = reaction(nothing >> il6_mrna[cortex], decay * relative(microglia[cortex]))
    il1_is_called = reaction(nothing >> il1_mrna[cortex], decay * relative(microglia[cortex]), gene=IL1B, cell=microglia)
    tnf_messenger_decays = reaction(tnf_mrna[cortex] >> nothing, first_order(decay))
    il6_messenger_decays = reaction(il6_mrna[cortex] >> nothing, first_order(decay))
    il1_messenger_decays = reaction(il1_mrna[cortex] >> nothing, first_order(decay))
    tnf_is_made = reaction(nothing >> TNFa[cortex], tnf_usual * protein_decay * tnf_mrna[cortex], gene=TNF, cell=microglia)
    il6_is_made = reaction(nothing >> IL6[cortex], il6_usual * protein_decay * il6_mrna[cortex], gene=IL6_GENE, cell=microglia)
    tnf_is_lost = reaction(TNFa[cortex] >> nothing, first_order(protein_decay))
    il6_is_lost = reaction(IL6[cortex] >> nothing, first_order(protein_decay))
    harm = assign(neuroinflammation[cortex], (relative(TNFa[cortex]) + relative(IL6[cortex]) + il1_mrna[cortex]) / 3)


class RanklAxisOfCortex(Mechanism):
    """RANKL, RANK and OPG of the cortex, on microglia and astrocytes; what is in the fluid reaches them as well."""

    decay = parameter(6, "1/day", source="", how="assumed: messengers follow microglia within hours", spread=2.0)
    rankl_usual = parameter(5, "pM", source="", how="assumed: less than in the hypothalamus; not read", spread=3.0)
    rankl_loss = parameter(6, "1/day", source="", how="assumed: hours", spread=2.0)
    opg_usual = parameter(
        0.18, "nM", source="shimamura2014", how="fitted: without OPG infarcts are smaller (S154)", spread=3.0
    )
    opg_loss = parameter(4, "1/day", source="", how="assumed: hours", spread=2.0)
    receptors = parameter(0.0166, "amol/cell", source="", how="assumed: 10,000 receptors a cell, as on precursors", spread=3.0)
    rank_loss = parameter(4, "1/day", source="", how="assumed: hours", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: as in marrow", spread=3.0)

    rankl_messenger = level(rankl_mrna[cortex], 1)
    rank_messenger = level(rank_mrna[cortex], 1)
    opg_messenger = level(opg_mrna[cortex], 1)
    rankl_at_health = level(RANKL.membrane[cortex], rankl_usual)
    rank_at_health = level(RANK[cortex], receptors)
    opg_at_health = level(OPG[cortex], opg_usual)
    caught = k_on * healthy(OPG[cortex])

    rankl_is_transcribed = reaction(nothing >> rankl_mrna[cortex], decay, combine="add")
    rank_is_transcribed = reaction(nothing >> rank_mrna[cortex], decay)
    opg_is_transcribed = reaction(nothing >> opg_mrna[cortex], decay)
    rankl_messenger_decays = reaction(rankl_mrna[cortex] >> nothing, first_order(decay))
    rank_messenger_decays = reaction(rank_mrna[cortex] >> nothing, first_order(decay))
    opg_messenger_decays = reaction(opg_mrna[cortex] >> nothing, first_order(decay))
    rankl_is_made = reaction(
        nothing >> RANKL.membrane[cortex], rankl_usual * (rankl_loss + caught) * rankl_mrna[cortex], gene=TNFSF11, cell=astrocyte
    )
    rank_is_made = reaction(nothing >> RANK[cortex], receptors * rank_loss * rank_mrna[cortex], gene=TNFRSF11A, cell=microglia)
    opg_is_made = reaction(
        nothing >> OPG[cortex], opg_usual * (opg_loss + k_on * rankl_usual) * opg_mrna[cortex], gene=TNFRSF11B, cell=microglia
    )
    rankl_is_lost = reaction(RANKL.membrane[cortex] >> nothing, first_order(rankl_loss))
    rank_is_lost = reaction(RANK[cortex] >> nothing, first_order(rank_loss))
    opg_is_lost = reaction(OPG[cortex] >> nothing, first_order(opg_loss))
    opg_catches_rankl = reaction(
        RANKL.membrane[cortex] + OPG[cortex] >> nothing, k_on * RANKL.membrane[cortex] * OPG[cortex]
    )


class StrokeRaisesRanklAxis(Mechanism):
    """Active microglia bear more RANK and make OPG; TNF and interleukin 6 have astrocytes make RANKL."""

    rank_fold = parameter(5, source="shimamura2014", how="assumed: raised in the acute stage; how much was not read", spread=2.0)
    opg_fold = parameter(5, source="shimamura2014", how="assumed: as RANK", spread=2.0)
    rankl_fold = parameter(2.3, source="shimamura2014", how="assumed: as RANK; acts through TNF and interleukin 6", spread=2.0)
    half = parameter(24, source="", how="assumed: within the range after a stroke", spread=2.0)

    rank_follows = regulates(
        synthesis(rank_mrna[cortex]), raises(relative(microglia[cortex]), rank_fold, half) / raises(1, rank_fold, half)
    )
    opg_follows = regulates(
        synthesis(opg_mrna[cortex]), raises(relative(microglia[cortex]), opg_fold, half) / raises(1, opg_fold, half)
    )
    tnf_calls_rankl = regulates(
        synthesis(rankl_mrna[cortex]),
        raises(relative(TNFa[cortex]), rankl_fold, half) / raises(1, rankl_fold, half),
        gene=TNFRSF1A,
        cell=astrocyte,
    )
    interleukin_6_calls_rankl = regulates(
        synthesis(rankl_mrna[cortex]), raises(relative(IL6[cortex]), rankl_fold, half) / raises(1, rankl_fold, half)
    )


class OestradiolRaisesCorticalRankl(Mechanism):
    """Oestradiol keeps RANKL of the cortex up as it does in the hypothalamus."""

    fold = parameter(3, source="hanada2009", how="assumed: as in the hypothalamus; the areas were not told apart", spread=1.5)
    half = parameter(0.3, source="", how="assumed: as in the hypothalamus", spread=2.0)

    raises_rankl = regulates(
        synthesis(rankl_mrna[cortex]),
        raises(relative(oestrogens[csf]), fold, half) / raises(1, fold, half),
        gene=ESR1,
        cell=neuron,
    )


class RankCalmsMicroglia(Mechanism):
    """RANK holds back what Toll-like receptors call for in microglia: less TNF, interleukin 6 and interleukin 1.

    RANK of microglia answers to far less RANKL than that of astrocytes does, as in precursors of osteoclasts.
    """

    half = parameter(
        0.012,
        "nM",
        source="shimamura2014",
        how="fitted: RANKL of the cortex itself relieves a stroke a little (S154)",
        spread=2.0,
    )
    pace = parameter(70, "1/day", source="", how="assumed: within the hour", spread=3.0)
    least = parameter(0.05, source="", how="assumed: next to nothing is made under ample RANKL", spread=2.0)

    ligand = RANKL.membrane[cortex] + RANKL.soluble[csf]

    at_rest = healthy(RANKL.membrane[cortex]) + healthy(RANKL.soluble[csf])

    rank_at_health = level(microglial_rank[cortex], saturating(at_rest, half))
    calm_at_health = level(microglial_calm[cortex], healthy(microglial_rank[cortex]))
    is_bound = assign(microglial_rank[cortex], saturating(ligand * relative(RANK[cortex]), half))
    calms = reaction(nothing >> microglial_calm[cortex], pace * microglial_rank[cortex])
    wears_off = reaction(microglial_calm[cortex] >> nothing, first_order(pace))
    held_back = (1 - (1 - least) * microglial_calm[cortex]) / (1 - (1 - least) * healthy(microglial_calm[cortex]))

    less_tnf = regulates(synthesis(tnf_mrna[cortex]), held_back)
    less_interleukin_6 = regulates(synthesis(il6_mrna[cortex]), held_back)
    less_interleukin_1 = regulates(synthesis(il1_mrna[cortex]), held_back)
