"""Prostaglandin E2 of the marrow."""

from rankl.language import Mechanism, first_order, from_health, level, nothing, parameter, raises, reaction, regulates, synthesis
from rankl.model.quantities.cells import lining_cell, mesenchymal_progenitor, osteoblast, osteocyte
from rankl.model.quantities.cytokines import PGE2
from rankl.model.quantities.genes import PTGER4, PTGS2
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import RANKL


class ProstaglandinOfMarrow(Mechanism):
    """COX-2 of osteoblasts makes prostaglandin E2, which lasts for minutes. Left out: what drives COX-2."""

    usual = parameter(1, "nM", source="", how="assumed: only ratios matter", spread=3.0)
    loss = parameter(40, "1/day", source="", how="assumed: half an hour in tissue", spread=3.0)

    at_health = level(PGE2[marrow], usual)
    osteoblasts_make_pge2 = reaction(nothing >> PGE2[marrow], usual * loss, gene=PTGS2, cell=osteoblast)
    is_lost = reaction(PGE2[marrow] >> nothing, first_order(loss))


class ProstaglandinRaisesRankl(Mechanism):
    """Prostaglandin E2 raises RANKL by its receptor EP4; OPG stays as it is."""

    fold = parameter(
        25, source="suzawa2000", how="assumed: as in a dish, where osteoclasts form without anything else", spread=2.0
    )
    half = parameter(30, "nM", source="", how="assumed: as in a dish, where 1 uM is ample", spread=3.0)

    osteocyte_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=osteocyte),
        from_health(raises, PGE2[marrow], fold, half),
        gene=PTGER4,
        cell=osteocyte,
    )
    lining_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=lining_cell),
        from_health(raises, PGE2[marrow], fold, half),
        gene=PTGER4,
        cell=lining_cell,
    )
    stromal_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=mesenchymal_progenitor),
        from_health(raises, PGE2[marrow], fold, half),
        gene=PTGER4,
        cell=mesenchymal_progenitor,
    )
