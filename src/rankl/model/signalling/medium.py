"""A dish: what is in the medium, and how it meets the receptors of the cells."""

from rankl.language import (
    Mechanism,
    assign,
    each,
    first_order,
    level,
    mass_action,
    nothing,
    parameter,
    reaction,
    relative,
    saturating,
)
from rankl.model.quantities.cells import osteoclast_precursor
from rankl.model.quantities.genes import CSF1R, TNFRSF11A
from rankl.model.quantities.places import dish
from rankl.model.quantities.signalling import mcsf_signal
from rankl.model.quantities.signals import MCSF, OPG, RANK, RANKL, RANKL_OPG, RANKL_RANK, rank_signal


class Medium(Mechanism):
    """What is added to a dish lasts for days; OPG catches RANKL there as it does in marrow.

    Membrane RANKL stands for RANKL on cells or bound to the plate, as trimers per volume of medium. The few molecules
    that the cells take up do not empty the medium.
    """

    lasting = parameter(0.2, "1/day", source="", how="assumed: media are changed every two or three days", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: rate of protein-protein association", spread=3.0)
    opg_k_off = parameter(
        17, "1/day", source="nelson2012", how="derived: K_D 0.2 nM of the ligand-binding region x k_on", spread=5.0
    )

    soluble_fades = reaction(RANKL.soluble[dish] >> nothing, first_order(lasting))
    membrane_fades = reaction(RANKL.membrane[dish] >> nothing, first_order(lasting))
    mcsf_fades = reaction(MCSF[dish] >> nothing, first_order(lasting))
    opg_fades = reaction(OPG[dish] >> nothing, first_order(lasting))
    opg_catches_soluble_rankl = reaction(RANKL.soluble[dish] + OPG[dish] >> RANKL_OPG.soluble[dish], mass_action(k_on, opg_k_off))
    opg_catches_membrane_rankl = reaction(
        RANKL.membrane[dish] + OPG[dish] >> RANKL_OPG.membrane[dish], mass_action(k_on, opg_k_off)
    )
    soluble_complex_fades = reaction(RANKL_OPG.soluble[dish] >> nothing, first_order(lasting))
    membrane_complex_fades = reaction(RANKL_OPG.membrane[dish] >> nothing, first_order(lasting))


class RanklMeetsRank(Mechanism):
    """RANKL of the medium binds RANK of the cells within minutes.

    Bound RANK is counted relative to that of a precursor in a healthy mouse, so that one scale of signal holds in both.
    RANK alone binds weakly; trimers on a cell hold on together, so the affinity here is that of the function.
    """

    receptors = parameter(
        0.0166, "amol/cell", source="", how="assumed: 10,000 receptors a cell, as for other receptors of the family", spread=3.0
    )
    receptor_turnover = parameter(2, "1/day", source="", how="assumed: half a day, usual for receptors of the family", spread=3.0)
    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: rate of protein-protein association", spread=3.0)
    affinity = parameter(
        5.5, "nM", source="", how="assumed: chosen so that half of all osteoclasts form at some 20 ng/mL of RANKL", spread=3.0
    )
    bound_in_health = parameter(
        0.02,
        source="",
        how="assumed: one in fifty receptors in healthy marrow, as with 7 ng/mL in a dish; sets the scale of the signal",
        spread=2.0,
    )

    rank_at_health = level(RANK, receptors)
    bound_at_health = level(RANKL_RANK, receptors * bound_in_health)
    precursors_make_rank = reaction(nothing >> RANK, receptors * receptor_turnover, gene=TNFRSF11A, cell=osteoclast_precursor)
    rank_is_lost = reaction(RANK >> nothing, first_order(receptor_turnover))
    rankl_finds_rank = reaction(RANK >> RANKL_RANK, k_on * each(RANKL)[dish] * RANK)
    rankl_lets_go = reaction(RANKL_RANK >> RANK, first_order(k_on * affinity))
    bound_rank_is_lost = reaction(RANKL_RANK >> nothing, first_order(receptor_turnover))
    signal = assign(rank_signal, relative(RANKL_RANK))


class McsfMeetsFms(Mechanism):
    """M-CSF of the medium binds c-Fms; relative to a precursor in a healthy mouse."""

    half = parameter(
        0.33, "nM", source="", how="assumed: chosen so that half of all osteoclasts form at some 10 ng/mL of M-CSF", spread=2.0
    )
    in_marrow = parameter(0.05, "nM", source="bartocci1987", how="assumed: marrow near serum level", spread=3.0)

    binds = assign(mcsf_signal, saturating(MCSF[dish], half) / saturating(in_marrow, half), gene=CSF1R, cell=osteoclast_precursor)
