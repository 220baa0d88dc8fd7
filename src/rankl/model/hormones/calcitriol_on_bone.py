"""What calcitriol does to bone cells."""

from rankl.language import Mechanism, from_health, lowers, parameter, raises, regulates, synthesis
from rankl.model.quantities.cells import lining_cell, mesenchymal_progenitor, osteoblast, osteocyte
from rankl.model.quantities.genes import VDR
from rankl.model.quantities.hormones import calcitriol
from rankl.model.quantities.places import marrow, serum
from rankl.model.quantities.signals import OPG, RANKL


class CalcitriolRaisesRankl(Mechanism):
    """Calcitriol raises RANKL on osteocytes, lining cells and stroma."""

    fold = parameter(6, source="", how="assumed: several-fold in culture at 10 nM", spread=2.0)
    half = parameter(1, "nM", source="", how="assumed: between levels of blood and those that culture needs", spread=2.0)

    osteocyte_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=osteocyte),
        from_health(raises, calcitriol[serum], fold, half),
        gene=VDR,
        cell=osteocyte,
    )
    lining_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=lining_cell),
        from_health(raises, calcitriol[serum], fold, half),
        gene=VDR,
        cell=lining_cell,
    )
    stromal_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=mesenchymal_progenitor),
        from_health(raises, calcitriol[serum], fold, half),
        gene=VDR,
        cell=mesenchymal_progenitor,
    )


class CalcitriolLowersOpg(Mechanism):
    """Calcitriol lowers OPG of osteoblasts a little."""

    least = parameter(0.6, source="", how="assumed: a little, in culture", spread=1.4)
    half = parameter(1, "nM", source="", how="assumed: as for RANKL", spread=2.0)

    lowers_opg = regulates(
        synthesis(OPG[marrow], cell=osteoblast), from_health(lowers, calcitriol[serum], least, half), gene=VDR, cell=osteoblast
    )
