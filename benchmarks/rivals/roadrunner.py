"""libRoadRunner (CVODE, machine code by LLVM) on the SBML document."""

import numpy as np
from tasks.task import Task

BEFORE = 1e-9
"""Time by which it starts before the first dose, so that it sees its event come."""
FLOOR = 1e-3
"""Absolute tolerance of a state, in shares of its scale times the relative tolerance; as rankl has it."""


class RoadRunner:
    """Each state has an absolute tolerance of its own.

    All parameters and states are set from outside before every patient, because `reset` keeps some old ones. Of two
    instances of `peterson` the second is a third faster than the first while that lives (2.10.0, at the same error); so it
    is the second that runs.
    """

    name, patients = "libRoadRunner", 8

    def __init__(self, task: Task):
        import roadrunner

        assert task.document
        self.task, self.document = task, task.document
        self.first, self.runner = (roadrunner.RoadRunner(self.document.sbml) for _ in range(2))
        self.runner.setIntegrator("cvode")
        self.runner.integrator.maximum_num_steps = 1_000_000
        self.runner.timeCourseSelections = ["time", *self.document.outputs]
        parameters = list(self.runner.model.getGlobalParameterIds())
        species = list(self.runner.model.getFloatingSpeciesIds())
        self.parameters = [parameters.index(name) for name in self.document.parameters]
        self.counters = [parameters.index(name) for name in self.document.counters]
        among = species if self.document.species else parameters
        self.states = [among.index(name) for name in self.document.states]
        scales = dict(zip(self.document.states, self.document.scales, strict=True))
        own = species if self.document.species else list(self.runner.model.getRateRuleSymbols())
        self.scales = [scales.get(name, 1.0) for name in own]
        self.times = [-2 * BEFORE, *task.save_at]

    def run(self, patients: int, tolerance: float) -> np.ndarray:
        """[patient, time, output]"""
        self.runner.integrator.relative_tolerance = tolerance
        self.runner.integrator.absolute_tolerance = [tolerance * FLOOR * scale for scale in self.scales]
        return np.stack([self._one(patient) for patient in range(patients)])

    def _one(self, patient: int) -> np.ndarray:
        model, task = self.runner.model, self.task
        model.setTime(-1.0)
        model.setGlobalParameterValues(self.parameters, task.table[patient, task.differing])
        model.setGlobalParameterValues(self.counters, list(self.document.counters.values()))
        put = model.setFloatingSpeciesAmounts if self.document.species else model.setGlobalParameterValues
        put(self.states, task.states[patient])
        return np.array(self.runner.simulate(times=self.times))[1:, 1:]
