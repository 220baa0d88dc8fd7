"""All arms of the library against Radau and libRoadRunner: `make oracle`. Writes the references and the page of results."""

import itertools
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.against_others.library_arms import arms_of, error, every_arm
from tests.against_others.references import FOLDER, store

PAGE = Path("docs/reference/accuracy.md")
ALLOWED, ALLOWED_ROADRUNNER, ALLOWED_UNREST = 1e-6, 1e-4, 1e-9
HEAD = """# Accuracy

Written by `make oracle`. Every arm of every experiment of the library, outputs compared with Radau (scipy) at a tolerance
of 1e-10, which starts from the engine's state of rest in youth and integrates the whole history with code of its own; and
with libRoadRunner, which runs the exported SBML from day 0 at 1e-10. Errors are the largest difference in shares of the
maximum of that output. *Rest* is the largest relative change per day that is left at the state of rest.

| experiment | arm | outputs | Radau | worst output | libRoadRunner | rest, 1/day |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Line:
    """What came out for an arm."""

    experiment: str
    arm: str
    key: str
    outputs: int
    radau: float
    worst: str
    roadrunner: float
    unrest: float
    reference: np.ndarray

    @property
    def holds(self) -> bool:
        return self.radau <= ALLOWED and self.roadrunner <= ALLOWED_ROADRUNNER and self.unrest <= ALLOWED_UNREST

    def __str__(self) -> str:
        errors = f"{self.radau:.0e} | {self.worst} | {self.roadrunner:.0e} | {self.unrest:.0e}"
        return f"| {self.experiment} | {self.arm} | {self.outputs} | {errors} |"


def examined(experiment: str, number: int) -> Line:
    arm = arms_of(experiment)[number]
    ours, reference = arm.by_engine(), arm.by_radau()
    errors = error(ours, reference)
    worst = list(arm.outputs)[int(errors.argmax())]
    other = float(error(ours, arm.by_roadrunner()).max())
    found = (len(errors), float(errors.max()), worst, other, arm.unrest())
    return Line(arm.experiment, arm.treated.name, arm.key(), *found, reference)


def main() -> int:
    """0 if every arm holds."""
    numbers = [(arm.experiment, arms_of(arm.experiment).index(arm)) for arm in every_arm()]
    lines = []
    with ProcessPoolExecutor() as pool:
        for line in pool.map(examined, *zip(*numbers, strict=True)):
            lines.append(line)
            print(line, flush=True)
    for file in FOLDER.glob("*.npz"):
        file.unlink()
    for experiment, group in itertools.groupby(lines, key=lambda line: line.experiment):
        store(experiment, [(line.arm, line.key, line.reference) for line in group])
    PAGE.write_text(HEAD + "\n".join(map(str, lines)) + "\n")
    broken = [line for line in lines if not line.holds]
    worst = max(line.radau for line in lines), max(line.roadrunner for line in lines)
    print(f"{len(lines)} arms; largest error {worst[0]:.1e} against Radau, {worst[1]:.1e} against libRoadRunner")
    for line in broken:
        print(f"too far: {line}")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
