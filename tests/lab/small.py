"""A small body with answers that can be written down: one drug, one marker, one bone, a clock."""

from rankl.language import (
    TIME,
    Body,
    Gene,
    Mechanism,
    amount,
    assign,
    cell,
    dose_route,
    extent,
    first_order,
    healthy,
    level,
    molecule,
    nothing,
    pages,
    parameter,
    reaction,
)
from rankl.language.place import Place

TNFSF11 = Gene("TNFSF11", "Tnfsf11", "RANKL")
serum, spine = Place("serum"), Place("lumbar spine")
osteocyte = cell("osteocyte", "osteocyte")
age = amount("age", "age", "year")
drug = molecule("denosumab", "antibody", molar_mass="100 kg/mol")
skin = molecule("drug_depot", "drug under the skin", unit="nmol", molar_mass="100 kg/mol")
CTX = amount("CTX", "marker", "ng/mL")
BMD = amount("BMD", "density", "g/cm^2")


class Age(Mechanism):
    """Time passes."""

    at_start = parameter(60, "year", how="assumed: set by the subject")
    passing = parameter(1, how="assumed: 1 = time passes")
    runs = assign(age, at_start + passing * TIME)


class BodyWeight(Mechanism):
    """Weight is constant."""

    weight = parameter(50, "kg", source="scales1900", how="measured: scales")
    body_weight = amount("body_weight", "weight", "kg")
    constant = assign(body_weight, weight)


class Kinetics(Mechanism):
    """Absorbed at once into one litre, lost with a half-life of ten days."""

    volume = parameter(1, "L", source="kinetics2000", how="measured: dilution")
    loss = parameter(0.06931471805599453, "1/day", source="kinetics2000", how="derived: half-life of 10 d")
    fraction = parameter(0.5, source="kinetics2000", how="measured: bioavailability")
    absorption = parameter(50, "1/day", source="kinetics2000", how="assumed: fast")
    serum_extent = extent(serum, volume)
    under_the_skin = dose_route("denosumab", "subcutaneous", skin, fraction)
    absorbed = reaction(skin >> drug[serum], absorption * skin)
    lost = reaction(drug[serum] >> nothing, first_order(loss))


class Marker(Mechanism):
    """CTX is made in osteocytes and cleared."""

    normal = parameter(0.5, "ng/mL", source="marker1999", how="measured: assay")
    clearance = parameter(1, "1/day", source="marker1999", how="measured: decay")
    usual = level(CTX[serum], normal)
    made = reaction(nothing >> CTX[serum], normal * clearance, gene=TNFSF11, cell=osteocyte)
    cleared = reaction(CTX[serum] >> nothing, first_order(clearance))


class Block(Mechanism):
    """The drug clears the marker as well."""

    strength = parameter(1, "1/nM/day", source="block2001", how="fitted: trial")
    caught = reaction(CTX[serum] >> nothing, strength * drug[serum] * CTX[serum])


class Bone(Mechanism):
    """Density is made steadily and lost as the marker says."""

    density = parameter(1, "g/cm^2", source="bone1987", how="measured: DXA")
    turnover = parameter(0.1, "1/year", source="bone1987", how="measured: DXA")
    usual = level(BMD[spine], density)
    made = reaction(nothing >> BMD[spine], density * turnover)
    lost = reaction(BMD[spine] >> nothing, first_order(turnover * CTX[serum] / healthy(CTX[serum])))


SMALL = pages(Age, BodyWeight, Marker, Bone)


def small() -> Body:
    return Body("human", SMALL, {"denosumab": pages(Kinetics, Block)})
