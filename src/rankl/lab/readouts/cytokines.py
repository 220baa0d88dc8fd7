"""Cytokines and T cells of the marrow, RANKL and OPG of bone, and how fast bone cells die."""

from rankl.lab.readouts.readout import Readout


def _of_marrow(name: str, unit: str, quantity: str, *aliases: str) -> Readout:
    return Readout(name, "", name, unit, quantity, aliases, relative=False)


CYTOKINES = (
    _of_marrow("IL-1", "pM", "IL1[marrow]", "marrow IL-1", "interleukin 1", "IL-1 (monocyte)"),
    _of_marrow("IL-6", "pM", "IL6[marrow]", "marrow IL-6", "interleukin 6", "IL-6 (stromal)"),
    _of_marrow("IL-7", "pM", "IL7[marrow]", "marrow IL-7", "interleukin 7"),
    _of_marrow("TNF-alpha", "pM", "TNF[marrow]", "marrow TNF", "marrow TNF-alpha", "TNF-alpha (lymphoid)"),
    _of_marrow("IFN-gamma", "pM", "IFNg[marrow]", "marrow IFN-gamma"),
    _of_marrow("TGF-beta", "pM", "TGFb.secreted[marrow]", "TGF-beta of osteoblasts", "TGF-beta (osteoblast)"),
    _of_marrow("TGF-beta of matrix", "pM", "TGFb.matrix[marrow]"),
    _of_marrow("M-CSF", "pM", "MCSF[marrow]", "marrow M-CSF"),
)
T_CELLS = (
    _of_marrow("T cells", "cell/mm^3", "t_cell", "T-cell number"),
    _of_marrow("TNF-producing T cells", "cell/mm^3", "tnf_t_cells", "TNF-alpha-producing T cells"),
    _of_marrow("TNF per T cell", "1", "tnf_per_t_cell"),
)
RANKL_AND_OPG = (
    _of_marrow("RANKL total in bone", "pM", "total_RANKL", "total RANKL in bone"),
    _of_marrow("RANKL per marrow cell", "1", "RANKL_per_cell", "surface RANKL per cell"),
    _of_marrow("RANKL/OPG ratio (bone marrow)", "1", "free_RANKL_over_OPG", "RANKL/OPG ratio"),
)
LIVES = (
    _of_marrow("osteoblast lifespan", "day", "osteoblast_life", "osteoblast life span"),
    _of_marrow("osteocyte apoptosis, relative to health", "1", "osteocyte_dying"),
)
READOUTS = (*CYTOKINES, *T_CELLS, *RANKL_AND_OPG, *LIVES)
