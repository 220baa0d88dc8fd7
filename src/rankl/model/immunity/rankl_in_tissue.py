"""RANKL in lymphoid organs, skin and inflamed tissue: made there, lost there, and caught by OPG that comes with the blood."""

from rankl.language import Mechanism, assign, first_order, healthy, level, nothing, parameter, place, reaction
from rankl.model.quantities.immunity import rankl_at_hand, rankl_turnover
from rankl.model.quantities.places import serum
from rankl.model.quantities.signals import OPG, RANKL


class RanklInTissue(Mechanism):
    """Membrane RANKL of a tissue lasts for hours; OPG of tissue fluid catches a part of it.

    What cells find is RANKL on their neighbours, and very little of what circulates. Who makes it is told by the page of
    the organ.

    Left out: RANKL shed within the tissue, and OPG that the tissue makes itself.
    """

    where = place("a tissue outside bone")

    usual = parameter(
        1, "pM", source="", how="assumed: as in marrow", spread=3.0, mouse=(2, "", "assumed: as in marrow")
    )
    own_loss = parameter(
        1, "1/day", source="", how="assumed: a day on the surface, as in marrow; sets how little OPG it takes", spread=3.0
    )
    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: rate of protein-protein association", spread=3.0)
    opg_share = parameter(0.3, source="", how="assumed: interstitial fluid against serum", spread=2.0)
    seen = parameter(
        0.01,
        source="xiong2018",
        how="assumed: as trimers per volume; mice without soluble RANKL have normal lymph nodes",
        spread=3.0,
    )

    at_health = level(RANKL.membrane[where], usual)
    turns_over = assign(rankl_turnover[where], own_loss + k_on * opg_share * healthy(OPG[serum]))
    is_lost = reaction(RANKL.membrane[where] >> nothing, first_order(own_loss))
    opg_catches_it = reaction(
        RANKL.membrane[where] >> nothing, k_on * opg_share * OPG[serum] * RANKL.membrane[where]
    )
    found = RANKL.membrane[where] + seen * RANKL.soluble[serum]
    found_in_health = usual + seen * healthy(RANKL.soluble[serum])
    is_found = assign(rankl_at_hand[where], found / found_in_health)
