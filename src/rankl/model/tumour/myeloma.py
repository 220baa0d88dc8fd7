"""Multiple myeloma: plasma cells fill the marrow, bear RANKL, and leave stroma that makes RANKL instead of bone."""

from rankl.language import (
    Mechanism,
    conversion,
    healthy,
    nothing,
    parameter,
    reaction,
    regulates,
    saturating,
    synthesis,
)
from rankl.model.quantities.cells import mesenchymal_progenitor, plasma_cell, pre_osteoblast
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.immunity import rankl_turnover
from rankl.model.quantities.places import marrow, metastasis, quiescent_surface, resorbed_surface
from rankl.model.quantities.signals import OPG, RANKL
from rankl.model.quantities.tumour import myeloma_stroma, plasma_cell_burden


class PlasmaCellsPileUp(Mechanism):
    """A clone of plasma cells, once there, grows up to half of the cells of the marrow. Left out: treatment of it."""

    clone = parameter(
        0, "1/day", source="", how="assumed: none, unless an experiment says so; 0.01 is myeloma that is seen within a year"
    )
    growth = parameter(0.02, "1/day", source="", how="assumed: doubles in a month, before treatment", spread=2.0)
    most = parameter(0.5, source="", how="assumed: half of the cells of the marrow", spread=1.5)

    come = reaction(nothing >> plasma_cell_burden, clone * (1 - plasma_cell_burden / most))
    divide = reaction(nothing >> plasma_cell_burden, growth * plasma_cell_burden * (1 - plasma_cell_burden / most))


class PlasmaCellsBearRankl(Mechanism):
    """Malignant plasma cells bear RANKL; how much of it is theirs, and how much that of stroma, is disputed."""

    rankl = parameter(25, "pM/day", source="", how="assumed: so much that bone is lost within a year (S073)", spread=3.0)

    bear_rankl = reaction(nothing >> RANKL.membrane[marrow], rankl * plasma_cell_burden, gene=TNFSF11, cell=plasma_cell)


class StromaIsDefective(Mechanism):
    """Mesenchymal cells next to myeloma do not become osteoblasts, make more RANKL, and leave less OPG.

    Less OPG stands for less made and for what plasma cells digest. DKK1 and others are the means, not followed one by one.
    """

    half = parameter(0.1, source="", how="assumed: a tenth of the marrow spoils half of the stroma", spread=2.0)
    pace = parameter(0.05, "1/day", source="", how="assumed: within weeks", spread=2.0)
    repaired = parameter(0, source="", how="assumed: 0 = as myeloma leaves it, 1 = made good by an experiment")
    rankl = parameter(8, source="", how="assumed: ninefold where all of it is spoilt, so that bone is lost (S073)", spread=2.0)
    opg = parameter(0.3, source="seidel2001", how="assumed: marrow loses more than serum, which loses a fifth", spread=1.5)
    osteoblasts = parameter(0.6, source="", how="assumed: formation falls in spite of much resorption", spread=1.3)

    is_spoilt = reaction(
        nothing >> myeloma_stroma, pace * ((1 - repaired) * saturating(plasma_cell_burden, half) - myeloma_stroma)
    )
    makes_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=mesenchymal_progenitor), 1 + rankl * myeloma_stroma)
    leaves_less_opg = regulates(synthesis(OPG[marrow]), 1 - opg * myeloma_stroma)
    fewer_osteoblasts = regulates(
        conversion(mesenchymal_progenitor, pre_osteoblast[resorbed_surface]), 1 - osteoblasts * myeloma_stroma
    )
    fewer_on_quiescent = regulates(
        conversion(mesenchymal_progenitor, pre_osteoblast[quiescent_surface]), 1 - osteoblasts * myeloma_stroma
    )


class PlasmaCellsMakeLesions(Mechanism):
    """Plasma cells gather in foci, where they have stroma make RANKL as metastases do."""

    fold = parameter(20, source="", how="assumed: a focus has several times the share of the marrow at large", spread=2.0)

    usual = healthy(RANKL.membrane[metastasis]) * rankl_turnover[metastasis]
    stroma_makes_rankl = reaction(
        nothing >> RANKL.membrane[metastasis],
        usual * fold * plasma_cell_burden,
        gene=TNFSF11,
        cell=mesenchymal_progenitor,
    )
