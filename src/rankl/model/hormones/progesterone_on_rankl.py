"""Progesterone and the RANKL of serum."""

from rankl.language import Mechanism, hill, parameter, regulates, relative, synthesis
from rankl.model.quantities.cells import other_tissue
from rankl.model.quantities.genes import PGR
from rankl.model.quantities.hormones import progestogens
from rankl.model.quantities.places import serum
from rankl.model.quantities.signals import RANKL


class ProgesteroneRaisesRanklElsewhere(Mechanism):
    """In mice serum RANKL goes up and down with the cycle; the surge of progesterone in the evening is taken to be why.

    Progesterone calls for RANKL in the mammary gland; that some of it reaches serum is an assumption.
    """

    fold = parameter(
        4, source="hanada2009", how="fitted: serum RANKL changes by more than a tenth over the cycle (S147)", spread=1.5
    )
    half = parameter(5, source="", how="assumed: multiples of the mean of the cycle, as in pregnancy", spread=2.0)

    raises_rankl = regulates(
        synthesis(RANKL.soluble[serum], cell=other_tissue),
        (1 + (fold - 1) * hill(relative(progestogens[serum]), half, 2)) / (1 + (fold - 1) * hill(1, half, 2)),
        gene=PGR,
        cell=other_tissue,
    )
