"""Central tolerance: what medullary epithelium shows to thymocytes is deleted from them; what it does not show leaves."""

from rankl.language import Mechanism, assign, first_order, level, normal_at_one, nothing, parameter, reaction, relative
from rankl.model.quantities.cells import thymic_epithelial_cell
from rankl.model.quantities.genes import AIRE
from rankl.model.quantities.immunity import (
    aire,
    autoimmunity,
    autoreactive_t_cell,
    central_tolerance,
    mature_mtec,
    mature_thymocyte,
)


class NegativeSelection(Mechanism):
    """Cells with AIRE show antigens of the body; autoreactive thymocytes that meet them die.

    Most autoreactive cells die without them as well. Those that escape live for months.

    Left out: regulatory T cells of the thymus, and dendritic cells that show what epithelium made.
    """

    escape = parameter(0.1, source="", how="assumed: a tenth escapes in health", spread=2.0)
    through_aire = parameter(
        0.4, source="rossi2007", how="assumed: part of deletion that needs these cells; autoimmunity is mild", spread=1.5
    )
    half = parameter(0.3, source="", how="assumed: less than half of the cells does most of the work", spread=2.0)
    life = parameter(150, "day", source="", how="assumed: months, as naive T cells of mice", spread=1.5)

    aire_is_there = assign(aire, 1, gene=AIRE, cell=thymic_epithelial_cell)
    shown = normal_at_one(aire * mature_mtec, half)
    are_deleted = assign(central_tolerance, (1 - escape) * (1 - through_aire + through_aire * shown))
    at_health = level(autoreactive_t_cell, 1)
    escape_now = (1 - central_tolerance) / escape
    escape_thymus = reaction(nothing >> autoreactive_t_cell, escape_now / life * relative(mature_thymocyte))
    die = reaction(autoreactive_t_cell >> nothing, first_order(1 / life))


class AutoimmunityComesLate(Mechanism):
    """Organs are infiltrated once autoreactive cells are many; that takes months and stays mild.

    A few infiltrates come with any life. Left out: which organ, and sex.
    """

    background = parameter(0.05, source="", how="assumed: few infiltrates in healthy mice", spread=2.0)
    many = parameter(
        8, source="rossi2007", how="assumed: above what healthy mice have, since they stay well; no figure read", spread=1.5
    )
    pace = parameter(0.01, "1/day", source="", how="assumed: infiltrates come and go within months", spread=2.0)

    attack = autoreactive_t_cell * autoreactive_t_cell / (autoreactive_t_cell * autoreactive_t_cell + many * many)
    usual_attack = 1 / (1 + many * many)

    at_health = level(autoimmunity, background + usual_attack)
    background_infiltrates = reaction(nothing >> autoimmunity, pace * background)
    organs_are_infiltrated = reaction(nothing >> autoimmunity, pace * attack)
    infiltrates_resolve = reaction(autoimmunity >> nothing, first_order(pace))
