"""Markers of turnover in serum."""

from rankl.language import Mechanism, first_order, level, nothing, parameter, place, reaction, relative
from rankl.model.quantities.bone import BSAP, CTX, P1NP, osteoblast_activity, resorption
from rankl.model.quantities.cells import osteoblast
from rankl.model.quantities.genes import ALPL, COL1A1
from rankl.model.quantities.places import serum


class ResorptionMarker(Mechanism):
    """CTX comes from collagen that osteoclasts cut, and has a floor that no blockade removes.

    In people the skeleton at large follows the total hip. Whether the floor is other collagen or the assay's limit of
    quantitation (0.049 ng/mL) is not known.
    """

    where = place("the site that the skeleton at large follows")

    normal = parameter(
        0.183,
        "ng/mL",
        source="michelsen2013",
        how="measured: premenopausal women, IDS-iSYS",
        spread=1.3,
        mouse=(20, "", "assumed: grown mice, another assay than that of people"),
    )
    floor = parameter(
        0.19,
        source="prolia_uspi",
        how="fitted: share left when resorption is nil",
        spread=1.5,
        mouse=(0.1, "", "assumed: less than in people, whose assay ends near it"),
    )
    clearance = parameter(
        11,
        "1/day",
        source="garnero2003",
        how="assumed: half-life 1.5 h",
        spread=1.5,
        mouse=(33, "", "assumed: half an hour, as small animals clear faster"),
    )

    at_health = level(CTX[serum], normal)
    osteoclasts_free_ctx = reaction(nothing >> CTX[serum], normal * clearance * (1 - floor) * relative(resorption[where]))
    other_ctx = reaction(nothing >> CTX[serum], normal * clearance * floor)
    ctx_is_cleared = reaction(CTX[serum] >> nothing, first_order(clearance))


class FormationMarkers(Mechanism):
    """P1NP is cut off when osteoblasts make collagen; BSAP sits on osteoblasts, and assays see some of liver."""

    p1np_normal = parameter(
        38.4,
        "ug/L",
        source="michelsen2013",
        how="measured: premenopausal women, IDS-iSYS",
        spread=1.3,
        mouse=(20, "", "assumed: grown mice, assays differ"),
    )
    bsap_normal = parameter(
        11.7,
        "ug/L",
        source="michelsen2013",
        how="measured: premenopausal women, IDS-iSYS",
        spread=1.3,
        mouse=(20, "", "assumed: only ratios are compared"),
    )
    p1np_clearance = parameter(
        1.5,
        "1/day",
        source="vasikaran2014",
        how="assumed: half-life half a day",
        spread=2.0,
        mouse=(4, "", "assumed: small animals clear faster"),
    )
    bsap_clearance = parameter(
        0.35,
        "1/day",
        source="ccjm_btm",
        how="measured: half-life 1-2 days",
        spread=1.3,
        mouse=(1, "", "assumed: small animals clear faster"),
    )
    bsap_floor = parameter(
        0.25, source="ccjm_btm", how="measured: cross-reaction with the liver enzyme, about a fifth", spread=1.3
    )

    p1np_at_health = level(P1NP[serum], p1np_normal)
    bsap_at_health = level(BSAP[serum], bsap_normal)
    osteoblasts_free_p1np = reaction(
        nothing >> P1NP[serum], p1np_normal * p1np_clearance * osteoblast_activity, gene=COL1A1, cell=osteoblast
    )
    p1np_is_cleared = reaction(P1NP[serum] >> nothing, first_order(p1np_clearance))
    osteoblasts_shed_bsap = reaction(
        nothing >> BSAP[serum],
        bsap_normal * bsap_clearance * (1 - bsap_floor) * osteoblast_activity,
        gene=ALPL,
        cell=osteoblast,
    )
    liver_adds_bsap = reaction(nothing >> BSAP[serum], bsap_normal * bsap_clearance * bsap_floor)
    bsap_is_cleared = reaction(BSAP[serum] >> nothing, first_order(bsap_clearance))
