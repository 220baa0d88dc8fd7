"""What the model was told of a claim before it was run: by its wiring, by a fit, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from rankl.lab.named import changed_by
from rankl.lab.structure import Wiring

if TYPE_CHECKING:
    from rankl.lab.bench import Treated
    from rankl.language.network import Network
    from rankl.library import Library
    from rankl.library.claim import Claim

Told = Literal["wiring", "fitted", "nothing"]
ORDER: tuple[Told, ...] = ("wiring", "fitted", "nothing")


def strongest(found: Iterable[Told]) -> Told:
    """Of a claim: what any of its readouts was told."""
    return min((*found, ORDER[-1]), key=ORDER.index)


def touched(arms: Iterable[Treated]) -> set[str]:
    """The parameters and variables in which some arms differ: by their values, or by what happens in them."""
    arms = list(arms)
    first, names = arms[0].layers, arms[0].layers.network.parameter_values()
    found = {name for name in names if any(arm.layers[name] != first[name] for arm in arms)}
    for arm in arms:
        found |= changed_by(arm.events) | {one.quantity for one in arm.follows}
    return found


def by_wiring(wiring: Wiring, quantity: str, changed: set[str]) -> bool:
    """Whether what differs between arms stands in the rate of what is read, or of what that is worked out from.

    Quantities that follow from others at once are looked through. A readout that does so itself (a count on a surface) is
    looked through to its states, and their rates.
    """
    assigned = wiring.network.equations.assigned
    found = _behind(wiring, quantity)
    if quantity in assigned:
        found = found.union(*(_behind(wiring, state) for state in found - assigned.keys()))
    return bool((found | {quantity}) & changed)


def _behind(wiring: Wiring, quantity: str) -> set[str]:
    """What the rate of a state or the value of an assigned quantity is made of, down to states and parameters."""
    found, waiting = set(), [quantity]
    while waiting:
        for name in wiring.sources(waiting.pop()):
            if name not in found:
                found.add(name)
                if name in wiring.network.equations.assigned:
                    waiting.append(name)
    return found


def by_fit(claim: Claim, network: Network, constants: Iterable[str], library: Library) -> bool:
    """Whether a study that the claim rests on, or the claim itself, was fitted to.

    That is: the claim says that it steered the model; or a dataset of the body's calibration cites the study; or a fitted
    number that the readout depends on names the study as its source, or the claim.

    Args:
        constants: that the readout depends on.
    """
    if claim.runs is not None and claim.runs.steered:
        return True
    studies = set(claim.runs.source) if claim.runs is not None else set()
    for number in (network.numbers[name] for name in constants if name in network.numbers):
        how = number.passport.how
        if how.startswith("fitted") and (number.passport.source in studies or claim.id in how):
            return True
    calibration = library.calibrations.get(network.body) if network.body in library.calibrations else None
    if calibration is None:
        return False
    provenance = calibration.provenance
    cited = {library.datasets[name].cite for name in provenance.datasets if name in library.datasets}
    return bool(cited & studies) or claim.id in (provenance.note or "") + provenance.method
