"""Claims as files: all that the review's list has, word for word, and mistakes with file and line."""

from pathlib import Path

import pytest
import yaml

from rankl.lab.expect import expectation
from rankl.language.mistake import Mistake
from rankl.library import load
from rankl.library.claim import every

GIVEN = Path(__file__).parents[3] / "shared" / "claims" / "claims.yaml"
CLAIMS = every(load())
GOOD = """\
title: Mine
claims:
  - id: T001
    section: bone
    statement: A statement.
    seed_ref: {citations: [1], lines: 1-2}
    kind: causal-edge
    readout: [serum CTX]
    expect: [up]
    priority: A
    subsystems: [bone-remodelling]
    runs:
      studies:
        trial:
          subject: {body: human}
          arms:
            untreated: []
            treated: [{give: denosumab, dose: 60 mg}]
          duration: 12 months
      readouts:
        - {read: serum CTX, of: treated, over: untreated}
"""


def test_all_claims_are_there():
    assert len(CLAIMS) == 199
    assert list(CLAIMS) == [f"S{number:03d}" for number in range(1, 200)]
    assert all(claim.section == file for file, shelf in load().claims.items() for claim in shelf.claims)


@pytest.mark.skipif(not GIVEN.exists(), reason="the list of claims is not here")
def test_claims_are_as_given():
    """An expectation may differ only where an erratum says why."""
    given = {entry["id"]: entry for entry in yaml.safe_load(GIVEN.read_text(encoding="utf-8"))}
    assert given.keys() == CLAIMS.keys()
    for name, claim in CLAIMS.items():
        ours = claim.model_dump(exclude={"runs"})
        theirs = given[name]
        magnitude = theirs["magnitude"]
        theirs = {**theirs, "magnitude": magnitude and {"source": None, **magnitude}}
        if ours["expect"] != theirs["expect"] and ours["erratum"] != theirs["erratum"]:
            ours |= {"expect": theirs["expect"], "erratum": theirs["erratum"]}
        assert ours == theirs


def test_every_expectation_is_understood():
    for claim in CLAIMS.values():
        for text in claim.expect:
            expectation(text, claim.written_at("expect"))


def test_what_is_read_otherwise_says_why():
    measured = [part for claim in CLAIMS.values() if claim.runs for one in claim.runs.readouts for part in one.parts]
    assert all(one.because for one in measured if one.read_as)


def test_sources_of_runs_are_in_the_references():
    references = load().references
    for claim in CLAIMS.values():
        for key in claim.runs.source if claim.runs else ():
            assert key in references, (claim.id, key)


def claims(folder: Path, text: str, name: str = "mine"):
    (folder / "claims").mkdir(exist_ok=True)
    (folder / "claims" / f"{name}.yaml").write_text(text)
    return every(load([folder]))


def test_claims_of_ones_own(tmp_path):
    own = claims(tmp_path, GOOD)["T001"]
    assert own.runs is not None and own.runs.studies["trial"].duration == 365.25
    assert own.written_at("expect").line == 9


@pytest.mark.parametrize(
    "right, wrong, told",
    [
        ("priority: A", "priority: D", r"mine.yaml:10: claims.0.priority: 'D' is not known here"),
        ("section: bone", "section: bon", r"mine.yaml:4: .*did you mean 'bone'"),
        ("statement:", "statment:", r"mine.yaml:5: .*unknown key; did you mean 'statement'"),
        ("expect: [up]", "expect: [up, down]", r"mine.yaml:9: expect: 2 entries for 1 readouts"),
        ("over: untreated}", "over: untreatd}", r"mine.yaml:21: over: 'untreatd' is no arm here; did you mean 'untreated'"),
        ("{read: serum CTX, of: treated, over: untreated}", "{of: treated}", r"mine.yaml:21: .*says none of read"),
        ("of: treated,", "of: treated, edge: [a, b],", r"mine.yaml:21: .*says read and edge at once"),
        ("{read: serum CTX, of: treated, over: untreated}", "{expresses: X}", r"mine.yaml:21: .*needs 'cells'"),
        ("{read: serum CTX, of: treated, over: untreated}", "{edge: [a, b], of: x}", r"mine.yaml:21: .*goes with 'read'"),
        ("over: untreated}", "over: untreated, at: 2 years}", r"mine.yaml:21: at: after the end of the study"),
        ("over: untreated}", "over: untreated, in: trail}", r"mine.yaml:21: in: 'trail' is no study here; did you mean 'trial'"),
        ("over: untreated}", "over: untreated, take: peak}", r"mine.yaml:21: .*'peak' is not known here"),
        ("- {read", "- {read: x, of: treated, over: untreated}\n        - {read", r"mine.yaml:20: readouts: 2 entries for 1"),
    ],
)
def test_a_wrong_claim(tmp_path, right, wrong, told):
    with pytest.raises(Mistake, match=told):
        claims(tmp_path, GOOD.replace(right, wrong, 1))


def test_the_example_of_the_how_to(tmp_path):
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "add_a_claim.md").read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    own = claims(tmp_path, example)["M001"]
    assert own.runs is not None and own.runs.studies["growth"].arms["Tnfsf11+/-"].genotype in load().genotypes


def test_one_id_twice(tmp_path):
    with pytest.raises(Mistake, match=r"mine.yaml:3: S001: the claim is also in .*bone.yaml:\d+"):
        claims(tmp_path, GOOD.replace("T001", "S001"))
