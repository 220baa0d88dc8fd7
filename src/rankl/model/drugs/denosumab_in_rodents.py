"""Denosumab in rodents: it binds RANKL of man and of monkeys, not that of mice and rats."""

from rankl.language import Mechanism, binding, each, loss, needs_species
from rankl.model.quantities.cells import other_tissue
from rankl.model.quantities.drugs import denosumab
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.places import marrow, serum
from rankl.model.quantities.signals import RANKL


class DenosumabNeedsHumanRankl(Mechanism):
    """Only where the gene of RANKL is replaced by that of man does denosumab find its target (Kostenuik 2009).

    In all other rodents it is cleared as an IgG and does nothing.
    """

    in_marrow = needs_species(TNFSF11, "human", binding(each(RANKL)[marrow], denosumab[marrow]))
    elsewhere = needs_species(TNFSF11, "human", loss(denosumab[serum], cell=other_tissue))
    in_serum = needs_species(TNFSF11, "human", binding(each(RANKL)[serum], denosumab[serum]))
