"""The cycle of grown females: switched on, hormones go up and down around the mean that holds without it."""

from rankl.language import TIME, Mechanism, assign, cos, largest, parameter, regulates, smallest, synthesis
from rankl.model.quantities.cells import granulosa_cell, luteal_cell
from rankl.model.quantities.hormones import FSH, LH, cycling, oestradiol, ovarian_function, progesterone, prolactin
from rankl.model.quantities.places import serum


class Cycling(Mechanism):
    """A female cycles from the start of the study on, where that is asked for; before, and else, the mean holds.

    Humps are powers of a cosine, divided by their mean over the cycle, so that the mean stays as it is.
    """

    on = parameter(0, source="", how="assumed: 1 = cycles, 0 = the mean of the cycle; set by the subject")
    begins = parameter(1, "day", source="", how="assumed: from mean to cycle within a day")

    asked_for = assign(cycling, on * smallest(largest(TIME / begins, 0), 1))


class MenstrualCycle(Mechanism):
    """The study begins with the first day of bleeding; ovulation in the middle.

    Left out: that length differs between women and cycles.
    """

    length = parameter(28, "day", source="anckaert2021", how="assumed: usual length", spread=1.1)
    turn = parameter(6.283185307, source="", how="assumed: radians in a turn")
    half_turn = parameter(3.141592654, source="", how="assumed: radians in half a turn")
    ovulation = parameter(14, "day", source="anckaert2021", how="assumed: middle of the cycle")
    luteal_day = parameter(21.5, "day", source="anckaert2021", how="assumed: middle of the luteal phase")
    sharp = parameter(40, source="anckaert2021", how="assumed: a peak of two to three days", spread=1.5)
    broad = parameter(4, source="anckaert2021", how="assumed: a hump of a week", spread=1.3)
    oestradiol_peak = parameter(
        0.17, source="anckaert2021", how="derived: 757 pmol/L at ovulation against 198 before", spread=1.3
    )
    oestradiol_hump = parameter(
        0.29, source="anckaert2021", how="derived: 412 pmol/L in the luteal phase against 198", spread=1.3
    )
    progesterone_hump = parameter(0.99, source="anckaert2021", how="derived: 28.8 nmol/L against 0.2", spread=1.1)
    lh_peak = parameter(0.33, source="anckaert2021", how="derived: 22.6 IU/L at ovulation against 7.1", spread=1.3)
    fsh_peak = parameter(0.1, source="", how="assumed: less than half of that of LH", spread=1.5)

    peak_mean = (1 - 1 / (8 * sharp) + 1 / (128 * sharp**2)) / (half_turn * sharp) ** 0.5
    hump_mean = (1 - 1 / (8 * broad) + 1 / (128 * broad**2)) / (half_turn * broad) ** 0.5
    peak = (0.5 + 0.5 * cos(turn * (TIME - ovulation) / length)) ** sharp / peak_mean - 1
    hump = (0.5 + 0.5 * cos(turn * (TIME - luteal_day) / length)) ** broad / hump_mean - 1

    oestradiol_cycles = regulates(
        synthesis(oestradiol[serum], cell=granulosa_cell), 1 + cycling * (oestradiol_peak * peak + oestradiol_hump * hump)
    )
    progesterone_cycles = regulates(synthesis(progesterone[serum], cell=luteal_cell), 1 + cycling * progesterone_hump * hump)
    lh_surges = regulates(synthesis(LH[serum]), 1 + cycling * ovarian_function * lh_peak * peak)
    fsh_surges = regulates(synthesis(FSH[serum]), 1 + cycling * ovarian_function * fsh_peak * peak)


class OestrousCycle(Mechanism):
    """The study begins at midnight before oestrus; proestrus is the last day. Left out: LH, and females housed alone."""

    length = parameter(
        unit="day",
        mouse=(5, "", "assumed: four to five days"),
        rat=(4, "", "assumed: four to five days"),
    )
    turn = parameter(6.283185307, source="", how="assumed: radians in a turn")
    half_turn = parameter(3.141592654, source="", how="assumed: radians in half a turn")
    dioestrus = parameter(
        unit="day",
        mouse=(3.42, "wall2023", "measured: highest oestradiol, dioestrus 10:00"),
        rat=(2.42, "wall2023", "assumed: as in mice"),
    )
    evening = parameter(
        unit="day",
        mouse=(4.75, "wall2023", "measured: highest progesterone, proestrus 18:00"),
        rat=(3.75, "wall2023", "assumed: as in mice"),
    )
    night = parameter(
        unit="day",
        mouse=(4.08, "wall2023", "measured: highest prolactin, proestrus 2:00"),
        rat=(3.7, "wall2023", "assumed: the afternoon of proestrus"),
    )
    broad = parameter(2, source="wall2023", how="assumed: a hump of two days", spread=1.5)
    sharp = parameter(20, source="wall2023", how="assumed: a peak of half a day", spread=1.5)
    oestradiol_hump = parameter(
        0.33, source="wall2023", how="derived: 51 pg/mL in dioestrus against 31 in the evening of proestrus", spread=1.4
    )
    luteal = parameter(
        unit="day",
        mouse=(2.6, "estrouscycle_figure", "assumed: between metoestrus and dioestrus, as in rats"),
        rat=(1.9, "estrouscycle_figure", "measured: rises after ovulation and falls late in dioestrus"),
    )
    progesterone_hump = parameter(
        0.6,
        source="joshi2010",
        how="assumed: highest in dioestrus but for the evening of proestrus, lowest in oestrus",
        spread=1.3,
    )
    progesterone_peak = parameter(
        0.17, source="wall2023", how="derived: 22 ng/mL against a mean of 13.9, both by mass spectrometry", spread=1.5
    )
    prolactin_peak = parameter(
        0.81, source="wall2023", how="derived: 132.5 ng/mL against a mean of 20, itself assumed", spread=1.3
    )

    peak_mean = (1 - 1 / (8 * sharp) + 1 / (128 * sharp**2)) / (half_turn * sharp) ** 0.5
    hump_mean = (1 - 1 / (8 * broad) + 1 / (128 * broad**2)) / (half_turn * broad) ** 0.5
    hump = (0.5 + 0.5 * cos(turn * (TIME - dioestrus) / length)) ** broad / hump_mean - 1
    luteal_hump = (0.5 + 0.5 * cos(turn * (TIME - luteal) / length)) ** broad / hump_mean - 1
    progesterone_rise = (0.5 + 0.5 * cos(turn * (TIME - evening) / length)) ** sharp / peak_mean - 1
    prolactin_rise = (0.5 + 0.5 * cos(turn * (TIME - night) / length)) ** sharp / peak_mean - 1

    oestradiol_cycles = regulates(synthesis(oestradiol[serum], cell=granulosa_cell), 1 + cycling * oestradiol_hump * hump)
    progesterone_cycles = regulates(
        synthesis(progesterone[serum], cell=luteal_cell),
        1 + cycling * (progesterone_hump * luteal_hump + progesterone_peak * progesterone_rise),
    )
    prolactin_surges = regulates(synthesis(prolactin[serum]), 1 + cycling * ovarian_function * prolactin_peak * prolactin_rise)
