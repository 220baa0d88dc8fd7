"""OPG-Fc: recombinant osteoprotegerin that lasts for days, as it is given to mice and rats."""

from rankl.language import Mechanism, dose_route, each, first_order, log, nothing, parameter, reaction, volume
from rankl.model.quantities.drugs import opg_fc, opg_fc_depot
from rankl.model.quantities.places import marrow, serum, subcutis
from rankl.model.quantities.signals import RANKL


class OpgFcKinetics(Mechanism):
    """Absorbed from under the skin within a day, spread at once over serum and tissue, cleared within days.

    Left out: that target and receptors for Fc make clearance depend on dose.
    """

    bioavailability = parameter(0.7, source="", how="assumed: as for antibodies", spread=1.3)
    absorption = parameter(1, "1/day", source="", how="assumed: as for antibodies in rodents", spread=2.0)
    in_serum = parameter(0.4, source="", how="assumed: the rest is in tissue fluid, as for antibodies", spread=1.5)
    half_life = parameter(
        3, "day", source="capparelli2003", how="assumed: measurable and still at work 30 days after 5 mg/kg", spread=1.5
    )

    under_the_skin = dose_route("OPG-Fc", "subcutaneous", opg_fc_depot[subcutis], bioavailability * in_serum)
    into_the_belly = dose_route("OPG-Fc", "intraperitoneal", opg_fc_depot[subcutis], bioavailability * in_serum)
    into_a_vein = dose_route("OPG-Fc", "intravenous", opg_fc[serum], in_serum)
    absorbed = reaction(opg_fc_depot[subcutis] >> opg_fc[serum], first_order(absorption))
    cleared = reaction(opg_fc[serum] >> nothing, first_order(log(2) / half_life))


class OpgFcInMarrow(Mechanism):
    """OPG-Fc reaches the marrow and holds every RANKL there and in serum until digested, as OPG does.

    Left out: release of RANKL, and retention on heparan sulphate, to which this form does not bind.
    """

    entry = parameter(10, "1/day", source="", how="assumed: marrow sinusoids are open; hours", spread=2.0)
    share_of_serum = parameter(0.3, source="", how="assumed: interstitial against serum, as for antibodies", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="nelson2012", how="assumed: rate of protein-protein association", spread=3.0)

    enters_marrow = reaction(
        opg_fc[serum] >> opg_fc[marrow], entry * volume(marrow) * (share_of_serum * opg_fc[serum] - opg_fc[marrow])
    )
    holds_rankl = reaction(each(RANKL)[marrow] + opg_fc[marrow] >> nothing, k_on * each(RANKL)[marrow] * opg_fc[marrow])
    holds_circulating_rankl = reaction(
        each(RANKL)[serum] + opg_fc[serum] >> nothing, k_on * each(RANKL)[serum] * opg_fc[serum]
    )
