"""A stroke: an artery closes, energy fails, tissue is injured and dies or recovers."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    hill,
    largest,
    level,
    lowers,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
    saturating,
)
from rankl.model.quantities.brain import (
    blood_flow,
    core_temperature_rise,
    cox2,
    debris,
    demise,
    energy,
    infarct,
    injured_tissue,
    neuroinflammation,
)
from rankl.model.quantities.cells import neuron
from rankl.model.quantities.genes import ESR1
from rankl.model.quantities.hormones import oestrogens
from rankl.model.quantities.places import cortex, csf


class MiddleCerebralArtery(Mechanism):
    """The artery is open, or closed by a filament; without its flow energy is gone within minutes and returns with it."""

    open = parameter(1, source="", how="assumed: 1 = open, 0 = closed by an experiment")
    collateral = parameter(0.15, source="", how="assumed: what neighbouring arteries give", spread=1.3)
    pace = parameter(200, "1/day", source="", how="assumed: minutes", spread=2.0)

    full = level(energy[cortex], 1)
    flows = assign(blood_flow[cortex], collateral + (1 - collateral) * open)
    feeds = reaction(nothing >> energy[cortex], pace * blood_flow[cortex])
    is_spent = reaction(energy[cortex] >> nothing, first_order(pace))


class TissueDiesOrRecovers(Mechanism):
    """Tissue without energy is injured; a part dies whatever happens, a part under cytokines of microglia, and a part recovers.

    Volumes are parts of the territory of the artery. Left out: where in the territory it happens.
    """

    needs = parameter(0.35, source="", how="assumed: function fails at a third of energy", spread=1.2)
    injuring = parameter(63, "1/day", source="", how="assumed: most of a territory within an hour", spread=1.5)
    dying = parameter(0.013, "1/day", source="", how="assumed: hardly any without cytokines", spread=3.0)
    by_cytokines = parameter(
        14, "1/day", source="shimamura2014digest", how="fitted: RANKL at 4 h leaves 0.6 of the infarct", spread=1.5
    )
    half = parameter(190, source="", how="assumed: beyond the range after a stroke, so that harm goes with cytokines", spread=2.0)
    recovery = parameter(2.1, "1/day", source="kaken2013", how="fitted: RANKL relieves up to 6 h after the occlusion", spread=1.5)
    clearing = parameter(0.48, "1/day", source="liu1994", how="fitted: messenger of TNF at 5 days", spread=2.0)

    alive = 1 - injured_tissue[cortex] - infarct[cortex]
    failure = largest(0.99 * hill(1, needs, 6) - hill(energy[cortex], needs, 6), 0)

    none_injured = level(injured_tissue[cortex], 0)
    none_dead = level(infarct[cortex], 0)
    no_debris = level(debris[cortex], 0)
    is_decided = assign(
        demise[cortex], injured_tissue[cortex] * (dying + by_cytokines * saturating(neuroinflammation[cortex] - 1, half))
    )
    is_injured = reaction(nothing >> injured_tissue[cortex], injuring * failure * alive)
    dies = reaction(injured_tissue[cortex] >> infarct[cortex], demise[cortex])
    recovers = reaction(injured_tissue[cortex] >> nothing, first_order(recovery))
    leaves_debris = reaction(nothing >> debris[cortex], demise[cortex])
    debris_is_cleared = reaction(debris[cortex] >> nothing, first_order(clearing))


class FeverHastensDeath(Mechanism):
    """Injured tissue dies faster in a warmer body."""

    by_warmth = parameter(0.3, "1/degC", source="", how="assumed: a third more for each degree of fever", spread=1.5)

    hastens = regulates(demise[cortex], 1 + by_warmth * largest(core_temperature_rise, 0))


class Cox2HastensDeath(Mechanism):
    """Much COX-2 of astrocytes is bad for injured tissue: RANKL in a high dose calls for it."""

    fold = parameter(
        7.3, source="kaken2013", how="assumed: 50 to 100 ng of RANKL rather worsened a stroke that 5 ng relieved", spread=2.0
    )
    half = parameter(20, source="", how="assumed: as in a fever", spread=2.0)

    hastens = regulates(demise[cortex], 1 + (fold - 1) * hill(largest(cox2 - 1, 0), half, 2))


class OestrogensSpareTissue(Mechanism):
    """Oestrogens slow the death of injured tissue."""

    least = parameter(0.6, source="", how="assumed: females have smaller infarcts than males while they cycle", spread=1.3)
    half = parameter(0.5, source="", how="assumed: as a part of the level in health", spread=2.0)

    spare = regulates(demise[cortex], lowers(relative(oestrogens[csf]), least, half), gene=ESR1, cell=neuron)
