"""What is done in an arm, as events of the model: doses into their routes, parameters and genes switched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from rankl.lab.actions.cells import grafted, killings
from rankl.lab.actions.clamp import Follows, follows, held
from rankl.lab.actions.doses import additions, boluses, infusions
from rankl.lab.actions.occlusion import occlusions
from rankl.lab.actions.operations import removals
from rankl.lab.actions.pregnancies import pregnancies
from rankl.lab.genotype import Genome, functions_of
from rankl.lab.layers import Layers
from rankl.lab.preset import with_preset
from rankl.language.course import Step
from rankl.language.event import Switch
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library import action as actions
    from rankl.library.action import Action
    from rankl.library.experiment import Arm, Experiment


def unfolded(experiment: Experiment, library: Library) -> Experiment:
    """The experiment with every named regimen replaced by what it says to do, and its subject's preset laid below it.

    What is done in every arm becomes each arm's own.

    Raises:
        Mistake: an unknown regimen or preset.
    """
    from rankl.library.regimen import written_out

    experiment = with_preset(experiment, library)

    done = {name: written_out(experiment.done_in(arm), library.regimens) for name, arm in experiment.arms.items()}
    arms = {name: arm.model_copy(update={"do": done[name]}) for name, arm in experiment.arms.items()}
    return experiment.model_copy(update={"arms": arms, "every_arm": []})


def drugs(experiment: Experiment) -> tuple[str, ...]:
    """Every drug that some arm is given, in order."""
    return tuple(dict.fromkeys(drug for arm in experiment.arms.values() for drug in drugs_of(arm)))


def drugs_of(arm: Arm) -> tuple[str, ...]:
    from rankl.library.action import Give, Infuse

    return tuple(dict.fromkeys(action.what for action in arm.do if isinstance(action, (Give, Infuse))))


def not_run_yet(action: Action) -> str | None:
    """The word of an action that the laboratory does not do yet."""
    from rankl.library.action import KINDS, NOT_RUN_YET

    return next((word for word in NOT_RUN_YET if type(action) is KINDS[word]), None)


def check_done(experiment: Experiment, known_drugs: Iterable[str]) -> None:
    """
    Raises:
        Mistake: an action that the laboratory does not do yet, or an unknown drug.
    """
    from rankl.library.action import KINDS, Give, Infuse, Stop

    known_drugs = tuple(known_drugs)
    for arm in experiment.arms.values():
        for action in arm.do:
            if word := not_run_yet(action):
                raise Mistake(f"'{word}' is not run in the laboratory yet", action.written_at(word), word)
            key = next((word for word, kind in KINDS.items() if type(action) is kind), "give")
            if isinstance(action, (Give, Infuse, Stop)) and action.what not in known_drugs:
                hint = nearest(action.what, known_drugs)
                raise Mistake(f"there is no drug '{action.what}'{hint}", action.written_at(key), key)


def events(arm: Arm, layers: Layers, end: float, genome: Genome, library: Library) -> tuple[list[Step], list[Follows]]:
    """Everything done in an arm before the end, in order of time, and the quantities that follow another arm.

    Raises:
        Mistake: an unknown route, parameter, gene, cell, lineage or quantity, or a dose that cannot be counted in molecules.
    """
    from rankl.library import action as actions

    found: list[Step] = []
    followed: list[Follows] = []
    grafts, inhibitions = [], []
    for action in arm.do:
        if isinstance(action, actions.Give):
            found.extend(boluses(action, arm.do, layers, end))
        elif isinstance(action, actions.Infuse):
            found.extend(infusions(action, arm.do, layers, end))
        elif isinstance(action, actions.Add):
            found.extend(additions(action, layers, end))
        elif isinstance(action, actions.Switch):
            found.extend(_switched(action, layers, end))
        elif isinstance(action, actions.Ovariectomy | actions.Orchidectomy):
            found.extend(removals(action, layers, end))
        elif isinstance(action, actions.Pregnancy):
            found.extend(pregnancies(action, layers, end))
        elif isinstance(action, actions.Mcao):
            found.extend(occlusions(action, layers, end))
        elif isinstance(action, actions.Inhibit):
            at = action.written_at("inhibit")
            for name in functions_of(action.inhibit, action.cells, layers.network, at, action.written_at("cells")):
                inhibitions.extend((day, until, name, action.by) for day, until in _held(action, end))
        elif isinstance(action, actions.Graft):
            grafts.append(grafted(action, genome, layers.network, library, end))
        elif isinstance(action, actions.Ablate):
            found.extend(killings(action, layers.network, end))
        elif isinstance(action, actions.Clamp):
            if action.arm is not None:
                followed.append(follows(action, layers.network, end))
            else:
                found.extend(held(action, layers.network, end))
    changed = replace(genome, grafts=grafts, inhibitions=inhibitions)
    found.extend(Switch(day, name, value) for day, name, value in changed.turns(end))
    return sorted(found, key=lambda event: event.time), followed


def _switched(action: actions.Switch, layers: Layers, end: float) -> Iterable[Switch]:
    value = layers.canonical(action.switch, action.to, action.written_at("switch"))
    yield from (Switch(day, action.switch, value) for day in action.times(end))
    if action.until is not None and action.until < end:
        yield Switch(action.until, action.switch, layers[action.switch])


def _held(action: Action, end: float) -> Iterable[tuple[float, float]]:
    until = inf if action.until is None else action.until
    return ((day, until) for day in action.times(end))
