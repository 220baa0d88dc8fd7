"""What the human bone model has to show at once: genotypes, the course of denosumab and its stop, and no drift."""

import numpy as np
import pytest

from rankl import give, knock_out, run
from rankl.engine import compile, solve
from rankl.lab.layers import Layers
from rankl.lab.subject import calibrate
from rankl.language.expression import symbol
from rankl.library import load
from rankl.model.bodies import human

MONTH = 30.4375
READ = ["osteoclasts", "lumbar spine bone volume", "total hip bone volume", "serum CTX"]


def at_rest(genotype=None):
    """Readouts of a healthy young woman who does not age."""
    found = run(human(), subject={"age": "35 y", "ageing": False}, duration="1 day", read=READ, genotype=genotype)
    return {series.label: series.values[0] for series in found.series}


@pytest.fixture(scope="module")
def wild():
    return at_rest()


def test_opg_matters(wild):
    without, tenfold = at_rest("opg_ko"), at_rest("opg_x10")
    assert without["osteoclasts"] >= 2 * wild["osteoclasts"]
    assert without["lumbar spine bone volume"] <= 0.85 * wild["lumbar spine bone volume"]
    assert without["total hip bone volume"] <= 0.85 * wild["total hip bone volume"]
    assert tenfold["osteoclasts"] <= 0.5 * wild["osteoclasts"]


@pytest.mark.parametrize("genotype", ["rankl_ko", "rank_ko"])
def test_no_osteoclasts_without_rankl_or_rank(wild, genotype):
    found = at_rest(genotype)
    assert found["osteoclasts"] < 1e-6 * wild["osteoclasts"]
    assert found["lumbar spine bone volume"] > 1.5 * wild["lumbar spine bone volume"]


@pytest.mark.parametrize("gene", ["CSF1", "TGFB1", "ESR1"])
def test_other_knock_outs_come_to_rest(wild, gene):
    found = at_rest(knock_out(gene))
    assert all(np.isfinite(value) for value in found.values())
    if gene == "CSF1":
        assert found["osteoclasts"] < 1e-3 * wild["osteoclasts"]
    if gene == "ESR1":
        assert found["lumbar spine bone volume"] < wild["lumbar spine bone volume"]


def course(experiment, arm, label, months):
    series = next(s for s in run(experiment).series if (s.arm, s.label) == (arm, label))
    return np.interp(MONTH * np.array(months), series.times, series.change(0.0))


def test_ten_years_of_denosumab_keep_adding_bone():
    for site in ("lumbar spine", "total hip", "femoral neck"):
        gain = course("ten_years", "denosumab", f"{site} BMD", np.arange(0, 121, 12))
        assert (np.diff(gain) > 0).all()


def test_blockade_lowers_formation_too():
    assert course("ten_years", "denosumab", "serum P1NP", [12])[0] < -30


def test_turnover_rebounds_and_bone_is_lost_after_the_stop():
    marker = course("stop_denosumab", "denosumab then stop", "serum CTX", [24, 27, 30, 33, 48, 84])
    assert marker[0] < -40 and (marker[1:4] > 0).all()
    untreated = course("stop_denosumab", "placebo", "serum CTX", [84])
    assert marker[1:4].max() > 10 and abs(marker[-1] - untreated[0]) < 10
    spine = course("stop_denosumab", "denosumab then stop", "lumbar spine BMD", [24, 36, 42])
    assert spine[0] > 5 and abs(spine[1]) < 4 and abs(spine[2]) < 2.5


def test_canals_get_back_what_they_lost_and_surfaces_do_not():
    """The more of compact bone is canals, the less menopause costs in the end, and the sooner the gain under denosumab comes."""

    def hip(experiment, arm, share, months):
        found = run(experiment, set={"CanalsOfCompactBone.share": str(share)})
        density = next(s for s in found.series if (s.arm, s.label) == (arm, "total hip BMD"))
        return np.interp(MONTH * np.array(months), density.times, density.change(0.0))

    few, many = (hip("natural_menopause", "natural menopause", share, [144])[0] for share in (0.1, 0.9))
    assert many > few + 1
    few, many = (hip("freedom", "denosumab", share, [6, 36]) for share in (0.1, 0.9))
    assert many[0] / many[1] > few[0] / few[1] + 0.05


def test_marker_escapes_between_doses():
    marker = course("freedom", "denosumab", "serum CTX", [1, 5.9, 7])
    assert marker[0] < -80 and marker[1] > marker[0] + 10 and marker[2] < -80


def test_nothing_drifts_without_drug_and_ageing():
    network = human().network
    layers = Layers(network)
    calibrate(layers, human(), load())
    layers.lay("individual", {"Age.passing": 0.0})
    compiled = compile(network.equations, {v.name: symbol(v.name) for v in network.equations.variables})
    table = layers.table(compiled.parameters)[None, :]
    times = np.linspace(0, 3652.5, 21)
    for age in (35, 72):
        table[0, compiled.parameters.index("Age.at_start")] = age * 365.25
        found = solve(compiled, table, start=0.0, save_at=times, initial="rest")
        assert not found.failures
        first = found.values[0][0]
        drift = (np.abs(found.values[0] - first) / np.maximum(np.abs(first), 1e-3 * compiled.scales)).max(axis=0)
        assert drift.max() <= 1e-4, compiled.outputs[int(drift.argmax())]


def test_no_dose_is_no_drug_and_written_out_doses_are_every():
    def spine(**said):
        found = run(human(), subject={"age": "72 y"}, duration="18 months", read=["lumbar spine BMD", "serum CTX"], **said)
        return {(s.arm, s.label): s for s in found.series}

    months = ["0 months", "6 months", "12 months"]
    arms = {
        "none": [],
        "every": [give("denosumab", "60 mg", every="6 months")],
        "written out": [give("denosumab", "60 mg", at=months)],
        "never": [give("denosumab", "60 mg", every="6 months"), {"stop": "denosumab", "from": "0 months"}],
    }
    found = spine(arms=arms)
    for label in ("lumbar spine BMD", "serum CTX"):
        np.testing.assert_array_equal(found["every", label].values, found["written out", label].values)
        np.testing.assert_allclose(found["never", label].values, found["none", label].values, rtol=1e-9)
    alone = spine()
    for (_, label), series in alone.items():
        same = np.interp(found["none", label].times, series.times, series.values)
        np.testing.assert_allclose(found["none", label].values, same, rtol=1e-6)
