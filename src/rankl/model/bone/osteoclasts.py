"""From RANK+ precursor to osteoclast: commitment, fusion, life and activity."""

from rankl.language import (
    Mechanism,
    assign,
    conversion,
    first_order,
    level,
    loss,
    normal_at_one,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.model.quantities.bone import killed_by_fas_ligand, osteoclast_activity, osteoclast_dying, resorption_drive
from rankl.model.quantities.cells import (
    mesenchymal_progenitor,
    mononuclear_osteoclast,
    osteoclast,
    osteoclast_precursor,
    pre_osteoclast,
)
from rankl.model.quantities.genes import CSF1
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import MCSF, rank_signal


class OsteoclastLineage(Mechanism):
    """RANK+ precursors arrive, are lost, or commit; committed cells reach bone, fuse, and die as osteoclasts.

    The pool of precursors is dynamic: while commitment is blocked it fills towards supply / own loss, and spills
    over when the block ends. That is the stored resorption behind the rebound after denosumab. Osteoclasts are
    counted by their nuclei. The pool stands for all cells held before commitment, osteomorphs among them; its time
    is an effective one.
    """

    precursors = parameter(
        200, "cell/mm^3", source="", how="assumed: RANK+ share of marrow cells next to bone; only ratios matter", spread=3.0
    )
    own_loss = parameter(
        0.00067,
        "1/day",
        source="martinezreina2022",
        how="assumed: an accumulating pool as there; it fills over 500-1500 days of blockade",
        spread=2.0,
        mouse=(0.04, "xing2002", "assumed: weeks; precursors double to triple where none can commit"),
    )
    commitment = parameter(
        0.0023,
        "1/day",
        source="martinezreina2022",
        how="assumed: an accumulating pool as there; four fifths of the outflow become osteoclasts at health",
        spread=2.0,
        mouse=(0.07, "xing2002", "assumed: more commit than are lost; precursors double to triple where none can"),
    )
    homing = parameter(
        0.03,
        "1/day",
        source="parfitt2002",
        how="assumed: weeks from commitment until a remodelling site is activated and reached",
        spread=2.0,
        mouse=(0.7, "", "assumed: a day or two; osteoclasts are back within a week after precursors are given"),
    )
    fusion = parameter(
        0.05,
        "1/day",
        source="eriksen1986",
        how="assumed: weeks as a mononuclear cell on bone before fusion",
        spread=2.0,
        mouse=(0.4, "", "assumed: two or three days, as in culture"),
    )
    idle_loss = parameter(
        0.01,
        "1/day",
        source="",
        how="assumed: committed cells that do not fuse last for months",
        spread=3.0,
        mouse=(0.1, "", "assumed: as long as osteoclasts"),
    )
    death = parameter(
        0.08,
        "1/day",
        source="parfitt1994",
        how="measured: 8 % of osteoclast nuclei are lost a day",
        spread=1.2,
        mouse=(0.1, "", "assumed: life of ten days, somewhat shorter than in people", 1.3),
    )

    reach_bone = precursors * commitment * homing / (homing + idle_loss)
    precursors_at_health = level(osteoclast_precursor, precursors)
    pre_osteoclasts_at_health = level(pre_osteoclast, precursors * commitment / (homing + idle_loss))
    mononuclear_at_health = level(mononuclear_osteoclast, reach_bone / (fusion + idle_loss))
    osteoclasts_at_health = level(osteoclast, reach_bone / (fusion + idle_loss) * fusion / death)

    precursors_arrive = reaction(nothing >> osteoclast_precursor, precursors * (own_loss + commitment))
    precursors_are_lost = reaction(osteoclast_precursor >> nothing, first_order(own_loss))
    precursors_commit = reaction(osteoclast_precursor >> pre_osteoclast, first_order(commitment))
    pre_osteoclasts_are_lost = reaction(pre_osteoclast >> nothing, first_order(idle_loss))
    pre_osteoclasts_reach_bone = reaction(pre_osteoclast >> mononuclear_osteoclast, first_order(homing))
    mononuclear_cells_are_lost = reaction(mononuclear_osteoclast >> nothing, first_order(idle_loss))
    mononuclear_cells_fuse = reaction(mononuclear_osteoclast >> osteoclast, first_order(fusion))
    osteoclasts_die = reaction(osteoclast >> nothing, first_order(death))


class OsteoclastsDieEarlierOrLater(Mechanism):
    """Hormones and cytokines hasten or hold off the death of osteoclasts, RANK apart."""

    as_in_health = assign(killed_by_fas_ligand, 1)
    all_deaths = assign(osteoclast_dying, killed_by_fas_ligand)
    changes_death = regulates(loss(osteoclast), osteoclast_dying)


class RankDrivesOsteoclasts(Mechanism):
    """Bound RANK commits precursors, lets them fuse, keeps osteoclasts alive and makes them resorb.

    Each is a saturating function of bound RANK, 1 at health; without RANKL nothing commits, fuses or resorbs,
    and osteoclasts die within days.
    """

    half_commitment = parameter(
        6.6, source="", how="assumed: prior for calibration, in multiples of the healthy signal", spread=3.0
    )
    half_fusion = parameter(0.1, source="", how="assumed: permissive, a little RANKL suffices to fuse", spread=3.0)
    half_survival = parameter(
        5.2, source="", how="assumed: prior for calibration, in multiples of the healthy signal", spread=3.0
    )
    life_without = parameter(
        0.15,
        source="capparelli2003",
        how="derived: osteoclast surface falls by 95 % in 5 days of OPG, e-fold 1.7 d of 12.5 d",
        spread=1.3,
    )
    half_activity = parameter(
        0.24, source="", how="assumed: prior for calibration, in multiples of the healthy signal", spread=3.0
    )

    commits = regulates(conversion(osteoclast_precursor, pre_osteoclast), normal_at_one(rank_signal, half_commitment))
    fuses = regulates(conversion(mononuclear_osteoclast, osteoclast), normal_at_one(rank_signal, half_fusion))
    survival = life_without + (1 - life_without) * normal_at_one(rank_signal, half_survival)
    osteoclasts_survive = regulates(loss(osteoclast), 1 / survival)
    pre_osteoclasts_survive = regulates(loss(pre_osteoclast), 1 / survival)
    mononuclear_cells_survive = regulates(loss(mononuclear_osteoclast), 1 / survival)
    resorbs = assign(osteoclast_activity, normal_at_one(rank_signal, half_activity))
    drives = assign(resorption_drive, relative(osteoclast) * osteoclast_activity)


class McsfInMarrow(Mechanism):
    """Stromal cells make M-CSF; precursors and macrophages clear it through c-Fms.

    A larger pool of precursors so lowers its own supply.
    """

    at_health_level = parameter(
        0.05, "nM", source="bartocci1987", how="assumed: marrow near serum level; only ratios matter", spread=3.0
    )
    clearance = parameter(50, "1/day", source="bartocci1987", how="derived: cleared within minutes to half an hour", spread=3.0)
    share_precursors = parameter(
        0.2, source="bartocci1987", how="assumed: the rest is cleared by macrophages of liver and spleen", spread=2.0
    )

    at_health = level(MCSF[marrow], at_health_level)
    stroma_makes_mcsf = reaction(nothing >> MCSF[marrow], at_health_level * clearance, gene=CSF1, cell=mesenchymal_progenitor)
    macrophages_clear_mcsf = reaction(MCSF[marrow] >> nothing, first_order(clearance * (1 - share_precursors)))
    precursors_clear_mcsf = reaction(
        MCSF[marrow] >> nothing, clearance * share_precursors * relative(osteoclast_precursor) * MCSF[marrow]
    )


class McsfFeedsPrecursors(Mechanism):
    """M-CSF keeps precursors coming: none come without it."""

    half_supply = parameter(
        0.5, source="yoshida1990", how="assumed: supply saturates; none without M-CSF, as in op/op mice", spread=3.0
    )

    mcsf_brings_precursors = regulates(synthesis(osteoclast_precursor), normal_at_one(relative(MCSF[marrow]), half_supply))
