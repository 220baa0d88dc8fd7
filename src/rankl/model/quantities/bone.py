"""Bone as tissue, by site, and its markers in serum."""

from rankl.language import amount
from rankl.language.identity import part_of, version_of
from rankl.model.quantities.genes import ACP5, ALPL, COL1A1

osteoclast_activity = amount("osteoclast_activity", "resorption by an osteoclast, relative to health", "1")
surface_activity = amount("surface_activity", "matrix made by osteoblasts of a surface, relative to health", "1")
osteoblast_activity = amount("osteoblast_activity", "matrix made by all osteoblasts, relative to health", "1")
resorption_drive = amount("resorption_drive", "resorption by all osteoclasts, relative to health", "1")
formation_efficiency = amount("formation_efficiency", "matrix that an osteoblast makes at a site, relative to health", "1")

osteoid = amount("osteoid", "matrix not yet mineralised, of healthy bone volume", "1", typical=0.01, at_conception=0.01)
young_bone = amount("young_bone", "bone with primary mineral, of healthy bone volume", "1", typical=0.1, at_conception=0.01)
mature_bone = amount("mature_bone", "bone with full mineral, of healthy bone volume", "1", at_conception=0.01)
bone_volume = amount("bone_volume", "mineralised bone, of healthy bone volume", "1")
resorption = amount("resorption", "bone removed, of healthy bone volume", "1/year", typical=0.05)
formation = amount("formation", "matrix laid down, of healthy bone volume", "1/year", typical=0.05)
woven_bone = amount("woven_bone", "part of new bone that is woven", "1", typical=0.1)
bone_mineral = amount("bone_mineral", "mineral, of that of healthy bone", "1")
BMD = amount("BMD", "areal bone mineral density", "g/cm^2")

bone_fraction = amount("bone_fraction", "bone volume of tissue volume", "%", typical=10)
bone_surface = amount("bone_surface", "surface of the bone in a site, relative to health", "1")
femur_length = amount("femur_length", "length of the femur", "mm", typical=16)
growth_rate = amount("growth_rate", "adult length of the femur that is added a day", "1/day", typical=0.01)
elongation = amount("elongation", "length that the growth plate of the knee adds to the femur", "mm/day", typical=0.1)
shaft_bone = amount("shaft_bone", "bone within the shaft", "mm^3", typical=1, at_conception=0.001)
marrow_cavity = amount("marrow_cavity", "volume of marrow within the shaft", "mm^3", typical=10, at_conception=0.001)
cortical_porosity = amount("cortical_porosity", "pores of cortical volume", "%", typical=5, at_conception=8.0)
total_density = amount("total_density", "areal density of the whole body", "g/cm^2", typical=0.05)
tooth_eruption = amount("tooth_eruption", "way that the teeth have gone to erupt, 1 when all are out", "1", at_conception=0.0)

osteoclasts_per_surface = amount("osteoclasts_per_surface", "osteoclasts along a length of bone surface", "1/mm", typical=3)
osteoclast_surface = amount("osteoclast_surface", "bone surface that osteoclasts cover", "%", typical=8)
osteoblast_surface = amount("osteoblast_surface", "bone surface that osteoblasts cover", "%", typical=15)
formation_per_surface = amount("formation_per_surface", "bone formed on bone surface", "um/day", typical=0.25)
osteoclast_commitment = amount("osteoclast_commitment", "precursors that commit a day, relative to health", "1")
osteoclast_dying = amount("osteoclast_dying", "deaths of osteoclasts by hormones and cytokines, relative to health", "1")
killed_by_fas_ligand = amount(
    "killed_by_fas_ligand", "deaths of osteoclasts by what sex hormones bring about, relative to health", "1"
)
osteoblast_dying = amount("osteoblast_dying", "ends of osteoblasts by hormones and cytokines, relative to health", "1")
osteocyte_dying = amount("osteocyte_dying", "deaths of osteocytes by hormones, relative to health", "1")
osteoblast_life = amount("osteoblast_life", "life span of osteoblasts that make matrix", "day", typical=14)
osteoclast_formation = amount("osteoclast_formation", "osteoclasts that form a day, relative to health", "1")
osteoclast_life = amount("osteoclast_life", "life span of osteoclasts", "day", typical=10)
net_balance = amount("net_balance", "bone formed less bone resorbed, of healthy bone volume", "1/year", typical=1)

reverse_signal = amount("reverse_signal", "RANKL of osteoblasts gathered by RANK of osteoclasts, relative to health", "1")
formation_share = amount("formation_share", "formation, of all that is formed and resorbed", "%", typical=50)

CTX = amount("CTX", "C-terminal telopeptide of collagen type I", "ng/mL", typical=0.2, identity=part_of(COL1A1))
P1NP = amount("P1NP", "procollagen type I N-terminal propeptide", "ug/L", typical=40, identity=part_of(COL1A1))
TRAP5b = amount(
    "TRAP5b", "tartrate-resistant acid phosphatase 5b", "ug/L", typical=3, identity=version_of(ACP5)
)
BSAP = amount("BSAP", "bone-specific alkaline phosphatase", "ug/L", typical=12, identity=version_of(ALPL))

vertebral_fractures = amount(
    "vertebral_fracture_hazard", "new vertebral fractures of a woman, seen on films", "1/year", typical=0.02
)
hip_fractures = amount("hip_fracture_hazard", "hip fractures of a woman", "1/year", typical=0.003)
nonvertebral_fractures = amount("nonvertebral_fracture_hazard", "fractures of other bones than vertebrae", "1/year", typical=0.02)
all_fractures = amount("fracture_hazard", "fractures of any bone", "1/year", typical=0.04)
surface_formation = amount("surface_formation", "bone formed on surfaces at large, relative to health", "1")
canal_resorption = amount("canal_resorption", "resorption in canals of compact bone, relative to that on its surface", "1")
canal_formation = amount("canal_formation", "bone formed in canals of compact bone, relative to health", "1")
modelling_drive = amount("modelling_drive", "bone formed where none was resorbed, relative to health", "1")
open_cavities = amount("open_cavities", "cavities that are dug and not yet filled, relative to health", "1")
