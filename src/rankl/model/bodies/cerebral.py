"""The brain: temperature, stroke, hot flashes, and what enters it."""

from rankl.language import pages
from rankl.model.brain.antibodies import (
    AntiMouseRanklEntersBrain,
    AntiMouseRanklHoldsBrainRankl,
    AntiMouseRanklInBrainNeedsMouseRankl,
    DenosumabEntersBrain,
    DenosumabHoldsBrainRankl,
    OpgFcEntersBrain,
    OpgFcHoldsBrainRankl,
    RankFcEntersBrain,
    RankFcHoldsBrainRankl,
)
from rankl.model.brain.barrier import CerebrospinalFluid, OestrogensReachBrain, OpgInBrain, RanklEntersBrain
from rankl.model.brain.fever import AstrocytesMakeProstaglandin, EndotoxinShockCools, HeatBalance, ProstaglandinRaisesSetPoint
from rankl.model.brain.hot_flashes import KndyNarrowsZone, OestrogensRestrainKndy, RankWidensZone, ThermoneutralZone
from rankl.model.brain.hypothalamus import (
    HypothalamicRankl,
    OestradiolRaisesBrainRankl,
    OtherBrainCellsBearRank,
    PyrogensRaiseBrainRankl,
)
from rankl.model.brain.ischaemia import (
    Cox2HastensDeath,
    FeverHastensDeath,
    MiddleCerebralArtery,
    OestrogensSpareTissue,
    TissueDiesOrRecovers,
)
from rankl.model.brain.ischaemic_cortex import (
    MicrogliaAreAlarmed,
    MicrogliaMakeCytokines,
    OestradiolRaisesCorticalRankl,
    RankCalmsMicroglia,
    RanklAxisOfCortex,
    StrokeRaisesRanklAxis,
)
from rankl.model.brain.oedema import BarrierOpens, BrainSwells, StrokeKills
from rankl.model.brain.pyrogens import CytokinesInCsf, Interleukin6OfBrain, LipopolysaccharideAlarms
from rankl.model.brain.resting_temperature import CircadianTemperature, ProgesteroneWarms, RestingTemperature, TonicRankCools
from rankl.model.drugs.pyrogens import GivenInterleukin1, GivenInterleukin6, GivenLps, GivenProstaglandin, GivenTnf
from rankl.model.quantities.places import cortex, csf, hypothalamus

TEMPERATURE = pages(
    CerebrospinalFluid,
    OestrogensReachBrain,
    RanklEntersBrain,
    OpgInBrain,
    LipopolysaccharideAlarms,
    CytokinesInCsf,
    Interleukin6OfBrain,
    HypothalamicRankl,
    OtherBrainCellsBearRank,
    PyrogensRaiseBrainRankl,
    OestradiolRaisesBrainRankl,
    AstrocytesMakeProstaglandin,
    ProstaglandinRaisesSetPoint,
    HeatBalance,
    EndotoxinShockCools,
    CircadianTemperature,
    TonicRankCools,
    ProgesteroneWarms,
    RestingTemperature,
)

STROKE = pages(
    MiddleCerebralArtery,
    TissueDiesOrRecovers,
    FeverHastensDeath,
    Cox2HastensDeath,
    OestrogensSpareTissue,
    MicrogliaAreAlarmed,
    MicrogliaMakeCytokines,
    RanklAxisOfCortex,
    StrokeRaisesRanklAxis,
    OestradiolRaisesCorticalRankl,
    RankCalmsMicroglia,
    BarrierOpens,
    BrainSwells,
    StrokeKills,
)

HOT_FLASHES = pages(ThermoneutralZone, OestrogensRestrainKndy, KndyNarrowsZone, RankWidensZone)

BRAIN = (csf, hypothalamus, cortex)

PYROGENS = {
    "LPS": pages(GivenLps),
    "IL-1b": pages(GivenInterleukin1),
    "TNF": pages(GivenTnf),
    "IL-6": pages(GivenInterleukin6),
    "PGE2": pages(GivenProstaglandin),
}

DENOSUMAB_IN_BRAIN = pages(DenosumabEntersBrain, DenosumabHoldsBrainRankl.placed(*BRAIN))

ANTI_MOUSE_RANKL_IN_BRAIN = pages(
    AntiMouseRanklEntersBrain,
    AntiMouseRanklHoldsBrainRankl.placed(*BRAIN),
    AntiMouseRanklInBrainNeedsMouseRankl.placed(*BRAIN),
)

OPG_FC_IN_BRAIN = pages(OpgFcEntersBrain, OpgFcHoldsBrainRankl.placed(*BRAIN))

RANK_FC_IN_BRAIN = pages(RankFcEntersBrain, RankFcHoldsBrainRankl.placed(*BRAIN))
