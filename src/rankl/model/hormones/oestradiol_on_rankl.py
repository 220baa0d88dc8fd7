"""What oestradiol does to RANKL of the marrow."""

from rankl.language import Mechanism, blend, from_health, parameter, regulates, synthesis
from rankl.model.quantities.cells import lining_cell, mesenchymal_progenitor, osteocyte
from rankl.model.quantities.genes import ESR1
from rankl.model.quantities.hormones import oestrogen_occupancy
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import RANKL


class OestradiolRestrainsRankl(Mechanism):
    """Oestradiol lowers RANKL on cells of the marrow, cytokines apart: what it does by way of these has its own pages."""

    least = parameter(
        0.3,
        source="eghbali2003",
        how="assumed: RANKL with ample oestradiol against none; with the route by cytokines two to three times more RANKL "
        "after menopause",
        spread=1.5,
        mouse=(0.99, "cenci2000", "fitted: hardly, as mice without T cells hardly lose bone (S112)", 1.05),
    )

    sensed = from_health(blend, oestrogen_occupancy[marrow], least, 1)
    osteocyte_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=osteocyte), sensed, gene=ESR1, cell=osteocyte)
    lining_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=lining_cell), sensed, gene=ESR1, cell=lining_cell)
    stromal_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=mesenchymal_progenitor), sensed, gene=ESR1, cell=mesenchymal_progenitor
    )
