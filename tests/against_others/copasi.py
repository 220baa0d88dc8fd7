"""COPASI as an oracle: an exported SBML document simulated by its LSODA, from any start."""

from collections.abc import Sequence

import basico
import libsbml
import numpy as np

JUST_BEFORE = 1e-9
"""Days; what happens in them is far below the error that is looked for."""


def copasi_run(
    sbml: str,
    start: float,
    save_at: Sequence[float],
    selections: Sequence[str],
    *,
    tolerance: float = 1e-10,
    smallest: float = 1e-16,
) -> np.ndarray:
    """Values [time, selection] of the document, sampled before any event of the same time.

    COPASI samples after the events of a time, so samples are taken just before each of them; the run itself begins
    just before the start, so that a trigger that is true there is seen to turn true.

    Args:
        sbml: the text of the document.
        start: days.
        save_at: days, increasing, none before `start`.
        selections: SBML identifiers.
        tolerance: relative tolerance.
        smallest: absolute tolerance.
    """
    model = basico.load_model_from_string(sbml)
    try:
        first = start - 2 * JUST_BEFORE
        model.getModel().setInitialTime(first)
        model.getModel().applyInitialValues()
        early = {start, *happening(sbml)}
        times = [first, *(time - JUST_BEFORE if time in early else time for time in save_at)]
        table = basico.run_time_course(
            values=times, start_time=first, r_tol=tolerance, a_tol=smallest, max_steps=1_000_000, use_sbml_id=True, model=model
        )
        return table[list(selections)].to_numpy()[1:]
    finally:
        basico.remove_datamodel(model)


def happening(sbml: str) -> set[float]:
    """The times at which the document says that something happens."""
    found, document = set(), libsbml.readSBMLFromString(sbml)
    for event in document.getModel().getListOfEvents():
        right = event.getTrigger().getMath().getRightChild()
        if right is not None and right.isNumber():
            found.add(right.getValue())
    return found
