"""RANK is shed from precursors that it has signalled in, by ADAM17: the signal limits itself."""

from rankl.language import Mechanism, loss, normal_at_one, parameter, regulates
from rankl.model.quantities.cells import osteoclast_precursor
from rankl.model.quantities.genes import ADAM17
from rankl.model.quantities.signalling import rank_traf6
from rankl.model.quantities.signals import RANK


class RankIsShed(Mechanism):
    """RANKL has RANK shed: by way of TRAF6, ADAM17 (TACE) is set on it. Where it lacks, more osteoclasts form (Hakozaki 2010).

    Left out: that what is shed catches RANKL, single as it is and weakly as it binds.
    """

    by_signal = parameter(
        0.2, source="hakozaki2010", how="assumed: in health a sixth of RANK is lost so; no figure read", spread=2.0
    )
    half = parameter(1.0, source="", how="assumed: the sheddase is half as active as it can be in health", spread=2.0)

    sheds = regulates(
        loss(RANK),
        (1 + by_signal * normal_at_one(rank_traf6, half)) / (1 + by_signal),
        gene=ADAM17,
        cell=osteoclast_precursor,
    )
