"""The mammary gland, relative to a virgin whose cycle is at its mean where no other scale is named."""

from rankl.language import amount, cell
from rankl.language.identity import version_of
from rankl.model.quantities.genes import TNFSF11

gland_rankl_mrna = amount("gland_RANKL_mRNA", "messenger of RANKL in the epithelium", "1", identity=version_of(TNFSF11))
gland_rankl = amount("gland_RANKL", "RANKL on the epithelium, relative to a virgin", "1", identity=version_of(TNFSF11))
gland_rank_mrna = amount("gland_RANK_mRNA", "messenger of RANK in the epithelium", "1")
gland_opg_mrna = amount("gland_OPG_mRNA", "messenger of OPG in the epithelium", "1")
gland_rank = amount("gland_RANK", "RANK on the epithelium, relative to a virgin", "1")
rankl_reaching_gland = amount("RANKL_reaching_gland", "RANKL that blood brings to the gland, relative to a virgin's own", "1")
epithelial_signal = amount("epithelial_signal", "RANK of the epithelium at work, as a part of the most", "1", typical=0.1)

luminal_cell = cell("luminal_cell", "luminal cell of the gland with progesterone receptor")
mammary_epithelium = cell("mammary_epithelium", "epithelial cell of the gland")

ductal_tree = amount("ductal_tree", "length of milk ducts, of a grown virgin", "1", at_conception=0.05)
alveoli = amount("alveoli", "lobuloalveolar epithelium, of the most at term", "1", typical=0.1)
stem_cells = amount("mammary_stem_cells", "Lin-CD24+CD49f-high cells, of those without progesterone", "1")
epithelial_proliferation = amount("epithelial_proliferation", "division of epithelial cells, per day", "1/day", typical=0.05)
epithelial_apoptosis = amount("epithelial_apoptosis", "death of epithelial cells, per day", "1/day", typical=0.05)
milk_capacity = amount("milk_capacity", "milk that the gland could make, of a mouse at her best", "1")
milk = amount("milk", "milk made, of a nursing mouse at her best", "1")
pups = amount("pups", "pups alive, of those born", "1")

dna_damage = amount("dna_damage", "damage of DNA in the epithelium, 1 = that of a gray", "1")
damage_survived = amount("damage_survived", "part of the damaged cells that RANK saves", "1")
initiated_clones = amount("initiated_clones", "clones that damage has set on the way to a tumour", "1", typical=0.1)
growing_clones = amount("growing_clones", "clones that are pre-neoplasia", "1", typical=0.1)
tumour_hazard = amount("tumour_hazard", "tumours of an animal that become palpable a day", "1/day", typical=0.01)
tumour_number = amount("tumour_number", "palpable tumours of an animal, mean", "1", typical=0.1)

oestrogen_habit_of_breast = amount("oestrogen_habit_of_breast", "oestrogens that cells of the breast are used to, of usual", "1")
occult_clones = amount("occult_clones", "cells of the breast that may become a cancer, relative to usual", "1")
promotion = amount("promotion", "promotion by RANK that has reached clones", "1", typical=0.1)
breast_cancer_hazard = amount("breast_cancer_hazard", "breast cancers found a year", "1/year", typical=0.003)
