"""Blosozumab: another antibody that holds sclerostin."""

from rankl.language import Mechanism, dose_route, first_order, log, nothing, parameter, reaction
from rankl.model.quantities.drugs import blosozumab, blosozumab_depot
from rankl.model.quantities.person import body_weight
from rankl.model.quantities.places import marrow, serum, subcutis
from rankl.model.quantities.signals import sclerostin


class BlosozumabKinetics(Mechanism):
    """Absorbed from under the skin within days, spread at once over serum and tissue, cleared in about a week.

    Left out: that its clearance by the target saturates.
    """

    bioavailability = parameter(0.75, source="", how="assumed: as romosozumab", spread=1.2)
    absorption = parameter(0.4, "1/day", source="", how="assumed: as romosozumab", spread=1.5)
    in_serum = parameter(0.67, source="", how="assumed: as romosozumab", spread=1.2)
    half_life = parameter(7, "day", source="", how="assumed: as romosozumab", spread=1.5)
    reference_weight = parameter(66, "kg", source="", how="assumed: weight that the clearance refers to")

    under_the_skin = dose_route("blosozumab", "subcutaneous", blosozumab_depot[subcutis], bioavailability * in_serum)
    absorbed = reaction(blosozumab_depot[subcutis] >> blosozumab[serum], first_order(absorption))
    cleared = reaction(
        blosozumab[serum] >> nothing, first_order(log(2) / half_life * (reference_weight / body_weight) ** 0.25)
    )


class BlosozumabInMarrow(Mechanism):
    """A small part of it reaches the canaliculi where osteocytes set sclerostin free, and holds it there."""

    share_of_serum = parameter(
        0.0063, source="recknor2015", how="fitted: effects rise up to 270 mg every two weeks", spread=3.0
    )
    entry = parameter(1, "1/day", source="", how="assumed: a day, deeper than open marrow", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="", how="assumed: antibody association, as for denosumab", spread=3.0)

    enters = reaction(nothing >> blosozumab[marrow], entry * share_of_serum * blosozumab[serum])
    leaves = reaction(blosozumab[marrow] >> nothing, first_order(entry))
    holds_sclerostin = reaction(sclerostin[marrow] >> nothing, k_on * blosozumab[marrow] * sclerostin[marrow])
