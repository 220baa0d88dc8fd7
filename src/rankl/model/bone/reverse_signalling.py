"""RANKL of osteoblasts as a receptor: RANK on vesicles of osteoclasts tells osteoblasts to form bone."""

from rankl.language import Mechanism, assign, conversion, normal_at_one, parameter, regulates, relative
from rankl.model.quantities.bone import reverse_signal
from rankl.model.quantities.cells import mesenchymal_progenitor, osteoblast, osteoclast, pre_osteoblast
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.places import resorbed_surface


class RanklSignalsBack(Mechanism):
    """Osteoclasts shed RANK on vesicles, which gathers RANKL of osteoblasts; its tail activates Runx2, and bone is formed.

    A second coupling of formation to resorption, beside growth factors of the matrix: it goes with the osteoclasts that there
    are, resorbing or not, and with the RANKL of osteoblasts (Ikebuchi 2018). OPG does not gather RANKL so.

    Left out: RANKL that OPG or an antibody holds can no more be gathered.
    """

    share = parameter(unit="1", mouse=(0.5, "ikebuchi2018", "assumed: as much of recruitment as matrix growth factors", 1.5))
    half = parameter(unit="1", mouse=(1.0, "", "assumed: half of the most at the healthy signal", 2.0))

    gathers = assign(reverse_signal, relative(osteoclast), gene=TNFSF11, cell=osteoblast)
    forms = regulates(
        conversion(mesenchymal_progenitor, pre_osteoblast[resorbed_surface]),
        1 - share + share * normal_at_one(reverse_signal, half),
    )
