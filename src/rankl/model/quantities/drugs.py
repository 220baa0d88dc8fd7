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
