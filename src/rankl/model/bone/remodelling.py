"""Bone at a site: resorbed, laid down as osteoid, mineralised in two steps, read as density."""

from rankl.language import (
    Mechanism,
    assign,
    blend,
    first_order,
    healthy,
    level,
    nothing,
    parameter,
    part,
    place,
    reaction,
    regulates,
    relative,
)
from rankl.model.quantities.bone import (
    BMD,
    bone_mineral,
    bone_volume,
    canal_formation,
    canal_resorption,
    formation,
    formation_efficiency,
    mature_bone,
    osteoid,
    resorption,
    resorption_drive,
    surface_activity,
    surface_formation,
    young_bone,
)
from rankl.model.quantities.minerals import mineral_laid_down, mineral_resorbed, mineralisation_pace
from rankl.model.quantities.places import (
    compact_bone,
    femoral_neck,
    lumbar_spine,
    quiescent_surface,
    resorbed_surface,
    total_hip,
    trabeculae,
)


class Remodelling(Mechanism):
    """Osteoblasts lay down osteoid, which mineralises; osteoclasts remove young and mature bone alike.

    Young bone has part of the mineral of mature bone. One set of equations serves every site, both kinds of bone, and every
    drug; only what forms differs. Trabeculae have far more surface than compact bone of the same volume, so they turn over
    faster. Turnover is that of the region that DXA sees.
    """

    where = place("a kind of bone at a site")

    turnover = parameter(
        unit="1/year",
        how="assumed: prior for calibration; a DXA region turns over far slower than iliac trabeculae (28 % a year)",
        spread=1.6,
        at={
            part(trabeculae, lumbar_spine): 0.08,
            part(trabeculae, total_hip): 0.06,
            part(trabeculae, femoral_neck): 0.06,
            part(compact_bone, lumbar_spine): 0.025,
            part(compact_bone, total_hip): 0.025,
            part(compact_bone, femoral_neck): 0.025,
        },
        mouse=(7.3, "", "assumed: 2 % a day, from formation of 0.1-0.5 um a day on some 55 mm^2 of surface a mm^3", 1.6),
        rat=(3.5, "wronski1988", "fitted: half of the bone is lost within five weeks without ovaries", 1.5),
    )
    mineralisation = parameter(
        0.066,
        "1/day",
        source="agerbaek1991",
        how="measured: lag of 8 to 25 days",
        spread=1.5,
        mouse=(0.3, "", "assumed: a lag of few days"),
    )
    secondary = parameter(
        0.0054,
        "1/day",
        source="lerebours2020",
        how="derived: time constant 120-300 d; trabecular and femoral cortical bone differ, and are taken as one",
        spread=1.7,
        mouse=(0.03, "", "assumed: a month; bone of mice is mineralised faster"),
    )
    primary_mineral = parameter(0.71, source="fuchs2008", how="measured: two thirds of full mineral within weeks", spread=1.1)

    resorption_at_health = level(resorption[where], turnover)
    young_share = turnover / (secondary + turnover)
    osteoid_at_health = level(osteoid[where], turnover / mineralisation)
    young_at_health = level(young_bone[where], young_share)
    mature_at_health = level(mature_bone[where], 1 - young_share)

    volume = assign(bone_volume[where], young_bone[where] + mature_bone[where])
    efficiency = assign(formation_efficiency[where], 1.0)
    pace = assign(mineralisation_pace[where], 1.0)
    resorbs = assign(resorption[where], turnover * resorption_drive)

    mineralised = mineralisation * mineralisation_pace[where] * osteoid[where]
    matured = secondary * mineralisation_pace[where] * young_bone[where]
    osteoid_is_laid_down = reaction(nothing >> osteoid[where], formation[where])
    osteoid_mineralises = reaction(osteoid[where] >> young_bone[where], mineralised)
    bone_matures = reaction(young_bone[where] >> mature_bone[where], matured)
    young_bone_is_resorbed = reaction(young_bone[where] >> nothing, resorption[where] * young_bone[where] / bone_volume[where])
    mature_bone_is_resorbed = reaction(mature_bone[where] >> nothing, resorption[where] * mature_bone[where] / bone_volume[where])
    in_health = primary_mineral * healthy(young_bone[where]) + healthy(mature_bone[where])
    holds_mineral = assign(bone_mineral[where], (primary_mineral * young_bone[where] + mature_bone[where]) / in_health)
    frees_mineral = assign(mineral_resorbed[where], resorption[where] * bone_mineral[where] / bone_volume[where])
    takes_mineral = assign(
        mineral_laid_down[where],
        (primary_mineral * mineralised + (1 - primary_mineral) * matured) / in_health,
    )


class FormationOnSurfaces(Mechanism):
    """Osteoblasts form bone on surfaces that were resorbed, and on quiescent ones without resorption: modelling.

    In compact bone this is on its inner and outer surface, as under denosumab in necks of femora (Dempster 2020).
    """

    modelling = parameter(
        0.5,
        source="ominsky2015",
        how="assumed: share of formation on quiescent surfaces, prior for calibration",
        spread=1.6,
    )

    on_both = assign(
        surface_formation, blend(modelling, surface_activity[quiescent_surface], surface_activity[resorbed_surface])
    )


class TrabeculaeAreFormed(Mechanism):
    """All of trabecular bone is formed on surfaces that lie open to marrow."""

    where = place("a site of trabecular bone")

    forms = assign(formation[where], healthy(resorption[where]) * formation_efficiency[where] * surface_formation)


class CanalsOfCompactBone(Mechanism):
    """Compact bone is remodelled on its surface, as trabeculae are, and in its canals, where what is dug is refilled.

    A canal is closed: osteoblasts line what osteoclasts have dug in it and fill it over months, as much as was dug,
    whatever goes on elsewhere. Until then it stands open. So bone is lost in canals where more of them are begun, and comes
    back where fewer are; what is lost for good is lost from the surface.
    """

    where = place("compact bone of a site")

    share = parameter(
        0.5, source="", how="assumed: about half of what is remodelled in compact bone; prior for calibration", spread=1.6
    )
    refilling = parameter(
        0.008, "1/day", source="eriksen1986", how="assumed: reversal and formation take four months in compact bone", spread=2.0
    )

    dug = blend(share, canal_resorption, 1)
    canals_are_dug = regulates(resorption[where], dug)
    at_health = level(canal_formation[where], 1)
    osteoblasts_line_canals = reaction(
        nothing >> canal_formation[where], refilling * relative(resorption[where]) * canal_resorption / dug
    )
    canals_are_filled = reaction(canal_formation[where] >> nothing, first_order(refilling))
    forms = assign(
        formation[where],
        healthy(resorption[where]) * formation_efficiency[where] * blend(share, canal_formation[where], surface_formation),
    )


class TrabeculaeByDensitometry(Mechanism):
    """Where the region that is measured leaves out the cortex, density is that of trabeculae."""

    where = place("a site of trabecular bone")

    density = parameter(
        unit="g/cm^2",
        mouse=(0.06, "", "assumed: femur of a mouse by DXA of small animals; only ratios are compared"),
    )

    bmd_at_health = level(BMD[where], density)
    bmd = assign(BMD[where], density * bone_mineral[where])


class Densitometry(Mechanism):
    """DXA sees trabeculae and compact bone of a site together, each by its share of the mineral."""

    where = place("a site of the skeleton")

    trabecular = parameter(
        source="riggs1982",
        how="derived: share of trabecular bone by site; the hip between its neck (25 %) and the rest (50 %)",
        spread=1.2,
        at={lumbar_spine: 0.66, total_hip: 0.4, femoral_neck: 0.25},
    )
    density = parameter(
        unit="g/cm^2",
        how="assumed: young woman by DXA; only ratios are compared",
        at={lumbar_spine: 1.05, total_hip: 0.94, femoral_neck: 0.85},
    )

    spongy, compact = part(trabeculae, where), part(compact_bone, where)

    bmd_at_health = level(BMD[where], density)
    bmd = assign(BMD[where], density * blend(trabecular, bone_mineral[spongy], bone_mineral[compact]))
    volume = assign(bone_volume[where], blend(trabecular, bone_volume[spongy], bone_volume[compact]))
    turnover = level(resorption[where], blend(trabecular, healthy(resorption[spongy]), healthy(resorption[compact])))
    resorbed = assign(resorption[where], blend(trabecular, resorption[spongy], resorption[compact]))
    formed = assign(formation[where], blend(trabecular, formation[spongy], formation[compact]))
    mineral_freed = assign(mineral_resorbed[where], blend(trabecular, mineral_resorbed[spongy], mineral_resorbed[compact]))
    mineral_taken = assign(mineral_laid_down[where], blend(trabecular, mineral_laid_down[spongy], mineral_laid_down[compact]))


class Mechanostat(Mechanism):
    """Where less bone carries the load, strain is higher: more is formed and less resorbed, both within bounds.

    Formation rises and resorption falls at most twofold; the steepness is that of the response near normal volume.
    """

    where = place("a kind of bone at a site")

    formation_steepness = parameter(
        3,
        source="frost1987",
        how="fitted: bounded response to strain",
        spread=1.5,
        mouse=(1, "glatt2007", "assumed: weak, as trabecular bone of grown C57BL/6 goes on being lost"),
    )
    resorption_steepness = parameter(
        3,
        source="frost1987",
        how="fitted: bounded response to strain",
        spread=1.5,
        mouse=(1.5, "glatt2007", "assumed: weak, as trabecular bone of grown C57BL/6 goes on being lost"),
    )

    strain_forms = regulates(formation[where], 2 / (1 + bone_volume[where] ** formation_steepness))
    strain_spares = regulates(
        resorption[where],
        2 * bone_volume[where] ** resorption_steepness / (1 + bone_volume[where] ** resorption_steepness),
    )


class MarrowSpace(Mechanism):
    """Bone can only be laid down where marrow is left; in osteopetrosis it fills the space."""

    where = place("a kind of bone at a site")

    full = parameter(
        3,
        source="riggs1982",
        how="assumed: bone of a region without marrow against healthy bone",
        spread=1.3,
        mouse=(9, "", "assumed: at most four fifths of the tissue is bone, against 9 %"),
        rat=(4.4, "", "assumed: at most four fifths of the tissue is bone, against 18 %"),
    )

    space_is_needed = regulates(formation[where], (full - bone_volume[where]) / (full - 1))


class TrabeculaeArePerforated(Mechanism):
    """Deep resorption cuts through trabeculae: no surface is left to refill, and loose ends, which bear no load, go too.

    A strut is cut where two cavities meet, so cuts go with the square of resorption. Where osteoclasts are many, more is lost
    than they have dug out, and formation no longer makes up for it, however many osteoblasts are recruited.
    """

    where = place("a site of trabecular bone")

    cut = parameter(
        unit="1", mouse=(0.026, "bucay1998", "fitted: to the bone left without OPG, and with injected RANKL (Lloyd 2008)", 1.6)
    )

    struts = (1 + cut * resorption_drive**2) / (1 + cut)
    surface_is_missing = regulates(formation[where], 1 / struts)
    loose_ends_go = regulates(resorption[where], struts)
