"""Parts of RANKL that alleles may lack."""

from rankl.language import Mechanism, conversion, needs_part, synthesis
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.places import marrow, serum
from rankl.model.quantities.signals import RANKL


class RanklIsCutAtItsStalk(Mechanism):
    """Sheddases cut RANKL at a site between its head and the membrane; without the site none of it is soluble.

    Membrane RANKL then signals as before (Xiong 2018).
    """

    in_marrow = needs_part(TNFSF11, "shedding", conversion(RANKL.membrane[marrow], RANKL.soluble[marrow]))
    in_other_tissues = needs_part(TNFSF11, "shedding", synthesis(RANKL.soluble[serum]))
