"""What there is: experiments, genotypes, drugs, readouts, datasets, bodies, parameters, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.library import Library

Names = Mapping[str, str]


def contents(library: Library, *what: str) -> dict[str, Names]:
    """Names with a few words on each, by kind; all kinds but the long lists unless some are asked for.

    Raises:
        Mistake: an unknown kind, or a broken file of the library.
    """
    for one in what:
        if one not in KINDS:
            raise Mistake(f"there are no '{one}' to list{nearest(one, KINDS)}")
    kinds = list(dict.fromkeys(what)) or [kind for kind in KINDS if kind not in LONG]
    return {kind: KINDS[kind](library) for kind in kinds}


def _titles(shelf: str) -> Callable[[Library], Names]:
    return lambda library: {name: entry.title for name, entry in getattr(library, shelf).items()}


def _drugs(library: Library) -> Names:
    from rankl.lab.subject import bodies, body_called

    found: dict[str, str] = {}
    for species in bodies():
        for drug, pages in body_called(species).drugs.items():
            found.setdefault(drug, (pages[0].mechanism.__doc__ or "").strip().splitlines()[0])
    return found


def _readouts(library: Library) -> Names:
    from rankl.lab.readouts import registry

    return {name: f"{r.unit}; also {', '.join(r.names[2:4])}" for name, r in registry().items()}


def _bodies(library: Library) -> Names:
    from rankl.lab.subject import bodies, body_called

    return {name: f"{len(body_called(name).pages)} pages, {len(body_called(name).drugs)} drugs" for name in bodies()}


def _claims(library: Library) -> Names:
    from rankl.library.claim import every

    return {name: f"{claim.section}, {claim.priority}: {claim.statement}" for name, claim in every(library).items()}


def _parameters(library: Library) -> Names:
    from rankl.lab.layers import Layers
    from rankl.lab.subject import bodies, body_called, calibrate

    found: dict[str, dict[str, list[str]]] = {}
    for species in bodies():
        body = body_called(species)
        body = body.with_drugs(*body.drugs)
        layers = Layers(body.network)
        calibrate(layers, body, library)
        for name, number in layers.numbers().items():
            origin = number.passport.source or "assumed"
            own = f"{number.value:g} {number.unit} ({{}}, {number.layer}, {origin})"
            found.setdefault(name, {}).setdefault(own, []).append(species)
    return {name: "; ".join(own.format(" and ".join(which)) for own, which in values.items()) for name, values in found.items()}


LONG = ("claims", "parameters")
KINDS: Mapping[str, Callable[[Library], Names]] = {
    "experiments": _titles("experiments"),
    "genotypes": _titles("genotypes"),
    "drivers": _titles("drivers"),
    "drugs": _drugs,
    "readouts": _readouts,
    "datasets": _titles("datasets"),
    "strains": _titles("strains"),
    "regimens": _titles("regimens"),
    "claims": _claims,
    "calibrations": _titles("calibrations"),
    "fits": _titles("fits"),
    "presets": _titles("presets"),
    "bodies": _bodies,
    "parameters": _parameters,
}
