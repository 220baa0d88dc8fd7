"""Where genes of the RANKL axis are expressed without any effect that the model follows."""

from rankl.language import Mechanism, expresses
from rankl.model.quantities.cells import late_osteoblast, mesenchymal_progenitor, osteoclast, pre_osteoblast
from rankl.model.quantities.genes import TNFRSF11A, TNFRSF11B, TNFSF11


class OsteoblastsExpressRankl(Mechanism):
    """Osteoblasts at every stage have RANKL on their surface, but osteoclasts of remodelled bone do not depend on it.

    Mice in which osteoblasts have lost RANKL, and osteocytes have not, have normal osteoclasts (Xiong 2015). What RANKL of
    grown osteoblasts does as a receptor is on the page of reverse signalling.
    """

    pre_osteoblasts = expresses(TNFSF11, pre_osteoblast)
    late_osteoblasts = expresses(TNFSF11, late_osteoblast)


class OsteoclastsBearRank(Mechanism):
    """Osteoclasts keep RANK of the precursors that they come from; one signal stands for both."""

    osteoclasts = expresses(TNFRSF11A, osteoclast)


class ProgenitorsExpressOpg(Mechanism):
    """Mesenchymal progenitors secrete OPG too; here it is within the constant share of the osteocytes."""

    progenitors = expresses(TNFRSF11B, mesenchymal_progenitor)
