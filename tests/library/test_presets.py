"""Presets: conditions lie below what an experiment says, run, and show what they are named for."""

import pytest

from rankl import run
from rankl.lab.treatment import unfolded
from rankl.language.mistake import Mistake
from rankl.language.unit import YEAR
from rankl.library import load, written
from rankl.library.experiment import Experiment

MINE = """
title: A woman of mine
subject: {body: human, sex: female%s}
arms: {no drug: [], knocked: {genotype: opg_het}}
duration: 1 month
read: [lumbar spine BMD, serum CTX]
"""


@pytest.fixture
def library(tmp_path):
    """A library with presets and an experiment of one's own; gives a function that writes them."""

    def write(subject: str = "", **presets: str):
        (tmp_path / "experiments").mkdir(exist_ok=True)
        (tmp_path / "presets").mkdir(exist_ok=True)
        (tmp_path / "experiments" / "mine.yaml").write_text(MINE % subject)
        for name, text in presets.items():
            (tmp_path / "presets" / f"{name}.yaml").write_text(text)
        return load([tmp_path])

    return write


OLD = "title: Old\nsubject: {body: human, age: 80 y, menopause: 45 y}\nset: {'Densitometry.density[lumbar spine]': 0.5 g/cm^2}\n"


def test_a_preset_gives_what_the_experiment_does_not_say(library):
    shelves = library(", preset: old, age: 70 y", old=OLD)
    subject = unfolded(shelves.experiments["mine"], shelves).subject
    assert (subject.age, subject.menopause) == (70 * YEAR, 45 * YEAR)


def test_values_of_a_preset_lie_over_the_calibration_and_below_set(library):
    shelves = library(", preset: old", old=OLD)
    result = run("mine", library=shelves)
    assert result.numbers["Densitometry.density[lumbar spine]"].value == pytest.approx(0.5)
    assert result.numbers["Densitometry.density[lumbar spine]"].layer == "individual"
    other = run("mine", library=shelves, set={"Densitometry.density[lumbar spine]": "0.6 g/cm^2"})
    assert other.numbers["Densitometry.density[lumbar spine]"].value == pytest.approx(0.6)


def test_a_genotype_of_a_preset_is_carried_by_arms_without_one(library):
    shelves = library(", age: 35 y, ageing: off, preset: paget", paget="title: Paget\ngenotype: opg_ko\n")
    arms = unfolded(shelves.experiments["mine"], shelves).arms
    assert {name: arm.genotype for name, arm in arms.items()} == {"no drug": "opg_ko", "knocked": "opg_het"}


def test_run_takes_a_preset_by_name():
    plain, old = (run("no_drug", preset=name, set={"duration": "1 month"}) for name in (None, "juvenile_paget"))
    assert old.of("CTX")[0].values[0] > 1.2 * plain.of("CTX")[0].values[0]


@pytest.mark.parametrize(
    ("subject", "preset", "told"),
    [
        (", preset: odl", OLD, "did you mean 'old'"),
        (", preset: old", OLD.replace("body: human", "body: mouse").replace("menopause: 45 y", "ageing: on"), "body 'mouse'"),
        (", preset: old", OLD.replace("density", "densty"), "did you mean 'Densitometry.density"),
        (", preset: old", OLD.replace("g/cm^2", "day"), "does not convert"),
        (", preset: old", "title: Old\ngenotype: opg_kko\n", "did you mean 'opg_ko'"),
        (", preset: old", "title: Old\n", "a preset says"),
        (", preset: old", OLD.replace("subject", "subjekt"), "did you mean 'subject'"),
    ],
)
def test_what_is_wrong_is_told_with_the_place_and_the_right_word(library, subject, preset, told):
    shelves = library(subject, old=preset.replace("80 y", "1 y") if "mouse" in preset else preset)
    with pytest.raises(Mistake) as mistake:
        run("mine", library=shelves)
    assert told in str(mistake.value)
    assert ".yaml:" in str(mistake.value)


@pytest.mark.parametrize("name", sorted(load().presets))
def test_shipped_presets_run_and_cite_known_sources(name):
    library = load()
    preset = library.presets[name]
    assert preset.source is None or preset.source in library.references
    subject = preset.subject
    assert subject is not None
    said = {"title": name, "subject": {"body": "human", "preset": name}, "arms": {"none": []}, "duration": "1 month"}
    said["read"] = ["lumbar spine BMD", "serum CTX"]
    result = run(written.checked(Experiment, name, said), library=library)
    assert all((series.values > 0).all() or "osteopetrosis" in name for series in result.series)


def test_presets_show_what_they_are_named_for():
    def of(name: str) -> dict[str, float]:
        result = run("no_drug", preset=name, set={"duration": "1 month"})
        return {series.label: float(series.values[0]) for series in result.series}

    healthy = {series.label: float(series.values[0]) for series in run("no_drug", set={"duration": "1 month"}).series}
    for name in ("osteopetrosis_rank", "osteopetrosis_rankl"):
        assert of(name)["lumbar spine BMD"] > healthy["lumbar spine BMD"]
        assert of(name)["serum CTX"] < healthy["serum CTX"]
    paget = of("juvenile_paget")
    assert paget["lumbar spine BMD"] < healthy["lumbar spine BMD"]
    assert paget["serum BSAP"] > healthy["serum BSAP"]
