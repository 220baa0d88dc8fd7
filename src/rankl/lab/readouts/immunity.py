"""Immunity: lymphoid organs, B and T cells, dendritic cells, inflamed joints and gums, skin."""

import numpy as np

from rankl.lab.readouts.readout import Readout, Summary


def _of(name: str, unit: str, quantity: str, *aliases: str, site: str = "") -> Readout:
    label = name if not site else f"{site} {name}"
    return Readout(name, site, label, unit, quantity, aliases, relative=False)


LYMPHOID_ORGANS = (
    _of("lymph node count", "1", "lymph_node_number", "lymph nodes", "peripheral lymph nodes"),
    _of("lymphoid tissue inducer cells", "cell/mm^3", "lti_cell", "lymphoid tissue inducer cell number", "inducer cells"),
    _of("Peyer's patch count", "1", "peyers_patch_number", "Peyer's patches"),
    _of("spleen size", "1", "spleen_size"),
    _of("splenic architecture score", "1", "splenic_architecture", "splenic architecture"),
)
THYMUS = (
    _of("mTEC CD80+AIRE+ count", "1", "mature_mtec", "mTEC AIRE+ count", "CD80+AIRE+ mTEC", "mTEC-hi"),
    _of("mTEC count", "1", "mtec_number", "mTEC", "mTEC number"),
    _of("thymocytes", "cell", "thymocyte_number", "thymocyte number", "thymus cellularity"),
    _of("early T-cell differentiation", "1", "early_differentiation", "early T-cell differentiation (thymus)"),
    _of("central tolerance index", "1", "central_tolerance", "central tolerance"),
    _of("autoreactive T cells", "1", "autoreactive_t_cell"),
    _of("autoimmunity score", "1", "autoimmunity"),
)
B_CELLS = (
    _of("marrow space", "1", "marrow_space", "space of the marrow"),
    _of("pro-B cells", "cell", "pro_b_cell", "pro-B cell number"),
    _of("pre-B cells", "cell", "pre_b_cell", "pre-B cell number"),
    _of("immature B cells", "cell", "immature_b_cell", "immature B cell number"),
    _of("marrow B cells", "cell", "marrow_b_cell", "B-cell number (bone marrow)", "B cells of the marrow"),
    _of("splenic B cells", "cell", "splenic_b_cell", "B-cell number (spleen)", "B cells of the spleen"),
    _of("blood B cells", "cell/mm^3", "blood_b_cell", "B-cell number (blood)", "B cells of blood"),
    _of("immunoglobulin-secreting B cells", "1", "secreting_b_cell", "antibody-secreting B cells"),
    _of("serum immunoglobulin", "mg/mL", "immunoglobulin[serum]", "immunoglobulin", "serum IgG"),
)
DENDRITIC_CELLS = (
    _of("dendritic cells", "1", "dendritic_number[lymph node]", "dendritic-cell number", site="lymph node"),
    _of("dendritic-cell half-life", "day", "dendritic_half_life[lymph node]", "dendritic-cell persistence", site="lymph node"),
    _of("Langerhans cells", "1", "dendritic_number[skin]", "LC density", "epidermal Langerhans cells"),
    _of("Bcl-xL in dendritic cells", "1", "Bcl_xL[dish]", "Bcl-xL"),
    _of("dendritic-cell apoptosis rate", "1/day", "dendritic_apoptosis[dish]"),
    _of("dendritic-cell viability", "%", "dendritic_viability", "LC viability"),
)
RESPONSE = (
    _of("antigen-specific T cells", "1", "activated_t_cell[lymph node]", "antigen-specific T-cell number"),
    _of("memory T cells", "1", "memory_t_cell", "memory T-cell number"),
    _of("antigen-specific antibody titre", "1", "antibody_titre", "humoral response to challenge"),
    _of("class-switched antibody titre", "1", "switched_titre", "class switching"),
    _of("RANKL on T cells", "1", "t_cell_RANKL[dish]", "RANKL expression in T cells"),
    _of("T-cell viability", "%", "t_cell_viability"),
)
INFLAMMATION = (
    _of("joint inflammation score", "1", "inflammation[joint]", "joint inflammation"),
    _of("joint erosion score", "1", "erosion", "joint erosion"),
    _of("cartilage destruction score", "1", "cartilage_damage", "cartilage destruction"),
    _of("joint osteoclasts", "1", "local_osteoclast[joint]", "osteoclast number (joint)"),
    _of("joint RANKL", "pM", "RANKL.membrane[joint]", "RANKL in the joint"),
    _of("gingival RANKL", "pM", "RANKL.membrane[periodontium]", "RANKL total in gingiva"),
    _of("B-cell share of gingival RANKL", "%", "b_cell_share[periodontium]", "B-cell share of RANKL"),
    _of("alveolar osteoclasts", "1", "local_osteoclast[periodontium]", "osteoclast number (alveolar bone)"),
    _of("alveolar bone volume", "1", "alveolar_bone", "alveolar bone"),
)
SKIN = (
    _of("regulatory T cells", "1", "regulatory_t_cell", "regulatory T-cell number", "Treg", "Treg number"),
    _of("contact hypersensitivity", "1", "contact_hypersensitivity"),
    _of("skin inflammation score", "1", "inflammation[skin]", "skin inflammation"),
    _of("eczema hazard", "1/day", "eczema", "hazard of eczema"),
    _of("cellulitis hazard", "1/day", "cellulitis", "hazard of serious cellulitis", "serious cellulitis"),
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
