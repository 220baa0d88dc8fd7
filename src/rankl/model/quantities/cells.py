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

b_cell = cell("b_cell", "B lymphocyte", lineage=("haematopoietic",), identity=same_as("CL:0000236"))

other_tissue = cell("other_tissue", "RANKL-bearing cells outside bone")
