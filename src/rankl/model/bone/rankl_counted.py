"""RANKL of the marrow as it is measured: in all, on a cell, and over OPG."""

from rankl.language import Mechanism, assign, healthy, relative
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import OPG, RANKL, RANKL_OPG, free_over_opg, rankl_per_cell, total_rankl


class RanklIsCounted(Mechanism):
    """Extracts of bone hold RANKL of cells and of fluid, caught or not; a labelled OPG finds on cells what is free.

    Cells of the marrow are taken as constant in number.
    """

    free = RANKL.membrane[marrow] + RANKL.soluble[marrow]

    in_all = assign(total_rankl, free + RANKL_OPG.membrane[marrow] + RANKL_OPG.soluble[marrow])
    on_a_cell = assign(rankl_per_cell, relative(RANKL.membrane[marrow]))
    over_opg = assign(free_over_opg, free / (OPG[marrow] + 1e-9 * healthy(OPG[marrow])))
