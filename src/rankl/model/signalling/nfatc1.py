"""NFATc1, the master of the osteoclast: induced by NF-kB and AP-1, set free by calcium, and then by itself."""

from rankl.language import Mechanism, assign, first_order, level, normal_at_one, nothing, parameter, reaction
from rankl.model.quantities.cells import osteoclast_precursor
from rankl.model.quantities.genes import NFATC1
from rankl.model.quantities.signalling import ap1, calcium, nf_kb, nfatc1, nuclear_nfatc1, osteoclast_genes


class Nfatc1Amplifies(Mechanism):
    """NF-kB starts a little NFATc1, AP-1 more; calcium takes it to the nucleus, where it induces itself together with AP-1.

    Without c-Fos it cannot induce itself. The part that is induced saturates, so that it amplifies and does not lock.

    Left out: NFATc2 in the first hours; the repressors (IRF8, MafB, Bcl6) that make cells hold out longer.
    """

    turnover = parameter(1.7, "1/day", source="kuroda2012", how="fitted: half of it is there a day after RANKL", spread=1.5)
    by_nf_kb = parameter(
        0.05, source="asagiri2005", how="assumed: a first, small induction, over that by itself in health", spread=2.0
    )
    by_ap1 = parameter(
        1.0, source="yamashita2007", how="assumed: c-Fos induces NFATc1 also without NF-kB; over that by itself", spread=2.0
    )
    half_ap1 = parameter(
        0.2, source="asagiri2005", how="assumed: it needs AP-1, but not much of it, to induce itself", spread=2.0
    )
    half_itself = parameter(
        0.5,
        source="asagiri2005",
        how="assumed: it is mostly saturated with itself in health, so that commitment stays graded",
        spread=2.0,
    )
    half_calcium = parameter(0.3, source="", how="assumed: calcineurin is mostly active in health", spread=2.0)

    at_health = level(nfatc1, 1)
    by_itself = normal_at_one(ap1, half_ap1) * normal_at_one(nuclear_nfatc1, half_itself)
    is_made = reaction(
        nothing >> nfatc1,
        turnover * (by_nf_kb * nf_kb + by_ap1 * ap1 + by_itself) / (by_nf_kb + by_ap1 + 1),
        gene=NFATC1,
        cell=osteoclast_precursor,
    )
    is_lost = reaction(nfatc1 >> nothing, first_order(turnover))
    calcium_takes_it_in = assign(nuclear_nfatc1, nfatc1 * normal_at_one(calcium, half_calcium))


class OsteoclastGenes(Mechanism):
    """NFATc1 and AP-1 together turn on the genes of the osteoclast (TRAP, cathepsin K, DC-STAMP, integrin beta 3).

    NFATc1 can do a part alone: forced into cells without c-Fos or NF-kB it makes osteoclasts.
    """

    turnover = parameter(1.2, "1/day", source="", how="assumed: TRAP shows two days after RANKL", spread=1.5)
    alone = parameter(
        0.18,
        source="yamashita2007",
        how="fitted: so that forced NFATc1 rescues cells without NF-kB (S043); no figure read",
        spread=2.0,
    )
    half_ap1 = parameter(0.15, source="", how="assumed: NFATc1, not AP-1, sets how far the programme goes", spread=2.0)
    half = parameter(
        40, source="", how="assumed: prior, in multiples of the healthy drive; far from saturated in marrow", spread=2.0
    )

    at_health = level(osteoclast_genes, 1)
    drive = nuclear_nfatc1 * (alone + normal_at_one(ap1, half_ap1)) / (alone + 1)
    are_turned_on = reaction(nothing >> osteoclast_genes, turnover * normal_at_one(drive, half))
    fade = reaction(osteoclast_genes >> nothing, first_order(turnover))
