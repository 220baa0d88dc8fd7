"""The mammary gland: its epithelium, milk and young, and its tumours."""

import numpy as np

from rankl.lab.readouts.readout import Summary, absolute

READOUTS = (
    absolute("RANKL mRNA in mammary epithelium", "1", "gland_RANKL_mRNA", "RANKL mRNA in isolated MECs after MPA (more than)"),
    absolute("RANK mRNA in mammary epithelium", "1", "gland_RANK_mRNA", "RANK mRNA after MPA"),
    absolute("OPG mRNA in mammary epithelium", "1", "gland_OPG_mRNA", "OPG mRNA after MPA"),
    absolute("RANK of mammary epithelium", "1", "gland_RANK"),
    absolute("RANK signal in mammary epithelium", "1", "epithelial_signal"),
    absolute("lobuloalveolar density", "1", "alveoli"),
    absolute("ductal tree", "1", "ductal_tree", "virgin ductal tree"),
    absolute("mammary stem cells", "1", "mammary_stem_cells", "mammary stem cell number", "MaSC number, mid-pregnancy vs virgin"),
    absolute("epithelial proliferation", "1/day", "epithelial_proliferation", "mammary epithelial proliferation"),
    absolute("mammary epithelial apoptosis", "1/day", "epithelial_apoptosis"),
    absolute("milk output", "1", "milk"),
    absolute("pup survival", "1", "pups"),
    absolute("pre-neoplasia", "1", "growing_clones"),
    absolute("mammary tumours", "1", "tumour_number"),
    absolute("mammary tumour hazard", "1/day", "tumour_hazard"),
    absolute("breast cancer hazard", "1/day", "breast_cancer_hazard", "breast cancer incidence HR"),
)


def days_to_half(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Days from the day `zero` until half of the animals that get a tumour have one; endless where none does."""
    with_tumour = 1 - np.exp(-values)
    if with_tumour[-1] <= 0:
        return float("inf")
    even = np.linspace(times[0], times[-1], 4001)
    return float(even[np.searchsorted(np.interp(even, times, with_tumour), with_tumour[-1] / 2)] - zero)


SUMMARIES = (Summary("median palpable tumour onset after last DMBA", "mammary tumours", "day", days_to_half),)
