"""Teriparatide: the first 34 parts of PTH, in a daily pulse of hours."""

from rankl.language import Mechanism, assign, dose_route, first_order, healthy, nothing, parameter, reaction, regulates
from rankl.model.quantities.drugs import teriparatide, teriparatide_depot
from rankl.model.quantities.hormones import PTH, PTH_action
from rankl.model.quantities.places import serum, subcutis


class TeriparatideKinetics(Mechanism):
    """Absorption from under the skin, in about an hour, sets its course; from blood it is gone in minutes.

    So its level in serum is that at which clearance equals absorption. It acts as PTH does, on the same receptor.
    """

    bioavailability = parameter(0.95, source="forsteo_smpc", how="measured: under the skin of women", spread=1.05)
    absorption = parameter(0.69, "1/h", source="satterwhite2010", how="measured: half-life of 1 h, which is that of absorption")
    clearance = parameter(62, "L/h", source="forsteo_smpc", how="measured: women; 94 L/h in men", spread=1.3)

    under_the_skin = dose_route("teriparatide", "subcutaneous", teriparatide_depot[subcutis], bioavailability)
    absorbed = reaction(teriparatide_depot[subcutis] >> nothing, first_order(absorption))
    in_serum = assign(teriparatide[serum], absorption * teriparatide_depot[subcutis] / clearance)
    acts_as_pth = regulates(PTH_action[serum], 1 + teriparatide[serum] / healthy(PTH[serum]))
