"""Bone of small animals: sections and microCT of the femur, what is seen of the whole animal, and rates."""

from rankl.lab.readouts.readout import Readout, absolute

FEMUR = "distal femur"


def _of_femur(name: str, unit: str, noun: str, *aliases: str) -> Readout:
    """A readout of the distal femur, which is meant where no site is named."""
    return Readout(name, FEMUR, name, unit, f"{noun}[{FEMUR}]", (f"{FEMUR} {name}", *aliases), relative=False)


SECTIONS = (
    _of_femur("BV/TV", "%", "bone_fraction", "bone volume fraction", "trabecular bone volume"),
    _of_femur("N.Oc/BS", "1/mm", "osteoclasts_per_surface", "N.Oc/B.Pm", f"{FEMUR} N.Oc/B.Pm"),
    _of_femur("Oc.S/BS", "%", "osteoclast_surface", "osteoclast surface"),
    _of_femur("Ob.S/BS", "%", "osteoblast_surface", "osteoblast surface"),
    _of_femur("BFR/BS", "um/day", "formation_per_surface"),
    _of_femur("bone resorption rate", "1/year", "resorption"),
    _of_femur("bone formation rate", "1/year", "formation"),
    _of_femur("net bone balance", "1/year", "net_balance"),
    _of_femur("formation share of turnover", "%", "formation_share"),
)
ANIMAL = (
    absolute("total BMD", "g/cm^2", "total_density"),
    absolute("cortical porosity", "%", "cortical_porosity"),
    absolute("marrow cavity volume", "mm^3", "marrow_cavity", "marrow volume", "bone marrow cavity volume"),
    absolute("tooth eruption", "1", "tooth_eruption"),
    absolute("femur length", "mm", "femur_length"),
    absolute("body weight", "g", "present_weight"),
    absolute("TRAP5b", "ug/L", "TRAP5b[serum]", "TRACP5b", "TRAP 5b", label="serum TRAP5b"),
    absolute("macrophages", "cell/mm^3", "macrophage", "marrow macrophages", "macrophage number"),
)
RATES = (
    absolute("RANK occupancy", "%", "rank_occupancy"),
    absolute("osteocyte share of RANKL", "%", "osteocyte_share"),
    absolute("osteoclast commitment rate", "1", "osteoclast_commitment"),
    absolute("osteoclast formation rate", "1", "osteoclast_formation"),
    absolute("osteoclast life span", "day", "osteoclast_life", "osteoclast survival", "osteoclast lifespan"),
    absolute("resorption per osteoclast", "1", "osteoclast_activity", "osteoclast activity"),
)
READOUTS = (*SECTIONS, *ANIMAL, *RATES)
