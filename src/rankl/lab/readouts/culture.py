"""A dish of osteoclast precursors and what becomes of them."""

import numpy as np

from rankl.lab.readouts.readout import Readout, Summary

READOUTS = (
    Readout("multinucleated osteoclasts", "", "multinucleated osteoclasts", "cell/mm^3", "multinucleated_osteoclast"),
    Readout(
        "mononuclear TRAP+ cells",
        "",
        "mononuclear TRAP+ cells",
        "cell/mm^3",
        "mononuclear_osteoclast",
        ("mononuclear osteoclasts",),
    ),
    Readout("nuclei per osteoclast", "", "nuclei per osteoclast", "1", "nuclei_per_osteoclast"),
    Readout("resorption pit area", "", "resorption pit area", "um^2/mm^3", "pit_area"),
    Readout("precursor proliferation rate", "", "precursor proliferation rate", "1/day", "precursor_proliferation"),
    Readout("precursor apoptosis rate", "", "precursor apoptosis rate", "1/day", "precursor_apoptosis"),
    Readout("osteoclast apoptosis rate", "", "osteoclast apoptosis rate", "1/day", "osteoclast_apoptosis"),
    Readout(
        "resorption per osteoclast in culture",
        "",
        "resorption per osteoclast in culture",
        "um^2/cell/day",
        "resorption_per_osteoclast",
    ),
    Readout("OPG in osteoblasts", "", "OPG in osteoblasts", "1", "osteoblast_OPG", ("OPG expression in osteoblasts",)),
    Readout("RANKL in osteoblasts", "", "RANKL in osteoblasts", "1", "osteoblast_RANKL", ("RANKL expression in osteoblasts",)),
    Readout("RANKL/OPG in osteoblasts", "", "RANKL/OPG in osteoblasts", "1", "RANKL_over_OPG"),
    Readout("OPG mRNA in osteoblasts", "", "OPG mRNA in osteoblasts", "1", "OPG_mRNA"),
    Readout("RANKL mRNA in osteoblasts", "", "RANKL mRNA in osteoblasts", "1", "RANKL_mRNA"),
    Readout(
        "soluble RANKL in medium",
        "",
        "soluble RANKL in medium",
        "ng/mL",
        "RANKL.soluble[dish]",
        ("soluble RANKL in culture supernatant", "soluble RANKL in supernatant"),
    ),
    Readout("TGF-beta in medium", "", "TGF-beta in medium", "nM", "TGFb.secreted[dish]"),
    Readout("osteoblast apoptosis rate", "", "osteoblast apoptosis rate", "1/day", "osteoblast_apoptosis"),
    Readout("polarised fraction", "", "polarised fraction", "1", "polarised_fraction"),
    Readout("committed fraction", "", "committed fraction", "1", "committed_fraction"),
)


def days_to_highest(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Days from the day `zero` to the highest number of cells."""
    return float(times[int(np.argmax(values))] - zero) if values.max() > 0 else float("inf")


SUMMARIES = (
    Summary(
        "time for CX3CR1+ precursors to become TRAP+ osteoclasts on bone", "multinucleated osteoclasts", "day", days_to_highest
    ),
)
