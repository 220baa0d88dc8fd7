"""Cytokines and prostaglandins, by tissue."""

from rankl.language import amount, molecule
from rankl.language.identity import same_as
from rankl.model.quantities import genes

IL1 = molecule("IL1", "interleukin 1", gene=genes.IL1B, typical=1e-3, molar_mass="17 kg/mol")
IL6 = molecule("IL6", "interleukin 6", gene=genes.IL6, typical=1e-3, molar_mass="21 kg/mol")
IL7 = molecule("IL7", "interleukin 7", gene=genes.IL7, typical=1e-3, molar_mass="18 kg/mol")
IFNg = molecule("IFNg", "interferon gamma, dimers", gene=genes.IFNG, typical=0.01, molar_mass="34 kg/mol")
TNFa = molecule("TNF", "tumour necrosis factor, trimers", gene=genes.TNF, typical=0.01, molar_mass="52 kg/mol")
PGE2 = molecule("PGE2", "prostaglandin E2", typical=1, molar_mass="0.352 kg/mol", identity=same_as("CHEBI:15551"))

antigen_presentation = amount("antigen_presentation", "antigen shown to T cells, relative to health", "1")
tnf_t_cells = amount("tnf_t_cells", "T cells of the marrow that make TNF", "cell/mm^3", typical=10)
tnf_per_t_cell = amount("tnf_per_t_cell", "TNF that a T cell makes, relative to health", "1")
tnf_signal = amount("tnf_signal", "TNF at its receptor 1 on stroma and osteocytes, relative to health", "1")
il1_signal = amount("il1_signal", "interleukin 1 at its receptor on stroma and osteocytes, relative to health", "1")
osteoclast_tnf = amount("osteoclast_TNF", "TNF at its receptor 1 on osteoclasts, relative to health", "1")
osteoclast_il1 = amount("osteoclast_IL1", "interleukin 1 at its receptor on osteoclasts, relative to health", "1")
inflamed_rankl = amount("inflamed_RANKL", "RANKL that cells make under TNF and interleukin 1, relative to health", "1")
il6_signal = amount("il6_signal", "interleukin 6 at gp130 of stroma and osteocytes, relative to health", "1")
