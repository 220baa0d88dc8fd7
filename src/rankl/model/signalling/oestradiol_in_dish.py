"""What oestradiol does to bone cells in a dish."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    nothing,
    parameter,
    raises,
    reaction,
    regulates,
    saturating,
    synthesis,
)
from rankl.model.quantities.cells import osteoblast, osteoclast
from rankl.model.quantities.drugs import fulvestrant
from rankl.model.quantities.genes import ESR1, MAPK1, SRC
from rankl.model.quantities.hormones import oestradiol, oestrogens
from rankl.model.quantities.places import dish
from rankl.model.quantities.signalling import (
    oestrogen_habit,
    opg_message,
    osteoblast_apoptosis,
    osteoblast_erk,
    osteoblast_rankl,
    osteoblast_src,
    osteoclast_erk,
    rankl_message,
)
from rankl.model.quantities.signals import TGFb


class OestradiolInDish(Mechanism):
    """Cells use up oestradiol of the medium within days; fulvestrant (ICI 182,780) keeps it off its receptor."""

    loss = parameter(0.5, "1/day", source="", how="assumed: bone cells turn it into weaker oestrogens within days", spread=2.0)
    fading = parameter(0.2, "1/day", source="", how="assumed: as other things in a medium", spread=2.0)
    affinity = parameter(1, "nM", source="", how="assumed: binds nearly as tightly as oestradiol", spread=3.0)

    is_used_up = reaction(oestradiol[dish] >> nothing, first_order(loss))
    antagonist_fades = reaction(fulvestrant[dish] >> nothing, first_order(fading))
    acts = assign(oestrogens[dish], oestradiol[dish] / (1 + fulvestrant[dish] / affinity))


class CellsGrowUsedToOestradiol(Mechanism):
    """What oestradiol does to osteoblasts in the first hours wears off within two days."""

    habit = parameter(1, "1/day", source="bord2003", how="assumed: effects of 24 hours are smaller or gone at 48", spread=1.5)
    half = parameter(1, "pg/mL", source="", how="assumed: whatever dose of a study it is", spread=3.0)

    grow_used = reaction(nothing >> oestrogen_habit, habit * saturating(oestrogens[dish], half))
    forget = reaction(oestrogen_habit >> nothing, first_order(habit))


class OestradiolRaisesOpgInDish(Mechanism):
    """Oestradiol raises OPG of osteoblasts, threefold at 0.1 nM and sevenfold where there is plenty; less after two days.

    The dose at which it does so half is above that in the body, where hormone is there day and night; the two are not one
    number.
    """

    fold = parameter(8.6, source="bord2003", how="fitted: sevenfold protein after a day with 100 nM (S106)", spread=1.3)
    half = parameter(
        35, "pg/mL", source="bord2003", how="fitted: threefold protein after a day with 0.1 nM, 27 pg/mL (S106)", spread=1.5
    )
    worn = parameter(0.3, source="bord2003", how="assumed: increases are smaller at 48 hours; no figure read", spread=1.5)

    felt = saturating(oestrogens[dish], half)
    raises_opg = regulates(
        synthesis(opg_message), 1 + (fold - 1) * (felt - worn * felt * oestrogen_habit), gene=ESR1, cell=osteoblast
    )


class OestradiolMovesRanklInDish(Mechanism):
    """Oestradiol lowers the message of RANKL, and for a day more protein is made of what there is.

    So protein is up at 24 hours, and no more at 48, while the message is down (Bord 2003). The first is the lasting hand
    of oestradiol, that which lowers RANKL in the body. The second wears off as cells grow used to the hormone.
    """

    least = parameter(0.6, source="bord2003", how="assumed: message lower at the low dose; no figure read", spread=1.3)
    fold = parameter(
        3.0, source="bord2003", how="fitted: protein up at 24 hours, not at 48 (S107); no figure read", spread=1.3
    )
    half = parameter(10, "pg/mL", source="eghbali2003", how="assumed: as in the body", spread=2.0)

    felt = saturating(oestrogens[dish], half)
    lowers_message = regulates(synthesis(rankl_message), 1 - (1 - least) * felt, gene=ESR1, cell=osteoblast)
    raises_protein = regulates(
        synthesis(osteoblast_rankl), 1 + (fold - 1) * (felt - felt * oestrogen_habit), gene=ESR1, cell=osteoblast
    )


class OestradiolRaisesTgfBetaInDish(Mechanism):
    """Oestradiol makes osteoblasts secrete more TGF-beta."""

    fold = parameter(3, source="oursler1991", how="measured: human osteoblast-like cells, 1.5 to 3-fold", spread=1.3)
    half = parameter(10, "pg/mL", source="oursler1991", how="assumed: as in the body", spread=2.0)

    raises_tgf_beta = regulates(
        synthesis(TGFb.secreted[dish]), raises(oestrogens[dish], fold, half), gene=ESR1, cell=osteoblast
    )


class OestradiolSparesOsteoblastsByErk(Mechanism):
    """Outside the nucleus the receptor activates Src, Shc and ERK, which keep osteoblasts from dying (Kousteni 2003).

    Left out: Shc as a step of its own. The effect needs no transcription by the receptor.
    """

    least = parameter(0.4, source="manolagas2000", how="assumed: apoptosis halves or better", spread=1.5)
    half = parameter(10, "pg/mL", source="kousteni2003", how="assumed: as other hands of oestradiol", spread=2.0)

    src_is_there = assign(osteoblast_src, 1, gene=SRC, cell=osteoblast)
    receptor_activates_src = regulates(osteoblast_src, saturating(oestrogens[dish], half), gene=ESR1, cell=osteoblast)
    src_activates_erk = assign(osteoblast_erk, osteoblast_src, gene=MAPK1, cell=osteoblast)
    spares = regulates(osteoblast_apoptosis, 1 - (1 - least) * osteoblast_erk)


class OestradiolReachesOsteoclastsByErk(Mechanism):
    """In osteoclasts the receptor keeps ERK active for a day, and there that kills (Chen 2005).

    What kills are Fas and its ligand; TGF-beta has to be there. Whether c-Src is a step here too is not known: it is not.
    """

    half = parameter(10, "pg/mL", source="chen2005", how="assumed: as other hands of oestradiol", spread=2.0)

    erk_is_there = assign(osteoclast_erk, 1, gene=MAPK1, cell=osteoclast)
    receptor_activates_erk = regulates(osteoclast_erk, saturating(oestrogens[dish], half), gene=ESR1, cell=osteoclast)
