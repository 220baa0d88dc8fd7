"""The sample of the SBML Test Suite passes by the suite's own rule."""

import numpy as np
import pytest

from rankl.bridges.sbml import simulate
from tests.bridges.sbml_suite import SHARED, Case, cases


@pytest.mark.skipif(not SHARED.exists(), reason="the sample of the suite is not here")
@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder.name)
def test_case(case: Case):
    found = simulate(case.model, **case.arguments())
    assert found.shape == case.expected.shape
    far = np.abs(found - case.expected) > case.number("absolute") + case.number("relative") * np.abs(case.expected)
    assert not far.any(), f"row, column {np.argwhere(far)[0]}: {found[far][0]:.9g}, not {case.expected[far][0]:.9g}"
    assert (np.isfinite(found) == np.isfinite(case.expected)).all()
