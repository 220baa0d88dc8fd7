"""rankl among the tools that are compared."""

import numpy as np
from tasks.task import Task

from rankl.engine import compile


class Rankl:
    """Many patients side by side, on one thread."""

    def __init__(self, task: Task, patients: int = 512, method: str = "Rodas5P"):
        self.name = "rankl" if method == "Rodas5P" else f"rankl {method}"
        self.task, self.patients = task, min(patients, len(task.table))
        self.compiled = task.compiled if method == "Rodas5P" else compile(task.equations, task.outputs, method)

    def run(self, patients: int, tolerance: float) -> np.ndarray:
        """[patient, time, output]"""
        return self.task.by_rankl(patients, tolerance, compiled=self.compiled)
