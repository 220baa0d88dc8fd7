"""A task that every tool is given: patients who differ, doses at even intervals, outputs at save times."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from rankl.engine import Compiled, solve
from rankl.engine.system import Closure
from rankl.language.equations import Equations
from rankl.language.event import Bolus
from rankl.language.expression import Expression

REFERENCE = 1e-12
"""Tolerance of the reference."""
CHECKED = 8
"""Patients whose errors are measured; the first ones."""
MAX_STEPS = 10_000_000


@dataclass(frozen=True, eq=False)
class Document:
    """The task as SBML, for tools that read it.

    Attributes:
        sbml: with its doses as events; all values are set from outside.
        outputs: what to select, in the order of the task's outputs.
        parameters: identifier of each parameter in which patients differ.
        states: identifier of each state of the compiled system; a species where `species` is true, in amounts.
        scales: magnitude of each state.
        counters: identifier of each parameter that its events change -> where it starts.
    """

    sbml: str
    outputs: Sequence[str]
    parameters: Sequence[str]
    states: Sequence[str]
    scales: Sequence[float]
    counters: Mapping[str, float] = field(default_factory=dict)
    species: bool = False


@dataclass(frozen=True, eq=False)
class Task:
    """Patients one after the other, from time 0.

    Attributes:
        equations: what the outputs depend on, with the typical patient's values.
        compiled: the same for rankl; its parameters are the columns of `table`, its variables those of `states`.
        doses: boluses into one variable at even intervals from time 0 on.
        save_at: [T], among them every dose's time, at the same distances after each dose.
        varied: names of the parameters in which patients differ.
        table: [N, P]
        states: at time 0 [N, S]
        document: None where no tool needs it.
    """

    name: str
    equations: Equations
    outputs: Mapping[str, Expression]
    compiled: Compiled
    doses: Sequence[Bolus]
    save_at: np.ndarray
    varied: Sequence[str]
    table: np.ndarray
    states: np.ndarray
    document: Document | None = None

    @cached_property
    def differing(self) -> list[int]:
        """Columns of `table` in which patients differ."""
        return [self.compiled.parameters.index(name) for name in self.varied]

    @cached_property
    def grid(self) -> np.ndarray:
        """Save times between two doses, from 0 to the interval."""
        between = self.doses[1].time - self.doses[0].time
        return self.save_at[self.save_at <= between * (1 + 1e-12)]

    def by_rankl(self, patients: int, tolerance: float, threads: int = 1, compiled: Compiled | None = None) -> np.ndarray:
        """[patient, time, output] of the first patients."""
        return self.solved(self.table[:patients], self.states[:patients], tolerance, threads, compiled)

    def solved(
        self, table: np.ndarray, states: np.ndarray, tolerance: float, threads: int = 1, compiled: Compiled | None = None
    ) -> np.ndarray:
        """[patient, time, output] of any patients.

        Raises:
            ArithmeticError: a patient failed.
        """
        found = solve(
            compiled or self.compiled, table, start=0.0, save_at=self.save_at, events=self.doses, initial=states,
            tolerance=tolerance, threads=threads, max_steps=MAX_STEPS,
        )  # fmt: skip
        if found.failures:
            raise ArithmeticError(str(found.failures[0]))
        return found.values

    @cached_property
    def reference(self) -> np.ndarray:
        """[patient, time, output] of the patients that are checked; `reference.py` holds it against scipy."""
        return self.by_rankl(min(CHECKED, len(self.table)), REFERENCE)

    def error(self, values: np.ndarray) -> float:
        """The largest error of the first patients' outputs, in shares of each output's maximum in that patient."""
        values = values[: len(self.reference)]
        reference = self.reference[: len(values)]
        return float((np.abs(values - reference).max(axis=1) / np.abs(reference).max(axis=1)).max())


def pruned(equations: Equations, outputs: Mapping[str, Expression]) -> Equations:
    """Without the variables and assigned quantities on which no output depends."""
    kept = Closure.of(equations, outputs)
    return replace(equations, variables=kept.variables, assigned=dict(kept.assigned))


def summary(task: Task) -> dict:
    """What a task is, for reports."""
    return {
        "task": task.name,
        "states": len(task.compiled.variables),
        "outputs": len(task.outputs),
        "doses": len(task.doses),
        "save_times": len(task.save_at),
        "varied_parameters": len(task.varied),
        "lanes": task.compiled.lanes,
    }
