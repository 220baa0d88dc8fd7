"""Many women for ten years on two threads, with their rest in youth and life before: seconds and peak memory, as JSON."""

import json
import resource
import sys
import time

from task import population

from rankl.engine.solve import TOLERANCE

THREADS = 2
ROUGH = 1e-5
"""Tolerance whose measured error is printed with the time; the usual one is timed too."""


def main() -> None:
    women = int(sys.argv[1])
    population(8)
    began = time.perf_counter()
    task = population(women)
    before = time.perf_counter()
    values = task.by_rankl(slice(0, women), ROUGH, THREADS)
    ended = time.perf_counter()
    task.by_rankl(slice(0, women), TOLERANCE, THREADS)
    usually = time.perf_counter() - ended
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e9 if sys.platform == "darwin" else 1e6)
    error = task.error(values[:32])
    spent = {"ten_years_s": ended - before, "ten_years_usually_s": usually, "life_before_s": before - began}
    print(json.dumps({"women": women, **spent, "peak_rss_gb": peak, "error": error}))


if __name__ == "__main__":
    main()
