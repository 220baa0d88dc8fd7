"""The brain: temperature and what moves it, hot flashes, and what a stroke does."""

import numpy as np

from rankl.lab.readouts.readout import Summary, absolute

BRAIN = "hypothalamus"


TEMPERATURE = (
    absolute("core temperature", "degC", "core_temperature", "core body temperature"),
    absolute("core temperature rise", "degC", "core_temperature_rise", "core temperature change", "fever"),
    absolute("resting core temperature", "degC", "resting_temperature", "resting core body temperature"),
    absolute("tail skin temperature", "degC", "tail_skin_temperature"),
    absolute("heat production", "degC/day", "heat_production"),
    absolute("heat loss", "degC/day", "heat_loss"),
)
HYPOTHALAMUS = (
    absolute("hypothalamic RANKL", "nM", "RANKL.membrane[hypothalamus]", "RANKL protein in hypothalamus"),
    absolute("hypothalamic PGE2", "nM", "PGE2[hypothalamus]"),
    absolute("hypothalamic COX-2", "1", "COX2", "COX-2 of astrocytes"),
    absolute("RANKL mRNA in brain", "1", "RANKL_mRNA[hypothalamus]", "hypothalamic RANKL mRNA", "brain RANKL mRNA"),
    absolute("bound RANK of astrocytes", "1", "glial_rank_signal"),
    absolute("IL-6 in CSF", "pM", "IL6[csf]"),
    absolute("RANKL in CSF", "pM", "RANKL.soluble[csf]"),
    absolute("OPG in CSF", "pM", "OPG[csf]"),
    absolute("TNF in serum", "pM", "TNF[serum]"),
)
STROKE = (
    absolute("infarct volume", "%", "infarct[cortex]", "infarct"),
    absolute("injured tissue", "%", "injured_tissue[cortex]", "penumbra"),
    absolute("cerebral oedema", "%", "oedema[cortex]", "brain oedema"),
    absolute("mortality", "%", "mortality", "mortality after stroke"),
    absolute("activated microglia", "cell/mm^3", "microglia[cortex]", "activated microglia/macrophage number"),
    absolute("RANKL mRNA in cortex", "1", "RANKL_mRNA[cortex]"),
    absolute("RANK mRNA in cortex", "1", "RANK_mRNA[cortex]"),
    absolute("OPG mRNA in cortex", "1", "OPG_mRNA[cortex]"),
    absolute("RANKL protein in ischaemic cortex", "pM", "RANKL.membrane[cortex]", "RANKL in cortex"),
    absolute("RANK protein in ischaemic cortex", "amol/cell", "RANK[cortex]", "RANK in cortex"),
    absolute("OPG protein in ischaemic cortex", "pM", "OPG[cortex]", "OPG in cortex"),
    absolute("TNF mRNA in cortex", "%", "TNF_mRNA[cortex]", "TNF-a mRNA (% of reference)"),
    absolute("IL-6 mRNA in cortex", "1", "IL6_mRNA[cortex]"),
    absolute("IL-1b mRNA in cortex", "1", "IL1_mRNA[cortex]"),
    absolute("IL-6 of microglia", "pM", "IL6[cortex]"),
    absolute("TNF of microglia", "pM", "TNF[cortex]"),
    absolute("blood-brain barrier opening", "1", "barrier_opening"),
    absolute("energy of cortex", "1", "energy[cortex]"),
)
FLASHES = (
    absolute("hot flashes", "1/day", "hot_flashes", "hot-flash index", "hot flush frequency"),
    absolute("thermoneutral zone width", "degC", "thermoneutral_zone", "thermoneutral zone"),
    absolute("hot flash prevalence", "%", "hot_flash_prevalence"),
    absolute("moderate/severe hot flash prevalence", "%", "severe_hot_flash_prevalence"),
    absolute("neurokinin signal", "1", "neurokinin_signal"),
)
DISH = (
    absolute("neuronal death", "%", "neuronal_death"),
    absolute("IL-6 of microglia in dish", "pM", "IL6[dish]"),
    absolute("TNF of microglia in dish", "pM", "TNF[dish]"),
)
READOUTS = (*TEMPERATURE, *HYPOTHALAMUS, *STROKE, *FLASHES, *DISH)


def height(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """The highest value from the day `zero` on."""
    return float(values[times >= zero].max())


def hours_to_height(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Hours from the day `zero` to the highest value."""
    later = times >= zero
    return float(times[later][int(np.argmax(values[later]))] - zero) * 24


CLEAR = 0.3
"""A rise of core temperature in degC that is called a fever."""


def minutes_of_fever(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Minutes from the day `zero` on in which a rise is clear."""
    even = np.linspace(zero, times[-1], 4001)
    return float((np.interp(even, times, values) > CLEAR).mean() * (times[-1] - zero) * 1440)


def direction(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """1 where a value is above 0 six and a half hours after the day `zero`, -1 where it is below."""
    return float(np.sign(np.interp(zero + 6.5 / 24, times, values)))


CYCLE, FOLLICULAR, LUTEAL = 28.0, (3.0, 11.0), (18.0, 26.0)
"""Days of a menstrual cycle, and of its halves away from bleeding and ovulation."""


def luteal_rise(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """How much higher a value is in the luteal half of the last whole cycle than in the follicular half."""
    last = zero + CYCLE * (np.floor((times[-1] - zero) / CYCLE + 1e-9) - 1)
    halves = (np.interp(last + np.linspace(*days, 50), times, values).mean() for days in (LUTEAL, FOLLICULAR))
    luteal, follicular = halves
    return float(luteal - follicular)


SUMMARIES = (
    Summary("direction of temperature change", "core temperature rise", "1", direction),
    Summary("core body temperature difference", "resting core temperature", "degC", luteal_rise),
    Summary("moderate/severe hot flash prevalence (peak)", "moderate/severe hot flash prevalence", "%", height),
    Summary("time of TNF-a mRNA peak", "TNF mRNA in cortex", "h", hours_to_height),
    Summary("core temperature change, peak", "core temperature rise", "degC", height),
    Summary("core temperature rise after RANKL i.c.v.", "core temperature rise", "degC", height),
    Summary("time of peak temperature rise", "core temperature rise", "h", hours_to_height),
    Summary("duration of biphasic IL-1b fever (at least)", "core temperature rise", "min", minutes_of_fever),
)
