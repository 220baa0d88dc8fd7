"""Pyrogens: what bacteria and cytokines of blood tell the brain."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    hill,
    level,
    nothing,
    parameter,
    raises,
    reaction,
    regulates,
    synthesis,
)
from rankl.model.quantities.brain import LPS, csf_turnover, lps_signal
from rankl.model.quantities.cells import astrocyte, brain_endothelial_cell, macrophage
from rankl.model.quantities.cytokines import IL1, IL6, TNFa
from rankl.model.quantities.genes import IL1B, IL1R1, TLR4, TNF, TNFRSF1A
from rankl.model.quantities.genes import IL6 as IL6_GENE
from rankl.model.quantities.places import csf, serum


class LipopolysaccharideAlarms(Mechanism):
    """Lipopolysaccharide of bacteria has macrophages release TNF and interleukin 1 into blood.

    What takes it up is soon busy, so that much of it lasts for longer. Levels of these cytokines in blood are those beyond
    health. Left out: tolerance after a first dose.
    """

    clearance = parameter(
        310, "1/day", source="oka2003", how="fitted: the fever of 10 ug/kg is highest after 2 h", spread=2.0
    )
    uptake_half = parameter(
        unit="nM",
        mouse=(1.7, "oka2003", "fitted: 100 ug/kg last for hours longer than 10 ug/kg", 2.0),
        human=(0.003, "", "assumed: above what volunteers are given", 3.0),
    )
    half = parameter(
        unit="nM",
        mouse=(20, "oka2003", "fitted: 10 ug/kg into the belly gives a fever of 1 C, 100 ug/kg a longer one", 2.0),
        human=(0.002, "", "assumed: a few ng/kg give fever in volunteers", 3.0),
    )
    most_tnf = parameter(0.1, "nM", source="", how="assumed: some 5 ng/mL at the height", spread=3.0)
    most_il1 = parameter(0.05, "nM", source="", how="assumed: some 1 ng/mL at the height", spread=3.0)
    tnf_loss = parameter(50, "1/day", source="", how="assumed: half-life 20 minutes", spread=2.0)
    il1_loss = parameter(70, "1/day", source="", how="assumed: half-life a quarter of an hour", spread=2.0)

    no_lps = level(LPS[serum], 0)
    no_tnf = level(TNFa[serum], 0)
    no_il1 = level(IL1[serum], 0)
    is_heard = assign(lps_signal, hill(LPS[serum], half, 1), gene=TLR4, cell=macrophage)
    lps_is_cleared = reaction(LPS[serum] >> nothing, clearance * LPS[serum] * uptake_half / (uptake_half + LPS[serum]))
    macrophages_release_tnf = reaction(nothing >> TNFa[serum], most_tnf * tnf_loss * lps_signal, gene=TNF, cell=macrophage)
    macrophages_release_il1 = reaction(nothing >> IL1[serum], most_il1 * il1_loss * lps_signal, gene=IL1B, cell=macrophage)
    tnf_is_cleared = reaction(TNFa[serum] >> nothing, first_order(tnf_loss))
    il1_is_cleared = reaction(IL1[serum] >> nothing, first_order(il1_loss))


class CytokinesInCsf(Mechanism):
    """Interleukin 1 and TNF given into a ventricle stay in the fluid for hours; none is there in health."""

    digestion = parameter(12, "1/day", source="", how="assumed: as fast as the fluid is renewed", spread=2.0)

    no_tnf = level(TNFa[csf], 0)
    no_il1 = level(IL1[csf], 0)
    tnf_leaves = reaction(TNFa[csf] >> nothing, first_order(csf_turnover + digestion))
    il1_leaves = reaction(IL1[csf] >> nothing, first_order(csf_turnover + digestion))


class Interleukin6OfBrain(Mechanism):
    """Walls of brain vessels and astrocytes make interleukin 6, the more the more interleukin 1 and TNF there is.

    Without interleukin 6 lipopolysaccharide and interleukin 1 give no fever, prostaglandin in the ventricle still does.
    """

    usual = parameter(0.1, "pM", source="", how="assumed: some 2 pg/mL of fluid", spread=3.0)
    loss = parameter(80, "1/day", source="", how="assumed: a quarter of an hour, with what cells take up", spread=2.0)
    fold = parameter(1000, source="", how="assumed: rises several hundredfold in endotoxaemia", spread=2.0)
    half_il1 = parameter(
        0.01, "nM", source="oka2003", how="fitted: within what 10 ug/kg of lipopolysaccharide bring into blood", spread=3.0
    )
    half_tnf = parameter(0.2, "nM", source="", how="assumed: weaker than interleukin 1", spread=3.0)

    at_health = level(IL6[csf], usual)
    is_made = reaction(nothing >> IL6[csf], usual * loss, gene=IL6_GENE, cell=astrocyte, combine="add")
    is_lost = reaction(IL6[csf] >> nothing, first_order(loss))
    interleukin_1_calls = regulates(
        synthesis(IL6[csf]), raises(IL1[serum] + IL1[csf], fold, half_il1), gene=IL1R1, cell=brain_endothelial_cell
    )
    tnf_calls = regulates(
        synthesis(IL6[csf]), raises(TNFa[serum] + TNFa[csf], fold, half_tnf), gene=TNFRSF1A, cell=brain_endothelial_cell
    )
