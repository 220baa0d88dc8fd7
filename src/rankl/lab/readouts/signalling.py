"""Signalling in cells of the osteoclast lineage, relative to a healthy adult mouse."""

import numpy as np

from rankl.lab.readouts.readout import Readout, Summary

READOUTS = (
    Readout("RANK on precursors", "", "RANK on precursors", "amol/cell", "RANK", ("RANK per precursor",)),
    Readout("RANK trimer complex", "", "RANK trimer complex", "1", "rank_trimers"),
    Readout("RANK-TRAF6 complex", "", "RANK-TRAF6 complex", "1", "RANK_TRAF6"),
    Readout("TRAF6", "", "TRAF6", "1", "TRAF6", ("TRAF6 level",)),
    Readout("nuclear NF-kB", "", "nuclear NF-kB", "1", "NFkB", ("NF-kB activity", "NF-kB")),
    Readout("IKK activity", "", "IKK activity", "1", "IKK"),
    Readout("I-kappa-B alpha", "", "I-kappa-B alpha", "1", "IkBa", ("IkBa",)),
    Readout("p-JNK", "", "p-JNK", "1", "pJNK", ("JNK activity",)),
    Readout("p-p38", "", "p-p38", "1", "pp38", ("p38 activity",)),
    Readout("p-ERK", "", "p-ERK", "1", "pERK", ("ERK activity",)),
    Readout("MAPK activity", "", "MAPK activity", "1", "MAPK_activity"),
    Readout("GRB2-ERK activity", "", "GRB2-ERK activity", "1", "grb2_signal"),
    Readout("AP-1", "", "AP-1", "1", "AP1", ("nuclear AP-1 activity",)),
    Readout("c-Fos mRNA", "", "c-Fos mRNA", "1", "Fos_mRNA"),
    Readout("c-Fos", "", "c-Fos", "1", "cFos", ("c-Fos level",)),
    Readout("Ca2+ oscillation", "", "Ca2+ oscillation", "1", "calcium_oscillation", ("intracellular Ca2+ oscillation",)),
    Readout("PLCg2 activity", "", "PLCg2 activity", "1", "pPLCg2", ("PLC-gamma activity",)),
    Readout("NFATc1", "", "NFATc1", "1", "NFATc1"),
    Readout("nuclear NFATc1", "", "nuclear NFATc1", "1", "nuclear_NFATc1"),
    Readout("osteoclast gene programme", "", "osteoclast gene programme", "1", "osteoclast_genes"),
    Readout("c-Src activity", "", "c-Src activity", "1", "active_cSrc"),
    Readout("p-Akt", "", "p-Akt", "1", "pAkt", ("Akt phosphorylation",)),
    Readout("p-Bad", "", "p-Bad", "1", "pBad", ("phospho-Bad",)),
)


def hours_to_half(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Hours from the day `zero` until a value has made half of its way to its highest."""
    half = 0.5 * (values[0] + values.max())
    there = np.flatnonzero((times >= zero) & (values >= half) & (values > 0))
    if not len(there):
        return float("inf")
    last = max(int(there[0]), 1)
    day = np.interp(half, values[last - 1 : last + 1], times[last - 1 : last + 1])
    return float(day - zero) * 24


def minutes_to_half(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Minutes from the day `zero` until a value has made half of its way to its highest."""
    return hours_to_half(times, values, zero) * 60


SUMMARIES = (
    Summary("onset of Ca2+ oscillation and abundant NFATc1", "nuclear NFATc1", "h", hours_to_half),
    Summary("time to IkBa serine phosphorylation after RANKL", "IKK activity", "min", minutes_to_half),
)
