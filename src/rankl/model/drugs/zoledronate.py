"""Zoledronate: into a vein, and within hours to bone or urine."""

from rankl.language import Mechanism, dose_route, parameter, reaction
from rankl.model.quantities.drugs import bisphosphonate, excreted_bisphosphonate, zoledronate
from rankl.model.quantities.places import serum, surface_of_bone


class ZoledronateKinetics(Mechanism):
    """The kidney takes two fifths of a dose within a day, bone surfaces the rest.

    Left out: the slow course of the last per mille in plasma, which comes back from bone.
    """

    renal_clearance = parameter(
        4.1, "L/h", source="chen2002", how="measured: 69 mL/min after 4 mg, of women and men with normal kidneys", spread=1.3
    )
    to_urine = parameter(0.39, source="chen2002", how="measured: share of the dose in urine within a day", spread=1.2)

    into_a_vein = dose_route("zoledronate", "intravenous", zoledronate[serum])
    goes_to_urine = reaction(zoledronate[serum] >> excreted_bisphosphonate, renal_clearance * zoledronate[serum])
    goes_to_bone = reaction(
        zoledronate[serum] >> bisphosphonate[surface_of_bone],
        renal_clearance * (1 - to_urine) / to_urine * zoledronate[serum],
    )
