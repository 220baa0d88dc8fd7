"""Where genes of the RANKL axis are expressed without any effect that the model follows."""

from rankl.language import Mechanism, expresses
from rankl.model.quantities.cells import late_osteoblast, mesenchymal_progenitor, osteoblast, osteoclast, pre_osteoblast
from rankl.model.quantities.genes import TNFRSF11A, TNFRSF11B, TNFSF11


class OsteoblastsExpressRankl(Mechanism):
    """Osteoblasts and their precursors have RANKL on their surface, but bone that is remodelled does not depend on it.

    Mice in which osteoblasts have lost RANKL, and osteocytes have not, have normal osteoclasts (Xiong 2015).
    """

    pre_osteoblasts = expresses(TNFSF11, pre_osteoblast)
    osteoblasts = expresses(TNFSF11, osteoblast)
    late_osteoblasts = expresses(TNFSF11, late_osteoblast)


class OsteoclastsBearRank(Mechanism):
    """Osteoclasts keep RANK of the precursors that they come from; one signal stands for both."""

    osteoclasts = expresses(TNFRSF11A, osteoclast)


class ProgenitorsExpressOpg(Mechanism):
    """Mesenchymal progenitors secrete OPG too; here it is within the constant share of the osteocytes."""

    progenitors = expresses(TNFRSF11B, mesenchymal_progenitor)
