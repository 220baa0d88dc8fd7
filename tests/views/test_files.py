"""Files of a result: complete or not there at all."""

import csv
import subprocess
import sys

import numpy as np
import pytest

from rankl.language.mistake import Mistake
from rankl.views import files, write_files

NAMES = ["comparisons.csv", "figure.png", "figure.svg", "readouts.csv", "report.html"]


def rows_of(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_all_files_and_nothing_else(result, tmp_path):
    written = write_files(result, tmp_path / "new" / "out", citations=())
    assert [file.name for file in written] == NAMES
    assert sorted(file.name for file in (tmp_path / "new" / "out").iterdir()) == NAMES
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["out"]


def test_readouts_read_back_exactly(result, tmp_path):
    write_files(result, tmp_path, citations=())
    rows = rows_of(tmp_path / "readouts.csv")
    assert list(rows[0]) == ["arm", "readout", "site", "unit", "time_days", "value"]
    for series in result.series:
        mine = [row for row in rows if (row["arm"], row["readout"], row["site"]) == (series.arm, series.readout, series.site)]
        assert np.array_equal([float(row["value"]) for row in mine], series.values)
        assert np.array_equal([float(row["time_days"]) for row in mine], series.times)
        assert {row["unit"] for row in mine} == {series.unit}


def test_comparisons_read_back(result, tmp_path):
    write_files(result, tmp_path, citations=())
    rows = rows_of(tmp_path / "comparisons.csv")
    assert [float(row["predicted"]) for row in rows] == [c.predicted for c in result.comparisons]
    summary = next(row for row in rows if row["basis"] == "Cmax")
    assert (summary["time_days"], summary["lo"], summary["n"]) == ("", "4.86", "73")


def test_other_files_stay_and_old_ones_are_replaced(result, tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "readouts.csv").write_text("old")
    write_files(result, tmp_path, citations=())
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "readouts.csv").read_text(encoding="utf-8").startswith("arm,")


def test_nothing_is_left_where_writing_fails(result, tmp_path, monkeypatch):
    def broken(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "report", broken)
    with pytest.raises(Mistake, match="No space left"):
        write_files(result, tmp_path / "out", citations=())
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_is_a_mistake(result, tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(Mistake, match="is a file"):
        write_files(result, tmp_path / "out", citations=())


def test_matplotlib_waits_until_a_figure_is_asked_for():
    code = "import sys; from rankl import views; views.table; views.listing; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
