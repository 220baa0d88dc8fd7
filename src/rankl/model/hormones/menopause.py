"""Menopause: the store of follicles runs out with age."""

from rankl.language import Mechanism, assign, exp, hill, if_less, parameter, regulates
from rankl.model.quantities.hormones import follicles, ovarian_function, small_follicles, straw_stage
from rankl.model.quantities.person import age


class Menopause(Mechanism):
    """Follicles are used up by the same part each year. While enough are left, one ripens each month; then none does.

    How many follicles one ripe one needs is steep, so oestradiol hardly changes until two years before the final
    period and falls within four. It is the logarithm of an immunoassay that was followed (Sowers 2008), which reads 13 pg/mL
    too much; so half of the fall lies before the final period. The small follicles that make inhibin go with the store, years
    earlier. Left out: cycles
    that miss ovulation one by one, and the further slow fall of oestradiol after the sixth year.
    """

    final_period = parameter(50, "year", source="randolph2011", how="assumed: usual age, set by the subject", spread=1.1)
    loss = parameter(
        0.2,
        "1/year",
        source="wallace2010",
        how="derived: twelve to three per cent of the store between 30 and 40 years, fewer than 1000 at menopause",
        spread=1.4,
    )
    width = parameter(
        0.9,
        "year",
        source="randolph2011",
        how="derived: the logarithm bends at -2.03 and +2.17 years; in between the assay falls by 67 % (Sowers 2008)",
        spread=1.2,
    )
    needed = parameter(
        1.105,
        source="randolph2011",
        how="derived: as above, in multiples of the follicles that are left at the final period",
        spread=1.1,
    )
    half_small = parameter(
        2.4, source="randolph2011", how="derived: so that FSH bends at -6.1, -2.05, -0.2 and +2 years", spread=1.5
    )
    steepness_small = parameter(6, source="randolph2011", how="derived: as above", spread=1.5)

    left = assign(follicles, exp(-loss * (age - final_period)))
    none_ripens = regulates(ovarian_function, hill(follicles, needed, 1 / (loss * width)))
    small_ones_go = regulates(small_follicles, hill(follicles, half_small, steepness_small))


class StagesOfReproductiveAgeing(Mechanism):
    """STRAW+10 by the follicles that are left: -3 late reproductive, -2 and -1 transition, +1 and +2 after menopause.

    Left out: the stages before -3, and bleeding, by which the stages are defined.
    """

    early_transition = parameter(
        3.4, source="straw2012", how="derived: six years before the final period, when FSH begins to rise", spread=1.2
    )
    late_transition = parameter(1.5, source="straw2012", how="derived: one to three years before the final period", spread=1.2)
    late_menopause = parameter(0.3, source="straw2012", how="derived: five to eight years after the final period", spread=1.2)

    after = if_less(follicles, late_menopause, 2, 1)
    before = if_less(follicles, early_transition, if_less(follicles, late_transition, -1, -2), -3)
    stage = assign(straw_stage, if_less(follicles, 1, after, before))
