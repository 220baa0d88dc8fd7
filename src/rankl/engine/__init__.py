"""How equations are solved: compiled to vector machine code, one patient per lane."""

from rankl.engine.compiled import Compiled, compile
from rankl.engine.gradient import Gradient, gradient
from rankl.engine.growth import Life, grown
from rankl.engine.rest import Rest, rest
from rankl.engine.solution import Cancelled, Failure, Solution
from rankl.engine.solve import solve
from rankl.engine.start import Grown

__all__ = [
    "Cancelled", "Compiled", "Failure", "Gradient", "Grown", "Life", "Rest", "Solution", "compile", "gradient", "grown", "rest",
    "solve",
]  # fmt: skip
