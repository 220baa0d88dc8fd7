"""Bone: density at the sites of trials, markers of turnover, cells and their signals."""

import numpy as np

from rankl.lab.readouts.readout import Readout, Summary
from rankl.language.unit import MONTH

SITES = {"lumbar spine": "LS", "total hip": "TH", "femoral neck": "FN"}

OTHER_NAMES = {"total hip": ("total femur BMD",)}

DENSITY = tuple(
    Readout("BMD", site, f"{site} BMD", "g/cm^2", f"BMD[{site}]", (f"{short} BMD", f"BMD {short}", *OTHER_NAMES.get(site, ())))
    for site, short in SITES.items()
)
VOLUME = tuple(
    Readout("bone volume", site, f"{site} bone volume", "1", f"bone_volume[{site}]", (f"{short} bone volume",))
    for site, short in SITES.items()
)
TURNOVER = tuple(
    Readout("bone turnover", site, f"{site} bone turnover", "1/year", f"resorption[{site}]", (f"{short} bone turnover",))
    for site, short in SITES.items()
)
MARKERS = (
    Readout("CTX", "", "serum CTX", "ng/mL", "CTX[serum]", ("sCTX", "CTX-1", "CTX-I", "s-CTX", "beta-CTX")),
    Readout("P1NP", "", "serum P1NP", "ug/L", "P1NP[serum]", ("PINP", "serum PINP", "s-P1NP", "s-PINP")),
    Readout("BSAP", "", "serum BSAP", "ug/L", "BSAP[serum]", ("BALP", "BAP", "bone alkaline phosphatase", "serum BALP")),
)
CELLS = (
    Readout(
        "osteoclast precursors",
        "",
        "osteoclast precursors",
        "cell/mm^3",
        "osteoclast_precursor",
        ("RANK+ precursors", "precursor number"),
    ),
    Readout("osteoclasts", "", "osteoclasts", "cell/mm^3", "osteoclast", ("osteoclast number", "N.Oc")),
    Readout("pre-osteoclasts", "", "pre-osteoclasts", "cell/mm^3", "pre_osteoclast", ("preosteoclasts",)),
    Readout("osteoblasts", "", "osteoblasts", "cell/mm^3", "osteoblast", ("osteoblast number", "N.Ob")),
    Readout("osteocytes", "", "osteocytes", "cell/mm^3", "osteocyte", ("osteocyte number",)),
)
SIGNALS = (
    Readout("OPG", "", "serum OPG", "pM", "OPG[serum]", ("osteoprotegerin",)),
    Readout("soluble RANKL", "", "serum RANKL", "pM", "RANKL.soluble[serum]", ("sRANKL", "RANKL", "serum soluble RANKL")),
    Readout("OPG", "marrow", "marrow OPG", "pM", "OPG[marrow]", ("OPG in bone",)),
    Readout("soluble RANKL", "marrow", "marrow soluble RANKL", "pM", "RANKL.soluble[marrow]"),
    Readout("membrane RANKL", "marrow", "marrow membrane RANKL", "pM", "RANKL.membrane[marrow]"),
)
WOVEN = Readout("woven bone fraction", "", "woven bone fraction", "1", "woven_bone", relative=False)
READOUTS = (*DENSITY, *VOLUME, *TURNOVER, *MARKERS, *CELLS, *SIGNALS, WOVEN)


def months_until_above_baseline(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Months from the day `zero` until a value is above that of day 0 again."""
    return _months_until((times > zero) & (values > values[0]), times, zero)


def months_until_back(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Months from the day `zero` until nine tenths of the gain that there was on that day are lost."""
    gain = np.interp(zero, times, values) - values[0]
    return _months_until((times > zero) & (values - values[0] < 0.1 * gain), times, zero)


def _months_until(there: np.ndarray, times: np.ndarray, zero: float) -> float:
    return float(times[there][0] - zero) / MONTH if there.any() else float("inf")


SUMMARIES = (
    Summary("BTM above baseline", "serum CTX", "month", months_until_above_baseline),
    Summary("BMD back to baseline", "lumbar spine BMD", "month", months_until_back),
)
