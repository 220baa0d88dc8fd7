"""Claims on a small body whose answers can be written down: verdicts, values, what was told, and arms solved once."""

from pathlib import Path

import pytest

from rankl.engine import Failure
from rankl.lab import claims as runner
from rankl.lab import pool
from rankl.lab.bench import Bench, Unsolved
from rankl.lab.records import claims_record, ratio
from rankl.lab.tested import verdict_of
from rankl.language.mistake import Mistake
from rankl.library import load
from rankl.library.claim import every
from tests.lab.small import small

HEAD = """\
  - id: {id}
    section: {section}
    statement: A statement.
    seed_ref: {{citations: [1], lines: 1-2}}
    kind: causal-edge
    readout: [{readouts}]
    expect: [{expect}]
    priority: {priority}
    subsystems: [bone-remodelling]
"""
RUNS = """\
    runs:
      studies:
        trial:
          subject: {{body: human, age: 60 y}}
          arms:
            untreated: []
            treated: [{{give: denosumab, dose: 60 mg, every: 1 month}}]
            knocked out: {{genotype: rankl_ko}}
            half: [{{inhibit: TNFSF11, by: 50 %}}]
          duration: 12 months
      readouts:
"""


def claim(*measured: tuple[str, str], id: str = "T001", section: str = "bone", priority: str = "A") -> str:
    """A claim from pairs of an expectation and a measurement."""
    names = ", ".join(f"readout {k}" for k in range(len(measured)))
    expect = ", ".join(f"'{text}'" for text, _ in measured)
    said = HEAD.format(id=id, section=section, readouts=names, expect=expect, priority=priority)
    return said + RUNS.format() + "".join(f"        - {{{how}}}\n" for _, how in measured)


@pytest.fixture
def tested(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Test claims of a file on the small body, and nothing else."""
    monkeypatch.setattr(pool, "body_of", lambda subject: small())
    monkeypatch.setattr(runner, "body_called", lambda species: small())

    def run(*claims: str, **how):
        (tmp_path / "claims").mkdir(exist_ok=True)
        (tmp_path / "claims" / "mine.yaml").write_text("title: Mine\nclaims:\n" + "\n".join(claims))
        library = load([tmp_path])
        ids = [one for one in every(library) if one.startswith("T")]
        return runner.claims(*ids, library=library, **how)

    return run


def test_a_ratio_of_two_arms(tested):
    (one,) = tested(claim(("ratio < 0.5", "read: serum CTX, of: treated, over: untreated"))).claims
    (value,) = one.values
    assert (one.verdict, value.verdict, value.unit) == ("holds", "holds", "ng/mL")
    assert value.control == pytest.approx(0.5, rel=1e-5)
    assert value.treated is not None and value.value == pytest.approx(value.treated / 0.5, rel=1e-5)
    assert set(value.courses or ()) == {"treated", "untreated"}


def test_at_a_time_and_since_a_time(tested):
    (one,) = tested(
        claim(
            ("ratio > 0.9", "read: serum CTX, of: treated, over: untreated, at: 0"),
            ("down", "read: serum CTX, of: treated, since: 0"),
            ("unchanged within 1%", "read: serum CTX, of: untreated, since: 0"),
            ("diff > 1 %", "read: lumbar spine BMD, take: change, of: treated, over: untreated"),
            ("abs < 2 months", "read: serum denosumab, take: time to highest, of: treated, at: 2 months"),
        )
    ).claims
    assert [value.verdict for value in one.values] == ["holds"] * 5
    assert one.values[1].over == "treated on day 0"


def test_an_order_and_a_series(tested):
    many = "series: [knocked out, half, untreated, untreated, untreated]"
    (one,) = tested(
        claim(
            ("order untreated > half > knocked out", "read: serum CTX"),
            ("order half > untreated", "read: serum CTX"),
            ("monotone increasing", f"read: serum CTX, {many}"),
            ("monotone increasing", "read: serum CTX, series: [knocked out, half, untreated]"),
        )
    ).claims
    assert [value.verdict for value in one.values] == ["holds", "fails", "holds", "fails"]
    assert one.values[3].reason == "3 doses, fewer than 5"
    assert one.verdict == "fails"


def test_nothing_over_nothing(tested):
    (one,) = tested(
        claim(
            ("ratio < 0.01", "read: serum CTX, of: knocked out, over: untreated"),
            ("up", "read: serum CTX, of: untreated, over: knocked out"),
            ("down", "read: serum denosumab, of: untreated, over: half"),
            ("unchanged within 5%", "read: serum denosumab, of: untreated, over: half"),
        )
    ).claims
    assert [value.verdict for value in one.values] == ["holds", "holds", "fails", "holds"]
    assert one.values[1].reason == "the control is zero"
    assert one.values[2].reason == "undefined: 0 / 0"


def test_what_the_model_was_told(tested):
    (one,) = tested(
        claim(
            ("down", "read: serum CTX, of: half, over: untreated"),
            ("up", "read: lumbar spine BMD, of: half, over: untreated"),
            ("present", "edge: [CTX, BMD], body: human"),
        )
    ).claims
    assert [value.told for value in one.values] == ["wiring", "nothing", "wiring"]
    assert one.told == "wiring"


def test_a_study_that_was_fitted(tested):
    said = claim(
        ("up", "read: lumbar spine BMD, of: half, over: untreated"), ("up", "read: serum denosumab, of: treated, over: untreated")
    )
    assert [value.told for value in tested(said).claims[0].values] == ["nothing", "wiring"]
    said = said.replace("runs:\n", "runs:\n      source: [block2001]\n")
    assert [value.told for value in tested(said).claims[0].values] == ["fitted", "wiring"]


def test_verdicts_combine():
    assert verdict_of(["holds", "fails", "not built", "open"]) == "fails"
    assert verdict_of(["holds", "not built", "open"]) == "not built"
    assert verdict_of(["open", "holds"]) == "holds"
    assert verdict_of(["open"]) == "open"


def test_what_is_not_built_never_holds(tested):
    result = tested(
        claim(("up", "not built: B cells"), ("down", "read: serum CTX, of: treated, over: untreated"), id="T001"),
        HEAD.format(id="T002", section="brain", readouts="one", expect="up", priority="B"),
        claim(("up", "read: serum CTX, of: half, over: untreated"), id="T004").replace(
            "age: 60 y", "sex: male, cycle: on, age: 60 y"
        ),
        claim(("open: report sign", "read: serum CTX, of: half, over: untreated"), id="T005"),
    )
    assert [one.verdict for one in result.claims] == ["not built"] * 3 + ["open"]
    reasons = [one.reason for one in result.claims]
    assert reasons[0] == "B cells"
    assert reasons[1] == "no run is written for it yet"
    assert reasons[2] == "a male does not cycle"
    record = claims_record(result)
    assert record["summary"]["verdicts"] == {"holds": 0, "fails": 0, "open": 1, "not built": 3}
    assert record["summary"]["sections"]["brain"]["not built"] == 1


def test_an_expectation_may_be_read_otherwise_with_a_reason(tested):
    how = "read: serum CTX, of: half, over: untreated, read as: 'diff < 0 ng/mL', because: a reason"
    (one,) = tested(claim(("up", how))).claims
    assert one.verdict == "holds" and one.values[0].expect == "diff < 0 ng/mL"


def test_all_have_to_hold(tested):
    both = "all: [{read: serum CTX, of: half, over: untreated}, {read: serum CTX, of: untreated, over: half}]"
    (one,) = tested(claim(("down", both))).claims
    assert [value.verdict for value in one.values] == ["holds", "fails"]
    assert one.verdict == "fails"


def test_arms_that_claims_share_are_solved_once_and_alone_or_together_give_the_same(tested):
    told = []
    first = claim(("down", "read: serum CTX, of: half, over: untreated"))
    second = claim(("up", "read: lumbar spine BMD, of: treated, over: untreated"), id="T002")
    both = tested(first, second, progress=lambda done, count: told.append((done, count)))
    assert told == [(1, 3), (2, 3), (3, 3)]
    longer = tested(first, second.replace("duration: 12 months", "duration: 24 months"))
    assert longer.claims[0].values[0].courses["half"][0][-1] == 365.25
    alone = tested(first)
    assert both.claims[0].values[0].value == pytest.approx(alone.claims[0].values[0].value, rel=1e-5)


def test_an_arm_that_follows_another(tested):
    held = claim(("unchanged within 1%", "read: serum CTX, of: treated, over: half, at: 6 months"))
    held = held.replace("[{give: denosumab, dose: 60 mg, every: 1 month}]", "[{clamp: serum CTX, arm: half}]")
    assert tested(held).claims[0].verdict == "holds"


def test_parameters_are_changed_in_every_arm(tested):
    said = claim(("ratio in [0.9, 1.1]", "read: serum CTX, of: treated, over: untreated"))
    assert tested(said).claims[0].verdict == "fails"
    with pytest.raises(Mistake, match=r"--set: there is no 'Block.strenght' to set; did you mean 'Block.strength'"):
        tested(said, set={"Block.strenght": "1"})
    assert tested(said, set={"Block.strength": "0 1/nM/day"}).claims[0].verdict == "holds"


def test_an_arm_that_cannot_be_solved_fails_its_claims_and_no_others(tested, monkeypatch):
    solved = Bench.courses

    def courses(self, experiment, arms, start, times):
        if any(arm.alleles for arm in arms):
            raise Unsolved(experiment, arms[-1].name, Failure(0, 3.0, "CTX[serum]", "too many steps"))
        return solved(self, experiment, arms, start, times)

    monkeypatch.setattr(Bench, "courses", courses)
    result = tested(
        claim(("down", "read: serum CTX, of: knocked out, over: untreated")),
        claim(("down", "read: serum CTX, of: half, over: untreated"), id="T002"),
    )
    assert [one.verdict for one in result.claims] == ["fails", "holds"]
    assert "CTX[serum] could not be solved at day 3: too many steps" in result.claims[0].reason
    assert len(result.unsolved) == 1


@pytest.mark.parametrize(
    "expect, how, told",
    [
        ("upp", "read: serum CTX, of: half, over: untreated", "'upp' is no expectation; did you mean 'up'"),
        ("up", "read: serum CTY, of: half, over: untreated", "there is no readout 'serum CTY'; did you mean 'serum CTX'"),
        ("up", "read: serum CTX, of: half", "'up' needs 'of', and 'over' or 'since'"),
        ("abs > 1 degC", "read: serum CTX, of: half", "is in ng/mL, which does not convert to degC"),
        ("abs > 1 ng/mL", "read: serum CTX", "needs 'of'"),
        ("monotone increasing", "read: serum CTX, of: half", "needs 'series'"),
        ("hr < 1", "read: serum CTX, of: half, over: untreated", "needs 'take: cumulative'"),
        ("order untreated > halv", "read: serum CTX", "'halv' of 'order untreated > halv' is no arm; did you mean 'half'"),
        ("ratio < 1", "edge: [CTX, BMD]", "asks for a number; a structure is present or absent"),
    ],
)
def test_a_measurement_that_does_not_give_what_is_expected(tested, expect, how, told):
    with pytest.raises(Mistake, match="mine.yaml:[0-9]+: .*" + told):
        tested(claim((expect, how)))


def test_a_genotype_that_is_not_there(tested):
    with pytest.raises(Mistake, match="no genotype 'rankl_k'; did you mean 'rankl_ko'"):
        tested(claim(("up", "read: serum CTX, of: knocked out, over: half")).replace("rankl_ko", "rankl_k"))


@pytest.mark.parametrize(
    "how, told",
    [
        ("read: serum CTX, of: treated, over: treated", "'treated' is compared with itself"),
        ("read: serum CTX, of: treated, over: untreated, since: 0", "not with both"),
        ("read: serum CTX, of: treated, over: untreated, read as: down", "needs 'because'"),
        ("read: serum CTX, of: treated, over: untreated, because: of that", "goes with 'read as'"),
    ],
)
def test_a_measurement_says_one_thing_and_why(tested, how, told):
    with pytest.raises(Mistake, match=told) as found:
        tested(claim(("up", how)))
    assert found.value.at is not None and found.value.at.line > 1


def test_a_change_of_one_arm_is_compared_with_that_of_another(tested):
    found = tested(claim(("diff < 0 %", "read: serum CTX, of: treated, over: untreated, take: change, since: 1 month")))
    assert found.claims[0].verdict in ("holds", "fails")


def test_what_is_divided_by_nothing_is_a_word_in_json(tested):
    found = tested(claim(("up", "read: serum CTX, of: untreated, over: knocked out")))
    value = claims_record(found)["claims"][0]["values"][0]["value"]
    assert value == "inf" or isinstance(value, float)
    assert ratio(float("inf")) == "inf" and ratio(float("-inf")) == "-inf" and ratio(float("nan")) is None and ratio(2.0) == 2.0




def test_denosumab_in_a_mouse_warns(tmp_path):
    (tmp_path / "claims").mkdir()
    said = HEAD.format(id="T009", section="bone", readouts="bone", expect="unchanged within 1%", priority="C")
    (tmp_path / "claims" / "mine.yaml").write_text("title: Mine\nclaims:\n" + said + WITHOUT_TARGET)
    found = runner.claims("T009", library=load([tmp_path]))
    assert found.claims[0].verdict == "holds" and "human sequence only" in found.claims[0].warnings[0]
    assert claims_record(found)["claims"][0]["warnings"] == list(found.claims[0].warnings)


WITHOUT_TARGET = """\
    runs:
      studies:
        trial:
          subject: {body: mouse, age: 10 weeks}
          arms:
            untreated: []
            treated: [{give: denosumab, dose: 10 mg/kg, at: 0 days}]
          duration: 2 days
      readouts:
        - {read: BV/TV, of: treated, over: untreated}
"""
