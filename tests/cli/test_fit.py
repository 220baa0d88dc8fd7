"""`rankl fit`: files, resumption, reports, and how it ends where something is wrong."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from rankl.cli import main

EXPERIMENT = """
title: One dose of mine
subject: {body: human, sex: female, age: 60 y, menopause: 50 y}
arms:
  treated: [{give: denosumab, dose: 60 mg, route: subcutaneous}]
duration: 6 months
read: [serum denosumab, serum CTX]
compare: [Mine_2026]
"""
ROWS = "arm,readout,site,unit,time,time_unit,mean,role\n"
OWN = ("--library", "mine", "--dataset", "Mine_2026", "--free", "DenosumabKinetics.clearance,FluidVolumes.serum_volume")


@pytest.fixture
def rankl(capsys, monkeypatch, tmp_path):
    """Runs a command in a folder with a library of one's own; gives its exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "mine"
    (own / "experiments").mkdir(parents=True)
    (own / "datasets" / "Mine_2026").mkdir(parents=True)
    (own / "experiments" / "my_dose.yaml").write_text(EXPERIMENT)
    (own / "datasets" / "Mine_2026" / "dataset.yaml").write_text("cite: prolia_smpc\nwhere: nowhere\n")
    data = "treated,serum denosumab,,ug/mL,10,day,4,fit\ntreated,serum denosumab,,ug/mL,40,day,3,fit\n"
    (own / "datasets" / "Mine_2026" / "data.csv").write_text(ROWS + data)

    def run(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(list(words))
        told = capsys.readouterr()
        return int(ended.value.code or 0), told.out, told.err

    return run


def test_a_fit_to_own_data_writes_a_calibration_that_a_run_takes(rankl):
    code, out, err = rankl("fit", *OWN, "--json")
    assert code == 0, err
    record = json.loads(out)
    assert [one["name"] for one in record["parameters"]] == ["DenosumabKinetics.clearance", "FluidVolumes.serum_volume"]
    assert record["cost"] <= record["prior_cost"]
    files = {Path(one).name for one in record["files"]}
    assert files == {"own.yaml", "report.html", "report.md", "fit.json"}
    calibration = yaml.safe_load(Path("fit-own/calibrations/own.yaml").read_text(encoding="utf-8"))
    assert calibration["over"] == "calibration"
    assert calibration["provenance"]["datasets"] == ["Mine_2026"]
    assert "rankl" in calibration["provenance"]["command"]
    code, out, err = rankl("run", "my_dose", "--library", "mine", "--library", "fit-own", "--json")
    assert code == 0, err
    numbers = json.loads(out)["parameters"]
    assert numbers["DenosumabKinetics.clearance"]["value"] == pytest.approx(record["parameters"][0]["value"], rel=1e-3)
    assert "Numbers" in Path("fit-own/report.md").read_text(encoding="utf-8")
    assert Path("fit-own/report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_fit_in_the_terminal_shows_numbers_and_agreement(rankl):
    code, out, err = rankl("fit", *OWN, "--profile", "FluidVolumes.serum_volume", "--out", "there")
    assert code == 0, err
    assert "DenosumabKinetics.clearance" in out
    assert "Mine_2026" in out
    assert "the data say" in out
    assert "cost" in err
    assert len(json.loads(Path("there/fit.json").read_text(encoding="utf-8"))["profiles"]) == 5


def _hears_ctrl_c():
    """A job in the background would be born deaf to it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_a_fit_that_is_killed_goes_on(rankl, tmp_path):
    code, _, err = rankl("fit", *OWN, "--resume")
    assert code == 2
    assert "nothing to go on from" in err
    command = [sys.executable, "-m", "rankl", "fit", *OWN, "--starts", "40", "--iterations", "30", "--seed", "3"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=_hears_ctrl_c)
    kept = tmp_path / "fit-own" / "checkpoint.json"
    for _ in range(600):
        if kept.exists() or process.poll() is not None:
            break
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130, told
    assert "--resume" in told
    assert "Traceback" not in told
    begun = len(json.loads(kept.read_text(encoding="utf-8"))["descents"])
    assert 1 <= begun <= 40
    code, out, err = rankl("fit", *OWN, "--starts", "40", "--iterations", "30", "--seed", "3", "--resume", "--json")
    assert code == 0, err
    assert len(json.loads(out)["starts"]) == 40


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "what is fitted"),
        (("humam",), "did you mean 'human'"),
        (("nowhere.yaml",), "there is no such file"),
        (("human", "--fit", "nowhere.yaml"), "say the fit once"),
        (("--dataset", "Mine_2062", "--free", "DenosumabKinetics.clearance", "--library", "mine"), "did you mean 'Mine_2026'"),
        (("--dataset", "Mine_2026", "--library", "mine", "--free", "DenosumabKinetics.clearence"), "did you mean 'Denosumab"),
        (("--dataset", "Mine_2026", "--library", "mine", "--free", "FormationMarkers.bsap_floor"), "depends on it"),
        (("--dataset", "Mine_2026", "--library", "mine"), "what is fitted"),
        ((*OWN, "--starts", "0"), "--starts"),
        ((*OWN, "--profile", "FluidVolumes.serum_volum"), "did you mean 'FluidVolumes.serum_volume'"),
        (("human", "--body", "mouse"), "is a fit of the body 'human'"),
        ((*OWN[:-1], "DenosumabKinetics.clearance", "--body", "mouse"), "about the body 'human'"),
        ((*OWN, "--body", "mosue"), "did you mean 'mouse'"),
    ],
)
def test_wrong_input_ends_with_two_and_the_right_word(rankl, words, told):
    code, out, err = rankl("fit", *words)
    assert code == 2
    assert out == ""
    assert told in err
    assert "Traceback" not in err
