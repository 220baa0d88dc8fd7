"""What lesions of bone lead to: collagen in urine, skeletal-related events; and death, which they do not decide here."""

from rankl.language import Mechanism, assign, hill, level, parameter, place, relative, saturating
from rankl.model.quantities.bone import resorption
from rankl.model.quantities.tumour import (
    cancer_death_hazard,
    lesion_resorption,
    osteolysis,
    paralysis_hazard,
    skeletal_event_hazard,
    tumour_in_bone,
    uNTX,
)


class UrineTelopeptide(Mechanism):
    """N-telopeptide in urine counts collagen of the skeleton at large and of lesions, and has a floor."""

    where = place("the site that the skeleton at large follows")

    usual = parameter(
        27.1, "nmol/mmol", source="europe_btm_2012", how="measured: women of 35 to 39, geometric middle of the range", spread=1.4
    )
    floor = parameter(0.45, source="stopeck2010", how="fitted: falls by 80 % at most where lesions add as much again", spread=1.5)
    lesions = parameter(
        0.03, source="stopeck2010", how="fitted: with the floor; many lesions add as much as the skeleton sheds", spread=2.0
    )

    at_health = level(uNTX, usual)
    is_shed = assign(
        uNTX,
        usual * (floor + (1 - floor) * relative(resorption[where]) + lesions * tumour_in_bone * lesion_resorption),
    )


class SkeletalEvents(Mechanism):
    """First fracture, radiation or surgery of bone, or compression of the cord, of a patient with lesions of bone.

    Part of the hazard is that of bone that is gone already, part goes with resorption next to the tumour. All numbers are
    those of breast cancer.
    """

    untreated = parameter(
        0.5,
        "1/year",
        source="xgeva_label2011",
        how="fitted: median of 26.4 months to the first event under zoledronate",
        spread=1.4,
    )
    scar = parameter(
        0.62,
        source="xgeva_label2011",
        how="fitted: 0.82 of the hazard under zoledronate with denosumab; zoledronate against none follows",
        spread=1.4,
    )
    much = parameter(13, source="", how="assumed: resorption in lesions of an untreated patient, multiples of health", spread=1.5)

    lost = parameter(
        0.05, source="", how="assumed: a twentieth of the bone around lesions gone is a patient with lesions", spread=2.0
    )

    with_lesions = saturating(osteolysis, lost)
    events = assign(skeletal_event_hazard, untreated * with_lesions * (scar + (1 - scar) * lesion_resorption / much))


class DeathOfCancer(Mechanism):
    """Death by age and tumour, told and not linked to bone: no trial saw drugs on bone change it.

    Left out on purpose: the myeloma patients of one trial, whose difference was confounded (Raje 2016).
    """

    hazard = parameter(
        0.24, "1/year", source="xgeva_label2011", how="derived: half of women with breast cancer die in 34 months", spread=1.5
    )

    die = assign(cancer_death_hazard, hazard)


class TumoursParalyse(Mechanism):
    """A tumour that fills vertebrae presses on the cord."""

    most = parameter(1, "1/day", source="", how="assumed: within days once vertebrae are full", spread=2.0)
    half = parameter(0.5, source="", how="assumed: half of what the bone holds", spread=1.5)

    paralyse = assign(paralysis_hazard, most * hill(tumour_in_bone, half, 6))
