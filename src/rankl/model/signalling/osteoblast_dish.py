"""Osteoblasts in a dish: they live and die, and make RANKL, OPG, M-CSF and TGF-beta."""

from rankl.language import TIME, Mechanism, assign, first_order, if_less, level, nothing, parameter, reaction, relative
from rankl.model.quantities.cells import osteoblast
from rankl.model.quantities.genes import ADAM10, CSF1, MMP14, TGFB1, TNFRSF11B, TNFSF11
from rankl.model.quantities.places import dish
from rankl.model.quantities.signalling import (
    opg_message,
    osteoblast_apoptosis,
    osteoblast_opg,
    osteoblast_rankl,
    rankl_message,
    rankl_over_opg,
)
from rankl.model.quantities.signals import MCSF, OPG, RANKL, TGFb


class OsteoblastsInDish(Mechanism):
    """A layer of osteoblasts that is full: those that die are replaced. Cells are counted per volume of medium.

    Left out: that they mature and mineralise over weeks.
    """

    plated = parameter(250, "cell/mm^3", source="", how="assumed: as precursors; only ratios matter", spread=2.0)
    death = parameter(0.1, "1/day", source="", how="assumed: a few per cent are dying at any time", spread=2.0)

    at_health = level(osteoblast, plated)
    dying = assign(osteoblast_apoptosis, death)
    are_replaced = reaction(nothing >> osteoblast, death * plated)
    die = reaction(osteoblast >> nothing, osteoblast_apoptosis * osteoblast)


class OsteoblastsExpress(Mechanism):
    """Messages of RANKL and OPG and the proteins in the cells, as multiples of cells to which nothing is added."""

    message_loss = parameter(6, "1/day", source="", how="assumed: messages last some four hours", spread=2.0)
    protein_loss = parameter(4, "1/day", source="", how="assumed: proteins leave the cell within some six hours", spread=2.0)

    rankl_message_at_health = level(rankl_message, 1)
    opg_message_at_health = level(opg_message, 1)
    rankl_at_health = level(osteoblast_rankl, 1)
    opg_at_health = level(osteoblast_opg, 1)
    rankl_is_transcribed = reaction(nothing >> rankl_message, message_loss, gene=TNFSF11, cell=osteoblast)
    rankl_message_is_lost = reaction(rankl_message >> nothing, first_order(message_loss))
    rankl_is_translated = reaction(nothing >> osteoblast_rankl, protein_loss * rankl_message)
    rankl_is_lost = reaction(osteoblast_rankl >> nothing, first_order(protein_loss))
    opg_is_transcribed = reaction(nothing >> opg_message, message_loss, gene=TNFRSF11B, cell=osteoblast)
    opg_message_is_lost = reaction(opg_message >> nothing, first_order(message_loss))
    opg_is_translated = reaction(nothing >> osteoblast_opg, protein_loss * opg_message)
    opg_is_lost = reaction(osteoblast_opg >> nothing, first_order(protein_loss))
    balance = assign(rankl_over_opg, osteoblast_rankl / osteoblast_opg)


class OsteoblastsFeedDish(Mechanism):
    """What osteoblasts give to a dish, from the moment at which they are put into fresh medium.

    They hold RANKL on their surface, where precursors that lie on them find it, and secrete OPG, M-CSF and TGF-beta.
    Sheddases cut off a part of the RANKL, which then signals as well.
    """

    rankl_rate = parameter(
        0.03, "nM/day", source="yasuda1998", how="assumed: next to none unless calcitriol or the like is added", spread=3.0
    )
    opg_rate = parameter(
        0.3, "nM/day", source="yasuda1998", how="assumed: enough to hold the little RANKL that there is", spread=3.0
    )
    mcsf_rate = parameter(0.2, "nM/day", source="", how="assumed: enough for precursors", spread=3.0)
    tgf_beta_rate = parameter(
        0.05, "nM/day", source="oursler1991", how="assumed: some ng/mL in a day, of which a part is active", spread=3.0
    )
    shedding = parameter(0.2, "1/day", source="hikita2006", how="assumed: days; no figure read", spread=3.0)
    share_mmp14 = parameter(
        0.8, source="hikita2006", how="assumed: much less soluble RANKL without it; ADAM10 does the rest", spread=1.2
    )
    settling = parameter(1, "s", source="", how="assumed: for the sake of a beginning", spread=1.0)

    put_in = if_less(TIME, settling, 0, 1)
    make_rankl = reaction(nothing >> RANKL.membrane[dish], put_in * rankl_rate * relative(osteoblast) * osteoblast_rankl)
    make_opg = reaction(nothing >> OPG[dish], put_in * opg_rate * relative(osteoblast) * osteoblast_opg)
    make_mcsf = reaction(nothing >> MCSF[dish], put_in * mcsf_rate * relative(osteoblast), gene=CSF1, cell=osteoblast)
    shed_by_mmp14 = reaction(
        RANKL.membrane[dish] >> RANKL.soluble[dish], first_order(shedding * share_mmp14), gene=MMP14, cell=osteoblast
    )
    shed_by_adam10 = reaction(
        RANKL.membrane[dish] >> RANKL.soluble[dish], first_order(shedding * (1 - share_mmp14)), gene=ADAM10, cell=osteoblast
    )
    make_tgf_beta = reaction(
        nothing >> TGFb.secreted[dish], put_in * tgf_beta_rate * relative(osteoblast), gene=TGFB1, cell=osteoblast
    )
