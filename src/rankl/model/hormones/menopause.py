"""Oestradiol through natural menopause, driven by age."""

from rankl.language import Mechanism, assign, exp, level, parameter
from rankl.model.quantities.hormones import oestradiol
from rankl.model.quantities.person import age
from rankl.model.quantities.places import serum


class Menopause(Mechanism):
    """Oestradiol falls along a sigmoid around the final menstrual period.

    Levels are those of one immunoassay; what acts in the model is the relative fall. Left out: the cycle, and
    the further slow fall after the sixth year.
    """

    final_period = parameter(50, "year", source="randolph2011", how="assumed: usual age, set by the subject", spread=1.1)
    before = parameter(64.5, "pg/mL", source="sowers2008", how="measured: two years before the final period", spread=1.1)
    after = parameter(18.1, "pg/mL", source="sowers2008", how="measured: six years after the final period", spread=1.2)
    width = parameter(
        0.57, "year", source="randolph2011", how="derived: fall from -2.03 to +2.17 years around the final period", spread=1.2
    )

    before_menopause = level(oestradiol[serum], before)
    falls = assign(oestradiol[serum], after + (before - after) / (1 + exp((age - final_period) / width)))
