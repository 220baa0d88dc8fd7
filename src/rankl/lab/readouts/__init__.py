"""What can be read from a body: one registry of names, sites, units and the quantities that they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from rankl.lab.readouts.readout import Readout, Summary
from rankl.language.mistake import Mistake, Source, nearest

__all__ = ["Readout", "Summary", "called", "of_row", "registry", "summaries"]


@cache
def registry() -> Mapping[str, Readout]:
    """Every readout by its spoken name."""
    from rankl.lab.readouts import (
        bone,
        brain,
        calcium,
        culture,
        cytokines,
        drug,
        fractures,
        histomorphometry,
        hormones,
        immunity,
        mammary,
        outcomes,
        signalling,
        tumour,
    )

    shelves = (
        bone,
        fractures,
        brain,
        calcium,
        hormones,
        histomorphometry,
        drug,
        signalling,
        culture,
        cytokines,
        immunity,
        mammary,
        outcomes,
        tumour,
    )
    return {readout.label: readout for shelf in shelves for readout in shelf.READOUTS}


@cache
def _names() -> Mapping[str, Readout]:
    return {name.casefold(): readout for readout in registry().values() for name in readout.names}


def called(name: str, at: Source | None = None, among: Iterable[Readout] | None = None) -> Readout:
    """The readout that is meant by a name such as "lumbar spine BMD", "LS BMD" or "CTX".

    Raises:
        Mistake: an unknown name.
    """
    found = _names().get(" ".join(name.split()).casefold())
    if found is None:
        known = [r.label for r in among] if among is not None else registry()
        spoken = (*known, *(n for r in registry().values() for n in r.names))
        raise Mistake(f"there is no readout '{name}'{nearest(name, spoken)}", at, "read")
    return found


def of_row(readout: str, site: str) -> Readout | None:
    """The readout of a dataset's row, by its columns `readout` and `site`; nothing where there is none."""
    return _names().get(f"{site} {readout}".strip().casefold())


@cache
def summaries() -> Mapping[str, Summary]:
    """Every sum over a course, by the names that datasets use."""
    from rankl.lab.readouts import bone, brain, culture, drug, immunity, mammary, signalling

    shelves = (bone, brain, drug, signalling, culture, mammary, immunity)
    found = {summary.name: summary for shelf in shelves for summary in shelf.SUMMARIES}
    return found | {f"serum {summary.name}": summary for summary in drug.SUMMARIES}
