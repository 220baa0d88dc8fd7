"""Changes from outside a file: `denosumab.dose=30mg`, `duration=5 years`, `Binding.k_on=0.05 1/nM/h`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.library.experiment import Experiment

OF_DOSES = ("dose", "route", "every", "count", "from", "until", "at")
OF_SUBJECT = ("age", "menopause", "weight", "ageing", "growth", "cycle", "sex", "strain", "start")
TIMES = ("age", "menopause", "duration", "at", "from", "until", "every", "baseline", "time_zero")
IN = {**dict.fromkeys(TIMES, "days"), "weight": "kg"}
"""The unit in which a read experiment holds what its file says in any."""


def parsed(texts: Iterable[str]) -> dict[str, str]:
    """Name and value of each "name=value".

    Raises:
        Mistake: a text without "=", or a name twice.
    """
    found: dict[str, str] = {}
    for text in texts:
        name, sign, value = (part.strip() for part in text.partition("="))
        if not (name and sign and value):
            raise Mistake(f"'{text}' is not name=value, such as denosumab.dose=30mg", key="--set")
        if name in found:
            raise Mistake(f"'{name}' is set twice", key="--set")
        found[name] = value.strip("\"'")
    return found


def changed(experiment: Experiment, settings: Mapping[str, str]) -> tuple[Experiment, dict[str, str]]:
    """The experiment with doses, schedule, subject and duration changed, and the settings that name parameters.

    Raises:
        Mistake: a value that the experiment cannot have.
    """
    from rankl.library.written import checked

    parameters = dict(settings)
    if not settings:
        return experiment, parameters
    said = _as_text(experiment.model_dump(by_alias=True, exclude_none=True))
    doses = [action for arm in said["arms"].values() for action in arm["do"] if "give" in action]
    for name, value in settings.items():
        owner, _, key = name.partition(".")
        given = [action for action in doses if action["give"] == owner]
        if name == "duration":
            said["duration"] = value
        elif owner == "subject":
            said["subject"][_known(name, key, OF_SUBJECT)] = value
        elif given:
            for action in given:
                action[_known(name, key, OF_DOSES)] = _counted(name, value) if key == "count" else value
        else:
            continue
        del parameters[name]
    if len(parameters) == len(settings):
        return experiment, parameters
    try:
        return checked(type(experiment), experiment.id, said, experiment.file), parameters
    except Mistake as mistake:
        last = (mistake.key or "").rpartition(".")[2]
        mine = [name for name in settings if name not in parameters]
        name = next((name for name in mine if name == last or name.endswith(f".{last}")), mine[0])
        raise Mistake(mistake.message, key=f"--set {name}") from mistake


def _as_text(said: Any, key: str = "") -> Any:
    """What an experiment says, with times and weights as a file would have them."""
    if isinstance(said, dict):
        return {name: _as_text(value, name) for name, value in said.items()}
    if isinstance(said, list):
        return [_as_text(value, key) for value in said]
    return f"{said!r} {IN[key]}" if key in IN else said


def _known(name: str, key: str, known: Iterable[str]) -> str:
    if key not in known:
        raise Mistake(f"'{name}' cannot be set{nearest(key, known)}", key="--set")
    return key


def _counted(name: str, value: str) -> Any:
    if not value.isdigit():
        raise Mistake(f"{value!r} is not a whole number", key=f"--set {name}")
    return int(value)


def settable(experiment: Experiment, parameters: Iterable[str]) -> list[str]:
    """Every name that can be set in an experiment."""
    from rankl.lab.treatment import drugs

    of_drugs = [f"{drug}.{key}" for drug in drugs(experiment) for key in OF_DOSES]
    return ["duration", *(f"subject.{key}" for key in OF_SUBJECT), *of_drugs, *parameters]
