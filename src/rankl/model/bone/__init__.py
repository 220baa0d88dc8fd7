"""Bone remodelling: the RANKL axis, the cells, the tissue and its markers."""
