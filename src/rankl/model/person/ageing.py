"""Ageing thins what an osteoblast lays down."""

from rankl.language import Mechanism, largest, parameter, place, regulates
from rankl.model.quantities.bone import formation_efficiency
from rankl.model.quantities.person import age


class AgeingLowersFormation(Mechanism):
    """From midlife on each packet of new bone is thinner (mean wall thickness falls), in people the sooner the older they are.

    At the lumbar spine DXA does not show it: calcification of ageing spines adds mineral, so the page is not placed there.
    """

    where = place("a kind of bone at a site")

    begins = parameter(
        50,
        "year",
        source="riggs2008",
        how="assumed: slow loss with age beside that of menopause",
        spread=1.1,
        mouse=(0.3, "glatt2007", "assumed: when growing is over, at 16 weeks", 1.2),
    )
    fall = parameter(
        0.02,
        "1/year",
        source="ensrud1995",
        how="derived: the hips of women lose 0.3 % a year at 68 and four times as much past 85",
        spread=1.5,
        mouse=(2.5, "glatt2007", "assumed: females, in whom metaphyseal bone declines steadily from 2 to 20 months"),
        rat=(0.3, "", "assumed: rats keep trabecular bone for longer"),
    )
    power = parameter(
        2,
        source="ensrud1995",
        how="derived: as above",
        spread=1.3,
        mouse=(1, "glatt2007", "assumed: steadily"),
    )

    thins = regulates(formation_efficiency[where], 1 / (1 + (fall * largest(age - begins, 0)) ** power))
