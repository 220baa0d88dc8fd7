"""Space for blood-forming marrow, as bone leaves it."""

from rankl.language import Mechanism, assign, healthy, parameter
from rankl.model.quantities.bone import bone_fraction, marrow_cavity
from rankl.model.quantities.immunity import marrow_space
from rankl.model.quantities.places import distal_femur


class BoneLeavesSpace(Mechanism):
    """Marrow of small animals fills the cavity of the shafts and what is not bone in the metaphyses.

    As the cavity grows with the animal, so does the marrow. Spleen and liver stand in for little of it.
    """

    in_shafts = parameter(unit="1", mouse=(0.8, "", "assumed: most marrow of long bones is in the shaft", 1.2))

    whole = healthy(marrow_cavity)
    in_metaphyses = (1 - in_shafts) * (1 - bone_fraction[distal_femur]) / (1 - healthy(bone_fraction[distal_femur]))

    is_left = assign(marrow_space, marrow_cavity / whole * (in_shafts + in_metaphyses))


class OtherBonesLeaveSpace(Mechanism):
    """In people the marrow of flat bones, liver and spleen make up for marrow that bone has filled.

    Patients without RANKL have petrified bone and no obvious immune defect (Sobacchi 2007).
    """

    whole = parameter(1, source="sobacchi2007", how="assumed: B cells do not suffer from petrified bone", spread=1.2)

    is_left = assign(marrow_space, whole)
