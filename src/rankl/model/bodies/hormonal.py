"""Hormones, cytokines and calcium, what they do to bone, and those that are given."""

from rankl.language import pages
from rankl.model.calcium.blood import BoneSurfaceExchangesCalcium, CalciumBalance, MineralsOfBlood
from rankl.model.calcium.gut import CalcitriolBuildsTransport, GutAbsorbsCalcium, GutAbsorbsPhosphate
from rankl.model.calcium.kidney import KidneysFilter, KidneysLetPhosphateGo, KidneysSpareCalcium
from rankl.model.calcium.lactation import CirculatingPthrp, MilkTakesCalcium
from rankl.model.calcium.parathyroid import (
    CalcitriolRestrainsPth,
    ParathyroidsGrow,
    ParathyroidsSenseCalcium,
    PhosphateRaisesPth,
    PthActs,
)
from rankl.model.calcium.vitamin_d import KidneysMakeCalcitriol, VitaminD
from rankl.model.cytokines.monokines import Il1InMarrow, Il6InMarrow, TnfInMarrow
from rankl.model.cytokines.on_bone import CytokinesRaiseRankl, Il6RaisesRankl, TnfAugmentsOsteoclasts, TnfShortensOsteoblastLife
from rankl.model.cytokines.prostaglandin import ProstaglandinOfMarrow, ProstaglandinRaisesRankl
from rankl.model.cytokines.t_cells import AntigenExpandsTCells, Il7InMarrow, InterferonInMarrow, TCells
from rankl.model.drugs.calciotropic_hormones import GivenCalcitriol, GivenPth, GivenPthrp
from rankl.model.drugs.goserelin import GoserelinIsGiven
from rankl.model.drugs.oestrogens import ConjugatedOestrogensAreGiven, OestradiolIsGiven
from rankl.model.drugs.progestogens import MedroxyprogesteroneIsGiven, ProgesteroneIsGiven
from rankl.model.hormones.calcitriol_on_bone import CalcitriolLowersOpg, CalcitriolRaisesRankl
from rankl.model.hormones.cycle import Cycling
from rankl.model.hormones.oestradiol_on_bone import (
    OestradiolRaisesOpg,
    OestradiolRaisesTgfBeta,
    OestradiolShortensOsteoclastLife,
    OestradiolSparesOsteoblasts,
    OestrogenReceptorBeta,
)
from rankl.model.hormones.oestradiol_on_cytokines import (
    OestradiolRestrainsIl1,
    OestradiolRestrainsIl6,
    OestradiolRestrainsIl7,
    OestradiolRestrainsInterferon,
)
from rankl.model.hormones.oestradiol_on_rankl import OestradiolRestrainsRankl
from rankl.model.hormones.oestrogens import OestrogensAddUp, OestrogensFillReceptors, ProgestogensAddUp
from rankl.model.hormones.ovaries import CorporaLutea, Ovaries
from rankl.model.hormones.pituitary import GonadsNeedTheirDrive, InhibinOfOvaries, Prolactin
from rankl.model.hormones.pregnancy import (
    CorporaLuteaOfPregnancy,
    Lactation,
    PlacentaMakesHormones,
    Pregnancy,
    PregnancyRaisesProlactin,
)
from rankl.model.hormones.pth_on_bone import PthLowersOpg, PthRaisesRankl, PthSparesOsteoblasts
from rankl.model.hormones.testes import Testes, TestosteroneIsAromatised

# Ovaries and testes, of which a subject has one, and what goes with them.
SEX_HORMONES = pages(
    Ovaries,
    CorporaLutea,
    Testes,
    TestosteroneIsAromatised,
    OestrogensAddUp,
    OestrogensFillReceptors,
    ProgestogensAddUp,
    GonadsNeedTheirDrive,
    InhibinOfOvaries,
    Prolactin,
    Cycling,
    Pregnancy,
    PlacentaMakesHormones,
    CorporaLuteaOfPregnancy,
    PregnancyRaisesProlactin,
    Lactation,
)

# Calcium and phosphate of blood, the hormones that keep them, and what those and prostaglandin do to bone.
CALCIUM = pages(
    MineralsOfBlood,
    BoneSurfaceExchangesCalcium,
    GutAbsorbsCalcium,
    CalcitriolBuildsTransport,
    GutAbsorbsPhosphate,
    KidneysFilter,
    KidneysSpareCalcium,
    KidneysLetPhosphateGo,
    ParathyroidsSenseCalcium,
    CalcitriolRestrainsPth,
    PhosphateRaisesPth,
    ParathyroidsGrow,
    PthActs,
    VitaminD,
    KidneysMakeCalcitriol,
    CirculatingPthrp,
    MilkTakesCalcium,
    CalciumBalance,
    PthRaisesRankl,
    PthLowersOpg,
    PthSparesOsteoblasts,
    CalcitriolRaisesRankl,
    CalcitriolLowersOpg,
    ProstaglandinOfMarrow,
    ProstaglandinRaisesRankl,
)

# What oestradiol does to bone, by its own hands and by those of cytokines.
OESTRADIOL_ON_BONE = pages(
    OestradiolRestrainsRankl,
    OestradiolRaisesOpg,
    OestradiolRaisesTgfBeta,
    OestradiolShortensOsteoclastLife,
    OestradiolSparesOsteoblasts,
    OestrogenReceptorBeta,
)

CYTOKINES = pages(
    TCells,
    Il7InMarrow,
    InterferonInMarrow,
    AntigenExpandsTCells,
    TnfInMarrow,
    Il1InMarrow,
    Il6InMarrow,
    CytokinesRaiseRankl,
    Il6RaisesRankl,
    TnfAugmentsOsteoclasts,
    TnfShortensOsteoblastLife,
    OestradiolRestrainsIl1,
    OestradiolRestrainsIl6,
    OestradiolRestrainsIl7,
    OestradiolRestrainsInterferon,
)

# Sex steroids that are given, to women as to animals.
SEX_STEROIDS = {
    "oestradiol": pages(OestradiolIsGiven),
    "conjugated oestrogens": pages(ConjugatedOestrogensAreGiven),
    "progesterone": pages(ProgesteroneIsGiven),
    "medroxyprogesterone": pages(MedroxyprogesteroneIsGiven),
    "goserelin": pages(GoserelinIsGiven),
}

CALCIOTROPIC_HORMONES = {
    "PTH": pages(GivenPth),
    "PTHrP": pages(GivenPthrp),
    "calcitriol": pages(GivenCalcitriol),
}
