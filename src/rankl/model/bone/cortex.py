"""Compact bone and the whole skeleton: pores, density, turnover beyond trabeculae."""

from rankl.language import Mechanism, assign, blend, first_order, healthy, level, nothing, parameter, reaction, relative
from rankl.model.quantities.bone import (
    BMD,
    TRAP5b,
    bone_surface,
    bone_volume,
    cortical_porosity,
    femur_length,
    osteoblast_activity,
    resorption,
    resorption_drive,
    total_density,
)
from rankl.model.quantities.cells import osteoclast
from rankl.model.quantities.genes import ACP5
from rankl.model.quantities.minerals import mineral_laid_down, mineral_resorbed, mineralisation_pace
from rankl.model.quantities.places import distal_femur, serum, skeleton


class CorticalPores(Mechanism):
    """Osteoclasts open pores in compact bone, osteoblasts close them; the cortex of a newborn is a mesh that compacts."""

    usual = parameter(unit="%", mouse=(5, "", "assumed: few per cent in grown mice, by microCT", 1.5))
    closing = parameter(unit="1/day", mouse=(0.03, "", "assumed: the mesh of the newborn compacts within two months", 1.5))

    at_health = level(cortical_porosity, usual)
    osteoclasts_open_pores = reaction(
        nothing >> cortical_porosity, closing * usual * resorption_drive * (1 - cortical_porosity) / (1 - usual)
    )
    osteoblasts_close_pores = reaction(cortical_porosity >> nothing, closing * osteoblast_activity * cortical_porosity)


class WholeSkeleton(Mechanism):
    """Trabecular bone is part of the skeleton; on the rest, surfaces are those of a shell, which does not thin out.

    Density of the whole body is areal, so it grows with length.
    """

    trabecular = parameter(unit="1", mouse=(0.25, "", "assumed: share of mineral and of turning-over surface", 1.5))
    usual_density = parameter(unit="g/cm^2", mouse=(0.05, "", "assumed: grown female C57BL/6 by DXA of small animals", 1.1))
    turnover = parameter(unit="1/year", mouse=(0.7, "", "assumed: only ratios are used", 2.0))

    by_volume = parameter(
        unit="1",
        mouse=(0.85, "", "assumed: between plates that thin (0) and that go one by one (1); 0.84 in mice without OPG", 1.15),
    )

    surface = assign(bone_surface[distal_femur], bone_volume[distal_femur] ** by_volume)
    at_health = level(resorption[skeleton], turnover)
    resorbs = assign(
        resorption[skeleton],
        turnover * blend(trabecular, relative(resorption[distal_femur]), resorption_drive),
    )
    pace = assign(mineralisation_pace[skeleton], 1.0)
    frees_mineral = assign(mineral_resorbed[skeleton], resorption[skeleton])
    takes_mineral = assign(mineral_laid_down[skeleton], turnover * osteoblast_activity * mineralisation_pace[skeleton])
    shell = (1 - cortical_porosity) / (1 - healthy(cortical_porosity))
    density = assign(
        total_density,
        usual_density * relative(femur_length) * blend(trabecular, relative(BMD[distal_femur]), shell),
    )


class OsteoclastMarker(Mechanism):
    """TRAP5b in serum counts osteoclasts of the whole skeleton, whether they resorb or not.

    Nearly half of them sit on trabeculae in health, and go with the trabeculae.
    """

    normal = parameter(unit="ug/L", mouse=(3, "", "assumed: grown mice, assays differ", 1.5))
    clearance = parameter(unit="1/day", mouse=(4, "", "assumed: half-life of hours", 2.0))
    trabecular = parameter(
        unit="1",
        mouse=(0.45, "lloyd2008", "fitted: TRAP5b rises less than osteoclasts do, since their trabeculae are gone", 1.3),
    )

    at_health = level(TRAP5b[serum], normal)
    osteoclasts_secrete_trap = reaction(
        nothing >> TRAP5b[serum],
        normal * clearance * relative(osteoclast) * (1 - trabecular + trabecular * bone_surface[distal_femur]),
        gene=ACP5,
        cell=osteoclast,
    )
    trap_is_cleared = reaction(TRAP5b[serum] >> nothing, first_order(clearance))
