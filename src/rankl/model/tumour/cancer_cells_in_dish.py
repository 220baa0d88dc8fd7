"""Cancer cells with RANK in a dish: RANKL makes them move, and leaves their number alone."""

from rankl.language import Mechanism, assign, parameter, saturating
from rankl.model.quantities.cells import cancer_cell
from rankl.model.quantities.genes import TNFRSF11A
from rankl.model.quantities.places import dish
from rankl.model.quantities.signals import RANKL
from rankl.model.quantities.tumour import cancer_apoptosis, cancer_migration, cancer_proliferation, moved_by_rankl


class CancerCellsMigrate(Mechanism):
    """RANK of cancer cells senses free RANKL of the medium, and they migrate; they divide and die as without it."""

    fold = parameter(4, source="jones2006", how="assumed: several-fold with much RANKL; no figure read", spread=1.5)
    half = parameter(1, "nM", source="", how="assumed: 60 ng/mL; a ug/mL is much", spread=3.0)
    division = parameter(0.7, "1/day", source="", how="assumed: a division a day or so", spread=1.5)
    death = parameter(0.05, "1/day", source="", how="assumed: few die in a day", spread=2.0)

    senses = assign(
        moved_by_rankl, saturating(RANKL.soluble[dish] + RANKL.membrane[dish], half), gene=TNFRSF11A, cell=cancer_cell
    )
    migrate = assign(cancer_migration, 1 + (fold - 1) * moved_by_rankl)
    divide = assign(cancer_proliferation, division)
    die = assign(cancer_apoptosis, death)
