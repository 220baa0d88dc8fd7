"""Genes, by human and mouse symbol, with the UniProt accessions of their human and mouse products."""

from rankl.language import Gene

TNFSF11 = Gene("TNFSF11", "Tnfsf11", "RANKL", "O14788", "O35235")
TNFRSF11A = Gene("TNFRSF11A", "Tnfrsf11a", "RANK", "Q9Y6Q6", "O35305")
TNFRSF11B = Gene("TNFRSF11B", "Tnfrsf11b", "OPG", "O00300", "O08712")
CSF1 = Gene("CSF1", "Csf1", "M-CSF", "P09603", "P07141")
TGFB1 = Gene("TGFB1", "Tgfb1", "TGF-beta 1", "P01137", "P04202")
ESR1 = Gene("ESR1", "Esr1", "oestrogen receptor alpha", "P03372", "P19785")
ALPL = Gene("ALPL", "Alpl", "bone alkaline phosphatase", "P05186", "P09242")
COL1A1 = Gene("COL1A1", "Col1a1", "collagen type I", "P02452", "P11087")
ADAM10 = Gene("ADAM10", "Adam10", "sheddase ADAM10", "O14672", "O35598")
