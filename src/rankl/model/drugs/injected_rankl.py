"""Recombinant soluble RANKL, injected."""

from rankl.language import Mechanism, dose_route, first_order, parameter, reaction
from rankl.model.quantities.drugs import rankl_depot
from rankl.model.quantities.places import csf, serum, subcutis
from rankl.model.quantities.signals import RANKL


class InjectedRankl(Mechanism):
    """From under the skin into serum within hours; there it is soluble RANKL like that of the body.

    RANKL of man acts in the mouse as its own does.
    """

    bioavailability = parameter(0.5, source="", how="assumed: a part of small proteins is digested under the skin", spread=1.5)
    absorption = parameter(6, "1/day", source="", how="assumed: hours, usual for proteins of this size", spread=2.0)

    under_the_skin = dose_route("RANKL", "subcutaneous", rankl_depot[subcutis], bioavailability)
    into_the_belly = dose_route("RANKL", "intraperitoneal", rankl_depot[subcutis], bioavailability)
    into_a_vein = dose_route("RANKL", "intravenous", RANKL.soluble[serum])
    into_a_ventricle = dose_route("RANKL", "intracerebroventricular", RANKL.soluble[csf])
    absorbed = reaction(rankl_depot[subcutis] >> RANKL.soluble[serum], first_order(absorption))
