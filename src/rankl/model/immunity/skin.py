"""Skin: RANKL of keratinocytes acts on dendritic cells of the epidermis, and so makes regulatory T cells."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    healthy,
    level,
    normal_at_one,
    nothing,
    parameter,
    reaction,
)
from rankl.model.quantities.cells import keratinocyte
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.immunity import (
    cellulitis,
    contact_hypersensitivity,
    dendritic_number,
    dendritic_rank_signal,
    eczema,
    inflammation,
    rankl_turnover,
    regulatory_t_cell,
)
from rankl.model.quantities.places import skin
from rankl.model.quantities.signals import RANKL


class KeratinocytesMakeRankl(Mechanism):
    """Keratinocytes bear RANKL, more of it in inflamed skin and under ultraviolet light."""

    ultraviolet = parameter(0, source="", how="assumed: none; 1 is a dose that suppresses immunity, set by an experiment")
    under_light = parameter(5, source="loser2006", how="assumed: much more RANKL; no figure read", spread=2.0)
    inflamed = parameter(2, source="loser2006", how="assumed: raised in inflamed skin; no figure read", spread=2.0)

    make_rankl = reaction(
        nothing >> RANKL.membrane[skin],
        healthy(RANKL.membrane[skin])
        * rankl_turnover[skin]
        * (1 + under_light * ultraviolet + inflamed * inflammation[skin]),
        gene=TNFSF11,
        cell=keratinocyte,
    )


class SkinMakesRegulatoryTCells(Mechanism):
    """Dendritic cells of the epidermis whose RANK is engaged make regulatory T cells, which go everywhere."""

    without = parameter(
        0.417,
        source="loser2006",
        how="derived: with much RANKL of skin 2.5 times the regulatory T cells of wild type, and 6 times those of mice "
        "without RANKL",
        spread=1.2,
    )
    half = parameter(
        1.6, source="loser2006", how="derived: so that very much RANKL of keratinocytes makes 2.5 times as many", spread=1.3
    )
    pace = parameter(0.2, "1/day", source="", how="assumed: within a week or two", spread=2.0)

    at_health = level(regulatory_t_cell, 1)
    by_skin = (1 - without) * dendritic_number[skin] * normal_at_one(dendritic_rank_signal[skin], half)
    are_made = reaction(nothing >> regulatory_t_cell, pace * (without + by_skin))
    are_lost = reaction(regulatory_t_cell >> nothing, first_order(pace))


class RegulatoryTCellsCalmSkin(Mechanism):
    """Regulatory T cells hold down contact hypersensitivity and other inflammation of the skin."""

    hold = parameter(1, source="loser2006", how="assumed: they take half of what would be there without them", spread=1.5)
    stimulus = parameter(0, source="", how="assumed: none in health; 1 is severe dermatitis, set by an experiment")
    pace = parameter(0.3, "1/day", source="", how="assumed: days", spread=2.0)

    calm = (1 + hold) / (1 + hold * regulatory_t_cell)
    ear_swells = assign(contact_hypersensitivity, calm)
    is_inflamed = reaction(nothing >> inflammation[skin], pace * stimulus * calm)
    resolves = reaction(inflammation[skin] >> nothing, first_order(pace))


class HazardsOfSkin(Mechanism):
    """Eczema where regulatory T cells are few, bacterial cellulitis where dendritic cells of the epidermis are few.

    In proportion, since nothing tells more: rates of the placebo arm of FREEDOM, without age.
    """

    eczema_rate = parameter(
        0.0057, "1/year", source="cummings2009", how="assumed: 1.7 % in three years on placebo, not checked", spread=1.5
    )
    cellulitis_rate = parameter(
        0.0001, "1/year", source="cummings2009", how="assumed: below 0.1 % in three years on placebo, not checked", spread=3.0
    )

    eczema_comes = assign(eczema, eczema_rate / regulatory_t_cell)
    cellulitis_comes = assign(cellulitis, cellulitis_rate / dendritic_number[skin])
