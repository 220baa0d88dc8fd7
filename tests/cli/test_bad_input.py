"""Bad input ends with exit code 2, names what is wrong, and writes nothing; the unsolvable ends with 3."""

import re
from pathlib import Path

import pytest

from rankl.cli import main

GOOD = {
    "subject": "subject: {body: human, age: 60 y, menopause: 50 y}",
    "arms": "arms:\n  treated:\n    - {give: denosumab, dose: 60 mg, every: 6 months}",
    "duration": "duration: 12 months",
    "read": "read: [lumbar spine BMD]",
}


def experiment(title: str = "title: Mine", **parts: str) -> str:
    return "\n".join([title, *{**GOOD, **parts}.values()]) + "\n"


def dose(words: str) -> str:
    return experiment(arms=f"arms:\n  treated:\n    - {{give: denosumab, {words}}}")


EXPERIMENTS = {
    "unknown drug": (
        experiment(arms="arms:\n  treated: [{give: denosumap, dose: 60 mg}]"),
        r"mine.yaml:4: .*did you mean 'denosumab'",
    ),
    "unknown route": (dose("dose: 60 mg, route: oral"), r"mine.yaml:5: .*no route 'oral'"),
    "unknown readout": (experiment(read="read: [lumbar spine BMDD]"), r"mine.yaml:7: .*did you mean 'lumbar spine BMD'"),
    "unknown unit": (dose("dose: 60 mgg"), r"mine.yaml:5: .*'mgg'.*did you mean 'mg'"),
    "negative dose": (dose("dose: -60 mg"), r"mine.yaml:5: .*-60 mg.* more than zero"),
    "every 0 days": (dose("dose: 60 mg, every: 0 days"), r"mine.yaml:5: .*every.* more than zero"),
    "m for mg": (dose("dose: 60 m"), r"mine.yaml:5: .*'m' does not convert to 'mg'"),
    "list for a word": (dose("dose: [60 mg]"), r"mine.yaml:5: .*a list"),
    "list for a title": (experiment("title: [Mine]"), r"mine.yaml:1: title: a list"),
    "tab": (experiment(arms="arms:\n\ttreated: []"), r"mine.yaml:4: a tab"),
    "two arms of one name": (experiment(arms="arms:\n  a: []\n  a: []"), r"mine.yaml:5: a: written twice"),
    "dose after the end": (dose("dose: 60 mg, at: 13 months"), r"mine.yaml:5: .*ends on day 365.25"),
    "unknown gene": (
        experiment(arms="arms:\n  a: [{inhibit: TNFSF12, by: 50 %}]"),
        r"mine.yaml:4: .*TNFSF12.*(?i:did you mean 'tnfsf11')",
    ),
    "unknown genotype": (experiment(arms="arms:\n  a: {genotype: opg_kn, do: []}"), r"mine.yaml:4: .*did you mean 'opg_ko'"),
    "unknown parameter": (
        experiment(arms="arms:\n  a: [{switch: Ovaries.mea, to: 1 pg/mL}]"),
        r"mine.yaml:4: .*did you mean 'Ovaries.mean'",
    ),
    "unknown body": (experiment(subject="subject: {body: humen}"), r"mine.yaml:2: .*did you mean 'human'"),
    "a readout that the body lacks": (
        experiment(subject="subject: {body: mouse, age: 8 weeks}"),
        r"mine.yaml:7: read: the body 'mouse' has no 'lumbar spine BMD'",
    ),
    "a genotype that is not there": (
        experiment(arms="arms:\n  a: {genotype: opg_k}"),
        r"mine.yaml:4: genotype: there is no genotype 'opg_k'; did you mean 'opg_ko'",
    ),
    "ovaries of a man": (
        experiment(subject="subject: {body: human, sex: male}", arms="arms:\n  a: [{ovariectomy: bilateral}]"),
        r"mine.yaml:4: ovariectomy: a male subject has no ovaries",
    ),
    "testes of a woman": (
        experiment(arms="arms:\n  a: [{orchidectomy: bilateral}]"),
        r"mine.yaml:4: orchidectomy: a female subject has no testes",
    ),
    "half an operation": (experiment(arms="arms:\n  a: [{ovariectomy: left}]"), r"mine.yaml:4: .*ovariectomy.*'left'"),
    "a pregnant man": (
        experiment(subject="subject: {body: human, sex: male}", arms="arms:\n  a: [{pregnancy: full}]"),
        r"mine.yaml:4: pregnancy: a male subject cannot be pregnant",
    ),
    "two pregnancies at once": (
        experiment(arms="arms:\n  a: [{pregnancy: full, at: [0, 2 months]}]"),
        r"mine.yaml:4: pregnancy: conceives on day 60.875, before the pregnancy from day 0 ends on day 266",
    ),
    "a man who cycles": (
        experiment(subject="subject: {body: human, sex: male, cycle: on}"),
        r"mine.yaml:2: cycle: a male does not cycle",
    ),
    "empty file": ("", r"mine.yaml:1: the file is empty"),
    "a dose every moment": (dose("dose: 60 mg, every: 0.001 min"), r"mine.yaml:5: every: more than 20000 times"),
    "an age of the universe": (experiment(duration="duration: 1e9 years"), r"mine.yaml:6: duration: longer than 200 years"),
    "an alias of itself": (experiment("title: &a [*a]"), r"mine.yaml:1: an alias stands within"),
    "unknown source": (experiment("title: Mine\nsource: cummings2099"), r"mine.yaml:2: source: .*did you mean 'cummings20"),
    "nobody of that age": (experiment(subject="subject: {body: human, age: 400 y}"), r"mine.yaml:2: .*age: .*18 to 120 years"),
    "a drug stopped that is not given": (
        experiment(arms="arms:\n  a: [{stop: denosumab, from: 1 month}]"),
        r"mine.yaml:4: .*'denosumab' is not given in this arm",
    ),
}


@pytest.fixture
def bad(capsys, monkeypatch, tmp_path):
    """Runs a command that has to fail without output or files; gives its exit code and what it told."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)

    def run(*words: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            main(list(words))
        told = capsys.readouterr()
        assert told.out == ""
        assert list(work.iterdir()) == []
        return int(ended.value.code or 0), " ".join(told.err.split())

    return run


def shelf(tmp_path: Path, text: str, name: str = "mine") -> str:
    folder = tmp_path / "shelf" / "experiments"
    folder.mkdir(parents=True)
    (folder / f"{name}.yaml").write_text(text)
    return str(folder.parent)


@pytest.mark.parametrize("case", EXPERIMENTS)
def test_a_wrong_experiment_is_told_with_file_and_line(bad, tmp_path, case):
    text, told = EXPERIMENTS[case]
    code, err = bad("run", "mine", "--library", shelf(tmp_path, text), "--out", "out", "--json")
    assert code == 2
    assert re.search(told, err), err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("run", "fredom"), "did you mean 'freedom'"),
        (("run", "freedom", "--genotype", "opg_kn"), "did you mean 'opg_ko'"),
        (("run", "freedom", "--set", "denosumab.dos=30 mg"), "did you mean 'dose'"),
        (("run", "freedom", "--set", "denosumab.dose=-30 mg"), "more than zero"),
        (("run", "freedom", "--set", "denosumab.dose=30 m"), "does not convert"),
        (("run", "freedom", "--set", "denosumab.dose"), "name=value"),
        (("run", "freedom", "--set", "denosumap.dose=30 mg"), "did you mean 'denosumab.dose'"),
        (("run", "freedom", "--set", "Ovaries.mean=1 kg"), "does not convert"),
        (("run", "freedom", "--set", "duration=0 months"), "more than zero"),
        (("run", "freedom", "--data", "nothing.csv"), "nothing.csv:1: cannot be read"),
        (("run", "nothing.yaml"), "no such file"),
        (("run", "freedom", "--library", "nowhere"), "is not a directory"),
        (("run", "freedom", "--wrong"), "--wrong"),
        (("list", "experimnts"), "did you mean 'experiments'"),
        (("score", "--role", "fitt"), "did you mean 'fit'"),
        (("export", "--format", "smbl", "--out", "model.xml"), "did you mean 'sbml'"),
        (("export", "freedom", "--arm", "placebos", "--out", "model.xml"), "did you mean 'placebo'"),
        (("export", "freedom", "--out", "nowhere/model.xml"), "cannot be written"),
        (("cite", "fredom"), "did you mean 'freedom'"),
    ],
)
def test_a_wrong_word_on_the_command_line_is_told_with_the_right_one(bad, words, told):
    code, err = bad(*words)
    assert code == 2
    assert told in err


def test_a_genotype_of_an_unknown_gene_is_told_with_file_and_line(bad, tmp_path):
    folder = tmp_path / "shelf" / "genotypes"
    folder.mkdir(parents=True)
    (folder / "ko.yaml").write_text("title: None\nalleles: [{gene: TNFRSF11C}]\n")
    code, err = bad("run", "no_drug", "--genotype", "ko", "--library", str(folder.parent), "--out", "out")
    assert code == 2
    assert re.search(r"ko.yaml:2: .*TNFRSF11C.*(?i:did you mean 'tnfrsf11[ab]')", err), err


OWN = "arm,readout,site,unit,time,time_unit,mean\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", r"own.csv:1: the data file is empty"),
        (OWN, r"own.csv:1: the data file is empty"),
        (OWN + "no drug,CTX,,kg,1,month,3\n", r"own.csv:2: unit: 'kg' of CTX does not convert"),
        (OWN + "no drug,CTX,,furlong/fortnigt,1,month,3\n", r"own.csv:2: unit"),
        (OWN + "no drog,CTX,,% change,1,month,3\n", r"own.csv:2: arm: .*did you mean 'no drug'"),
        (OWN + "no drug,CTXX,,% change,1,month,3\n", r"own.csv:2: readout: .*did you mean 'CTX'"),
        (OWN + "no drug,CTX,,% change,soon,,3\n", r"own.csv:2: time: .*is no time"),
        (OWN + "no drug,CTX,,% change,1,month,three\n", r"own.csv:2: mean: 'three' is not a number"),
    ],
)
def test_wrong_own_data_is_told_with_its_line(bad, tmp_path, text, told):
    file = tmp_path / "own.csv"
    file.write_text(text)
    code, err = bad("run", "no_drug", "--data", str(file), "--out", "out")
    assert code == 2
    assert re.search(told, err), err


@pytest.mark.parametrize(("unit", "rows"), [("kg", True), ("% chnge", True), ("ng/mL", False)])
def test_a_wrong_dataset_is_told_with_its_line(bad, tmp_path, unit, rows):
    home = shelf(tmp_path, experiment() + "compare: [{dataset: Mine, arm: a, is: treated}]\n")
    folder = Path(home) / "datasets" / "Mine"
    folder.mkdir(parents=True)
    (folder / "dataset.yaml").write_text("cite: cummings2009\ntitle: Mine\nwhere: nowhere\n")
    row = f"a,BMD,lumbar spine,{unit},6,month,3\n" if rows else ""
    (folder / "data.csv").write_text(OWN + row)
    for words in (("run", "mine", "--out", "out"), ("score", "--role", "validate", "--json")):
        code, err = bad(*words, "--library", home)
        assert code == 2
        assert re.search(r"data.csv:\d: ", err), err


def test_a_name_that_the_shipped_library_has_is_told(bad, tmp_path):
    code, err = bad("run", "freedom", "--library", shelf(tmp_path, experiment(), "freedom"))
    assert code == 2
    assert "freedom" in err


def test_a_directory_that_is_a_file_is_told_before_anything_is_written(bad, tmp_path):
    (tmp_path / "file").write_text("mine")
    code, err = bad("run", "no_drug", "--out", str(tmp_path / "file"))
    assert code == 2
    assert "is a file" in err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_patient_that_cannot_be_solved_ends_with_3_naming_patient_state_and_time(bad):
    code, err = bad("run", "single_dose", "--set", "FluidVolumes.serum_volume=0", "--out", "out", "--json")
    assert code == 3
    assert re.search(r"single_dose, arm '60 mg', patient 1: \S+.* could not be solved at day -?[\d.]+", err), err


def test_a_switch_that_breaks_a_treated_arm_ends_with_3(bad, tmp_path):
    broken = "arms:\n  fine: []\n  broken: [{switch: ResorptionMarker.clearance, to: 1e300 1/day, at: 2 months}]"
    home = shelf(tmp_path, experiment(arms=broken, read="read: [serum CTX]"))
    code, err = bad("run", "mine", "--library", home, "--out", "out")
    assert code == 3
    assert re.search(r"mine, arm 'broken', patient 1: .* at day 6\d", err), err


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("RanklAxis.k_on=-1", r"less than zero"),
        ("RanklAxis.shedding=nan", r"not a finite number"),
        ("RanklAxis.shedding=inf", r"not a finite number"),
        ("denosumab.at=99 years", r"--set denosumab.at: "),
        ("subject.weight=1 kg", r"20 to 400 kg"),
    ],
)
def test_values_that_cannot_be(bad, setting, told):
    code, err = bad("run", "single_dose", "--set", setting, "--out", "out")
    assert code == 2
    assert re.search(told, err), err
