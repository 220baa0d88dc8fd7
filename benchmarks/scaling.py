"""How cost grows: python benchmarks/scaling.py [--json] [--patients 10000] [--figure FILE.png].

With the number of patients (1 to 100,000 with `--patients 100000`), of doses, of threads (our body for ten years), and of states
(parts of our body, and cascades).
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import report
from tasks.body import DAYS, READ, SAVES, Women
from tasks.cascade import cascade
from tasks.task import MAX_STEPS

from rankl.engine import Compiled, compile, solve
from rankl.lab.bench import TOLERANCE
from rankl.language.event import Bolus, repeated
from rankl.language.expression import symbol

SOME = 128
"""Patients where their number is not what changes."""
DOSES = (0, 1, 5, 20, 120, 520)
"""Within ten years, evenly; of one total."""
PARTS = (("serum denosumab",), ("serum CTX",), ("lumbar spine BMD",), READ)
CASCADES = (5, 10, 20, 40, 80, 160, 320)
ROUNDS = 2
LABELS = {
    "cpu_ms_per_patient": "CPU ms per patient",
    "patients_per_s": "patients per second",
    "us_per_step": "µs per step",
}


def main() -> None:
    parser = report.options(__doc__)
    parser.add_argument("--patients", type=int, default=10_000, help="the largest population")
    parser.add_argument("--figure", type=Path, help="draw the four there")
    arguments = parser.parse_args()
    found = measured(arguments.patients)
    if arguments.figure:
        drawn(found, arguments.figure)
    report.show(found, arguments.json, table)


def measured(largest: int) -> dict:
    women = Women()
    compiled = compile(women.equations(), women.outputs)
    population = Population(women, compiled, women.drawn(SOME))
    return {
        "tolerance": TOLERANCE,
        "patients": [by_patients(population, 10**k) for k in range(7) if 10**k <= largest],
        "doses": [by_doses(population, doses) for doses in DOSES],
        "threads": [by_threads(population, threads) for threads in range(1, (os.cpu_count() or 1) + 1)],
        "states": [by_part(read) for read in PARTS] + [by_size(size) for size in CASCADES],
    }


class Population:
    """Women at day 0, of whom there are as many as are asked for: the same again where there are more."""

    def __init__(self, women: Women, compiled: Compiled, table: np.ndarray):
        self.women, self.compiled, self.table = women, compiled, table
        self.states = women.at_day_0(compiled, table, TOLERANCE)

    def solved(self, count: int, doses: list[Bolus], threads: int = 1) -> float:
        """Steps of a patient; blocks of ten thousand at a time."""
        steps, block = 0, 10_000
        for first in range(0, count, block):
            rows = np.arange(first, min(first + block, count)) % len(self.table)
            found = solve(
                self.compiled, self.table[rows], start=0.0, save_at=np.linspace(0.0, DAYS, SAVES), events=doses,
                initial=self.states[rows], tolerance=TOLERANCE, threads=threads, max_steps=MAX_STEPS,
            )  # fmt: skip
            assert not found.failures, found.failures[0]
            steps += int(found.steps.sum())
        return steps / count


def spent(run: Callable[[], float], rounds: int) -> tuple[float, float, float]:
    """What a run returns, and its least CPU and wall time, s."""
    cpus, walls, result = [], [], 0.0
    for _ in range(rounds):
        cpu, wall = time.process_time(), time.perf_counter()
        result = run()
        cpus.append(time.process_time() - cpu)
        walls.append(time.perf_counter() - wall)
    return result, min(cpus), min(walls)


def by_patients(population: Population, count: int) -> dict:
    steps, cpu, _ = spent(lambda: population.solved(count, population.women.doses), ROUNDS if count <= 1000 else 1)
    return {"patients": count, "cpu_ms_per_patient": 1e3 * cpu / count, "steps_per_patient": steps}


def by_doses(population: Population, count: int) -> dict:
    first = population.women.doses[0]
    doses = repeated(Bolus(0.0, first.into, first.amount * (20 / count)), DAYS / count, count) if count else []
    steps, cpu, _ = spent(lambda: population.solved(SOME, doses), ROUNDS)
    return {"doses": count, "cpu_ms_per_patient": 1e3 * cpu / SOME, "steps_per_patient": steps}


def by_threads(population: Population, threads: int) -> dict:
    count = 4 * SOME * threads
    _, cpu, wall = spent(lambda: population.solved(count, population.women.doses, threads), ROUNDS)
    return {"threads": threads, "patients_per_s": count / wall, "cpu_ms_per_patient": 1e3 * cpu / count}


def by_part(read: tuple[str, ...]) -> dict:
    """What some readouts depend on."""
    women = Women(read)
    population = Population(women, compile(women.equations(), women.outputs), women.drawn(SOME))
    steps, cpu, _ = spent(lambda: population.solved(SOME, women.doses), ROUNDS)
    what = "body" if read == READ else f"body, {', '.join(read)}"
    return _by_states(what, len(population.compiled.variables), steps, 1e6 * cpu / SOME)


def by_size(size: int) -> dict:
    """A cascade from its declared start, all of whose states are read."""
    equations, _ = cascade(size)
    compiled = compile(equations, {v.name: symbol(v.name) for v in equations.variables})
    table = np.tile(compiled.defaults, (SOME, 1))
    table *= np.exp(0.2 * np.random.default_rng(size).standard_normal(table.shape))

    def run() -> float:
        found = solve(compiled, table, start=0.0, save_at=np.linspace(0, 100, 11), tolerance=TOLERANCE, threads=1)
        assert not found.failures, found.failures[0]
        return float(found.steps.mean())

    steps, cpu, _ = spent(run, ROUNDS)
    return _by_states(f"cascade of {size}", size, steps, 1e6 * cpu / SOME)


def _by_states(what: str, states: int, steps: float, cpu_us: float) -> dict:
    return {
        "what": what, "states": states, "cpu_ms_per_patient": cpu_us / 1e3, "steps_per_patient": steps,
        "us_per_step": cpu_us / steps, "ns_per_step_and_state": 1e3 * cpu_us / steps / states,
    }  # fmt: skip


def table(found: dict) -> str:
    lines = []
    for kind in ("patients", "doses", "threads", "states"):
        keys = list(found[kind][0])
        rows = [[_cell(one[key]) for key in keys] for one in found[kind]]
        lines += [*report.columns("|".join(keys), rows, [max(34 if kind == "states" else 12, 2), *[24] * (len(keys) - 1)]), ""]
    return "\n".join(lines)


def _cell(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else f"{value}"


def drawn(found: dict, path: Path) -> None:
    """Four panels: each cost by what it grows with."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(1, 4, figsize=(13, 3.2), layout="constrained")
    for axis, kind, quantity in zip(
        axes,
        ("patients", "doses", "threads", "states"),
        ("cpu_ms_per_patient", "cpu_ms_per_patient", "patients_per_s", "us_per_step"),
        strict=True,
    ):
        for begins in ("body", "cascade") if kind == "states" else ("",):
            chosen = [one for one in found[kind] if one.get("what", "").startswith(begins)]
            axis.plot([one[kind] for one in chosen], [one[quantity] for one in chosen], "o-", label=begins)
        axis.set_xlabel(kind)
        axis.set_ylabel(LABELS[quantity])
        if kind == "threads":
            axis.set_xticks([one["threads"] for one in found["threads"]])
        else:
            axis.set_xscale("symlog" if kind == "doses" else "log")
        axis.set_ylim(0, 1.1 * max(one[quantity] for one in found[kind]))
    axes[3].legend(frameon=False)
    figure.savefig(path, dpi=150)


if __name__ == "__main__":
    main()
