"""Genes that a genotype may change without any effect here, because nature shows none."""

from rankl.language import Mechanism, expresses
from rankl.model.quantities.cells import b_cell, osteoclast_precursor
from rankl.model.quantities.genes import TNFRSF11A, TRAF2, TRAF3, TRAF5


class OtherTrafs(Mechanism):
    """TRAF2, TRAF3 and TRAF5 bind the tail of RANK in the tube; loss of any does not petrify bone.

    Left out: what TRAF3 does against NF-kB in grown osteoclast precursors.
    """

    traf2_is_there = expresses(TRAF2, osteoclast_precursor)
    traf3_is_there = expresses(TRAF3, osteoclast_precursor)
    traf5_is_there = expresses(TRAF5, osteoclast_precursor)


class BCellsBearRank(Mechanism):
    """B cells bear RANK, and develop as well without it (Perlot and Penninger 2012)."""

    rank_is_there = expresses(TNFRSF11A, b_cell)
