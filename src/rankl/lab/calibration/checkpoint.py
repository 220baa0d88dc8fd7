"""Where a fit keeps how far it has come, so that it can go on after an interruption."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from rankl.lab.calibration.descent import Descent
from rankl.language.mistake import Mistake

if TYPE_CHECKING:
    from rankl.lab.calibration.problem import Problem

FILE = "checkpoint.json"


def fingerprint(problem: Problem) -> str:
    """What a fit is about: equal where going on makes sense."""
    rows = [(t.comparison.dataset, t.comparison.arm, t.comparison.observed, t.sd) for own in problem.targets for t in own]
    free = problem.free
    said = [free.names, free.prior.tolist(), free.spread.tolist(), rows, [one.name for one in problem.fit.phenotypes]]
    said += [free.least.tolist(), free.most.tolist(), problem.fit.starts, problem.fit.seed]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def keep(directory: Path, mark: str, descents: list[Descent]) -> None:
    """Write all descents, whole or not at all.

    Raises:
        Mistake: the directory cannot be written.
    """
    file = directory / FILE
    try:
        directory.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f".{FILE}")
        draft.write_text(json.dumps({"fit": mark, "descents": [one.record() for one in descents]}), encoding="utf-8")
        os.replace(draft, file)
    except OSError as failure:
        raise Mistake(f"cannot be written: {failure.strerror}", key=str(file)) from failure


def kept(directory: Path, mark: str) -> list[Descent]:
    """The descents that were kept.

    Raises:
        Mistake: there are none, or they are of another fit.
    """
    file = directory / FILE
    if not file.is_file():
        raise Mistake("there is nothing to go on from; leave out --resume", key=str(file))
    try:
        record = json.loads(file.read_text(encoding="utf-8"))
        descents = [Descent.recorded(one) for one in record["descents"]]
        same = record["fit"] == mark
    except (ValueError, KeyError, TypeError, OSError) as failure:
        raise Mistake("is no checkpoint of a fit", key=str(file)) from failure
    if not same:
        raise Mistake("is of another fit: its numbers, rows or starts differ; leave out --resume", key=str(file))
    return descents
