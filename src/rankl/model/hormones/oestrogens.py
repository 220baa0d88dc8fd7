"""What acts as an oestrogen or as a progestogen, each added up."""

from rankl.language import Mechanism, assign, level, parameter, regulates, relative, saturating, smallest
from rankl.language.quantity import healthy
from rankl.model.quantities.hormones import oestradiol, oestrogen_occupancy, oestrogens, progesterone, progestogens
from rankl.model.quantities.places import marrow, serum


class OestrogensAddUp(Mechanism):
    """Oestradiol acts, and so do drugs and what tissues make of testosterone; all are counted as oestradiol.

    Each acts as a multiple of healthy oestradiol, 1 + x / healthy, and these add.
    """

    in_health = level(oestrogens[serum], healthy(oestradiol[serum]))
    together = assign(oestrogens[serum], healthy(oestradiol[serum]), combine="add")
    oestradiol_acts = regulates(oestrogens[serum], relative(oestradiol[serum]))


class OestrogensFillReceptors(Mechanism):
    """What oestrogens do to cells of bone and marrow goes with the receptors that they fill.

    Few are filled after menopause. In women resorption falls in proportion to oestradiol, up to 60 to 90 pg/mL and not beyond
    (Reginster 1992).
    """

    half = parameter(
        0.5,
        source="reginster1992",
        how="derived: of the level in health; half of the oestradiol beyond which resorption falls no more",
        spread=2.0,
        mouse=(0.155, "", "assumed: between the levels with and without ovaries"),
    )
    enough = parameter(
        1.16,
        source="reginster1992",
        how="derived: 60 to 90 pg/mL against the mean of a cycle; what is more does no more, as in pregnancy",
        spread=1.2,
        mouse=(10, "", "assumed: so low a half-level leaves little to be done by more"),
    )

    in_health = level(oestrogen_occupancy[marrow], saturating(1, half))
    filled = assign(oestrogen_occupancy[marrow], saturating(smallest(relative(oestrogens[serum]), enough), half))


class ProgestogensAddUp(Mechanism):
    """Progesterone acts, and so do drugs; all are counted as progesterone."""

    in_health = level(progestogens[serum], healthy(progesterone[serum]))
    together = assign(progestogens[serum], healthy(progesterone[serum]), combine="add")
    progesterone_acts = regulates(progestogens[serum], relative(progesterone[serum]))
