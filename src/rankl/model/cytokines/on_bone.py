"""What TNF, interleukin 1 and interleukin 6 do to cells of bone."""

from rankl.language import (
    Mechanism,
    assign,
    conversion,
    hill,
    parameter,
    raises,
    regulates,
    relative,
    synthesis,
)
from rankl.model.quantities.bone import osteoblast_dying
from rankl.model.quantities.cells import (
    lining_cell,
    mesenchymal_progenitor,
    osteoblast,
    osteoclast_precursor,
    osteocyte,
    other_tissue,
    pre_osteoclast,
)
from rankl.model.quantities.cytokines import IL1, IL6, TNFa, il1_signal, il6_signal, inflamed_rankl, tnf_signal
from rankl.model.quantities.genes import IL1R1, TNFRSF1A
from rankl.model.quantities.places import marrow, serum
from rankl.model.quantities.signals import RANKL


class CytokinesRaiseRankl(Mechanism):
    """TNF raises RANKL of stroma, lining cells and osteocytes by way of interleukin 1: both are needed, and much of both.

    TNF makes stromal cells ready for interleukin 1, and does not raise RANKL where its receptor lacks (Wei 2005). So what
    counts is the product of the two, and half of each is a quarter. It explains why either receptor lost, TNF caught, or T
    cells missing leaves the bone of mice without ovaries nearly as it was.
    """

    fold = parameter(
        4.15,
        source="wei2005",
        how="fitted: to the loss of bone of mice without ovaries",
        spread=1.4,
        rat=(20, "wronski1988", "fitted: to the loss of bone of growing rats without ovaries", 1.5),
    )
    half = parameter(
        7,
        source="wei2005",
        how="fitted: far above health, as bone of mice without TNF, T cells or the receptor of interleukin 1 is normal",
        spread=1.5,
    )

    tnf_arrives = assign(tnf_signal, relative(TNFa[marrow]), gene=TNFRSF1A, cell=mesenchymal_progenitor)
    il1_arrives = assign(il1_signal, relative(IL1[marrow]), gene=IL1R1, cell=mesenchymal_progenitor)
    both = tnf_signal * il1_signal
    more = assign(inflamed_rankl, (1 + (fold - 1) * hill(both, half, 2)) / (1 + (fold - 1) * hill(1, half, 2)))
    osteocyte_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=osteocyte), inflamed_rankl)
    lining_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=lining_cell), inflamed_rankl)
    stromal_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=mesenchymal_progenitor), inflamed_rankl)


class CytokinesRaiseRanklElsewhere(Mechanism):
    """In mice serum RANKL rises without ovaries, in women it does not: other tissues of mice are taken to be like marrow."""

    elsewhere = regulates(synthesis(RANKL.soluble[serum], cell=other_tissue), inflamed_rankl)


class Il6RaisesRankl(Mechanism):
    """Interleukin 6 raises RANKL where its soluble receptor is; stroma and osteocytes have hardly any of their own.

    So it does much with the receptor added, and an antibody against it leaves bone loss without ovaries as it is.
    """

    receptor = parameter(0.005, source="tamura1993", how="assumed: next to none; 1 = added in plenty", spread=3.0)
    fold = parameter(3, source="tamura1993", how="assumed: no figure read", spread=1.5)
    half = parameter(1, source="tamura1993", how="assumed: healthy levels with plenty of receptor", spread=2.0)
    usual_receptor = parameter(0.005, source="tamura1993", how="assumed: that of health", spread=3.0)

    arrives = assign(il6_signal, receptor * relative(IL6[marrow]))
    raised = raises(il6_signal, fold, half) / raises(usual_receptor, fold, half)
    osteocyte_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=osteocyte), raised)
    stromal_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=mesenchymal_progenitor), raised)


class TnfAugmentsOsteoclasts(Mechanism):
    """TNF, through its receptor 1 on precursors, augments what RANKL and M-CSF make of them; alone it does nothing."""

    fold = parameter(2, source="cenci2000", how="assumed: no figure read", spread=1.4)
    half = parameter(20, source="cenci2000", how="assumed: in multiples of the healthy level, far from it", spread=2.0)

    augments = regulates(
        conversion(osteoclast_precursor, pre_osteoclast),
        raises(relative(TNFa[marrow]), fold, half) / raises(1, fold, half),
        gene=TNFRSF1A,
        cell=osteoclast_precursor,
    )


class TnfShortensOsteoblastLife(Mechanism):
    """TNF ends the life of osteoblasts earlier."""

    fold = parameter(4, source="weitzmann2006", how="fitted: to osteoblasts of mice without ovaries, hardly more", spread=1.5)
    half = parameter(20, source="weitzmann2006", how="assumed: in multiples of the healthy level, far from it", spread=2.0)

    shortens = regulates(
        osteoblast_dying,
        raises(relative(TNFa[marrow]), fold, half) / raises(1, fold, half),
        gene=TNFRSF1A,
        cell=osteoblast,
    )
