"""Dishes: cells in a medium."""

from rankl.language import Body, pages
from rankl.model.bodies.signalling import SIGNALLING
from rankl.model.brain.neuron_glia_dish import MicrogliaInDish, MicrogliaKillNeurons, NeuronsInDish
from rankl.model.immunity.dendritic_cells import DendriticCellsInDish, RankKeepsDendriticCells
from rankl.model.immunity.t_cells_in_dish import TCellsBearRankl, TCellsLiveInDish
from rankl.model.quantities.places import dish
from rankl.model.signalling.cytokines import InterferonDegradesTraf6, InterferonInDish, TnfJoins
from rankl.model.signalling.dish_cells import OsteoclastsInDish, PrecursorsInDish
from rankl.model.signalling.medium import McsfMeetsFms, Medium, RanklMeetsRank
from rankl.model.signalling.oestradiol_in_dish import (
    CellsGrowUsedToOestradiol,
    OestradiolInDish,
    OestradiolMovesRanklInDish,
    OestradiolRaisesOpgInDish,
    OestradiolRaisesTgfBetaInDish,
    OestradiolReachesOsteoclastsByErk,
    OestradiolSparesOsteoblastsByErk,
)
from rankl.model.signalling.osteoblast_dish import OsteoblastsExpress, OsteoblastsFeedDish, OsteoblastsInDish
from rankl.model.signalling.stimulators_in_dish import CalcitriolInDish, ProstaglandinInDish, PthInDish
from rankl.model.signalling.tgf_beta_in_dish import TgfBetaInDish, TgfBetaKillsOsteoclastsInDish
from rankl.model.tumour.cancer_cells_in_dish import CancerCellsMigrate

MEDIUM = pages(Medium, TgfBetaInDish, OestradiolInDish)

OF_PRECURSORS = pages(
    SIGNALLING,
    RanklMeetsRank,
    McsfMeetsFms,
    InterferonInDish,
    InterferonDegradesTraf6.placed(dish),
    TnfJoins,
    PrecursorsInDish,
    OsteoclastsInDish,
    OestradiolReachesOsteoclastsByErk,
    TgfBetaKillsOsteoclastsInDish,
)

OF_OSTEOBLASTS = pages(
    OsteoblastsInDish,
    OsteoblastsExpress,
    OsteoblastsFeedDish,
    CellsGrowUsedToOestradiol,
    OestradiolRaisesOpgInDish,
    OestradiolMovesRanklInDish,
    OestradiolRaisesTgfBetaInDish,
    OestradiolSparesOsteoblastsByErk,
    CalcitriolInDish,
    PthInDish,
    ProstaglandinInDish,
)

OF_T_CELLS = pages(TCellsBearRankl, TCellsLiveInDish)

OF_DENDRITIC_CELLS = pages(RankKeepsDendriticCells.placed(dish), DendriticCellsInDish)

CELLS_OF_DISHES = {
    "osteoclast precursors": OF_PRECURSORS,
    "osteoblasts": OF_OSTEOBLASTS,
    "T cells": OF_T_CELLS,
    "dendritic cells": OF_DENDRITIC_CELLS,
    "cancer cells": pages(CancerCellsMigrate),
    "neurons": pages(NeuronsInDish),
    "neurons and microglia": pages(NeuronsInDish, MicrogliaInDish, MicrogliaKillNeurons),
}

SPECIES_OF_DISHES = {"mouse": "culture", "human": "human culture"}


def culture(of: str = "mouse", cells: tuple[str, ...] = ("osteoclast precursors",)) -> Body:
    """A dish of cells of mouse or man: precursors from which osteoclasts are made, osteoblasts, or both together."""
    return Body(SPECIES_OF_DISHES[of], pages(MEDIUM, *(CELLS_OF_DISHES[name] for name in cells)))
