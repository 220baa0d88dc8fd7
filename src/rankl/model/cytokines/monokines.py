"""TNF, interleukin 1 and interleukin 6 of the marrow: who makes them."""

from rankl.language import (
    Mechanism,
    assign,
    expresses,
    first_order,
    level,
    nothing,
    parameter,
    raises,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.model.quantities.cells import macrophage, mesenchymal_progenitor, t_cell
from rankl.model.quantities.cytokines import IL1, IL6, TNFa, tnf_per_t_cell, tnf_t_cells
from rankl.model.quantities.genes import IL1B, TNF, TNFRSF1A, TNFRSF1B
from rankl.model.quantities.genes import IL6 as IL6_GENE
from rankl.model.quantities.places import marrow


class TnfInMarrow(Mechanism):
    """T cells make most of the TNF of the marrow, each as much as ever; macrophages make the rest."""

    usual = parameter(0.1, "pM", source="", how="assumed: some pg/mL; only ratios matter", spread=3.0)
    clearance = parameter(24, "1/day", source="", how="assumed: less than an hour", spread=3.0)
    share_t_cells = parameter(
        0.8, source="cenci2000", how="fitted: most, as mice without T cells hardly lose bone", spread=1.15
    )
    producers = parameter(0.3, source="", how="assumed: part of T cells that make it; only ratios matter", spread=2.0)

    at_health = level(TNFa[marrow], usual)
    t_cells_make_tnf = reaction(
        nothing >> TNFa[marrow], usual * clearance * share_t_cells * relative(t_cell), gene=TNF, cell=t_cell
    )
    macrophages_make_tnf = reaction(
        nothing >> TNFa[marrow], usual * clearance * (1 - share_t_cells), gene=TNF, cell=macrophage
    )
    is_cleared = reaction(TNFa[marrow] >> nothing, first_order(clearance))
    make_it = assign(tnf_t_cells, producers * t_cell)
    each_makes = assign(tnf_per_t_cell, 1, gene=TNF, cell=t_cell)
    receptor_2 = expresses(TNFRSF1B, macrophage)


class Il1InMarrow(Mechanism):
    """Macrophages make interleukin 1, more of it where there is TNF.

    The number of macrophages is taken as constant, since what the model counts are those near bone.
    """

    usual = parameter(0.1, "pM", source="", how="assumed: some pg/mL; only ratios matter", spread=3.0)
    clearance = parameter(24, "1/day", source="", how="assumed: less than an hour", spread=3.0)
    fold = parameter(5, source="wei2005", how="assumed: TNF induces interleukin 1; no figure read", spread=1.5)
    half = parameter(6, source="wei2005", how="assumed: in multiples of the healthy TNF", spread=2.0)

    at_health = level(IL1[marrow], usual)
    macrophages_make_il1 = reaction(nothing >> IL1[marrow], usual * clearance, gene=IL1B, cell=macrophage)
    is_cleared = reaction(IL1[marrow] >> nothing, first_order(clearance))
    tnf_raises_il1 = regulates(
        synthesis(IL1[marrow], cell=macrophage),
        raises(relative(TNFa[marrow]), fold, half) / raises(1, fold, half),
        gene=TNFRSF1A,
        cell=macrophage,
    )


class Il6InMarrow(Mechanism):
    """Stromal cells make interleukin 6. What interleukin 1 and TNF add to it is left out."""

    usual = parameter(0.2, "pM", source="", how="assumed: some pg/mL; only ratios matter", spread=3.0)
    clearance = parameter(24, "1/day", source="", how="assumed: less than an hour", spread=3.0)

    at_health = level(IL6[marrow], usual)
    stroma_makes_il6 = reaction(nothing >> IL6[marrow], usual * clearance, gene=IL6_GENE, cell=mesenchymal_progenitor)
    is_cleared = reaction(IL6[marrow] >> nothing, first_order(clearance))
