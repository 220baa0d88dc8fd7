"""Comparison and score, on a small body and a library of made-up studies."""

from dataclasses import replace
from pathlib import Path

import pytest

from rankl import Mistake, load, run
from rankl.lab.bars import failing
from rankl.lab.records import run_record, score_record
from rankl.lab.result import Comparison
from rankl.lab.score import compare_all, errors, inside_interval, log_ratio, noise_floor, score, weights
from tests.lab.small import small

EXPERIMENT = """
title: A made-up trial
subject: {body: human}
arms:
  placebo: []
  denosumab: [{give: denosumab, dose: 60 mg, every: 6 months}]
duration: 24 months
read: [lumbar spine BMD, serum CTX, serum denosumab]
compare:
  - Made_up
  - {dataset: Made_up, arm: denosumab minus placebo, is: denosumab - placebo}
"""
DATASET = "cite: cummings2009\ntitle: Made up\nwhere: nowhere\nbody: human\n"
HEADER = "arm,readout,site,unit,time,time_unit,mean,lo,hi,error_kind,role\n"
ROWS = """denosumab,BMD,lumbar spine,% change,24,month,10,9,11,95% CI,secret
denosumab minus placebo,BMD,lumbar spine,% difference vs placebo,24,month,8,,,none,secret
denosumab,CTX,,% change,1,month,-90,-95,-80,IQR,secret
denosumab,CTX,,ug/L,0,month,0.6,,,none,secret
denosumab,serum denosumab Cmax,,mg/L,,,30,,,none,secret
denosumab,BMD,lumbar spine,% change,36,month,12,,,none,secret
denosumab,BMD,lumbar spine,% change,12,month,5,,,none,unverified
denosumab,BMD,whole body,% change,12,month,5,,,none,secret
some other arm,CTX,,% change,6,month,-50,,,none,secret
"""


def shelf(folder: Path, rows: str = ROWS, experiment: str = EXPERIMENT):
    (folder / "experiments").mkdir(parents=True)
    (folder / "experiments" / "made_up.yaml").write_text(experiment)
    (folder / "datasets" / "Made_up").mkdir(parents=True)
    (folder / "datasets" / "Made_up" / "dataset.yaml").write_text(DATASET)
    (folder / "datasets" / "Made_up" / "data.csv").write_text(HEADER + rows)
    return load([folder])


def comparison(**said) -> Comparison:
    given = {
        "dataset": "A", "study": "A", "dataset_arm": "x", "arm": "x", "drug": "denosumab", "readout": "BMD",
        "site": "lumbar spine", "basis": "% change", "unit": "% change", "when": "12 month", "time_days": 365.25,
        "baseline_days": 0.0, "observed": 5.0, "lo": None, "hi": None, "error_kind": "none", "n": None, "role": "fit",
        "predicted": 6.0, "regimen": ((0.0, "depot", "1"),),
    }  # fmt: skip
    return Comparison(**{**given, **said})


def test_rows_are_predicted_as_their_unit_says(tmp_path):
    library = shelf(tmp_path)
    result = run("made_up", library=library, body=small())
    by = {(c.readout, c.basis): c for c in result.comparisons}
    course = result.of("BMD", "lumbar spine", "denosumab")[0]
    assert by["BMD", "% change"].predicted == pytest.approx(course.change()[-1])
    assert by["BMD", "difference of % change"].predicted == pytest.approx(course.change()[-1], abs=1e-6)
    level = by["CTX", "level"]
    assert (level.unit, level.observed) == ("ng/mL", pytest.approx(0.6))
    assert level.predicted == pytest.approx(0.5)
    peak = by["denosumab Cmax", "summary"]
    assert peak.unit == "ug/mL"
    assert peak.predicted == pytest.approx(30.0, rel=0.05)
    assert {n.reason for n in result.not_scored} == {
        "BMD: it lies after the end of the experiment",
        "BMD: the laboratory has no such readout",
    }


def test_the_score_counts_what_it_can_and_names_the_rest(tmp_path):
    found = score("secret", shelf(tmp_path), body=small())
    overall = {(o.readout, o.site): o for o in found.overall}
    assert set(overall) == {("BMD", "lumbar spine"), ("CTX", ""), ("CTX level", ""), ("denosumab Cmax", "")}
    assert overall["BMD", "lumbar spine"].errors.n == 2
    assert overall["BMD", "lumbar spine"].no_change_mae == pytest.approx(9.0)
    assert overall["CTX level", ""].no_change_mae is None
    own = {n.reason: n for n in found.not_scored if n.dataset == "Made_up"}
    assert set(own) == {
        "role unverified",
        "no arm of made_up stands for it",
        "BMD: it lies after the end of the experiment",
        "BMD: the laboratory has no such readout",
    }
    record = score_record(found)
    assert {
        "dataset",
        "role",
        "body",
        "drug",
        "readout",
        "site",
        "arms",
        "n",
        "mae",
        "median_abs_error",
        "within_interval",
    } <= set(record["datasets"][0])
    assert {"role", "body", "readout", "site", "n", "mae", "no_change_mae", "noise_floor"} <= set(record["overall"][0])
    assert {"dataset", "arm", "reason"} <= set(record["not_scored"][0])


def test_a_unit_that_does_not_convert_is_a_mistake_with_its_line(tmp_path):
    rows = ROWS + "denosumab,CTX,,kg,6,month,3,,,none,secret\n"
    with pytest.raises(Mistake, match=r"data.csv:11: unit: 'kg' of CTX"):
        score("secret", shelf(tmp_path, rows), body=small())


def test_a_genotype_is_not_held_against_data_of_others(tmp_path):
    from rankl import knock_out

    result = run("made_up", library=shelf(tmp_path), body=small(), genotype=knock_out("TNFSF11", function=0.5))
    assert not result.comparisons
    assert "its subjects were not TNFSF11 x 0.5" in {n.reason for n in result.not_scored}


def test_parameters_can_be_changed_for_a_whole_score(tmp_path):
    library = shelf(tmp_path)
    (before, *_), _ = compare_all(library, ("secret",), {}, small())
    (after, *_), _ = compare_all(library, ("secret",), {"Bone.turnover": "0.2 1/year"}, small())
    assert after.predicted > before.predicted


def test_records_are_finite_and_hold_every_readout(tmp_path):
    import json

    record = run_record(run("made_up", library=shelf(tmp_path), body=small()))
    json.dumps(record, allow_nan=False)
    assert {(r["arm"], r["readout"], r["site"]) for r in record["readouts"]} == {
        (arm, *what) for arm in ("placebo", "denosumab") for what in (("BMD", "lumbar spine"), ("CTX", ""), ("denosumab", ""))
    }
    assert all(len(r["time_days"]) == len(r["value"]) for r in record["readouts"])


def test_a_value_that_two_files_repeat_counts_once():
    rows = [comparison(), comparison(dataset="B"), comparison(study="C", observed=9.0)]
    assert weights(rows).tolist() == [0.5, 0.5, 1.0]
    found = errors(rows)
    assert found.n == 2
    assert found.mae == pytest.approx((1 + 3) / 2)


def test_standard_errors_are_widened_before_a_prediction_is_called_outside():
    narrow = comparison(lo=4.4, hi=5.6, error_kind="95% CI")
    assert inside_interval(narrow) is False
    assert inside_interval(replace(narrow, error_kind="SE")) is True
    assert inside_interval(comparison()) is None


def test_markers_are_compared_by_ratio_as_well_and_density_is_not():
    assert log_ratio(comparison(readout="CTX", observed=-80.0, predicted=-90.0)) == pytest.approx(0.6931, abs=1e-4)
    assert log_ratio(comparison()) is None


def test_the_noise_floor_is_the_distance_of_studies_of_one_regimen_from_their_mean():
    rows = [comparison(), comparison(study="B", observed=7.0), comparison(study="C", regimen=(), observed=99.0)]
    assert noise_floor(rows) == pytest.approx(1.0)
    assert noise_floor(rows[:1]) is None


def test_bars_that_are_not_kept_are_told(tmp_path):
    found = score("secret", shelf(tmp_path), body=small())
    assert failing(found) == []
    bad = replace(found.overall[0], role="fit", readout="BMD", site="all", errors=replace(found.overall[0].errors, mae=6.5))
    assert failing(replace(found, overall=(bad,))) == ["fit BMD all sites, mean error: 6.50 % points, the bar is 0.5"]


def test_the_score_is_given_by_drug_and_beside_other_models(tmp_path):
    found = score("secret", shelf(tmp_path), body=small())
    drugs = {(o.drug, o.readout, o.site): o.errors.n for o in found.by_drug}
    assert drugs["denosumab", "BMD", "lumbar spine"] == 2
    record = score_record(found)
    assert {"drug", "role", "readout", "site", "n", "mae", "no_change_mae", "noise_floor"} <= set(record["by_drug"][0])
    assert {"bar", "limit", "value", "holds"} <= set(record["bars"][0])
    assert {one["source"] for one in record["published"]} >= {"jorg2022"}
    assert {one["source"] for one in record["published"]} <= set(load().references)


def test_a_bar_may_be_over_the_noise_floor_the_median_or_the_mean_of_arms():
    from rankl.lab.bars import Bar, value_of
    from rankl.lab.result import Errors, OverallScore, Score

    errors_of = Errors(4, 1.0, 0.5)
    line = OverallScore("fit", "human", "BMD", "total hip", "% points", 2, errors_of, 3.0, 0.8, 0.9, None)
    found = Score((), (line,), ())
    kinds = {"mean error": 1.0, "mean error of arms": 0.9, "median error": 0.5, "error over noise floor": 1.25}
    assert {kind: value_of(Bar("fit", "BMD", "total hip", kind, 1.0), found) for kind in kinds} == kinds
    assert value_of(Bar("fit", "CTX", "", "mean error", 1.0), found) is None


def test_the_error_without_what_was_told_in_words_is_given_beside(monkeypatch, tmp_path):
    from rankl.lab import score as scoring

    library = shelf(tmp_path)
    plain = score("secret", library, body=small()).overall[0]
    assert plain.mae_untold == plain.errors.mae
    monkeypatch.setattr(scoring, "TOLD", {"Made_up": "everything"})
    assert score("secret", library, body=small()).overall[0].mae_untold is None


def test_an_unknown_role_is_a_mistake():
    with pytest.raises(Mistake, match="did you mean 'validate'"):
        score("validated")
