"""B cells: made in the marrow as far as there is space, kept in the spleen; some secrete immunoglobulin."""

from rankl.language import Mechanism, assign, first_order, level, nothing, parameter, reaction, relative
from rankl.model.quantities.cells import b_cell
from rankl.model.quantities.genes import TNFRSF11A
from rankl.model.quantities.immunity import (
    b_cell_competence,
    b_cell_rank,
    blood_b_cell,
    immature_b_cell,
    immunoglobulin,
    marrow_b_cell,
    marrow_space,
    pre_b_cell,
    pro_b_cell,
    recirculating_b_cell,
    secreting_b_cell,
    splenic_b_cell,
)
from rankl.model.quantities.places import serum


class BCellsOfMarrow(Mechanism):
    """Pro-B cells find room along bone and stroma, become pre-B, then immature B cells, and leave for the spleen.

    Their own RANK has no part in it (Perlot and Penninger 2012). Left out: B cells of the fetal liver, and B-1 cells.
    """

    pro = parameter(
        unit="cell", human=(2e9, "", "assumed: as in mice, by weight", 3.0), mouse=(2.5e6, "", "assumed: all marrow", 1.5)
    )
    pre = parameter(
        unit="cell", human=(2e10, "", "assumed: as in mice, by weight", 3.0), mouse=(2e7, "", "assumed: all marrow", 1.5)
    )
    immature = parameter(
        unit="cell", human=(1e10, "", "assumed: as in mice, by weight", 3.0), mouse=(8e6, "", "assumed: all marrow", 1.5)
    )
    returned = parameter(
        unit="cell", human=(1e10, "", "assumed: as in mice, by weight", 3.0), mouse=(8e6, "", "assumed: all marrow", 1.5)
    )
    pro_step = parameter(0.5, "1/day", source="", how="assumed: two days", spread=1.5)
    pre_step = parameter(0.7, "1/day", source="", how="assumed: a day and a half", spread=1.5)
    immature_step = parameter(0.3, "1/day", source="", how="assumed: three to four days", spread=1.5)

    pro_at_health = level(pro_b_cell, pro)
    pre_at_health = level(pre_b_cell, pre)
    immature_at_health = level(immature_b_cell, immature)
    progenitors_find_room = reaction(nothing >> pro_b_cell, pro * pro_step * marrow_space)
    pro_cells_go_on = reaction(pro_b_cell >> nothing, first_order(pro_step))
    pre_cells_arise = reaction(nothing >> pre_b_cell, pre * pre_step * relative(pro_b_cell))
    pre_cells_go_on = reaction(pre_b_cell >> nothing, first_order(pre_step))
    immature_cells_arise = reaction(nothing >> immature_b_cell, immature * immature_step * relative(pre_b_cell))
    immature_cells_leave = reaction(immature_b_cell >> nothing, first_order(immature_step))
    some_return = assign(recirculating_b_cell, returned * relative(splenic_b_cell) * marrow_space)
    all_together = assign(marrow_b_cell, pro_b_cell + pre_b_cell + immature_b_cell + recirculating_b_cell)


class BCellsOfSpleen(Mechanism):
    """Immature cells ripen in the spleen and live for weeks; the more there are, the sooner one dies."""

    mature = parameter(
        unit="cell", human=(1e11, "", "assumed: as in mice, by weight", 3.0), mouse=(5e7, "", "assumed: usual counts", 1.3)
    )
    life = parameter(25, "day", source="", how="assumed: weeks on average", spread=1.5)
    crowding = parameter(0.5, source="", how="assumed: half of death is for want of survival factors", spread=1.5)
    in_blood = parameter(
        unit="cell/mm^3", human=(200, "", "assumed: usual counts of adults", 1.5), mouse=(3000, "", "assumed: usual counts", 1.5)
    )

    at_health = level(splenic_b_cell, mature)
    ripen = reaction(nothing >> splenic_b_cell, mature / life * relative(immature_b_cell))
    die = reaction(
        splenic_b_cell >> nothing, splenic_b_cell / life * (1 - crowding + crowding * relative(splenic_b_cell))
    )
    pass_through_blood = assign(blood_b_cell, in_blood * relative(splenic_b_cell))


class BCellsSecreteImmunoglobulin(Mechanism):
    """A part of B cells comes to secrete immunoglobulin, which lasts for weeks.

    In people that step needs RANK of the B cell: patients without RANK lack antibody, patients without RANKL do not
    (Guerrini 2008, Sobacchi 2007), so it is not RANKL that RANK finds there. In mice it does not need it.
    """

    through_rank = parameter(
        human=(0.85, "guerrini2008", "assumed: severe lack of immunoglobulin-secreting cells; no figure read", 1.1),
        mouse=(0.0, "perlot2012", "derived: antibody is normal in mice whose B cells lack RANK"),
    )
    life = parameter(
        unit="day", human=(60, "", "assumed: months", 2.0), mouse=(30, "", "assumed: weeks", 2.0)
    )
    usual = parameter(
        unit="g/L", human=(10, "", "assumed: usual of adults, 7 to 16", 1.2), mouse=(3, "", "assumed: mice in clean housing", 2.0)
    )
    mass = parameter(150, "kg/mol", source="", how="assumed: immunoglobulin G", spread=1.05)
    clearance = parameter(
        unit="1/day",
        human=(0.033, "", "assumed: half-life of three weeks", 1.1),
        mouse=(0.1, "", "assumed: half-life of a week", 1.3),
    )

    rank_is_there = assign(b_cell_rank, 1, gene=TNFRSF11A, cell=b_cell)
    can_secrete = assign(b_cell_competence, 1 - through_rank + through_rank * b_cell_rank)
    cells_at_health = level(secreting_b_cell, 1)
    some_come_to_secrete = reaction(nothing >> secreting_b_cell, relative(splenic_b_cell) / life * b_cell_competence)
    secreting_cells_die = reaction(secreting_b_cell >> nothing, first_order(1 / life))
    antibody_at_health = level(immunoglobulin[serum], usual / mass)
    is_secreted = reaction(nothing >> immunoglobulin[serum], usual / mass * clearance * secreting_b_cell)
    is_cleared = reaction(immunoglobulin[serum] >> nothing, first_order(clearance))
