"""Calcium and phosphate from food."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    level,
    normal_at_one,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
    synthesis,
    volume,
)
from rankl.model.quantities.cells import enterocyte
from rankl.model.quantities.genes import VDR
from rankl.model.quantities.hormones import calcitriol
from rankl.model.quantities.minerals import calcium, calcium_absorption, calcium_intake, gut_transport, phosphate
from rankl.model.quantities.places import extracellular_fluid, serum


class GutAbsorbsCalcium(Mechanism):
    """The gut absorbs calcium actively, which saturates with what is eaten, and passively, and secretes some.

    Left out: what phosphate and drugs in the gut bind.
    """

    eaten = parameter(
        25,
        "mmol/day",
        source="endotext_calcium",
        how="measured: 1000 mg a day, a usual diet; set by the subject",
        spread=1.4,
        mouse=(1, "", "assumed: 4 g of chow with 1 % calcium a day"),
    )
    usual = parameter(
        25,
        "mmol/day",
        source="endotext_calcium",
        how="measured: 1000 mg a day, to which the other numbers belong",
        mouse=(1, "", "assumed: 4 g of chow with 1 % calcium a day"),
    )
    active = parameter(
        6.25,
        "mmol/day",
        source="labce_calcium",
        how="derived: gross absorption of 350 mg a day less the passive part",
        spread=1.4,
        mouse=(0.0046, "", "assumed: in proportion to what mice excrete, as in man"),
    )
    half = parameter(0.5, source="", how="assumed: active transport is half used by half of a usual diet", spread=2.0)
    passive = parameter(
        2.5,
        "mmol/day",
        source="",
        how="assumed: a tenth of what is eaten",
        spread=1.5,
        mouse=(0.0019, "", "assumed: in proportion to what mice excrete, as in man"),
    )
    secreted = parameter(
        3.75,
        "mmol/day",
        source="endotext_calcium",
        how="derived: gross absorption of 350 mg a day less the net of 200",
        spread=1.4,
        mouse=(0.0028, "", "assumed: in proportion to what mice excrete, as in man"),
    )

    diet = calcium_intake / usual
    intake = assign(calcium_intake, eaten)
    absorbs = assign(
        calcium_absorption,
        active * gut_transport * normal_at_one(diet, half) + passive * diet - secreted * relative(calcium[serum]),
    )
    reaches_blood = reaction(nothing >> calcium[serum], calcium_absorption / volume(extracellular_fluid))


class CalcitriolBuildsTransport(Mechanism):
    """Calcitriol lets new enterocytes carry more transporters of calcium, at the pace at which the gut renews itself."""

    renewal = parameter(
        0.25,
        "1/day",
        source="",
        how="assumed: enterocytes live for days",
        spread=1.5,
        mouse=(1, "", "assumed: faster than in man"),
    )
    half = parameter(4, source="", how="assumed: at most five times the usual transport", spread=1.5)

    at_health = level(gut_transport, 1)
    is_built = reaction(nothing >> gut_transport, renewal, cell=enterocyte)
    is_lost = reaction(gut_transport >> nothing, first_order(renewal))
    calcitriol_builds = regulates(
        synthesis(gut_transport), normal_at_one(relative(calcitriol[serum]), half), gene=VDR, cell=enterocyte
    )


class GutAbsorbsPhosphate(Mechanism):
    """Most phosphate of food is absorbed, a part of it with the help of calcitriol."""

    absorbed = parameter(
        27,
        "mmol/day",
        source="",
        how="assumed: two thirds of some 1250 mg of phosphorus a day",
        spread=1.3,
        mouse=(0.067, "", "assumed: as in man, by weight to the power 3/4"),
    )
    helped = parameter(0.3, source="", how="assumed: a third goes with transport that calcitriol builds", spread=1.6)

    reaches_blood = reaction(
        nothing >> phosphate[serum], absorbed * (1 - helped + helped * gut_transport) / volume(extracellular_fluid)
    )
