"""Terms of the Systems Biology Ontology for what is exported (https://www.ebi.ac.uk/sbo)."""

from rankl.bridges.coherent import Dimension

FRAMEWORK = 293  # non-spatial continuous framework
PARAMETER = 2  # quantitative systems description parameter
KINETIC_CONSTANT = 9
DOSE = 375  # process
HAPPENING = 231  # occurring entity representation

QUANTITIES: dict[Dimension, int] = {
    (("dm", -3.0), ("nmol", 1.0)): 196,  # concentration of an entity pool
    (("dm", -3.0), ("mg", 1.0)): 227,  # mass density of an entity
    (("cell", 1.0), ("dm", -3.0)): 228,  # volume density of an entity
    (("dm", -2.0), ("mg", 1.0)): 229,  # area density of an entity
    (("nmol", 1.0),): 361,  # amount of an entity pool
    (("mg", 1.0),): 504,  # mass of an entity pool
    (("cell", 1.0),): 503,  # number of entity pool constituents
    (("dm", 1.0),): 466,  # length
    (("dm", 2.0),): 467,  # area
    (("dm", 3.0),): 468,  # volume
    (("kelvin", 1.0),): 147,  # thermodynamic temperature
    (("day", 1.0),): 347,  # duration
}


def sbo_term(dimension: Dimension, constant: bool) -> int:
    """The number of the term for a parameter: what its unit says; a constant per day is a kinetic one."""
    if constant and dict(dimension).get("day") == -1.0:
        return KINETIC_CONSTANT
    return QUANTITIES.get(dimension, PARAMETER)
