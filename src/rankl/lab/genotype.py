"""A genotype in a body: which genetic factors its alleles change, by how much, and from which day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from rankl.language.body import expressed
from rankl.language.gene import Gene
from rankl.language.mistake import Mistake, Source, nearest
from rankl.language.network import Network

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.driver import Driver
    from rankl.library.genotype import Allele, Genotype

SPECIES = ("human", "mouse")


@dataclass(frozen=True)
class Change:
    """What an allele adds to one genetic factor from a day on.

    Attributes:
        day: of the study; minus infinity where the subject has it from the beginning.
        name: of the parameter.
        copies: chromosomes that the allele takes; 0 for what is expressed in addition.
    """

    name: str
    by: float
    day: float
    copies: int
    allele: Allele
    genotype: Genotype


def genotype_called(name: str, library: Library, at: Source | None) -> Genotype:
    """
    Raises:
        Mistake: a genotype that the library does not have.
    """
    if name not in library.genotypes:
        raise Mistake(f"there is no genotype '{name}'{nearest(name, library.genotypes)}", at, "genotype")
    return library.genotypes[name]


def changes(
    genotypes: Sequence[Genotype], network: Network, library: Library, age: float | None, since: float
) -> list[Change]:
    """What all alleles of some genotypes change.

    Args:
        age: in days at the start of the study, where it is known: an onset at an age lies that much earlier.
        since: the day from which the subject lives; what acts from an earlier age is there from the beginning.

    Raises:
        Mistake: a gene, cell, part or driver that is not there, a driver in whose cells no page expresses the gene, or
            alleles in conflict.
    """
    from rankl.library.genotype import alleles_of, conflict

    found: list[Change] = []
    for genotype, allele in alleles_of(genotypes):
        for change in _of_allele(genotype, allele, network, library, age, since):
            others = [other for other in found if other.name == change.name and other.copies]
            if change.copies and change.copies + sum(other.copies for other in others) > 2:
                raise Mistake(conflict(allele, others[0].allele), allele.written_at("gene"), "gene")
            found.append(change)
    return found


def _of_allele(
    genotype: Genotype, allele: Allele, network: Network, library: Library, age: float | None, since: float
) -> Iterator[Change]:
    share, driver = allele.copies / 2, _driver(genotype, allele, library)
    day = _day(allele, driver, age, since)
    if allele.expresses is not None:
        yield Change(_made(allele, network), allele.expresses.rate, day, 0, allele, genotype)
    elif allele.lacks:
        for part in allele.lacks:
            yield Change(_part(allele, part, network), -share, day, 0, allele, genotype)
    elif allele.replaced_by:
        gene = _gene(allele, network)
        for species in SPECIES:
            if (gene, species) in network.parts:
                sign = 1.0 if species == allele.replaced_by else -1.0
                yield Change(network.parts[gene, species], sign * share, day, allele.copies, allele, genotype)
    else:
        lost = share * ((allele.function or 0.0) - 1.0)
        for name, part in _cells(allele, driver, network).items():
            yield Change(name, lost * part, day, allele.copies, allele, genotype)


def _driver(genotype: Genotype, allele: Allele, library: Library) -> Driver | None:
    if allele.driver is None:
        return None
    if allele.driver not in library.drivers:
        at = allele.written_at("driver") if "driver" in (allele._lines or {}) else genotype.written_at("driver")
        raise Mistake(f"there is no driver '{allele.driver}'{nearest(allele.driver, library.drivers)}", at, "driver")
    return library.drivers[allele.driver]


def _day(allele: Allele, driver: Driver | None, age: float | None, since: float) -> float:
    """The day of the study from which an allele acts; before all days for the germline."""
    onset: float | str = "conception" if driver is None else driver.onset
    if isinstance(allele.from_, float):
        return allele.from_
    if onset == "induced":
        told = f"the driver {allele.driver} is induced: say from which time ('from: 0')"
        raise Mistake(told, allele.written_at("driver") or allele.written_at("gene"), "from")
    if driver is None:
        onset = allele.from_ or "conception"
    if onset == "conception" or age is None:
        return -inf
    day = (0.0 if onset == "birth" else float(onset)) - age
    return day if day > since else -inf


def _cells(allele: Allele, driver: Driver | None, network: Network) -> dict[str, float]:
    """The part of the alleles that is changed, by the parameter of each cell."""
    gene, at = str(allele.gene), allele.written_at("gene")
    if driver is None:
        return dict.fromkeys(functions_of(gene, allele.cells, network, at, allele.written_at("cells")), 1.0)
    all_of = dict(_by_cell(gene, network, at))
    parts = driver.parts()
    known = {*_all_cells(), *network.cells}
    for cell in parts:
        if cell not in known:
            key = "leak" if cell in driver.leak else "cells"
            raise Mistake(f"there is no cell '{cell}'{nearest(cell, known)}", driver.written_at(key), key)
    hit = {all_of[cell]: part for cell, part in parts.items() if cell in all_of}
    if not any(cell in all_of for cell in driver.cells):
        told = f"the driver {driver.id} acts in {', '.join(driver.cells)}, where no page of the body '{network.body}' "
        raise Mistake(f"{told}expresses {gene}; it is expressed in {', '.join(sorted(all_of))}", at, "driver")
    return hit


def _all_cells() -> set[str]:
    """Names of all cells that the model has words for."""
    from rankl.model.quantities import cells

    return {name for name, thing in vars(cells).items() if getattr(thing, "noun", None) == name}


def _made(allele: Allele, network: Network) -> str:
    said = allele.expresses
    assert said is not None
    cells = dict(_by_cell(said.gene, network, said.written_at("gene")))
    if said.cell not in cells:
        told = f"{said.gene} is not expressed in '{said.cell}'{nearest(said.cell, cells)}"
        raise Mistake(told, said.written_at("cell"), "cell")
    return network.forced.get((_gene_called(said.gene, network), said.cell), cells[said.cell])


def _part(allele: Allele, part: str, network: Network) -> str:
    gene = _gene(allele, network)
    if (gene, part) not in network.parts:
        known = [word for one, word in network.parts if one == gene and word not in SPECIES]
        told = f"no page of the body '{network.body}' needs '{part}' of {allele.gene}{nearest(part, known)}"
        raise Mistake(told, allele.written_at("lacks"), "lacks")
    return network.parts[gene, part]


def _gene(allele: Allele, network: Network) -> Gene:
    next(_by_cell(str(allele.gene), network, allele.written_at("gene")))
    return _gene_called(str(allele.gene), network)


def _gene_called(gene: str, network: Network) -> Gene:
    return next(one for one, _ in network.expresses if one.is_called(gene))


def _by_cell(gene: str, network: Network, at: Source | None) -> Iterator[tuple[str, str]]:
    """Cells that express a gene, each with the parameter of its function there."""
    names = set(functions_of(gene, None, network, at))
    yield from ((cell, name) for (_, cell), name in network.expresses.items() if name in names)


def functions_of(
    gene: str, cells: Sequence[str] | None, network: Network, at: Source | None, at_cells: Source | None = None
) -> list[str]:
    """The parameters that say how much of a gene's function some cells have, or all cells.

    Raises:
        Mistake: a gene or a cell that no page of the body expresses.
    """
    try:
        return expressed(network, gene, cells)
    except Mistake as mistake:
        of_cell = "is not expressed in" in mistake.message
        where = (at_cells if of_cell else at) or at or mistake.at
        raise Mistake(mistake.message, where, "cells" if of_cell else "gene") from None


def forced_by(genotypes: Sequence[Genotype], network: Network) -> set[tuple[Gene, str]]:
    """The genes, each with a cell, that some genotypes express in addition."""
    found = set()
    for allele in (allele for genotype in genotypes for allele in genotype.alleles):
        if allele.expresses is not None:
            _made(allele, network)
            found.add((_gene_called(allele.expresses.gene, network), allele.expresses.cell))
    return found


@dataclass(frozen=True)
class Genome:
    """The genetic factors of an arm over time: alleles, then grafts, then inhibitors.

    Attributes:
        wild: what each factor is in wild type.
        grafts: (from, until, {parameter: (part of the cells, their value)})
        inhibitions: (from, until, parameter, part of the function lost)
        fixed: values that the user has set.
    """

    wild: Mapping[str, float]
    alleles: Sequence[Change]
    grafts: Sequence[tuple[float, float, Mapping[str, tuple[float, float]]]] = ()
    inhibitions: Sequence[tuple[float, float, str, float]] = ()
    fixed: Mapping[str, float] | None = None

    def at(self, name: str, day: float) -> float:
        """The factor from a day on (of what changes on that day, the new value)."""
        value = self.own(name, day)
        for begin, end, given in self.grafts:
            if name in given and begin <= day < end:
                part, theirs = given[name]
                value = (1 - part) * value + part * theirs
        for begin, end, inhibited, by in self.inhibitions:
            if inhibited == name and begin <= day < end:
                value *= 1 - by
        return value

    def own(self, name: str, day: float) -> float:
        """The factor of the subject's own cells, uninhibited."""
        if self.fixed and name in self.fixed:
            return self.fixed[name]
        return max(self.wild[name] + sum(c.by for c in self.alleles if c.name == name and c.day <= day), 0.0)

    def born_with(self) -> dict[str, float]:
        """The factors that the subject has from the beginning of its life, where they are not those of wild type."""
        names = dict.fromkeys(change.name for change in self.alleles if change.day == -inf)
        return {name: self.own(name, -inf) for name in names}

    def turns(self, end: float) -> Iterator[tuple[float, str, float]]:
        """(day, parameter, new value) of everything that changes in life, in order of time."""
        days: dict[str, set[float]] = {}
        for change in self.alleles:
            days.setdefault(change.name, set()).add(change.day)
        for begin, until, given in self.grafts:
            for name in given:
                days.setdefault(name, set()).update((begin, until))
        for begin, until, name, _ in self.inhibitions:
            days.setdefault(name, set()).update((begin, until))
        for name, times in days.items():
            value = self.own(name, -inf)
            for day in sorted(day for day in times if -inf < day < end):
                before, value = value, self.at(name, day)
                if value != before:
                    yield day, name, value


def factors(network: Network) -> list[str]:
    """The parameters that genotypes, grafts and inhibitors change."""
    return list(dict.fromkeys((*network.expresses.values(), *network.parts.values(), *network.forced.values())))


def gene_of(factor: str) -> str:
    """The gene (or part of its product) that a genetic factor is about, without the cell."""
    return factor.split(" in ")[0].removesuffix(" forced")
