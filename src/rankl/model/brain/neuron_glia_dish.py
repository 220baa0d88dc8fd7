"""Nerve cells in a dish, alone or with microglia."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    healthy,
    largest,
    level,
    nothing,
    parameter,
    reaction,
    saturating,
)
from rankl.model.quantities.brain import LPS, glutamate, lps_signal, microglial_rank, neuronal_death
from rankl.model.quantities.cells import microglia, neuron
from rankl.model.quantities.cytokines import IL6, TNFa
from rankl.model.quantities.genes import IL6 as IL6_GENE
from rankl.model.quantities.genes import TLR4, TNF, TNFRSF11A
from rankl.model.quantities.places import dish
from rankl.model.quantities.signals import RANKL


class NeuronsInDish(Mechanism):
    """Nerve cells of a young culture live on, and glutamate kills them; RANK that they bear does nothing to that."""

    plated = parameter(1000, "cell/mm^3", source="", how="assumed: a usual culture", spread=1.5)
    most = parameter(1, "1/day", source="", how="assumed: more than half die within a day", spread=2.0)
    half = parameter(50, "uM", source="", how="assumed: within the range that kills", spread=2.0)
    fading = parameter(0.2, "1/day", source="", how="assumed: lasts in a medium", spread=2.0)

    at_start = level(neuron[dish], plated)
    glutamate_fades = reaction(glutamate[dish] >> nothing, first_order(fading))
    glutamate_kills = reaction(neuron[dish] >> nothing, first_order(most * saturating(glutamate[dish], half)))
    are_dead = assign(neuronal_death, 1 - neuron[dish] / plated)


class MicrogliaInDish(Mechanism):
    """Lipopolysaccharide has microglia make TNF and interleukin 6; RANK holds it back."""

    most_tnf = parameter(0.05, "nM", source="", how="assumed: some ng/mL within a day", spread=3.0)
    most_il6 = parameter(0.1, "nM", source="", how="assumed: some ng/mL within a day", spread=3.0)
    usual = parameter(0.02, source="", how="assumed: hardly any without lipopolysaccharide", spread=2.0)
    half_lps = parameter(1, "nM", source="", how="assumed: 10 ng/mL", spread=3.0)
    decay = parameter(2, "1/day", source="", how="assumed: hours in a medium", spread=2.0)
    fading = parameter(1, "1/day", source="", how="assumed: a day", spread=2.0)
    half_rank = parameter(0.012, "nM", source="shimamura2014", how="assumed: as in the cortex (S154)", spread=2.0)
    least = parameter(0.05, source="", how="assumed: as in the cortex", spread=2.0)

    call = usual + lps_signal
    few_tnf = level(TNFa[dish], most_tnf * usual)
    few_il6 = level(IL6[dish], most_il6 * usual)
    lps_fades = reaction(LPS[dish] >> nothing, first_order(fading))
    is_heard = assign(lps_signal, saturating(LPS[dish], half_lps), gene=TLR4, cell=microglia)
    is_bound = assign(
        microglial_rank[dish],
        saturating(RANKL.membrane[dish] + RANKL.soluble[dish], half_rank),
        gene=TNFRSF11A,
        cell=microglia,
    )
    held_back = 1 - (1 - least) * microglial_rank[dish]
    tnf_is_made = reaction(nothing >> TNFa[dish], most_tnf * decay * call * held_back, gene=TNF, cell=microglia)
    il6_is_made = reaction(nothing >> IL6[dish], most_il6 * decay * call * held_back, gene=IL6_GENE, cell=microglia)
    tnf_is_lost = reaction(TNFa[dish] >> nothing, first_order(decay))
    il6_is_lost = reaction(IL6[dish] >> nothing, first_order(decay))


class MicrogliaKillNeurons(Mechanism):
    """TNF and interleukin 6 of microglia, beyond the little that there is without an alarm, kill nerve cells beside them."""

    most = parameter(1.5, "1/day", source="", how="assumed: half of the nerve cells die within a day", spread=2.0)
    half = parameter(0.1, "nM", source="", how="assumed: within the range that lipopolysaccharide brings", spread=3.0)

    excess = largest(TNFa[dish] + IL6[dish] - healthy(TNFa[dish]) - healthy(IL6[dish]), 0)
    kill = reaction(neuron[dish] >> nothing, first_order(most * saturating(excess, half)))
