"""Pregnancy and lactation: a placenta that grows and is gone at delivery, corpora lutea that last, milk."""

from rankl.language import Mechanism, assign, hill, nothing, parameter, reaction, regulates, synthesis
from rankl.model.quantities.cells import luteal_cell, trophoblast_cell
from rankl.model.quantities.hormones import (
    cycling,
    gestation,
    lactation,
    oestradiol,
    ovarian_function,
    placenta,
    progesterone,
    prolactin,
)
from rankl.model.quantities.places import serum
from rankl.model.quantities.signals import OPG


class Pregnancy(Mechanism):
    """A pregnancy runs from conception to term; the placenta grows with it, and at delivery both are gone.

    Left out: that ovaries taken out in early pregnancy, or in rodents at any time, end it.
    """

    under_way = parameter(0, source="", how="assumed: 1 from conception to delivery, set by what is done")
    term = parameter(
        266,
        "day",
        source="",
        how="assumed: 38 weeks from conception, 40 from the last period",
        spread=1.02,
        mouse=(19.2, "virgo1974", "derived: parturition four hours after the sample of day 19, plug on day 0"),
        rat=(22, "", "assumed: usual length"),
    )
    growth = parameter(
        2.5, source="", how="assumed: oestradiol of the trimesters, thirtyfold from the first to the last", spread=1.2
    )
    small = parameter(0.01, source="", how="assumed: cycles end within days of conception")

    passes = reaction(nothing >> gestation, under_way / term)
    placenta_grows = assign(placenta, gestation**growth)
    no_cycle = regulates(cycling, 1 - hill(gestation, small, 2))


class PlacentaMakesHormones(Mechanism):
    """The placenta makes oestradiol, progesterone and OPG, in proportion to its size.

    In rodents the corpora lutea make the progesterone. Serum OPG doubles in women by term, late and gone within
    days of delivery, which speaks for the placenta.
    """

    oestradiol_made = parameter(
        2.5e5,
        "pg/mL/day",
        source="",
        how="assumed: some 14 ng/mL in the third trimester x clearance; ranges of reference differ",
        spread=1.5,
        mouse=(96, "", "assumed: twice the level outside pregnancy at term", 2.0),
    )
    progesterone_made = parameter(
        4000,
        "ng/mL/day",
        source="",
        how="assumed: some 140 ng/mL in the third trimester x clearance",
        spread=1.5,
        mouse=(0, "", "assumed: none; corpora lutea make it"),
    )
    opg_made = parameter(
        9,
        "pM/day",
        source="naylor2003",
        how="derived: 1.7 (Hong 2005) to 2.1 times the level outside pregnancy at term, x clearance",
        spread=1.4,
        mouse=(110, "", "assumed: five-fold; it is told to rise markedly", 2.0),
    )

    makes_oestradiol = reaction(nothing >> oestradiol[serum], oestradiol_made * placenta, cell=trophoblast_cell)
    makes_progesterone = reaction(nothing >> progesterone[serum], progesterone_made * placenta, cell=trophoblast_cell)
    makes_opg = reaction(nothing >> OPG[serum], opg_made * placenta, cell=trophoblast_cell)


class CorporaLuteaOfPregnancy(Mechanism):
    """Corpora lutea are kept: by surges of prolactin after mating (in women by hCG), then by the placenta, until they end.

    Times are parts of the pregnancy. In women one step does, and the placenta takes over.
    """

    first = parameter(
        2.3,
        source="",
        how="assumed: 60 nmol/L in the first trimester, before the placenta makes much",
        spread=1.4,
        mouse=(9, "virgo1974", "fitted: 45.5 ng/mL from day 3 to day 8", 1.2),
    )
    kept_from = parameter(
        0.04, source="", how="assumed: from implantation on", mouse=(0.12, "virgo1974", "fitted: from day 2 to day 3", 1.1)
    )
    surges_end = parameter(
        0.9, source="", how="assumed: to the end", mouse=(0.444, "virgo1974", "fitted: from day 8 to day 9", 1.05)
    )
    second = parameter(
        0,
        source="",
        how="assumed: none; the placenta makes its own",
        mouse=(16, "virgo1974", "fitted: 81.9 ng/mL on day 16", 1.2),
    )
    placenta_keeps = parameter(
        0.5, source="", how="assumed: without meaning, none is made", mouse=(0.547, "virgo1974", "fitted: day 9 to day 16", 1.1)
    )
    end = parameter(
        0.99, source="", how="assumed: at delivery", mouse=(0.919, "virgo1974", "fitted: from day 16 to day 19", 1.03)
    )
    quick = parameter(8, source="virgo1974", how="fitted: tripled by day 2, ninefold by day 3", spread=1.5)
    abrupt = parameter(40, source="virgo1974", how="fitted: halved between day 8 and day 9", spread=1.5)
    slow = parameter(10, source="virgo1974", how="fitted: rises from day 9 to day 16", spread=1.5)
    last = parameter(35, source="virgo1974", how="fitted: falls to a third on day 18, to a tenth on day 19", spread=1.5)

    kept = first * hill(gestation, kept_from, quick) * (1 - hill(gestation, surges_end, abrupt))
    kept_by_placenta = second * hill(gestation, placenta_keeps, slow)
    are_kept = regulates(
        synthesis(progesterone[serum], cell=luteal_cell),
        (1 + kept + kept_by_placenta) * (1 - hill(gestation, end, last)),
    )


class PregnancyRaisesProlactin(Mechanism):
    """Prolactin rises along pregnancy in women; in mice it surges until the placenta makes its own."""

    late = parameter(
        20,
        source="prolactin_levels",
        how="derived: 200 ng/mL at term against some 10",
        spread=1.3,
        mouse=(1, "", "assumed: no rise until the day before birth"),
    )
    early = parameter(
        1,
        source="",
        how="assumed: no surges in women",
        mouse=(3, "virgo1974", "assumed: mean of the surges; none after day 9", 1.5),
    )
    surges_end = parameter(0.45, source="virgo1974", how="derived: surges of mice end on day 9", spread=1.05)
    abrupt = parameter(40, source="virgo1974", how="assumed: within a day")
    small = parameter(0.02, source="", how="assumed: from mating on")

    surges = (early - 1) * hill(gestation, small, 2) * (1 - hill(gestation, surges_end, abrupt))
    rises = regulates(synthesis(prolactin[serum]), 1 + surges + (late - 1) * gestation)


class Lactation(Mechanism):
    """While milk is made prolactin is high and the ovaries rest. Left out: that both wear off over months of nursing."""

    nursing = parameter(0, source="", how="assumed: 1 from delivery to weaning, set by what is done")
    pace = parameter(1, "1/day", source="", how="assumed: milk comes and goes within days", spread=1.5)
    prolactin_fold = parameter(
        10,
        source="prolactin_levels",
        how="derived: 100 ng/mL at seven days and at three months against some 10",
        spread=1.3,
        mouse=(6, "", "assumed: with all pups, level of the surge of proestrus", 2.0),
    )
    ovaries_rest = parameter(0.8, source="", how="assumed: no ovulation, oestradiol near that after menopause", spread=1.2)

    comes_and_goes = reaction(nothing >> lactation, pace * (nursing - lactation))
    raises_prolactin = regulates(synthesis(prolactin[serum]), 1 + (prolactin_fold - 1) * lactation)
    rests_ovaries = regulates(ovarian_function, 1 - ovaries_rest * lactation)
    no_cycle = regulates(cycling, 1 - lactation)
