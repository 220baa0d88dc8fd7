"""SBML documents: written from a system, read into one, and simulated."""

from rankl.bridges.sbml.writer import to_sbml

__all__ = ["to_sbml"]
