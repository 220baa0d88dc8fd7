"""Parathyroid glands: they sense calcium and answer with PTH, and grow where they have to answer for long."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    from_health,
    healthy,
    level,
    lowers,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.model.quantities.cells import chief_cell
from rankl.model.quantities.genes import CASR, PTH, VDR
from rankl.model.quantities.hormones import PTH as hormone
from rankl.model.quantities.hormones import PTH_action, PTHrP, calcitriol, parathyroid_mass
from rankl.model.quantities.minerals import calcium, calcium_sensing, phosphate
from rankl.model.quantities.places import serum


class ParathyroidsSenseCalcium(Mechanism):
    """PTH falls along a sigmoid of calcium; at health the glands are near its lower end and keep a reserve above.

    The time in blood is longer than the four minutes of the hormone, which nothing here resolves.
    """

    usual = parameter(4, "pM", source="", how="assumed: healthy adults 1.6-6.9 pM", spread=1.5)
    clearance = parameter(86, "1/day", source="lemaire2004", how="assumed: as there, a quarter of an hour", spread=2.0)
    least = parameter(0.26, source="brent1988", how="measured: 6.4 and 5.6 of 23.2 ng/L with calcium infused", spread=1.2)
    most = parameter(4.2, source="brent1988", how="measured: 95 to 100 of 23.2 ng/L with EDTA infused", spread=1.2)
    steepness = parameter(
        18,
        source="schwarz1994",
        how="fitted: 14 from half-way between least and most at 1.13 mM of ionised calcium and usual PTH at 1.25 mM; "
        "more with PTH after denosumab (Bekker 2004, Makras 2013)",
        spread=1.2,
    )

    above = (most - 1) / (1 - least)
    at_health = level(hormone[serum], usual)
    sensing = assign(calcium_sensing, relative(calcium[serum]) ** steepness, gene=CASR, cell=chief_cell)
    make_pth = reaction(
        nothing >> hormone[serum],
        usual * clearance * parathyroid_mass * (least + (most - least) / (1 + above * calcium_sensing)),
        gene=PTH,
        cell=chief_cell,
    )
    is_cleared = reaction(hormone[serum] >> nothing, first_order(clearance))


class CalcitriolRestrainsPth(Mechanism):
    """Calcitriol lowers the transcription of the gene of PTH."""

    least = parameter(0.5, source="peterson2010", how="assumed: a modest effect beside that of calcium", spread=1.5)
    half = parameter(100, "pM", source="", how="assumed: half of the effect is there at the usual level", spread=2.0)

    restrains = regulates(
        synthesis(hormone[serum], cell=chief_cell), from_health(lowers, calcitriol[serum], least, half), gene=VDR, cell=chief_cell
    )


class PhosphateRaisesPth(Mechanism):
    """Phosphate makes the messenger of PTH last longer, and some of it binds calcium that would be sensed."""

    steepness = parameter(1, source="", how="assumed: in proportion", spread=1.6)

    raises_pth = regulates(synthesis(hormone[serum], cell=chief_cell), relative(phosphate[serum]) ** steepness)


class ParathyroidsGrow(Mechanism):
    """Glands grow over months where calcium is low, phosphate high and calcitriol lacking, and shrink again."""

    turnover = parameter(
        0.0038,
        "1/day",
        source="peterson2010",
        how="derived: 0.00016 an hour there, half a year",
        spread=1.6,
        mouse=(0.03, "", "assumed: a month, as the mouse is faster in all of it"),
    )
    by_sensing = parameter(
        0.67, source="", how="assumed: a fifth more gland where calcium stays 3 % low, at most twice", spread=1.6
    )
    by_phosphate = parameter(2, source="", how="assumed: glands double where phosphate stays 40 % high", spread=1.6)
    by_calcitriol = parameter(
        0.1, source="peterson2010", how="assumed: fourfold glands without calcitriol there, somewhat less here", spread=1.6
    )
    half = parameter(50, "pM", source="", how="assumed: half of the effect is there below the usual level", spread=2.0)

    at_health = level(parathyroid_mass, 1)
    grow = reaction(
        nothing >> parathyroid_mass,
        turnover * relative(phosphate[serum]) ** by_phosphate * 2 / (1 + calcium_sensing**by_sensing),
        cell=chief_cell,
    )
    shrink = reaction(parathyroid_mass >> nothing, first_order(turnover))
    calcitriol_holds_them_small = regulates(
        synthesis(parathyroid_mass), from_health(lowers, calcitriol[serum], by_calcitriol, half), gene=VDR, cell=chief_cell
    )


class PthActs(Mechanism):
    """PTH, PTHrP and fragments given as drugs meet the same receptor; what acts is their sum, in multiples of healthy PTH.

    PTHrP acts here as strongly as PTH.
    """

    at_health = level(PTH_action[serum], 1)
    adds_up = assign(PTH_action[serum], 1, combine="add")
    of_pth = regulates(PTH_action[serum], relative(hormone[serum]))
    of_pthrp = regulates(PTH_action[serum], 1 + (PTHrP[serum] - healthy(PTHrP[serum])) / healthy(hormone[serum]))
