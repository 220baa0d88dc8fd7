"""Which fit is meant: one of the library, one from a file, or one said in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rankl.language.mistake import Mistake

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.fit import Fit


def wanted_fit(
    library: Library,
    name: str | Path | None = None,
    *,
    body: str | None = None,
    datasets: Sequence[str] = (),
    free: Sequence[str] = (),
    starts: int | None = None,
    seed: int | None = None,
    iterations: int | None = None,
) -> Fit:
    """The fit that is meant.

    Args:
        name: of the library, or a YAML file; without it, `free` numbers are fitted over the library's calibration.
        datasets, free: in place of those that the fit says.

    Raises:
        Mistake: an unknown fit or dataset, or nothing said of what is free.
    """
    from rankl.library import written
    from rankl.library.fit import Fit

    if name is None and not free:
        hint = "such as human, or --free A,B with --dataset NAME"
        raise Mistake(f"what is fitted? Say a fit of the library, {hint}", key="fit")
    if name is None:
        said: dict[str, Any] = {"title": f"{', '.join(free)} fitted", "over": "calibration", "free": dict.fromkeys(free)}
        said |= {"datasets": list(datasets), "body": body or _body_of(library, datasets)}
        fit = written.checked(Fit, "own", said)
    else:
        fit = _read(library, name)
        if body is not None and body != fit.body:
            raise Mistake(f"{fit.id} is a fit of the body '{fit.body}', not '{body}'", key="--body")
        changes: dict[str, Any] = {"datasets": list(datasets)} if datasets else {}
        if free:
            from rankl.library.fit import Free

            changes["free"] = {one: fit.free.get(one, Free()) for one in free}
        fit = _changed(fit, changes)
    numbers = {"starts": starts, "seed": seed, "iterations": iterations}
    for key, value in numbers.items():
        if value is not None and value < 1 and key != "seed":
            raise Mistake(f"{value} is not at least 1", key=f"--{key}")
    return _changed(fit, {key: value for key, value in numbers.items() if value is not None})


def _read(library: Library, name: str | Path) -> Fit:
    from rankl.library import written
    from rankl.library.fit import Fit

    if not str(name).endswith((".yaml", ".yml")):
        return library.fits[str(name)]
    file = Path(name)
    if not file.is_file():
        raise Mistake("there is no such file", key=str(file))
    return written.read(Fit, file.stem, file)


def _body_of(library: Library, datasets: Sequence[str]) -> str:
    bodies = {library.datasets[name].body for name in datasets}
    if len(bodies) > 1:
        raise Mistake(f"these are about the bodies {' and '.join(sorted(bodies))}; one at a time", key="--dataset")
    return bodies.pop() if bodies else "human"


def _changed(fit: Fit, changes: dict[str, Any]) -> Fit:
    """The fit with some keys changed; its name, file and lines stay."""
    return fit.model_copy(update=changes) if changes else fit
