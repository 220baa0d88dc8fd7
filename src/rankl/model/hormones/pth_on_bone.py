"""What PTH, and what acts like it, does to bone cells: one page for each of its hands."""

from rankl.language import Mechanism, from_health, lowers, parameter, raises, regulates, synthesis
from rankl.model.quantities.bone import osteoblast_dying
from rankl.model.quantities.cells import lining_cell, mesenchymal_progenitor, osteoblast, osteocyte
from rankl.model.quantities.genes import PTH1R
from rankl.model.quantities.hormones import PTH_action
from rankl.model.quantities.places import marrow, serum
from rankl.model.quantities.signals import OPG, RANKL


class PthRaisesRankl(Mechanism):
    """PTH raises RANKL on osteocytes, lining cells and stroma, nearly in proportion up to many times its usual level."""

    fold = parameter(27, source="ma2001", how="measured: rats without parathyroids, highest dose against none", spread=1.6)
    half = parameter(
        60, source="ma2001", how="assumed: far above usual levels, since the answer of that study did not level off", spread=1.6
    )

    osteocyte_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=osteocyte),
        from_health(raises, PTH_action[serum], fold, half),
        gene=PTH1R,
        cell=osteocyte,
    )
    lining_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=lining_cell),
        from_health(raises, PTH_action[serum], fold, half),
        gene=PTH1R,
        cell=lining_cell,
    )
    stromal_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=mesenchymal_progenitor),
        from_health(raises, PTH_action[serum], fold, half),
        gene=PTH1R,
        cell=mesenchymal_progenitor,
    )


class PthLowersOpg(Mechanism):
    """PTH lowers OPG of osteoblasts."""

    least = parameter(0.22, source="ma2001", how="measured: a 4.6-fold fall, highest dose against none", spread=1.6)
    half = parameter(60, source="ma2001", how="assumed: as for RANKL", spread=1.6)

    lowers_opg = regulates(
        synthesis(OPG[marrow], cell=osteoblast),
        from_health(lowers, PTH_action[serum], least, half),
        gene=PTH1R,
        cell=osteoblast,
    )


class PthSparesOsteoblasts(Mechanism):
    """PTH holds off the end of osteoblasts, so that they make matrix for longer."""

    least = parameter(0.3, source="", how="assumed: as much as oestradiol does", spread=1.6)
    half = parameter(10, source="", how="assumed: in multiples of the usual level; little is felt of small changes", spread=2.0)

    spares = regulates(osteoblast_dying, from_health(lowers, PTH_action[serum], least, half), gene=PTH1R, cell=osteoblast)
