"""The RANKL axis and the local signals of bone."""

from rankl.language import amount, molecule
from rankl.language.identity import has_part
from rankl.model.quantities.genes import CSF1, TGFB1, TNFRSF11A, TNFRSF11B, TNFSF11

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
)

rank_occupancy = amount("rank_occupancy", "RANK of a precursor that is bound by RANKL", "%", typical=0.01)
osteocyte_share = amount("osteocyte_share", "part of marrow RANKL that osteocytes make, growth plates aside", "%", typical=70)
rank_signal = amount("rank_signal", "bound RANK per precursor, relative to health", "1")
