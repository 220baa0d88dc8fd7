"""Units are read, checked and converted to the canonical system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankl.language.mistake import Mistake
from rankl.language.unit import measure, unit


@pytest.mark.parametrize(
    ("text", "like", "canonical"),
    [
        ("6 months", "day", 182.625),
        ("1 year", "day", 365.25),
        ("60 mg", "mg", 60.0),
        ("0.05 1/nM/h", "1/nM/day", 1.2),
        ("1 ug/mL", "mg/L", 1.0),
        ("3 pM", "nM", 0.003),
        ("1 cell/mm^3", "cell/L", 1e6),
        ("-2 %", "1", -0.02),
    ],
)
def test_measure_gives_canonical_values(text, like, canonical):
    assert measure(text, like) == pytest.approx(canonical, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "like", "hint"),
    [
        ("60 m", "mg", "did you mean 'mg'"),
        ("60 mgg", "mg", "did you mean 'mg'"),
        ("sixty mg", "mg", "not a number"),
        (["60 mg"], "mg", "not a number"),
    ],
)
def test_wrong_measures_name_the_nearest_unit(text, like, hint):
    with pytest.raises(Mistake, match=hint):
        measure(text, like)


@given(value=st.floats(1e-6, 1e6), name=st.sampled_from(["nM", "1/h", "ug/mL", "cell/mm^3", "g/cm^2", "%", "1/M/s"]))
def test_conversion_there_and_back(value, name):
    u = unit(name)
    assert u.from_canonical(u.to_canonical(value)) == pytest.approx(value, rel=1e-12)
