"""`rankl simulate`: any SBML model in the shell."""

import csv
import json
import math
from pathlib import Path

import pytest

from rankl.cli import main

DECAY = """<?xml version="1.0" encoding="UTF-8"?>
<sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2">
<model name="Decay" timeUnits="hour">
<listOfUnitDefinitions><unitDefinition id="hour"><listOfUnits>
<unit kind="second" exponent="1" scale="0" multiplier="3600"/></listOfUnits></unitDefinition></listOfUnitDefinitions>
<listOfParameters><parameter id="x" value="2" constant="false" units="mole"/><parameter id="k" value="0.5" constant="true"/>
</listOfParameters>
<listOfRules><rateRule variable="x"><math xmlns="http://www.w3.org/1998/Math/MathML">
<apply><minus/><apply><times/><ci>k</ci><ci>RATE</ci></apply></apply></math></rateRule></listOfRules>
</model></sbml>
"""


@pytest.fixture
def model(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "decay.xml"
    file.write_text(DECAY.replace("RATE", "x"))
    return file


def ends(capsys, *words: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["simulate", *words])
    told = capsys.readouterr()
    return int(ended.value.code or 0), told.out, told.err


def test_a_table_and_a_file_of_courses_with_units(model, capsys):
    code, out, _ = ends(capsys, str(model), "--until", "2", "--steps", "4", "--out", "results/decay")
    assert code == 0
    assert "at 2 h" in out
    assert "x         mol" in out
    with Path("results/decay/courses.csv").open(newline="", encoding="utf-8") as stream:
        head, *rows = csv.reader(stream)
    assert head == ["time (h)", "x (mol)"]
    assert Path("results/decay/courses.png").read_bytes().startswith(b"\x89PNG")
    assert [float(value) for value in rows[-1]] == pytest.approx([2.0, 2 * math.exp(-1)], rel=1e-6)


def test_one_json_object_with_another_start(model, capsys):
    code, out, err = ends(capsys, str(model), "--until", "2", "--steps", "1", "--set", "k=0.25", "--json")
    record = json.loads(out)
    assert (code, err, record["time_unit"], record["time"]) == (0, "", "h", [0.0, 2.0])
    assert record["quantities"] == [{"id": "x", "unit": "mol", "values": pytest.approx([2.0, 2 * math.exp(-0.5)])}]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("decay.xml", "--until", "0"), "a time of 0 cannot be divided into 100 steps"),
        (("decay.xml", "--until", "1", "--set", "k=fast"), "--set k: 'fast' is not a number"),
        (("decay.xml", "--until", "1", "--set", "kk=1"), "'kk' cannot be set; did you mean 'k'"),
        (("nothing.xml", "--until", "1"), "nothing.xml: cannot be read: No such file"),
        (("decay.xml", "--until", "1", "--out", "decay.xml"), "cannot be written"),
    ],
)
def test_wrong_words_end_with_2(words, told, model, capsys):
    code, out, err = ends(capsys, *words)
    assert (code, out) == (2, "")
    assert told in err


def test_the_unsupported_ends_with_2_and_the_unsolvable_with_3(model, capsys):
    text = model.read_text(encoding="utf-8")
    model.write_text(text.replace("rateRule variable", "algebraicRule metaid").replace("/rateRule", "/algebraicRule"))
    code, _, err = ends(capsys, str(model), "--until", "1")
    assert (code, "decay.xml:8: algebraic rules are not supported" in err) == (2, True)
    model.write_text(text.replace("<minus/>", "<plus/>").replace("<times/>", "<times/><ci>x</ci>"))
    code, _, err = ends(capsys, str(model), "--until", "3")
    assert (code, "at time 1" in err) == (3, True)
