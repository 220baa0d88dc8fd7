"""Citations: what the results of a run rest on, from the sources of the numbers that it used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rankl.language.expression import Expression, symbol
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.lab.bench import Bench
    from rankl.lab.result import Result
    from rankl.language.equations import Equations
    from rankl.language.network import Number
    from rankl.library import Library
    from rankl.library.dataset import Dataset
    from rankl.library.experiment import Experiment
    from rankl.library.genotype import Genotype
    from rankl.library.references import Reference
    from rankl.library.written import Entry


@dataclass(frozen=True)
class Citation:
    """A source, what it was used for, and its entry in references.bib (none where there is no such entry)."""

    key: str
    uses: tuple[str, ...]
    reference: Reference | None

    @property
    def text(self) -> str:
        """Authors (year). Title. Journal volume: pages. doi."""
        if self.reference is None:
            return f"{self.key} (not in references.bib)"
        fields = self.reference.fields
        published = ("journal", "publisher", "howpublished", "institution", "volume")
        where = " ".join(fields[name] for name in published if name in fields)
        pages = f": {fields['pages']}" if "pages" in fields else ""
        parts = [
            f"{_spoken(fields.get('author', self.key))} ({fields.get('year', 'no year')})",
            fields.get("title", ""),
            f"{where}{pages}",
            f"doi:{fields['doi']}" if "doi" in fields else "",
        ]
        return ". ".join(part.rstrip(".") for part in parts if part).replace("--", "-") + "."

    @property
    def bibtex(self) -> str:
        if self.reference is None:
            return f"% {self.key} is not in references.bib"
        fields = "".join(f"  {name} = {{{value}}},\n" for name, value in self.reference.fields.items())
        return f"@{self.reference.kind}{{{self.key},\n{fields}}}"


def _spoken(authors: str) -> str:
    return authors.replace(" and others", " et al.").replace(" and ", ", ")


def cite(result: Result, library: Library | None = None) -> tuple[Citation, ...]:
    """The sources that a run rests on: its numbers, its experiment, the data it was held against."""
    if library is None:
        from rankl.library import load

        library = load()
    return tuple(Citation(key, uses, library.references.get(key)) for key, uses in sorted(result.sources.items()))


def used(
    bench: Bench,
    numbers: Mapping[str, Number],
    plan: Experiment,
    datasets: Iterable[Dataset],
    genotype: Genotype | None,
    library: Library,
) -> dict[str, tuple[str, ...]]:
    """Keys in references.bib with what each was used for, of everything that the readouts depend on.

    Raises:
        Mistake: a file cites a key that no references.bib has.
    """
    found: dict[str, dict[str, None]] = {}

    def add(key: str | None, use: str) -> None:
        if key:
            found.setdefault(key, {})[use] = None

    def of_file(entry: Entry, word: str, use: str) -> None:
        key = getattr(entry, word)
        if key and key not in library.references:
            raise Mistake(f"'{key}' is not in references.bib{nearest(key, library.references)}", entry.written_at(word), word)
        add(key, use)

    of_file(plan, "source", f"experiment {plan.id}")
    for dataset in datasets:
        of_file(dataset, "cite", f"data {dataset.id}")
    carried = [library.genotypes[arm.genotype] for arm in plan.arms.values() if arm.genotype]
    for one in [*carried, *([genotype] if genotype is not None else [])]:
        of_file(one, "source", f"genotype {one.id}")
        for name in dict.fromkeys(allele.driver for allele in one.driven() if allele.driver):
            of_file(library.drivers[name], "source", f"driver {name}")
    for name in constants(bench.network.equations, [r.quantity for r in bench.readouts]):
        if name in numbers:
            add(numbers[name].passport.source, name)
    return {key: tuple(uses) for key, uses in found.items()}


def constants(equations: Equations, outputs: Iterable[str]) -> list[str]:
    """The constants that some quantities depend on, through rates and assigned quantities, in the order of the equations."""
    rates = {variable.name: (variable.rate, variable.initial) for variable in equations.variables}
    seen: set[str] = set()
    waiting: list[Expression] = [symbol(name) for name in outputs]
    while waiting:
        for leaf in waiting.pop().leaves():
            if leaf.op == "symbol" and leaf.name not in seen:
                seen.add(leaf.name)
                waiting.extend(rates.get(leaf.name, ()))
                if leaf.name in equations.assigned:
                    waiting.append(equations.assigned[leaf.name])
    return [constant.name for constant in equations.constants if constant.name in seen]
