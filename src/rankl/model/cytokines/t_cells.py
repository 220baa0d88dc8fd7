"""T cells of the marrow: they come from the thymus, divide, and leave; interleukin 7 and antigen make more of them."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    level,
    normal_at_one,
    nothing,
    parameter,
    raises,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.model.quantities.cells import macrophage, mesenchymal_progenitor, t_cell, thymic_epithelial_cell
from rankl.model.quantities.cytokines import IL7, IFNg, antigen_presentation
from rankl.model.quantities.genes import FOXN1, IFNG, IFNGR1
from rankl.model.quantities.genes import IL7 as IL7_GENE
from rankl.model.quantities.places import marrow


class TCells(Mechanism):
    """Part of the T cells are fresh from the thymus, the others divide as far as there is room for them.

    So an animal born without a thymus has none, and one that loses it when grown keeps most of them.
    """

    usual = parameter(30, "cell/mm^3", source="", how="assumed: few per cent of marrow cells; only ratios matter", spread=3.0)
    turnover = parameter(
        0.05,
        "1/day",
        source="",
        how="assumed: weeks",
        spread=2.0,
        mouse=(0.3, "", "assumed: days, as T cells are more within two weeks without ovaries", 1.5),
    )
    thymus = parameter(1, source="", how="assumed: 1 = has a thymus, 0 = taken out")
    from_thymus = parameter(
        0.3, source="ryan2005", how="fitted: so that half of the loss of bone stays without a thymus", spread=1.3
    )
    room = parameter(0.3, source="", how="assumed: few T cells divide faster than many", spread=2.0)

    at_health = level(t_cell, usual)
    thymus_sends_t_cells = reaction(
        nothing >> t_cell, usual * turnover * from_thymus * thymus, gene=FOXN1, cell=thymic_epithelial_cell
    )
    t_cells_divide = reaction(
        nothing >> t_cell, usual * turnover * (1 - from_thymus) * normal_at_one(relative(t_cell), room)
    )
    t_cells_leave = reaction(t_cell >> nothing, first_order(turnover))


class Il7InMarrow(Mechanism):
    """Stromal cells make interleukin 7."""

    usual = parameter(0.3, "pM", source="", how="assumed: some pg/mL; only ratios matter", spread=3.0)
    clearance = parameter(12, "1/day", source="", how="assumed: hours", spread=3.0)

    at_health = level(IL7[marrow], usual)
    stroma_makes_il7 = reaction(nothing >> IL7[marrow], usual * clearance, gene=IL7_GENE, cell=mesenchymal_progenitor)
    is_cleared = reaction(IL7[marrow] >> nothing, first_order(clearance))


class InterferonInMarrow(Mechanism):
    """T cells make interferon gamma."""

    usual = parameter(0.04, "pM", source="", how="assumed: little in healthy marrow", spread=5.0)
    clearance = parameter(3, "1/day", source="", how="assumed: hours", spread=3.0)

    at_health = level(IFNg[marrow], usual)
    t_cells_make_interferon = reaction(nothing >> IFNg[marrow], usual * clearance * relative(t_cell), gene=IFNG, cell=t_cell)
    is_cleared = reaction(IFNg[marrow] >> nothing, first_order(clearance))


class AntigenExpandsTCells(Mechanism):
    """Macrophages show antigen as interferon gamma tells them; T cells that see it multiply where interleukin 7 is.

    Both are needed: without the receptor of interferon, or with interleukin 7 caught, T cells do not become more.
    """

    fold = parameter(8, source="cenci2003", how="assumed: by far more of both than in health", spread=2.0)
    half = parameter(
        18, source="cenci2003", how="fitted: T cells that make TNF double or more without ovaries; no figure read", spread=1.5
    )

    antigen_is_shown = assign(antigen_presentation, relative(IFNg[marrow]), gene=IFNGR1, cell=macrophage)
    seen = relative(IL7[marrow]) * antigen_presentation
    t_cells_multiply = regulates(synthesis(t_cell), raises(seen, fold, half) / raises(1, fold, half))
