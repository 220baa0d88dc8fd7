"""libRoadRunner as an oracle: an exported SBML document simulated from any start, its traps avoided."""

from collections.abc import Mapping, Sequence

import libsbml
import numpy as np
import roadrunner

JUST_BEFORE = 1e-9
"""Days; what happens in them is far below the error that is looked for."""
LOOSEST = 1e-8
"""Relative tolerance with which CVODE may be content where it cannot satisfy a tighter one."""


def roadrunner_run(
    sbml: str,
    start: float,
    save_at: Sequence[float],
    selections: Sequence[str],
    *,
    values: Mapping[str, float] | None = None,
    tolerance: float = 1e-10,
    smallest: float = 1e-13,
) -> np.ndarray:
    """Values [time, selection] of the document, sampled before any event of the same time.

    Where CVODE cannot satisfy the tolerance, it tries with ten times of it, up to `LOOSEST`.

    Traps that are avoided here: on loading, libRoadRunner stands at time 0 and has already applied every event up to
    then, and `reset` does it again (so all values are set from outside, to their initial ones); an event at the start
    fires only if its trigger is seen to turn true (so the run begins just before); samples at the time of an event are
    taken after it (so they are taken just before). Initial assignments must not depend on time.

    Args:
        sbml: the text of the document.
        start: days.
        save_at: days, increasing, none before `start`.
        selections: SBML identifiers.
        values: identifiers of parameters or states to give another value at the start.
        tolerance: relative tolerance of CVODE.
        smallest: absolute tolerance of CVODE.
    """
    runner = roadrunner.RoadRunner(sbml)
    document = libsbml.readSBMLFromString(sbml)
    model = document.getModel()
    runner.setIntegrator("cvode")
    runner.integrator.relative_tolerance = tolerance
    runner.integrator.absolute_tolerance = smallest
    runner.integrator.maximum_num_steps = 1_000_000
    runner.model.setTime(start - 1.0)
    for parameter in model.getListOfParameters():
        name = parameter.getId()
        if model.getAssignmentRule(name) is None:
            runner.setValue(name, (values or {}).get(name, runner.getValue(f"init({name})")))
    runner.timeCourseSelections = ["time", *selections]
    events = {event.getTrigger().getMath().getChild(1).getValue() for event in model.getListOfEvents()}
    first = start - 2 * JUST_BEFORE
    times = [first, *(time - JUST_BEFORE if time in events or time == start else time for time in save_at)]
    try:
        return np.array(runner.simulate(times=times))[1:, 1:]
    except RuntimeError:
        if tolerance >= LOOSEST:
            raise
    return roadrunner_run(sbml, start, save_at, selections, values=values, tolerance=10 * tolerance, smallest=smallest)
