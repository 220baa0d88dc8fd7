"""Oestrogens that are given: oestradiol, and conjugated oestrogens of mares."""

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
from rankl.model.quantities.drugs import conjugated_in_gut, conjugated_oestrogens, oestradiol_depot, oestradiol_in_gut
from rankl.model.quantities.hormones import oestradiol, oestrogens
from rankl.model.quantities.person import body_weight
from rankl.model.quantities.places import serum, skin, subcutis


class OestradiolIsGiven(Mechanism):
    """Oestradiol enters serum from gut, skin, fat or vein, spreads at once, and is cleared as that of the ovaries is.

    How much a patch raises oestradiol differs fourfold between a trial that measured it and the usual clearance; the volume
    lies between. A pellet is an infusion under the skin, a patch one through it. Left out: oestrone, but that it makes the
    swallowed last for longer.
    """

    spread_volume = parameter(
        2.5,
        "L/kg",
        source="ettinger2004",
        how="derived: between 1000 L cleared a day and 3800, by which 14 ug a day through the skin raise it by 3.7 pg/mL",
        spread=1.5,
        mouse=(2.7, "", "assumed: with clearance that goes by weight to the power of three quarters", 2.0),
    )
    oral_bioavailability = parameter(
        0.05,
        source="estradiol_pk",
        how="measured: of swallowed oestradiol, so that 1 mg is as 50 ug through the skin",
        spread=1.5,
    )
    oral_absorption = parameter(
        1.1, "1/day", source="estradiol_pk", how="derived: half-life after swallowing of 13 to 20 hours", spread=1.3
    )
    through_skin = parameter(2, "1/day", source="", how="assumed: the skin holds it for some hours", spread=1.5)
    from_fat = parameter(
        1.4, "1/day", source="", how="assumed: half of what is injected in oil is gone in half a day", spread=2.0
    )

    in_serum = volume(serum) / (spread_volume * body_weight)
    swallowed = dose_route("oestradiol", "oral", oestradiol_in_gut, oral_bioavailability * in_serum)
    on_skin = dose_route("oestradiol", "transdermal", oestradiol_depot[skin], in_serum)
    under_the_skin = dose_route("oestradiol", "subcutaneous", oestradiol_depot[subcutis], in_serum)
    leaves_gut = reaction(oestradiol_in_gut >> oestradiol[serum], first_order(oral_absorption))
    leaves_skin = reaction(oestradiol_depot[skin] >> oestradiol[serum], first_order(through_skin))
    leaves_fat = reaction(oestradiol_depot[subcutis] >> oestradiol[serum], first_order(from_fat))


class ConjugatedOestrogensAreGiven(Mechanism):
    """Conjugated oestrogens are many; they are counted as the oestradiol that would do the same, and last for most of a day."""

    potency = parameter(
        0.08, source="mht_doses", how="derived: 0.625 mg are as 1 mg of oestradiol, or 50 ug a day through the skin", spread=1.5
    )
    absorption = parameter(6, "1/day", source="", how="assumed: within hours", spread=2.0)
    clearance = parameter(0.83, "1/day", source="", how="assumed: half-life of 20 hours", spread=1.4)
    spread_volume = parameter(
        36,
        "L/kg",
        source="mht_doses",
        how="derived: so that what is as much oestradiol a day is cleared as oestradiol is",
        mouse=(130, "", "assumed: as in women, with the clearance of oestradiol in mice"),
    )

    swallowed = dose_route(
        "conjugated oestrogens", "oral", conjugated_in_gut, potency * volume(serum) / (spread_volume * body_weight)
    )
    absorbed = reaction(conjugated_in_gut >> conjugated_oestrogens[serum], first_order(absorption))
    cleared = reaction(conjugated_oestrogens[serum] >> nothing, first_order(clearance))
    act = regulates(oestrogens[serum], 1 + conjugated_oestrogens[serum] / healthy(oestradiol[serum]))
