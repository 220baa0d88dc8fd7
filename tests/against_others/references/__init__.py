"""Stored answers of Radau at 1e-10, one file for each experiment; written by `make oracle`."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent


def stored(experiment: str, arm: str, key: str) -> np.ndarray | None:
    """[time, output], or nothing where the model, the arm or the times have changed since."""
    file = FOLDER / f"{experiment}.npz"
    if not file.exists():
        return None
    with np.load(file) as content:
        return content[arm] if arm in content and str(content[f"{arm}: key"]) == key else None


def store(experiment: str, answers: Sequence[tuple[str, str, np.ndarray]]) -> None:
    """Write (arm, key, [time, output]) of all arms of an experiment."""
    content = {arm: values for arm, _, values in answers} | {f"{arm}: key": np.array(key) for arm, key, _ in answers}
    np.savez_compressed(FOLDER / f"{experiment}.npz", **content)
