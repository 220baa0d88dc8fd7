"""What is written wrongly is told with file, line, key and the nearest right word."""

from pathlib import Path

import pytest

from rankl.language.mistake import Mistake
from rankl.library import load
from rankl.library.action import Give
from rankl.library.matching import matches

GOOD = """\
title: A trial
subject: {body: human, sex: female, age: 72 y, menopause: 50 y}
arms:
  placebo: []
  denosumab:
    - {give: denosumab, dose: 60 mg, route: subcutaneous, every: 6 months}
duration: 36 months
read: [lumbar spine BMD]
"""
HEADER = "arm,readout,site,unit,time,time_unit,mean,role\n"
DATASET = "cite: cummings2009\ntitle: A study\nwhere: Table 1\n"


def experiment(folder: Path, text: str):
    file = folder / "experiments" / "trial.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    return load([folder]).experiments["trial"]


def dataset(folder: Path, rows: str, said: str = DATASET):
    place = folder / "datasets" / "Study_2000"
    place.mkdir(parents=True)
    (place / "dataset.yaml").write_text(said)
    (place / "data.csv").write_text(rows)
    return load([folder]).datasets["Study_2000"]


def test_the_good_one_is_read(tmp_path):
    trial = experiment(tmp_path, GOOD)
    (give,) = trial.arms["denosumab"].do
    assert isinstance(give, Give)
    assert (trial.id, trial.duration, trial.subject.age) == ("trial", 36 * 30.4375, 72 * 365.25)
    assert (give.give, give.dose, give.every) == ("denosumab", "60 mg", 6 * 30.4375)
    assert str(give.written_at("dose")) == f"{tmp_path / 'experiments' / 'trial.yaml'}:6"


@pytest.mark.parametrize(
    "right, wrong, line, told",
    [
        ("60 mg", "-60 mg", 6, "arms.denosumab.0.dose: '-60 mg' must be more than zero"),
        ("60 mg", "0 mg", 6, "must be more than zero"),
        ("60 mg", "60 m", 6, "'m' does not convert to 'mg'; did you mean 'mg'?"),
        ("60 mg", "60", 6, "60 is not a number with a unit, such as '60 mg'"),
        ("60 mg", "lots", 6, "'lots' is not a number with a unit"),
        ("60 mg", "60 months", 6, "does not convert to 'mg'"),
        ("60 mg", "[60 mg]", 6, "a list is not a number with a unit"),
        ("every: 6 months", "every: 0 days", 6, "arms.denosumab.0.every: must be more than zero"),
        ("every: 6 months", "every: -6 months", 6, "must be more than zero"),
        ("every: 6 months", "every: 6 mnths", 6, "'mnths' is not a unit of time; did you mean 'months'?"),
        (
            "every: 6 months",
            "every: 6 months, count: 0",
            6,
            "arms.denosumab.0.count: 0 stands where more than 0 belongs",
        ),
        ("every: 6 months", "count: 3", 6, "'count' needs 'every'"),
        ("every: 6 months", "at: 1 month, every: 6 months", 6, "'at' names the times"),
        ("every: 6 months", "from: 6 months, until: 3 months", 6, "'until' is not after 'from'"),
        ("every: 6 months", "at: 40 months", 6, "at: denosumab on day 1217.5, but the experiment ends on day 1095.75"),
        ("every: 6 months", "at: [0, 36 months]", 6, "at: denosumab on day 1095.75, but the experiment ends"),
        ("every: 6 months", "every: 6 months, from: 5 years", 6, "from: denosumab on day 1826.25, but the exp"),
        ("every: 6 months", "every: 6 months, count: 9", 6, "count: denosumab on day 1461, but the experiment"),
        ("dose: 60", "dos: 60", 6, "arms.denosumab.0.dos: unknown key; did you mean 'dose'?"),
        ("dose: 60 mg, ", "", 6, "arms.denosumab.0.dose: is missing"),
        ("give: denosumab", "giv: denosumab", 6, "an action says nothing to do; did you mean 'give'?"),
        ("give: denosumab", "give: denosumab, stop: denosumab", 6, "an action says give and stop at once"),
        (
            "give: denosumab",
            "give: [denosumab]",
            6,
            "arms.denosumab.0.give: a list stands where a word or text belongs",
        ),
        ("subcutaneous", "subcutanous", 6, "'subcutanous' is not known here; did you mean 'subcutaneous'?"),
        ("placebo: []", "denosumab: []", 5, "denosumab: written twice, first in line 4"),
        ("placebo: []", "placebo: nothing", 4, "arms.placebo: 'nothing' stands where a mapping of keys"),
        ("placebo: []", "placebo: {gentype: opg_ko}", 4, "arms.placebo.gentype: unknown key; did you mean 'genotype'?"),
        ("  placebo: []", "\tplacebo: []", 4, "a tab stands where YAML wants spaces"),
        ("title: A trial", "titel: A trial", 1, "titel: unknown key; did you mean 'title'?"),
        ("title: A trial", "title: [A trial]", 1, "title: a list stands where a word or text belongs"),
        ("body: human", "body: humen", 2, "subject.body: 'humen' is not known here; did you mean 'human'?"),
        ("age: 72 y", "age: 72", 2, "subject.age: 72 is not a number with a unit"),
        ("duration: 36 months", "duration: 0 months", 7, "duration: must be more than zero"),
        ("[lumbar spine BMD]", "lumbar spine BMD", 8, "read: 'lumbar spine BMD' stands where a list belongs"),
        ("[lumbar spine BMD]", "[lumbar spine BMD", 9, "not valid YAML"),
        ("read:", "every arms: []\nread:", 8, "every arms: unknown key; did you mean 'every arm'?"),
        ("read:", "every arm: [{stop: denosumab, at: 0}]\nread:", 8, "stop: 'denosumab' is not given in this arm"),
        ("read:", "every arm: [{switch: x, to: 1, at: 4 years}]\nread:", 8, "x on day 1461, but the experiment ends"),
        ("read:", "compare: [{dataset: A, arm: b, is: denosumap - placebo}]\nread:", 8, "did you mean 'denosumab'?"),
        ("read:", "compare: [{dataset: A, is: placebo}]\nread:", 8, "compare.0: 'is' needs 'arm'"),
        (GOOD, "", 1, "the file is empty"),
        (GOOD, "- a\n- b\n", 1, "the file must be a mapping"),
    ],
)
def test_a_wrong_experiment(tmp_path, right, wrong, line, told):
    assert right in GOOD
    with pytest.raises(Mistake) as caught:
        experiment(tmp_path, GOOD.replace(right, wrong, 1))
    assert str(caught.value).startswith(f"{tmp_path / 'experiments' / 'trial.yaml'}:{line}: ")
    assert told in str(caught.value)


@pytest.mark.parametrize(
    "rows, line, told",
    [
        ("", 1, "the data file is empty"),
        (HEADER, 1, "the data file is empty: a header and no rows"),
        (HEADER + "a,BMD,lumbar spine,% chnge,6,month,1,fit\n", 2, "unit: '% chnge' is no unit that converts; did you"),
        (HEADER + "a,CTX,,furlong/fortnigt,6,month,1,fit\n", 2, "unit: 'furlong/fortnigt' is no unit"),
        (HEADER + "a,CTX,,% change,6,mnth,1,fit\n", 2, "time_unit: 'mnth' is no unit of time; did you mean 'month'?"),
        (HEADER + "a,CTX,,% change,6,month,low,fit\n", 2, "mean: 'low' is not a number"),
        (HEADER + "a,CTX,,% change,6,month,nan,fit\n", 2, "mean: 'nan' is not a number"),
        (HEADER + "a,CTX,,% change,6,month,1,fitt\n", 2, "role: 'fitt' is no role; did you mean 'fit'?"),
        (HEADER + "a,CTX,,% change,6,month\n", 2, "6 cells where the header has 8"),
        (HEADER.replace("mean", "meen"), 1, "meen: unknown column; did you mean 'mean'?"),
        (HEADER.replace(",mean", ""), 1, "mean: this column is missing"),
        (HEADER.replace("role", "mean"), 1, "mean: two columns of one name"),
        (HEADER + 'a,CTX,,"% change,6,month,1,fit\n', 1, "not a CSV text file"),
    ],
)
def test_wrong_data(tmp_path, rows, line, told):
    with pytest.raises(Mistake) as caught:
        _ = dataset(tmp_path, rows).rows
    assert str(caught.value).startswith(f"{tmp_path / 'datasets' / 'Study_2000' / 'data.csv'}:{line}: ")
    assert told in str(caught.value)


def test_a_unit_is_converted_or_refused(tmp_path):
    (row,) = dataset(tmp_path, HEADER + "a,serum denosumab,,ng/mL,6,month,1500,fit\n").rows
    assert row.converted("ug/mL").mean == pytest.approx(1.5)
    for like in ("% change", "day"):
        with pytest.raises(Mistake, match=r"data.csv:2: unit: 'ng/mL' of serum denosumab does not convert"):
            row.converted(like)


def test_unit_of_a_row_that_is_not_scored_may_be_any_words(tmp_path):
    (row,) = dataset(tmp_path, HEADER + "a,CTX,,per dozen,6,month,1,context\n").rows
    assert row.unit == "per dozen"


def test_a_time_in_words_is_no_day_and_own_columns_of_the_tables_pass(tmp_path):
    header, cells = "dataset_id,study,year,provenance," + HEADER, "s,S,2000,source,a,CTX,,% change,nadir,,1,fit\n"
    study = dataset(tmp_path, header + cells)
    assert [study.day(row) for row in study.rows] == [None]


def test_a_rule_that_fits_no_row_is_stale(tmp_path):
    said = DATASET + "not_scored:\n  - rows: {arm: b}\n    reason: because\n"
    with pytest.raises(Mistake, match=r"dataset.yaml:5: rows: no row of data.csv is so"):
        _ = dataset(tmp_path, HEADER + "a,CTX,,% change,6,month,1,fit\n", said).rows


def test_one_name_in_two_places_is_told_with_both(tmp_path):
    with pytest.raises(Mistake) as caught:
        (tmp_path / "experiments").mkdir()
        (tmp_path / "experiments" / "freedom.yaml").write_text(GOOD)
        load([tmp_path])
    assert str(tmp_path) in str(caught.value) and "library/experiments/freedom.yaml" in str(caught.value)


def test_one_reference_in_two_files(tmp_path):
    (tmp_path / "references.bib").write_text("@article{cummings2009,\n  title = {Again}\n}\n")
    with pytest.raises(Mistake, match=r"references.bib:1: cummings2009: the reference is also in"):
        _ = load([tmp_path]).references


@pytest.mark.parametrize("shelf", ["experiments", "datasets", "genotypes", "regimens"])
def test_an_unknown_name_has_its_nearest(shelf):
    entries = getattr(load(), shelf)
    name = next(iter(entries))
    with pytest.raises(Mistake, match=f"did you mean '{name}'"):
        entries[name + "x"]


def test_a_directory_that_is_no_library(tmp_path):
    with pytest.raises(Mistake, match="is not a directory"):
        load([tmp_path / "nowhere"])
    (tmp_path / "experiment").mkdir()
    with pytest.raises(Mistake, match=r"holds no library.*did you mean 'experiments'"):
        load([tmp_path])


@pytest.mark.parametrize(
    "compare, told",
    [
        ("[Cummings_2010]", r"trial.yaml:9: compare: there is no dataset 'Cummings_2010'; did you mean 'Cummings_20"),
        ("[Brown_2009]", None),
        ("[Nakamura_2012]", r"trial.yaml:9: compare: no arm here has the name of an arm of Nakamura_2012"),
        ("[{dataset: Brown_2009, arm: denosumap, is: placebo}]", r"trial.yaml:9: arm: .* did you mean 'denosumab'"),
        ("[{dataset: Brown_2009, rows: {sit: total hip}}]", r"trial.yaml:9: sit: unknown column; did you mean 'site'"),
    ],
)
def test_what_is_compared_is_there(tmp_path, compare, told):
    trial = experiment(tmp_path, GOOD + f"compare: {compare}\n")
    if told is None:
        assert {match.arms for match in matches(load(), trial)} == {("denosumab",)}
    else:
        with pytest.raises(Mistake, match=told):
            matches(load(), trial)
