"""Growing up: one clock, from which weight and length follow."""

from rankl.language import Mechanism, assign, exp, parameter
from rankl.model.quantities.person import age, body_weight, maturing, present_weight, youth


class Growing(Mechanism):
    """What is left of growing falls by the same part each day, before birth and after (Gompertz).

    Length and weight are each a power of it, so that the pace is theirs in common. Left out: the spurt of puberty, and
    that males go on for longer.
    """

    on = parameter(1, source="", how="assumed: 1 = grows, 0 = grown up, set by the subject")
    pace = parameter(
        unit="1/day",
        mouse=(0.05, "somerville2004", "assumed: most of the growth of the tibia is over by 3 months, all of it by 6", 1.3),
        rat=(0.033, "", "assumed: rats of 300 g are reached at some 10 weeks", 1.3),
    )

    passes = assign(youth, on * exp(-pace * age))
    goes_on = assign(maturing, pace * youth)


class WeightFollowsGrowth(Mechanism):
    """Body weight along a Gompertz curve from birth, to that of a young adult; the fat of middle age is left out.

    Volumes and doses go by the weight of the adult.
    """

    at_birth = parameter(
        unit="1",
        mouse=(0.06, "", "assumed: pups weigh 1.3 g of 22 g", 1.2),
        rat=(0.022, "", "assumed: pups weigh 6.5 g of 300 g", 1.2),
    )

    grows = assign(present_weight, body_weight * at_birth**youth)
