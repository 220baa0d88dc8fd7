"""Vitamin D: calcidiol from skin and food, and calcitriol, which the kidney makes of it."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    from_health,
    level,
    normal_at_one,
    nothing,
    parameter,
    raises,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.model.quantities.cells import tubule_cell
from rankl.model.quantities.genes import PTH1R
from rankl.model.quantities.hormones import PTH_action, calcidiol, calcitriol
from rankl.model.quantities.minerals import glomerular_filtration, phosphate
from rankl.model.quantities.places import serum


class VitaminD(Mechanism):
    """Calcidiol stands for how much vitamin D skin and food supply. Left out: its course over weeks after a change."""

    usual = parameter(60, "nM", source="", how="assumed: healthy adults 50-125 nM", spread=1.3)
    supply = parameter(1, source="", how="assumed: part of a sufficient supply, set by the subject")

    at_health = level(calcidiol[serum], usual)
    is_supplied = assign(calcidiol[serum], usual * supply)


class KidneysMakeCalcitriol(Mechanism):
    """Tubules make calcitriol of calcidiol; PTH drives them, phosphate, with the FGF23 that it raises, holds them back."""

    usual = parameter(100, "pM", source="", how="assumed: healthy adults 48-160 pM", spread=1.3)
    clearance = parameter(
        1.1, "1/day", source="", how="assumed: half-life 15 h", spread=1.4, mouse=(3, "", "assumed: small animals clear faster")
    )
    half_supply = parameter(0.5, source="", how="assumed: of sufficient calcidiol; the enzyme is not saturated", spread=1.6)
    half_filtration = parameter(1, source="", how="assumed: calcitriol falls before filtration is half lost", spread=1.6)
    fold = parameter(8, source="", how="assumed: eightfold between no PTH and very much", spread=1.5)
    half = parameter(4, source="", how="assumed: in multiples of the usual PTH", spread=2.0)
    restraint = parameter(2, source="", how="assumed: steeper than in proportion, FGF23 with it", spread=1.5)

    at_health = level(calcitriol[serum], usual)
    make_calcitriol = reaction(
        nothing >> calcitriol[serum],
        usual
        * clearance
        * normal_at_one(relative(calcidiol[serum]), half_supply)
        * normal_at_one(glomerular_filtration, half_filtration)
        / relative(phosphate[serum]) ** restraint,
        cell=tubule_cell,
    )
    pth_drives = regulates(
        synthesis(calcitriol[serum]), from_health(raises, PTH_action[serum], fold, half), gene=PTH1R, cell=tubule_cell
    )
    is_cleared = reaction(calcitriol[serum] >> nothing, first_order(clearance))
