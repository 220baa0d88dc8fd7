"""Laws: the few forms that rates and regulations take."""

from collections.abc import Callable

from rankl.language.expression import Expression, expression
from rankl.language.quantity import Quantity, healthy


class MassAction:
    """k_on x product of the reactants - k_off x product of the products."""

    def __init__(self, forward: Expression | float, backward: Expression | float = 0.0):
        self.forward, self.backward = expression(forward), expression(backward)


class FirstOrder:
    """k x the reactant."""

    def __init__(self, k):
        self.k = expression(k)


def mass_action(k_on: Expression | float, k_off: Expression | float = 0.0) -> MassAction:
    """Binding at `k_on` per concentration and time, release at `k_off` per time."""
    return MassAction(k_on, k_off)


def first_order(k) -> FirstOrder:
    """Loss or conversion in proportion to the reactant, `k` per time."""
    return FirstOrder(k)


def saturating(x, half) -> Expression:
    """x / (x + half): 0 without x, 1 with very much of it."""
    return expression(x) / (expression(x) + half)


def hill(x, half, steepness) -> Expression:
    """x^n / (x^n + half^n)."""
    powered = (expression(x) / half) ** steepness
    return powered / (powered + 1)


def raises(x, fold, half) -> Expression:
    """A factor that goes from 1 without x to `fold` with very much of it, half-way at `half`."""
    return 1 + (expression(fold) - 1) * saturating(x, half)


def lowers(x, to, half) -> Expression:
    """A factor that goes from 1 without x to `to` (0 to 1) with very much of it, half-way at `half`."""
    return 1 - (1 - expression(to)) * saturating(x, half)


def from_health(law: Callable, x: Quantity, *constants) -> Expression:
    """A law such as `raises` or `lowers`, scaled to 1 where x is at its healthy level."""
    return law(x, *constants) / law(healthy(x), *constants)


def normal_at_one(x, half) -> Expression:
    """A saturating dependence on a relative level, scaled to 1 where x is 1."""
    return saturating(x, half) * (1 + expression(half))


def blend(share, one, other) -> Expression:
    """The mean of two, of which the first has a share (0 to 1)."""
    return expression(share) * one + (1 - expression(share)) * other


def target_mediated(drug: Quantity, capacity, half) -> Expression:
    """Elimination of a drug by a target that is made at `capacity` and half used at `half` (quasi-steady TMDD).

    Source: Gibiansky et al. 2008, the Michaelis-Menten limit of target-mediated disposition.
    """
    return capacity * saturating(drug, half)
