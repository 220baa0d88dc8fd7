"""Small systems with known behaviour, and the reference that they are compared with."""

import numpy as np
from scipy.integrate import solve_ivp

from rankl.language.equations import Constant, Equations, Variable
from rankl.language.expression import Expression, expression, symbol
from rankl.language.unit import DIMENSIONLESS


def equations(
    rates: dict[str, Expression],
    constants: dict[str, float],
    initial: dict[str, float | Expression] | None = None,
    scales: dict[str, float] | None = None,
    assigned: dict[str, Expression] | None = None,
    accumulates: tuple[str, ...] = (),
) -> Equations:
    variables = tuple(
        Variable(
            name,
            DIMENSIONLESS,
            expression((initial or {}).get(name, 0.0)),
            expression(rate),
            (scales or {}).get(name, 1.0),
            name in accumulates,
        )
        for name, rate in rates.items()
    )
    parameters = tuple(Constant(name, DIMENSIONLESS, value) for name, value in constants.items())
    return Equations(variables, parameters, assigned or {})


def symbols(names: str) -> list[Expression]:
    return [symbol(name) for name in names.split()]


def themselves(names: str) -> dict[str, Expression]:
    """Outputs that are the named quantities."""
    return {name: symbol(name) for name in names.split()}


def radau(rates, start: float, save_at, initial, scales) -> np.ndarray:
    """[times, states] by an independent method at tight tolerance."""
    found = solve_ivp(
        rates, (start, save_at[-1]), initial, "Radau", save_at, rtol=1e-10, atol=1e-13 * np.asarray(scales)
    )
    assert found.success
    return found.y.T


def error_of(values: np.ndarray, reference: np.ndarray) -> float:
    """Largest error relative to each column's maximum."""
    return float((np.abs(values - reference) / np.abs(reference).max(axis=0)).max())


def robertson() -> Equations:
    a, b, c, k1, k2, k3 = symbols("a b c k1 k2 k3")
    rates = {
        "a": -k1 * a + k2 * b * c,
        "b": k1 * a - k2 * b * c - k3 * b * b,
        "c": k3 * b * b,
    }
    return equations(rates, {"k1": 0.04, "k2": 1e4, "k3": 3e7}, {"a": 1.0}, {"b": 1e-5})


def binding() -> Equations:
    """A drug given under the skin that meets its target: linear clearance and target-mediated loss."""
    depot, drug, target, pair, k_a, k_on, k_off, k_el, k_in, k_out, k_int = symbols(
        "depot drug target pair k_a k_on k_off k_el k_in k_out k_int"
    )
    bound = k_on * drug * target - k_off * pair
    rates = {
        "depot": -k_a * depot,
        "drug": k_a * depot - k_el * drug - bound,
        "target": k_in - k_out * target - bound,
        "pair": bound - k_int * pair,
    }
    constants = {"k_a": 0.25, "k_on": 10.0, "k_off": 0.1, "k_el": 0.03, "k_in": 5.0, "k_out": 10.0, "k_int": 0.3}
    scales = {"depot": 100.0, "drug": 100.0, "target": 0.5, "pair": 10.0}
    return equations(rates, constants, {"target": symbol("k_in") / symbol("k_out")}, scales)
