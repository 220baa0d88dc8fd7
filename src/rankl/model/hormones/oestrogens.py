"""What acts as an oestrogen or as a progestogen, each added up."""

from rankl.language import Mechanism, assign, level, regulates, relative
from rankl.language.quantity import healthy
from rankl.model.quantities.hormones import oestradiol, oestrogens, progesterone, progestogens
from rankl.model.quantities.places import serum


class OestrogensAddUp(Mechanism):
    """Oestradiol acts, and so do drugs and what tissues make of testosterone; all are counted as oestradiol.

    Each acts as a multiple of healthy oestradiol, 1 + x / healthy, and these add.
    """

    in_health = level(oestrogens[serum], healthy(oestradiol[serum]))
    together = assign(oestrogens[serum], healthy(oestradiol[serum]), combine="add")
    oestradiol_acts = regulates(oestrogens[serum], relative(oestradiol[serum]))


class ProgestogensAddUp(Mechanism):
    """Progesterone acts, and so do drugs; all are counted as progesterone."""

    in_health = level(progestogens[serum], healthy(progesterone[serum]))
    together = assign(progestogens[serum], healthy(progesterone[serum]), combine="add")
    progesterone_acts = regulates(progestogens[serum], relative(progesterone[serum]))
