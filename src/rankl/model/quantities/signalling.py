"""Signalling in cells of the osteoclast lineage, relative to a healthy adult mouse where no unit is given."""

from rankl.language import amount, cell, molecule
from rankl.language.identity import has_part, same_as, version_of
from rankl.model.quantities.genes import (
    AKT1,
    BAD,
    FCER1G,
    FOS,
    IKBKB,
    JUN,
    MAPK1,
    MAPK8,
    MAPK14,
    NFATC1,
    NFKB1,
    NFKB2,
    NFKBIA,
    PLCG2,
    SRC,
    TNFRSF11A,
    TNFRSF11B,
    TNFSF11,
    TRAF6,
    TYROBP,
)

mcsf_signal = amount("mcsf_signal", "ligand-bound c-Fms per cell, relative to health", "1")
grb2_signal = amount("grb2_signal", "GRB2 at c-Fms, which starts Ras and ERK, relative to health", "1")

mcsf_saves = amount("mcsf_saves", "life span of precursors by M-CSF, relative to health", "1")

rank_trimers = molecule("rank_trimers", "RANK gathered in threes by RANKL", unit="1", identity=has_part(TNFRSF11A))
traf6 = molecule("TRAF6", "TRAF6 in precursors", unit="1", gene=TRAF6)
rank_traf6 = molecule(
    "RANK_TRAF6", "TRAF6 at the tail of RANK, in precursors", unit="1", identity=(has_part(TNFRSF11A), has_part(TRAF6))
)
osteoclast_traf6 = molecule("osteoclast_TRAF6", "TRAF6 in osteoclasts", unit="1", gene=TRAF6)
osteoclast_rank_traf6 = molecule(
    "osteoclast_RANK_TRAF6",
    "TRAF6 at the tail of RANK, in osteoclasts",
    unit="1",
    identity=(has_part(TNFRSF11A), has_part(TRAF6)),
)

ikk = molecule("IKK", "active IKK", unit="1", identity=version_of(IKBKB))
ikba_mrna = molecule("IkBa_mRNA", "messenger of I-kappa-B alpha", unit="1", identity=version_of(NFKBIA))
ikba = molecule("IkBa", "I-kappa-B alpha", unit="1", gene=NFKBIA)
p50 = molecule("p50", "NF-kB subunit p50", unit="1", identity=version_of(NFKB1))
p52 = molecule("p52", "NF-kB subunit p52", unit="1", identity=version_of(NFKB2))
nf_kb = molecule("NFkB", "NF-kB in the nucleus", unit="1", identity=(has_part(NFKB1), has_part(NFKB2)))

p_jnk = molecule("pJNK", "phosphorylated JNK", unit="1", identity=version_of(MAPK8))
p_p38 = molecule("pp38", "phosphorylated p38", unit="1", identity=version_of(MAPK14))
p_erk = molecule("pERK", "phosphorylated ERK", unit="1", identity=version_of(MAPK1))
mapk_activity = amount("MAPK_activity", "mean of JNK, p38 and ERK activity", "1")
mapk_phosphatases = amount("MAPK_phosphatases", "phosphatases of MAP kinases that signals induce", "1")

fos_mrna = molecule("Fos_mRNA", "messenger of c-Fos", unit="1", identity=version_of(FOS))
c_fos = molecule("cFos", "c-Fos", unit="1", gene=FOS)
p_c_jun = molecule("pcJun", "phosphorylated c-Jun", unit="1", identity=version_of(JUN))
ap1 = molecule("AP1", "AP-1 of c-Fos and c-Jun in the nucleus", unit="1", identity=(has_part(FOS), has_part(JUN)))

dap12 = molecule("DAP12", "DAP12", unit="1", gene=TYROBP)
fcrg = molecule("FcRg", "Fc receptor gamma chain", unit="1", gene=FCER1G)
costimulation = amount("costimulation", "ITAM adaptors with phosphorylated motifs", "1")
plcg2 = molecule("PLCg2", "PLC-gamma 2", unit="1", gene=PLCG2)
plcg2_activity = molecule("pPLCg2", "active PLC-gamma 2", unit="1", identity=version_of(PLCG2))
calcium_machinery = amount("calcium_machinery", "what RANK induces that calcium oscillation needs", "1")
calcium = amount("calcium_oscillation", "oscillation of calcium in the cytosol", "1")

nfatc1 = molecule("NFATc1", "NFATc1", unit="1", gene=NFATC1)
nuclear_nfatc1 = molecule("nuclear_NFATc1", "NFATc1 in the nucleus", unit="1", identity=version_of(NFATC1))
osteoclast_genes = amount("osteoclast_genes", "programme of genes that makes an osteoclast", "1")

src_activity = molecule("active_cSrc", "active c-Src", unit="1", identity=version_of(SRC))
p_akt = molecule("pAkt", "phosphorylated Akt", unit="1", identity=version_of(AKT1))
p_bad = molecule("pBad", "phosphorylated Bad, which no longer kills", unit="1", identity=version_of(BAD))
polarised_fraction = amount("polarised_fraction", "share of osteoclasts with an actin ring", "1")

commitment_signal = amount("commitment_signal", "drive on precursors to become osteoclasts, relative to health", "1")
fusion_signal = amount("fusion_signal", "readiness of mononuclear cells to fuse, relative to health", "1")
survival_signal = amount("survival_signal", "life span of osteoclasts, relative to health", "1")
resorption_signal = amount("resorption_signal", "resorption by an osteoclast, relative to health", "1")

multinucleated_osteoclast = cell(
    "multinucleated_osteoclast",
    "osteoclasts, each counted once",
    lineage=("haematopoietic",),
    identity=same_as("CL:0000092"),
)
nuclei_per_osteoclast = amount("nuclei_per_osteoclast", "nuclei in an osteoclast", "1")
committed_fraction = amount("committed_fraction", "share of living cells that have committed", "1")
precursor_proliferation = amount("precursor_proliferation", "divisions of a precursor", "1/day")
precursor_apoptosis = amount("precursor_apoptosis", "deaths of a precursor", "1/day")
osteoclast_apoptosis = amount("osteoclast_apoptosis", "deaths of an osteoclast", "1/day")
resorption_per_osteoclast = amount("resorption_per_osteoclast", "area that a multinucleated osteoclast resorbs", "um^2/cell/day")
pit_area = amount("pit_area", "area resorbed under a volume of medium", "um^2/mm^3")

rankl_message = molecule("RANKL_mRNA", "messenger of RANKL in osteoblasts of a dish", unit="1", identity=version_of(TNFSF11))
opg_message = molecule("OPG_mRNA", "messenger of OPG in osteoblasts of a dish", unit="1", identity=version_of(TNFRSF11B))
osteoblast_rankl = molecule("osteoblast_RANKL", "RANKL protein in osteoblasts of a dish", unit="1", identity=version_of(TNFSF11))
osteoblast_opg = molecule("osteoblast_OPG", "OPG protein in osteoblasts of a dish", unit="1", identity=version_of(TNFRSF11B))
osteoblast_apoptosis = amount("osteoblast_apoptosis", "deaths of an osteoblast", "1/day")
osteoblast_src = molecule("osteoblast_cSrc", "c-Src that oestradiol activates in osteoblasts", unit="1", identity=version_of(SRC))
osteoblast_erk = molecule("osteoblast_ERK", "ERK that oestradiol activates in osteoblasts", unit="1", identity=version_of(MAPK1))
osteoclast_erk = molecule(
    "osteoclast_ERK", "ERK that oestradiol keeps active in osteoclasts", unit="1", identity=version_of(MAPK1)
)
rankl_over_opg = amount("RANKL_over_OPG", "RANKL over OPG in osteoblasts of a dish, relative to those with nothing added", "1")
oestrogen_habit = amount("oestrogen_habit", "how far osteoblasts have grown used to oestradiol", "1")
