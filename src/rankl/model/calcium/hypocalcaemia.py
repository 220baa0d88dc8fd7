"""How many of such people are hypocalcaemic, where one of them is followed."""

from rankl.language import Mechanism, assign, exp, parameter
from rankl.model.quantities.minerals import calcium, hypocalcaemic_share
from rankl.model.quantities.places import serum


class PeopleDiffer(Mechanism):
    """People differ in calcium by as much at any time as healthy people do; the typical one is followed.

    A logistic curve stands for the normal distribution. Left out: that those with little reserve fall further.
    """

    limit = parameter(2.0, "mM", source="block2012", how="measured: 8.0 mg/dL, the usual limit of trials")
    spread_of_people = parameter(0.1, "mM", source="", how="assumed: 2.15-2.55 mM holds 95 % of healthy adults", spread=1.3)

    share = assign(hypocalcaemic_share, 1 / (1 + exp(1.7 * (calcium[serum] - limit) / spread_of_people)))
