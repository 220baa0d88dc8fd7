"""Tumours in bone: burden, lesions, and what becomes of the patient."""

from rankl.lab.readouts.readout import Readout, absolute

WORDS_OF_EVENTS = (
    "time to first on-study SRE HR",
    "time to first SRE hazard ratio",
    "patients with first on-study SRE",
    "patients with >=1 on-study SRE",
    "SRE incidence risk ratio",
)
READOUTS = (
    absolute("tumour burden in bone", "1", "tumour_in_bone", "bone metastatic burden", "skeletal tumour burden change"),
    absolute(
        "tumour burden elsewhere", "1", "tumour_elsewhere", "metastatic burden in other organs", "soft-tissue metastatic burden"
    ),
    absolute("tumour growth rate", "1/day", "tumour_growth"),
    absolute("IL-6 (tumour)", "1", "tumour_IL6"),
    absolute("osteoclasts next to tumour", "1", "local_osteoclast[metastasis]", "tumour-associated osteoclasts"),
    absolute("lesion resorption", "1", "lesion_resorption"),
    absolute("osteolytic lesion volume", "1", "osteolysis", "osteolysis", "radiographic osteolytic lesions"),
    absolute("cancer cell migration", "1", "cancer_migration", "tumour-cell migration"),
    absolute("cancer cell proliferation", "1/day", "cancer_proliferation", "tumour-cell proliferation"),
    absolute("cancer cell apoptosis", "1/day", "cancer_apoptosis", "tumour-cell apoptosis"),
    Readout("urine NTX", "", "urine NTX", "nmol/mmol", "uNTX", ("urine NTX/creatinine", "uNTX/Cr")),
    absolute("SRE hazard", "1/day", "skeletal_event_hazard", *WORDS_OF_EVENTS),
    absolute("cancer death hazard", "1/day", "cancer_death_hazard", "overall survival hazard", "overall survival HR"),
    absolute("paralysis hazard", "1/day", "paralysis_hazard"),
    absolute("marrow plasma-cell burden", "1", "plasma_cell_burden"),
    absolute("stroma changed by myeloma", "1", "myeloma_stroma"),
    absolute("giant cells", "1", "local_osteoclast[giant cell tumour]", "giant cell number"),
)
