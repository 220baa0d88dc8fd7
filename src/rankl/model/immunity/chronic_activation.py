"""T cells that are activated everywhere and for long: their RANKL takes bone."""

from rankl.language import Mechanism, first_order, nothing, parameter, reaction
from rankl.model.quantities.cells import t_cell
from rankl.model.quantities.cytokines import IFNg
from rankl.model.quantities.genes import IFNG, TNFSF11
from rankl.model.quantities.immunity import activated_t_cell
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import RANKL


class ActivatedTCellsInMarrow(Mechanism):
    """Chronically activated T cells settle in the marrow, make RANKL there, and some interferon gamma against it.

    None are there in health, nor after a single antigen. Left out: their TNF.
    """

    chronic = parameter(0, source="", how="assumed: none in health; 1 is activation of T cells everywhere, set by an experiment")
    life = parameter(5, "day", source="", how="assumed: days", spread=2.0)
    rankl = parameter(
        unit="pM/day",
        human=(5, "kong1999t", "assumed: as in mice, by healthy RANKL", 3.0),
        mouse=(10, "kong1999t", "assumed: as much as healthy marrow makes; bone is lost within weeks", 2.0),
    )
    interferon = parameter(0.3, "pM/day", source="", how="assumed: too little to outdo their RANKL", spread=3.0)

    settle = reaction(nothing >> activated_t_cell[marrow], chronic / life)
    die = reaction(activated_t_cell[marrow] >> nothing, first_order(1 / life))
    make_rankl = reaction(
        nothing >> RANKL.membrane[marrow], rankl * activated_t_cell[marrow], gene=TNFSF11, cell=t_cell
    )
    make_interferon = reaction(nothing >> IFNg[marrow], interferon * activated_t_cell[marrow], gene=IFNG, cell=t_cell)
