"""RANKL on cells and in solution finds RANK (go), or is caught by its decoy OPG (stop)."""

from rankl.language import (
    Mechanism,
    assign,
    each,
    first_order,
    healthy,
    level,
    mass_action,
    nothing,
    parameter,
    reaction,
    relative,
    volume,
)
from rankl.model.quantities.cells import lining_cell, mesenchymal_progenitor, osteoclast_precursor, osteocyte
from rankl.model.quantities.genes import ADAM10, MMP14, TNFRSF11A, TNFSF11
from rankl.model.quantities.places import marrow, serum
from rankl.model.quantities.signals import (
    OPG,
    RANK,
    RANKL,
    RANKL_OPG,
    RANKL_RANK,
    osteocyte_share,
    rank_occupancy,
    rank_signal,
)


class RanklAxis(Mechanism):
    """Membrane RANKL is made by osteocytes, lining cells and stroma, shed, caught by OPG and spent on RANK.

    Catching by OPG is what removes most RANKL: the complex is taken up and digested. So the free RANKL at rest is
    set by how fast OPG catches against how fast RANKL is otherwise lost, which is why OPG matters. RANK binds weakly
    and lets go within seconds; what counts is the part that is taken in. RANK is counted per precursor, so a larger
    pool of precursors consumes more RANKL. Models disagree on which of the two binds tighter; the measured order
    (Nelson 2012: OPG) is taken here.

    Two sheddases cut RANKL off the membrane, MMP14 most of it. What is cut off signals as well but is washed out, so that
    shedding damps: osteoclasts are more without MMP14 (Hikita 2006), and yet fewer where nothing at all is shed, in any tissue.

    Left out: retention of OPG on heparan sulphate.
    """

    k_on = parameter(
        1e6,
        "1/M/s",
        source="nelson2012",
        how="assumed: rate of protein-protein association, same for RANK and OPG; the K_D ratio enters by k_off",
        spread=3.0,
    )
    opg_k_off = parameter(
        17, "1/day", source="nelson2012", how="derived: K_D 0.2 nM of the OPG ligand-binding region x k_on", spread=5.0
    )
    opg_complex_uptake = parameter(
        17, "1/day", source="theoleyre2006", how="assumed: internalised within an hour, faster than free RANKL", spread=3.0
    )
    membrane_level = parameter(
        1,
        "pM",
        source="",
        how="assumed: free trimer-equivalent on cells, above free serum RANKL (0.3 pM)",
        spread=3.0,
        mouse=(2, "", "assumed: as free serum RANKL"),
    )
    own_loss = parameter(
        0.9,
        "1/day",
        source="",
        how="assumed: hours to a day on the surface; sets potency of OPG and denosumab",
        spread=3.0,
        mouse=(0.4, "", "assumed: with shedding, somewhat less than in people"),
    )
    shedding = parameter(
        0.3,
        "1/day",
        source="xiong2018",
        how="derived: soluble RANKL carries a few per cent of the signal, mice without it are nearly normal",
        spread=3.0,
        mouse=(0.5, "hikita2006", "assumed: a good part of what is lost is shed, mostly by one sheddase; no figure read"),
    )
    share_mmp14 = parameter(
        0.8, source="hikita2006", how="assumed: much less soluble RANKL without it; ADAM10 does the rest", spread=1.2
    )
    soluble_loss = parameter(
        3, "1/day", source="pivonka2008", how="assumed: washed out of marrow slower than the hour it lasts in serum", spread=3.0
    )
    enters = parameter(
        0,
        source="",
        how="assumed: none comes back from serum, where there is little beside what marrow makes",
        mouse=(0.45, "xiong2018", "assumed: half as freely as it leaves; mice without any have fewer osteoclasts (S020)", 1.5),
    )

    share_osteocyte = parameter(
        0.7,
        source="xiong2011",
        how="assumed: main source in adult bone, loss of it raises bone mass several-fold",
        spread=1.3,
        mouse=(0.82, "xiong2015", "fitted: so that osteoclasts of cancellous bone fall by 70 % without it (S033)", 1.08),
    )
    share_lining = parameter(
        0.1,
        source="elmasri2024",
        how="assumed: surface cells contribute",
        spread=2.0,
        mouse=(0.02, "xiong2015", "assumed: little; osteocytes, not lining cells, are the main source"),
    )
    share_stromal = 1 - share_osteocyte - share_lining

    receptors = parameter(
        0.0166, "amol/cell", source="", how="assumed: 10,000 receptors a cell, as for other receptors of the family", spread=3.0
    )
    receptor_turnover = parameter(2, "1/day", source="", how="assumed: half a day, usual for receptors of the family", spread=3.0)
    uptake = parameter(
        40,
        "1/day",
        source="",
        how="assumed: bound receptors go in within half an hour, as in the TNF receptor family",
        spread=3.0,
    )

    rank_k_off = parameter(
        8600, "1/day", source="nelson2012", how="derived: RANK binds 500 times weaker than OPG, K_D 100 nM x k_on", spread=5.0
    )

    taken_in = k_on * uptake / (uptake + rank_k_off)
    spent_on_rank = taken_in * healthy(RANK) * healthy(osteoclast_precursor)
    caught = k_on * healthy(OPG[marrow]) * opg_complex_uptake / (opg_complex_uptake + opg_k_off)
    production = membrane_level * (own_loss + shedding + caught + spent_on_rank)

    membrane_at_health = level(RANKL.membrane[marrow], membrane_level)
    returning = soluble_loss * enters * healthy(RANKL.soluble[serum])
    soluble_at_health = level(
        RANKL.soluble[marrow], (membrane_level * shedding + returning) / (soluble_loss + caught + spent_on_rank)
    )
    rank_at_health = level(RANK, receptors)
    bound_at_health = level(
        RANKL_RANK, taken_in * receptors / uptake * (healthy(RANKL.membrane[marrow]) + healthy(RANKL.soluble[marrow]))
    )
    membrane_complex_at_health = level(RANKL_OPG.membrane[marrow], membrane_level * caught / opg_complex_uptake)
    soluble_complex_at_health = level(RANKL_OPG.soluble[marrow], healthy(RANKL.soluble[marrow]) * caught / opg_complex_uptake)

    osteocytes_make_rankl = reaction(
        nothing >> RANKL.membrane[marrow], production * share_osteocyte * relative(osteocyte), gene=TNFSF11, cell=osteocyte
    )
    lining_cells_make_rankl = reaction(
        nothing >> RANKL.membrane[marrow], production * share_lining * relative(lining_cell), gene=TNFSF11, cell=lining_cell
    )
    stroma_makes_rankl = reaction(
        nothing >> RANKL.membrane[marrow],
        production * share_stromal * relative(mesenchymal_progenitor),
        gene=TNFSF11,
        cell=mesenchymal_progenitor,
    )
    rankl_is_lost = reaction(RANKL.membrane[marrow] >> nothing, first_order(own_loss))
    mmp14_sheds_rankl = reaction(
        RANKL.membrane[marrow] >> RANKL.soluble[marrow], first_order(shedding * share_mmp14), gene=MMP14, cell=osteocyte
    )
    adam10_sheds_rankl = reaction(
        RANKL.membrane[marrow] >> RANKL.soluble[marrow], first_order(shedding * (1 - share_mmp14)), gene=ADAM10, cell=osteocyte
    )
    soluble_rankl_washes_out = reaction(
        RANKL.soluble[marrow] >> RANKL.soluble[serum],
        soluble_loss * volume(marrow) * (RANKL.soluble[marrow] - enters * RANKL.soluble[serum]),
    )

    opg_catches_membrane_rankl = reaction(
        RANKL.membrane[marrow] + OPG[marrow] >> RANKL_OPG.membrane[marrow], mass_action(k_on, opg_k_off)
    )
    opg_catches_soluble_rankl = reaction(
        RANKL.soluble[marrow] + OPG[marrow] >> RANKL_OPG.soluble[marrow], mass_action(k_on, opg_k_off)
    )
    membrane_complex_is_digested = reaction(RANKL_OPG.membrane[marrow] >> nothing, first_order(opg_complex_uptake))
    soluble_complex_is_digested = reaction(RANKL_OPG.soluble[marrow] >> nothing, first_order(opg_complex_uptake))

    precursors_make_rank = reaction(nothing >> RANK, receptors * receptor_turnover, gene=TNFRSF11A, cell=osteoclast_precursor)
    rank_is_lost = reaction(RANK >> nothing, first_order(receptor_turnover))
    rankl_finds_rank = reaction(RANK >> RANKL_RANK, taken_in * each(RANKL)[marrow] * RANK)
    rankl_is_spent_on_rank = reaction(
        each(RANKL)[marrow] >> nothing, taken_in * each(RANKL)[marrow] * RANK * osteoclast_precursor
    )
    bound_rank_goes_in = reaction(RANKL_RANK >> nothing, first_order(uptake))

    signal = assign(rank_signal, relative(RANKL_RANK))
    none = 1e-9 * healthy(RANK)
    occupied = assign(rank_occupancy, RANKL_RANK / (RANK + RANKL_RANK + none))
    of_osteocytes = share_osteocyte * relative(osteocyte)
    budget = assign(
        osteocyte_share,
        of_osteocytes / (of_osteocytes + share_lining * relative(lining_cell) + share_stromal * relative(mesenchymal_progenitor)),
    )
