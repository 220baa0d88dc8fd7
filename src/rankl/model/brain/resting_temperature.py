"""Core temperature at rest: the rhythm of the day, the tonic signal of RANK in females, and sex hormones."""

from rankl.language import (
    TIME,
    Mechanism,
    assign,
    first_order,
    level,
    normal_at_one,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
    saturating,
)
from rankl.language.expression import cos
from rankl.language.quantity import healthy
from rankl.model.quantities.brain import (
    circadian_rhythm,
    core_temperature,
    core_temperature_rise,
    glial_rank_signal,
    resting_temperature,
    tail_skin_temperature,
    tonic_cooling,
    tonic_rank,
)
from rankl.model.quantities.cells import kndy_neuron, preoptic_neuron
from rankl.model.quantities.genes import ESR1, PGR, TACR3
from rankl.model.quantities.hormones import oestrogens, progestogens
from rankl.model.quantities.places import csf, serum


class CircadianTemperature(Mechanism):
    """Core temperature swings around its mean once a day; rodents are warm at night."""

    swing = parameter(
        unit="degC",
        mouse=(0.75, "coretemp2015", "derived: 37.5 C at night and 36.0 C by day, fed males", 1.3),
        rat=(0.5, "", "assumed: a little less than a mouse", 1.5),
        human=(0.4, "", "assumed: lowest before dawn, highest in the evening", 1.3),
    )
    study_begins = parameter(0.42, "day", source="", how="assumed: at ten in the morning, lights on from seven to seven")
    warmest = parameter(
        unit="day",
        mouse=(0.04, "", "assumed: an hour after midnight", 1.2),
        human=(0.75, "", "assumed: at six in the evening", 1.2),
    )
    period = parameter(1, "day", source="", how="assumed: entrained by light", spread=1.0)

    turns = assign(circadian_rhythm, swing * cos(6.283185307179586 * (TIME + study_begins - warmest) / period))


class TonicRankCools(Mechanism):
    """In females RANK of astrocytes, as it is day after day, lowers resting temperature; oestrogens permit it.

    A burst of RANKL raises temperature through prostaglandin within the hour, and is over before this one notices. What
    cells carry the tonic signal further is not known.
    """

    depth = parameter(
        unit="degC",
        mouse=(0.35, "hanada2009", "assumed: some tenths of a degree in females without it; how many was not read (S143)", 1.5),
        human=(0.2, "", "assumed: less than in a mouse; nobody measured it", 2.0),
    )
    half = parameter(0.3, source="", how="assumed: nearly all of it at the level of health", spread=2.0)
    half_oestrogens = parameter(0.5, source="", how="assumed: as a part of the level in health", spread=2.0)
    pace = parameter(2, "1/day", source="", how="assumed: half a day", spread=2.0)

    at_health = level(tonic_rank, 1)
    cooling_at_health = level(tonic_cooling, depth)
    follows = reaction(nothing >> tonic_rank, pace * glial_rank_signal)
    fades = reaction(tonic_rank >> nothing, first_order(pace))
    cools = assign(tonic_cooling, depth * normal_at_one(tonic_rank, half))
    oestrogens_permit = regulates(
        tonic_cooling, normal_at_one(relative(oestrogens[csf]), half_oestrogens), gene=ESR1, cell=preoptic_neuron
    )


class ProgesteroneWarms(Mechanism):
    """Progesterone raises resting temperature in the second half of a woman's cycle; in rodents it is not seen to."""

    most = parameter(
        unit="degC",
        human=(0.9, "baker2020", "fitted: 0.3 to 0.7 C between the halves of the cycle", 1.3),
        mouse=(0, "", "assumed: none seen", 1.0),
    )
    half = parameter(10, "ng/mL", source="", how="assumed: near the height of the cycle", spread=2.0)

    warming = most * (saturating(progestogens[serum], half) - saturating(healthy(progestogens[serum]), half))

    warms = regulates(resting_temperature, 1 + warming / healthy(resting_temperature), gene=PGR, cell=preoptic_neuron)


class TailSkinTemperature(Mechanism):
    """Without oestrogens vessels of a rat's tail open by day, through neurons with neurokinin B, as in a hot flash."""

    usual = parameter(
        27.7, "degC", source="ovxrattail2000", how="derived: mean of sham-operated rats of two experiments", spread=1.02
    )
    most = parameter(1.3, "degC", source="ovxrattail2000", how="fitted: 1.4 and 0.9 C after ovariectomy", spread=1.3)
    half = parameter(0.3, source="", how="assumed: as a part of the level in health", spread=2.0)
    withdrawal = half / (half + relative(oestrogens[csf]))

    opens = assign(
        tail_skin_temperature, usual + most * (withdrawal - half / (half + 1)) * (1 + half), gene=TACR3, cell=kndy_neuron
    )


class RestingTemperature(Mechanism):
    """What the body keeps to: the mean of its species, less what RANK cools, with what progesterone warms."""

    usual = parameter(
        unit="degC",
        mouse=(36.75, "coretemp2015", "derived: mean of day and night", 1.01),
        rat=(37.3, "", "assumed: usual for rats", 1.01),
        human=(37.0, "", "assumed: usual for people", 1.01),
    )

    at_health = level(resting_temperature, usual)
    is_kept = assign(resting_temperature, usual + (healthy(tonic_cooling) - tonic_cooling))
    with_rhythm = assign(core_temperature, resting_temperature + circadian_rhythm + core_temperature_rise)
