"""The blood-brain barrier: a part of what is in serum enters the brain, molecule by molecule."""

from rankl.language import Mechanism, assign, extent, first_order, healthy, level, nothing, parameter, reaction, smallest
from rankl.model.quantities.brain import barrier_opening, csf_turnover
from rankl.model.quantities.cells import astrocyte
from rankl.model.quantities.genes import TNFRSF11B
from rankl.model.quantities.hormones import oestradiol_of_bone, oestrogens
from rankl.model.quantities.places import csf, serum
from rankl.model.quantities.signals import OPG, RANKL


class CerebrospinalFluid(Mechanism):
    """Fluid of the brain is renewed several times a day and takes with it what is dissolved in it.

    Ventricles, fluid around the brain and fluid between its cells are one well-mixed place. What leaves is lost: it is too
    little to count in serum.
    """

    amount = parameter(
        unit="mL",
        mouse=(0.04, "spinal2018", "measured: table of species", 1.3),
        rat=(0.25, "spinal2018", "measured: table of species", 1.3),
        human=(130, "spinal2018", "measured: table of species", 1.3),
    )
    renewal = parameter(
        unit="1/day",
        mouse=(12, "spinal2018", "derived: 0.020 mL/h over 0.04 mL", 1.5),
        rat=(19, "spinal2018", "derived: 0.13 to 0.32 mL/h over 0.25 mL", 1.5),
        human=(4.2, "spinal2018", "derived: 21 to 24 mL/h over 130 mL", 1.3),
    )

    of_csf = extent(csf, amount)
    flows = assign(csf_turnover, renewal)
    is_closed = assign(barrier_opening, 1)


class OestrogensReachBrain(Mechanism):
    """Oestradiol and what acts like it pass into the brain; what bone makes of testosterone for itself does not.

    Left out: what the brain of males makes of testosterone.
    """

    at_health = level(oestrogens[csf], healthy(oestrogens[serum]))
    reach = assign(oestrogens[csf], oestrogens[serum] - oestradiol_of_bone)


class RanklEntersBrain(Mechanism):
    """Hardly any RANKL of serum reaches the brain, and OPG of the fluid catches some of it."""

    enters = parameter(
        0.001, source="wang2018", how="assumed: as proteins without a carrier, an IgG 0.001 to 0.002 of serum", spread=3.0
    )

    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: as in marrow", spread=3.0)

    at_health = level(
        RANKL.soluble[csf],
        csf_turnover * enters * healthy(RANKL.soluble[serum]) / (csf_turnover + k_on * healthy(OPG[csf])),
    )
    passes = reaction(
        nothing >> RANKL.soluble[csf], csf_turnover * smallest(enters * barrier_opening, 1) * RANKL.soluble[serum]
    )
    leaves = reaction(RANKL.soluble[csf] >> nothing, first_order(csf_turnover))
    is_caught = reaction(RANKL.soluble[csf] + OPG[csf] >> nothing, k_on * RANKL.soluble[csf] * OPG[csf])


class OpgInBrain(Mechanism):
    """OPG of the fluid comes from the brain itself, and a little from serum."""

    enters = parameter(0.001, source="wang2018", how="assumed: as RANKL", spread=3.0)
    own = parameter(0.01, "nM", source="", how="assumed: near that of serum; not read", spread=3.0)

    at_health = level(OPG[csf], own + enters * healthy(OPG[serum]))
    glia_make_opg = reaction(nothing >> OPG[csf], csf_turnover * own, gene=TNFRSF11B, cell=astrocyte)
    passes = reaction(nothing >> OPG[csf], csf_turnover * smallest(enters * barrier_opening, 1) * OPG[serum])
    leaves = reaction(OPG[csf] >> nothing, first_order(csf_turnover))
