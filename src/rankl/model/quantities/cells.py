"""Cells of bone, as densities in the marrow next to bone."""

from rankl.language import cell
from rankl.language.identity import same_as, version_of

osteoclast_precursor = cell(
    "osteoclast_precursor", "RANK+ precursor that waits for RANKL", lineage=("haematopoietic",), at_conception=0.0
)
pre_osteoclast = cell("pre_osteoclast", "committed cell on its way to bone", lineage=("haematopoietic",), at_conception=0.0)
mononuclear_osteoclast = cell(
    "mononuclear_osteoclast",
    "cell on bone that waits to fuse",
    lineage=("haematopoietic",),
    identity=same_as("CL:0000778"),
    at_conception=0.0,
)
osteoclast = cell(
    "osteoclast",
    "multinucleated bone-resorbing cell",
    lineage=("haematopoietic",),
    identity=same_as("CL:0000092"),
    at_conception=0.0,
)

mesenchymal_progenitor = cell(
    "mesenchymal_progenitor",
    "stromal cell that can become an osteoblast",
    lineage=("stromal",),
    identity=version_of("CL:0000134"),
)
pre_osteoblast = cell(
    "pre_osteoblast",
    "recruited osteoblast precursor",
    lineage=("stromal", "osteoblast lineage"),
    identity=same_as("CL:0007010"),
)
osteoblast = cell(
    "osteoblast",
    "matrix-making osteoblast",
    lineage=("stromal", "osteoblast lineage"),
    identity=same_as("CL:0000062"),
)
late_osteoblast = cell(
    "late_osteoblast",
    "mineralising osteoblast",
    lineage=("stromal", "osteoblast lineage"),
    identity=version_of("CL:0000062"),
)
lining_cell = cell("lining_cell", "flat cell on quiescent bone", lineage=("stromal", "osteoblast lineage"))
osteocyte = cell(
    "osteocyte",
    "osteoblast that bone has enclosed",
    lineage=("stromal", "osteoblast lineage"),
    identity=same_as("CL:0000137"),
)

hypertrophic_chondrocyte = cell(
    "hypertrophic_chondrocyte",
    "cartilage cell at the end of its life in a growth plate",
    lineage=("stromal",),
    identity=same_as("CL:0000743"),
)
macrophage = cell(
    "macrophage",
    "macrophage of the marrow",
    lineage=("haematopoietic",),
    identity=version_of("CL:0000235"),
    at_conception=0.0,
)

adipocyte = cell("adipocyte", "fat cell", identity=same_as("CL:0000136"))
granulosa_cell = cell("granulosa_cell", "granulosa cell of ovarian follicles", identity=same_as("CL:0000501"))
luteal_cell = cell("luteal_cell", "luteal cell of the ovary", identity=same_as("CL:0000175"))
leydig_cell = cell("leydig_cell", "Leydig cell of the testis", identity=same_as("CL:0000178"))
trophoblast_cell = cell("trophoblast_cell", "trophoblast of the placenta", identity=same_as("CL:0000351"))
t_cell = cell(
    "t_cell", "T lymphocyte of the marrow", lineage=("haematopoietic",), identity=same_as("CL:0000084"), at_conception=0.0
)
thymic_epithelial_cell = cell(
    "thymic_epithelial_cell",
    "cell of the thymus that T cells grow up on",
    lineage=("stromal", "thymic stroma"),
    identity=same_as("CL:0002293"),
)
b_cell = cell("b_cell", "B lymphocyte", lineage=("haematopoietic",), identity=same_as("CL:0000236"))

astrocyte = cell("astrocyte", "GFAP-positive glial cell", lineage=("neural",), identity=same_as("CL:0000127"))
neuron = cell("neuron", "nerve cell of cortex and brain stem", lineage=("neural",), identity=same_as("CL:0000540"))
preoptic_neuron = cell(
    "preoptic_neuron", "nerve cell of the median preoptic nucleus", lineage=("neural",), identity=version_of("CL:0000540")
)
kndy_neuron = cell(
    "kndy_neuron",
    "nerve cell of the arcuate nucleus with kisspeptin, neurokinin B and dynorphin",
    lineage=("neural",),
    identity=version_of("CL:0000540"),
)
microglia = cell("microglia", "macrophage of the brain, activated", identity=same_as("CL:0000129"))
brain_endothelial_cell = cell("brain_endothelial_cell", "cell of the walls of small vessels of the brain")

other_tissue = cell("other_tissue", "RANKL-bearing cells outside bone")

chief_cell = cell("chief_cell", "cell of the parathyroid glands", identity=same_as("CL:0000446"))
tubule_cell = cell("tubule_cell", "epithelial cell of renal tubules", identity=same_as("CL:1000507"))
enterocyte = cell("enterocyte", "absorbing cell of the small gut", identity=same_as("CL:0000584"))

plasma_cell = cell(
    "plasma_cell", "cell that secretes immunoglobulin", lineage=("haematopoietic",), identity=same_as("CL:0000786")
)
thymocyte = cell("thymocyte", "T cell that develops in the thymus", lineage=("haematopoietic",), identity=same_as("CL:0000893"))
dendritic_cell = cell(
    "dendritic_cell", "cell that presents antigen", lineage=("haematopoietic",), identity=same_as("CL:0000451")
)
lti_cell = cell(
    "lti_cell", "lymphoid tissue inducer cell, CD4+CD3-", lineage=("haematopoietic",), typical=1000, at_conception=0.0
)
lymphoid_stroma = cell("lymphoid_stroma", "stromal cell of lymph nodes", lineage=("stromal",))
keratinocyte = cell("keratinocyte", "epithelial cell of the skin", lineage=("epithelial",), identity=same_as("CL:0000312"))
synovial_fibroblast = cell("synovial_fibroblast", "fibroblast of synovium or gingiva", lineage=("stromal",))

cancer_cell = cell("cancer_cell", "cancer cell with RANK", identity=same_as("CL:0001064"))
tumour_stroma = cell("tumour_stroma", "neoplastic stroma of a giant cell tumour, with RANKL")
