"""One uninterrupted piece of a study: from a start, through events, to the last save time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Lock

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.job import Job
from rankl.engine.rest import rest
from rankl.engine.run import Stop, chunks, failures_of, integrate, new_job, spread
from rankl.engine.schedule import Schedule
from rankl.engine.solution import Failure, Solution

LONGEST_SHARE = 1 / 64
"""No step is longer than this share of the whole time, so that nothing short passes unseen."""


@dataclass(frozen=True)
class Settings:
    """How to solve; see `solve`."""

    tolerance: float
    max_steps: int
    wall_limit: float | None = None
    threads: int | None = None
    progress: Callable[[int, int], None] | None = None
    stop: Stop = field(default_factory=Stop)
    sample: str = "before"

    def silent(self, tolerance: float | None = None) -> Settings:
        """The same without progress."""
        return replace(self, progress=None, tolerance=tolerance or self.tolerance)

    def part(self, number: int, parts: int) -> Settings:
        """The same for one of several parts of equal weight: progress goes on where the part before has ended."""
        tell = self.progress
        if tell is None:
            return self
        return replace(self, progress=lambda done, count: tell((number * count + done) // parts, count))


def solved(
    compiled: Compiled, schedule: Schedule, save_at: np.ndarray, initial: str | np.ndarray, settings: Settings
) -> Solution:
    """All patients of a schedule from its start to its end."""
    count = len(schedule.parameters)
    shown = len(compiled.outputs) * (2 if compiled.tangents else 1)
    solution = Solution.empty(count, len(save_at), shown, compiled.width)
    states, rows = _starting(compiled, schedule, initial, solution, settings)
    done, lock = count - len(rows), Lock()
    if settings.progress and done:
        settings.progress(done, count)

    def run(chunk: np.ndarray) -> None:
        nonlocal done
        _run(schedule, chunk, save_at, None if states is None else states[chunk], solution, settings)
        with lock:
            done += len(chunk)
            if settings.progress:
                settings.progress(done, count)

    spread(run, chunks(rows, compiled.lanes, settings.threads), settings.threads, settings.stop)
    solution.failures.sort(key=lambda failure: failure.patient)
    for failure in solution.failures:
        solution.values[failure.patient] = solution.final[failure.patient] = np.nan
    return solution


def _starting(
    compiled: Compiled, schedule: Schedule, initial: str | np.ndarray, solution: Solution, settings: Settings
) -> tuple[np.ndarray | None, np.ndarray]:
    """(states [N, S], or None where they are declared; the rows that can be solved)"""
    rows = np.arange(len(schedule.parameters))
    if isinstance(initial, np.ndarray):
        if initial.shape != solution.final.shape:
            raise ValueError(f"initial: expected {solution.final.shape}, not {initial.shape}")
        return np.array(initial, dtype=float), rows
    if initial == "declared":
        return None, rows
    if initial != "rest":
        raise ValueError(f"initial: 'declared', 'rest' or states, not {initial!r}")
    threads, stop = settings.threads, settings.stop
    found = rest(
        compiled, schedule.parameters, schedule.start, wall_limit=settings.wall_limit, threads=threads, cancelled=stop
    )
    solution.failures.extend(found.failures)
    return found.states, np.setdiff1d(rows, [failure.patient for failure in found.failures])


def _run(
    schedule: Schedule,
    rows: np.ndarray,
    save_at: np.ndarray,
    states: np.ndarray | None,
    solution: Solution,
    settings: Settings,
) -> None:
    """Fill in some rows of the solution."""
    compiled, count = schedule.compiled, len(rows)
    parameters = schedule.of_patients(rows)
    outputs = np.empty((count, *solution.values.shape[1:]))
    job = new_job(compiled, parameters, schedule.start, float(save_at[-1]), settings.tolerance, settings.max_steps)
    job.give(
        saves=len(save_at),
        after=int(settings.sample == "after"),
        longest=max((save_at[-1] - schedule.start) * LONGEST_SHARE, 1e-300),
        save_at=save_at,
        saved=np.zeros((count, len(save_at), compiled.read)),
        outputs=outputs,
        **schedule.arrays(rows),
    )
    if states is None:
        compiled.call("declared", job)
    else:
        job.kept["states"][:] = states
    integrate(compiled, job, settings.wall_limit, settings.stop)
    compiled.call("observe_all", job)
    solution.values[rows] = outputs
    solution.steps[rows] = job.kept["steps"]
    solution.final[rows] = job.kept["states"]
    solution.failures.extend(failures_of(compiled, job, rows))
    solution.failures.extend(_not_finite(compiled, job, rows, outputs, save_at))


def _not_finite(
    compiled: Compiled, job: Job, rows: np.ndarray, outputs: np.ndarray, save_at: np.ndarray
) -> list[Failure]:
    """Outputs that came to no number although the integration went well."""
    found = []
    for k in np.flatnonzero((job.kept["failure"] == 0) & ~np.isfinite(outputs).all(axis=(1, 2))):
        when, which = np.argwhere(~np.isfinite(outputs[k]))[0]
        name = compiled.outputs[which % len(compiled.outputs)]
        found.append(Failure(int(rows[k]), float(save_at[when]), name, "the output is not finite"))
    return found
