"""Pulses of PTH build bone; a level that stays high does not."""

from rankl.language import (
    Mechanism,
    assign,
    conversion,
    first_order,
    largest,
    level,
    loss,
    nothing,
    parameter,
    place,
    reaction,
    regulates,
    saturating,
    synthesis,
)
from rankl.model.quantities.bone import canal_resorption
from rankl.model.quantities.cells import (
    late_osteoblast,
    mesenchymal_progenitor,
    osteoblast,
    osteocyte,
    pre_osteoblast,
)
from rankl.model.quantities.genes import PTH1R
from rankl.model.quantities.hormones import PTH_action
from rankl.model.quantities.places import marrow, serum
from rankl.model.quantities.signals import RANKL, pth_pulses, pth_usual, pulse_effect, sclerostin


class PthPulses(Mechanism):
    """Cells of the osteoblast lineage get used to a level of PTH within hours; what counts to them is a rise above it.

    Rises are summed up over days, in multiples of healthy PTH, and act along one saturating curve.
    """

    getting_used = parameter(2, "1/day", source="", how="assumed: half a day; receptors are taken in and come back", spread=2.0)
    memory = parameter(0.2, "1/day", source="", how="assumed: days, as genes that pulses turn on outlast them", spread=2.0)
    noticed = parameter(0.1, source="", how="assumed: a smaller rise, as blood has over a day, passes unnoticed", spread=2.0)
    half = parameter(0.7, source="neer2001", how="fitted: 40 ug does more than 20 ug", spread=2.0)

    usual_at_health = level(pth_usual, 1)
    cells_get_used = reaction(nothing >> pth_usual, getting_used * PTH_action[serum])
    cells_forget = reaction(pth_usual >> nothing, first_order(getting_used))
    rises_count = reaction(
        nothing >> pth_pulses, memory * largest(PTH_action[serum] - (1 + noticed) * pth_usual, 0), gene=PTH1R, cell=osteoblast
    )
    rises_are_forgotten = reaction(pth_pulses >> nothing, first_order(memory))
    act = assign(pulse_effect, saturating(pth_pulses, half))


class PulsesBuildBone(Mechanism):
    """Pulses recruit osteoblasts and let them live longer."""

    where = place("a kind of bone surface")

    fold = parameter(2.3, source="neer2001", how="fitted: to bone density under 20 and 40 ug of teriparatide", spread=1.6)
    least = parameter(0.5, source="neer2001", how="fitted: as above", spread=1.5)

    recruit = regulates(conversion(mesenchymal_progenitor, pre_osteoblast[where]), 1 + (fold - 1) * pulse_effect)
    prolong_life = regulates(loss(late_osteoblast[where]), 1 - (1 - least) * pulse_effect)


class PulsesExpandProgenitors(Mechanism):
    """More progenitors arise under pulses, so that recruitment does not run them down."""

    fold = parameter(1.8, source="osagieclouard2017", how="fitted: formation stays high for a year and longer", spread=1.6)

    more_arise = regulates(synthesis(mesenchymal_progenitor), 1 + (fold - 1) * pulse_effect)


class PulsesLowerSclerostin(Mechanism):
    """PTH lowers the sclerostin of osteocytes."""

    least = parameter(0.8, source="neer2001", how="fitted: to bone density; at most about half (Osagie-Clouard 2017)", spread=1.5)

    lower_sclerostin = regulates(synthesis(sclerostin[marrow], cell=osteocyte), 1 - (1 - least) * pulse_effect)


class PulsesRaiseRankl(Mechanism):
    """Pulses raise the RANKL of osteocytes for days; resorption follows once precursors have become osteoclasts: months later.

    Until then bone is formed without being resorbed: the anabolic window.
    """

    fold = parameter(3.4, source="neer2001", how="fitted: to bone density of spine against that of hip", spread=1.6)

    raise_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=osteocyte), 1 + (fold - 1) * pulse_effect)


class PulsesOpenCanals(Mechanism):
    """Over months of pulses remodelling begins in more and more canals of compact bone.

    Hips, which have more compact bone, so gain less than spines.
    """

    fold = parameter(2.5, source="mcclung2014", how="fitted: to bone density of spine against that of hip", spread=1.6)
    pace = parameter(0.015, "1/day", source="", how="assumed: two months until it has begun", spread=2.0)

    at_health = level(canal_resorption, 1)
    more_are_begun = reaction(nothing >> canal_resorption, pace * (1 + (fold - 1) * pulse_effect))
    they_end = reaction(canal_resorption >> nothing, first_order(pace))
