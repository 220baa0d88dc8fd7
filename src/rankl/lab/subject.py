"""The subject of an experiment: which body, what makes it this individual, and where its history begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rankl.lab.layers import Layers
from rankl.language.body import Body
from rankl.language.mistake import Mistake, Source, nearest
from rankl.language.unit import YEAR, unit

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.calibration import Calibration
    from rankl.library.experiment import Subject

YOUTH = 35 * YEAR
"""Age in days at which a body is at rest: peak bone mass is reached and menopause lies ahead."""

GESTATION = {"mouse": 19.0, "rat": 22.0}
"""Days from conception to birth."""
USUAL_STRAIN = {"mouse": "c57bl6", "rat": "sprague_dawley"}

AGE, MENOPAUSE, AGEING, WEIGHT = "Age.at_start", "Menopause.final_period", "Age.passing", "BodyWeight.weight"
GROWTH, CYCLE = "Growing.on", "Cycling.on"
OVARIES, TESTES = "Ovaries.present", "Testes.present"
ORGANS = {OVARIES: "female", TESTES: "male"}
"""Which sex has which organs: 1 where they are there, 0 where not."""


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


def body_of(subject: Subject) -> Body:
    """The body of a subject; a dish with the cells that it is said to hold.

    Raises:
        Mistake: a body that is not built.
    """
    from rankl.model.bodies import culture

    if subject.body != "culture":
        return body_called(subject.body, subject.written_at("body"))
    said = {"of": subject.of, "cells": tuple(dict.fromkeys(subject.cells)) if subject.cells else None}
    return culture(**{key: value for key, value in said.items() if value is not None})


def check_built(subject: Subject) -> None:
    """
    Raises:
        Mistake: something that a subject of this sex or body cannot have.
    """
    if subject.cycle and (subject.sex == "male" or subject.body == "culture"):
        told = "a male does not cycle" if subject.sex == "male" else f"a body '{subject.body}' does not cycle"
        raise Mistake(told, subject.written_at("cycle"), "cycle")
    if subject.menopause is not None and subject.sex == "male":
        raise Mistake("a male has no menopause", subject.written_at("menopause"), "menopause")


def history_start(subject: Subject) -> float:
    """The day at which the subject's history begins.

    That is conception where it is grown; else the day of rest, which is that of age 35 or, where the subject is younger or
    does not age, the start of the study.
    """
    if subject.grown and subject.age is not None:
        return -subject.age - GESTATION[subject.body]
    if subject.age is None or not subject.ageing or subject.body != "human":
        return 0.0
    return min(0.0, YOUTH - subject.age)


def individual(subject: Subject, layers: Layers, library: Library) -> dict[str, float]:
    """Canonical values of the parameters that make the subject this individual, those of its strain among them.

    Raises:
        Mistake: the body knows nothing of what the subject is said to have, or a strain that is not there.
    """
    said = {
        AGE: ("age", subject.age),
        MENOPAUSE: ("menopause", subject.menopause),
        AGEING: ("ageing", None if subject.ageing else 0.0),
        GROWTH: ("growth", None if subject.growth or GROWTH not in layers else 0.0),
        CYCLE: ("cycle", 1.0 if subject.cycle else None),
        WEIGHT: ("weight", None if subject.weight is None else unit("kg").to_canonical(subject.weight)),
    }
    found = of_strain(subject, layers, library)
    found |= {name: float(subject.sex == sex) for name, sex in ORGANS.items() if name in layers}
    for name, (key, value) in said.items():
        if value is None:
            continue
        if name not in layers:
            raise Mistake(f"the body '{layers.network.body}' has no {name}", subject.written_at(key), key)
        found[name] = value
    return found


def of_strain(subject: Subject, layers: Layers, library: Library) -> dict[str, float]:
    """Canonical values of a strain's females or males; those of the usual strain of the body where none is named.

    Raises:
        Mistake: a strain that is not there, or a value for a parameter that the body does not have.
    """
    own = {name: library.strains[name] for name in library.strains} if subject.body in GESTATION else {}
    own = {name: strain for name, strain in own.items() if strain.body == subject.body}
    if subject.strain is None:
        chosen = own.get(USUAL_STRAIN.get(subject.body, ""))
    else:
        chosen = next((s for name, s in own.items() if subject.strain in (name, s.title, *s.names)), None)
        if chosen is None:
            known = [word for name, s in own.items() for word in (name, *s.names)]
            told = f"there is no strain '{subject.strain}' of the body '{subject.body}'{nearest(subject.strain, known)}"
            raise Mistake(told, subject.written_at("strain"), "strain")
    if chosen is None:
        return {}
    values = chosen.female if subject.sex == "female" else chosen.male
    return {name: layers.canonical(name, text, chosen.written_at(subject.sex)) for name, text in values.items()}


def calibrate(layers: Layers, body: Body, library: Library) -> None:
    """Lay the library's calibrations of the body over its pages; values that the user set on the body stay.

    Raises:
        Mistake: a value for a parameter that the body does not have.
    """
    numbers = layers.network.numbers
    for calibration in calibrations_of(body.species, library):
        absent = _pages(body_called(body.species)) - layers.network.pages.keys()
        values = {}
        for name, text in calibration.values.items():
            if name.split(".")[0] not in absent and (name not in numbers or numbers[name].layer in ("page", body.species)):
                values[name] = layers.canonical(name, text, calibration.written_at("values"))
        layers.lay("calibration", values)


def calibrations_of(species: str, library: Library) -> list[Calibration]:
    """The body's own calibration and those that lie over it, or that which takes its place."""
    own = library.calibrations
    found = [own[species]] if species in own else []
    for name in own:
        if name != species and own[name].body == species:
            found = [own[name]] if own[name].over == "pages" else [*found, own[name]]
    return found


def _pages(body: Body) -> set[str]:
    """Names of all pages of a body, with those of its drugs."""
    return {page.mechanism.__name__ for pages in (body.pages, *body.drugs.values()) for page in pages}
