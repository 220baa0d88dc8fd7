"""Bone: its surfaces and sites, what builds and breaks it, and the drugs that act there."""

from rankl.language import pages, part
from rankl.model.bone.fracture import AnyFracture, HipFractures, NonvertebralFractures, OpenCavities, VertebralFractures
from rankl.model.bone.sclerostin import FormationWithoutResorption, Sclerostin, WntFormsBone, WntLowersRankl, WntSignal
from rankl.model.drugs.alendronate import AlendronateKinetics
from rankl.model.drugs.bisphosphonates import BisphosphonateOnBone, BisphosphonatePoisonsOsteoclasts
from rankl.model.drugs.blosozumab import BlosozumabInMarrow, BlosozumabKinetics
from rankl.model.drugs.romosozumab import RomosozumabInMarrow, RomosozumabKinetics
from rankl.model.drugs.teriparatide import TeriparatideKinetics
from rankl.model.drugs.zoledronate import ZoledronateKinetics
from rankl.model.hormones.intermittent_pth import (
    PthPulses,
    PulsesBuildBone,
    PulsesExpandProgenitors,
    PulsesLowerSclerostin,
    PulsesOpenCanals,
    PulsesRaiseRankl,
)
from rankl.model.quantities.places import (
    compact_bone,
    femoral_neck,
    lumbar_spine,
    quiescent_surface,
    resorbed_surface,
    total_hip,
    trabeculae,
)
from rankl.model.tumour.bisphosphonates_in_lesions import BisphosphonatesReachLesions

SURFACES = (resorbed_surface, quiescent_surface)

SITES = (lumbar_spine, total_hip, femoral_neck)

TRABECULAE = tuple(part(trabeculae, site) for site in SITES)

COMPACT_BONE = tuple(part(compact_bone, site) for site in SITES)

BONE = (*TRABECULAE, *COMPACT_BONE)

HIPS = tuple(bone for bone in BONE if bone.whole != lumbar_spine)

# What builds bone where nothing was resorbed before, and what breaks it.
ANABOLISM = pages(
    Sclerostin,
    WntSignal,
    FormationWithoutResorption,
    WntFormsBone.placed(*TRABECULAE),
    WntLowersRankl,
    PthPulses,
    PulsesBuildBone.placed(*SURFACES),
    PulsesExpandProgenitors,
    PulsesLowerSclerostin,
    PulsesRaiseRankl,
    PulsesOpenCanals,
)

FRACTURES = pages(
    OpenCavities.placed(lumbar_spine, total_hip), VertebralFractures, HipFractures, NonvertebralFractures, AnyFracture
)

BISPHOSPHONATES = pages(BisphosphonateOnBone.placed(total_hip), BisphosphonatePoisonsOsteoclasts, BisphosphonatesReachLesions)

BONE_DRUGS = {
    "zoledronate": pages(ZoledronateKinetics, BISPHOSPHONATES),
    "alendronate": pages(AlendronateKinetics, BISPHOSPHONATES),
    "teriparatide": pages(TeriparatideKinetics),
    "romosozumab": pages(RomosozumabKinetics, RomosozumabInMarrow),
    "blosozumab": pages(BlosozumabKinetics, BlosozumabInMarrow),
}
