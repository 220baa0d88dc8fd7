"""Readouts: their names, and the sums over courses."""

import numpy as np
import pytest

from rankl import Mistake
from rankl.lab.readouts import called, of_row, registry, summaries
from rankl.lab.readouts.bone import MONTH


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("LS BMD", "lumbar spine BMD"),
        ("BMD lumbar spine", "lumbar spine BMD"),
        ("bmd[Total hip]", "total hip BMD"),
        ("CTX", "serum CTX"),
        ("Serum  PINP", "serum P1NP"),
        ("RANKL", "serum RANKL"),
    ],
)
def test_every_way_to_say_a_readout_finds_it(name, label):
    assert called(name).label == label


def test_no_name_means_two_readouts():
    names = [name.casefold() for readout in registry().values() for name in set(map(str.casefold, readout.names))]
    assert sorted(names) == sorted(set(names))


def test_an_unknown_readout_gets_the_nearest_name():
    with pytest.raises(Mistake, match="did you mean 'serum CTX'"):
        called("serum CTXX")


def test_rows_are_found_by_name_and_site():
    assert of_row("BMD", "femoral neck") is registry()["femoral neck BMD"]
    assert of_row("CTX", "") is of_row("CTX", "serum") is registry()["serum CTX"]
    assert of_row("BMD", "") is None
    assert of_row("BMD", "1/3 radius") is None


def test_sums_of_a_course_that_is_known():
    times = np.arange(0.0, 120.0, 0.5)
    levels = 8 * np.where(times < 10, times / 10, 0.5 ** ((times - 10) / 20))
    assert summaries()["denosumab Cmax"].of(times, levels, 0.0) == pytest.approx(8.0)
    assert summaries()["serum denosumab Tmax"].of(times, levels, 0.0) == pytest.approx(10.0, abs=0.5)
    assert summaries()["denosumab half-life"].of(times, levels, 0.0) == pytest.approx(20.0, rel=1e-6)


def test_times_of_return_count_from_the_omitted_dose():
    times = np.linspace(0.0, 60 * MONTH, 601)
    marker = np.where(times < 28 * MONTH, 0.1, 0.9)
    marker[0] = 0.5
    assert summaries()["BTM above baseline"].of(times, marker, 24 * MONTH) == pytest.approx(4.0, abs=0.11)
    density = 1 + 0.1 * np.clip(1 - (times / MONTH - 24) / 20, 0, 1) * (times > 0)
    assert summaries()["BMD back to baseline"].of(times, density, 24 * MONTH) == pytest.approx(18.0, abs=0.2)
