"""Lymph nodes: inducer cells seed them before birth, if a trace of RANKL is there."""

from rankl.language import (
    Mechanism,
    assign,
    exp,
    first_order,
    healthy,
    hill,
    level,
    needs_part,
    nothing,
    parameter,
    reaction,
    saturating,
    smallest,
)
from rankl.model.quantities.cells import lti_cell, lymphoid_stroma
from rankl.model.quantities.genes import LTA, PLCG2, TNFRSF11A, TNFSF11, TRAF6
from rankl.model.quantities.immunity import (
    lti_clusters,
    lti_plcg2,
    lti_signal,
    lti_traf6,
    lymph_node_number,
    rankl_at_hand,
    rankl_turnover,
)
from rankl.model.quantities.person import age
from rankl.model.quantities.places import lymph_node
from rankl.model.quantities.signals import RANKL


class LymphNodeStromaMakesRankl(Mechanism):
    """Stroma of lymph nodes, and of their anlagen, bears RANKL all life long."""

    makes_rankl = reaction(
        nothing >> RANKL.membrane[lymph_node],
        healthy(RANKL.membrane[lymph_node]) * rankl_turnover[lymph_node],
        gene=TNFSF11,
        cell=lymphoid_stroma,
    )


class InducerCells(Mechanism):
    """CD4+CD3- inducer cells come to the anlagen in the second half of gestation; RANK keeps them there.

    They bear RANK and RANKL themselves. Without the signal they are few and do not cluster (Kim 2000). The signal runs
    over TRAF6 and PLC-gamma 2. A trace of RANKL suffices: mice with a hundredfold OPG have all lymph nodes (Stolina 2007).

    Left out: interleukin 7, chemokines, and lymphotoxin as a signal back to the inducer cells.
    """

    opens = parameter(
        unit="day",
        human=(-210, "", "assumed: anlagen appear in the eighth week; not reached by adults", 1.1),
        mouse=(-8, "kim2000", "assumed: embryonic day 11", 1.1),
    )
    closes = parameter(
        unit="day",
        human=(-120, "", "assumed: by mid-gestation; not reached by adults", 1.2),
        mouse=(-1, "kim2000", "assumed: inducer cells come until just before birth", 1.2),
    )
    overlap = parameter(0.4, "day", source="", how="assumed: nodes differ by a day or two", spread=1.5)
    arrival = parameter(
        300, "cell/mm^3/day", source="", how="assumed: sets the unit only; the number for clusters goes with it", spread=2.0
    )
    leaving = parameter(2, "1/day", source="kim2000", how="assumed: without RANK they stay for half a day", spread=2.0)
    kept = parameter(
        8, source="kim2000", how="assumed: inducer cells are significantly fewer without RANKL; no figure read", spread=1.5
    )
    trace = parameter(
        1e-3,
        source="stolina2007",
        how="assumed: half of the signal at a thousandth of healthy RANKL; a hundredfold OPG spares lymph nodes, high doses of "
        "antibody do not",
        spread=3.0,
    )
    own_rankl = parameter(
        1.0, source="", how="assumed: when most of them are there they make as much as stroma", spread=2.0
    )
    many = parameter(1000, "cell/mm^3", source="", how="assumed: their number at its height", spread=2.0)

    not_yet = 1 / (1 + exp(smallest((opens - age) / overlap, 50)))
    still = 1 / (1 + exp(smallest((age - closes) / overlap, 50)))

    traf6_is_there = assign(lti_traf6, 1, gene=TRAF6, cell=lti_cell)
    plcg2_is_there = assign(lti_plcg2, 1, gene=PLCG2, cell=lti_cell)
    rank_signals = assign(
        lti_signal,
        lti_traf6 * lti_plcg2 * saturating(rankl_at_hand[lymph_node], trace),
        gene=TNFRSF11A,
        cell=lti_cell,
    )
    at_its_sites = needs_part(TNFRSF11A, "traf6_binding", lti_signal)
    arrive = reaction(nothing >> lti_cell, arrival * not_yet * still)
    leave = reaction(lti_cell >> nothing, first_order(leaving / (1 + (kept - 1) * lti_signal)))
    make_rankl = reaction(
        nothing >> RANKL.membrane[lymph_node],
        own_rankl * healthy(RANKL.membrane[lymph_node]) * rankl_turnover[lymph_node] * lti_cell / many,
        gene=TNFSF11,
        cell=lti_cell,
    )


class LymphNodesAreSeeded(Mechanism):
    """Clusters of inducer cells turn anlagen into lymph nodes by lymphotoxin; after birth none is added, and none is lost.

    Left out: that groups of nodes have windows of their own.
    """

    usual = parameter(
        human=(600, "", "assumed: 500 to 700 in people", 1.3), mouse=(22, "", "assumed: number usually mapped", 1.1)
    )
    ends = parameter(
        unit="day",
        human=(-100, "", "assumed: before birth; not reached by adults", 1.2),
        mouse=(0, "kim2000", "assumed: no more after birth", 1.2),
    )
    overlap = parameter(0.4, "day", source="", how="assumed: as for the coming of inducer cells", spread=1.5)
    pace = parameter(1, "1/day", source="", how="assumed: an anlage takes a day or two", spread=1.5)
    needed = parameter(
        450, "cell/mm^3", source="kim2000", how="assumed: between the number with RANKL and that without", spread=1.5
    )
    steepness = parameter(
        6, source="kim2000", how="assumed: cells that do not cluster seed nothing; the degree goes with clusters", spread=1.5
    )

    still = 1 / (1 + exp(smallest((age - ends) / overlap, 50)))

    at_health = level(lymph_node_number, usual)
    cluster = assign(lti_clusters, hill(lti_cell, needed, steepness), gene=LTA, cell=lti_cell)
    nodes_arise = reaction(nothing >> lymph_node_number, pace * still * lti_clusters * (usual - lymph_node_number))
