"""Romosozumab: an antibody that holds sclerostin."""

from rankl.language import Mechanism, dose_route, first_order, log, nothing, parameter, reaction
from rankl.model.quantities.drugs import romosozumab, romosozumab_depot
from rankl.model.quantities.person import body_weight
from rankl.model.quantities.places import marrow, serum, subcutis
from rankl.model.quantities.signals import sclerostin


class RomosozumabKinetics(Mechanism):
    """Absorbed from under the skin within days, spread at once over serum and tissue, cleared in about a week.

    Left out: that its clearance by the target saturates.
    """

    bioavailability = parameter(0.75, source="evenity_label", how="assumed: 70 to 80 % in monographs", spread=1.2)
    absorption = parameter(0.4, "1/day", source="evenity_label", how="assumed: highest after five days", spread=1.5)
    in_serum = parameter(0.67, source="evenity_label", how="derived: serum of 2.6 L in a volume of 3.9 L", spread=1.2)
    half_life = parameter(7, "day", source="evenity_label", how="assumed: five to thirteen days are quoted", spread=1.5)
    reference_weight = parameter(66, "kg", source="", how="assumed: weight that the clearance refers to")

    under_the_skin = dose_route("romosozumab", "subcutaneous", romosozumab_depot[subcutis], bioavailability * in_serum)
    absorbed = reaction(romosozumab_depot[subcutis] >> romosozumab[serum], first_order(absorption))
    cleared = reaction(
        romosozumab[serum] >> nothing, first_order(log(2) / half_life * (reference_weight / body_weight) ** 0.25)
    )


class RomosozumabInMarrow(Mechanism):
    """A small part of it reaches the canaliculi where osteocytes set sclerostin free, and holds it there."""

    share_of_serum = parameter(
        0.0063, source="recknor2015", how="fitted: effects of another antibody rise up to 270 mg every two weeks", spread=3.0
    )
    entry = parameter(1, "1/day", source="", how="assumed: a day, deeper than open marrow", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="", how="assumed: antibody association, as for denosumab", spread=3.0)

    enters = reaction(nothing >> romosozumab[marrow], entry * share_of_serum * romosozumab[serum])
    leaves = reaction(romosozumab[marrow] >> nothing, first_order(entry))
    holds_sclerostin = reaction(sclerostin[marrow] >> nothing, k_on * romosozumab[marrow] * sclerostin[marrow])
