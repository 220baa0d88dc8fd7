"""Fractures: how often bones break, by their density, their open cavities, and the age of the person."""

from rankl.language import (
    Mechanism,
    assign,
    exp,
    first_order,
    healthy,
    level,
    log,
    nothing,
    parameter,
    place,
    reaction,
    relative,
)
from rankl.model.quantities.bone import (
    BMD,
    all_fractures,
    formation,
    hip_fractures,
    nonvertebral_fractures,
    open_cavities,
    resorption,
    vertebral_fractures,
)
from rankl.model.quantities.person import age
from rankl.model.quantities.places import lumbar_spine, total_hip


class OpenCavities(Mechanism):
    """Cavities are open where osteoclasts dig, until osteoblasts have filled them; each weakens the strut that it lies in.

    So their number follows the ratio of both, within months. A drug that stops resorption closes them before density has
    risen; one that forms bone fills them though it raises resorption.
    """

    where = place("a site of the skeleton")

    digging = parameter(
        0.75,
        source="austin2012",
        how="fitted: vertebral fractures on denosumab, teriparatide and romosozumab; shallow cavities weaken little",
        spread=1.4,
    )

    closing = parameter(
        0.015, "1/day", source="eriksen1986", how="assumed: two to three months from digging to filling", spread=1.5
    )
    lasting = parameter(
        0.04, source="austin2012", how="fitted: some stay open under denosumab, which all but stops digging", spread=1.6
    )
    loose = parameter(
        0.01, source="", how="assumed: a cavity that nothing fills is gone in decades, with the bone around it", spread=3.0
    )

    dug = lasting + (1 - lasting) * relative(resorption[where])
    filled = formation[where] / healthy(resorption[where])
    at_health = level(open_cavities[where], 1)
    are_dug = reaction(nothing >> open_cavities[where], closing * dug**digging * (1 + loose) / (filled + loose))
    are_closed = reaction(open_cavities[where] >> nothing, first_order(closing))


class VertebralFractures(Mechanism):
    """A vertebra breaks the sooner the less dense it is, and the more cavities are open in it.

    `frailty` stands for what sets the women of a trial apart from the typical woman of their age: low density from youth
    on, and fractures before.
    """

    usual = parameter(
        0.008, "1/year", source="felsenberg2002", how="assumed: women of 65, on films; some 1 % a year over 50", spread=1.5
    )
    reference_age = parameter(65, "year", source="johnell2005", how="assumed: the age that the rates refer to")
    ageing = parameter(0.04, "1/year", source="", how="assumed: beside loss of bone, doubles in 17 years", spread=1.5)
    typical_density = parameter(
        0.85, source="", how="assumed: of a woman of 65 against youth; the rates hold at it", spread=1.05
    )
    gradient = parameter(2.3, source="marshall1996", how="measured: per standard deviation of spine density", spread=1.2)
    deviation = parameter(0.12, source="", how="assumed: standard deviation of density among young women, 10-13 %", spread=1.2)
    cavities = parameter(
        1.25, source="neer2001", how="fitted: vertebral fractures on denosumab, teriparatide and romosozumab", spread=1.3
    )
    frailty = parameter(1, source="", how="assumed: 1 = the typical woman of her age, set by experiments")

    by_density = exp(log(gradient) * (typical_density - relative(BMD[lumbar_spine])) / deviation)
    by_age = exp(ageing * (age - reference_age))
    break_ = assign(vertebral_fractures, usual * frailty * by_age * by_density * open_cavities[lumbar_spine] ** cavities)


class HipFractures(Mechanism):
    """Hips break by density and, far more than other bones, by age: of falls."""

    usual = parameter(0.0015, "1/year", source="johnell2005", how="assumed: women of 65 in the west", spread=1.6)
    reference_age = parameter(65, "year", source="johnell2005", how="assumed: the age that the rates refer to")
    ageing = parameter(
        0.09, "1/year", source="johnell2005", how="assumed: at one density the risk still rises much with age", spread=1.3
    )
    typical_density = parameter(
        0.85, source="", how="assumed: of a woman of 65 against youth; the rates hold at it", spread=1.05
    )
    gradient = parameter(2.6, source="marshall1996", how="measured: per standard deviation of hip density", spread=1.2)
    deviation = parameter(0.12, source="", how="assumed: standard deviation of density among young women, 10-13 %", spread=1.2)
    frailty = parameter(1, source="", how="assumed: 1 = the typical woman of her age, set by experiments")

    by_density = exp(log(gradient) * (typical_density - relative(BMD[total_hip])) / deviation)
    break_ = assign(hip_fractures, usual * frailty * exp(ageing * (age - reference_age)) * by_density)


class NonvertebralFractures(Mechanism):
    """Of all bones but vertebrae, hips among them; density tells less of them, falls more."""

    usual = parameter(0.018, "1/year", source="johnell2005", how="assumed: women of 65", spread=1.5)
    reference_age = parameter(65, "year", source="johnell2005", how="assumed: the age that the rates refer to")
    ageing = parameter(0.02, "1/year", source="", how="assumed: doubles in thirty years at one density", spread=1.5)
    typical_density = parameter(
        0.85, source="", how="assumed: of a woman of 65 against youth; the rates hold at it", spread=1.05
    )
    gradient = parameter(1.5, source="marshall1996", how="measured: per standard deviation of density at any site", spread=1.1)
    deviation = parameter(0.12, source="", how="assumed: standard deviation of density among young women, 10-13 %", spread=1.2)
    cavities = parameter(
        0.1,
        source="austin2012",
        how="fitted: fractures of other bones on denosumab; open cavities matter little there",
        spread=1.6,
    )
    frailty = parameter(1, source="", how="assumed: 1 = the typical woman of her age, set by experiments")

    by_density = exp(log(gradient) * (typical_density - relative(BMD[total_hip])) / deviation)
    by_age = exp(ageing * (age - reference_age))
    break_ = assign(
        nonvertebral_fractures, usual * frailty * by_age * by_density * open_cavities[total_hip] ** cavities
    )


class AnyFracture(Mechanism):
    """Fractures of vertebrae and of other bones together."""

    add_up = assign(all_fractures, vertebral_fractures + nonvertebral_fractures)
