"""Drugs against RANKL that reach the gland."""

from rankl.language import Mechanism, loss, parameter, regulates
from rankl.model.quantities.drugs import anti_mouse_rankl, denosumab, opg_fc, rank_fc
from rankl.model.quantities.mammary import gland_rankl
from rankl.model.quantities.places import serum


class AntiMouseRanklInGland(Mechanism):
    """The antibody holds RANKL of the gland until it is digested."""

    capture = parameter(
        9, "1/nM", source="", how="assumed: a tenth of serum reaches the gland; antibody association as in marrow", spread=3.0
    )

    holds = regulates(loss(gland_rankl), 1 + capture * anti_mouse_rankl[serum])


class OpgFcInGland(Mechanism):
    """OPG-Fc catches RANKL of the gland."""

    capture = parameter(9, "1/nM", source="", how="assumed: as the antibody", spread=3.0)

    catches = regulates(loss(gland_rankl), 1 + capture * opg_fc[serum])


class DenosumabInGland(Mechanism):
    """Denosumab holds RANKL of the breast."""

    capture = parameter(9, "1/nM", source="", how="assumed: a tenth of serum reaches the gland, as other tissue", spread=3.0)

    holds = regulates(loss(gland_rankl), 1 + capture * denosumab[serum])


class RankFcInGland(Mechanism):
    """RANK-Fc catches RANKL of the gland."""

    capture = parameter(9, "1/nM", source="", how="assumed: as the antibody", spread=3.0)

    catches = regulates(loss(gland_rankl), 1 + capture * rank_fc[serum])
