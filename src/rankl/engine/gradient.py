"""Exact derivatives of outputs by parameters, starting values and doses, along the same steps as the outputs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.piece import Settings, solved
from rankl.engine.rest import DIAGONAL, HORIZON, INTEGRATION_STEPS, INTEGRATION_TOLERANCE, NEWTON_STEPS, rest
from rankl.engine.run import Stop, integrate, new_job, table_of
from rankl.engine.schedule import Directions, Schedule
from rankl.engine.solution import Failure
from rankl.engine.solve import TOLERANCE
from rankl.language.event import Bolus, Event, Infusion, SteadyState
from rankl.language.expression import symbol
from rankl.language.mistake import Mistake, nearest


@dataclass(frozen=True, eq=False)
class Gradient:
    """Outputs and their derivatives.

    Attributes:
        values: [patients, times, outputs], canonical units; not a number for patients that failed.
        slopes: [patients, times, outputs, directions], per canonical unit of what the derivative is taken by.
        final, final_slopes: [patients, states], [patients, states, directions], where each patient ended.
        by: what the derivatives are taken by, in words.
        failures: the patients that failed.
        steps: [patients], attempted steps.
    """

    values: np.ndarray
    slopes: np.ndarray
    final: np.ndarray
    final_slopes: np.ndarray
    by: tuple[str, ...]
    failures: list[Failure]
    steps: np.ndarray


def gradient(
    compiled: Compiled,
    parameters: np.ndarray,
    by: Sequence[str] = (),
    *,
    by_initial: Sequence[str] = (),
    by_doses: Sequence[int] = (),
    start: float,
    save_at: np.ndarray,
    events: Sequence[Event] = (),
    initial: str | np.ndarray = "declared",
    initial_slopes: np.ndarray | None = None,
    tolerance: float = TOLERANCE,
    max_steps: int = 100_000,
    threads: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    sample: str = "before",
) -> Gradient:
    """Integrate every patient, and with it one tangent for each direction (parameters, then starting values, then doses).

    The derivatives are those of what `solve` computes with the same steps, to rounding. A parameter's derivative ends
    where a switch sets it.

    Args:
        compiled: made with `tangents=True`.
        parameters: [N, P], columns as `compiled.parameters`.
        by: names of parameters.
        by_initial: names of variables whose starting values count.
        by_doses: places in `events` of doses whose amounts count.
        initial: "declared", "rest", or states [N, S].
        initial_slopes: derivatives of those states [N, S, directions], where they are known from a life before.

    The other arguments are those of `solve`.

    Raises:
        Mistake: an unknown name, no dose at a place, steady-state dosing, or the derivative by the lag of a bolus.
        ValueError: an array has a wrong shape, or tangents were not compiled.
        Cancelled: the caller asked to stop.
    """
    if not compiled.tangents:
        raise ValueError("a gradient needs compile(..., tangents=True)")
    words, events = _words(compiled, events, by, by_initial, by_doses), list(events)
    table = table_of(compiled, parameters)
    count, states, many = len(table), len(compiled.variables), len(words)
    seeds = np.tile(np.eye(many), (count, 1))
    along = np.zeros((count * many, table.shape[1]))
    along[:, [compiled.parameters.index(name) for name in by]] = seeds[:, : len(by)]
    doses = {}
    for k, place in enumerate(by_doses):
        events[place] = _moved(events[place], f"dose {place}")
        doses[f"dose {place}"] = seeds[:, len(by) + len(by_initial) + k]
    times = np.array(save_at, dtype=float)
    schedule = Schedule.of(
        compiled, np.repeat(table, many, axis=0), events, start, float(times[-1]), directions=Directions(along, doses)
    )
    settings = Settings(tolerance, max_steps, None, threads, progress, Stop(cancelled), sample)
    begin, failures = _starting(compiled, schedule, initial, initial_slopes, many, settings)
    for k, name in enumerate(by_initial):
        if name in compiled.variables:
            begin[:, states + compiled.variables.index(name)] += seeds[:, len(by) + k]
    found = solved(compiled, schedule, times, begin, settings)
    outputs = len(compiled.outputs)
    values = found.values.reshape(count, many, len(times), 2, outputs)
    final = found.final.reshape(count, many, 2, states)
    for failure in found.failures:
        patient = failure.patient // many
        failures.setdefault(patient, replace(failure, patient=patient))
    return Gradient(
        values[:, 0, :, 0],
        np.moveaxis(values[:, :, :, 1], 1, -1),
        final[:, 0, 0],
        np.moveaxis(final[:, :, 1], 1, -1),
        words,
        [failures[patient] for patient in sorted(failures)],
        found.steps.reshape(count, many)[:, 0],
    )


def _words(
    compiled: Compiled, events: Sequence[Event], by: Sequence[str], by_initial: Sequence[str], by_doses: Sequence[int]
) -> tuple[str, ...]:
    variables = [v.name for v in compiled.equations.variables]
    for names, known, kind in ((by, compiled.parameters, "parameter"), (by_initial, variables, "variable")):
        for name in names:
            if name not in known:
                raise Mistake(f"no {kind} '{name}' to take a derivative by{nearest(name, known)}")
    if any(isinstance(event, SteadyState) for event in events):
        raise Mistake("derivatives of a state under repeated doses are not available")
    for place in by_doses:
        if not 0 <= place < len(events):
            raise Mistake(f"there is no event {place} to take a derivative by")
    words = (*by, *(f"initial {name}" for name in by_initial), *(f"dose {place}" for place in by_doses))
    if not words:
        raise Mistake("nothing to take a derivative by")
    return words


def _moved(dose: Event, name: str) -> Event:
    """A dose with something more, to take the derivative by.

    Raises:
        Mistake: it is no dose.
    """
    if not isinstance(dose, Bolus | Infusion):
        raise Mistake(f"'{name}': that event is no dose to take a derivative by")
    return replace(dose, amount=dose.amount + symbol(name))


def _starting(
    compiled: Compiled,
    schedule: Schedule,
    initial: str | np.ndarray,
    slopes: np.ndarray | None,
    many: int,
    settings: Settings,
) -> tuple[np.ndarray, dict[int, Failure]]:
    """(states with tangents [N directions, 2 S], failures by patient)"""
    rows, states = len(schedule.parameters), len(compiled.variables)
    job = new_job(compiled, schedule.of_patients(np.arange(rows)), schedule.start, schedule.start, 1.0, 1)
    compiled.call("declared", job)
    begin = job.kept["states"]
    if isinstance(initial, np.ndarray):
        if initial.shape != (rows // many, states):
            raise ValueError(f"initial: expected {(rows // many, states)}, not {initial.shape}")
        begin[:, :states] = np.repeat(initial, many, axis=0)
        begin[:, states:] = 0.0 if slopes is None else np.moveaxis(slopes, -1, 1).reshape(rows, states)
        return begin, {}
    if initial == "declared":
        return begin, {}
    if initial != "rest":
        raise ValueError(f"initial: 'declared', 'rest' or states, not {initial!r}")
    return _at_rest(compiled, schedule, begin, many, settings)


def _at_rest(
    compiled: Compiled, schedule: Schedule, declared: np.ndarray, many: int, settings: Settings
) -> tuple[np.ndarray, dict[int, Failure]]:
    """Rest and its derivatives: tangents are integrated to the end of the search, then solved for by Newton's matrix."""
    states, time = len(compiled.variables), schedule.start
    once = slice(None, None, many)
    found = rest(compiled.plain, schedule.parameters[once], time, threads=settings.threads, cancelled=settings.stop)
    parameters = schedule.of_patients(np.arange(len(declared)))
    job = new_job(compiled, parameters, time, time + HORIZON, INTEGRATION_TOLERANCE, INTEGRATION_STEPS)
    job.give(moving=0)
    begin = job.kept["states"]
    begin[:] = declared
    integrate(compiled, job, settings.wall_limit, settings.stop)
    begin[:, np.resize(compiled.accumulates, compiled.width)] = declared[:, np.resize(compiled.accumulates, compiled.width)]
    begin[:, :states] = np.repeat(found.states, many, axis=0)
    job.give(diagonal=DIAGONAL, max_steps=NEWTON_STEPS)
    compiled.call("polish", job)
    return begin, {failure.patient: failure for failure in found.failures}
