"""Testes: testosterone, what tissues make of it, and what age does to it."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    healthy,
    largest,
    level,
    nothing,
    parameter,
    reaction,
    regulates,
    synthesis,
)
from rankl.model.quantities.cells import adipocyte, leydig_cell
from rankl.model.quantities.hormones import (
    free_androgen,
    inhibin,
    oestradiol,
    oestradiol_of_bone,
    oestrogens,
    testicular_function,
    testosterone,
)
from rankl.model.quantities.person import age
from rankl.model.quantities.places import serum


class Testes(Mechanism):
    """Leydig cells make testosterone; both sexes have a little without them. Health is a woman's level.

    Left out: puberty, and what testosterone does through its own receptor, which is most of it outside bone.
    """

    present = parameter(0, source="", how="assumed: 1 = has testes, 0 = a female, or taken out; set by the subject")
    mean = parameter(
        3.75,
        "ng/mL",
        source="kelsey2014",
        how="measured: 13 nmol/L at 40 years, mean of 13 studies",
        spread=1.2,
        mouse=(5.1, "testosterone_mice", "measured: mean of 19 strains"),
    )
    without = parameter(
        0.15,
        "ng/mL",
        source="pmc9175594",
        how="measured: 0.53 nmol/L in women after menopause",
        spread=1.3,
        mouse=(0.014, "nilsson2014", "measured: females"),
    )
    clearance = parameter(20, "1/day", source="", how="assumed: half-life under an hour", spread=2.0)

    function = assign(testicular_function, present)
    at_health = level(testosterone[serum], without)
    leydig_cells_make_testosterone = reaction(
        nothing >> testosterone[serum], (mean - without) * clearance * testicular_function, cell=leydig_cell
    )
    others_make_testosterone = reaction(nothing >> testosterone[serum], without * clearance)
    is_cleared = reaction(testosterone[serum] >> nothing, first_order(clearance))
    make_inhibin = regulates(inhibin, 1 + testicular_function)


class TestosteroneIsAromatised(Mechanism):
    """Tissues make oestradiol of testosterone: some of it reaches serum, more acts where it is made, in bone.

    How much acts in bone is not measured. It is set so that the bone of a young man rests as that of a young woman does,
    which has men lose it with their testosterone. What women have of it is counted with their oestradiol.
    """

    usual = parameter(
        3.6,
        "ng/mL",
        source="kelsey2014",
        how="derived: of young men, less what women have",
        mouse=(5.086, "testosterone_mice", "derived: as in man"),
    )
    without = parameter(
        0.15,
        "ng/mL",
        source="pmc9175594",
        how="measured: in women, as on the page of the testes",
        mouse=(0.014, "nilsson2014", "measured: females"),
    )
    into_serum = parameter(
        3.2,
        source="verdonk2019",
        how="derived: men have some 20 pg/mL (3 to 37) where old women have 5",
        spread=1.4,
        mouse=(0.66, "", "assumed: males have hardly more of it in serum than females without ovaries", 2.0),
    )
    acts_like = parameter(
        44.3,
        "pg/mL",
        source="",
        how="assumed: what a young man lacks of the oestradiol of a young woman",
        spread=1.3,
        mouse=(2.317, "", "assumed: as in man; in serum of males there is hardly any"),
    )

    got_by_tissues = assign(free_androgen, (testosterone[serum] - without) / usual)
    reaches_serum = regulates(synthesis(oestradiol[serum], cell=adipocyte), 1 + into_serum * free_androgen)
    is_made_in_bone = assign(oestradiol_of_bone, acts_like * free_androgen)
    acts_in_bone = regulates(oestrogens[serum], 1 + oestradiol_of_bone / healthy(oestradiol[serum]))


class TestesAge(Mechanism):
    """From midlife on testes make less, and more of it is held by SHBG, so that tissues get less still."""

    begins = parameter(35, "year", source="kelsey2014", how="assumed: where men are at rest", spread=1.2)
    fall = parameter(
        0.004,
        "1/year",
        source="kelsey2014",
        how="assumed: between none after 40 on average and 1 % a year in followed men",
        spread=2.0,
    )
    held = parameter(
        0.011,
        "1/year",
        source="ageing_men",
        how="derived: SHBG doubles, half of testosterone is bound to it; free testosterone falls by 0.8 to 1.5 % a year",
        spread=1.4,
    )

    years = largest(age - begins, 0)
    make_less = regulates(testicular_function, 1 / (1 + fall * years))
    is_held = regulates(free_androgen, 1 / (1 + held * years))
