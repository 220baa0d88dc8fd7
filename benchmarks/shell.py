"""What a user waits for: a command from a cold shell, an import, and a large population with its memory."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RANKL = Path(sys.executable).with_name("rankl")
ROUNDS = 3


def seconds(command: list[str], cache: str | None = None) -> float:
    """Wall clock of a command that has to succeed."""
    environment = os.environ | ({"RANKL_CACHE": cache} if cache else {})
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - began


def run_freedom() -> dict[str, float]:
    """`rankl run freedom` in a process of its own: best of a few with its object code at hand, and median without."""
    command = [str(RANKL), "run", "freedom"]
    with tempfile.TemporaryDirectory() as cache:
        empty = seconds(command, cache)
        warm = min(seconds(command, cache) for _ in range(ROUNDS))
    with tempfile.TemporaryDirectory() as cache:
        empty = min(empty, seconds(command, cache))
    return {"run_freedom_empty_cache_s": empty, "run_freedom_warm_cache_s": warm}


def import_seconds() -> float:
    """`import rankl` in a fresh interpreter."""
    text = "import time; began = time.perf_counter(); import rankl; print(time.perf_counter() - began)"
    return min(float(subprocess.check_output([sys.executable, "-c", text])) for _ in range(ROUNDS))


def large_population(women: int) -> dict[str, float]:
    """Seconds and peak memory of many women, in a process of its own."""
    script = Path(__file__).with_name("large.py")
    return json.loads(subprocess.check_output([sys.executable, str(script), str(women)]))
