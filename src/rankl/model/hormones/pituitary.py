"""The pituitary: gonadotrophins, held back by inhibin and oestrogens, and prolactin."""

from rankl.language import Mechanism, assign, blend, first_order, level, nothing, parameter, reaction, regulates, relative
from rankl.model.quantities.hormones import (
    FSH,
    LH,
    gonadotroph_drive,
    inhibin,
    oestrogens,
    ovarian_function,
    prolactin,
    small_follicles,
    testicular_function,
)
from rankl.model.quantities.places import serum


class Gonadotrophins(Mechanism):
    """FSH and LH are made at a rate that inhibin and oestrogens hold down together; without both they are at their top.

    Left out: pulses, and that oestrogens bring about the surge of LH rather than hold it back.
    """

    usual_fsh = parameter(
        7, "IU/L", source="", how="assumed: mean of the cycle of a young woman, near that of a young man", spread=1.4
    )
    usual_lh = parameter(
        8.5, "IU/L", source="anckaert2021", how="derived: mean of 7.1, 22.6 and 6.2 IU/L, weighted by days", spread=1.3
    )
    fsh_top = parameter(5.5, source="randolph2011", how="derived: a rise to five-fold at stable levels", spread=1.5)
    lh_top = parameter(3.2, source="", how="assumed: rises less than FSH, three-fold after menopause", spread=1.5)
    share_inhibin = parameter(
        0.3, source="randolph2011", how="derived: with the bends of FSH around the final period", spread=1.3
    )
    clearance = parameter(10, "1/day", source="", how="assumed: half-life of an hour or two", spread=2.0)

    held_back = blend(share_inhibin, inhibin, relative(oestrogens[serum]))
    fsh_at_health = level(FSH[serum], usual_fsh)
    lh_at_health = level(LH[serum], usual_lh)
    fsh_is_made = reaction(
        nothing >> FSH[serum], gonadotroph_drive * usual_fsh * clearance * fsh_top / (1 + (fsh_top - 1) * held_back)
    )
    lh_is_made = reaction(
        nothing >> LH[serum], gonadotroph_drive * usual_lh * clearance * lh_top / (1 + (lh_top - 1) * held_back)
    )
    fsh_is_cleared = reaction(FSH[serum] >> nothing, first_order(clearance))
    lh_is_cleared = reaction(LH[serum] >> nothing, first_order(clearance))


class GonadsNeedTheirDrive(Mechanism):
    """Ovaries and testes work in proportion to the drive on the pituitary; what they lack by nature is in other pages."""

    in_health = assign(gonadotroph_drive, 1)
    on_ovaries = regulates(ovarian_function, gonadotroph_drive)
    on_testes = regulates(testicular_function, gonadotroph_drive)


class InhibinOfOvaries(Mechanism):
    """Small follicles make inhibin."""

    together = assign(inhibin, 1, combine="add")
    of_ovaries = regulates(inhibin, small_follicles)


class Prolactin(Mechanism):
    """Prolactin is made at a basal rate, which cycle, pregnancy and suckling raise."""

    basal = parameter(
        10,
        "ng/mL",
        source="prolactin_levels",
        how="assumed: below 25 ng/mL outside pregnancy and lactation",
        spread=1.5,
        mouse=(20, "", "assumed: some seventh of the surge of proestrus", 2.0),
    )
    clearance = parameter(30, "1/day", source="", how="assumed: half-life of half an hour", spread=1.5)

    at_health = level(prolactin[serum], basal)
    is_made = reaction(nothing >> prolactin[serum], basal * clearance)
    is_cleared = reaction(prolactin[serum] >> nothing, first_order(clearance))
