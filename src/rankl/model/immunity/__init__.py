"""Immunity: lymphoid organs, B and T cells, dendritic cells, inflamed joints and gums, skin."""
