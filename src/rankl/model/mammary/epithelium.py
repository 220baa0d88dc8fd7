"""Epithelium of the gland: ducts, alveoli, stem cells, and the milk that alveoli make."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    hill,
    level,
    normal_at_one,
    nothing,
    parameter,
    reaction,
    regulates,
    relative,
    saturating,
    synthesis,
)
from rankl.model.quantities.genes import ESR1, PRLR
from rankl.model.quantities.hormones import lactation, oestrogens, progestogens, prolactin
from rankl.model.quantities.mammary import (
    alveoli,
    ductal_tree,
    epithelial_proliferation,
    epithelial_signal,
    luminal_cell,
    mammary_epithelium,
    milk,
    milk_capacity,
    pups,
    stem_cells,
)
from rankl.model.quantities.minerals import milk_calcium
from rankl.model.quantities.places import serum


class DuctsGrow(Mechanism):
    """Ducts fill the fat pad in youth, without RANKL, and stay."""

    pace = parameter(unit="1/day", mouse=(0.15, "", "assumed: the fat pad is filled by ten weeks", 1.5))

    at_health = level(ductal_tree, 1)
    fill = reaction(nothing >> ductal_tree, pace * ductal_tree * (1 - ductal_tree))


class EpitheliumDivides(Mechanism):
    """Progesterone makes cells with its receptor divide (a small wave), and by RANKL their neighbours (a large one)."""

    basal = parameter(0.005, "1/day", source="", how="assumed: few cells of a virgin divide", spread=2.0)
    first_wave = parameter(0.05, "1/day", source="beleut2010", how="assumed: small beside the second wave", spread=2.0)
    half = parameter(
        3, source="", how="assumed: multiples of usual progesterone, between those of a virgin and of pregnancy", spread=2.0
    )
    second_wave = parameter(
        3, "1/day", source="beleut2010", how="assumed: a division a day or so at the signal of pregnancy", spread=1.6
    )

    own = first_wave * saturating(relative(progestogens[serum]), half)
    divides = assign(epithelial_proliferation, basal + own + second_wave * epithelial_signal)


class AlveoliBudAndGrow(Mechanism):
    """Alveoli bud from ducts and grow by RANK, where oestradiol has raised the progesterone receptor and prolactin acts.

    Nursing keeps them; without it they are lost in a week or two (involution).
    """

    in_virgin = parameter(0.02, source="fata2000", how="assumed: only buds are seen without RANKL in pregnancy", spread=1.5)
    growth = parameter(3, "1/day", source="beleut2010", how="assumed: the second wave of division", spread=1.6)
    loss_rate = parameter(0.2, "1/day", source="", how="assumed: involution in a week or two", spread=1.6)
    half_prolactin = parameter(0.5, source="", how="assumed: multiples of usual prolactin; none without it", spread=2.0)
    half_oestrogens = parameter(
        0.3, source="", how="assumed: multiples of usual oestradiol, which brings the receptor of progesterone", spread=2.0
    )
    kept = parameter(0.95, source="", how="assumed: next to no loss while pups suck", spread=1.05)

    at_health = level(alveoli, in_virgin)
    bud = reaction(nothing >> alveoli, loss_rate * in_virgin * ductal_tree)
    grow = reaction(nothing >> alveoli, growth * epithelial_signal * alveoli * (1 - alveoli), cell=mammary_epithelium)
    prolactin_is_needed = regulates(
        synthesis(alveoli, cell=mammary_epithelium),
        normal_at_one(relative(prolactin[serum]), half_prolactin),
        gene=PRLR,
        cell=mammary_epithelium,
    )
    oestradiol_is_needed = regulates(
        synthesis(alveoli, cell=mammary_epithelium),
        normal_at_one(relative(oestrogens[serum]), half_oestrogens),
        gene=ESR1,
        cell=luminal_cell,
    )
    are_lost = reaction(alveoli >> nothing, loss_rate * (1 - kept * lactation) * alveoli)


class StemCellsExpand(Mechanism):
    """Lin-CD24+CD49f-high stem cells expand at a slight signal of RANK and shrink back within days."""

    fold = parameter(18, source="joshi2010", how="fitted: 14-fold at dioestrus, 11-fold in pregnancy", spread=1.3)
    half = parameter(
        0.01,
        source="joshi2010",
        how="fitted: the signal of dioestrus is enough",
        spread=2.0,
        human=(0.15, "", "assumed: that of the luteal phase", 2.0),
    )
    pace = parameter(3, "1/day", source="", how="assumed: follows a cycle of four days", spread=1.5)

    expand = reaction(nothing >> stem_cells, pace * (1 + fold * hill(epithelial_signal, half, 2)))
    shrink = reaction(stem_cells >> nothing, first_order(pace))


class MilkFeedsPups(Mechanism):
    """Alveoli make milk while pups suck and prolactin acts, and calcium leaves with it; without milk pups die within days."""

    half = parameter(0.4, source="", how="assumed: a gland of less than half is too little", spread=1.3)
    enough = parameter(0.3, source="", how="assumed: a third of the milk keeps a litter alive", spread=1.4)
    starving = parameter(1.5, "1/day", source="fata2000", how="assumed: unfed pups die within a day or two", spread=1.5)

    can_make = assign(milk_capacity, hill(alveoli, half, 3) * (1 + half**3), gene=PRLR, cell=mammary_epithelium)
    is_made = assign(milk, lactation * milk_capacity)
    takes_calcium = regulates(milk_calcium, milk_capacity)
    all_alive = level(pups, 1)
    starve = reaction(pups >> nothing, starving * lactation * (1 - hill(milk_capacity, enough, 6)) * pups)
