"""People: women and men."""

from rankl.language import Body, pages
from rankl.model.bodies.cerebral import DENOSUMAB_IN_BRAIN, HOT_FLASHES, PYROGENS, STROKE, TEMPERATURE
from rankl.model.bodies.gland_and_tumours import BREAST, OUTCOMES, TUMOURS, TUMOURS_OF_PEOPLE
from rankl.model.bodies.hormonal import CALCIOTROPIC_HORMONES, CALCIUM, CYTOKINES, OESTRADIOL_ON_BONE, SEX_HORMONES, SEX_STEROIDS
from rankl.model.bodies.immune import IMMUNITY_OF_PEOPLE, ORGANS_OF_PEOPLE
from rankl.model.bodies.skeletal import (
    ANABOLISM,
    BONE,
    BONE_DRUGS,
    COMPACT_BONE,
    FRACTURES,
    HIPS,
    SITES,
    SURFACES,
    TRABECULAE,
)
from rankl.model.bone.circulation import CirculatingOpg, CirculatingRankl, SerumOpgHidesRankl, VesselsMakeOpgWithAge
from rankl.model.bone.markers import FormationMarkers, ResorptionMarker
from rankl.model.bone.opg import OpgProduction
from rankl.model.bone.osteoblasts import (
    MesenchymalProgenitors,
    OsteoblastLineage,
    OsteoblastsEndEarlierOrLater,
    OsteoblastsSettle,
    ResorptionRecruitsOsteoblasts,
    WholeSkeletonFormation,
)
from rankl.model.bone.osteoclasts import (
    McsfFeedsPrecursors,
    McsfInMarrow,
    OsteoclastLineage,
    OsteoclastsDieEarlierOrLater,
    RankDrivesOsteoclasts,
)
from rankl.model.bone.rankl_axis import RanklAxis
from rankl.model.bone.rankl_counted import RanklIsCounted
from rankl.model.bone.remodelling import (
    CanalsOfCompactBone,
    Densitometry,
    FormationOnSurfaces,
    MarrowSpace,
    Mechanostat,
    Remodelling,
    TrabeculaeAreFormed,
)
from rankl.model.bone.tgf_beta import MatrixTgfBeta, SecretedTgfBeta, TgfBetaShortensOsteoclastLife
from rankl.model.bone.woven import BoneInHasteIsWoven
from rankl.model.calcium.blood import BoneGivesAndTakesMineral
from rankl.model.calcium.hypocalcaemia import PeopleDiffer
from rankl.model.calcium.mineralisation import MineralisationNeedsMineral
from rankl.model.drugs.denosumab import DenosumabInMarrow, DenosumabKinetics
from rankl.model.drugs.rankl_blockers_in_tissues import DenosumabInTissue
from rankl.model.hormones.cycle import MenstrualCycle
from rankl.model.hormones.menopause import Menopause, StagesOfReproductiveAgeing
from rankl.model.hormones.oestradiol_on_bone import CompactBoneIgnoresFasLigand
from rankl.model.hormones.pituitary import Gonadotrophins
from rankl.model.hormones.testes import TestesAge
from rankl.model.mammary.blockers import DenosumabInGland
from rankl.model.person.ageing import AgeingLowersFormation
from rankl.model.person.constitution import Age, BodyWeight, FluidVolumes
from rankl.model.quantities.places import total_hip

HUMAN = pages(
    Age,
    BodyWeight,
    FluidVolumes,
    SEX_HORMONES,
    Menopause,
    StagesOfReproductiveAgeing,
    TestesAge,
    Gonadotrophins,
    MenstrualCycle,
    RanklAxis,
    RanklIsCounted,
    OpgProduction,
    CirculatingRankl,
    CirculatingOpg,
    VesselsMakeOpgWithAge,
    SerumOpgHidesRankl,
    OsteoclastLineage,
    OsteoclastsDieEarlierOrLater,
    RankDrivesOsteoclasts,
    McsfInMarrow,
    McsfFeedsPrecursors,
    MatrixTgfBeta,
    SecretedTgfBeta,
    TgfBetaShortensOsteoclastLife,
    MesenchymalProgenitors,
    OsteoblastLineage.placed(*SURFACES),
    OsteoblastsEndEarlierOrLater,
    ResorptionRecruitsOsteoblasts,
    WholeSkeletonFormation,
    OsteoblastsSettle,
    OESTRADIOL_ON_BONE,
    CompactBoneIgnoresFasLigand.placed(*COMPACT_BONE),
    CYTOKINES,
    Remodelling.placed(*BONE),
    FormationOnSurfaces,
    TrabeculaeAreFormed.placed(*TRABECULAE),
    CanalsOfCompactBone.placed(*COMPACT_BONE),
    Mechanostat.placed(*BONE),
    MarrowSpace.placed(*BONE),
    AgeingLowersFormation.placed(*HIPS),
    Densitometry.placed(*SITES),
    CALCIUM,
    BoneGivesAndTakesMineral.placed(total_hip),
    MineralisationNeedsMineral.placed(*BONE),
    PeopleDiffer,
    ResorptionMarker.placed(total_hip),
    FormationMarkers,
    BoneInHasteIsWoven,
    ANABOLISM,
    FRACTURES,
    TEMPERATURE,
    STROKE,
    HOT_FLASHES,
    BREAST,
    TUMOURS_OF_PEOPLE,
    OUTCOMES,
    IMMUNITY_OF_PEOPLE,
)

HUMAN_DRUGS = {
    **BONE_DRUGS,
    "denosumab": pages(
        DenosumabKinetics,
        DenosumabInMarrow,
        DenosumabInTissue.placed(*ORGANS_OF_PEOPLE, *TUMOURS),
        DenosumabInGland,
        DENOSUMAB_IN_BRAIN,
    ),
    **PYROGENS,
    **SEX_STEROIDS,
    **CALCIOTROPIC_HORMONES,
}


def human() -> Body:
    """A woman, as pages and their literature values (no calibration)."""
    return Body("human", HUMAN, HUMAN_DRUGS)
