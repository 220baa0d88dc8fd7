"""Cells of bone, as densities in the marrow next to bone."""

from rankl.language import cell

osteoclast_precursor = cell("osteoclast_precursor", "RANK+ precursor that waits for RANKL", lineage=("haematopoietic",))
pre_osteoclast = cell("pre_osteoclast", "committed cell on its way to bone", lineage=("haematopoietic",))
mononuclear_osteoclast = cell("mononuclear_osteoclast", "cell on bone that waits to fuse", lineage=("haematopoietic",))
osteoclast = cell("osteoclast", "multinucleated bone-resorbing cell", lineage=("haematopoietic",))

mesenchymal_progenitor = cell("mesenchymal_progenitor", "stromal cell that can become an osteoblast", lineage=("stromal",))
pre_osteoblast = cell("pre_osteoblast", "recruited osteoblast precursor", lineage=("stromal", "osteoblast lineage"))
osteoblast = cell("osteoblast", "matrix-making osteoblast", lineage=("stromal", "osteoblast lineage"))
late_osteoblast = cell("late_osteoblast", "mineralising osteoblast", lineage=("stromal", "osteoblast lineage"))
lining_cell = cell("lining_cell", "flat cell on quiescent bone", lineage=("stromal", "osteoblast lineage"))
osteocyte = cell("osteocyte", "osteoblast that bone has enclosed", lineage=("stromal", "osteoblast lineage"))

other_tissue = cell("other_tissue", "RANKL-bearing cells outside bone")
