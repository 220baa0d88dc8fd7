"""After a stroke the walls of vessels leak, the brain swells, and some die of it."""

from rankl.language import Mechanism, assign, exp, first_order, hill, level, nothing, parameter, reaction, regulates, saturating
from rankl.model.quantities.brain import (
    barrier_leak,
    barrier_opening,
    death_hazard,
    death_risk,
    infarct,
    injured_tissue,
    mortality,
    neuroinflammation,
    oedema,
)
from rankl.model.quantities.places import cortex


class BarrierOpens(Mechanism):
    """Cytokines open gaps in the walls of vessels of injured tissue, which close again within days; then serum enters."""

    opening = parameter(2, "1/day", source="", how="assumed: most on the first two days", spread=1.5)
    closing = parameter(1, "1/day", source="", how="assumed: days", spread=1.5)
    half = parameter(72, source="", how="assumed: within the range after a stroke", spread=2.0)
    fold = parameter(50, source="", how="assumed: a barrier that lets a thousandth pass lets some per cent", spread=3.0)

    closed = level(barrier_leak[cortex], 0)
    opens = reaction(
        nothing >> barrier_leak[cortex],
        opening
        * (injured_tissue[cortex] + infarct[cortex])
        * saturating(neuroinflammation[cortex] - 1, half)
        * (1 - barrier_leak[cortex]),
    )
    closes = reaction(barrier_leak[cortex] >> nothing, first_order(closing))
    lets_pass = regulates(barrier_opening, 1 + fold * barrier_leak[cortex])


class BrainSwells(Mechanism):
    """Water follows what leaks into dead and dying tissue, is highest on the second day, and drains within a week."""

    inflow = parameter(
        2.5, "1/day", source="", how="assumed: swelling of a tenth of the hemisphere after an hour of occlusion", spread=1.5
    )
    drainage = parameter(0.6, "1/day", source="", how="assumed: days", spread=1.5)

    none_at_health = level(oedema[cortex], 0)
    flows_in = reaction(
        nothing >> oedema[cortex], inflow * barrier_leak[cortex] * (injured_tissue[cortex] + infarct[cortex])
    )
    drains = reaction(oedema[cortex] >> nothing, first_order(drainage))


class StrokeKills(Mechanism):
    """The more the brain swells the more die."""

    most = parameter(0.18, "1/day", source="", how="assumed: a quarter die within a week of an hour of occlusion", spread=2.0)
    half = parameter(20, "%", source="", how="assumed: of the hemisphere", spread=1.5)
    steepness = parameter(2, source="", how="assumed: little of it is survived", spread=1.5)

    none_at_health = level(death_risk, 0)
    threatens = assign(death_hazard, most * hill(oedema[cortex], half, steepness))
    sums_up = reaction(nothing >> death_risk, death_hazard)
    dies = assign(mortality, 1 - exp(-death_risk))
