"""`rankl claims`: one JSON object, exit codes, files, and what is said of wrong input."""

import json
from pathlib import Path

import pytest

from rankl.cli import main
from rankl.engine import Failure
from rankl.lab.bench import Bench, Unsolved
from tests.library.test_claims import GOOD


def said(capsys: pytest.CaptureFixture, *words: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["claims", *words])
    told = capsys.readouterr()
    return int(ended.value.code or 0), told.out, told.err


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """One claim on the human body that fails: denosumab does not raise CTX."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "mine.yaml").write_text(GOOD.replace("{body: human}", "{body: human, age: 65 y}"))
    return tmp_path


def test_json(capsys):
    code, out, _ = said(capsys, "S002", "S130", "--json")
    found = json.loads(out)
    assert code == 0
    kinds = [(one["id"], one["section"], one["priority"]) for one in found["claims"]]
    assert kinds == [("S002", "bone", "C"), ("S130", "brain", "B")]
    assert all(one["verdict"] in ("holds", "fails", "open", "not built") for one in found["claims"])
    assert all(one["told"] in ("wiring", "fitted", "nothing") for one in found["claims"])
    keys = {"readout", "expect", "verdict", "told", "value", "treated", "control", "reason"}
    assert found["claims"][0]["values"][0].keys() >= keys
    assert found["summary"]["claims"] == 2


def test_a_section_and_a_priority(capsys):
    _, out, _ = said(capsys, "--section", "therapy", "--priority", "C", "--json")
    found = json.loads(out)["claims"]
    assert found and all((one["section"], one["priority"]) == ("therapy", "C") for one in found)


def test_a_list_of_claims(capsys):
    with pytest.raises(SystemExit):
        main(["list", "claims", "--json"])
    listed = json.loads(capsys.readouterr().out)["claims"]
    assert len(listed) == 199 and listed[0]["title"].startswith("bone, B: Bone is deposited")


@pytest.mark.parametrize(
    "words, told",
    [
        (["S0033"], "there is no claim 'S0033'; did you mean 'S033'"),
        (["--section", "bones"], "--section: there is no section 'bones'; did you mean 'bone'"),
        (["--priority", "D"], "--priority: there is no priority 'D'; known are A, B, C"),
    ],
)
def test_what_is_not_there(capsys, words, told):
    code, out, err = said(capsys, *words)
    assert (code, out) == (2, "")
    assert told in err


def test_a_wrong_file_of_ones_own(capsys, mine):
    file = mine / "claims" / "mine.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("expect: [up]", "expect: [upp]"))
    code, _, err = said(capsys, "T001", "--library", str(mine))
    assert code == 2 and "mine.yaml:9: expect: 'upp' is no expectation; did you mean 'up'" in err


def test_strict(capsys, mine):
    code, out, err = said(capsys, "T001", "--library", str(mine))
    assert code == 0 and "fails" in out
    code, out, err = said(capsys, "T001", "--library", str(mine), "--strict")
    assert code == 1 and "1 claims fail: T001" in err


def test_what_cannot_be_solved_ends_with_3_after_the_rest_is_told(capsys, mine, monkeypatch):
    def courses(self, experiment, arms, start, times):
        raise Unsolved(experiment, arms[-1].name, Failure(0, 3.0, "CTX[serum]", "too many steps"))

    monkeypatch.setattr(Bench, "courses", courses)
    code, out, err = said(capsys, "T001", "S018", "--library", str(mine), "--json")
    assert code == 3 and "CTX[serum] could not be solved" in err
    assert [one["verdict"] for one in json.loads(out)["claims"]] == ["fails", "holds"]


def test_files(capsys, mine, tmp_path):
    out = tmp_path / "out"
    code, told, _ = said(capsys, "T001", "S130", "--library", str(mine), "--out", str(out), "--json")
    assert code == 0
    assert sorted(Path(file).name for file in json.loads(told)["files"]) == ["claims.html", "claims.json", "values.csv"]
    page = (out / "claims.html").read_text(encoding="utf-8")
    for words in ("A statement.", "lines 1-2", "T001", "fails", "a prediction", "<svg", "S130"):
        assert words in page, words
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "").split("S130")[0]
    assert page.count("<svg") == 1
    assert (out / "values.csv").read_text(encoding="utf-8").splitlines()[1].startswith("T001,bone,A,fails,serum CTX,up,")


def test_a_directory_that_is_a_file(capsys, mine, tmp_path):
    (tmp_path / "taken").write_text("")
    code, _, err = said(capsys, "S130", "--out", str(tmp_path / "taken"))
    assert code == 2 and "cannot be written" in err
