"""Thymus: thymocytes, and the medullary epithelium that RANK and CD40 ripen."""

from rankl.language import (
    Mechanism,
    assign,
    blend,
    exp,
    first_order,
    healthy,
    level,
    needs_part,
    normal_at_one,
    nothing,
    parameter,
    reaction,
    relative,
    smallest,
)
from rankl.model.quantities.cells import lti_cell, t_cell, thymic_epithelial_cell, thymocyte
from rankl.model.quantities.genes import CD40, CD40LG, FOXN1, TNFRSF11A, TNFSF11, TRAF6
from rankl.model.quantities.immunity import (
    cd40_ligand_on_thymocytes,
    double_positive_thymocyte,
    early_differentiation,
    early_thymocyte,
    immature_mtec,
    mature_mtec,
    mature_thymocyte,
    mtec_cd40_signal,
    mtec_number,
    mtec_rank_signal,
    mtec_traf6,
    rankl_at_hand,
    rankl_turnover,
    thymic_stroma,
    thymocyte_number,
    thymocyte_rankl,
)
from rankl.model.quantities.person import age
from rankl.model.quantities.places import thymus
from rankl.model.quantities.signals import RANKL


class Thymocytes(Mechanism):
    """Progenitors settle the epithelial thymus from mid-gestation on and become early, double-positive, then mature cells.

    Mice without RANKL are slow at the first step (Kong 1999), mice without RANK are not (Dougall 1999): so RANKL of
    thymocytes works there by another way, which nobody knows. Early cells pile up, and the thymus keeps its size.

    Left out: that the thymus shrinks with age.
    """

    begins = parameter(
        unit="day",
        human=(-200, "", "assumed: ninth week; not reached by adults", 1.2),
        mouse=(-3, "rossi2007", "assumed: embryonic day 16; those that come before do not make T cells with CD40 ligand", 1.2),
    )
    organ = parameter(
        unit="day",
        human=(-230, "", "assumed: seventh week; not reached by adults", 1.2),
        mouse=(-8, "rossi2007", "assumed: epithelium from embryonic day 11 on", 1.1),
    )
    overlap = parameter(1, "day", source="", how="assumed: days", spread=1.5)
    early = parameter(5e6, "cell", source="", how="assumed: some 4 % of a thymus of a young mouse", spread=1.5)
    double_positive = parameter(1e8, "cell", source="", how="assumed: most of a thymus of a young mouse", spread=1.5)
    mature = parameter(1.5e7, "cell", source="", how="assumed: some 12 % of a thymus of a young mouse", spread=1.5)
    going_on = parameter(0.5, "1/day", source="", how="assumed: two days in the step that RANKL helps", spread=2.0)
    dying = parameter(0.05, "1/day", source="", how="assumed: few die before they bear a receptor", spread=2.0)
    selection = parameter(0.3, "1/day", source="", how="assumed: double-positive cells last three days", spread=1.3)
    leaving = parameter(0.2, "1/day", source="", how="assumed: mature cells leave within five days", spread=1.5)
    without_rankl = parameter(
        0.5, source="kong1999", how="assumed: defect of early differentiation without RANKL; no figure read", spread=1.5
    )

    there = 1 / (1 + exp(smallest((begins - age) / overlap, 50)))

    early_at_health = level(early_thymocyte, early)
    double_positive_at_health = level(double_positive_thymocyte, double_positive)
    mature_at_health = level(mature_thymocyte, mature)
    epithelium = 1 / (1 + exp(smallest((organ - age) / overlap, 50)))
    stroma_is_there = assign(thymic_stroma, epithelium, gene=FOXN1, cell=thymic_epithelial_cell)
    bear_rankl = assign(thymocyte_rankl, 1, gene=TNFSF11, cell=thymocyte)
    go_on = assign(early_differentiation, without_rankl + (1 - without_rankl) * thymocyte_rankl)
    progenitors_settle = reaction(nothing >> early_thymocyte, early * (going_on + dying) * there * thymic_stroma)
    early_cells_go_on = reaction(early_thymocyte >> nothing, first_order(going_on * early_differentiation))
    early_cells_die = reaction(early_thymocyte >> nothing, first_order(dying))
    cells_expand = reaction(
        nothing >> double_positive_thymocyte,
        double_positive * selection * early_differentiation * relative(early_thymocyte),
    )
    most_are_neglected = reaction(double_positive_thymocyte >> nothing, first_order(selection))
    some_are_selected = reaction(
        nothing >> mature_thymocyte, mature * leaving * relative(double_positive_thymocyte)
    )
    mature_cells_leave = reaction(mature_thymocyte >> nothing, first_order(leaving))
    all_together = assign(thymocyte_number, early_thymocyte + double_positive_thymocyte + mature_thymocyte)


class RanklInThymicMedulla(Mechanism):
    """Before birth inducer cells bring RANKL into the medulla; later mature thymocytes bring most of it."""

    of_inducers = parameter(
        0.3, source="desanti2012", how="assumed: innate cells alone suffice before birth; no figure read", spread=1.5
    )

    usual = healthy(RANKL.membrane[thymus]) * rankl_turnover[thymus]

    inducers_make_rankl = reaction(nothing >> RANKL.membrane[thymus], usual * of_inducers, gene=TNFSF11, cell=lti_cell)
    thymocytes_make_rankl = reaction(
        nothing >> RANKL.membrane[thymus], usual * (1 - of_inducers) * relative(mature_thymocyte), gene=TNFSF11, cell=t_cell
    )


class MedullaryEpithelium(Mechanism):
    """RANK ripens medullary epithelium to cells with CD80 and AIRE, which last a day or two; after birth CD40 does a part.

    CD40 ligand comes with mature thymocytes, so before birth only RANK acts (Rossi 2007, Desanti 2012). Both signals run over
    TRAF6 and also decide how many cells there are.

    Left out: lymphotoxin, and cells after AIRE.
    """

    by_rank = parameter(
        0.75,
        source="akiyama2008",
        how="assumed: few are missing without CD40, most without RANKL, all without both; no figure read",
        spread=1.3,
    )
    half = parameter(1.0, source="", how="assumed: signal half of the most at healthy RANKL; more RANKL, more cells", spread=2.0)
    life = parameter(1.5, "day", source="wang2012", how="measured: AIRE is expressed for one to two days", spread=1.3)
    renewal = parameter(0.2, "1/day", source="", how="assumed: epithelium is renewed within a week or two", spread=2.0)
    kept_up = parameter(0.3, source="", how="assumed: the same signals make immature cells divide", spread=2.0)
    share_mature = parameter(0.4, source="", how="assumed: part of medullary epithelial cells with CD80 and AIRE", spread=1.5)

    immature_at_health = level(immature_mtec, 1)
    mature_at_health = level(mature_mtec, 1)
    rank_signals = assign(
        mtec_rank_signal, normal_at_one(rankl_at_hand[thymus], half), gene=TNFRSF11A, cell=thymic_epithelial_cell
    )
    at_its_sites = needs_part(TNFRSF11A, "traf6_binding", mtec_rank_signal)
    cd40_ligand = relative(mature_thymocyte)
    ligand_meets_cd40 = assign(mtec_cd40_signal, cd40_ligand_on_thymocytes * cd40_ligand, gene=CD40, cell=thymic_epithelial_cell)
    ligand_is_there = assign(cd40_ligand_on_thymocytes, 1, gene=CD40LG, cell=t_cell)
    traf6_is_there = assign(mtec_traf6, 1, gene=TRAF6, cell=thymic_epithelial_cell)
    ripening = mtec_traf6 * blend(by_rank, mtec_rank_signal, mtec_cd40_signal)
    is_renewed = reaction(nothing >> immature_mtec, renewal * thymic_stroma * (1 - kept_up + kept_up * ripening))
    is_lost = reaction(immature_mtec >> nothing, first_order(renewal))
    ripens = reaction(nothing >> mature_mtec, immature_mtec / life * ripening)
    is_spent = reaction(mature_mtec >> nothing, first_order(1 / life))
    all_together = assign(mtec_number, blend(share_mature, mature_mtec, immature_mtec))
