"""TGF-beta in a dish: it kills osteoclasts, the more so under oestradiol."""

from rankl.language import Mechanism, first_order, loss, mass_action, nothing, parameter, reaction, regulates, saturating
from rankl.model.quantities.cells import osteoclast
from rankl.model.quantities.drugs import anti_tgf_beta
from rankl.model.quantities.places import dish
from rankl.model.quantities.signalling import multinucleated_osteoclast, osteoclast_apoptosis, osteoclast_erk
from rankl.model.quantities.signals import TGFb


class TgfBetaInDish(Mechanism):
    """Active TGF-beta is taken up by the cells within a day; an antibody catches it."""

    clearance = parameter(1, "1/day", source="", how="assumed: cells take it up, slower than tissue does", spread=3.0)
    k_on = parameter(1e6, "1/M/s", source="", how="assumed: antibody association", spread=3.0)
    fading = parameter(0.2, "1/day", source="", how="assumed: as other things in a medium", spread=2.0)

    is_cleared = reaction(TGFb.secreted[dish] >> nothing, first_order(clearance))
    antibody_fades = reaction(anti_tgf_beta[dish] >> nothing, first_order(fading))
    antibody_catches_it = reaction(TGFb.secreted[dish] + anti_tgf_beta[dish] >> nothing, mass_action(k_on))


class TgfBetaKillsOsteoclastsInDish(Mechanism):
    """TGF-beta brings about apoptosis of osteoclasts; most of it needs the ERK that oestradiol keeps active in them.

    So oestradiol works by both hands at once, and neither without TGF-beta (Hughes 1996) nor without the receptor of the
    osteoclast (Nakamura 2007) does it do much.
    """

    most = parameter(5, source="hughes1996", how="fitted: apoptosis 2 to 3-fold under oestradiol (S109)", spread=1.5)
    half = parameter(0.1, "nM", source="", how="assumed: 2.5 ng/mL", spread=3.0)
    without = parameter(0.2, source="nakamura2007", how="assumed: TGF-beta alone does little", spread=2.0)

    kills = 1 + most * saturating(TGFb.secreted[dish], half) * (without + (1 - without) * osteoclast_erk)
    rate = regulates(osteoclast_apoptosis, kills)
    nuclei = regulates(loss(osteoclast), kills)
    cells = regulates(loss(multinucleated_osteoclast), kills)
