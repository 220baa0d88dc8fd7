"""Calibration: descent, checkpoints, information, and fits of a small library that know their answer."""

import json

import numpy as np
import pytest

from rankl.lab.calibration import fit_record, overlay, run_fit, wanted_fit
from rankl.lab.calibration.checkpoint import kept
from rankl.lab.calibration.descent import Valley, begun, stepped
from rankl.lab.calibration.fitting import starts, valley_of
from rankl.lab.calibration.information import of_slopes
from rankl.lab.calibration.problem import Problem
from rankl.language.mistake import Mistake
from rankl.library import load, written
from rankl.library.calibration import Calibration

HEADER = "arm,readout,site,unit,time,time_unit,mean,role\n"
EXPERIMENT = """
title: One dose of mine
subject: {body: human, sex: female, age: 60 y, menopause: 50 y}
arms:
  treated: [{give: denosumab, dose: 60 mg, route: subcutaneous}]
duration: 6 months
read: [serum denosumab, serum CTX]
compare: [Mine_2026]
"""
TRUTH = {"DenosumabKinetics.clearance": 0.07, "FluidVolumes.serum_volume": 2.9}
FREE = tuple(TRUTH)


@pytest.fixture
def mine(tmp_path):
    """A directory with a dataset of one's own and the experiment that it is held against."""
    directory = tmp_path / "mine"
    (directory / "experiments").mkdir(parents=True)
    (directory / "datasets" / "Mine_2026").mkdir(parents=True)
    (directory / "experiments" / "my_dose.yaml").write_text(EXPERIMENT)
    (directory / "datasets" / "Mine_2026" / "dataset.yaml").write_text("cite: prolia_smpc\nwhere: nowhere\n")

    def rows(*lines: str):
        (directory / "datasets" / "Mine_2026" / "data.csv").write_text(HEADER + "".join(f"{line}\n" for line in lines))
        return directory

    return rows


def simulated(directory) -> list[str]:
    """Rows that the model itself gives with other values, two free numbers among them."""
    from rankl import run

    settings = {name: str(value) for name, value in TRUTH.items()}
    result = run("my_dose", library=load([directory]), set=settings)
    level = result.of("denosumab")[0]
    days = (3, 7, 10, 20, 40, 60, 90, 110)
    return [f"treated,serum denosumab,,ug/mL,{day},day,{level.at(day):.6g},fit" for day in days]


def test_a_fit_finds_the_numbers_that_made_the_data(mine):
    directory = mine("treated,serum denosumab,,ug/mL,3,day,1,fit")
    mine(*simulated(directory))
    library = load([directory])
    (directory / "wide.yaml").write_text(
        "title: wide\ndatasets: [Mine_2026]\nover: calibration\nfree:\n" + "".join(f"  {name}: {{spread: 3}}\n" for name in FREE)
    )
    found = run_fit(wanted_fit(library, directory / "wide.yaml"), library)
    for name, value in zip(FREE, found.free.values(found.logs), strict=True):
        assert value == pytest.approx(TRUTH[name], rel=0.03)
    assert found.cost < 0.1 * found.prior_cost
    assert (found.information.kept < 0.9).all()
    assert found.agreements[0].after.mae < found.agreements[0].before.mae


def test_a_calibration_that_is_written_is_laid_over_the_shipped_one(mine):
    directory = mine("treated,serum denosumab,,ug/mL,10,day,5,fit", "treated,serum denosumab,,ug/mL,40,day,3,fit")
    library = load([directory])
    found = run_fit(wanted_fit(library, datasets=["Mine_2026"], free=FREE), library)
    text = overlay(found, "2026-01-01", "rankl fit")
    (directory / "calibrations").mkdir()
    (directory / "calibrations" / "own.yaml").write_text(text)
    again = load([directory])
    assert isinstance(again.calibrations["own"], Calibration)
    assert again.calibrations["own"].over == "calibration"
    from rankl import run

    numbers = run("my_dose", library=again).numbers
    for name, value in zip(FREE, found.free.values(found.logs), strict=True):
        assert numbers[name].value == pytest.approx(value, rel=1e-4)
        assert numbers[name].layer == "calibration"
    other = "OsteoclastLineage.commitment"
    assert numbers[other].value == run("my_dose", library=library).numbers[other].value


def test_a_row_is_set_aside_however_its_number_is_written(mine):
    directory = mine("treated,serum denosumab,,ug/mL,10.0,day,5,fit", "treated,serum denosumab,,ug/mL,40,day,3,fit")
    said = {"title": "mine", "body": "human", "datasets": ["Mine_2026"], "free": {name: {} for name in FREE}}
    said["set aside"] = [{"rows": {"time": "10"}, "reason": "wrong"}]
    (directory / "mine.yaml").write_text(json.dumps(said))
    library = load([directory])
    problem = Problem(wanted_fit(library, directory / "mine.yaml"), library)
    assert [target.match.row.time for own in problem.targets for target in own] == ["40"]
    assert [one.reason for one in problem.left_out] == ["wrong"]


def test_numbers_that_only_act_together_are_reported_not_hidden(mine):
    """Only their product counts: the data hold a direction, not each."""
    directory = mine("treated,CTX,,% change,30,day,-70,fit", "treated,CTX,,% change,90,day,-80,fit")
    library = load([directory])
    both = ("DenosumabInMarrow.share_of_serum", "DenosumabInMarrow.k_on")
    record = fit_record(run_fit(wanted_fit(library, datasets=["Mine_2026"], free=both), library))
    assert record["not_identifiable"] or record["correlated"]
    assert sum(one["strength"] > 1 for one in record["directions"]) < 2
    json.dumps(record, allow_nan=False)


def test_information_of_a_known_problem():
    """Two numbers of which only the sum is measured, with unit priors."""
    slopes = np.array([[10.0, 10.0], [1.0, 0.0], [0.0, 1.0]])
    found = of_slopes(slopes, 1, np.ones(2))
    assert found.correlation[0, 1] == pytest.approx(-0.990, abs=1e-3)
    assert found.strengths == pytest.approx([200.0, 0.0], abs=1e-9)
    assert np.abs(found.directions[1]) == pytest.approx([np.sqrt(0.5)] * 2)
    assert found.kept == pytest.approx([np.sqrt(101 / 201)] * 2)


def test_descent_finds_a_curved_valley_and_keeps_bounds():
    def residuals(x):
        return np.stack([10 * (x[:, 1] - x[:, 0] ** 2), 1 - x[:, 0]], axis=1)

    def jacobian(x):
        return np.array([[-20 * x[0], 10.0], [-1.0, 0.0]])

    free = Valley(residuals, jacobian, np.full(2, -5.0), np.full(2, 5.0))
    now = begun("here", free, np.array([-1.2, 1.0]))
    while not now.ended:
        now = stepped(now, free, 100)
    assert now.logs == pytest.approx([1.0, 1.0], abs=1e-4)
    bound = Valley(residuals, jacobian, np.full(2, -5.0), np.array([0.5, 5.0]))
    now = begun("here", bound, np.array([-1.2, 1.0]))
    while not now.ended:
        now = stepped(now, bound, 100)
    assert now.logs == pytest.approx([0.5, 0.25], abs=1e-4)
    assert list(now.costs) == sorted(now.costs, reverse=True)


def test_an_interrupted_fit_goes_on_to_the_same_end(mine, tmp_path):
    directory = mine("treated,serum denosumab,,ug/mL,10,day,4,fit", "treated,CTX,,% change,30,day,-60,fit")
    library = load([directory])
    fit = wanted_fit(library, datasets=["Mine_2026"], free=FREE, starts=2, iterations=6)
    whole = run_fit(fit, library, directory=tmp_path / "whole")
    calls = 0

    def interrupt(done, count, words):
        nonlocal calls
        calls += 1
        if calls == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_fit(fit, library, directory=tmp_path / "parts", progress=interrupt)
    assert (tmp_path / "parts" / "checkpoint.json").exists()
    resumed = run_fit(fit, library, directory=tmp_path / "parts", resume=True)
    assert resumed.logs.tolist() == whole.logs.tolist()
    assert resumed.cost == whole.cost
    with pytest.raises(Mistake, match="nothing to go on from"):
        run_fit(fit, library, directory=tmp_path / "nowhere", resume=True)
    with pytest.raises(Mistake, match="of another fit"):
        run_fit(wanted_fit(library, datasets=["Mine_2026"], free=FREE[:1]), library, directory=tmp_path / "parts", resume=True)
    (tmp_path / "parts" / "checkpoint.json").write_text("{")
    with pytest.raises(Mistake, match="no checkpoint"):
        kept(tmp_path / "parts", "")


def test_slopes_in_lanes_agree_with_the_exact_ones_of_the_engine(mine):
    """Differences between lanes against tangents along the steps."""
    from rankl.engine import compile, gradient
    from rankl.language.expression import symbol

    directory = mine("treated,serum denosumab,,ug/mL,10,day,4,fit")
    library = load([directory])
    problem = Problem(wanted_fit(library, datasets=["Mine_2026"], free=FREE), library)
    trial = problem.trials[0]
    arm, logs = trial.arms[0], problem.free.prior
    table = trial._table(arm, logs[None, :])
    compiled = compile(trial.bench.network.equations, {"level": symbol("denosumab[serum]")}, lanes=2, tangents=True)
    states = {name: k for k, name in enumerate(trial.bench.compiled.parameters)}
    row = np.array([[table[0, states[name]] for name in compiled.parameters]])
    exact = gradient(compiled, row, FREE, start=0.0, save_at=np.array([10.0]), events=arm.events, initial="rest")
    ours = problem.jacobian(logs)[0]
    value = exact.values[0, 0, 0]
    target = problem.targets[0][0]
    expected = np.exp(logs) * exact.slopes[0, 0, 0] / value / target.sd
    residual = np.log(value * trial.bench.factors[0] / target.comparison.observed) / target.sd
    robust = np.sqrt(2 * (np.sqrt(1 + residual**2) - 1))
    expected *= residual / np.sqrt(1 + residual**2) / robust * np.sign(residual) * np.sign(residual)
    assert np.abs(ours) == pytest.approx(np.abs(expected), rel=2e-2)


def test_the_shipped_calibration_of_a_woman_is_where_its_fit_ends():
    """One iteration from the shipped overlay gains next to nothing."""
    library = load()
    fit = wanted_fit(library, "human", starts=1, iterations=1)
    problem = Problem(fit, library)
    name, logs = starts(problem, library, from_pages=False)[0]
    assert name == "the calibration of the library"
    valley = valley_of(problem)
    here = begun(name, valley, logs)
    assert here.cost == pytest.approx(library.calibrations["human"].provenance.cost, rel=2e-3)
    after = stepped(here, valley, 1)
    assert here.cost - after.cost < 2e-3 * here.cost
    assert set(library.calibrations["human"].values) == set(problem.free.names)


def test_every_shipped_fit_and_its_calibration_agree():
    library = load()
    for name in library.fits:
        fit = library.fits[name]
        assert {one.experiment for one in fit.phenotypes} <= set(library.experiments)
        assert all(one.source is None or one.source in library.references for one in fit.phenotypes)
        if name in library.calibrations:
            assert set(library.calibrations[name].values) == set(fit.free)
            assert library.calibrations[name].body == fit.body


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"free": {"DenosumabKinetics.clearence": {}}}, "did you mean 'DenosumabKinetics.clearance'"),
        ({"free": {"FormationMarkers.bsap_floor": {}}}, "no row or phenotype that is fitted depends on it"),
        ({"free": {"DenosumabKinetics.clearance": {"prior": "3 nM"}}}, "does not convert"),
        ({"free": {"DenosumabKinetics.clearance": {"most": "0.001 L/day"}}}, "not within its bounds"),
        ({"datasets": ["Mine_2062"]}, "did you mean 'Mine_2026'"),
        ({"datasets": ["Kong_1999"]}, "no row of role fit, only gate"),
        ({"body": "mouse", "free": {"DenosumabKinetics.clearance": {}}}, "about the body 'human'"),
        ({"set aside": [{"rows": {"unti": "ug/mL"}, "reason": "none"}]}, "did you mean 'unit'"),
        ({"set aside": [{"dataset": "Mine_2026", "rows": {"time": "11"}, "reason": "none"}]}, "no row has these words"),
        ({"phenotypes": [{"experiment": "my_dos"}]}, "did you mean 'my_dose'"),
        ({"phenotypes": [{"of": "treatd"}]}, "did you mean 'treated'"),
        ({"phenotypes": [{"read": "serum CXT"}]}, "did you mean 'serum CTX'"),
        ({"phenotypes": [{"value": "3 kg"}]}, "does not convert"),
        ({"phenotypes": [{"at": "9 months"}]}, "ends on day"),
        ({"phenotypes": [{"at least": "3 ng/mL"}]}, "either a 'value' or bounds"),
        ({"starts": 0}, "more than 0"),
    ],
)
def test_what_is_wrong_in_a_fit_is_told_with_file_line_and_key(mine, change, told):
    directory = mine("treated,serum denosumab,,ug/mL,10,day,4,fit")
    phenotype = {"name": "one", "experiment": "my_dose", "of": "treated", "read": "serum CTX", "value": "1 ng/mL", "logarithm": 1}
    said = {"title": "mine", "body": "human", "datasets": ["Mine_2026"], "free": {name: {} for name in FREE}} | change
    said["phenotypes"] = [phenotype | one for one in said.get("phenotypes", ())]
    file = directory / "fits" / "mine.yaml"
    file.parent.mkdir()
    file.write_text(json.dumps(said, indent=1))
    library = load([directory])
    with pytest.raises(Mistake) as mistake:
        Problem(library.fits["mine"], library).residuals(np.zeros((1, 2)))
    assert told in str(mistake.value)
    assert "mine.yaml:" in str(mistake.value)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("treated,serum denosumab,,ug/kg,10,day,4,fit", "data.csv:2: unit: 'ug/kg' of serum denosumab does not convert"),
        ("treated,serum denosumab,,ug/ml3,10,day,4,fit", "data.csv:2: unit"),
        ("treted,serum denosumab,,ug/mL,10,day,4,fit", "no arm here has the name of an arm of Mine_2026"),
        ("treated,serum denosumab,,ug/mL,10,day,4,validate", "no row of role fit, only validate"),
        ("treated,serum denosumab,,ug/mL,10,day,4,", "no row of role fit, only validate"),
        ("treated,serum denosumab,,ug/mL,36,month,4,fit", "after the end of the experiment"),
    ],
)
def test_what_is_wrong_in_ones_own_data_is_told(mine, row, told):
    directory = mine(row)
    library = load([directory])
    with pytest.raises(Mistake) as mistake:
        run_fit(wanted_fit(library, datasets=["Mine_2026"], free=FREE[:1]), library)
    assert told in str(mistake.value)


def test_a_fit_in_words_needs_something_free():
    with pytest.raises(Mistake, match="what is fitted"):
        wanted_fit(load())
    assert isinstance(wanted_fit(load(), "human", free=[FREE[0]]), written.Entry)
