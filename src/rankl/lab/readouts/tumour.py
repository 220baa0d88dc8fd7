"""Tumours in bone: burden, lesions, and what becomes of the patient."""

from rankl.lab.readouts.readout import Readout


def _own(name: str, unit: str, quantity: str, *aliases: str, relative: bool = False) -> Readout:
    return Readout(name, "", name, unit, quantity, aliases, relative=relative)


WORDS_OF_EVENTS = (
    "time to first on-study SRE HR",
    "time to first SRE hazard ratio",
    "patients with first on-study SRE",
    "patients with >=1 on-study SRE",
    "SRE incidence risk ratio",
)
READOUTS = (
    _own("tumour burden in bone", "1", "tumour_in_bone", "bone metastatic burden", "skeletal tumour burden change"),
    _own(
        "tumour burden elsewhere", "1", "tumour_elsewhere", "metastatic burden in other organs", "soft-tissue metastatic burden"
    ),
    _own("tumour growth rate", "1/day", "tumour_growth"),
    _own("IL-6 (tumour)", "1", "tumour_IL6"),
    _own("osteoclasts next to tumour", "1", "local_osteoclast[metastasis]", "tumour-associated osteoclasts"),
    _own("lesion resorption", "1", "lesion_resorption"),
    _own("osteolytic lesion volume", "1", "osteolysis", "osteolysis", "radiographic osteolytic lesions"),
    _own("cancer cell migration", "1", "cancer_migration", "tumour-cell migration"),
    _own("cancer cell proliferation", "1/day", "cancer_proliferation", "tumour-cell proliferation"),
    _own("cancer cell apoptosis", "1/day", "cancer_apoptosis", "tumour-cell apoptosis"),
    _own("urine NTX", "nmol/mmol", "uNTX", "urine NTX/creatinine", "uNTX/Cr", relative=True),
    _own("SRE hazard", "1/day", "skeletal_event_hazard", *WORDS_OF_EVENTS),
    _own("cancer death hazard", "1/day", "cancer_death_hazard", "overall survival hazard", "overall survival HR"),
    _own("paralysis hazard", "1/day", "paralysis_hazard"),
    _own("marrow plasma-cell burden", "1", "plasma_cell_burden"),
    _own("stroma changed by myeloma", "1", "myeloma_stroma"),
    _own("giant cells", "1", "local_osteoclast[giant cell tumour]", "giant cell number"),
)
