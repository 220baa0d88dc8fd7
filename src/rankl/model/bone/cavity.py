"""Marrow space and teeth: what opens only where bone is resorbed while the animal grows."""

from rankl.language import Mechanism, exp, level, nothing, parameter, reaction, smallest
from rankl.model.quantities.bone import (
    bone_fraction,
    growth_rate,
    marrow_cavity,
    resorption_drive,
    shaft_bone,
    surface_activity,
    tooth_eruption,
)
from rankl.model.quantities.person import age, youth
from rankl.model.quantities.places import distal_femur, quiescent_surface


class MarrowCavity(Mechanism):
    """The shaft lengthens by what leaves the metaphysis, bone and marrow; osteoclasts hollow it out, osteoblasts line it.

    Formation within the shaft is modelling, which needs no resorption, and is brisk only while the animal grows. So a shaft
    without osteoclasts fills in youth, and hardly narrows where they are lost later.
    """

    adult = parameter(
        unit="mm^3",
        mouse=(10, "", "assumed: 11 mm of shaft with 0.9 mm^2 within", 1.3),
        rat=(100, "", "assumed: as long and wide as a rat's femur is", 1.5),
    )
    lining = parameter(
        unit="1/day", mouse=(0.002, "", "assumed: half a micrometre a day on the inner surface of a grown shaft", 2.0)
    )
    lining_in_growth = parameter(
        unit="1/day", mouse=(0.15, "", "assumed: in addition, at birth; a shaft without osteoclasts fills within weeks", 2.0)
    )
    hollowing = parameter(unit="1/day", mouse=(0.3, "", "assumed: bone that enters the shaft is gone within days", 2.0))

    cavity = adult * hollowing / (hollowing + lining)

    cavity_at_health = level(marrow_cavity, cavity)
    bone_at_health = level(shaft_bone, adult - cavity)
    growth_adds_marrow = reaction(nothing >> marrow_cavity, adult * growth_rate * (1 - bone_fraction[distal_femur]))
    growth_adds_bone = reaction(nothing >> shaft_bone, adult * growth_rate * bone_fraction[distal_femur])
    osteoclasts_hollow_the_shaft = reaction(shaft_bone >> marrow_cavity, hollowing * resorption_drive * shaft_bone)
    osteoblasts_line_the_shaft = reaction(
        marrow_cavity >> shaft_bone,
        (lining + lining_in_growth * youth) * surface_activity[quiescent_surface] * marrow_cavity,
    )


class TeethErupt(Mechanism):
    """Teeth come through in the weeks after birth, as far as osteoclasts clear the bone before them.

    Roots that grow against bone that stayed are stuck for good. Left out: the follicle's own M-CSF and RANKL.
    """

    begins = parameter(unit="day", mouse=(6, "", "assumed: incisors of mice are out at day 10", 1.2))
    ends = parameter(unit="day", mouse=(28, "", "assumed: the third molars are out at 4 weeks", 1.1))
    overlap = parameter(unit="day", mouse=(2, "", "assumed: teeth differ by days", 1.5))
    pace = parameter(unit="1/day", mouse=(0.25, "", "assumed: a tooth takes a week to come through", 1.5))

    not_yet = 1 / (1 + exp(smallest((begins - age) / overlap, 50)))
    still = 1 / (1 + exp(smallest((age - ends) / overlap, 50)))

    at_health = level(tooth_eruption, 1)
    teeth_erupt = reaction(nothing >> tooth_eruption, pace * not_yet * still * resorption_drive * (1 - tooth_eruption))
