"""RANK-Fc: soluble RANK that lasts for days; it takes RANKL away from RANK."""

from rankl.language import Mechanism, dose_route, each, first_order, log, nothing, parameter, reaction, volume
from rankl.model.quantities.drugs import rank_fc, rank_fc_depot
from rankl.model.quantities.places import marrow, serum, subcutis
from rankl.model.quantities.signals import RANKL


class RankFcKinetics(Mechanism):
    """Absorbed within a day, spread at once over serum and tissue, cleared within days.

    Numbers are those of OPG-Fc, since none was read.
    """

    bioavailability = parameter(0.7, source="", how="assumed: as for OPG-Fc", spread=1.3)
    absorption = parameter(1, "1/day", source="", how="assumed: as for OPG-Fc", spread=2.0)
    in_serum = parameter(0.4, source="", how="assumed: the rest is in tissue fluid, as for antibodies", spread=1.5)
    half_life = parameter(3, "day", source="", how="assumed: as for OPG-Fc", spread=2.0)

    under_the_skin = dose_route("RANK-Fc", "subcutaneous", rank_fc_depot[subcutis], bioavailability * in_serum)
    into_the_belly = dose_route("RANK-Fc", "intraperitoneal", rank_fc_depot[subcutis], bioavailability * in_serum)
    into_a_vein = dose_route("RANK-Fc", "intravenous", rank_fc[serum], in_serum)
    absorbed = reaction(rank_fc_depot[subcutis] >> rank_fc[serum], first_order(absorption))
    cleared = reaction(rank_fc[serum] >> nothing, first_order(log(2) / half_life))


class RankFcInMarrow(Mechanism):
    """RANK-Fc reaches the marrow and holds every RANKL there and in serum until digested.

    Left out: that RANK lets go of RANKL sooner than OPG does.
    """

    entry = parameter(10, "1/day", source="", how="assumed: marrow sinusoids are open; hours", spread=2.0)
    share_of_serum = parameter(0.3, source="", how="assumed: interstitial against serum, as for antibodies", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: rate of protein-protein association", spread=3.0)

    enters_marrow = reaction(
        rank_fc[serum] >> rank_fc[marrow], entry * volume(marrow) * (share_of_serum * rank_fc[serum] - rank_fc[marrow])
    )
    holds_rankl = reaction(each(RANKL)[marrow] + rank_fc[marrow] >> nothing, k_on * each(RANKL)[marrow] * rank_fc[marrow])
    holds_circulating_rankl = reaction(
        each(RANKL)[serum] + rank_fc[serum] >> nothing, k_on * each(RANKL)[serum] * rank_fc[serum]
    )
