"""The subject of an experiment: which body, what makes it this individual, and where its history begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rankl.lab.layers import Layers
from rankl.language.body import Body, expressed
from rankl.language.event import Switch
from rankl.language.mistake import Mistake, Source, nearest
from rankl.language.unit import YEAR, unit

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.experiment import Subject
    from rankl.library.genotype import Genotype

YOUTH = 35 * YEAR
"""Age in days at which a body is at rest: peak bone mass is reached and menopause lies ahead."""

AGE, MENOPAUSE, AGEING, WEIGHT = "Age.at_start", "Menopause.final_period", "Age.passing", "BodyWeight.weight"


def bodies() -> tuple[str, ...]:
    """Names of the bodies that are built."""
    from rankl.model import bodies as built

    return tuple(name for name in ("human", "mouse", "rat", "culture") if hasattr(built, name))


def body_called(species: str, at: Source | None = None) -> Body:
    """
    Raises:
        Mistake: a body that is not built.
    """
    from rankl.model import bodies as built

    if species not in bodies():
        raise Mistake(f"the body '{species}' is not built{nearest(species, bodies())}", at, "body")
    return getattr(built, species)()


def check_built(subject: Subject) -> None:
    """
    Raises:
        Mistake: something about the subject that the laboratory cannot do yet.
    """
    if subject.sex != "female":
        raise Mistake(f"a {subject.sex} body is not built yet", subject.written_at("sex"), "sex")
    if subject.start == "grown":
        raise Mistake("a body that is grown from conception is not built yet", subject.written_at("start"), "start")


def history_start(subject: Subject) -> float:
    """The day at which the subject is at rest: that of age 35, or the start of the study where she is younger or does not age."""
    if subject.age is None or not subject.ageing:
        return 0.0
    return min(0.0, YOUTH - subject.age)


def individual(subject: Subject, layers: Layers) -> dict[str, float]:
    """Canonical values of the parameters that make the subject this individual.

    Raises:
        Mistake: the body knows nothing of what the subject is said to have.
    """
    said = {
        AGE: ("age", subject.age),
        MENOPAUSE: ("menopause", subject.menopause),
        AGEING: ("ageing", None if subject.ageing else 0.0),
        WEIGHT: ("weight", None if subject.weight is None else unit("kg").to_canonical(subject.weight)),
    }
    found = {}
    for name, (key, value) in said.items():
        if value is None:
            continue
        if name not in layers:
            raise Mistake(f"the body '{layers.network.body}' has no {name}", subject.written_at(key), key)
        found[name] = value
    return found


def calibrate(layers: Layers, body: Body, library: Library) -> None:
    """Lay the library's calibration of the body over its pages; values that the user set on the body stay.

    Raises:
        Mistake: a value for a parameter that the body does not have.
    """
    if body.species not in library.calibrations:
        return
    calibration, numbers = library.calibrations[body.species], layers.network.numbers
    absent = _pages(body_called(body.species)) - layers.network.pages.keys()
    values = {}
    for name, text in calibration.values.items():
        if name.split(".")[0] not in absent and (name not in numbers or numbers[name].layer in ("page", body.species)):
            values[name] = layers.canonical(name, text, calibration.written_at("values"))
    layers.lay("calibration", values)


def _pages(body: Body) -> set[str]:
    """Names of all pages of a body, with those of its drugs."""
    return {page.mechanism.__name__ for pages in (body.pages, *body.drugs.values()) for page in pages}


def carry(genotype: Genotype, layers: Layers) -> list[Switch]:
    """Lay a genotype's germline alleles over the body, and give those that come later as switches.

    Raises:
        Mistake: a gene or a cell that no page of the body expresses.
    """
    switches: list[Switch] = []
    for allele in genotype.alleles:
        names = functions_of(allele.gene, allele.cells, layers, allele.written_at("gene"))
        factors = dict.fromkeys(names, allele.function)
        if isinstance(allele.from_, float):
            switches.extend(Switch(allele.from_, name, value) for name, value in factors.items())
        else:
            layers.lay("genotype", factors, genotype.source or "")
    return switches


def functions_of(gene: str, cells: Sequence[str] | None, layers: Layers, at: Source | None) -> list[str]:
    """The parameters that say how much of a gene's function some cells have, or all cells.

    Raises:
        Mistake: a gene or a cell that no page of the body expresses.
    """
    try:
        return expressed(layers.network, gene, cells)
    except Mistake as mistake:
        raise Mistake(mistake.message, at or mistake.at, "gene") from None
