"""Breast cancer in women: what years of RANK's signal, and of oestradiol's absence and return, do to its hazard."""

from rankl.language import (
    Mechanism,
    assign,
    exp,
    first_order,
    hill,
    largest,
    level,
    log,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
    saturating,
)
from rankl.model.quantities.hormones import oestrogens
from rankl.model.quantities.mammary import (
    breast_cancer_hazard,
    epithelial_signal,
    occult_clones,
    oestrogen_habit_of_breast,
    promotion,
)
from rankl.model.quantities.person import age
from rankl.model.quantities.places import serum


class BreastCancerByAge(Mechanism):
    """Cancers found a year, in women whose breast is as that of women of their age. Left out: genes, weight, births."""

    usual = parameter(
        0.0034, "1/year", source="stefanick2006", how="measured: invasive cancers of untreated women of the trial", spread=1.2
    )
    usual_age = parameter(63.6, "year", source="stefanick2006", how="assumed: mean age of those women, 63 to 64")
    doubling = parameter(20, "year", source="", how="assumed: rises slowly after menopause", spread=1.5)

    hazard = assign(breast_cancer_hazard, usual * exp(log(2) * (age - usual_age) / doubling))


class RankPromotesBreastCancer(Mechanism):
    """Where RANK is at work for years, as under a progestin, more of what is there already grows to be found."""

    strength = parameter(
        3.4, source="chlebowski2020", how="fitted: hazard ratio 1.28 with medroxyprogesterone, 0.78 without", spread=1.5
    )
    half = parameter(0.15, source="", how="assumed: the signal under a progestin, some times that without", spread=2.0)
    lag = parameter(2, "year", source="", how="assumed: years until what is promoted is found", spread=1.5)
    after_menopause = parameter(
        0.1, source="", how="assumed: promotion that is within the usual hazard, that of women without progesterone", spread=1.3
    )

    is_promoted = reaction(nothing >> promotion, hill(epithelial_signal, half, 2) / lag)
    is_found = reaction(promotion >> nothing, first_order(1 / lag))
    promotes = regulates(breast_cancer_hazard, (1 + strength * promotion) / (1 + strength * after_menopause))


class OestradiolKillsDeprivedCells(Mechanism):
    """Cells of the breast that have been without oestradiol for years die where it comes back.

    A position on a paradox: oestrogens alone lowered breast cancer in the one large randomised trial, in women years
    past menopause. Women who start at menopause are not told about.
    """

    gap = parameter(4, "year", source="abderrahman2020", how="derived: a gap of five years without oestradiol", spread=1.5)
    killing = parameter(
        0.13, "1/year", source="chlebowski2020", how="fitted: hazard ratio 0.78 of conjugated oestrogens alone", spread=1.5
    )
    half = parameter(0.2, source="", how="assumed: a fifth of a young woman's oestradiol", spread=2.0)
    renewal = parameter(25, "year", source="chlebowski2020", how="assumed: the fall lasts a decade after the end", spread=1.5)

    used_to = level(oestrogen_habit_of_breast, 1)
    usual_clones = level(occult_clones, 1)
    grow_used = reaction(nothing >> oestrogen_habit_of_breast, relative(oestrogens[serum]) / gap)
    forget = reaction(oestrogen_habit_of_breast >> nothing, first_order(1 / gap))
    excess = largest(relative(oestrogens[serum]) - oestrogen_habit_of_breast, 0)
    arise = reaction(nothing >> occult_clones, 1 / renewal)
    are_lost = reaction(occult_clones >> nothing, first_order(1 / renewal))
    are_killed = reaction(occult_clones >> nothing, killing * saturating(excess, half) * occult_clones)
    fewer = regulates(breast_cancer_hazard, relative(occult_clones))
