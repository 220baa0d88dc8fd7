"""Calcium and phosphate of blood, and calcium on bone surfaces that blood exchanges within days."""

from rankl.language import Mechanism, assign, extent, level, nothing, parameter, place, reaction, relative, volume
from rankl.model.quantities.minerals import (
    calcium,
    calcium_absorption,
    calcium_balance,
    exchangeable_calcium,
    milk_calcium,
    mineral_laid_down,
    mineral_resorbed,
    phosphate,
    urinary_calcium,
)
from rankl.model.quantities.places import extracellular_fluid, serum


class MineralsOfBlood(Mechanism):
    """Total calcium, of which a constant half is ionised, and phosphate are those of all extracellular fluid."""

    calcium_usual = parameter(2.4, "mM", source="", how="assumed: healthy adults 2.15-2.55 mM", spread=1.03)
    phosphate_usual = parameter(
        1.15, "mM", source="", how="assumed: healthy adults 0.8-1.5 mM", spread=1.15, mouse=(2.2, "", "assumed: grown mice")
    )
    fluid = parameter(
        14,
        "L",
        source="peterson2010",
        how="assumed: as there, a fifth of body weight",
        spread=1.15,
        mouse=(0.0046, "", "assumed: a fifth of body weight"),
    )

    of_fluid = extent(extracellular_fluid, fluid)
    calcium_at_health = level(calcium[serum], calcium_usual)
    phosphate_at_health = level(phosphate[serum], phosphate_usual)


class BoneSurfaceExchangesCalcium(Mechanism):
    """Calcium on bone surfaces and that of blood change places, whatever cells do; so bone buffers blood for days."""

    pool = parameter(
        100,
        "mmol",
        source="peterson2010",
        how="assumed: as there",
        spread=1.6,
        mouse=(0.033, "peterson2010", "assumed: as in man, by weight"),
    )
    exchanged = parameter(
        40,
        "mmol/day",
        source="peterson2010",
        how="assumed: between the 500 mg a day of tables of balance and 88 mmol there; calcium is lowest a week after "
        "denosumab",
        spread=2.0,
        mouse=(0.1, "peterson2010", "assumed: as in man, by weight to the power 3/4"),
    )

    flow = exchanged * (relative(calcium[serum]) - relative(exchangeable_calcium)) / volume(extracellular_fluid)
    at_health = level(exchangeable_calcium, pool / volume(extracellular_fluid))
    leaves_blood = reaction(calcium[serum] >> nothing, flow)
    stays_on_bone = reaction(nothing >> exchangeable_calcium, flow)


class BoneGivesAndTakesMineral(Mechanism):
    """Osteoclasts free the mineral of the bone that they remove; osteoid and young bone take mineral up.

    The flows are those of the pages of bone, so that what bone loses blood gains. In people the skeleton at large follows
    the total hip.
    """

    where = place("the site that the skeleton at large follows")

    skeleton_calcium = parameter(
        25000,
        "mmol",
        source="endotext_calcium",
        how="measured: 1000 g",
        spread=1.15,
        mouse=(5.5, "", "assumed: 1 % of body weight"),
    )
    phosphate_share = parameter(0.6, source="", how="assumed: 6 phosphate to 10 calcium, as in hydroxyapatite", spread=1.1)

    freed = skeleton_calcium * mineral_resorbed[where] / volume(extracellular_fluid)
    taken = skeleton_calcium * mineral_laid_down[where] / volume(extracellular_fluid)
    osteoclasts_free_calcium = reaction(nothing >> calcium[serum], freed)
    bone_takes_calcium = reaction(calcium[serum] >> nothing, taken)
    osteoclasts_free_phosphate = reaction(nothing >> phosphate[serum], phosphate_share * freed)
    bone_takes_phosphate = reaction(phosphate[serum] >> nothing, phosphate_share * taken)


class CalciumBalance(Mechanism):
    """What the body gains or loses of calcium."""

    balance = assign(calcium_balance, calcium_absorption - urinary_calcium - milk_calcium)
