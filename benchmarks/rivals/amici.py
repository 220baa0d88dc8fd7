"""AMICI (CVODES, C++ written from the SBML document and compiled) with its exact sparse Jacobian."""

import logging
import os
import tempfile

import numpy as np
from tasks.task import Task

from rivals.roadrunner import BEFORE, FLOOR

FLAGS = "-O3;-march=native"
MODEL = "benchmarked"


class Amici:
    """It has one absolute tolerance for all states: that of the state with the smallest scale."""

    name, patients = "AMICI", 8

    def __init__(self, task: Task):
        import amici
        from amici.importers.utils import MeasurementChannel

        assert task.document
        logging.getLogger("amici").setLevel(logging.CRITICAL)
        self.task, self.document = task, task.document
        os.environ["AMICI_CXXFLAGS"] = FLAGS
        self.folder = tempfile.TemporaryDirectory()
        importer = amici.SbmlImporter(self.document.sbml, from_file=False)
        importer.sbml2amici(
            MODEL + task.name, self.folder.name, generate_sensitivity_code=False, compute_conservation_laws=False,
            assume_pow_positivity=True,
            observation_model=[MeasurementChannel(f"y{k}", formula=name) for k, name in enumerate(self.document.outputs)],
        )  # fmt: skip
        self.model = amici.import_model_module(MODEL + task.name, self.folder.name).get_model()
        self.model.set_t0(-2 * BEFORE)
        self.model.set_timepoints(task.save_at)
        self.solver = self.model.create_solver()
        self.solver.set_max_steps(10_000_000)
        names = list(self.model.get_state_ids())
        self.own = np.array(self.model.get_initial_state())
        self.places = [names.index(name) for name in self.document.states]
        self.smallest = min(self.document.scales)

    def run(self, patients: int, tolerance: float) -> np.ndarray:
        """[patient, time, output]"""
        self.solver.set_relative_tolerance(tolerance)
        self.solver.set_absolute_tolerance(tolerance * FLOOR * self.smallest)
        return np.stack([self._one(patient) for patient in range(patients)])

    def _one(self, patient: int) -> np.ndarray:
        task = self.task
        for name, value in zip(self.document.parameters, task.table[patient, task.differing], strict=True):
            self.model.set_free_parameter_by_id(name, value)
        start = self.own.copy()
        start[self.places] = task.states[patient]
        self.model.set_initial_state(start)
        found = self.model.simulate(solver=self.solver)
        if found.status < 0:
            raise ArithmeticError(f"AMICI ended with {found.status}")
        return np.array(found.y)
