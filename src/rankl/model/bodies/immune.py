"""Organs of immunity, skin, and inflamed tissue."""

from rankl.language import pages
from rankl.model.immunity.b_cells import BCellsOfMarrow, BCellsOfSpleen, BCellsSecreteImmunoglobulin
from rankl.model.immunity.chronic_activation import ActivatedTCellsInMarrow
from rankl.model.immunity.dendritic_cells import DendriticCellsComeAndGo, DendriticCellsExpress, RankKeepsDendriticCells
from rankl.model.immunity.inflamed_tissue import InflamedTissue, OsteoclastsNextToInflammation, RanklInInflamedTissue
from rankl.model.immunity.joint_destruction import JointsErode, TeethLoosen
from rankl.model.immunity.lymph_nodes import InducerCells, LymphNodesAreSeeded, LymphNodeStromaMakesRankl
from rankl.model.immunity.marrow_space import BoneLeavesSpace, OtherBonesLeaveSpace
from rankl.model.immunity.rankl_in_tissue import RanklInTissue
from rankl.model.immunity.skin import HazardsOfSkin, KeratinocytesMakeRankl, RegulatoryTCellsCalmSkin, SkinMakesRegulatoryTCells
from rankl.model.immunity.spleen_and_patches import PeyersPatchesAreSeeded, SpleenBearsRankl, SpleenIsOrdered, SpleenMakesBlood
from rankl.model.immunity.t_cell_response import AntigenDrains, BCellsRespond, TCellsBearRank, TCellsRespond
from rankl.model.immunity.thymus import MedullaryEpithelium, RanklInThymicMedulla, Thymocytes
from rankl.model.immunity.tolerance import AutoimmunityComesLate, NegativeSelection
from rankl.model.quantities.places import joint, lymph_node, periodontium, skin, spleen, thymus

# Organs of immunity with RANKL of their own, and what happens in them.
ORGANS_OF_PEOPLE = (lymph_node, skin, joint, periodontium)

ORGANS = (*ORGANS_OF_PEOPLE, thymus, spleen)

LYMPHOID = pages(
    LymphNodeStromaMakesRankl,
    InducerCells,
    LymphNodesAreSeeded,
    BCellsOfMarrow,
    BCellsOfSpleen,
    BCellsSecreteImmunoglobulin,
)

SKIN = pages(
    RankKeepsDendriticCells.placed(skin),
    DendriticCellsComeAndGo.placed(skin),
    AntigenDrains,
    KeratinocytesMakeRankl,
    SkinMakesRegulatoryTCells,
    RegulatoryTCellsCalmSkin,
    HazardsOfSkin,
)

INFLAMED = pages(
    InflamedTissue.placed(joint, periodontium),
    RanklInInflamedTissue.placed(joint, periodontium),
    OsteoclastsNextToInflammation.placed(joint, periodontium),
    JointsErode,
    TeethLoosen,
)

IMMUNITY_OF_PEOPLE = pages(RanklInTissue.placed(*ORGANS_OF_PEOPLE), LYMPHOID, OtherBonesLeaveSpace, SKIN, INFLAMED)

IMMUNITY = pages(
    RanklInTissue.placed(*ORGANS),
    LYMPHOID,
    BoneLeavesSpace,
    PeyersPatchesAreSeeded,
    SpleenIsOrdered,
    SpleenBearsRankl,
    SpleenMakesBlood,
    Thymocytes,
    RanklInThymicMedulla,
    MedullaryEpithelium,
    NegativeSelection,
    AutoimmunityComesLate,
    RankKeepsDendriticCells.placed(lymph_node),
    DendriticCellsComeAndGo.placed(lymph_node),
    DendriticCellsExpress,
    TCellsRespond,
    TCellsBearRank,
    BCellsRespond,
    ActivatedTCellsInMarrow,
    SKIN,
    INFLAMED,
)
