"""An SBML file simulated: read, solved, and sampled at even times."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from rankl.bridges.sbml.document import Unsupported
from rankl.bridges.sbml.evaluate import Values
from rankl.bridges.sbml.reader import Imported, from_sbml
from rankl.engine import Compiled, compile, solve
from rankl.engine.run import SCALE_FLOOR
from rankl.engine.system import Closure
from rankl.language.expression import Expression, symbol
from rankl.language.mistake import Mistake

SHARE_OF_ERROR = 1e-3
"""Which part of the error that is allowed at the end a single step may make."""
FINEST, COARSEST = 1e-11, 3e-7
"""Tolerances per step that the engine can keep and that it should keep."""
ROUNDS = 3
"""How often to solve at most until errors are counted relative to how large each state becomes."""
TOO_LARGE = 10.0
"""How much larger than a state ever is its scale may be."""
SMALLEST_SHARE = 1e-9
"""States smaller than this share of the largest are not followed to more digits."""
CAUTIOUS_SHARE = 1e-6
"""The same share, of what states begin with, where a first attempt has failed."""
LOOKS = 65
"""At how many times between start and end it is looked at least."""
LANES = 1
LATEST, MOST_STEPS = 1e150, 10_000_000


class Unsolvable(RuntimeError):
    """The solver could not go on: where, when and why."""


def simulate(
    path: str | Path,
    start: float,
    duration: float,
    steps: int,
    variables: Iterable[str],
    amount: Iterable[str] = (),
    concentration: Iterable[str] = (),
    absolute: float = 1e-9,
    relative: float = 1e-6,
) -> np.ndarray:
    """The course of some quantities of an SBML model.

    A sample at the time of an event is taken after it. What the model leaves open is assumed, with a warning: a size or
    a stoichiometry is 1, an initial amount 0.

    Args:
        path: a file of Level 2 or 3.
        start: time at which the model starts, in its own unit.
        duration: how long.
        steps: into how many equal parts the duration is divided.
        variables: identifiers of species, compartments, parameters, reactions or stoichiometries.
        amount: species among them to be given as amounts.
        concentration: species to be given as concentrations; others are given as what their identifiers mean.
        absolute: largest error of a value beside the relative one.
        relative: largest relative error.

    Returns:
        [steps + 1, 1 + variables]: time, then the variables in their order.

    Raises:
        Mistake: the file is no SBML, there is no such variable, no such time, or no such error.
        Unsupported: (a NotImplementedError) the model uses what is not supported.
        Unsolvable: the solver could not reach the end.
    """
    if not (absolute > 0 and relative > 0):
        raise Mistake(f"errors of {absolute:g} and {relative:g} cannot be kept: both have to be above 0")
    variables, times = list(variables), even_times(duration, steps, start)
    model = from_sbml(path, start=start)
    for note in model.assumed:
        warnings.warn(f"{path}: {note}", stacklevel=2)
    outputs = model.chosen(variables, amount, concentration)
    course = solved(model, outputs, times, absolute, relative)
    return np.column_stack([times, *(course[name] for name in variables)])


def even_times(duration: float, steps: int, start: float = 0.0) -> np.ndarray:
    """Times [steps + 1] from a start on.

    Raises:
        Mistake: there is nothing to divide, or into nothing.
    """
    if not 0 < duration < LATEST or not abs(start) < LATEST or not 1 <= steps <= MOST_STEPS or steps != int(steps):
        raise Mistake(f"a time of {duration:g} cannot be divided into {steps} steps")
    return start + duration * np.arange(steps + 1) / steps


def solved(
    model: Imported, outputs: Mapping[str, Expression], times: np.ndarray, absolute: float = 1e-9, relative: float = 1e-6
) -> dict[str, np.ndarray]:
    """Outputs of a model [T] at some times, none before its start.

    Raises:
        Unsolvable: the solver could not reach the end.
    """
    equations = model.equations
    states = _states(model, outputs, times, absolute, relative)
    known = {constant.name: constant.value for constant in equations.constants} | states
    values = Values(known, equations.assigned, times)
    return {name: np.broadcast_to(values.of(e), times.shape) for name, e in outputs.items()}


def _states(
    model: Imported, outputs: Mapping[str, Expression], times: np.ndarray, absolute: float, relative: float
) -> dict[str, np.ndarray]:
    """The states [T] that the outputs depend on."""
    names = [variable.name for variable in Closure.of(model.equations, outputs).variables]
    if not names:
        return {}
    try:
        compiled = compile(model.equations, {name: symbol(name) for name in names}, lanes=LANES)
    except RecursionError as failure:
        raise Unsupported("assignments that follow from one another so deeply are not supported") from failure
    tolerance = float(np.clip(relative * SHARE_OF_ERROR, FINEST, COARSEST))
    looked_at = np.union1d(times, np.linspace(model.start, times[-1], LOOKS))
    values = _refined(compiled, model, looked_at, tolerance, absolute * SHARE_OF_ERROR / tolerance / SCALE_FLOOR)
    return dict(zip(names, values[np.searchsorted(looked_at, times)].T, strict=True))


def _refined(compiled: Compiled, model: Imported, times: np.ndarray, tolerance: float, largest: float) -> np.ndarray:
    """States [T, S], solved again where a state turns out to be far smaller than its scale."""
    scales = np.full(len(compiled.variables), largest)
    try:
        values = _run(compiled, model, scales, times, tolerance)
    except Unsolvable:
        begun = np.abs([model.starts[name] for name in compiled.variables])
        scales = np.minimum(largest, np.maximum(begun, CAUTIOUS_SHARE * (begun.max() or 1.0)))
        values = _run(compiled, model, scales, times, tolerance)
    for _ in range(ROUNDS - 1):
        size = np.abs(values).max(axis=0)
        wanted = np.minimum(largest, np.maximum(size, SMALLEST_SHARE * size.max()))
        if (scales <= TOO_LARGE * wanted).all():
            break
        scales = np.where(wanted > 0, wanted, scales)
        try:
            values = _run(compiled, model, scales, times, tolerance)
        except Unsolvable:
            break
    return values


def _run(compiled: Compiled, model: Imported, scales: np.ndarray, times: np.ndarray, tolerance: float) -> np.ndarray:
    """States [T, S] at the times."""
    solution = solve(
        replace(compiled, scales=scales),
        compiled.defaults[None],
        start=model.start,
        save_at=times,
        initial=np.array([[model.starts[name] for name in compiled.variables]]),
        tolerance=tolerance,
        threads=1,
        sample="after",
    )
    if solution.failures:
        failure = solution.failures[0]
        raise Unsolvable(f"'{model.title}' stops at time {failure.time:g}, {failure.state}: {failure.reason}")
    return solution.values[0]
