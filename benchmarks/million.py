"""A population that is never whole in memory: python benchmarks/million.py [--json] [--patients 20000] [--threads 2].

Women are drawn, brought to day 0, treated for ten years and read every month in blocks; of each block only sums and
histograms are kept, from which means, deviations and quantiles follow. Time is extrapolated to a million.
"""

import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import report
from tasks.body import DAYS, SAVES, Women
from tasks.task import MAX_STEPS

from rankl.engine import compile, solve

READ = ("lumbar spine BMD", "total hip BMD", "femoral neck BMD", "serum CTX", "serum P1NP")
BLOCK, BINS, WIDER = 10_000, 400, 0.5
"""Patients at a time; bins of a histogram; by how much of its range in the first block a histogram is wider on each side."""
TOLERANCE, FINE, CHECKED = 1e-5, 1e-11, 32
"""Tolerance of the run; tolerance from which the error of a few women is measured."""
QUANTILES = (0.05, 0.5, 0.95)
MILLION, MOST_MINUTES, MOST_GB = 1_000_000, 30.0, 1.0


def main() -> None:
    parser = report.options(__doc__)
    parser.add_argument("--patients", type=int, default=20_000)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--tolerance", type=float, default=TOLERANCE)
    arguments = parser.parse_args()
    report.show(measured(arguments.patients, arguments.threads, arguments.tolerance), arguments.json, table)


@dataclass
class Summary:
    """What is known of all patients so far, by month and readout; histograms begin at `low`, `width` a bin.

    Values outside of a histogram count in its first or last bin.
    """

    count: int
    sums: np.ndarray
    squares: np.ndarray
    low: np.ndarray
    width: np.ndarray
    bins: np.ndarray

    @classmethod
    def begun(cls, values: np.ndarray) -> "Summary":
        """Empty, with histograms as wide as these values [N, T, R] ask for."""
        low, high = values.min(axis=0), values.max(axis=0)
        margin = WIDER * (high - low)
        width = np.maximum(high - low + 2 * margin, 1e-12 * np.abs(high) + 1e-300) / BINS
        shape = values.shape[1:]
        return cls(0, np.zeros(shape), np.zeros(shape), low - margin, width, np.zeros((*shape, BINS), dtype=np.int64))

    def add(self, values: np.ndarray) -> None:
        """Patients [N, T, R] more."""
        self.count += len(values)
        self.sums += values.sum(axis=0)
        self.squares += (values**2).sum(axis=0)
        cells = self.bins.reshape(-1, BINS)
        first = BINS * np.arange(len(cells)).reshape(self.sums.shape)
        which = np.clip((values - self.low) / self.width, 0, BINS - 1).astype(np.int64) + first
        cells += np.bincount(which.ravel(), minlength=cells.size).reshape(cells.shape)

    def quantile(self, share: float) -> np.ndarray:
        """[T, R], to within a bin."""
        below = self.bins.cumsum(axis=-1)
        return self.low + self.width * ((below < share * self.count).sum(axis=-1) + 0.5)


class Stream:
    """Women in blocks, each summarised and then forgotten; with the seconds that each part takes."""

    def __init__(self, threads: int, tolerance: float):
        self.women, self.threads, self.tolerance = Women(READ), threads, tolerance
        self.compiled = compile(self.women.equations(), self.women.outputs)
        self.seconds = dict.fromkeys(("draw", "before", "solve", "summarise"), 0.0)
        self.memory: list[float] = []
        self.summary: Summary | None = None

    def block(self, count: int) -> float:
        """The error of the first few of the next women, who are summarised."""
        with self.timed("draw"):
            table = self.women.drawn(count)
        with self.timed("before"):
            states = self.women.at_day_0(self.compiled, table, self.tolerance, self.threads)
        with self.timed("solve"):
            values = self.solved(table, states, self.tolerance)
        with self.timed("summarise"):
            self.summary = self.summary or Summary.begun(values)
            self.summary.add(values)
        self.memory.append(peak_gb())
        if len(self.memory) > 1:
            return 0.0
        fine = self.solved(table[:CHECKED], states[:CHECKED], FINE)
        return float((np.abs(values[:CHECKED] - fine).max(axis=1) / np.abs(fine).max(axis=1)).max())

    def solved(self, table: np.ndarray, states: np.ndarray, tolerance: float) -> np.ndarray:
        """[woman, month, readout]"""
        found = solve(
            self.compiled, table, start=0.0, save_at=np.linspace(0.0, DAYS, SAVES), events=self.women.doses, initial=states,
            tolerance=tolerance, threads=self.threads, max_steps=MAX_STEPS,
        )  # fmt: skip
        assert not found.failures, found.failures[0]
        return found.values

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.seconds[name] += time.perf_counter() - began


def measured(patients: int, threads: int, tolerance: float) -> dict:
    stream = Stream(threads, tolerance)
    error = max(stream.block(min(BLOCK, patients - done)) for done in range(0, patients, BLOCK))
    assert stream.summary
    whole = sum(stream.seconds.values()) / 60 * MILLION / patients
    before = stream.seconds["before"] / 60 * MILLION / patients
    return {
        "patients": patients, "threads": threads, "block": BLOCK, "states": len(stream.compiled.variables),
        "tolerance": tolerance, "error": error, "seconds": stream.seconds, "million_minutes": whole - before,
        "million_minutes_with_life_before": whole, "peak_rss_gb": stream.memory, "readouts": list(READ),
        "last_month": {f"{share:g}": stream.summary.quantile(share)[-1].tolist() for share in QUANTILES},
        "at_most": {"million_minutes": MOST_MINUTES, "peak_rss_gb": MOST_GB},
    }  # fmt: skip


def peak_gb() -> float:
    """The most memory that this process has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e9 if sys.platform == "darwin" else 1e6)


def table(found: dict) -> str:
    memory, spent = found["peak_rss_gb"], ", ".join(f"{name} {s:.1f} s" for name, s in found["seconds"].items())
    before = found["million_minutes_with_life_before"]
    return "\n".join(
        [
            f"{found['patients']} women, {found['states']} states, {found['threads']} threads, error {found['error']:.1e}",
            spent,
            f"a million for ten years: {found['million_minutes']:.1f} min, at most {MOST_MINUTES:g}",
            f"the same with rest in youth and 37 years before: {before:.1f} min",
            f"peak memory {memory[0]:.2f} GB after the first block, {memory[-1]:.2f} GB at the end, at most {MOST_GB:g}",
        ]
    )


if __name__ == "__main__":
    main()
