"""Growth of the femur: the growth plate leaves bone behind, which osteoclasts thin and remodelling carries on."""

from rankl.language import (
    Mechanism,
    assign,
    healthy,
    level,
    log,
    nothing,
    parameter,
    place,
    reaction,
)
from rankl.model.quantities.bone import (
    bone_fraction,
    bone_volume,
    elongation,
    femur_length,
    growth_rate,
    mature_bone,
    osteoid,
    resorption_drive,
    young_bone,
)
from rankl.model.quantities.cells import hypertrophic_chondrocyte
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.person import maturing, youth
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import RANKL


class FemurElongates(Mechanism):
    """The femur lengthens along a Gompertz curve; the growth plate of the knee makes most of it.

    Told, not predicted. Left out: mutants without osteoclasts stay small.
    """

    adult = parameter(
        unit="mm",
        mouse=(16, "", "assumed: femur of a grown C57BL/6", 1.05),
        rat=(36, "", "assumed: femur of a grown rat", 1.1),
    )
    at_birth = parameter(unit="1", mouse=(0.25, "", "assumed: 4 mm at birth", 1.2))
    knee = parameter(unit="1", mouse=(0.7, "", "assumed: the distal plate makes some 70 % of the length", 1.1))

    part = at_birth**youth

    at_health = level(femur_length, adult)
    lengthens = assign(femur_length, adult * part)
    gains = assign(growth_rate, -log(at_birth) * maturing * part)
    leaves_bone = assign(elongation, knee * adult * growth_rate)


class BoneFraction(Mechanism):
    """BV/TV: how much of a region is bone, from its volume as a multiple of that of a healthy adult."""

    where = place("a site of trabecular bone")

    usual = parameter(
        unit="%",
        mouse=(9, "glatt2007", "assumed: female C57BL/6 of 4 months at the distal femur, laboratories differ two-fold", 1.5),
        rat=(18, "", "assumed: between 7 and 27 % of different laboratories", 1.5),
    )

    at_health = level(bone_fraction[where], usual)
    is_read = assign(bone_fraction[where], usual * bone_volume[where])


class SpongiosaFromGrowthPlate(Mechanism):
    """Under the growth plate mineralised cartilage becomes primary spongiosa, of which osteoclasts leave a part.

    Elongation carries it through the region of secondary spongiosa, which so is refilled in weeks while the mouse grows,
    and no more when it is grown up: the reason why trabecular bone is most plentiful at six to eight weeks. Without
    osteoclasts all of the spongiosa stays.
    """

    where = place("a site of trabecular bone below a growth plate")

    height = parameter(
        unit="mm",
        mouse=(1.5, "", "assumed: a usual region of measurement", 1.3),
        rat=(4, "", "assumed: a usual region of measurement in a bone of twice the length", 1.3),
    )
    spongiosa = parameter(
        unit="%",
        mouse=(40, "", "assumed: mineralised cartilage with woven bone on it, before anything is resorbed", 1.2),
    )
    cleared = parameter(
        unit="1",
        mouse=(1.0, "glatt2007", "assumed: so that BV/TV of C57BL/6 is highest at 6-8 weeks, and falls after it", 1.5),
    )

    drift = elongation / height
    left = spongiosa / healthy(bone_fraction[where]) / (1 + cleared * resorption_drive)

    plate_leaves_bone = reaction(nothing >> young_bone[where], drift * left)
    young_bone_is_carried_on = reaction(young_bone[where] >> nothing, drift * young_bone[where])
    mature_bone_is_carried_on = reaction(mature_bone[where] >> nothing, drift * mature_bone[where])
    osteoid_is_carried_on = reaction(osteoid[where] >> nothing, drift * osteoid[where])


class ChondrocytesMakeRankl(Mechanism):
    """Hypertrophic chondrocytes of growth plates make RANKL, by which cartilage is resorbed while bones grow.

    So growing bone needs no RANKL of osteocytes. One pool of marrow stands for both regions.
    """

    made = parameter(
        unit="pM/mm",
        mouse=(50, "xiong2011", "assumed: at 3 weeks somewhat less than what adult marrow makes from all other cells", 2.0),
    )

    chondrocytes_make_rankl = reaction(
        nothing >> RANKL.membrane[marrow], made * elongation, gene=TNFSF11, cell=hypertrophic_chondrocyte
    )
