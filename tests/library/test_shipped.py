"""The shipped files: every one loads, every name in them is there, every scored row is held against one experiment."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from rankl.library import load
from rankl.library.action import Follow
from rankl.library.matching import matches, whole_score
from rankl.library.row import RISKS, SHARE, agrees

LIBRARY = load()
SHARED = Path(__file__).parents[3] / "shared" / "data" / "human"


@pytest.mark.parametrize("name", LIBRARY.experiments)
def test_every_experiment(name):
    experiment = LIBRARY.experiments[name]
    assert experiment.id == name
    assert experiment.source is None or experiment.source in LIBRARY.references
    for arm in experiment.arms.values():
        assert arm.genotype is None or arm.genotype in LIBRARY.genotypes
        assert all(action.regimen in LIBRARY.regimens for action in arm.do if isinstance(action, Follow))
    for match in matches(LIBRARY, experiment):
        assert match.day is None or match.baseline <= match.day <= experiment.duration


@pytest.mark.parametrize("name", LIBRARY.datasets)
def test_every_dataset(name):
    dataset = LIBRARY.datasets[name]
    assert dataset.rows and dataset.cite in LIBRARY.references


@pytest.mark.parametrize("shelf", ["genotypes", "regimens"])
def test_every_genotype_and_regimen(shelf):
    entries = getattr(LIBRARY, shelf)
    assert len(entries) >= 4
    assert all(entry.source in LIBRARY.references for entry in entries.values())


def test_every_driver():
    assert len(LIBRARY.drivers) >= 8
    for driver in LIBRARY.drivers.values():
        assert driver.source is None or driver.source in LIBRARY.references
    for genotype in LIBRARY.genotypes.values():
        assert all(allele.driver is None or allele.driver in LIBRARY.drivers for allele in genotype.driven())


def test_every_row_is_scored_once_or_has_its_reason():
    found, unscored = whole_score(LIBRARY)
    rows = Counter(row.at for dataset in LIBRARY.datasets.values() for row in dataset.rows)
    assert Counter([match.row.at for match in found] + [one.row.at for one in unscored]) == rows
    assert {match.row.role for match in found} == {"fit", "validate"}
    assert all(one.reason for one in unscored)
    forgotten = [one for one in unscored if one.reason.startswith(("no experiment", "no arm"))]
    assert not forgotten


MOUSE = SHARED.parent / "mouse"


@pytest.mark.skipif(not MOUSE.exists(), reason="the original tables are not here")
def test_no_row_of_the_mouse_tables_is_lost():
    """Every row of genotypes, and of the doses given to mice and rats, with its role and its ratio to control."""
    for file in ("genotypes.csv", "pkpd.csv", "hormones.csv"):
        with (MOUSE / file).open(newline="", encoding="utf-8") as stream:
            rows = [row for row in csv.DictReader(stream) if row["species"] in ("mouse", "rat", "rodent")]
        original = Counter((row["role"], _number(row["value"]), _number(row["ratio_to_control"])) for row in rows)
        datasets = [dataset for dataset in LIBRARY.datasets.values() if dataset.body in ("mouse", "rat")]
        ours = Counter((row.role, row.mean, row.ratio_to_control) for dataset in datasets for row in dataset.rows)
        assert not original - ours


def _number(text: str) -> float | None:
    return float(f"{float(text):.6g}") if text else None


@pytest.mark.parametrize("name", LIBRARY.datasets)
def test_every_gate_is_put_to_the_model_or_has_its_reason(name):
    dataset = LIBRARY.datasets[name]
    for row in dataset.rows:
        if row.role == "gate":
            rules = [rule for rule in (*dataset.gates, *dataset.not_covered) if agrees(row, rule.rows)]
            assert rules, f"{row.at}: {row.readout}"


def test_unverified_rows_are_never_scored():
    _, unscored = whole_score(LIBRARY)
    unverified = [one for one in unscored if one.row.role == "unverified"]
    assert unverified and all(one.reason == "role unverified" for one in unverified)


def test_differences_and_extensions_are_mapped_as_they_are_counted():
    found, _ = whole_score(LIBRARY)
    for match in found:
        if match.ratio or match.row.unit in ("% difference vs placebo", "% difference", *RISKS):
            assert len(match.arms) in (2, 4), match.row.at
        if match.row.unit == SHARE:
            assert len(match.arms) == 1, match.row.at
    crossover = [match for match in found if match.row.baseline_definition == "% change from Extension baseline"]
    assert crossover and all(match.baseline == 36 * 30.4375 < (match.day or 0) for match in crossover)
    parent = [match for match in found if match.row.baseline_definition == "% change from FREEDOM baseline"]
    assert parent and all(match.baseline == 0 and (match.day or 0) >= 60 * 30.4375 for match in parent)
    omitted = [match for match in found if match.dataset.id == "Cummings_2018"]
    assert omitted and all(match.zero == 24 * 30.4375 for match in omitted)


@pytest.mark.skipif(not SHARED.exists(), reason="the original tables are not here")
@pytest.mark.parametrize(
    "file", ["denosumab_pd.csv", "denosumab_pk.csv", "bisphosphonates.csv", "hrt.csv", "teriparatide_romosozumab.csv"]
)
def test_no_row_of_the_original_tables_is_lost(file):
    with (SHARED / file).open(newline="", encoding="utf-8") as stream:
        original = Counter((row["role"], row["mean"]) for row in csv.DictReader(stream))
    ours = Counter((row.role, row.mean) for dataset in LIBRARY.datasets.values() for row in dataset.rows)
    for (role, mean), count in original.items():
        if role in ("fit", "validate", "prior", "unverified"):
            assert ours[role, float(mean) if mean else None] >= count


@pytest.mark.skipif(not SHARED.exists(), reason="the original tables are not here")
def test_rows_a_role_are_as_many_as_in_the_original_tables():
    original: Counter = Counter()
    menopause = {"swan_greendale2012", "sowers2008_e2", "swan_randolph2011", "ebeling1996_transition"}
    for file in ("denosumab_pd.csv", "denosumab_pk.csv", "menopause.csv"):
        with (SHARED / file).open(newline="", encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                if file != "menopause.csv" or row["dataset_id"] in menopause:
                    original[row["role"]] += 1
    human = [dataset for dataset in LIBRARY.datasets.values() if dataset.body == "human"]
    ours = Counter(row.role for dataset in human for row in dataset.rows)
    for role in ("fit", "validate", "prior", "unverified"):
        assert ours[role] >= original[role]


def test_nothing_shipped_names_a_download_address():
    for file in LIBRARY.directories[0].rglob("*"):
        if file.suffix in (".yaml", ".csv", ".bib") and file.parent.name != "claims":  # claims name their sources
            assert "://" not in file.read_text(encoding="utf-8"), file
