"""Drugs: amounts in a depot, concentrations elsewhere."""

from rankl.language import molecule
from rankl.language.identity import same_as

denosumab = molecule(
    "denosumab", "denosumab, IgG molecules", typical=20, molar_mass="147 kg/mol", identity=same_as("drugbank:DB06643")
)
denosumab_depot = molecule(
    "denosumab_depot",
    "denosumab under the skin",
    unit="nmol",
    typical=250,
    molar_mass="147 kg/mol",
    identity=same_as("drugbank:DB06643"),
)

opg_fc = molecule("OPG_Fc", "osteoprotegerin joined to the Fc part of an antibody, dimers", typical=10, molar_mass="92 kg/mol")
opg_fc_depot = molecule("OPG_Fc_depot", "OPG-Fc under the skin", unit="nmol", typical=1, molar_mass="92 kg/mol")
anti_mouse_rankl = molecule(
    "anti_mouse_RANKL", "antibody against RANKL of the mouse, IgG molecules", typical=10, molar_mass="147 kg/mol"
)
anti_mouse_rankl_depot = molecule(
    "anti_mouse_RANKL_depot", "antibody against RANKL under the skin", unit="nmol", typical=1, molar_mass="147 kg/mol"
)
rankl_depot = molecule("RANKL_depot", "soluble RANKL under the skin, trimers", unit="nmol", typical=0.3, molar_mass="60 kg/mol")
mcsf_depot = molecule("MCSF_depot", "M-CSF under the skin, dimers", unit="nmol", typical=0.1, molar_mass="60 kg/mol")
