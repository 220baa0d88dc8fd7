"""The mammary gland: its epithelium, milk and young, and its tumours."""

import numpy as np

from rankl.lab.readouts.readout import Readout, Summary


def _own(name: str, unit: str, quantity: str, *aliases: str) -> Readout:
    return Readout(name, "", name, unit, quantity, aliases, relative=False)


READOUTS = (
    _own("RANKL mRNA in mammary epithelium", "1", "gland_RANKL_mRNA", "RANKL mRNA in isolated MECs after MPA (more than)"),
    _own("RANK mRNA in mammary epithelium", "1", "gland_RANK_mRNA", "RANK mRNA after MPA"),
    _own("OPG mRNA in mammary epithelium", "1", "gland_OPG_mRNA", "OPG mRNA after MPA"),
    _own("RANK of mammary epithelium", "1", "gland_RANK"),
    _own("RANK signal in mammary epithelium", "1", "epithelial_signal"),
    _own("lobuloalveolar density", "1", "alveoli"),
    _own("ductal tree", "1", "ductal_tree", "virgin ductal tree"),
    _own("mammary stem cells", "1", "mammary_stem_cells", "mammary stem cell number", "MaSC number, mid-pregnancy vs virgin"),
    _own("epithelial proliferation", "1/day", "epithelial_proliferation", "mammary epithelial proliferation"),
    _own("mammary epithelial apoptosis", "1/day", "epithelial_apoptosis"),
    _own("milk output", "1", "milk"),
    _own("pup survival", "1", "pups"),
    _own("pre-neoplasia", "1", "growing_clones"),
    _own("mammary tumours", "1", "tumour_number"),
    _own("mammary tumour hazard", "1/day", "tumour_hazard"),
    _own("breast cancer hazard", "1/day", "breast_cancer_hazard", "breast cancer incidence HR"),
)


def days_to_half(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Days from the day `zero` until half of the animals that get a tumour have one; endless where none does."""
    with_tumour = 1 - np.exp(-values)
    if with_tumour[-1] <= 0:
        return float("inf")
    even = np.linspace(times[0], times[-1], 4001)
    return float(even[np.searchsorted(np.interp(even, times, with_tumour), with_tumour[-1] / 2)] - zero)


SUMMARIES = (Summary("median palpable tumour onset after last DMBA", "mammary tumours", "day", days_to_half),)
