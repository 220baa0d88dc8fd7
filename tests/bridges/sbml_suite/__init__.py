"""Cases of the SBML Test Suite: a model, its settings, and the results that are expected."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

SHARED = Path(__file__).parents[4] / "shared" / "sbml"


@dataclass(frozen=True)
class Case:
    """A case by its folder, which is named like its files."""

    folder: Path

    @property
    def model(self) -> Path:
        return next(self.folder.glob(f"{self.folder.name}-sbml-*.xml"))

    @cached_property
    def settings(self) -> dict[str, str]:
        lines = (self.folder / f"{self.folder.name}-settings.txt").read_text(encoding="utf-8").splitlines()
        return {key.strip(): value.strip() for key, sign, value in (line.partition(":") for line in lines) if sign}

    def names(self, key: str) -> list[str]:
        return [name.strip() for name in self.settings[key].split(",") if name.strip()]

    def number(self, key: str) -> float:
        return float(self.settings[key])

    @cached_property
    def expected(self) -> np.ndarray:
        """[steps + 1, 1 + variables], in the order of the settings."""
        with (self.folder / f"{self.folder.name}-results.csv").open(newline="", encoding="utf-8") as stream:
            head, *rows = [row for row in csv.reader(stream) if row]
        columns = [0, *(head.index(name, 1) for name in [name.strip() for name in self.names("variables")])]
        return np.array(rows, dtype=float)[:, columns]

    def arguments(self) -> dict:
        """What `simulate` is called with."""
        return {
            "start": self.number("start"),
            "duration": self.number("duration"),
            "steps": int(self.number("steps")),
            "variables": self.names("variables"),
            "amount": self.names("amount"),
            "concentration": self.names("concentration"),
            "absolute": self.number("absolute"),
            "relative": self.number("relative"),
        }


def cases() -> list[Case]:
    return [Case(folder) for folder in sorted((SHARED / "suite").glob("[0-9]*"))]
