"""Cytokines and T cells of the marrow, RANKL and OPG of bone, and how fast bone cells die."""

from rankl.lab.readouts.readout import absolute

CYTOKINES = (
    absolute("IL-1", "pM", "IL1[marrow]", "marrow IL-1", "interleukin 1", "IL-1 (monocyte)"),
    absolute("IL-6", "pM", "IL6[marrow]", "marrow IL-6", "interleukin 6", "IL-6 (stromal)"),
    absolute("IL-7", "pM", "IL7[marrow]", "marrow IL-7", "interleukin 7"),
    absolute("TNF-alpha", "pM", "TNF[marrow]", "marrow TNF", "marrow TNF-alpha", "TNF-alpha (lymphoid)"),
    absolute("IFN-gamma", "pM", "IFNg[marrow]", "marrow IFN-gamma"),
    absolute("TGF-beta", "pM", "TGFb.secreted[marrow]", "TGF-beta of osteoblasts", "TGF-beta (osteoblast)"),
    absolute("TGF-beta of matrix", "pM", "TGFb.matrix[marrow]"),
    absolute("M-CSF", "pM", "MCSF[marrow]", "marrow M-CSF"),
)
T_CELLS = (
    absolute("T cells", "cell/mm^3", "t_cell", "T-cell number"),
    absolute("TNF-producing T cells", "cell/mm^3", "tnf_t_cells", "TNF-alpha-producing T cells"),
    absolute("TNF per T cell", "1", "tnf_per_t_cell"),
)
RANKL_AND_OPG = (
    absolute("RANKL total in bone", "pM", "total_RANKL", "total RANKL in bone"),
    absolute("RANKL per marrow cell", "1", "RANKL_per_cell", "surface RANKL per cell"),
    absolute("RANKL/OPG ratio (bone marrow)", "1", "free_RANKL_over_OPG", "RANKL/OPG ratio"),
)
LIVES = (
    absolute("osteoblast lifespan", "day", "osteoblast_life", "osteoblast life span"),
    absolute("osteocyte apoptosis, relative to health", "1", "osteocyte_dying"),
)
READOUTS = (*CYTOKINES, *T_CELLS, *RANKL_AND_OPG, *LIVES)
