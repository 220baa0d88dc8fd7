"""RANKL and OPG in serum: pools apart from those of marrow."""

from rankl.language import Mechanism, first_order, healthy, level, nothing, parameter, reaction, volume
from rankl.model.quantities.cells import other_tissue
from rankl.model.quantities.genes import TNFRSF11B, TNFSF11
from rankl.model.quantities.places import marrow, serum
from rankl.model.quantities.signals import OPG, RANKL


class CirculatingRankl(Mechanism):
    """Soluble RANKL in serum comes from marrow and, most of it, from other tissues; it lasts about an hour."""

    clearance = parameter(16, "1/day", source="pivonka2008", how="assumed: half-life near an hour", spread=3.0)
    made_elsewhere = parameter(
        4.6,
        "pM/day",
        source="",
        how="assumed: keeps free serum RANKL near 0.3 pM",
        spread=3.0,
        mouse=(32.4, "", "assumed: keeps serum RANKL near 2 pM"),
    )
    usual = parameter(
        0.3,
        "pM",
        source="",
        how="assumed: free RANKL of healthy adults, near the limit of assays",
        spread=3.0,
        mouse=(2, "", "assumed: some 100 pg/mL, assays differ"),
    )

    at_health = level(RANKL.soluble[serum], usual)
    other_tissues_shed_rankl = reaction(nothing >> RANKL.soluble[serum], made_elsewhere, gene=TNFSF11, cell=other_tissue)
    is_cleared = reaction(RANKL.soluble[serum] >> nothing, first_order(clearance))


class CirculatingOpg(Mechanism):
    """OPG in serum comes from vessels and other tissues, and a little from marrow; it lasts for hours.

    Left out: why it rises with age after menopause.
    """

    usual = parameter(
        4,
        "pM",
        source="",
        how="assumed: healthy adults 2-8 pM, assays differ",
        spread=1.6,
        mouse=(20, "", "assumed: 2-3 ng/mL, assays differ"),
    )
    clearance = parameter(1.4, "1/day", source="lloyd2008", how="assumed: half-life 12 h, as in marrow", spread=5.0)
    washout = parameter(0.05, "1/day", source="", how="assumed: little of the OPG of marrow leaves it", spread=3.0)
    from_marrow = washout * volume(marrow) * healthy(OPG[marrow]) / volume(serum)

    at_health = level(OPG[serum], usual + from_marrow / clearance)
    other_tissues_make_opg = reaction(nothing >> OPG[serum], usual * clearance, gene=TNFRSF11B, cell=other_tissue)
    washes_out = reaction(OPG[marrow] >> OPG[serum], washout * volume(marrow) * OPG[marrow])
    is_cleared = reaction(OPG[serum] >> nothing, first_order(clearance))
