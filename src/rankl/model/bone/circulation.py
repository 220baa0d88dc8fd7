"""RANKL and OPG in serum: pools apart from those of marrow."""

from rankl.language import (
    Mechanism,
    first_order,
    healthy,
    largest,
    level,
    loss,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
    synthesis,
    volume,
)
from rankl.model.quantities.cells import other_tissue
from rankl.model.quantities.genes import TNFRSF11B, TNFSF11
from rankl.model.quantities.person import age
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
    """OPG in serum comes from vessels and other tissues, and some from marrow; it lasts for hours."""

    usual = parameter(
        4,
        "pM",
        source="",
        how="assumed: healthy adults 2-8 pM, assays differ",
        spread=1.6,
        mouse=(20, "", "assumed: 2-3 ng/mL, assays differ"),
    )
    clearance = parameter(1.4, "1/day", source="lloyd2008", how="assumed: half-life 12 h, as in marrow", spread=5.0)
    washout = parameter(
        0.012,
        "1/day",
        source="",
        how="assumed: so that a third of the OPG of serum is from marrow",
        spread=3.0,
        mouse=(0.05, "", "assumed: little of the OPG of marrow leaves it"),
    )
    from_marrow = washout * volume(marrow) * healthy(OPG[marrow]) / volume(serum)

    at_health = level(OPG[serum], usual + from_marrow / clearance)
    other_tissues_make_opg = reaction(nothing >> OPG[serum], usual * clearance, gene=TNFRSF11B, cell=other_tissue)
    washes_out = reaction(OPG[marrow] >> OPG[serum], washout * volume(marrow) * OPG[marrow])
    is_cleared = reaction(OPG[serum] >> nothing, first_order(clearance))


class VesselsMakeOpgWithAge(Mechanism):
    """Serum OPG rises with age in women and in men, and not with what happens in their marrow.

    In women it goes with age rather than with oestradiol, in men as well; arteries are the likeliest source. So serum and
    marrow move apart after menopause. Left out: that it rises faster after 60 years.
    """

    begins = parameter(35, "year", source="kudlacek2003", how="assumed: where bodies are at rest; little changes before 60")
    rise = parameter(
        0.05,
        "1/year",
        source="liu2004",
        how="fitted: 1.49-fold after menopause, at 60 against 38 years; 4 % of the mean a year in others (Kudlacek 2003)",
        spread=1.5,
    )

    make_more = regulates(synthesis(OPG[serum], cell=other_tissue), 1 + rise * largest(age - begins, 0))


class SerumOpgHidesRankl(Mechanism):
    """Serum OPG catches free RANKL, which is what assays see; where there is more OPG there is less of it.

    Left out: the complex, which some assays count.
    """

    share = parameter(
        0.5,
        source="liu2004",
        how="fitted: RANKL 0.81-fold where OPG is 1.49-fold, women after against before menopause",
        spread=1.4,
    )

    is_caught = regulates(loss(RANKL.soluble[serum]), 1 - share + share * relative(OPG[serum]))
