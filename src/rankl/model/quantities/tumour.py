"""Tumours in bone, relative to the most that a site holds where no unit is given."""

from rankl.language import amount

cells_in_blood = amount("cancer_cells_in_blood", "cancer cells that circulate, of those that an experimenter injects", "1")
cancer_migration = amount("cancer_migration", "migration of cancer cells, relative to that without RANKL", "1")
cancer_proliferation = amount("cancer_proliferation", "division of cancer cells", "1/day", typical=0.5)
cancer_apoptosis = amount("cancer_apoptosis", "death of cancer cells", "1/day", typical=0.05)
tumour_in_bone = amount("tumour_in_bone", "burden of a tumour in bone", "1", typical=0.1)
tumour_elsewhere = amount("tumour_elsewhere", "burden of a tumour in soft tissue", "1", typical=0.1)
tumour_growth = amount("tumour_growth", "growth of a tumour in bone", "1/day", typical=0.1)
tumour_il6 = amount("tumour_IL6", "interleukin 6 of a tumour, relative to none of its cells stem-like", "1")
lesion_resorption = amount("lesion_resorption", "resorption next to a tumour, relative to health", "1")
osteolysis = amount("osteolysis", "bone that lesions have taken, of that around them", "1", typical=0.1)
uNTX = amount("uNTX", "N-terminal telopeptide of collagen in urine, over creatinine", "nmol/mmol", typical=40)
skeletal_event_hazard = amount("skeletal_event_hazard", "first skeletal-related events", "1/year", typical=0.3)
cancer_death_hazard = amount("cancer_death_hazard", "deaths of patients with a tumour", "1/year", typical=0.2)
plasma_cell_burden = amount("plasma_cell_burden", "malignant plasma cells, part of the cells of the marrow", "1", typical=0.1)
myeloma_stroma = amount("myeloma_stroma", "stroma that myeloma has changed, of all", "1", typical=0.1)
moved_by_rankl = amount("moved_by_RANKL", "drive to migrate that RANKL gives to cancer cells", "1")
paralysis_hazard = amount("paralysis_hazard", "animals that a tumour of the spine paralyses", "1/day", typical=0.1)
