"""Presets: a condition lies below what an experiment says of its subject; what the experiment says itself wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.lab.layers import Layers
    from rankl.library import Library
    from rankl.library.experiment import Experiment, Subject
    from rankl.library.preset import Preset


def preset_of(subject: Subject, library: Library) -> Preset | None:
    """The preset that a subject names.

    Raises:
        Mistake: there is no such preset, or it is about another body.
    """
    name = subject.preset
    if name is None:
        return None
    if name not in library.presets:
        hint = nearest(name, library.presets)
        raise Mistake(f"there is no preset '{name}'{hint}", subject.written_at("preset"), "preset")
    found = library.presets[name]
    if found.body != subject.body:
        told = f"'{name}' is about the body '{found.body}', not '{subject.body}'"
        raise Mistake(told, subject.written_at("preset"), "preset")
    return found


def with_preset(experiment: Experiment, library: Library) -> Experiment:
    """The experiment with its subject's preset filled in: what the subject and the arms do not say themselves.

    Raises:
        Mistake: as `preset_of`, or a genotype that is not there.
    """
    preset = preset_of(experiment.subject, library)
    if preset is None:
        return experiment
    said = experiment.subject.model_fields_set
    given = preset.subject.model_fields_set - said if preset.subject is not None else set()
    subject = experiment.subject.model_copy(update={key: getattr(preset.subject, key) for key in given})
    if preset.genotype is None:
        return experiment.model_copy(update={"subject": subject})
    if preset.genotype not in library.genotypes:
        told = f"there is no genotype '{preset.genotype}'{nearest(preset.genotype, library.genotypes)}"
        raise Mistake(told, preset.written_at("genotype"), "genotype")
    arms = {
        name: arm if arm.genotype is not None else arm.model_copy(update={"genotype": preset.genotype})
        for name, arm in experiment.arms.items()
    }
    return experiment.model_copy(update={"subject": subject, "arms": arms})


def lay_preset(subject: Subject, layers: Layers, library: Library) -> None:
    """Lay the values that the subject's preset sets over the calibration.

    Raises:
        Mistake: a parameter that the body does not have, or a unit that does not convert.
    """
    preset = preset_of(subject, library)
    if preset is not None:
        at = preset.written_at("set")
        values = {name: layers.canonical(name, text, at) for name, text in preset.set.items()}
        layers.lay("individual", values, preset.source or "")
