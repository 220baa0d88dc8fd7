"""Key readouts are those that were recorded."""

from tests.unchanged import record as recording
from tests.unchanged.readouts import MONTHS, changes, read, recorded

TELL = "If this is meant: a line in CHANGELOG.md that says what changed and why, then python -m tests.unchanged.record"


def test_nothing_changed_unnoticed():
    before, _ = recorded()
    changed = changes(before, read())
    assert not changed, "\n".join([*changed, TELL])


def test_every_experiment_is_recorded():
    before, _ = recorded()
    assert {name.split(",")[0] for name in before} == set(MONTHS)


def test_what_changed_is_told():
    before = {"a": {"0": 1.0, "12": 2.0}, "b": {"0": 1.0}, "gone": {"0": 1.0}}
    now = {"a": {"0": 1.0, "12": 2.1}, "b": {"0": 1.0 + 1e-7}, "new": {"0": 1.0}}
    told = changes(before, now)
    assert told == ["gone: no longer there", "a: 2 is now 2.1 at month 12, as 1 months changed", "new: new"]


def test_a_change_is_not_recorded_without_a_line_in_the_change_log(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("tests.unchanged.readouts.BASELINE", tmp_path / "baseline.json")
    monkeypatch.setattr("tests.unchanged.readouts.CHANGELOG", tmp_path / "CHANGELOG.md")
    (tmp_path / "CHANGELOG.md").write_text("first")
    for value, text, expected in ((1.0, "first", 0), (1.0, "first", 0), (2.0, "first", 1), (2.0, "second", 0)):
        monkeypatch.setattr(recording, "read", lambda value=value: {"a": {"0": value}})
        (tmp_path / "CHANGELOG.md").write_text(text)
        assert recording.main() == expected, (value, text)
    assert "not recorded" in capsys.readouterr().out
    assert recorded()[0] == {"a": {"0": 2.0}}
