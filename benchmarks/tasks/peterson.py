"""BIOMD0000000613 (M. C. Peterson and M. M. Riggs, Bone 46:49, 2010): teriparatide once a week for a year, or every day.

The dose is that of the model's own event, which is taken out: it asks whether time is equal to a number. Its time is in hours.
Patients differ in parameters that leave its state of rest where it is, and from which none of its initial assignments follows:
they differ in how they leave rest. Its formulas bend several times after each dose (one bend lies at rest, at a phosphate of
1.2 mM); rankl ends its steps there, tools that do not look for it shorten theirs. Given every day, as in the model's event,
BCL2 passes 105 once a day, where a rate jumps. On some days its peak just touches 105, and what the digits decide there
outweighs all other errors: a hard task, kept apart.
"""

import os
import tempfile
from dataclasses import replace
from pathlib import Path

import libsbml
import numpy as np

from rankl.bridges.sbml import from_sbml
from rankl.engine import compile
from rankl.language.equations import Equations
from rankl.language.event import Bolus, repeated
from rankl.language.expression import expression
from tasks.task import Document, Task, pruned

SPREAD = 0.1
"""Standard deviation of the logarithm of each parameter in which the patients differ."""
DIFFER = (
    "TERICL", "T70", "PTout", "koutL", "kO", "crebKout", "HApMRT", "OsteoEffectGam", "PicROBgam", "PicOCgam", "kinOCgam",
    "J14OCgam", "MOCratioGam",
)  # fmt: skip
READ = ("PTH", "P", "B", "ECCPhos", "OC", "Osteoblast", "L", "O", "Qbone")
UNREAD, UNREAD_REACTIONS = "N", ("OPGRANKL_association", "OPGRANKL_dissociation")
"""The state on which nothing depends; it is taken out for all tools."""
INTO, COUNTER = "TERISC", "next_dose"
DOSE = 20e6 / 4117.8
"""pmol of teriparatide: 20 ug."""
DAY, SAVES_A_DOSE, SEED = 24.0, 2, 613
FILE = "BIOMD0000000613.xml"


def peterson(patients: int) -> Task:
    """Once a week for a year; the first patients are the same for any number.

    Raises:
        FileNotFoundError: the model is not in the folder that RANKL_SBML_MODELS names.
    """
    return _task("peterson", patients, 7 * DAY, 52)


def peterson_daily(patients: int) -> Task:
    """Every day for twelve weeks."""
    return _task("peterson_daily", patients, DAY, 84)


def _task(name: str, patients: int, every: float, count: int) -> Task:
    without, with_doses = _documents(_file(), every, count)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_text(without)
        model = from_sbml(path)
    outputs = model.chosen(READ)
    equations = _scaled(pruned(model.equations, outputs))
    compiled = compile(equations, outputs)
    table = np.tile(compiled.defaults, (patients, 1))
    draws = np.random.default_rng(SEED).standard_normal((patients, len(DIFFER)))
    table[:, [compiled.parameters.index(name) for name in DIFFER]] *= np.exp(SPREAD * draws)
    states = np.tile([model.starts[name] for name in compiled.variables], (patients, 1))
    doses = repeated(Bolus(0.0, INTO, expression(DOSE)), every, count)
    save_at = every / SAVES_A_DOSE * np.arange(count * SAVES_A_DOSE + 1)
    scales = [variable.scale for variable in equations.variables]
    document = Document(with_doses, READ, DIFFER, compiled.variables, scales, {COUNTER: 0.0}, species=True)
    return Task(name, equations, outputs, compiled, doses, save_at, DIFFER, table, states, document)


def _scaled(equations: Equations) -> Equations:
    """With the dose as the scale of what it enters, which is empty at the start."""
    variables = tuple(replace(v, scale=DOSE) if v.name == INTO else v for v in equations.variables)
    return replace(equations, variables=variables)


def _file() -> Path:
    shared = Path(__file__).parents[3] / "shared" / "sbml" / "models"
    path = Path(os.environ.get("RANKL_SBML_MODELS", shared)) / FILE
    if not path.exists():
        raise FileNotFoundError(f"{FILE} is not here: RANKL_SBML_MODELS has to name its folder")
    return path


def _documents(path: Path, every: float, count: int) -> tuple[str, str]:
    """(without events, with one that gives a dose whenever the next is due)"""
    document = libsbml.readSBML(str(path))
    model = document.getModel()
    model.removeEvent(0)
    for reaction in UNREAD_REACTIONS:
        model.removeReaction(reaction)
    model.removeInitialAssignment(UNREAD)
    model.removeSpecies(UNREAD)
    without = libsbml.writeSBMLToString(document)
    due = model.createParameter()
    due.setId(COUNTER)
    due.setValue(0.0)
    due.setConstant(False)
    event = model.createEvent()
    event.setId("dose")
    event.setUseValuesFromTriggerTime(True)
    trigger = event.createTrigger()
    trigger.setInitialValue(False)
    trigger.setPersistent(True)
    trigger.setMath(libsbml.parseL3Formula(f"time >= {COUNTER} && {COUNTER} < {every * count}"))
    for name, value in ((COUNTER, f"{COUNTER} + {every}"), (INTO, f"{INTO} + {DOSE!r}")):
        assignment = event.createEventAssignment()
        assignment.setVariable(name)
        assignment.setMath(libsbml.parseL3Formula(value))
    return without, libsbml.writeSBMLToString(document)
