"""Solving: many patients, the same events, outputs at the same times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.job import Job
from rankl.engine.rest import rest
from rankl.engine.run import chunks, failures_of, integrate, new_job, spread, table_of
from rankl.engine.schedule import Schedule
from rankl.engine.solution import Failure, Solution
from rankl.language.event import Event

TOLERANCE = 3e-7
"""Keeps every output within 1e-6 of its maximum (Rodas5P)."""
LONGEST_SHARE = 1 / 64
"""No step is longer than this share of the whole time, so that nothing short passes unseen."""


def solve(
    compiled: Compiled,
    parameters: np.ndarray,
    *,
    start: float,
    save_at: np.ndarray,
    events: Sequence[Event] = (),
    initial: str | np.ndarray = "declared",
    tolerance: float = TOLERANCE,
    max_steps: int = 100_000,
    wall_limit: float | None = None,
    threads: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Solution:
    """Integrate every patient from `start` to the last save time.

    A save time that coincides with an event is sampled before the event. Switches before `start` are in force
    from the start (and where rest is sought); events at `start` happen after the initial state. A patient's
    result depends on its own parameters only, to the last bit.

    Args:
        compiled: what to solve.
        parameters: [N, P], canonical units, columns as `compiled.parameters`.
        start: days.
        save_at: [T], days, ascending, none before `start`.
        events: boluses and switches, the same for all; a bolus amount may depend on parameters.
        initial: "declared", "rest" (at rest with time frozen at `start`), or states [N, S].
        tolerance: relative to each state's magnitude and scale, per step.
        max_steps: attempted steps per patient.
        wall_limit: seconds a patient may take.
        threads: default: one per core.
        progress: called with (patients done, all).
        cancelled: asked between bursts of steps; true stops.

    Raises:
        Mistake: an event names an unknown variable or parameter, or a bolus lies before `start`.
        ValueError: an array has a wrong shape, or save times do not ascend.
        Cancelled: the caller asked to stop.
    """
    save_at = _ascending(save_at, start)
    table = table_of(compiled, parameters)
    schedule = Schedule.of(compiled, table, events, start)
    count = len(table)
    task = _Task(compiled, schedule, float(start), save_at, tolerance, max_steps, wall_limit, cancelled)
    solution = Solution.empty(count, len(save_at), len(compiled.outputs), len(compiled.variables))
    states, rows = _starting(compiled, schedule, start, initial, solution, threads, cancelled)
    done, lock = count - len(rows), Lock()

    def run(chunk: np.ndarray) -> None:
        nonlocal done
        task.run(chunk, None if states is None else states[chunk], solution)
        with lock:
            done += len(chunk)
            if progress:
                progress(done, count)

    spread(run, chunks(rows, compiled.lanes, threads), threads)
    solution.failures.sort(key=lambda failure: failure.patient)
    for failure in solution.failures:
        solution.values[failure.patient] = solution.final[failure.patient] = np.nan
    return solution


def _ascending(times: np.ndarray, start: float) -> np.ndarray:
    times = np.array(times, dtype=float).ravel()
    if not len(times) or not np.isfinite(times).all() or (np.diff(times) < 0).any() or times[0] < start:
        raise ValueError("save times have to ascend, be finite and not lie before the start")
    return times


def _starting(
    compiled: Compiled,
    schedule: Schedule,
    start: float,
    initial: str | np.ndarray,
    solution: Solution,
    threads: int | None,
    cancelled: Callable[[], bool] | None,
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
    found = rest(compiled, schedule.parameters, start, threads=threads, cancelled=cancelled)
    solution.failures.extend(found.failures)
    return found.states, np.setdiff1d(rows, [failure.patient for failure in found.failures])


@dataclass(frozen=True)
class _Task:
    """What is the same for all chunks of a call."""

    compiled: Compiled
    schedule: Schedule
    start: float
    save_at: np.ndarray
    tolerance: float
    max_steps: int
    wall_limit: float | None
    cancelled: Callable[[], bool] | None

    def run(self, rows: np.ndarray, states: np.ndarray | None, solution: Solution) -> None:
        compiled, count = self.compiled, len(rows)
        parameters = np.ascontiguousarray(self.schedule.parameters[rows][:, compiled.columns])
        shape = (count, len(self.save_at))
        outputs = np.empty((*shape, len(compiled.outputs)))
        job = new_job(compiled, parameters, self.start, float(self.save_at[-1]), self.tolerance, self.max_steps)
        job.give(
            saves=len(self.save_at),
            longest=max((self.save_at[-1] - self.start) * LONGEST_SHARE, 1e-300),
            save_at=self.save_at,
            saved=np.zeros((*shape, compiled.read)),
            outputs=outputs,
            **self.schedule.arrays(rows),
        )
        if states is None:
            compiled.call("declared", job)
        else:
            job.kept["states"][:] = states
        integrate(compiled, job, self.wall_limit, self.cancelled)
        compiled.call("observe_all", job)
        solution.values[rows] = outputs
        solution.steps[rows] = job.kept["steps"]
        solution.final[rows] = job.kept["states"]
        solution.failures.extend(failures_of(compiled, job, rows))
        solution.failures.extend(_not_finite(compiled, job, rows, outputs, self.save_at))


def _not_finite(
    compiled: Compiled, job: Job, rows: np.ndarray, outputs: np.ndarray, save_at: np.ndarray
) -> list[Failure]:
    """Outputs that came to no number although the integration went well."""
    found = []
    for k in np.flatnonzero((job.kept["failure"] == 0) & ~np.isfinite(outputs).all(axis=(1, 2))):
        when, which = np.argwhere(~np.isfinite(outputs[k]))[0]
        name = compiled.outputs[which]
        found.append(Failure(int(rows[k]), float(save_at[when]), name, "the output is not finite"))
    return found
