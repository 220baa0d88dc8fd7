"""Ovaries: oestradiol of their follicles and progesterone of their corpora lutea, at the mean of a cycle."""

from rankl.language import Mechanism, assign, first_order, level, nothing, parameter, reaction
from rankl.model.quantities.cells import adipocyte, granulosa_cell, luteal_cell
from rankl.model.quantities.hormones import oestradiol, ovarian_function, progesterone, small_follicles
from rankl.model.quantities.places import serum


class Ovaries(Mechanism):
    """Follicles make most of the oestradiol, other tissues the rest; it is cleared within an hour or two.

    Without ovaries immunoassays read several times too much, 18 pg/mL in a study of menopause (Sowers 2008), so the level
    there is that of sensitive assays. Left out: puberty; the mean of the grown holds from birth. What menopause, milk and
    drugs do to the ovaries are pages of their own.
    """

    present = parameter(1, source="", how="assumed: 1 = has ovaries, 0 = taken out, or a male; set by the subject")
    mean = parameter(
        64.5,
        "pg/mL",
        source="sowers2008",
        how="measured: two years before the final period",
        spread=1.1,
        mouse=(2.4, "nilsson2014", "measured: GC-MS/MS, females whose cycle was not staged", 1.5),
    )
    elsewhere = parameter(
        4.8,
        "pg/mL",
        source="ettinger2004",
        how="measured: 417 women of 60 to 80 years; below 7 in all by mass spectrometry (Verdonk 2019)",
        spread=1.3,
        mouse=(0.05, "", "assumed: without ovaries below what assays see", 3.0),
    )
    clearance = parameter(
        12,
        "1/day",
        source="estradiol_pk",
        how="derived: half-life after a vein of one to two hours",
        spread=1.5,
        mouse=(40, "", "assumed: faster, by weight to the power of a quarter", 2.0),
    )

    function = assign(ovarian_function, present)
    small = assign(small_follicles, present)
    at_health = level(oestradiol[serum], mean)
    follicles_make_oestradiol = reaction(
        nothing >> oestradiol[serum], (mean - elsewhere) * clearance * ovarian_function, cell=granulosa_cell
    )
    tissues_make_oestradiol = reaction(nothing >> oestradiol[serum], elsewhere * clearance, cell=adipocyte)
    is_cleared = reaction(oestradiol[serum] >> nothing, first_order(clearance))


class CorporaLutea(Mechanism):
    """After ovulation the corpus luteum makes progesterone; a little comes from the adrenals."""

    mean = parameter(
        4.5,
        "ng/mL",
        source="anckaert2021",
        how="derived: 28.8 nmol/L in the luteal half of the cycle, hardly any in the other",
        spread=1.3,
        mouse=(4.9, "virgo1974", "measured: on the day of the plug", 1.5),
    )
    adrenal = parameter(0.05, "ng/mL", source="anckaert2021", how="derived: 0.2 nmol/L in the follicular phase", spread=1.5)
    clearance = parameter(20, "1/day", source="", how="assumed: half-life under an hour", spread=2.0)

    at_health = level(progesterone[serum], mean)
    corpora_lutea_make_progesterone = reaction(
        nothing >> progesterone[serum], (mean - adrenal) * clearance * ovarian_function, cell=luteal_cell
    )
    adrenals_make_progesterone = reaction(nothing >> progesterone[serum], adrenal * clearance)
    is_cleared = reaction(progesterone[serum] >> nothing, first_order(clearance))
