"""Signalling in cells of the osteoclast lineage."""

from rankl.language import pages
from rankl.model.quantities.places import marrow
from rankl.model.signalling.ap1 import Ap1Forms, CFosIsInduced
from rankl.model.signalling.cytokines import InterferonDegradesTraf6
from rankl.model.signalling.itam import CalciumOscillates, ItamAdaptors, PlcGamma2
from rankl.model.signalling.map_kinases import MapKinases
from rankl.model.signalling.mcsf import McsfBindsInMarrow, McsfBringsRank, McsfSignal
from rankl.model.signalling.nf_kb import NfkbIsSetFree
from rankl.model.signalling.nfatc1 import Nfatc1Amplifies, OsteoclastGenes
from rankl.model.signalling.outputs import OsteoclastsResorb, SignallingDrivesOsteoclasts, SignallingGivesOutputs
from rankl.model.signalling.rank_shedding import RankIsShed
from rankl.model.signalling.src_akt import SrcActivatesAkt, SrcPolarises
from rankl.model.signalling.traf6 import OsteoclastRankRecruitsTraf6, RankRecruitsTraf6

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
    RankIsShed,
)

SIGNALLING_IN_BONE = pages(SIGNALLING, McsfBindsInMarrow, InterferonDegradesTraf6.placed(marrow), OsteoclastsResorb)
