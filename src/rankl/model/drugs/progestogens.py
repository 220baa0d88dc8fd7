"""Progestogens that are given: progesterone and medroxyprogesterone acetate."""

from rankl.language import (
    Mechanism,
    dose_route,
    first_order,
    healthy,
    nothing,
    parameter,
    reaction,
    regulates,
    volume,
)
from rankl.model.quantities.drugs import (
    medroxyprogesterone,
    medroxyprogesterone_depot,
    medroxyprogesterone_in_gut,
    progesterone_depot,
    progesterone_in_gut,
)
from rankl.model.quantities.hormones import progesterone, progestogens
from rankl.model.quantities.person import body_weight
from rankl.model.quantities.places import serum, subcutis


class ProgesteroneIsGiven(Mechanism):
    """Progesterone enters serum from gut or fat and is cleared as that of the corpora lutea is.

    A pellet is an infusion under the skin.
    """

    spread_volume = parameter(2.4, "L/kg", source="", how="assumed: some times the water of the body", spread=2.0)
    oral_bioavailability = parameter(
        0.1, source="maxson1985", how="derived: 200 mg bring 17 ng/mL at their peak; later assays see less", spread=2.0
    )
    oral_absorption = parameter(4, "1/day", source="maxson1985", how="derived: peak within three hours", spread=1.5)
    from_fat = parameter(1.4, "1/day", source="", how="assumed: as oestradiol in oil", spread=2.0)

    in_serum = volume(serum) / (spread_volume * body_weight)
    swallowed = dose_route("progesterone", "oral", progesterone_in_gut, oral_bioavailability * in_serum)
    under_the_skin = dose_route("progesterone", "subcutaneous", progesterone_depot[subcutis], in_serum)
    leaves_gut = reaction(progesterone_in_gut >> progesterone[serum], first_order(oral_absorption))
    leaves_fat = reaction(progesterone_depot[subcutis] >> progesterone[serum], first_order(from_fat))


class MedroxyprogesteroneIsGiven(Mechanism):
    """Medroxyprogesterone acetate, swallowed or as a pellet, lasts for half a day and acts as progesterone does."""

    absorption = parameter(12, "1/day", source="provera_label", how="derived: peak within hours", spread=1.5)
    clearance = parameter(1.2, "1/day", source="provera_label", how="derived: half-life of 12 to 17 hours", spread=1.3)
    spread_volume = parameter(
        509, "L/kg", source="provera_label", how="derived: 10 mg give 6 ng h/mL; with bioavailability in it", spread=1.5
    )
    acts_as = parameter(50, source="mht_doses", how="derived: 2.5 mg a day protect as 100 mg of progesterone do", spread=2.0)

    swallowed = dose_route(
        "medroxyprogesterone", "oral", medroxyprogesterone_in_gut, volume(serum) / (spread_volume * body_weight)
    )
    under_the_skin = dose_route(
        "medroxyprogesterone", "subcutaneous", medroxyprogesterone_depot[subcutis], volume(serum) / (spread_volume * body_weight)
    )
    absorbed = reaction(medroxyprogesterone_in_gut >> medroxyprogesterone[serum], first_order(absorption))
    leaves_fat = reaction(medroxyprogesterone_depot[subcutis] >> medroxyprogesterone[serum], first_order(absorption))
    cleared = reaction(medroxyprogesterone[serum] >> nothing, first_order(clearance))
    act = regulates(progestogens[serum], 1 + acts_as * medroxyprogesterone[serum] / healthy(progesterone[serum]))
