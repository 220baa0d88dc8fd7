"""Mice and rats."""

from rankl.language import Body, pages
from rankl.model.bodies.cerebral import (
    ANTI_MOUSE_RANKL_IN_BRAIN,
    BRAIN,
    DENOSUMAB_IN_BRAIN,
    OPG_FC_IN_BRAIN,
    PYROGENS,
    RANK_FC_IN_BRAIN,
    STROKE,
    TEMPERATURE,
)
from rankl.model.bodies.gland_and_tumours import GLAND_OF_RODENTS, METASTASIS, MYELOMA
from rankl.model.bodies.hormonal import CALCIOTROPIC_HORMONES, CALCIUM, CYTOKINES, OESTRADIOL_ON_BONE, SEX_HORMONES, SEX_STEROIDS
from rankl.model.bodies.immune import IMMUNITY, ORGANS
from rankl.model.bodies.signalling import SIGNALLING_IN_BONE
from rankl.model.bodies.skeletal import SURFACES
from rankl.model.bone.cavity import MarrowCavity, TeethErupt
from rankl.model.bone.circulation import CirculatingOpg, CirculatingRankl, SerumOpgHidesRankl
from rankl.model.bone.cortex import CorticalPores, OsteoclastMarker, WholeSkeleton
from rankl.model.bone.expressed import OsteoblastsExpressRankl, OsteoclastsBearRank, ProgenitorsExpressOpg
from rankl.model.bone.fractures_of_rodents import FracturesOfRodents
from rankl.model.bone.growth import BoneFraction, ChondrocytesMakeRankl, FemurElongates, SpongiosaFromGrowthPlate
from rankl.model.bone.histomorphometry import Histomorphometry, OsteoblastRates, OsteoclastRates
from rankl.model.bone.macrophages import (
    GrowthFactorsFeedPrecursors,
    MarrowMacrophages,
    OthersDoTheWorkOfMcsf,
    RanklExpandsPrecursors,
)
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
from rankl.model.bone.osteoclasts import McsfInMarrow, OsteoclastLineage, OsteoclastsDieEarlierOrLater
from rankl.model.bone.rankl_axis import RanklAxis
from rankl.model.bone.rankl_counted import RanklIsCounted
from rankl.model.bone.rankl_parts import RanklIsCutAtItsStalk
from rankl.model.bone.remodelling import (
    FormationOnSurfaces,
    MarrowSpace,
    Mechanostat,
    Remodelling,
    TrabeculaeAreFormed,
    TrabeculaeArePerforated,
    TrabeculaeByDensitometry,
)
from rankl.model.bone.reverse_signalling import RanklSignalsBack
from rankl.model.bone.tgf_beta import MatrixTgfBeta, SecretedTgfBeta, TgfBetaShortensOsteoclastLife
from rankl.model.brain.antibodies import DenosumabInBrainNeedsHumanRankl
from rankl.model.brain.resting_temperature import TailSkinTemperature
from rankl.model.calcium.blood import BoneGivesAndTakesMineral
from rankl.model.calcium.mineralisation import MineralisationNeedsMineral
from rankl.model.cytokines.on_bone import CytokinesRaiseRanklElsewhere
from rankl.model.drugs.anti_mouse_rankl import AntiMouseRanklInMarrow, AntiMouseRanklKinetics
from rankl.model.drugs.denosumab import DenosumabInMarrow, DenosumabKinetics
from rankl.model.drugs.denosumab_in_rodents import DenosumabNeedsHumanRankl
from rankl.model.drugs.injected_antigen import InjectedAntigen
from rankl.model.drugs.injected_rankl import InjectedRankl
from rankl.model.drugs.opg_fc import OpgFcInMarrow, OpgFcKinetics
from rankl.model.drugs.rank_fc import RankFcInMarrow, RankFcKinetics
from rankl.model.drugs.rankl_blockers_in_tissues import (
    AntiMouseRanklInTissue,
    DenosumabInTissue,
    DenosumabInTissueNeedsHumanRankl,
    OpgFcInTissue,
    RankFcInTissue,
)
from rankl.model.drugs.recombinant_mcsf import RecombinantMcsf
from rankl.model.hormones.cycle import OestrousCycle
from rankl.model.hormones.oestradiol_on_bone import OestradiolCurbsProgenitors, OestradiolSparesOsteocytes
from rankl.model.hormones.progesterone_on_rankl import ProgesteroneRaisesRanklElsewhere
from rankl.model.mammary.blockers import AntiMouseRanklInGland, OpgFcInGland, RankFcInGland
from rankl.model.mammary.tumours import Dmba
from rankl.model.person.ageing import AgeingLowersFormation
from rankl.model.person.constitution import Age, BodyWeight, VolumesByWeight
from rankl.model.person.growing import Growing, WeightFollowsGrowth
from rankl.model.quantities.places import distal_femur, metastasis, skeleton
from rankl.model.signalling.silent_genes import BCellsBearRank, OtherTrafs
from rankl.model.tumour.outcomes import TumoursParalyse

MOUSE = pages(
    Age,
    Growing,
    BodyWeight,
    WeightFollowsGrowth,
    VolumesByWeight,
    SEX_HORMONES,
    OestrousCycle,
    RanklAxis,
    RanklIsCounted,
    ChondrocytesMakeRankl,
    OsteoblastsExpressRankl,
    OsteoclastsBearRank,
    OpgProduction,
    ProgenitorsExpressOpg,
    CirculatingRankl,
    CirculatingOpg,
    SerumOpgHidesRankl,
    OsteoclastLineage,
    OsteoclastsDieEarlierOrLater,
    SIGNALLING_IN_BONE,
    McsfInMarrow,
    OthersDoTheWorkOfMcsf,
    GrowthFactorsFeedPrecursors,
    RanklExpandsPrecursors,
    MarrowMacrophages,
    MatrixTgfBeta,
    SecretedTgfBeta,
    TgfBetaShortensOsteoclastLife,
    MesenchymalProgenitors,
    OsteoblastLineage.placed(*SURFACES),
    OsteoblastsEndEarlierOrLater,
    ResorptionRecruitsOsteoblasts,
    WholeSkeletonFormation,
    RanklSignalsBack,
    OsteoblastsSettle,
    OESTRADIOL_ON_BONE,
    CytokinesRaiseRanklElsewhere,
    OestradiolSparesOsteocytes,
    OestradiolCurbsProgenitors,
    CYTOKINES,
    FemurElongates,
    BoneFraction.placed(distal_femur),
    SpongiosaFromGrowthPlate.placed(distal_femur),
    Remodelling.placed(distal_femur),
    FormationOnSurfaces,
    TrabeculaeAreFormed.placed(distal_femur),
    TrabeculaeByDensitometry.placed(distal_femur),
    TrabeculaeArePerforated.placed(distal_femur),
    Mechanostat.placed(distal_femur),
    MarrowSpace.placed(distal_femur),
    AgeingLowersFormation.placed(distal_femur),
    CALCIUM,
    BoneGivesAndTakesMineral.placed(skeleton),
    MineralisationNeedsMineral.placed(distal_femur, skeleton),
    MarrowCavity,
    TeethErupt,
    CorticalPores,
    WholeSkeleton,
    FracturesOfRodents,
    Histomorphometry.placed(distal_femur),
    OsteoclastRates,
    OsteoblastRates,
    ResorptionMarker.placed(skeleton),
    FormationMarkers,
    OsteoclastMarker,
    RanklIsCutAtItsStalk,
    OtherTrafs,
    BCellsBearRank,
    TEMPERATURE,
    STROKE,
    ProgesteroneRaisesRanklElsewhere,
    TailSkinTemperature,
    IMMUNITY,
    GLAND_OF_RODENTS,
    METASTASIS,
    MYELOMA,
    TumoursParalyse,
)

RODENT_DRUGS = {
    "denosumab": pages(
        DenosumabKinetics,
        DenosumabInMarrow,
        DenosumabNeedsHumanRankl,
        DenosumabInTissue.placed(*ORGANS, metastasis),
        DenosumabInTissueNeedsHumanRankl.placed(*ORGANS, metastasis),
        DENOSUMAB_IN_BRAIN,
        DenosumabInBrainNeedsHumanRankl.placed(*BRAIN),
    ),
    "anti-mouse-RANKL": pages(
        AntiMouseRanklKinetics,
        AntiMouseRanklInMarrow,
        AntiMouseRanklInTissue.placed(*ORGANS, metastasis),
        AntiMouseRanklInGland,
        ANTI_MOUSE_RANKL_IN_BRAIN,
    ),
    "OPG-Fc": pages(
        OpgFcKinetics,
        OpgFcInMarrow,
        OpgFcInTissue.placed(*ORGANS, metastasis),
        OpgFcInGland,
        OPG_FC_IN_BRAIN,
    ),
    "RANK-Fc": pages(
        RankFcKinetics,
        RankFcInMarrow,
        RankFcInTissue.placed(*ORGANS, metastasis),
        RankFcInGland,
        RANK_FC_IN_BRAIN,
    ),
    "RANKL": pages(InjectedRankl),
    "recombinant M-CSF": pages(RecombinantMcsf),
    "antigen": pages(InjectedAntigen),
    "DMBA": pages(Dmba),
    **SEX_STEROIDS,
    **PYROGENS,
    **CALCIOTROPIC_HORMONES,
}


def mouse() -> Body:
    """A mouse, C57BL/6 and female where nothing else is said, which grows."""
    return Body("mouse", MOUSE, RODENT_DRUGS)


def rat() -> Body:
    """A rat: the structure of the mouse with its own size and pace, and the mouse's numbers where it has none."""
    return Body("rat", MOUSE, RODENT_DRUGS)
