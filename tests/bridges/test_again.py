"""Models of others, read and written again, give the same results."""

from pathlib import Path

import numpy as np
import pytest

from rankl.bridges.sbml import from_sbml, simulate, to_sbml
from rankl.bridges.system import ids_of

SUITE = Path(__file__).resolve().parents[3] / "shared" / "sbml" / "suite"
CASES = sorted(path for path in SUITE.glob("*") if path.is_dir())[::12]


@pytest.mark.skipif(not CASES, reason="the cases of the SBML Test Suite are not here")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_of_the_suite_comes_back(case, tmp_path):
    file = max(case.glob("*-sbml-l*.xml"))
    settings = next(case.glob("*-settings.txt")).read_text(encoding="utf-8")
    lines = (line.split(":", 1) for line in settings.splitlines() if ":" in line)
    said = {key.strip(): value.strip() for key, value in lines}
    names = [name.strip() for name in said["variables"].split(",")]
    start, duration, steps = float(said["start"]), float(said["duration"]), int(said["steps"])
    model, again = from_sbml(file, start=start), tmp_path / "again.xml"
    again.write_text(to_sbml(model.equations, title=model.title, initial=model.starts, start=start))
    ids = ids_of(model.equations)
    first = simulate(file, start, duration, steps, names)
    second = simulate(again, start, duration, steps, [ids[name] for name in names])
    np.testing.assert_allclose(second, first, rtol=1e-6, atol=1e-9)
