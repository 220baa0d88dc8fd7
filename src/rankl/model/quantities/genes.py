"""Genes, by human and mouse symbol."""

from rankl.language import Gene

TNFSF11 = Gene("TNFSF11", "Tnfsf11", "RANKL")
TNFRSF11A = Gene("TNFRSF11A", "Tnfrsf11a", "RANK")
TNFRSF11B = Gene("TNFRSF11B", "Tnfrsf11b", "OPG")
CSF1 = Gene("CSF1", "Csf1", "M-CSF")
TGFB1 = Gene("TGFB1", "Tgfb1", "TGF-beta 1")
ESR1 = Gene("ESR1", "Esr1", "oestrogen receptor alpha")
ALPL = Gene("ALPL", "Alpl", "bone alkaline phosphatase")
COL1A1 = Gene("COL1A1", "Col1a1", "collagen type I")
ADAM10 = Gene("ADAM10", "Adam10", "sheddase ADAM10")
