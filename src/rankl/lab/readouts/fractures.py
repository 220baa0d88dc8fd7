"""Fractures: hazards, of which comparisons and claims take incidences and ratios."""

from rankl.lab.readouts.readout import Readout

HAZARD = "1/day"


def _hazard(label: str, quantity: str, *aliases: str) -> Readout:
    """A hazard; the words of trials for its incidence, its hazard ratio and its risk ratio mean it too."""
    spoken = (f"{label} fracture", f"{label} fracture incidence", f"{label} fracture hazard", *aliases)
    name, aliases = spoken[2].strip(), tuple(word.strip() for word in spoken)
    return Readout(name, "", name, HAZARD, quantity, aliases, relative=False)


FILMS = ("new vertebral fracture", "new morphometric vertebral fracture", "vertebral deformity incidence")
RATIOS = (
    "new vertebral fracture RR",
    "new vertebral fracture risk ratio",
    "vertebral new or worsening vertebral fracture risk ratio",
    "new or worsening vertebral fracture HR",
    "clinical vertebral fracture",
    "clinical vertebral fracture HR",
)
VERTEBRAL = _hazard("vertebral", "vertebral_fracture_hazard", *FILMS, "new or worsening vertebral fracture (KM 24 mo)", *RATIOS)
HIP = _hazard("hip", "hip_fracture_hazard", "hip fracture HR")
NONVERTEBRAL = _hazard(
    "nonvertebral",
    "nonvertebral_fracture_hazard",
    "non-vertebral fracture",
    "non-vertebral fracture incidence",
    "nonvertebral nonvertebral fracture hazard ratio",
    "new nonvertebral fragility fracture RR",
)
ANY = _hazard("", "fracture_hazard", "any fracture", "any fracture HR", "any clinical fracture", "any clinical fracture HR",
              "clinical fracture hazard ratio", "total fracture HR")  # fmt: skip
READOUTS = (VERTEBRAL, HIP, NONVERTEBRAL, ANY)
