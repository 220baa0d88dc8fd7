"""Systems of any size: a cascade in which each state is made as the one before it asks, and the last holds back the first."""

from rankl.language.equations import Constant, Equations, Variable
from rankl.language.expression import Expression, expression, symbol
from rankl.language.unit import DIMENSIONLESS

REACH = 5
"""Every so many states one is also driven by the state that lies this far before it."""


def cascade(size: int) -> tuple[Equations, dict[str, Expression]]:
    """(equations, the last state as output); one state and two parameters for each of `size`."""
    names = [f"x{k}" for k in range(size)]
    each = (("rate", 1.0), ("half", 0.5))
    constants = [Constant(f"{kind}{k}", DIMENSIONLESS, value) for k in range(size) for kind, value in each]
    variables = []
    for k, name in enumerate(names):
        turnover, half, driver = symbol(f"rate{k}"), symbol(f"half{k}"), symbol(names[k - 1])
        drive = half**4 / (half**4 + driver**4) if k == 0 else driver**2 / (half**2 + driver**2)
        if k % REACH == 0 and k:
            drive = drive * (expression(1) + symbol(names[k - REACH]))
        rate = turnover * (drive - symbol(name)) * expression(1.0 + 50.0 * (k % 3))
        variables.append(Variable(name, DIMENSIONLESS, expression(0.1), rate, 1.0))
    return Equations(tuple(variables), tuple(constants)), {"last": symbol(names[-1])}
