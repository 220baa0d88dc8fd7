"""How equations are solved: compiled to vector machine code, one patient per lane."""

from rankl.engine.compiled import Compiled, compile
from rankl.engine.rest import Rest, rest
from rankl.engine.solution import Cancelled, Failure, Solution
from rankl.engine.solve import solve

__all__ = ["Cancelled", "Compiled", "Failure", "Rest", "Solution", "compile", "rest", "solve"]
