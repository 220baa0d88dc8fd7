"""The task that every tool is given: women of 72 who differ, ten years of denosumab, read every month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from rankl.engine import Compiled, compile, rest, solve
from rankl.engine.system import Closure
from rankl.lab import treatment
from rankl.lab.bench import Bench
from rankl.lab.experiment import bench_for, prepared, shipped
from rankl.lab.readouts import called
from rankl.lab.subject import body_called, history_start
from rankl.language.equations import Equations
from rankl.language.event import Event
from rankl.language.expression import Expression, symbol

SPREAD = 0.2
"""Standard deviation of the logarithm of each parameter in which the women differ."""
DIFFER = (
    "RanklAxis.membrane_level",
    "RanklAxis.receptors",
    "OpgProduction.level_in_marrow",
    "OsteoclastLineage.precursors",
    "OsteoclastLineage.death",
    "OsteoblastLineage.maturation",
    "OestradiolRestrainsRankl.half",
    "Remodelling.turnover[lumbar spine]",
    "Remodelling.turnover[total hip]",
    "ResorptionMarker.normal",
    "DenosumabKinetics.absorption",
    "DenosumabKinetics.clearance",
    "DenosumabKinetics.target_capacity",
)
YEARS, SAVES, SEED = 10, 121, 72
READ = ("lumbar spine BMD", "total hip BMD", "femoral neck BMD", "serum CTX", "serum P1NP", "serum BSAP", "serum denosumab")


@dataclass(frozen=True, eq=False)
class Task:
    """One woman after the other.

    Attributes:
        equations: what the outputs depend on, values of the typical woman.
        compiled: the same for rankl's engine; its parameters are the columns of `table`, its variables those of `states`.
        laboratory: the same as `rankl run` compiles it, for a few arms.
        table: parameters [women, P].
        states: at day 0, after rest in youth and life since [women, S].
    """

    equations: Equations
    outputs: Mapping[str, Expression]
    compiled: Compiled
    laboratory: Compiled
    events: Sequence[Event]
    table: np.ndarray
    states: np.ndarray

    @cached_property
    def save_at(self) -> np.ndarray:
        return np.linspace(0.0, YEARS * 365.25, SAVES)

    @cached_property
    def differing(self) -> list[int]:
        """Columns of `table` in which women differ."""
        return [self.compiled.parameters.index(name) for name in DIFFER]

    def by_rankl(self, women: slice, tolerance: float, threads: int = 1) -> np.ndarray:
        """[woman, time, output]"""
        found = solve(
            self.compiled, self.table[women], start=0.0, save_at=self.save_at, events=self.events,
            initial=self.states[women], tolerance=tolerance, threads=threads, max_steps=10_000_000,
        )  # fmt: skip
        assert not found.failures, found.failures[0]
        return found.values

    def alone(self, tolerance: float) -> np.ndarray:
        """[1, time, output] of the first woman, as the laboratory runs an arm."""
        times, start = self.save_at, self.states[:1]
        return solve(
            self.laboratory, self.table[:1], start=0.0, save_at=times, events=self.events, initial=start, tolerance=tolerance
        ).values

    @cached_property
    def reference(self) -> np.ndarray:
        """[woman, time, output] at a tolerance of 1e-11, of the first women."""
        return self.by_rankl(slice(0, 32), 1e-11)

    def error(self, values: np.ndarray) -> float:
        """The largest error of the first women's outputs, in shares of each output's maximum."""
        reference = self.reference[: len(values)]
        return float((np.abs(values - reference).max(axis=1) / np.abs(reference).max(axis=1)).max())


def population(women: int) -> Task:
    """The task for a number of women; the first ones are the same for any number."""
    bench, typical, events, youth = _typical()
    names = bench.compiled.parameters
    table = np.tile(typical, (women, 1))
    draws = np.random.default_rng(SEED).standard_normal((women, len(DIFFER)))
    table[:, [names.index(name) for name in DIFFER]] *= np.exp(SPREAD * draws)
    states = _at_day_0(bench.compiled, table, youth)
    whole, outputs = bench.network.equations, {r.label: symbol(r.quantity) for r in bench.readouts}
    kept = Closure.of(whole, outputs)
    constants = tuple(replace(c, value=v) for c, v in zip(whole.constants, typical, strict=True))
    equations = replace(whole, variables=kept.variables, constants=constants, assigned=dict(kept.assigned))
    return Task(equations, outputs, compile(equations, outputs), bench.compiled, events, table, states)


def _typical() -> tuple[Bench, np.ndarray, Sequence[Event], float]:
    library = shipped()
    plan = treatment.unfolded(library.experiments["ten_years"], library)
    bench = bench_for([plan], body_called("human"), also=[called(name) for name in READ])
    treated = next(arm for arm in prepared(plan, bench, library, None, {}) if arm.events)
    return bench, treated.layers.table(bench.compiled.parameters), treated.events, history_start(plan.subject)


def _at_day_0(compiled: Compiled, table: np.ndarray, youth: float) -> np.ndarray:
    rested = rest(compiled, table, youth)
    assert not rested.failures, rested.failures[0]
    lived = solve(compiled, table, start=youth, save_at=np.array([0.0]), initial=rested.states, tolerance=1e-9)
    assert not lived.failures, lived.failures[0]
    return lived.final
