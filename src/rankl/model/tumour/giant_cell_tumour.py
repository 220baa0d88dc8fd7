"""Giant cell tumour of bone: stroma with RANKL, and the giant cells that come of it."""

from rankl.language import Mechanism, first_order, healthy, nothing, parameter, reaction
from rankl.model.quantities.cells import osteoclast_precursor, tumour_stroma
from rankl.model.quantities.genes import TNFRSF11A, TNFSF11
from rankl.model.quantities.immunity import local_osteoclast, rankl_at_hand, rankl_turnover
from rankl.model.quantities.places import giant_cell_tumour
from rankl.model.quantities.signals import RANKL


class GiantCellsComeByRankl(Mechanism):
    """Neoplastic stroma bears much RANKL; giant cells form by it from precursors, and go without it.

    Left out: that the stroma stays, and takes up again when a drug is stopped.
    """

    present = parameter(0, source="", how="assumed: none, unless an experiment says so; 1 is a tumour")
    fold = parameter(20, source="", how="assumed: much more RANKL than marrow", spread=2.0)
    pace = parameter(0.05, "1/day", source="", how="assumed: giant cells last for weeks", spread=2.0)

    usual = healthy(RANKL.membrane[giant_cell_tumour]) * rankl_turnover[giant_cell_tumour]

    stroma_bears_rankl = reaction(
        nothing >> RANKL.membrane[giant_cell_tumour], usual * (1 + fold * present), gene=TNFSF11, cell=tumour_stroma
    )
    form = reaction(
        nothing >> local_osteoclast[giant_cell_tumour],
        pace * present * rankl_at_hand[giant_cell_tumour],
        gene=TNFRSF11A,
        cell=osteoclast_precursor,
    )
    go = reaction(local_osteoclast[giant_cell_tumour] >> nothing, first_order(pace))
