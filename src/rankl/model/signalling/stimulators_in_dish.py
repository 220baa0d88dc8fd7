"""Hormones and a prostaglandin that make osteoblasts in a dish support osteoclasts."""

from rankl.language import Mechanism, first_order, lowers, nothing, parameter, raises, reaction, regulates, synthesis
from rankl.model.quantities.cells import osteoblast
from rankl.model.quantities.cytokines import PGE2
from rankl.model.quantities.genes import PTGER4, PTH1R, VDR
from rankl.model.quantities.hormones import PTH, calcitriol
from rankl.model.quantities.places import dish
from rankl.model.quantities.signalling import opg_message, rankl_message


class CalcitriolInDish(Mechanism):
    """Calcitriol makes osteoblasts transcribe much RANKL and little OPG."""

    fading = parameter(0.2, "1/day", source="", how="assumed: media are changed every two or three days", spread=2.0)
    fold = parameter(
        35, source="yasuda1998", how="assumed: from next to none to as good as some 50 ng/mL of soluble RANKL", spread=2.0
    )
    least = parameter(0.1, source="yasuda1998", how="assumed: OPG all but ends", spread=2.0)
    half = parameter(0.5, "nM", source="yasuda1998", how="assumed: 10 nM is ample", spread=3.0)

    fades = reaction(calcitriol[dish] >> nothing, first_order(fading))
    raises_rankl = regulates(synthesis(rankl_message), raises(calcitriol[dish], fold, half), gene=VDR, cell=osteoblast)
    lowers_opg = regulates(synthesis(opg_message), lowers(calcitriol[dish], least, half), gene=VDR, cell=osteoblast)


class PthInDish(Mechanism):
    """PTH raises the message of RANKL and lowers that of OPG."""

    fading = parameter(1, "1/day", source="", how="assumed: a peptide lasts a day in medium", spread=2.0)
    fold = parameter(20, source="li2002", how="assumed: less than calcitriol does; no figure read", spread=2.0)
    least = parameter(0.3, source="li2002", how="assumed: OPG falls; no figure read", spread=1.5)
    half = parameter(1, "nM", source="", how="assumed: affinity of its receptor", spread=3.0)

    fades = reaction(PTH[dish] >> nothing, first_order(fading))
    raises_rankl = regulates(synthesis(rankl_message), raises(PTH[dish], fold, half), gene=PTH1R, cell=osteoblast)
    lowers_opg = regulates(synthesis(opg_message), lowers(PTH[dish], least, half), gene=PTH1R, cell=osteoblast)


class ProstaglandinInDish(Mechanism):
    """Prostaglandin E2 raises the message of RANKL for days, mostly by its receptor EP4; OPG stays as it is (Li 2002).

    Left out: the part of EP2 (Suzawa 2000), and its hand in IL-6.
    """

    fading = parameter(0.5, "1/day", source="li2002", how="assumed: its effect lasts for 72 hours", spread=2.0)
    fold = parameter(25, source="suzawa2000", how="assumed: osteoclasts form without anything else; no figure read", spread=2.0)
    half = parameter(30, "nM", source="", how="assumed: 1 uM is ample, nanomolar affinity is lost to breakdown", spread=3.0)

    fades = reaction(PGE2[dish] >> nothing, first_order(fading))
    raises_rankl = regulates(synthesis(rankl_message), raises(PGE2[dish], fold, half), gene=PTGER4, cell=osteoblast)
