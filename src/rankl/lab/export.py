"""Export: the model of an experiment's arm in another language, with doses and where it starts from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from rankl.engine import compile
from rankl.engine.system import Closure
from rankl.lab import treatment
from rankl.lab.actions.ready import Ready, with_forced_genes
from rankl.lab.bench import Bench, Treated
from rankl.lab.experiment import planned, prepared, shipped
from rankl.lab.layers import Layers
from rankl.lab.named import changed_by, told_by
from rankl.lab.readouts import called
from rankl.lab.setting import changed
from rankl.lab.subject import body_called, body_of, calibrate, check_built, history_start
from rankl.language.equations import Equations
from rankl.language.event import Course
from rankl.language.expression import symbol
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.language.body import Body
    from rankl.library import Library
    from rankl.library.experiment import Experiment

FORMATS = ("sbml", "antimony", "equations", "parameters")


@dataclass(frozen=True, eq=False)
class Model:
    """What is exported: equations with the values in force, events, and canonical states.

    Attributes:
        start: day of the states: 0, or that of an event before it.
    """

    title: str
    body: Body
    bench: Bench
    arm: Treated
    equations: Equations
    initial: Mapping[str, float]
    start: float


def export(
    format: str,
    experiment: str | Experiment | None = None,
    arm: str | None = None,
    *,
    genotype: str | None = None,
    set: Mapping[str, str] | None = None,
    library: Library | None = None,
    body: Body | None = None,
) -> str:
    """The text of a model: an arm of an experiment at its start, or the human body at rest with all its drugs.

    Args:
        format: sbml, antimony, equations (Markdown) or parameters (tab-separated).
        arm: default: the first arm in which something of its own is done.

    Raises:
        Mistake: an unknown format, experiment or arm, or what `run` raises.
        Unsolved: there is no state of rest.
    """
    if format not in FORMATS:
        raise Mistake(f"there is no format '{format}'{nearest(format, FORMATS)}", key="--format")
    library = library or shipped()
    model = modelled(experiment, arm, genotype, set or {}, library, body)
    if format == "equations":
        from rankl.bridges.equations import to_markdown

        notes = {name: q.title for name, q in model.bench.network.quantities.items() if q.title}
        return to_markdown(model.equations, title=model.title, notes=notes)
    if format == "parameters":
        return _parameters(model, library)
    from rankl.bridges.annotations import annotations_of

    given = {
        "title": model.title,
        "events": model.arm.events,
        "initial": model.initial,
        "start": model.start,
        "identities": annotations_of(model.bench.network, model.title),
    }
    if format == "sbml":
        from rankl.bridges.sbml import to_sbml

        try:
            return to_sbml(model.equations, **given)
        except ModuleNotFoundError as missing:
            raise Mistake(f"SBML needs {missing.name}: pip install 'rankl[sbml]'", key="--format") from missing
    from rankl.bridges.antimony import to_antimony

    return to_antimony(model.equations, **given)


def modelled(
    experiment: str | Experiment | None,
    arm: str | None,
    genotype: str | None,
    settings: Mapping[str, str],
    library: Library,
    body: Body | None = None,
) -> Model:
    """The model of an arm at the day 0, or at its first event if that is before; after rest in youth and life since.

    Raises:
        Mistake, Unsolved: as `export`.
    """
    if experiment is None:
        return _plain(library, body or body_called("human"), arm)
    said = planned(experiment, library)
    plan, parameters = changed(treatment.unfolded(said, library), settings)
    body = body or body_of(plan.subject)
    check_built(plan.subject)
    treatment.check_done(plan, body.drugs)
    bench = _whole(*made_ready(plan, body, library, genotype))
    if arm is not None and arm not in plan.arms:
        raise Mistake(f"'{arm}' is no arm of {plan.id}{nearest(arm, plan.arms)}", key="--arm")
    arms = prepared(plan, bench, library, library.genotypes[genotype] if genotype else None, parameters)
    wanted = arm or next((name for name, one in said.arms.items() if one.do), arms[0].name)
    chosen = next(one for one in arms if one.name == wanted)
    model = _model(f"{plan.id}, {chosen.name}", body, bench, chosen, history_start(plan.subject))
    return _kept(model, [called(name).quantity for name in plan.read])


def _plain(library: Library, body: Body, arm: str | None) -> Model:
    if arm is not None:
        raise Mistake("an arm needs its experiment", key="--arm")
    bench = _whole(body.with_drugs(*body.drugs), Ready())
    layers = Layers(bench.network)
    calibrate(layers, bench.body, library)
    return _model(body.species, body, bench, Treated("at rest", layers, ()), 0.0)


def made_ready(plan: Experiment, body: Body, library: Library, genotype: str | None) -> tuple[Body, Ready]:
    """The body with the drugs and forced genes of an experiment, and what else its equations have to be ready for."""
    carried = [library.genotypes[genotype]] if genotype else []
    given = with_forced_genes(body.with_drugs(*treatment.drugs(plan)), [plan], carried, library)
    return given, Ready.of([plan], given.network)


def _whole(body: Body, ready: Ready) -> Bench:
    """A bench that keeps every state of the body."""
    network = ready.network(body.network)
    outputs = {variable.name: symbol(variable.name) for variable in network.equations.variables}
    return Bench(body, network, (), np.zeros(0), compile(network.equations, outputs))


def _model(title: str, body: Body, bench: Bench, arm: Treated, start: float) -> Model:
    if arm.follows:
        told = f"the arm '{arm.name}' follows the course of another arm, which has no place in an export"
        raise Mistake(told, key="--arm")
    begin = min([0.0, *(event.time for event in arm.events if not isinstance(event, Course))])
    states = bench.states(title, [arm], min(start, begin), begin)[0]
    found = bench.network.equations
    equations = replace(found, constants=tuple(replace(c, value=arm.layers[c.name]) for c in found.constants))
    initial = dict(zip(bench.compiled.variables, map(float, states), strict=True))
    return Model(title, body, bench, arm, equations, initial, begin)


def _kept(model: Model, read: Sequence[str]) -> Model:
    """The model without what neither its readouts nor what is done to it depend on."""
    whole = model.equations
    met = changed_by(model.arm.events) | told_by(model.arm.events)
    known = {v.name for v in whole.variables} | whole.assigned.keys()
    kept = Closure.of(whole, {name: symbol(name) for name in {*read, *met} & known})
    needed = {v.name for v in kept.variables}
    return replace(
        model,
        equations=replace(
            whole,
            variables=kept.variables,
            assigned=dict(kept.assigned),
            constants=tuple(c for c in whole.constants if c.name in met or c.name in kept.parameters),
        ),
        initial={name: value for name, value in model.initial.items() if name in needed},
    )


def _parameters(model: Model, library: Library) -> str:
    from rankl.bridges.parameters import to_tsv

    species = model.body.species
    sd = library.calibrations[species].relative_sd if species in library.calibrations else {}
    pages = model.bench.network.numbers
    return to_tsv(
        {
            "name": number.name,
            "value": number.value,
            "unit": number.unit,
            "layer": number.layer,
            "relative_sd": sd.get(number.name) if number.layer == "calibration" else None,
            "page_value": pages[number.name].value if number.name in pages else None,
            "source": number.passport.source,
            "how": number.passport.how,
            "spread": number.passport.spread,
            "body": model.body.species,
            "page": number.page,
        }
        for number in model.arm.layers.numbers().values()
    )
