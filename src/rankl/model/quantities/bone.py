"""Bone as tissue, by site, and its markers in serum."""

from rankl.language import amount
from rankl.language.identity import part_of, version_of
from rankl.model.quantities.genes import ALPL, COL1A1

osteoclast_activity = amount("osteoclast_activity", "resorption by an osteoclast, relative to health", "1")
surface_activity = amount("surface_activity", "matrix made by osteoblasts of a surface, relative to health", "1")
osteoblast_activity = amount("osteoblast_activity", "matrix made by all osteoblasts, relative to health", "1")
resorption_drive = amount("resorption_drive", "resorption by all osteoclasts, relative to health", "1")
formation_efficiency = amount("formation_efficiency", "matrix that an osteoblast makes at a site, relative to health", "1")

osteoid = amount("osteoid", "matrix not yet mineralised, of healthy bone volume", "1", typical=0.01)
young_bone = amount("young_bone", "bone with primary mineral, of healthy bone volume", "1", typical=0.1)
mature_bone = amount("mature_bone", "bone with full mineral, of healthy bone volume", "1")
bone_volume = amount("bone_volume", "mineralised bone, of healthy bone volume", "1")
resorption = amount("resorption", "bone removed, of healthy bone volume", "1/year", typical=0.05)
formation = amount("formation", "matrix laid down, of healthy bone volume", "1/year", typical=0.05)
BMD = amount("BMD", "areal bone mineral density", "g/cm^2")

CTX = amount("CTX", "C-terminal telopeptide of collagen type I", "ng/mL", typical=0.2, identity=part_of(COL1A1))
P1NP = amount("P1NP", "procollagen type I N-terminal propeptide", "ug/L", typical=40, identity=part_of(COL1A1))
BSAP = amount("BSAP", "bone-specific alkaline phosphatase", "ug/L", typical=12, identity=version_of(ALPL))
