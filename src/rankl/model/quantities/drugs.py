"""Drugs: amounts in a depot, concentrations elsewhere."""

from rankl.language import amount, molecule
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

zoledronate = molecule(
    "zoledronate", "zoledronic acid", typical=100, molar_mass="0.27209 kg/mol", identity=same_as("drugbank:DB00399")
)
alendronate = molecule(
    "alendronate", "alendronic acid", typical=10, molar_mass="0.24910 kg/mol", identity=same_as("drugbank:DB00630")
)
alendronate_depot = molecule(
    "alendronate_depot", "alendronic acid that is being absorbed", unit="nmol", typical=100, molar_mass="0.24910 kg/mol"
)
bisphosphonate = molecule("bisphosphonate", "bisphosphonates bound to bone, counted as zoledronate", unit="nmol", typical=1000)
excreted_bisphosphonate = molecule(
    "excreted_bisphosphonate", "bisphosphonates that the kidney has taken, counted as zoledronate", unit="nmol", typical=1000
)
osteoclast_bisphosphonate = molecule(
    "osteoclast_bisphosphonate", "bisphosphonate in osteoclasts, as the depot on surfaces that would bring it about", unit="nmol",
    typical=100,
)  # fmt: skip
fulvestrant = molecule(
    "fulvestrant", "fulvestrant (ICI 182,780), which keeps oestradiol off its receptor", molar_mass="0.607 kg/mol"
)
anti_tgf_beta = molecule("anti_TGF_beta", "antibody against TGF-beta, IgG molecules", molar_mass="147 kg/mol")

dmba = amount("DMBA", "7,12-dimethylbenz[a]anthracene", "mg", typical=1, identity=same_as("CHEBI:254496"))

romosozumab = molecule(
    "romosozumab", "romosozumab, IgG molecules", typical=100, molar_mass="149 kg/mol", identity=same_as("drugbank:DB11866")
)
romosozumab_depot = molecule(
    "romosozumab_depot", "romosozumab under the skin", unit="nmol", typical=1000, molar_mass="149 kg/mol"
)
blosozumab = molecule("blosozumab", "blosozumab, IgG molecules", typical=100, molar_mass="149 kg/mol")
blosozumab_depot = molecule("blosozumab_depot", "blosozumab under the skin", unit="nmol", typical=1000, molar_mass="149 kg/mol")
teriparatide = molecule(
    "teriparatide", "PTH(1-34)", unit="pM", typical=50, molar_mass="4.118 kg/mol", identity=same_as("drugbank:DB06285")
)
teriparatide_depot = molecule("teriparatide_depot", "PTH(1-34) under the skin", unit="nmol", typical=5, molar_mass="4.118 kg/mol")

rank_fc = molecule("RANK_Fc", "RANK joined to the Fc part of an antibody, dimers", typical=10, molar_mass="100 kg/mol")
rank_fc_depot = molecule("RANK_Fc_depot", "RANK-Fc under the skin", unit="nmol", typical=1, molar_mass="100 kg/mol")

oestradiol_depot = amount("oestradiol_depot", "oestradiol in gut, skin or fat, on its way to serum", "ug", typical=50)
oestradiol_in_gut = amount("oestradiol_in_gut", "swallowed oestradiol that will reach serum", "ug", typical=50)
conjugated_in_gut = amount("conjugated_in_gut", "swallowed conjugated oestrogens that will act", "ug", typical=50)
conjugated_oestrogens = amount("conjugated_oestrogens", "conjugated oestrogens, counted as oestradiol", "pg/mL", typical=50)
progesterone_in_gut = amount("progesterone_in_gut", "swallowed progesterone that will reach serum", "mg", typical=5)
progesterone_depot = amount("progesterone_depot", "progesterone in fat, on its way to serum", "mg", typical=5)
medroxyprogesterone_in_gut = amount("medroxyprogesterone_in_gut", "swallowed medroxyprogesterone acetate", "mg", typical=5)
medroxyprogesterone_depot = amount("medroxyprogesterone_depot", "medroxyprogesterone acetate under the skin", "mg", typical=1)
goserelin_depot = amount("goserelin_depot", "goserelin under the skin", "mg", typical=1)
medroxyprogesterone = amount("medroxyprogesterone", "medroxyprogesterone acetate", "ng/mL", typical=0.3)
