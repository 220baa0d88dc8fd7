"""The mammary gland, tumours, and what becomes of people beside their bones."""

from rankl.language import pages
from rankl.model.immunity.rankl_in_tissue import RanklInTissue
from rankl.model.mammary.breast_cancer import BreastCancerByAge, OestradiolKillsDeprivedCells, RankPromotesBreastCancer
from rankl.model.mammary.epithelium import AlveoliBudAndGrow, DuctsGrow, EpitheliumDivides, MilkFeedsPups, StemCellsExpand
from rankl.model.mammary.rankl_in_gland import ProgestogensRaiseGlandRankl, RankOfEpithelium
from rankl.model.mammary.tumours import ClonesBecomeTumours, DnaDamage, RankSparesDamagedCells
from rankl.model.person.outcomes import AdverseEvents, CoronaryEvents
from rankl.model.quantities.places import giant_cell_tumour, metastasis, total_hip
from rankl.model.tumour.giant_cell_tumour import GiantCellsComeByRankl
from rankl.model.tumour.metastasis import CancerCellsSpread, LesionsTakeBone, TumourCallsForRankl, TumoursGrow
from rankl.model.tumour.myeloma import PlasmaCellsBearRankl, PlasmaCellsMakeLesions, PlasmaCellsPileUp, StromaIsDefective
from rankl.model.tumour.outcomes import DeathOfCancer, SkeletalEvents, UrineTelopeptide

TUMOURS = (metastasis, giant_cell_tumour)

# Tumours in bone.
METASTASIS = pages(RanklInTissue.placed(metastasis), CancerCellsSpread, TumoursGrow, TumourCallsForRankl, LesionsTakeBone)

MYELOMA = pages(PlasmaCellsPileUp, PlasmaCellsBearRankl, StromaIsDefective, PlasmaCellsMakeLesions)

GIANT_CELLS = pages(RanklInTissue.placed(giant_cell_tumour), GiantCellsComeByRankl)

TUMOURS_OF_PEOPLE = pages(METASTASIS, MYELOMA, GIANT_CELLS, UrineTelopeptide.placed(total_hip), SkeletalEvents, DeathOfCancer)

OUTCOMES = pages(AdverseEvents, CoronaryEvents)

# The mammary gland: RANKL of its epithelium and what follows from it.
GLAND = pages(ProgestogensRaiseGlandRankl, RankOfEpithelium, EpitheliumDivides, StemCellsExpand)

BREAST = pages(GLAND, BreastCancerByAge, RankPromotesBreastCancer, OestradiolKillsDeprivedCells)

GLAND_OF_RODENTS = pages(
    GLAND, DuctsGrow, AlveoliBudAndGrow, MilkFeedsPups, DnaDamage, RankSparesDamagedCells, ClonesBecomeTumours
)
