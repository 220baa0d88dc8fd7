"""AP-1: NF-kB and p38 induce c-Fos over a day, JNK phosphorylates c-Jun, both make AP-1."""

from rankl.language import Mechanism, assign, first_order, level, normal_at_one, nothing, parameter, reaction
from rankl.model.quantities.cells import osteoclast_precursor
from rankl.model.quantities.genes import FOS, JUN
from rankl.model.quantities.signalling import ap1, c_fos, fos_mrna, nf_kb, p_c_jun, p_jnk, p_p38


class CFosIsInduced(Mechanism):
    """NF-kB induces c-Fos, with help of p38: none of it without NF-kB. Message peaks in an hour, protein takes a day.

    Left out: the c-Fos that M-CSF alone induces for minutes; the RANK that it brings is on the page of M-CSF.
    """

    message_loss = parameter(1.4, "1/h", source="", how="assumed: half-life half an hour, an immediate-early gene", spread=1.5)
    turnover = parameter(2.5, "1/day", source="", how="assumed: protein is at its highest about a day after RANKL", spread=2.0)
    half_p38 = parameter(
        0.3,
        source="huang2006",
        how="fitted: so that inhibitors of p38, or of all three kinases, lower osteoclasts (S040); no figure read",
        spread=2.0,
    )

    at_health_message = level(fos_mrna, 1)
    at_health = level(c_fos, 1)
    message_is_made = reaction(nothing >> fos_mrna, message_loss * nf_kb * normal_at_one(p_p38, half_p38))
    message_is_lost = reaction(fos_mrna >> nothing, first_order(message_loss))
    c_fos_is_made = reaction(nothing >> c_fos, turnover * fos_mrna, gene=FOS, cell=osteoclast_precursor)
    c_fos_is_lost = reaction(c_fos >> nothing, first_order(turnover))


class Ap1Forms(Mechanism):
    """c-Fos and phosphorylated c-Jun make AP-1; its sites on DNA saturate."""

    turns = parameter(0.1, "1/min", source="", how="assumed: follows JNK within minutes", spread=2.0)
    half_jun = parameter(0.3, source="", how="assumed: c-Jun limits AP-1 less than c-Fos does", spread=2.0)
    half_fos = parameter(12, source="", how="assumed: sites saturate far above the healthy c-Fos", spread=2.0)

    at_health = level(p_c_jun, 1)
    jnk_activates_c_jun = reaction(nothing >> p_c_jun, turns * p_jnk, gene=JUN, cell=osteoclast_precursor)
    c_jun_rests = reaction(p_c_jun >> nothing, first_order(turns))
    forms = assign(ap1, normal_at_one(c_fos, half_fos) * normal_at_one(p_c_jun, half_jun))
