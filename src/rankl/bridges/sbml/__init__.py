"""SBML documents: written from a system, read into one, and simulated."""

from rankl.bridges.sbml.document import Unsupported
from rankl.bridges.sbml.reader import Imported, from_sbml
from rankl.bridges.sbml.simulation import Unsolvable, even_times, simulate, solved
from rankl.bridges.sbml.writer import to_sbml

__all__ = ["Imported", "Unsolvable", "Unsupported", "even_times", "from_sbml", "simulate", "solved", "to_sbml"]
