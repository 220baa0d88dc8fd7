"""Kidneys: filtration, calcium spared, phosphate let go."""

from rankl.language import (
    TIME,
    Mechanism,
    assign,
    from_health,
    largest,
    level,
    lowers,
    nothing,
    parameter,
    raises,
    reaction,
    regulates,
    relative,
    volume,
)
from rankl.model.quantities.cells import tubule_cell
from rankl.model.quantities.genes import PTH1R
from rankl.model.quantities.hormones import PTH_action
from rankl.model.quantities.minerals import calcium, glomerular_filtration, phosphate, urinary_calcium, urinary_phosphate
from rankl.model.quantities.places import extracellular_fluid, serum


class KidneysFilter(Mechanism):
    """Filtration is constant, or is lost by the year from the start of a study, down to a rest.

    Left out: the slow loss that comes with age.
    """

    working = parameter(1, source="", how="assumed: part of healthy filtration at the start, set by the subject")
    lost = parameter(0, "1/year", source="", how="assumed: none is lost in health, set by an experiment")
    rest = parameter(0.05, source="", how="assumed: below it dialysis takes over", spread=1.5)

    at_health = level(glomerular_filtration, 1)
    filter = assign(glomerular_filtration, largest(working - lost * largest(TIME, 0), rest))


class KidneysSpareCalcium(Mechanism):
    """Nearly all filtered calcium is taken back; what escapes rises steeply with serum calcium, and PTH lowers it."""

    usual = parameter(
        5,
        "mmol/day",
        source="endotext_calcium",
        how="measured: 200 mg a day",
        spread=1.4,
        mouse=(0.0037, "", "assumed: some 7 mg/kg a day, between man by weight and by its power 3/4"),
    )
    steepness = parameter(6, source="", how="assumed: doubles when calcium is 12 % high, PTH aside", spread=1.5)
    by_filtration = parameter(0.5, source="", how="assumed: nephrons that remain let more of it escape", spread=1.4)
    least = parameter(0.1, source="", how="assumed: a tenth is lost with very much PTH of what is lost without", spread=1.5)
    half = parameter(1, source="", how="assumed: half of the effect is there at the usual PTH", spread=1.5)

    at_health = level(urinary_calcium, usual)
    escapes = assign(urinary_calcium, usual * glomerular_filtration**by_filtration * relative(calcium[serum]) ** steepness)
    pth_spares_calcium = regulates(
        urinary_calcium, from_health(lowers, PTH_action[serum], least, half), gene=PTH1R, cell=tubule_cell
    )
    is_lost = reaction(calcium[serum] >> nothing, urinary_calcium / volume(extracellular_fluid))


class KidneysLetPhosphateGo(Mechanism):
    """Kidneys let go what phosphate is above a threshold, and PTH lowers the threshold.

    FGF23, which rises with phosphate and does the same, is in the steepness.
    """

    usual = parameter(
        27,
        "mmol/day",
        source="",
        how="assumed: as much as is absorbed",
        spread=1.3,
        mouse=(0.067, "", "assumed: as in man, by weight to the power 3/4"),
    )
    steepness = parameter(4, source="", how="assumed: serum phosphate rises late in renal failure, with FGF23 in it", spread=1.5)
    fold = parameter(3, source="", how="assumed: threefold between no PTH and very much", spread=1.5)
    half = parameter(2, source="", how="assumed: in multiples of the usual PTH", spread=2.0)

    escapes = assign(urinary_phosphate, usual * glomerular_filtration * relative(phosphate[serum]) ** steepness)
    pth_wastes_phosphate = regulates(
        urinary_phosphate, from_health(raises, PTH_action[serum], fold, half), gene=PTH1R, cell=tubule_cell
    )
    is_lost = reaction(phosphate[serum] >> nothing, urinary_phosphate / volume(extracellular_fluid))
