"""Bisphosphonates on bone: bound to its surface, buried, dug up again, and taken in by osteoclasts that resorb them."""

from rankl.language import (
    Mechanism,
    first_order,
    loss,
    nothing,
    parameter,
    place,
    raises,
    reaction,
    regulates,
    saturating,
)
from rankl.model.quantities.bone import osteoblast_activity, osteoclast_activity, resorption, resorption_drive
from rankl.model.quantities.cells import osteoclast
from rankl.model.quantities.drugs import bisphosphonate, excreted_bisphosphonate, osteoclast_bisphosphonate
from rankl.model.quantities.places import depth_of_bone, surface_of_bone


class BisphosphonateOnBone(Mechanism):
    """The depot on bone surfaces is covered by new bone, and set free by resorption, of which most binds to bone again.

    What was covered comes to a surface with the bone around it, when that is resorbed: years later. So a depot wears off
    slowest where it has slowed turnover most. All drugs of the class share one depot, counted as zoledronate.

    Left out: that some bind bone mineral faster than others.
    """

    where = place("the site that the skeleton at large follows")

    covering = parameter(
        1.2,
        "1/year",
        source="grey2017",
        how="fitted: to how long 1, 2.5 and 5 mg last; the drug lies where bone is remodelled, faster than elsewhere",
        spread=1.6,
    )
    digging = parameter(
        0.36,
        "1/year",
        source="grey2017",
        how="fitted: as above; surfaces of trabeculae turn over by some 30 % a year",
        spread=1.6,
    )
    escapes = parameter(
        0.39, source="chen2002", how="derived: what is set free meets the kidney as a dose does, which takes 39 %", spread=1.3
    )

    is_covered = reaction(
        bisphosphonate[surface_of_bone] >> bisphosphonate[depth_of_bone],
        covering * osteoblast_activity * bisphosphonate[surface_of_bone],
    )
    is_set_free = reaction(
        bisphosphonate[surface_of_bone] >> excreted_bisphosphonate,
        digging * escapes * resorption_drive * bisphosphonate[surface_of_bone],
    )
    comes_to_a_surface = reaction(
        bisphosphonate[depth_of_bone] >> bisphosphonate[surface_of_bone],
        resorption[where] * (1 - escapes) * bisphosphonate[depth_of_bone],
    )
    is_set_free_from_the_depth = reaction(
        bisphosphonate[depth_of_bone] >> excreted_bisphosphonate, resorption[where] * escapes * bisphosphonate[depth_of_bone]
    )


class BisphosphonatePoisonsOsteoclasts(Mechanism):
    """An osteoclast takes in what it resorbs; farnesyl pyrophosphate synthase is blocked, so it resorbs less and dies sooner.

    Precursors, which do not resorb, are spared. An osteoclast that no longer resorbs takes in no more.
    """

    uptake = parameter(0.2, "1/day", source="", how="assumed: within the days that an osteoclast stays at a site", spread=2.0)
    half = parameter(
        570, "nmol", source="grey2017", how="fitted: to bone density after 1, 2.5 and 5 mg of zoledronate", spread=2.0
    )
    activity_left = parameter(0.27, source="black2007", how="fitted: to bone density under zoledronate", spread=1.5)
    death = parameter(2.4, source="black2007", how="fitted: to bone density under zoledronate", spread=1.5)

    is_taken_in = reaction(
        nothing >> osteoclast_bisphosphonate, uptake * bisphosphonate[surface_of_bone] * osteoclast_activity
    )
    is_lost_with_cells = reaction(osteoclast_bisphosphonate >> nothing, first_order(uptake))
    blocked = saturating(osteoclast_bisphosphonate, half)
    resorb_less = regulates(osteoclast_activity, 1 - (1 - activity_left) * blocked)
    die_sooner = regulates(loss(osteoclast), raises(osteoclast_bisphosphonate, death, half))
