"""Cytokines of T cells that meet RANK signalling: interferon gamma brakes it, TNF joins it."""

from rankl.language import (
    Mechanism,
    first_order,
    healthy,
    level,
    loss,
    nothing,
    parameter,
    place,
    reaction,
    regulates,
    saturating,
)
from rankl.model.quantities.cells import osteoclast, osteoclast_precursor
from rankl.model.quantities.cytokines import IFNg, TNFa
from rankl.model.quantities.genes import IFNGR1, TNFRSF1A
from rankl.model.quantities.places import dish
from rankl.model.quantities.signalling import ikk, p_jnk, p_p38, rank_trimers, survival_signal, traf6


class InterferonDegradesTraf6(Mechanism):
    """Interferon gamma has TRAF6 destroyed in precursors: RANK marks it with ubiquitin, interferon wakes the proteasome."""

    where = place()

    fold = parameter(
        40, source="takayanagi2000", how="fitted: so that TRAF6 is all but gone within hours (S115); no figure read", spread=2.0
    )
    half = parameter(10, "pM", source="", how="assumed: 0.3 ng/mL, where cells answer to it", spread=3.0)
    half_rank = parameter(
        1.0, source="takayanagi2000", how="assumed: needs ubiquitin that RANKL starts; half at healthy bound RANK", spread=3.0
    )

    in_health = 1 + fold * saturating(healthy(IFNg[where]), half) * saturating(1, half_rank)
    destroys_traf6 = regulates(
        loss(traf6),
        (1 + fold * saturating(IFNg[where], half) * saturating(rank_trimers, half_rank)) / in_health,
        gene=IFNGR1,
        cell=osteoclast_precursor,
    )


class InterferonInDish(Mechanism):
    """A dish has the interferon that is added to it, which lasts for hours."""

    clearance = parameter(3, "1/day", source="", how="assumed: a day or less in a medium", spread=3.0)

    at_health = level(IFNg[dish], 0)
    is_cleared = reaction(IFNg[dish] >> nothing, first_order(clearance))


class TnfJoins(Mechanism):
    """TNF activates IKK, JNK and p38 by its own receptor, and keeps osteoclasts alive.

    It cannot start calcium oscillation: that needs a trace of RANKL.

    Left out: TNF receptor 2, and the route of TNF with TGF-beta that needs no RANK.
    """

    clearance = parameter(0.3, "1/day", source="", how="assumed: lasts days in a medium", spread=3.0)
    half = parameter(50, "pM", source="", how="assumed: 3 ng/mL, where macrophages answer to it", spread=3.0)
    strength = parameter(
        4.0, source="lam2000", how="assumed: NF-kB and JNK as strong as with much RANKL; no figure read", spread=2.0
    )
    turns = parameter(0.5, "1/min", source="", how="assumed: as for RANK", spread=2.0)
    saving = parameter(
        2.0,
        "1/day",
        source="sutherland2009",
        how="assumed: prevents death about as healthy RANKL does; no figure read",
        spread=2.0,
    )

    is_cleared = reaction(TNFa[dish] >> nothing, first_order(clearance))
    bound = saturating(TNFa[dish], half)
    activates_ikk = reaction(nothing >> ikk, turns * strength * bound, gene=TNFRSF1A, cell=osteoclast_precursor)
    activates_jnk = reaction(nothing >> p_jnk, turns * strength * bound, gene=TNFRSF1A, cell=osteoclast_precursor)
    activates_p38 = reaction(nothing >> p_p38, turns * strength * bound, gene=TNFRSF1A, cell=osteoclast_precursor)
    saves = reaction(nothing >> survival_signal, saving * bound, gene=TNFRSF1A, cell=osteoclast)
