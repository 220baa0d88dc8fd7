"""An experiment is run: arms of one subject, treated differently, read over time and held against data."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from rankl.lab import treatment
from rankl.lab.actions.ready import Ready, with_forced_genes
from rankl.lab.bench import FEW, Bench, Treated, happenings, sample_times
from rankl.lab.caution import without_effect, without_target
from rankl.lab.cite import used
from rankl.lab.comparison import Courses, compared, wanted_days, wanted_readouts
from rankl.lab.genotype import Genome, changes, factors, genotype_called
from rankl.lab.layers import Layers
from rankl.lab.preset import lay_preset
from rankl.lab.readouts import Readout, called
from rankl.lab.result import NotScored, Result, Series
from rankl.lab.setting import changed, settable
from rankl.lab.subject import body_of, calibrate, check_built, history_start, individual
from rankl.language.body import Body
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.experiment import Arm, Experiment
    from rankl.library.genotype import Genotype
    from rankl.library.matching import Match

OF_RODENTS = ("BV/TV", "N.Oc/BS", "serum CTX")
USUAL = {
    "human": ("36 months", ("lumbar spine BMD", "total hip BMD", "serum CTX")),
    "mouse": ("12 weeks", OF_RODENTS),
    "rat": ("12 weeks", OF_RODENTS),
    "culture": ("7 days", ("multinucleated osteoclasts", "nuclear NFATc1", "resorption pit area")),
}
"""How long a body is followed, and what is read, where nothing is said."""
DISHES = {"human culture": {"body": "culture", "of": "human"}}
"""What a subject says of a dish whose cells are not the mouse's."""


def give(drug: str, dose: str, **when: Any) -> dict[str, Any]:
    """Doses of a drug, e.g. `give("denosumab", "60 mg", every="6 months", route="subcutaneous")`.

    Args:
        when: `route`, and `at`, or `from_`, `until`, `every`, `count`.
    """
    return {"give": drug, "dose": dose, **{name.rstrip("_"): value for name, value in when.items()}}


def knock_out(gene: str, cells: Sequence[str] | None = None, function: float = 0.0) -> Genotype:
    """A genotype with a gene's function changed from conception in some cells or all, e.g. `knock_out("TNFRSF11B")`."""
    from rankl.library.genotype import Genotype
    from rankl.library.written import checked

    allele = {"gene": gene, "function": function} | ({"cells": list(cells)} if cells else {})
    return checked(Genotype, f"{gene} x {function:g}", {"title": f"{gene} x {function:g}", "alleles": [allele]})


def run(
    experiment: str | Path | Experiment | Body,
    *doses: Mapping[str, Any],
    arms: Mapping[str, Any] | None = None,
    subject: Mapping[str, Any] | None = None,
    duration: str | None = None,
    read: Sequence[str] | None = None,
    genotype: str | Genotype | None = None,
    preset: str | None = None,
    set: Mapping[str, str] | None = None,
    data: str | Path | None = None,
    library: Library | None = None,
    body: Body | None = None,
) -> Result:
    """Run an experiment of the library, one from a file, or one made here from a body and doses.

    Args:
        experiment: an id of the library, a YAML file, an Experiment, or a body that `doses` are given to.
        doses: actions of one arm, from `give(...)`; for several arms say `arms={"placebo": [], ...}`.
        arms: by name, a list of actions, or {"genotype": ..., "do": [...]}.
        subject: keys of an experiment's subject, e.g. `{"age": "72 y", "menopause": "50 y"}`.
        duration, read: how long, and which readouts; for an experiment made here (default: what is usual for the body).
        genotype: an id of the library or `knock_out(...)`, carried in every arm.
        preset: a condition of the library that the subject has.
        set: changes by name: `denosumab.dose`, `subject.age`, `duration`, or a parameter.
        data: a CSV file of own points, held against the arms of their names.
        library: default: the shipped one.
        body: run on this body instead of the one that the experiment names.

    Raises:
        Mistake: whatever is said wrongly.
        Unsolved: the engine could not integrate an arm.
    """
    began = time.perf_counter()
    library = library or shipped()
    if isinstance(experiment, Body):
        body, plan = experiment, _made(experiment.species, doses, arms, subject, duration, read)
    else:
        plan = planned(experiment, library)
    if preset is not None:
        plan = plan.model_copy(update={"subject": plan.subject.model_copy(update={"preset": preset})})
    plan, parameters = changed(treatment.unfolded(plan, library), set or {})
    carried = library.genotypes[genotype] if isinstance(genotype, str) else genotype
    body = body or body_of(plan.subject)
    own: Sequence[Match] = ()
    if data is not None:
        from rankl.lab.own_data import own_rows

        own = own_rows(data, plan.arms)
        plan = plan.model_copy(update={"read": [*plan.read, *(readout.label for readout in wanted_readouts(own))]})
    bench = bench_for([plan], body, library=library, genotypes=[carried] if carried else ())
    return conduct(plan, bench, library, genotype=carried, parameters=parameters, own=own, began=began)


def shipped() -> Library:
    from rankl.library import load

    return load()


def planned(experiment: str | Path | Experiment, library: Library) -> Experiment:
    """The experiment that is meant.

    Raises:
        Mistake: an unknown id, or a file that is wrong.
    """
    from rankl.library import written
    from rankl.library.experiment import Experiment

    if isinstance(experiment, Experiment):
        return experiment
    if str(experiment).endswith((".yaml", ".yml")):
        file = Path(experiment)
        if not file.is_file():
            raise Mistake("there is no such file", key=str(file))
        return written.read(Experiment, file.stem, file)
    return library.experiments[str(experiment)]


def _made(species: str, doses, arms, subject, duration, read) -> Experiment:
    from rankl.library.experiment import Experiment
    from rankl.library.written import checked

    if doses and arms:
        raise Mistake("give either doses or arms, not both", key="arms")
    name = " + ".join(dict.fromkeys(str(dose.get("give", "treated")) for dose in doses)) or "untreated"
    own = DISHES.get(species, {"body": species})
    subject = own | dict(subject or {})
    if subject["body"] != own["body"]:
        raise Mistake(f"the body is '{own['body']}', not '{subject['body']}'", key="subject.body")
    long, usual = USUAL[own["body"]]
    said = {"title": name, "subject": subject, "duration": duration or long, "read": list(read or usual)}
    said["arms"] = {arm: _as_said(actions) for arm, actions in arms.items()} if arms else {name: list(doses)}
    return checked(Experiment, name, said)


def _as_said(actions: Any) -> Any:
    """An arm: a list of actions, or a mapping with its genotype."""
    return dict(actions) if isinstance(actions, Mapping) else list(actions)


def bench_for(
    plans: Iterable[Experiment],
    body: Body,
    also: Iterable[Readout] = (),
    lanes: int | None = FEW,
    library: Library | None = None,
    genotypes: Sequence[Genotype] = (),
) -> Bench:
    """A bench on which some experiments (regimens unfolded) can be run.

    Their drugs have joined, their readouts are compiled, and equations are ready for what is done in them.

    Args:
        also: further readouts.
        library: where the genotypes of arms are; default: the shipped one.
        genotypes: further genotypes that are to be run.

    Raises:
        Mistake: an unknown drug, readout or action.
    """
    plans = list(plans)
    drugs: dict[str, None] = {}
    readouts: dict[Readout, None] = {}
    for plan in plans:
        check_built(plan.subject)
        treatment.check_done(plan, body.drugs)
        drugs |= dict.fromkeys(treatment.drugs(plan))
        readouts |= dict.fromkeys(called(name, plan.written_at("read")) for name in plan.read)
    body = with_forced_genes(body.with_drugs(*drugs), plans, genotypes, library or shipped())
    ready = Ready.of(plans, body.network)
    for plan in plans:
        _check_read(plan, body)
    return Bench.of(body, (), [*readouts, *(r for r in also if r not in readouts)], lanes, ready)


def _check_read(plan: Experiment, body: Body) -> None:
    """
    Raises:
        Mistake: a readout of something that the body does not have.
    """
    at = plan.written_at("read")
    for name in plan.read:
        try:
            called(name, at).factor(body.network)
        except Mistake as mistake:
            raise Mistake(mistake.message, at or mistake.at, "read") from None


def conduct(
    plan: Experiment,
    bench: Bench,
    library: Library,
    *,
    genotype: Genotype | None = None,
    parameters: Mapping[str, str] | None = None,
    own: Sequence[Match] = (),
    matches: Sequence[Match] | None = None,
    read: Iterable[Readout] | None = None,
    began: float | None = None,
) -> Result:
    """Run an experiment (regimens unfolded) on a bench that has its drugs and readouts.

    Args:
        own: the user's rows to compare with.
        matches: published rows to compare with; default: those that the experiment names.
        read: the readouts to give; default: those that the experiment reads.
        began: when the clock for `seconds` started.

    Raises:
        Mistake, Unsolved: as `run`.
    """
    began = began or time.perf_counter()
    treated = prepared(plan, bench, library, genotype, parameters or {})
    if matches is None:
        from rankl.library.matching import matches as of_experiment

        matches = of_experiment(library, plan) if plan.compare and not genotype else []
    rows = [*matches, *own]
    times = sample_times(plan.duration, happenings(treated), wanted_days(rows))
    values = bench.courses(plan.id, treated, history_start(plan.subject), times)
    wanted = tuple(read) if read is not None else tuple(dict.fromkeys(called(name) for name in plan.read))
    series = {
        (arm.name, r.label): _series(arm.name, r, times, course[:, bench.readouts.index(r)])
        for arm, course in zip(treated, values, strict=True)
        for r in wanted
    }
    given = {name: treatment.drugs_of(arm) for name, arm in plan.arms.items()}
    courses = Courses(series, {arm.name: arm.events for arm in treated}, given, plan.duration)
    comparisons, unscored = compared(rows, courses)
    numbers = treated[-1].layers.numbers()
    return Result(
        plan.id,
        plan.title,
        time.perf_counter() - began,
        plan.duration,
        tuple(plan.arms),
        tuple(series.values()),
        tuple(comparisons),
        (*unscored, *_set_aside(plan, genotype)),
        numbers,
        bench.network.pages,
        used(bench, numbers, plan, [row.dataset for row in matches], genotype, library),
        plan.source,
        genotype.id if genotype else None,
        (*without_effect(treated, bench), *without_target(plan, treated, bench)),
    )


def _series(arm: str, r: Readout, times: np.ndarray, values: np.ndarray) -> Series:
    return Series(arm, r.name, r.site, r.label, r.unit, times, values, r.relative)


def _set_aside(plan: Experiment, genotype: Genotype | None) -> Iterable[NotScored]:
    if genotype is not None:
        for compare in plan.compare:
            yield NotScored(compare.dataset, compare.arm or "", f"its subjects were not {genotype.id}")


def prepared(
    plan: Experiment, bench: Bench, library: Library, genotype: Genotype | None, parameters: Mapping[str, str]
) -> list[Treated]:
    """The arms with their layers of values and their events.

    Raises:
        Mistake: a parameter, gene, cell or route that the body does not have, or a genotype that is not there.
    """
    base = Layers(bench.network)
    calibrate(base, bench.body, library)
    lay_preset(plan.subject, base, library)
    base.lay("individual", individual(plan.subject, base, library))
    return [_treated(plan, name, arm, base.copy(), library, genotype, parameters) for name, arm in plan.arms.items()]


def _treated(plan: Experiment, name: str, arm: Arm, layers: Layers, library: Library, genotype, parameters) -> Treated:
    carried = [] if genotype is None else [genotype]
    if arm.genotype is not None:
        carried.insert(0, genotype_called(arm.genotype, library, arm.written_at("genotype")))
    subject = plan.subject
    alleles = changes(carried, layers.network, library, subject.age, history_start(subject))
    genome = Genome({name: layers[name] for name in factors(layers.network)}, alleles)
    sources = {change.name: change.genotype.source or "" for change in alleles}
    for key, value in genome.born_with().items():
        layers.lay("genotype", {key: value}, sources[key])
    for key, text in parameters.items():
        if key not in layers:
            hint = nearest(key, settable(plan, layers.network.parameter_values()))
            raise Mistake(f"there is no '{key}' to set{hint}", key="--set")
        layers.lay("experiment", {key: layers.canonical(key, text)})
    genome = replace(genome, fixed={key: layers[key] for key in parameters})
    events, follows = treatment.events(arm, layers, plan.duration, genome, library)
    return Treated(name, layers, events, follows, alleles, subject.grown)
