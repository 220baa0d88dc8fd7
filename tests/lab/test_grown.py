"""Subjects that are grown from conception, their strains, and what is refused."""

import numpy as np
import pytest

from rankl import Mistake, run
from rankl.model.bodies import human, mouse


def bone(**subject):
    found = run(mouse(), subject={"body": "mouse", **subject}, duration="2 weeks", read=["BV/TV", "femur length"])
    return {series.label: series for series in found.series}


def test_two_weeks_more_of_life_are_two_weeks_of_study():
    early, late = bone(age="6 weeks"), bone(age="8 weeks")
    for label in early:
        assert late[label].at(0) == pytest.approx(early[label].at(14), rel=1e-5)


def test_a_mouse_with_an_age_is_grown_and_one_that_stands_still_is_at_rest():
    grown, at_rest = bone(age="4 weeks"), bone(age="4 weeks", growth=False)
    assert grown["femur length"].at(14) > 1.1 * grown["femur length"].at(0)
    np.testing.assert_allclose(at_rest["femur length"].values, 16.0, rtol=1e-9)
    still = bone(ageing=False, growth=False)["BV/TV"]
    np.testing.assert_allclose(still.values, still.values[0], rtol=1e-6)


def test_the_usual_strain_is_the_strain_of_the_pages_and_may_be_called_by_its_names():
    usual = bone(age="8 weeks")["BV/TV"].values
    for name in ("c57bl6", "C57BL/6", "C57BL/6J"):
        np.testing.assert_array_equal(bone(age="8 weeks", strain=name)["BV/TV"].values, usual)
    assert bone(age="8 weeks", sex="male")["BV/TV"].values[-1] > usual[-1]


@pytest.mark.parametrize(
    "subject, told",
    [
        ({"start": "grown"}, "to what age"),
        ({"start": "grown", "age": "8 weeks", "ageing": False}, "cannot be grown"),
        ({"start": "grown", "age": "8 weeks", "growth": False}, "cannot be grown"),
        ({"age": "8 weeks", "strain": "C57BL/7"}, "no strain 'C57BL/7'.*C57BL/6"),
        ({"age": "5 years"}, "to 4 years"),
        ({"age": "-19 days"}, "to 4 years"),
    ],
)
def test_what_an_animal_cannot_be_is_refused(subject, told):
    with pytest.raises(Mistake, match=told):
        bone(**subject)


@pytest.mark.parametrize("subject", [{"start": "grown"}, {"strain": "C57BL/6"}])
def test_a_person_is_not_grown_and_has_no_strain(subject):
    with pytest.raises(Mistake, match="human"):
        run(human(), subject={"age": "40 y", **subject}, duration="1 month", read=["serum CTX"])
