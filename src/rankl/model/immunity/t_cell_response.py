"""The response to an antigen in lymph nodes: dendritic cells show it, T cells multiply, a few of them stay as memory."""

from rankl.language import (
    Mechanism,
    assign,
    expresses,
    first_order,
    healthy,
    nothing,
    parameter,
    reaction,
    relative,
    saturating,
)
from rankl.model.quantities.cells import dendritic_cell, t_cell
from rankl.model.quantities.genes import CD40, CD40LG, TNFRSF11A, TNFSF11
from rankl.model.quantities.immunity import (
    activated_t_cell,
    antibody_titre,
    antigen,
    b_cell_competence,
    cd40_ligand_on_t_cells,
    cd40_on_dendritic_cells,
    dendritic_help,
    dendritic_number,
    dendritic_rank_signal,
    memory_t_cell,
    presentation,
    rankl_turnover,
    splenic_b_cell,
    switched_titre,
)
from rankl.model.quantities.places import lymph_node, skin, subcutis
from rankl.model.quantities.signals import RANKL


class AntigenDrains(Mechanism):
    """Antigen drains from where it was injected to the lymph nodes, and is digested there.

    Mice without lymph nodes answer in the spleen, which is not told apart.
    """

    drainage = parameter(0.5, "1/day", source="", how="assumed: with adjuvant it lasts for days", spread=2.0)
    digestion = parameter(0.3, "1/day", source="", how="assumed: dendritic cells show it for days", spread=2.0)

    drains = reaction(antigen[subcutis] >> antigen[lymph_node], first_order(drainage))
    is_digested = reaction(antigen[lymph_node] >> nothing, first_order(digestion))
    leaves_skin = reaction(antigen[skin] >> nothing, first_order(digestion))


class TCellsRespond(Mechanism):
    """T cells that meet their antigen multiply as far as dendritic cells help them, by RANK or by CD40.

    Either suffices for most of the response: without CD40 it rests on RANK (Bachmann 1999). Most T cells die within
    days of the peak; those that stay last for months. Activated T cells bear RANKL, which keeps dendritic cells.
    """

    precursors = parameter(1e-3, source="", how="assumed: ten divisions from the peak", spread=5.0)
    division = parameter(1.6, "1/day", source="", how="assumed: twice a day at most, less what dies", spread=1.5)
    half_antigen = parameter(0.3, "nmol", source="", how="assumed: some 15 ug of a protein", spread=3.0)
    by_rank = parameter(
        0.75, source="bachmann1999", how="assumed: suffices without CD40; no figure read", spread=1.3
    )
    half_rank = parameter(0.5, source="", how="assumed: most of it at healthy RANKL", spread=2.0)
    by_cd40 = parameter(
        0.85, source="bachmann1999", how="assumed: nearly suffices without RANKL; no figure read", spread=1.2
    )
    contraction = parameter(0.25, "1/day", source="", how="assumed: nine tenths are gone ten days after the peak", spread=1.5)
    stay = parameter(0.05, source="", how="assumed: one in twenty stays", spread=1.5)
    memory_life = parameter(200, "day", source="", how="assumed: months", spread=2.0)
    rankl = parameter(
        10, source="kong1999t", how="assumed: at the peak they outdo stroma ten times; none on resting cells", spread=2.0
    )

    cd40_is_there = assign(cd40_on_dendritic_cells, 1, gene=CD40, cell=dendritic_cell)
    cd40_ligand_is_there = assign(cd40_ligand_on_t_cells, 1, gene=CD40LG, cell=t_cell)
    is_shown = assign(presentation[lymph_node], saturating(antigen[lymph_node] * dendritic_number[lymph_node], half_antigen))
    cells_help = assign(
        dendritic_help[lymph_node],
        1
        - (1 - by_rank * saturating(dendritic_rank_signal[lymph_node], half_rank))
        * (1 - by_cd40 * cd40_on_dendritic_cells * cd40_ligand_on_t_cells),
    )
    multiply = reaction(
        nothing >> activated_t_cell[lymph_node],
        division
        * presentation[lymph_node]
        * dendritic_help[lymph_node]
        * (activated_t_cell[lymph_node] + precursors)
        * (1 - activated_t_cell[lymph_node]),
    )
    most_die = reaction(activated_t_cell[lymph_node] >> nothing, first_order(contraction))
    some_stay = reaction(nothing >> memory_t_cell, stay * contraction * activated_t_cell[lymph_node])
    memory_fades = reaction(memory_t_cell >> nothing, first_order(1 / memory_life))
    make_rankl = reaction(
        nothing >> RANKL.membrane[lymph_node],
        rankl * healthy(RANKL.membrane[lymph_node]) * rankl_turnover[lymph_node] * activated_t_cell[lymph_node],
        gene=TNFSF11,
        cell=t_cell,
    )


class TCellsBearRank(Mechanism):
    """Activated T cells bear a little RANK; T cells in the body do as well without it (Josien 1999)."""

    bear_rank = expresses(TNFRSF11A, t_cell)


class BCellsRespond(Mechanism):
    """B cells that T cells help make antibody, which switches class through CD40; their own RANK has no part in mice.

    Left out: hypermutation, and antibody without T cells.
    """

    half_help = parameter(0.01, source="", how="assumed: few helper T cells suffice", spread=3.0)
    half_cells = parameter(
        0.05, source="stolina2007", how="assumed: few B cells suffice; petrified mice answer as others do", spread=2.0
    )
    rise = parameter(0.15, "1/day", source="", how="assumed: highest after two to three weeks", spread=1.5)
    fall = parameter(0.03, "1/day", source="", how="assumed: weeks, since plasma cells go on", spread=2.0)
    switched = parameter(0.8, source="", how="assumed: most of it after a month", spread=1.2)

    made = (
        rise
        * saturating(activated_t_cell[lymph_node], half_help)
        * saturating(relative(splenic_b_cell), half_cells)
        * b_cell_competence
    )

    antibody_rises = reaction(nothing >> antibody_titre, made)
    antibody_falls = reaction(antibody_titre >> nothing, first_order(fall))
    class_switches = reaction(
        nothing >> switched_titre, switched * made * cd40_on_dendritic_cells * cd40_ligand_on_t_cells
    )
    switched_antibody_falls = reaction(switched_titre >> nothing, first_order(fall))
