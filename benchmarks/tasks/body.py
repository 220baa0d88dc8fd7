"""Our body: women of 72 who differ, ten years of denosumab, read every month."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import ids_of
from rankl.engine import Compiled, compile, rest, solve
from rankl.lab import treatment
from rankl.lab.bench import Bench
from rankl.lab.experiment import bench_for, prepared, shipped
from rankl.lab.subject import body_called, history_start
from rankl.language.equations import Equations
from rankl.language.event import Bolus
from rankl.language.expression import Expression, symbol
from tasks.task import Document, Task, pruned

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
DAYS, SAVES, SEED = 3652.5, 121, 72
READ = ("lumbar spine BMD", "total hip BMD", "femoral neck BMD", "serum CTX", "serum P1NP", "serum BSAP", "serum denosumab")
HISTORY_TOLERANCE = 1e-9


class Women:
    """Women as they are drawn, one after the other, and what brings them to day 0.

    Attributes:
        bench: the laboratory's, on which `rankl run` would solve them.
        typical: parameters of the typical woman [P].
        doses: from day 0 on.
        youth: the day on which history begins.
    """

    def __init__(self, read: Sequence[str] = READ):
        library = shipped()
        plan = treatment.unfolded(library.experiments["ten_years"], library).model_copy(update={"read": list(read)})
        self.bench: Bench = bench_for([plan], body_called("human"))
        treated = next(arm for arm in prepared(plan, self.bench, library, None, {}) if arm.events)
        self.typical = treated.layers.table(self.bench.compiled.parameters)
        self.doses, self.youth = treated.events, history_start(plan.subject)
        self.outputs: dict[str, Expression] = {r.label: symbol(r.quantity) for r in self.bench.readouts}
        self._columns = [self.bench.compiled.parameters.index(name) for name in DIFFER]
        self._random = np.random.default_rng(SEED)

    def equations(self) -> Equations:
        """What the outputs depend on, with the typical woman's values."""
        whole = self.bench.network.equations
        constants = tuple(replace(c, value=v) for c, v in zip(whole.constants, self.typical, strict=True))
        return pruned(replace(whole, constants=constants), self.outputs)

    def drawn(self, count: int) -> np.ndarray:
        """Parameters of the next women [count, P]; the same in turn, however many are drawn at a time."""
        table = np.tile(self.typical, (count, 1))
        table[:, self._columns] *= np.exp(SPREAD * self._random.standard_normal((count, len(DIFFER))))
        return table

    def at_day_0(
        self, compiled: Compiled, table: np.ndarray, tolerance: float = HISTORY_TOLERANCE, threads: int | None = None
    ) -> np.ndarray:
        """States after rest in youth and life since [N, S]."""
        rested = rest(compiled, table, self.youth, threads=threads)
        assert not rested.failures, rested.failures[0]
        lived = solve(
            compiled, table, start=self.youth, save_at=np.array([0.0]), initial=rested.states, tolerance=tolerance,
            threads=threads,
        )  # fmt: skip
        assert not lived.failures, lived.failures[0]
        return lived.final


def body(patients: int) -> Task:
    """The task for a number of women; the first ones are the same for any number."""
    women = Women()
    equations, table = women.equations(), women.drawn(patients)
    compiled = compile(equations, women.outputs)
    doses = [event for event in women.doses if isinstance(event, Bolus)]
    assert len(doses) == len(women.doses)
    ids = ids_of(equations)
    document = Document(
        to_sbml(equations, title="ten years", events=doses),
        [ids[e.name] for e in women.outputs.values()],
        [ids[name] for name in DIFFER],
        [ids[name] for name in compiled.variables],
        [variable.scale for variable in equations.variables],
    )
    states = women.at_day_0(compiled, table)
    save_at = np.linspace(0.0, DAYS, SAVES)
    return Task("body", equations, women.outputs, compiled, doses, save_at, DIFFER, table, states, document)
