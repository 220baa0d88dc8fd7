"""Bone laid down in haste is woven, not lamellar: weaker, and bent by load."""

from rankl.language import Mechanism, assign, largest, parameter, saturating
from rankl.model.quantities.bone import osteoblast_activity, woven_bone


class BoneInHasteIsWoven(Mechanism):
    """What osteoblasts make beyond a pace that they can order is woven, as in Paget's disease of children and grown-ups.

    Left out: that woven bone is replaced in time, and its lower strength.
    """

    ordered = parameter(1.3, source="", how="assumed: a third above healthy formation is still lamellar", spread=1.3)
    half = parameter(1, source="", how="assumed: half is woven at some two and a half times healthy formation", spread=2.0)

    is_woven = assign(woven_bone, saturating(largest(osteoblast_activity - ordered, 0), half))
