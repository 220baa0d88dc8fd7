"""The breast takes calcium for milk, and calls it from bone by PTHrP."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    level,
    normal_at_one,
    nothing,
    parameter,
    reaction,
    relative,
    volume,
)
from rankl.model.quantities.genes import PTHLH
from rankl.model.quantities.hormones import PTHrP, lactation
from rankl.model.quantities.mammary import mammary_epithelium
from rankl.model.quantities.minerals import calcium, milk_calcium
from rankl.model.quantities.places import extracellular_fluid, serum


class CirculatingPthrp(Mechanism):
    """Blood holds hardly any PTHrP, except in lactation, with some tumours, and where it is infused."""

    usual = parameter(0.3, "pM", source="", how="assumed: below what most assays see", spread=2.0)
    clearance = parameter(86, "1/day", source="", how="assumed: as of PTH", spread=2.0)
    lactating = parameter(
        20,
        source="kalkwarf1999",
        how="fitted: so that the spine loses 3-9 % in six months of nursing",
        spread=2.0,
        mouse=(20, "vanhouten2003", "assumed: as in women; the gland is a source of PTHrP in blood", 2.0),
    )

    at_health = level(PTHrP[serum], usual)
    tissues_make_pthrp = reaction(nothing >> PTHrP[serum], usual * clearance)
    breast_makes_pthrp = reaction(
        nothing >> PTHrP[serum], usual * clearance * lactating * lactation, gene=PTHLH, cell=mammary_epithelium
    )
    is_cleared = reaction(PTHrP[serum] >> nothing, first_order(clearance))


class MilkTakesCalcium(Mechanism):
    """A nursing mother gives calcium in milk, less of it where blood has little; animals eat and absorb more meanwhile."""

    usual = parameter(
        6.2,
        "mmol/day",
        source="kalkwarf1999",
        how="measured: 250 mg a day",
        spread=1.3,
        mouse=(0.3, "", "assumed: 5 mL of milk with 60 mM", 1.6),
    )
    covered = parameter(
        0,
        source="kalkwarf1999",
        how="assumed: bone is lost whatever women eat",
        mouse=(
            0.95,
            "vanhouten2003",
            "assumed: bone gives a twentieth, with which a quarter of trabecular bone goes; the rest is eaten in addition",
            1.05,
        ),
    )

    takes = assign(milk_calcium, usual * lactation * normal_at_one(relative(calcium[serum]), 1))
    leaves_blood = reaction(calcium[serum] >> nothing, milk_calcium * (1 - covered) / volume(extracellular_fluid))
