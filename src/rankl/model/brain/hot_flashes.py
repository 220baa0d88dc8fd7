"""Hot flashes: the zone between shivering and sweating narrows, and small swings of temperature leave it."""

from rankl.language import (
    Mechanism,
    assign,
    exp,
    first_order,
    hill,
    level,
    normal_at_one,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
)
from rankl.model.quantities.brain import (
    hot_flash_prevalence,
    hot_flashes,
    kndy_drive,
    kndy_habit,
    neurokinin_signal,
    severe_hot_flash_prevalence,
    thermoneutral_zone,
    tonic_rank,
)
from rankl.model.quantities.cells import kndy_neuron, preoptic_neuron
from rankl.model.quantities.genes import ESR1, TACR3
from rankl.model.quantities.hormones import oestrogens
from rankl.model.quantities.places import csf


class ThermoneutralZone(Mechanism):
    """Core temperature swings by itself; where a swing leaves the zone at its upper end, a woman flushes and sweats.

    How often it does follows from the width of the zone and the size of the swings (Rice's rate of crossings). Women
    differ, so that a part of them has flashes at any mean rate.
    """

    wide = parameter(
        0.6, "degC", source="freedman1999", how="assumed: 0.4 C without symptoms after menopause, more before", spread=1.3
    )
    swings = parameter(0.1, "degC", source="", how="assumed: standard deviation within an hour", spread=1.3)
    crossings = parameter(12, "1/day", source="", how="assumed: flashes of a woman without any zone, every two hours", spread=1.5)
    half_of_women = parameter(
        0.6, "1/day", source="vmsstage", how="fitted: 70 % of women have flashes in the late transition", spread=1.5
    )
    half_severe = parameter(
        2.3, "1/day", source="freeman2014", how="fitted: 46 % have moderate or severe ones in the first two years", spread=1.5
    )
    alike = parameter(0.9, source="freeman2014", how="fitted: a third still has them ten years later", spread=1.5)

    at_health = level(thermoneutral_zone, wide)
    width = assign(thermoneutral_zone, wide)
    leaves = assign(hot_flashes, crossings * exp(-((thermoneutral_zone / (2 * swings)) ** 2) / 2))
    some_women = assign(hot_flash_prevalence, hill(hot_flashes, half_of_women, alike))
    fewer_women = assign(severe_hot_flash_prevalence, hill(hot_flashes, half_severe, alike))


class OestrogensRestrainKndy(Mechanism):
    """Without oestrogens neurons with neurokinin B grow and fire; over years one gets used to it."""

    half = parameter(0.67, source="rance2013", how="assumed: as a part of the level in health", spread=2.0)
    pace = parameter(4, "1/year", source="", how="assumed: months; oestradiol relieves within that", spread=2.0)
    habituation = parameter(
        0.15, "1/year", source="freeman2014", how="fitted: fewer women have flashes after nine years", spread=1.5
    )
    part = parameter(0.5, source="freeman2014", how="fitted: as the habituation", spread=1.5)

    drive_at_health = level(kndy_drive, 1)
    habit_at_health = level(kndy_habit, 1)
    withdrawal = (1 + half) / (relative(oestrogens[csf]) + half)
    grow = reaction(nothing >> kndy_drive, pace * withdrawal, gene=ESR1, cell=kndy_neuron)
    shrink = reaction(kndy_drive >> nothing, first_order(pace))
    gets_used = reaction(nothing >> kndy_habit, habituation * kndy_drive)
    forgets = reaction(kndy_habit >> nothing, first_order(habituation))
    is_heard = assign(neurokinin_signal, kndy_drive / (1 + part * (kndy_habit - 1)), gene=TACR3, cell=preoptic_neuron)


class KndyNarrowsZone(Mechanism):
    """Neurokinin B narrows the zone through its receptor in the preoptic area: the route that is known."""

    on = parameter(1, source="rance2013", how="assumed: 1 = this route acts, 0 = it does not; for experiments")
    strength = parameter(
        0.6, source="freedman1999", how="assumed: between no zone in women with flashes and 0.4 C in those without", spread=1.5
    )

    narrows = regulates(thermoneutral_zone, exp(-on * strength * (neurokinin_signal - 1)))


class RankWidensZone(Mechanism):
    """The hypothesis of the review: RANK of the brain keeps the zone wide, and its RANKL falls at menopause. Off by default."""

    on = parameter(0, source="", how="assumed: 0 = left out, 1 = as strong as the known route; for experiments")
    half = parameter(1, source="", how="assumed: in proportion near the level of health", spread=2.0)
    strength = parameter(3, source="", how="assumed: as much as neurokinin B", spread=2.0)

    widens = regulates(thermoneutral_zone, exp(on * strength * (normal_at_one(tonic_rank, half) - 1)))
