"""Alendronate: a tablet of which less than a hundredth is absorbed."""

from rankl.language import Mechanism, dose_route, first_order, nothing, parameter, reaction
from rankl.model.quantities.drugs import alendronate, alendronate_depot, bisphosphonate, excreted_bisphosphonate
from rankl.model.quantities.places import serum, surface_of_bone


class AlendronateKinetics(Mechanism):
    """Absorbed in hours, then half to bone, where it counts for its potency against zoledronate, and half to urine."""

    bioavailability = parameter(
        0.0064, source="gertz1995", how="measured: 0.76 % two hours before a meal, 40 % less half an hour before", spread=1.5
    )
    absorption = parameter(1, "1/h", source="gertz1995", how="assumed: most is absorbed within an hour", spread=2.0)
    renal_clearance = parameter(71, "mL/min", source="porras1999", how="measured: after 10 mg into a vein", spread=1.2)
    to_urine = parameter(0.5, source="porras1999", how="measured: 40 to 60 % of a dose in urine within three days", spread=1.2)
    potency = parameter(
        0.37,
        source="mcclung2006",
        how="fitted: to bone density under 70 mg a week; in vitro the enzyme needs some ten times more of it (Dunford 2001)",
        spread=2.5,
    )

    by_mouth = dose_route("alendronate", "oral", alendronate_depot, bioavailability)
    into_a_vein = dose_route("alendronate", "intravenous", alendronate[serum])
    absorbed = reaction(alendronate_depot >> alendronate[serum], first_order(absorption))
    to_bone = renal_clearance * (1 - to_urine) / to_urine
    leaves_plasma = reaction(alendronate[serum] >> nothing, (renal_clearance + to_bone) * alendronate[serum])
    goes_to_urine = reaction(nothing >> excreted_bisphosphonate, potency * renal_clearance * alendronate[serum])
    goes_to_bone = reaction(nothing >> bisphosphonate[surface_of_bone], potency * to_bone * alendronate[serum])
