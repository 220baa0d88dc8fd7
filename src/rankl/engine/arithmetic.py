"""The operations of expressions that are the same on arrays whatever their numbers are: real, complex, infinite or none."""

from collections.abc import Callable

import numpy as np

ARITHMETIC: dict[str, Callable] = {
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": np.divide,
    "negate": np.negative,
    "power": np.power,
    "exp": np.exp,
    "log": np.log,
    "sin": np.sin,
    "cos": np.cos,
    "arctan": np.arctan,
}
