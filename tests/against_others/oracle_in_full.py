"""All arms of the library against Radau and libRoadRunner: `make oracle`. Writes the references and the page of results."""

import itertools
import math
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.against_others.library_arms import arms_of, every_arm
from tests.against_others.references import FOLDER, store

PAGE = Path("docs/reference/accuracy.md")
ALLOWED, ALLOWED_ROADRUNNER, ALLOWED_UNREST = 1e-6, 1e-4, 1e-9
HEAD = """# Accuracy

Written by `make oracle`. Every arm of every experiment of the library, outputs compared with Radau (scipy) at a tolerance
of 1e-10, which starts from the engine's state of rest in youth, or from conception, and integrates the whole history with
code of its own; and with libRoadRunner, which runs the exported SBML from day 0 at 1e-10. Errors are the largest difference
in shares of the maximum of that output. *Rest* is the largest relative change per day that is left at the state of rest
(0: none, since grown). Where Radau gives up, which it does where a lost gene lets states fall to nothing, libRoadRunner is
the reference.

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
        alone = math.isnan(self.radau)
        roadrunner = self.roadrunner <= (ALLOWED if alone else ALLOWED_ROADRUNNER) or math.isnan(self.roadrunner)
        return (alone or self.radau <= ALLOWED) and roadrunner and self.unrest <= ALLOWED_UNREST

    def __str__(self) -> str:
        radau, roadrunner = ("gives up" if math.isnan(x) else f"{x:.0e}" for x in (self.radau, self.roadrunner))
        errors = f"{radau} | {self.worst} | {roadrunner} | {self.unrest:.0e}"
        return f"| {self.experiment} | {self.arm} | {self.outputs} | {errors} |"


def examined(experiment: str, number: int) -> Line:
    arm = arms_of(experiment)[number]
    ours, (radau, roadrunner) = arm.by_engine(), arm.by_others()
    reference = roadrunner if radau is None else radau
    assert reference is not None, f"{arm.name}: no oracle has an answer"
    errors = arm.error(ours, reference)
    worst = list(arm.outputs)[int(errors.argmax())]
    one, other = (math.nan if answer is None else float(arm.error(ours, answer).max()) for answer in (radau, roadrunner))
    return Line(arm.experiment, arm.treated.name, arm.key(), len(errors), one, worst, other, arm.unrest(), reference)


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
    worst = np.nanmax([[line.radau, line.roadrunner] for line in lines], axis=0)
    print(f"{len(lines)} arms; largest error {worst[0]:.1e} against Radau, {worst[1]:.1e} against libRoadRunner")
    for line in broken:
        print(f"too far: {line}")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
