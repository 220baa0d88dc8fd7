"""The command line: what it prints, where, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rankl.cli import main


@pytest.fixture
def rankl(capsys, monkeypatch, tmp_path):
    """Runs a command in an empty folder; gives its exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(list(words))
        told = capsys.readouterr()
        return int(ended.value.code or 0), told.out, told.err

    return run


def test_run_prints_one_json_object_with_courses_and_comparisons(rankl):
    code, out, err = rankl("run", "freedom", "--json")
    record = json.loads(out)
    assert (code, err) == (0, "")
    assert record["experiment"] == "freedom"
    arms = {(r["arm"], r["readout"], r["site"]) for r in record["readouts"]}
    assert {("placebo", "BMD", "total hip"), ("denosumab", "CTX", "")} <= arms
    row = record["comparisons"][0]
    assert {"dataset", "arm", "readout", "site", "time_days", "observed", "lo", "hi", "predicted"} <= set(row)
    assert all({"arm", "readout", "site", "unit", "time_days", "value"} <= set(r) for r in record["readouts"])
    assert 0 < record["seconds"] < 30


def test_run_prints_a_table_and_writes_files_only_where_asked(rankl, tmp_path):
    code, out, _ = rankl("run", "no_drug")
    assert code == 0
    assert "no drug" in out
    assert list(tmp_path.iterdir()) == []
    code, out, _ = rankl("run", "no_drug", "--out", "results")
    assert code == 0
    assert {"readouts.csv", "report.html"} <= {file.name for file in (tmp_path / "results").iterdir()}
    assert [path.name for path in tmp_path.iterdir()] == ["results"]


def test_a_genotype_and_settings_change_the_run(rankl):
    def first(*words):
        code, out, err = rankl("run", "no_drug", "--json", "--set", "duration=1 month", *words)
        assert code == 0, err
        record = json.loads(out)
        return {(r["readout"], r["site"]): r["value"][0] for r in record["readouts"]}, record

    plain, _ = first()
    knocked, record = first("--genotype", "opg_ko")
    assert record["genotype"] == "opg_ko"
    assert knocked["CTX", ""] > plain["CTX", ""]
    dense, record = first("--set", "Densitometry.density[lumbar spine]=2 g/cm^2")
    assert dense["BMD", "lumbar spine"] > plain["BMD", "lumbar spine"]
    assert record["parameters"]["Densitometry.density[lumbar spine]"]["layer"] == "experiment"


def test_own_points_are_laid_over_the_arms(rankl, tmp_path):
    (tmp_path / "mine.csv").write_text(
        "arm,readout,site,unit,time,time_unit,mean\n"
        "no drug,BMD,lumbar spine,% change,12,month,-1\n"
        "no drug,osteoclasts,,% change,1,year,0\n"
    )
    code, out, _ = rankl("run", "no_drug", "--json", "--data", "mine.csv")
    own = [c for c in json.loads(out)["comparisons"] if c["role"] == "own"]
    assert code == 0
    assert [(c["dataset"], c["readout"], c["observed"]) for c in own] == [("mine", "BMD", -1.0), ("mine", "osteoclasts", 0.0)]
    assert own[0]["predicted"] == pytest.approx(0, abs=1e-2)


def test_list_names_what_there_is(rankl):
    code, out, _ = rankl("list", "--json")
    kinds = json.loads(out)
    assert code == 0
    assert {"experiments", "genotypes", "drivers", "drugs", "readouts", "datasets", "bodies"} <= set(kinds)
    assert "freedom" in {entry["id"] for entry in kinds["experiments"]}
    assert {entry["id"] for entry in kinds["drugs"]} >= {"denosumab", "OPG-Fc", "RANKL", "recombinant M-CSF"}
    assert {"Dmp1-Cre", "Sost-Cre"} <= {entry["id"] for entry in kinds["drivers"]}
    code, out, _ = rankl("list", "parameters")
    assert code == 0
    assert "Menopause.final_period" in out


def test_score_gives_roles_apart_and_fails_only_where_strict(rankl):
    code, out, _ = rankl("score", "--role", "fit", "--json")
    score = json.loads(out)
    assert code == 0
    assert {d["role"] for d in score["datasets"]} == {"fit"}
    assert all(row["reason"] for row in score["not_scored"])
    bmd = next(o for o in score["overall"] if (o["readout"], o["site"]) == ("BMD", "all"))
    assert 0 < bmd["mae"] < bmd["no_change_mae"]


def test_a_strict_score_ends_with_1_and_says_which_bar(rankl, monkeypatch):
    from rankl.lab import bars

    monkeypatch.setattr(bars, "BARS", (bars.Bar("fit", "BMD", "all", "mean error", 1e-9),))
    code, _, err = rankl("score", "--role", "fit", "--strict")
    assert code == 1
    assert "fit BMD all" in err
    assert rankl("score", "--role", "fit")[0] == 0


def test_export_writes_a_file_or_the_terminal(rankl, tmp_path):
    code, out, _ = rankl("export", "--format", "equations")
    assert code == 0
    assert "## States" in out
    code, out, _ = rankl("export", "freedom", "--arm", "denosumab", "--format", "parameters", "--out", "numbers.tsv")
    assert (code, out) == (0, "")
    assert (tmp_path / "numbers.tsv").read_text(encoding="utf-8").startswith("name\tvalue\tunit")
    assert [path.name for path in tmp_path.iterdir()] == ["numbers.tsv"]


def test_cite_gives_text_bibtex_and_uses(rankl):
    code, out, _ = rankl("cite", "no_drug", "--json")
    citations = json.loads(out)["citations"]
    assert code == 0
    assert all(entry["uses"] and entry["text"] for entry in citations)
    assert rankl("cite", "no_drug", "--bibtex")[1].startswith("@")


def test_help_and_import_are_light():
    shell = (
        "import sys, rankl, rankl.cli; print(sorted({'numpy', 'pint', 'pydantic', 'matplotlib', 'llvmlite'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", shell], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_run_without_files_leaves_plotting_and_tables_of_data_alone(tmp_path):
    shell = (
        "import sys\nfrom rankl.cli import main\n"
        "try: main(['run', 'no_drug', '--json'])\n"
        "except SystemExit: print(sorted({'matplotlib', 'pandas', 'xarray'} & set(sys.modules)), file=sys.stderr)"
    )
    told = subprocess.run([sys.executable, "-c", shell], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert told.stderr.strip() == "[]"
    assert list(Path(tmp_path).iterdir()) == []
