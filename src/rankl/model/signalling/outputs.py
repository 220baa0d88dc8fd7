"""What signalling does to cells: commitment, fusion, survival, resorption."""

from rankl.language import (
    Mechanism,
    assign,
    conversion,
    first_order,
    healthy,
    level,
    loss,
    normal_at_one,
    nothing,
    parameter,
    reaction,
    regulates,
)
from rankl.model.quantities.bone import osteoclast_activity, resorption_drive
from rankl.model.quantities.cells import mononuclear_osteoclast, osteoclast, osteoclast_precursor, pre_osteoclast
from rankl.model.quantities.genes import DCSTAMP
from rankl.model.quantities.signalling import (
    commitment_signal,
    fusion_signal,
    osteoclast_genes,
    p_bad,
    rank_trimers,
    resorption_signal,
    survival_signal,
)


class SignallingGivesOutputs(Mechanism):
    """The programme of genes commits precursors and, with DC-STAMP, lets them fuse; RANK keeps alive.

    Life depends on RANK in two ways: by c-Src, Akt and Bad, and by a second one that needs neither c-Src nor TRAF6, since
    mice without c-Src, and one of two lines without TRAF6, have osteoclasts. Other TRAFs at RANK may carry it.
    """

    half_fusion = parameter(0.3, source="", how="assumed: permissive, little of the programme lets cells fuse", spread=2.0)
    without = parameter(
        0.14,
        source="capparelli2003",
        how="derived: osteoclast surface falls by 95 % in 5 days of OPG, though cells on their way still come",
        spread=1.3,
    )
    by_bad = parameter(
        1.4,
        source="lomaga1999",
        how="fitted: so that osteoclasts without TRAF6 or c-Src are nearly as many as others (S036)",
        spread=1.5,
    )
    half_bad = parameter(5.0, source="", how="assumed: prior, in multiples of the healthy signal", spread=2.0)
    half_rank = parameter(5.0, source="", how="assumed: prior, in multiples of the healthy signal", spread=2.0)
    balance = parameter(2.6, "1/day", source="", how="assumed: the proteins that decide on death turn over in hours", spread=2.0)

    commits = assign(commitment_signal, osteoclast_genes)
    fuses = assign(fusion_signal, normal_at_one(osteoclast_genes, half_fusion), gene=DCSTAMP, cell=osteoclast_precursor)

    at_health = level(survival_signal, 1)
    saved = (without + by_bad * normal_at_one(p_bad, half_bad) + normal_at_one(rank_trimers, half_rank)) / (without + by_bad + 1)
    is_saved = reaction(nothing >> survival_signal, balance * saved)
    is_given_up = reaction(survival_signal >> nothing, first_order(balance))


class SignallingDrivesOsteoclasts(Mechanism):
    """Signalling acts on the cells of bone, or of a dish: it takes the place of `RankDrivesOsteoclasts`."""

    commits = regulates(conversion(osteoclast_precursor, pre_osteoclast), commitment_signal)
    fuses = regulates(conversion(mononuclear_osteoclast, osteoclast), fusion_signal)
    osteoclasts_survive = regulates(loss(osteoclast), 1 / survival_signal)
    pre_osteoclasts_survive = regulates(loss(pre_osteoclast), 1 / survival_signal)
    mononuclear_cells_survive = regulates(loss(mononuclear_osteoclast), 1 / survival_signal)
    resorbs = assign(osteoclast_activity, resorption_signal)


class OsteoclastsResorb(Mechanism):
    """Resorption by all osteoclasts; cells that have not fused resorb less."""

    unfused = parameter(0.3, source="yagi2005", how="assumed: bone of mice without fusion is denser, not petrified", spread=2.0)

    cells = osteoclast + unfused * mononuclear_osteoclast
    in_health = healthy(osteoclast) + unfused * healthy(mononuclear_osteoclast)
    drives = assign(resorption_drive, cells / in_health * osteoclast_activity)
