"""OPG, the decoy, made by the osteoblast lineage and other cells of the marrow."""

from rankl.language import Mechanism, first_order, level, nothing, parameter, reaction, relative
from rankl.model.quantities.bone import osteoblast_activity
from rankl.model.quantities.cells import osteoblast, osteocyte
from rankl.model.quantities.genes import TNFRSF11B
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import OPG


class OpgProduction(Mechanism):
    """Osteocytes and osteoblasts secrete OPG into the marrow, where it stays for hours.

    Left out: OPG of B cells and endothelium apart; it is within the osteocytes' constant share.
    """

    level_in_marrow = parameter(
        0.1,
        "nM",
        source="simonet1997",
        how="assumed: well above serum (4 pM in people, 20 pM in mice), next to its sources; sets how much OPG matters",
        spread=3.0,
    )
    clearance = parameter(
        1.4,
        "1/day",
        source="lloyd2008",
        how="assumed: half-life 12 h, between the minutes and days that models use",
        spread=5.0,
        mouse=(3, "", "assumed: half-life 6 h, as small animals clear faster"),
    )
    share_osteoblast = parameter(0.4, source="elmasri2024", how="assumed: no quantified shares known", spread=2.0)

    at_health = level(OPG[marrow], level_in_marrow)
    osteoblasts_make_opg = reaction(
        nothing >> OPG[marrow],
        level_in_marrow * clearance * share_osteoblast * osteoblast_activity,
        gene=TNFRSF11B,
        cell=osteoblast,
    )
    osteocytes_make_opg = reaction(
        nothing >> OPG[marrow],
        level_in_marrow * clearance * (1 - share_osteoblast) * relative(osteocyte),
        gene=TNFRSF11B,
        cell=osteocyte,
    )
    opg_is_cleared = reaction(OPG[marrow] >> nothing, first_order(clearance))
