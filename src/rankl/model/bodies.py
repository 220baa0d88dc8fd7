"""Bodies: the lists of pages."""

from rankl.language import Body, pages
from rankl.model.bone.circulation import CirculatingOpg, CirculatingRankl
from rankl.model.bone.markers import FormationMarkers, ResorptionMarker
from rankl.model.bone.opg import OpgProduction
from rankl.model.bone.osteoblasts import (
    MesenchymalProgenitors,
    OsteoblastLineage,
    OsteoblastsSettle,
    ResorptionRecruitsOsteoblasts,
    WholeSkeletonFormation,
)
from rankl.model.bone.osteoclasts import McsfFeedsPrecursors, OsteoclastLineage, RankDrivesOsteoclasts
from rankl.model.bone.rankl_axis import RanklAxis
from rankl.model.bone.remodelling import MarrowSpace, Mechanostat, Remodelling
from rankl.model.bone.tgf_beta import MatrixTgfBeta, SecretedTgfBeta, TgfBetaShortensOsteoclastLife
from rankl.model.drugs.denosumab import DenosumabInMarrow, DenosumabKinetics
from rankl.model.hormones.menopause import Menopause
from rankl.model.hormones.oestradiol_on_bone import (
    OestradiolRaisesOpg,
    OestradiolRaisesTgfBeta,
    OestradiolRestrainsRankl,
    OestradiolShortensOsteoclastLife,
    OestradiolSparesOsteoblasts,
)
from rankl.model.person.ageing import AgeingLowersFormation
from rankl.model.person.constitution import Age, BodyWeight, FluidVolumes
from rankl.model.quantities.places import femoral_neck, lumbar_spine, quiescent_surface, resorbed_surface, total_hip

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
    ResorptionMarker,
    FormationMarkers,
)

HUMAN_DRUGS = {"denosumab": pages(DenosumabKinetics, DenosumabInMarrow)}


def human() -> Body:
    """A woman, as pages and their literature values (no calibration)."""
    return Body("human", HUMAN, HUMAN_DRUGS)
