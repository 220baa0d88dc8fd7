"""Running jobs: patients in chunks over threads, in bursts between which the caller may stop them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.job import EXPELLED, FAILURES, INSIDE, Job, workspace
from rankl.engine.solution import Cancelled, Failure

LOOK = 0.1
"""Seconds between two looks at the clock, about."""
FIRST_BURST = 32
"""Steps of all lanes before the first look."""
LARGEST_CHUNK = 512
SCALE_FLOOR = 1e-3
"""Errors count relative to a state's magnitude plus this share of its scale."""


class Stop:
    """Asked whether to stop: yes where the caller says so, or where something went wrong on another thread."""

    def __init__(self, cancelled: Callable[[], bool] | None = None):
        self._cancelled, self._failed = cancelled, Event()

    def __call__(self) -> bool:
        return self._failed.is_set() or bool(self._cancelled and self._cancelled())

    def all(self) -> None:
        self._failed.set()


def table_of(compiled: Compiled, parameters: np.ndarray) -> np.ndarray:
    """Parameters as a table [N, P] of its own.

    Raises:
        ValueError: the number of columns is wrong.
    """
    table = np.array(parameters, dtype=float, ndmin=2)
    if table.ndim != 2 or table.shape[1] != len(compiled.parameters):
        raise ValueError(f"parameters: expected [patients, {len(compiled.parameters)}], not {table.shape}")
    return table


def chunks(rows: np.ndarray, lanes: int, threads: int | None) -> list[np.ndarray]:
    """Rows in portions that keep lanes and threads busy."""
    size = max(4 * lanes, min(LARGEST_CHUNK, -(-len(rows) // (4 * (threads or os.cpu_count() or 1)))))
    return [rows[k : k + size] for k in range(0, len(rows), size)]


def spread(
    run: Callable[[np.ndarray], None], portions: Sequence[np.ndarray], threads: int | None, stop: Stop | None = None
) -> None:
    """Run over portions on threads; the first error stops the rest, those under way too if they ask `stop`."""
    threads = min(threads or os.cpu_count() or 1, len(portions))
    if threads <= 1:
        for portion in portions:
            run(portion)
        return
    with ThreadPoolExecutor(threads) as pool:
        futures = [pool.submit(run, portion) for portion in portions]
        try:
            for future in as_completed(futures):
                future.result()
        except BaseException:
            if stop:
                stop.all()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def new_job(
    compiled: Compiled, parameters: np.ndarray, start: float, end: float, tolerance: float, max_steps: int
) -> Job:
    """A job without save times and events; time moves."""
    count, width = len(parameters), compiled.width
    none, nothing = np.zeros(1), np.zeros(1, dtype=np.int64)
    return Job().give(
        patients=count,
        max_steps=max_steps,
        moving=1,
        after=0,
        start=start,
        end=end,
        longest=np.inf,
        tolerance=tolerance,
        parameters=parameters,
        states=np.zeros((count, width)),
        rates=np.zeros((count, width)),
        free=np.resize(np.where(compiled.accumulates, 0.0, 1.0), width),
        scales=compiled.scales * SCALE_FLOOR,
        save_at=none,
        saved=none,
        outputs=none,
        event_time=none,
        event_kind=nothing,
        event_target=nothing,
        event_value=none,
        steps=np.zeros(count, dtype=np.int64),
        stage=np.zeros(count, dtype=np.int64),
        failure=np.zeros(count, dtype=np.int64),
        failed_state=np.zeros(count, dtype=np.int64),
        failed_time=np.zeros(count),
        work=workspace(compiled.vectors, compiled.lanes),
    )


def integrate(compiled: Compiled, job: Job, wall_limit: float | None, cancelled: Callable[[], bool] | None) -> None:
    """Run a job to its end, in bursts; a patient that stays longer than the limit (seconds) is expelled.

    Raises:
        Cancelled: the caller asked to stop.
    """
    stage, burst = job.kept["stage"], FIRST_BURST
    entered = np.full(len(stage), np.nan)
    now = time.monotonic()
    while True:
        if cancelled and cancelled():
            raise Cancelled
        job.budget = burst
        if not compiled.call("integrate", job):
            return
        before, now = now, time.monotonic()
        burst = max(1, int(burst * min(4.0, LOOK / max(now - before, 1e-9))))
        if wall_limit is not None:
            inside = stage == INSIDE
            entered[inside & np.isnan(entered)] = now
            stage[inside & (now - entered > wall_limit)] = EXPELLED


def failures_of(compiled: Compiled, job: Job, rows: np.ndarray) -> list[Failure]:
    """The failures that a job has noted; `rows` are its patients' rows in the whole table."""
    kept = job.kept
    return [
        Failure(
            int(rows[k]),
            float(kept["failed_time"][k]),
            compiled.variables[kept["failed_state"][k]],
            FAILURES[kept["failure"][k]],
        )
        for k in np.flatnonzero(kept["failure"])
    ]
