"""Recombinant M-CSF, injected."""

from rankl.language import Mechanism, dose_route, first_order, nothing, parameter, reaction, volume
from rankl.model.quantities.drugs import mcsf_depot
from rankl.model.quantities.places import marrow, serum, subcutis
from rankl.model.quantities.signals import MCSF


class RecombinantMcsf(Mechanism):
    """From under the skin into serum within hours, cleared there within minutes, and on its way seen by the marrow.

    Stands for what is injected alone; the M-CSF that marrow makes stays there.
    """

    bioavailability = parameter(0.7, source="", how="assumed: usual for proteins of this size", spread=1.5)
    absorption = parameter(4, "1/day", source="", how="assumed: hours, usual for proteins of this size", spread=2.0)
    clearance = parameter(
        50, "1/day", source="bartocci1987", how="derived: cleared within minutes to half an hour, as in marrow", spread=3.0
    )
    entry = parameter(20, "1/day", source="", how="assumed: marrow sinusoids are open; an hour", spread=2.0)

    under_the_skin = dose_route("recombinant M-CSF", "subcutaneous", mcsf_depot[subcutis], bioavailability)
    into_the_belly = dose_route("recombinant M-CSF", "intraperitoneal", mcsf_depot[subcutis], bioavailability)
    absorbed = reaction(mcsf_depot[subcutis] >> MCSF[serum], first_order(absorption))
    cleared = reaction(MCSF[serum] >> nothing, first_order(clearance))
    enters_marrow = reaction(MCSF[serum] >> MCSF[marrow], entry * volume(marrow) * MCSF[serum])
