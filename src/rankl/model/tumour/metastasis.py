"""Metastasis to bone: drawn by RANKL, fed by what resorption sets free, and calling for more RANKL."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    healthy,
    largest,
    nothing,
    parameter,
    reaction,
    saturating,
)
from rankl.model.quantities.cells import cancer_cell, mesenchymal_progenitor, osteoclast_precursor
from rankl.model.quantities.genes import PTHLH, TNFRSF11A, TNFSF11
from rankl.model.quantities.immunity import local_osteoclast, rankl_at_hand, rankl_turnover
from rankl.model.quantities.places import metastasis
from rankl.model.quantities.signals import RANKL
from rankl.model.quantities.tumour import (
    cells_in_blood,
    lesion_resorption,
    osteolysis,
    tumour_elsewhere,
    tumour_growth,
    tumour_il6,
    tumour_in_bone,
)


class CancerCellsSpread(Mechanism):
    """Cancer cells in blood settle in soft tissue, and in bone where RANKL draws those that bear RANK.

    RANKL does not make them divide or live longer (Jones 2006).
    """

    arriving = parameter(0, "1/day", source="", how="assumed: none, unless an experiment says so; 1 for a day is an injection")
    leaving = parameter(2, "1/day", source="", how="assumed: gone from blood within a day or two", spread=2.0)
    settling = parameter(1e-3, "1/day", source="", how="assumed: few of those injected", spread=5.0)
    drawn = parameter(
        40, source="jones2006", how="assumed: next to none settle in bone without RANKL; no figure read", spread=2.0
    )
    half = parameter(2, source="", how="assumed: multiples of healthy RANKL next to bone", spread=2.0)

    arrive = reaction(nothing >> cells_in_blood, arriving)
    leave = reaction(cells_in_blood >> nothing, first_order(leaving))
    settle_elsewhere = reaction(nothing >> tumour_elsewhere, settling * cells_in_blood)
    settle_in_bone = reaction(nothing >> tumour_in_bone, settling * cells_in_blood)
    are_drawn_to_bone = reaction(
        nothing >> tumour_in_bone,
        settling * drawn * cells_in_blood * saturating(rankl_at_hand[metastasis], half),
        gene=TNFRSF11A,
        cell=cancer_cell,
    )


class TumoursGrow(Mechanism):
    """A tumour grows up to what a site holds; in bone it is fed by growth factors that resorption sets free.

    Interleukin 6, which stem-like cells make foremost, hastens it. Left out: what else a tumour needs, and treatment of it.
    """

    own = parameter(
        unit="1/day",
        mouse=(0.22, "", "assumed: paralysed within four weeks of the injection of aggressive cells", 1.5),
        human=(0.004, "", "assumed: doubles in half a year", 2.0),
    )
    fed = parameter(
        unit="1/day",
        mouse=(0.22, "morony2001", "fitted: burden a quarter with OPG", 2.0),
        human=(0.004, "", "assumed: as much again", 2.0),
    )
    half = parameter(3, source="", how="assumed: multiples of healthy resorption", spread=2.0)
    il6 = parameter(1, source="", how="assumed: 1 = usual interleukin 6, set by an experiment")
    by_il6 = parameter(0.1, source="", how="assumed: a tenth faster for each multiple; promotes many cancers", spread=3.0)
    stem_like = parameter(0, source="", how="assumed: part of the cells that are CD44+ and CD24-low, set by an experiment")
    il6_of_stem_like = parameter(50, source="", how="assumed: they make much of it", spread=3.0)

    secretes = assign(tumour_il6, 1 + il6_of_stem_like * stem_like)
    hastened = 1 + by_il6 * (il6 * tumour_il6 - 1)
    grows = assign(tumour_growth, (own + fed * saturating(lesion_resorption, half)) * hastened)
    in_bone = reaction(nothing >> tumour_in_bone, tumour_growth * tumour_in_bone * (1 - tumour_in_bone))
    elsewhere = reaction(nothing >> tumour_elsewhere, own * hastened * tumour_elsewhere * (1 - tumour_elsewhere))


class TumourCallsForRankl(Mechanism):
    """By PTHrP the tumour has stroma next to it make RANKL, and osteoclasts come: the other half of the vicious circle."""

    fold = parameter(8, source="", how="assumed: RANKL of lesions several times that of healthy marrow", spread=2.0)

    usual = healthy(RANKL.membrane[metastasis]) * rankl_turnover[metastasis]

    stroma_makes_rankl = reaction(nothing >> RANKL.membrane[metastasis], usual, gene=TNFSF11, cell=mesenchymal_progenitor)
    pthrp_calls = reaction(nothing >> RANKL.membrane[metastasis], usual * fold * tumour_in_bone, gene=PTHLH, cell=cancer_cell)


class LesionsTakeBone(Mechanism):
    """Osteoclasts next to the tumour come by RANKL and take bone, which does not come back while the tumour is there."""

    pace = parameter(0.15, "1/day", source="", how="assumed: formed and gone within a week, as in bone", spread=1.5)
    borne = parameter(1.5, source="", how="assumed: half as much resorption more does no harm", spread=1.2)
    taking = parameter(
        unit="1/day",
        mouse=(0.02, "", "assumed: lesions seen within three weeks", 2.0),
        human=(0.0001, "", "assumed: lesions grow over years", 2.0),
    )

    come = reaction(
        nothing >> local_osteoclast[metastasis], pace * rankl_at_hand[metastasis], gene=TNFRSF11A, cell=osteoclast_precursor
    )
    go = reaction(local_osteoclast[metastasis] >> nothing, first_order(pace))
    resorb = assign(lesion_resorption, local_osteoclast[metastasis])
    take_bone = reaction(nothing >> osteolysis, taking * largest(lesion_resorption - borne, 0) * (1 - osteolysis))
