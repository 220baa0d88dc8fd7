"""Bodies: the lists of pages."""

from rankl.language import Body, pages
from rankl.model.bone.cavity import MarrowCavity, TeethErupt
from rankl.model.bone.circulation import CirculatingOpg, CirculatingRankl
from rankl.model.bone.cortex import CorticalPores, OsteoclastMarker, WholeSkeleton
from rankl.model.bone.expressed import OsteoblastsExpressRankl, OsteoclastsBearRank, ProgenitorsExpressOpg
from rankl.model.bone.growth import BoneFraction, ChondrocytesMakeRankl, FemurElongates, SpongiosaFromGrowthPlate
from rankl.model.bone.histomorphometry import Histomorphometry, OsteoclastRates
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
    OsteoblastsSettle,
    ResorptionRecruitsOsteoblasts,
    WholeSkeletonFormation,
)
from rankl.model.bone.osteoclasts import McsfFeedsPrecursors, McsfInMarrow, OsteoclastLineage, RankDrivesOsteoclasts
from rankl.model.bone.rankl_axis import RanklAxis
from rankl.model.bone.rankl_parts import RanklIsCutAtItsStalk
from rankl.model.bone.remodelling import MarrowSpace, Mechanostat, Remodelling, TrabeculaeArePerforated
from rankl.model.bone.tgf_beta import MatrixTgfBeta, SecretedTgfBeta, TgfBetaShortensOsteoclastLife
from rankl.model.drugs.anti_mouse_rankl import AntiMouseRanklInMarrow, AntiMouseRanklKinetics
from rankl.model.drugs.denosumab import DenosumabInMarrow, DenosumabKinetics
from rankl.model.drugs.denosumab_in_rodents import DenosumabNeedsHumanRankl
from rankl.model.drugs.injected_rankl import InjectedRankl
from rankl.model.drugs.opg_fc import OpgFcInMarrow, OpgFcKinetics
from rankl.model.drugs.recombinant_mcsf import RecombinantMcsf
from rankl.model.hormones.menopause import Menopause
from rankl.model.hormones.oestradiol_on_bone import (
    OestradiolRaisesOpg,
    OestradiolRaisesTgfBeta,
    OestradiolRestrainsRankl,
    OestradiolShortensOsteoclastLife,
    OestradiolSparesOsteoblasts,
)
from rankl.model.person.ageing import AgeingLowersFormation
from rankl.model.person.constitution import Age, BodyWeight, FluidVolumes, VolumesByWeight
from rankl.model.person.growing import Growing, WeightFollowsGrowth
from rankl.model.quantities.places import (
    dish,
    distal_femur,
    femoral_neck,
    lumbar_spine,
    marrow,
    quiescent_surface,
    resorbed_surface,
    skeleton,
    total_hip,
)
from rankl.model.signalling.ap1 import Ap1Forms, CFosIsInduced
from rankl.model.signalling.cytokines import InterferonDegradesTraf6, TnfJoins
from rankl.model.signalling.dish_cells import OsteoclastsInDish, PrecursorsInDish
from rankl.model.signalling.itam import CalciumOscillates, ItamAdaptors, PlcGamma2
from rankl.model.signalling.map_kinases import MapKinases
from rankl.model.signalling.mcsf import McsfBindsInMarrow, McsfBringsRank, McsfSignal
from rankl.model.signalling.medium import McsfMeetsFms, Medium, RanklMeetsRank, StromaInDish
from rankl.model.signalling.nf_kb import NfkbIsSetFree
from rankl.model.signalling.nfatc1 import Nfatc1Amplifies, OsteoclastGenes
from rankl.model.signalling.outputs import OsteoclastsResorb, SignallingDrivesOsteoclasts, SignallingGivesOutputs
from rankl.model.signalling.silent_genes import BCellsBearRank, OtherTrafs
from rankl.model.signalling.src_akt import SrcActivatesAkt, SrcPolarises
from rankl.model.signalling.traf6 import OsteoclastRankRecruitsTraf6, RankRecruitsTraf6

SURFACES = (resorbed_surface, quiescent_surface)
SITES = (lumbar_spine, total_hip, femoral_neck)

HUMAN = pages(
    Age,
    BodyWeight,
    FluidVolumes,
    Menopause,
    RanklAxis,
    OpgProduction,
    CirculatingRankl,
    CirculatingOpg,
    OsteoclastLineage,
    RankDrivesOsteoclasts,
    McsfInMarrow,
    McsfFeedsPrecursors,
    MatrixTgfBeta,
    SecretedTgfBeta,
    TgfBetaShortensOsteoclastLife,
    MesenchymalProgenitors,
    OsteoblastLineage.placed(*SURFACES),
    ResorptionRecruitsOsteoblasts,
    WholeSkeletonFormation,
    OsteoblastsSettle,
    OestradiolRestrainsRankl,
    OestradiolRaisesOpg,
    OestradiolRaisesTgfBeta,
    OestradiolShortensOsteoclastLife,
    OestradiolSparesOsteoblasts.placed(*SURFACES),
    Remodelling.placed(*SITES),
    Mechanostat.placed(*SITES),
    MarrowSpace.placed(*SITES),
    AgeingLowersFormation.placed(*SITES),
    ResorptionMarker.placed(total_hip),
    FormationMarkers,
)

HUMAN_DRUGS = {"denosumab": pages(DenosumabKinetics, DenosumabInMarrow)}


def human() -> Body:
    """A woman, as pages and their literature values (no calibration)."""
    return Body("human", HUMAN, HUMAN_DRUGS)


# Signalling in cells of the osteoclast lineage, and a dish of them.
SIGNALLING = pages(
    RankRecruitsTraf6,
    OsteoclastRankRecruitsTraf6,
    McsfSignal,
    McsfBringsRank,
    NfkbIsSetFree,
    MapKinases,
    CFosIsInduced,
    Ap1Forms,
    ItamAdaptors,
    PlcGamma2,
    CalciumOscillates,
    Nfatc1Amplifies,
    OsteoclastGenes,
    SrcActivatesAkt,
    SrcPolarises,
    SignallingGivesOutputs,
    SignallingDrivesOsteoclasts,
)
SIGNALLING_IN_BONE = pages(SIGNALLING, McsfBindsInMarrow, InterferonDegradesTraf6.placed(marrow), OsteoclastsResorb)
CULTURE = pages(
    SIGNALLING,
    Medium,
    RanklMeetsRank,
    McsfMeetsFms,
    StromaInDish,
    InterferonDegradesTraf6.placed(dish),
    TnfJoins,
    PrecursorsInDish,
    OsteoclastsInDish,
)


def culture() -> Body:
    """A dish of bone-marrow macrophages of the mouse, from which osteoclasts are made."""
    return Body("culture", CULTURE)


MOUSE = pages(
    Age,
    Growing,
    BodyWeight,
    WeightFollowsGrowth,
    VolumesByWeight,
    RanklAxis,
    ChondrocytesMakeRankl,
    OsteoblastsExpressRankl,
    OsteoclastsBearRank,
    OpgProduction,
    ProgenitorsExpressOpg,
    CirculatingRankl,
    CirculatingOpg,
    OsteoclastLineage,
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
    ResorptionRecruitsOsteoblasts,
    WholeSkeletonFormation,
    OsteoblastsSettle,
    FemurElongates,
    BoneFraction.placed(distal_femur),
    SpongiosaFromGrowthPlate.placed(distal_femur),
    Remodelling.placed(distal_femur),
    TrabeculaeArePerforated.placed(distal_femur),
    Mechanostat.placed(distal_femur),
    MarrowSpace.placed(distal_femur),
    AgeingLowersFormation.placed(distal_femur),
    MarrowCavity,
    TeethErupt,
    CorticalPores,
    WholeSkeleton,
    Histomorphometry.placed(distal_femur),
    OsteoclastRates,
    ResorptionMarker.placed(skeleton),
    FormationMarkers,
    OsteoclastMarker,
    RanklIsCutAtItsStalk,
    OtherTrafs,
    BCellsBearRank,
)
RODENT_DRUGS = {
    "denosumab": pages(DenosumabKinetics, DenosumabInMarrow, DenosumabNeedsHumanRankl),
    "anti-mouse-RANKL": pages(AntiMouseRanklKinetics, AntiMouseRanklInMarrow),
    "OPG-Fc": pages(OpgFcKinetics, OpgFcInMarrow),
    "RANKL": pages(InjectedRankl),
    "recombinant M-CSF": pages(RecombinantMcsf),
}


def mouse() -> Body:
    """A mouse, C57BL/6 and female where nothing else is said, which grows."""
    return Body("mouse", MOUSE, RODENT_DRUGS)


def rat() -> Body:
    """A rat: the structure of the mouse with its own size and pace, and the mouse's numbers where it has none."""
    return Body("rat", MOUSE, RODENT_DRUGS)
