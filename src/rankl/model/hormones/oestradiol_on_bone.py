"""What oestradiol does to bone: one page for each of its hands."""

from rankl.language import (
    Mechanism,
    from_health,
    loss,
    lowers,
    parameter,
    place,
    raises,
    regulates,
    synthesis,
)
from rankl.model.quantities.cells import (
    late_osteoblast,
    lining_cell,
    mesenchymal_progenitor,
    osteoblast,
    osteoclast,
    osteocyte,
)
from rankl.model.quantities.genes import ESR1
from rankl.model.quantities.hormones import oestradiol
from rankl.model.quantities.places import marrow, serum
from rankl.model.quantities.signals import OPG, RANKL, TGFb


class OestradiolRestrainsRankl(Mechanism):
    """Oestradiol lowers RANKL on cells of the marrow: two to three times more of it after menopause."""

    least = parameter(0.07, source="eghbali2003", how="derived: RANKL with ample oestradiol against none", spread=1.5)
    half = parameter(
        10, "pg/mL", source="eghbali2003", how="assumed: between postmenopausal and premenopausal levels", spread=2.0
    )

    osteocyte_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=osteocyte),
        from_health(lowers, oestradiol[serum], least, half),
        gene=ESR1,
        cell=osteocyte,
    )
    lining_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=lining_cell),
        from_health(lowers, oestradiol[serum], least, half),
        gene=ESR1,
        cell=lining_cell,
    )
    stromal_rankl = regulates(
        synthesis(RANKL.membrane[marrow], cell=mesenchymal_progenitor),
        from_health(lowers, oestradiol[serum], least, half),
        gene=ESR1,
        cell=mesenchymal_progenitor,
    )


class OestradiolRaisesOpg(Mechanism):
    """Oestradiol raises OPG in osteoblasts."""

    fold = parameter(3, source="bord2003", how="measured: human osteoblasts, physiological dose, 24 h", spread=1.5)
    half = parameter(10, "pg/mL", source="bord2003", how="assumed: as for RANKL", spread=2.0)

    raises_opg = regulates(
        synthesis(OPG[marrow], cell=osteoblast), from_health(raises, oestradiol[serum], fold, half), gene=ESR1, cell=osteoblast
    )


class OestradiolRaisesTgfBeta(Mechanism):
    """Oestradiol raises the TGF-beta that osteoblasts secrete."""

    fold = parameter(2, source="oursler1991", how="measured: human osteoblast-like cells, 1.5 to 3-fold", spread=1.4)
    half = parameter(10, "pg/mL", source="oursler1991", how="assumed: as for RANKL", spread=2.0)

    raises_tgf_beta = regulates(
        synthesis(TGFb.secreted[marrow], cell=osteoblast),
        from_health(raises, oestradiol[serum], fold, half),
        gene=ESR1,
        cell=osteoblast,
    )


class OestradiolShortensOsteoclastLife(Mechanism):
    """Oestradiol brings about apoptosis of osteoclasts through their own receptor."""

    fold = parameter(
        1.3, source="hughes1996", how="assumed: apoptosis 2-3-fold in culture, of which part passes through TGF-beta", spread=1.3
    )
    half = parameter(10, "pg/mL", source="hughes1996", how="assumed: as for RANKL", spread=2.0)

    shortens = regulates(loss(osteoclast), from_health(raises, oestradiol[serum], fold, half), gene=ESR1, cell=osteoclast)


class OestradiolSparesOsteoblasts(Mechanism):
    """Oestradiol holds off the end of osteoblasts, so they make matrix for longer."""

    where = place("a kind of bone surface")

    least = parameter(
        0.3,
        source="manolagas2000",
        how="assumed: apoptosis of osteoblasts doubles or triples in mice without ovaries",
        spread=1.5,
    )
    half = parameter(10, "pg/mL", source="manolagas2000", how="assumed: as for RANKL", spread=2.0)

    spares = regulates(
        loss(late_osteoblast[where]), from_health(lowers, oestradiol[serum], least, half), gene=ESR1, cell=osteoblast
    )
