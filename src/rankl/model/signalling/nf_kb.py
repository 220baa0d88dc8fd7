"""NF-kB: set free by IKK, caught again by the inhibitor that it makes."""

from rankl.language import Mechanism, first_order, level, normal_at_one, nothing, parameter, reaction
from rankl.model.quantities.cells import osteoclast_precursor
from rankl.model.quantities.genes import IKBKB, NFKB1, NFKB2, NFKBIA
from rankl.model.quantities.signalling import ikba, ikba_mrna, ikk, nf_kb, p50, p52, plcg2, rank_traf6


class NfkbIsSetFree(Mechanism):
    """The RANK-TRAF6 complex activates IKK, IKK destroys I-kappa-B alpha, NF-kB enters the nucleus and makes it anew.

    NF-kB needs a subunit p50 or p52; nearly as much is there with either alone, none without both. PLC-gamma 2 takes
    part as an adaptor (with GAB2), whether or not it is active, which is how both of two reports can be right: cells
    without the protein have less NF-kB and JNK, an inhibitor of its activity or loss of the ITAM adaptors changes neither.

    Left out: p100 as an inhibitor, NIK and the slow alternative pathway; A20; GAB2 and TAK1 as steps of their own.
    """

    adaptor = parameter(
        1.5,
        source="chen2008",
        how="fitted: so that NF-kB, JNK and p38 fall markedly without PLC-gamma 2 (S088); no figure read",
        spread=1.5,
    )
    ikk_turns = parameter(0.54, "1/min", source="wei2001", how="fitted: IKK acts on its target within 5 min of RANKL", spread=2.0)
    moves = parameter(
        0.1, "1/min", source="", how="assumed: most is in the nucleus half an hour after RANKL, as blots have it", spread=2.0
    )
    free_share = parameter(
        0.05, source="", how="assumed: share of NF-kB in the nucleus in health; the rest is in reserve", spread=2.0
    )
    inhibitor_loss = parameter(
        0.1, "1/min", source="wei2001", how="assumed: the inhibitor is gone and made again within an hour", spread=2.0
    )
    message_loss = parameter(0.03, "1/min", source="", how="assumed: made and lost within half an hour", spread=2.0)
    by_ikk = parameter(2, source="", how="assumed: loss of the inhibitor by IKK, over what it is without, in health", spread=1.5)
    by_nf_kb = parameter(
        3,
        source="",
        how="assumed: synthesis by NF-kB, over what it is without, in health; sets how far NF-kB falls after its first peak",
        spread=1.5,
    )
    subunit_turnover = parameter(1.0, "1/day", source="", how="assumed: stable proteins, a day", spread=2.0)
    weight_p52 = parameter(1.0, source="", how="assumed: both alike, as neither loss alone shows in bone", spread=1.5)
    half_subunits = parameter(
        0.05,
        source="yamashita2007",
        how="fitted: so that either subunit alone suffices, and none abolishes c-Fos (S043, S044)",
        spread=2.0,
    )

    at_health_ikk = level(ikk, 1)
    at_health_message = level(ikba_mrna, 1)
    at_health_ikba = level(ikba, 1)
    at_health_p50 = level(p50, 1)
    at_health_p52 = level(p52, 1)
    at_health_nf_kb = level(nf_kb, 1)

    held = (1 + adaptor * plcg2) / (1 + adaptor)
    rank_activates_ikk = reaction(nothing >> ikk, ikk_turns * held * rank_traf6, gene=IKBKB, cell=osteoclast_precursor)
    ikk_rests = reaction(ikk >> nothing, first_order(ikk_turns))

    p50_is_made = reaction(nothing >> p50, subunit_turnover, gene=NFKB1, cell=osteoclast_precursor)
    p50_is_lost = reaction(p50 >> nothing, first_order(subunit_turnover))
    p52_is_made = reaction(nothing >> p52, subunit_turnover, gene=NFKB2, cell=osteoclast_precursor)
    p52_is_lost = reaction(p52 >> nothing, first_order(subunit_turnover))

    pool = normal_at_one((p50 + weight_p52 * p52) / (1 + weight_p52), half_subunits)
    nf_kb_is_set_free = reaction(nothing >> nf_kb, moves * ikk * (pool - free_share * nf_kb) / (1 - free_share))
    nf_kb_is_caught = reaction(nf_kb >> nothing, moves * ikba * nf_kb)
    message_is_made = reaction(nothing >> ikba_mrna, message_loss * nf_kb)
    message_is_lost = reaction(ikba_mrna >> nothing, first_order(message_loss))
    inhibitor_is_made = reaction(
        nothing >> ikba, inhibitor_loss * (1 + by_nf_kb * ikba_mrna) / (1 + by_nf_kb), gene=NFKBIA, cell=osteoclast_precursor
    )
    inhibitor_is_destroyed = reaction(ikba >> nothing, inhibitor_loss * (1 + by_ikk * ikk) / (1 + by_ikk) * ikba)
