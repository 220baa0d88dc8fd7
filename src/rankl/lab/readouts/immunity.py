"""Immunity: lymphoid organs, B and T cells, dendritic cells, inflamed joints and gums, skin."""

import numpy as np

from rankl.lab.readouts.readout import Summary, absolute

LYMPHOID_ORGANS = (
    absolute("lymph node count", "1", "lymph_node_number", "lymph nodes", "peripheral lymph nodes"),
    absolute("lymphoid tissue inducer cells", "cell/mm^3", "lti_cell", "lymphoid tissue inducer cell number", "inducer cells"),
    absolute("Peyer's patch count", "1", "peyers_patch_number", "Peyer's patches"),
    absolute("spleen size", "1", "spleen_size"),
    absolute("splenic architecture score", "1", "splenic_architecture", "splenic architecture"),
)
THYMUS = (
    absolute("mTEC CD80+AIRE+ count", "1", "mature_mtec", "mTEC AIRE+ count", "CD80+AIRE+ mTEC", "mTEC-hi"),
    absolute("mTEC count", "1", "mtec_number", "mTEC", "mTEC number"),
    absolute("thymocytes", "cell", "thymocyte_number", "thymocyte number", "thymus cellularity"),
    absolute("early T-cell differentiation", "1", "early_differentiation", "early T-cell differentiation (thymus)"),
    absolute("central tolerance index", "1", "central_tolerance", "central tolerance"),
    absolute("autoreactive T cells", "1", "autoreactive_t_cell"),
    absolute("autoimmunity score", "1", "autoimmunity"),
)
B_CELLS = (
    absolute("marrow space", "1", "marrow_space", "space of the marrow"),
    absolute("pro-B cells", "cell", "pro_b_cell", "pro-B cell number"),
    absolute("pre-B cells", "cell", "pre_b_cell", "pre-B cell number"),
    absolute("immature B cells", "cell", "immature_b_cell", "immature B cell number"),
    absolute("marrow B cells", "cell", "marrow_b_cell", "B-cell number (bone marrow)", "B cells of the marrow"),
    absolute("splenic B cells", "cell", "splenic_b_cell", "B-cell number (spleen)", "B cells of the spleen"),
    absolute("blood B cells", "cell/mm^3", "blood_b_cell", "B-cell number (blood)", "B cells of blood"),
    absolute("immunoglobulin-secreting B cells", "1", "secreting_b_cell", "antibody-secreting B cells"),
    absolute("serum immunoglobulin", "mg/mL", "immunoglobulin[serum]", "immunoglobulin", "serum IgG"),
)
DENDRITIC_CELLS = (
    absolute("dendritic cells", "1", "dendritic_number[lymph node]", "dendritic-cell number", site="lymph node"),
    absolute(
        "dendritic-cell half-life", "day", "dendritic_half_life[lymph node]", "dendritic-cell persistence", site="lymph node"
    ),
    absolute("Langerhans cells", "1", "dendritic_number[skin]", "LC density", "epidermal Langerhans cells"),
    absolute("Bcl-xL in dendritic cells", "1", "Bcl_xL[dish]", "Bcl-xL"),
    absolute("dendritic-cell apoptosis rate", "1/day", "dendritic_apoptosis[dish]"),
    absolute("dendritic-cell viability", "%", "dendritic_viability", "LC viability"),
)
RESPONSE = (
    absolute("antigen-specific T cells", "1", "activated_t_cell[lymph node]", "antigen-specific T-cell number"),
    absolute("memory T cells", "1", "memory_t_cell", "memory T-cell number"),
    absolute("antigen-specific antibody titre", "1", "antibody_titre", "humoral response to challenge"),
    absolute("class-switched antibody titre", "1", "switched_titre", "class switching"),
    absolute("RANKL on T cells", "1", "t_cell_RANKL[dish]", "RANKL expression in T cells"),
    absolute("T-cell viability", "%", "t_cell_viability"),
)
INFLAMMATION = (
    absolute("joint inflammation score", "1", "inflammation[joint]", "joint inflammation"),
    absolute("joint erosion score", "1", "erosion", "joint erosion"),
    absolute("cartilage destruction score", "1", "cartilage_damage", "cartilage destruction"),
    absolute("joint osteoclasts", "1", "local_osteoclast[joint]", "osteoclast number (joint)"),
    absolute("joint RANKL", "pM", "RANKL.membrane[joint]", "RANKL in the joint"),
    absolute("gingival RANKL", "pM", "RANKL.membrane[periodontium]", "RANKL total in gingiva"),
    absolute("B-cell share of gingival RANKL", "%", "b_cell_share[periodontium]", "B-cell share of RANKL"),
    absolute("alveolar osteoclasts", "1", "local_osteoclast[periodontium]", "osteoclast number (alveolar bone)"),
    absolute("alveolar bone volume", "1", "alveolar_bone", "alveolar bone"),
)
SKIN = (
    absolute("regulatory T cells", "1", "regulatory_t_cell", "regulatory T-cell number", "Treg", "Treg number"),
    absolute("contact hypersensitivity", "1", "contact_hypersensitivity"),
    absolute("skin inflammation score", "1", "inflammation[skin]", "skin inflammation"),
    absolute("eczema hazard", "1/day", "eczema", "hazard of eczema"),
    absolute("cellulitis hazard", "1/day", "cellulitis", "hazard of serious cellulitis", "serious cellulitis"),
)
READOUTS = (*LYMPHOID_ORGANS, *THYMUS, *B_CELLS, *DENDRITIC_CELLS, *RESPONSE, *INFLAMMATION, *SKIN)


def days_until_half(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Days from the day `zero` until half of what there was on day 0 is there again."""
    return _days_until(times, values, zero, 0.5)


def days_until_whole(times: np.ndarray, values: np.ndarray, zero: float) -> float:
    """Days from the day `zero` until 95 % of what there was on day 0 is there again."""
    return _days_until(times, values, zero, 0.95)


def _days_until(times: np.ndarray, values: np.ndarray, zero: float, part: float) -> float:
    there = (times > zero) & (values >= part * values[0])
    return float(times[there][0] - zero) if there.any() else float("inf")


SUMMARIES = (
    Summary("Aire expression restored after TEC ablation within", "mTEC CD80+AIRE+ count", "day", days_until_half),
    Summary("mTEC-hi fully recovered after ablation within", "mTEC CD80+AIRE+ count", "day", days_until_whole),
)
