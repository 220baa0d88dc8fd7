"""The RANKL axis and the local signals of bone."""

from rankl.language import amount, molecule
from rankl.language.identity import has_part
from rankl.model.quantities.genes import CSF1, DKK1, SOST, TGFB1, TNFRSF11A, TNFRSF11B, TNFSF11

RANKL = molecule(
    "RANKL",
    "receptor activator of NF-kB ligand, trimers",
    gene=TNFSF11,
    forms=("membrane", "soluble"),
    typical=1e-3,
    molar_mass="60 kg/mol",
)
OPG = molecule("OPG", "osteoprotegerin, dimers", gene=TNFRSF11B, typical=0.05, molar_mass="120 kg/mol")
RANKL_OPG = molecule(
    "RANKL_OPG",
    "RANKL caught by OPG",
    forms=("membrane", "soluble"),
    typical=1e-3,
    identity=(has_part(TNFSF11), has_part(TNFRSF11B)),
)
RANK = molecule("RANK", "free RANK on an osteoclast precursor", unit="amol/cell", gene=TNFRSF11A, typical=0.015)
RANKL_RANK = molecule(
    "RANKL_RANK",
    "RANK bound by RANKL on an osteoclast precursor",
    unit="amol/cell",
    typical=1e-4,
    identity=(has_part(TNFSF11), has_part(TNFRSF11A)),
)
MCSF = molecule("MCSF", "macrophage colony-stimulating factor, dimers", gene=CSF1, typical=0.05, molar_mass="60 kg/mol")
substitutes = amount("substitutes", "growth factors that can do the work of M-CSF, as a part of what would replace it", "1")
TGFb = molecule(
    "TGFb",
    "active TGF-beta, set free from matrix or secreted by osteoblasts",
    gene=TGFB1,
    forms=("matrix", "secreted"),
    typical=0.05,
    molar_mass="25 kg/mol",
)

rank_occupancy = amount("rank_occupancy", "RANK of a precursor that is bound by RANKL", "%", typical=0.01)
osteocyte_share = amount("osteocyte_share", "part of marrow RANKL that osteocytes make, growth plates aside", "%", typical=70)
rank_signal = amount("rank_signal", "bound RANK per precursor, relative to health", "1")
osteoclast_oestrogen = amount("osteoclast_oestrogen", "receptors alpha of osteoclasts that oestrogens fill, of all", "1")
osteoclast_androgen = amount("osteoclast_androgen", "what androgens do in osteoclasts, relative to a young male", "1")
fas_ligand = amount("fas_ligand", "Fas ligand that sex hormones bring about on osteoclasts, relative to health", "1")
total_rankl = amount("total_RANKL", "RANKL of the marrow: on cells, in solution, and caught by OPG", "nM", typical=1e-2)
rankl_per_cell = amount("RANKL_per_cell", "free RANKL on a cell of the marrow, relative to health", "1")
free_over_opg = amount("free_RANKL_over_OPG", "free RANKL over OPG in the marrow", "1", typical=0.02)

sclerostin = molecule(
    "sclerostin", "sclerostin, which keeps Wnt off its receptor", gene=SOST, typical=0.03, molar_mass="22.5 kg/mol"
)
dickkopf = molecule("DKK1", "Dickkopf-1, which keeps Wnt off its receptor too, relative to health", unit="1", gene=DKK1)
wnt_signal = amount("wnt_signal", "Wnt that reaches cells of the osteoblast lineage, relative to health", "1")
pth_pulses = amount("pth_pulses", "rises of PTH action above what cells are used to, over the last days", "1")
pth_usual = amount("pth_usual", "PTH action that cells are used to", "1")
pulse_effect = amount("pulse_effect", "what pulses of PTH bring about: 0 without them, 1 at most", "1")
