"""Age, weight and fluid volumes of the person."""

from rankl.language import TIME, Mechanism, assign, extent, parameter
from rankl.model.quantities.person import age, body_weight
from rankl.model.quantities.places import marrow, serum


class Age(Mechanism):
    """Age runs with time, or stands still where an experiment switches ageing off."""

    at_start = parameter(
        60,
        "year",
        source="",
        how="assumed: set by the subject",
        mouse=(0.3066, "", "assumed: 16 weeks, grown up; set by the subject"),
    )
    passing = parameter(1, source="", how="assumed: 1 = time passes, 0 = ageing off")

    runs = assign(age, at_start + passing * TIME)


class BodyWeight(Mechanism):
    """Weight is constant."""

    weight = parameter(
        66,
        "kg",
        source="gibiansky2012",
        how="assumed: reference person of the population analysis, set by the subject",
        spread=1.2,
        mouse=(0.022, "", "assumed: grown female C57BL/6, set by the subject"),
        rat=(0.3, "", "assumed: grown female Sprague-Dawley, set by the subject"),
    )

    is_constant = assign(body_weight, weight)


class FluidVolumes(Mechanism):
    """Serum volume goes with body weight; marrow next to bone is that of an adult."""

    serum_volume = parameter(
        2.62, "L", source="gibiansky2012", how="fitted: central volume of an antibody at 66 kg, near that of plasma", spread=1.12
    )
    marrow_volume = parameter(1.5, "L", source="", how="assumed: red marrow of an adult", spread=1.3)
    reference_weight = parameter(66, "kg", source="gibiansky2012", how="measured: weight that the volume refers to")

    of_serum = extent(serum, serum_volume * body_weight / reference_weight)
    of_marrow = extent(marrow, marrow_volume)


class VolumesByWeight(Mechanism):
    """In small animals serum and marrow are parts of body weight."""

    serum_share = parameter(unit="L/kg", mouse=(0.05, "", "assumed: plasma of mice, 5 % of weight", 1.2))
    marrow_share = parameter(unit="L/kg", mouse=(0.018, "", "assumed: 0.4 mL of marrow in a grown mouse", 1.5))

    of_serum = extent(serum, serum_share * body_weight)
    of_marrow = extent(marrow, marrow_share * body_weight)
