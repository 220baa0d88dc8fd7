"""Drugs against RANKL in the brain: what little enters from serum, or what is put into a ventricle.

RANKL of the brain is counted by its effect, and too few molecules of it are there to use a drug up.
"""

from rankl.language import (
    Mechanism,
    binding,
    dose_route,
    each,
    first_order,
    needs_species,
    nothing,
    parameter,
    place,
    reaction,
    smallest,
)
from rankl.model.quantities.brain import barrier_opening, csf_turnover
from rankl.model.quantities.drugs import anti_mouse_rankl, denosumab, opg_fc, rank_fc
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.places import csf, serum
from rankl.model.quantities.signals import RANKL


class DenosumabEntersBrain(Mechanism):
    """A thousandth of the denosumab of serum is in the fluid of the brain, and leaves with it."""

    enters = parameter(
        0.0015, source="wang2018", how="measured: 0.001 to 0.002 of serum, for antibodies in rats and monkeys", spread=2.0
    )

    into_a_ventricle = dose_route("denosumab", "intracerebroventricular", denosumab[csf])
    passes = reaction(nothing >> denosumab[csf], csf_turnover * smallest(enters * barrier_opening, 1) * denosumab[serum])
    leaves = reaction(denosumab[csf] >> nothing, first_order(csf_turnover))


class DenosumabHoldsBrainRankl(Mechanism):
    """Denosumab of the fluid holds RANKL there and on cells."""

    where = place("a part of the brain")

    k_on = parameter(1e6, "1/M/s", source="", how="assumed: antibody association, as in marrow", spread=3.0)

    holds = reaction(each(RANKL)[where] + denosumab[csf] >> denosumab[csf], k_on * each(RANKL)[where] * denosumab[csf])


class DenosumabInBrainNeedsHumanRankl(Mechanism):
    """In rodents denosumab holds RANKL only where its gene is that of man."""

    where = place("a part of the brain")

    in_brain = needs_species(TNFSF11, "human", binding(each(RANKL)[where], denosumab[csf]))


class AntiMouseRanklEntersBrain(Mechanism):
    """A thousandth of the antibody of serum is in the fluid of the brain, and leaves with it."""

    enters = parameter(
        0.0015, source="wang2018", how="measured: 0.001 to 0.002 of serum, for antibodies in rats and monkeys", spread=2.0
    )

    into_a_ventricle = dose_route("anti-mouse-RANKL", "intracerebroventricular", anti_mouse_rankl[csf])
    passes = reaction(
        nothing >> anti_mouse_rankl[csf], csf_turnover * smallest(enters * barrier_opening, 1) * anti_mouse_rankl[serum]
    )
    leaves = reaction(anti_mouse_rankl[csf] >> nothing, first_order(csf_turnover))


class AntiMouseRanklHoldsBrainRankl(Mechanism):
    """The antibody of the fluid holds RANKL there and on cells."""

    where = place("a part of the brain")

    k_on = parameter(1e6, "1/M/s", source="", how="assumed: antibody association, as in marrow", spread=3.0)

    holds = reaction(
        each(RANKL)[where] + anti_mouse_rankl[csf] >> anti_mouse_rankl[csf], k_on * each(RANKL)[where] * anti_mouse_rankl[csf]
    )


class AntiMouseRanklInBrainNeedsMouseRankl(Mechanism):
    """The antibody holds RANKL of the mouse only."""

    where = place("a part of the brain")

    in_brain = needs_species(TNFSF11, "mouse", binding(each(RANKL)[where], anti_mouse_rankl[csf]))


class OpgFcEntersBrain(Mechanism):
    """A thousandth of the OPG-Fc of serum is in the fluid of the brain, as of antibodies."""

    enters = parameter(0.0015, source="wang2018", how="assumed: as antibodies, whose stem it has", spread=2.0)

    into_a_ventricle = dose_route("OPG-Fc", "intracerebroventricular", opg_fc[csf])
    passes = reaction(nothing >> opg_fc[csf], csf_turnover * smallest(enters * barrier_opening, 1) * opg_fc[serum])
    leaves = reaction(opg_fc[csf] >> nothing, first_order(csf_turnover))


class OpgFcHoldsBrainRankl(Mechanism):
    """OPG-Fc of the fluid holds RANKL there and on cells."""

    where = place("a part of the brain")

    k_on = parameter(1e6, "1/M/s", source="", how="assumed: as OPG", spread=3.0)

    holds = reaction(each(RANKL)[where] + opg_fc[csf] >> opg_fc[csf], k_on * each(RANKL)[where] * opg_fc[csf])


class RankFcEntersBrain(Mechanism):
    """A thousandth of the RANK-Fc of serum is in the fluid of the brain, as of antibodies."""

    enters = parameter(0.0015, source="wang2018", how="assumed: as antibodies, whose stem it has", spread=2.0)

    into_a_ventricle = dose_route("RANK-Fc", "intracerebroventricular", rank_fc[csf])
    passes = reaction(nothing >> rank_fc[csf], csf_turnover * smallest(enters * barrier_opening, 1) * rank_fc[serum])
    leaves = reaction(rank_fc[csf] >> nothing, first_order(csf_turnover))


class RankFcHoldsBrainRankl(Mechanism):
    """RANK-Fc of the fluid holds RANKL there and on cells."""

    where = place("a part of the brain")

    k_on = parameter(1e6, "1/M/s", source="", how="assumed: as OPG", spread=3.0)

    holds = reaction(each(RANKL)[where] + rank_fc[csf] >> rank_fc[csf], k_on * each(RANKL)[where] * rank_fc[csf])
