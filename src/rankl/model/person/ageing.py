"""Ageing thins what an osteoblast lays down."""

from rankl.language import Mechanism, largest, parameter, place, regulates
from rankl.model.quantities.bone import formation_efficiency
from rankl.model.quantities.person import age
from rankl.model.quantities.places import femoral_neck, lumbar_spine, total_hip


class AgeingLowersFormation(Mechanism):
    """From midlife on each packet of new bone is a little thinner (mean wall thickness falls).

    At the lumbar spine DXA does not show it: calcification of ageing spines adds mineral, so it is nil there.
    """

    where = place("a site of the skeleton")

    begins = parameter(
        50,
        "year",
        source="riggs2008",
        how="assumed: slow loss with age beside that of menopause",
        spread=1.1,
        mouse=(0.3, "glatt2007", "assumed: when growing is over, at 16 weeks", 1.2),
    )
    fall = parameter(
        0.009,
        "1/year",
        source="melton2000",
        how="fitted: hip loss of untreated women",
        spread=1.5,
        at={lumbar_spine: 0.0, total_hip: 0.009, femoral_neck: 0.009},
        mouse=(2.5, "glatt2007", "assumed: females, in whom metaphyseal bone declines steadily from 2 to 20 months"),
        rat=(0.3, "", "assumed: rats keep trabecular bone for longer"),
    )

    thins = regulates(formation_efficiency[where], 1 / (1 + fall * largest(age - begins, 0)))
