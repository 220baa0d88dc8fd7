"""When things are done: at, from, until, every, count; and regimens written out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rankl.language.mistake import Mistake
from rankl.library import load
from rankl.library.action import KINDS, Follow, Give
from rankl.library.experiment import Experiment
from rankl.library.regimen import written_out
from rankl.library.written import checked

MONTH = 30.4375


def give(**when) -> Give:
    return Give(give="denosumab", dose="60 mg", **when)


def follows(regimen: str, **when) -> Follow:
    return Follow(regimen=regimen, **when)


@pytest.mark.parametrize(
    "when, months",
    [
        ({}, [0]),
        ({"at": "6 months"}, [6]),
        ({"at": ["12 months", 0]}, [0, 12]),
        ({"every": "6 months"}, [0, 6, 12, 18, 24, 30]),
        ({"every": "6 months", "until": "24 months"}, [0, 6, 12, 18]),
        ({"every": "6 months", "count": 3}, [0, 6, 12]),
        ({"from": "6 months", "every": "1 year"}, [6, 18, 30]),
        ({"from": "-6 months", "every": "12 months", "until": "1 year"}, [-6, 6]),
    ],
)
def test_times(when, months):
    assert [day / MONTH for day in give(**when).times(36 * MONTH)] == pytest.approx(months)


@given(st.integers(1, 400), st.integers(0, 300), st.integers(1, 40))
def test_every_is_the_times_written_out(every, begin, count):
    again = give(every=f"{every} days", count=count, **{"from": f"{begin} days"})
    written = give(at=[f"{begin + number * every} days" for number in range(count)])
    assert list(again.times(1e9)) == list(written.times(1e9))
    assert len(list(again.times(1e9))) == count


def test_a_regimen_is_moved_and_cut():
    follow = follows("denosumab_60mg_q6m", **{"from": "12 months", "until": "24 months"})
    (moved,) = written_out([follow], load().regimens)
    assert [day / MONTH for day in moved.times(1e9)] == pytest.approx([12, 18])
    loading = written_out([follows("denosumab_120mg_q4w_loading", at="10 days")], load().regimens)
    assert [list(one.times(40)) for one in loading] == [[10.0, 38.0], [17.0, 24.0]]


def test_an_unknown_regimen():
    with pytest.raises(Mistake, match="did you mean 'denosumab_60mg_q6m'"):
        written_out([Follow(regimen="denosumab_60mg_q6")], load().regimens)


def test_what_an_action_is_about():
    examples = {
        "give": {"give": "x", "dose": "1 mg"},
        "regimen": {"regimen": "x"},
        "stop": {"stop": "x"},
        "add": {"add": "x", "concentration": "30 ng/mL"},
        "infuse": {"infuse": "x", "rate": "1 ug/day"},
        "switch": {"switch": "x", "to": "0.05 1/nM/h"},
        "ovariectomy": {"ovariectomy": "sham"},
        "orchidectomy": {"orchidectomy": "sham"},
        "pregnancy": {"pregnancy": "full", "lactation": "21 days"},
        "mcao": {"mcao": "sham"},
        "graft": {"graft": "x"},
        "clamp": {"clamp": "x", "arm": "placebo"},
        "inhibit": {"inhibit": "x", "by": "95 %"},
        "ablate": {"ablate": "x"},
    }
    said = {"title": "All", "subject": {}, "duration": "1 day", "read": ["CTX"]}
    every = checked(Experiment, "all", {**said, "arms": {"all": list(examples.values())}})
    assert [type(action) for action in every.arms["all"].do] == list(KINDS.values())
    assert [action.what for action in every.arms["all"].do if action.what not in ("sham", "full")] == ["x"] * 10


@pytest.mark.parametrize(
    "action, told",
    [
        ({"inhibit": "x", "by": "120 %"}, "is not between 0 and 100 %"),
        ({"clamp": "x"}, "either 'to'"),
        ({"switch": "x", "to": "0.05 1/nMM"}, "is not a unit"),
        ({"add": "x", "concentration": "30 ng"}, "does not convert to 'ng/mL'"),
        ({"infuse": "x", "rate": "30 mg"}, "does not convert to 'mg/day'"),
    ],
)
def test_wrong_actions(action, told):
    said = {"title": "One", "subject": {}, "duration": "1 day", "read": ["CTX"], "arms": {"one": [action]}}
    with pytest.raises(Mistake, match=told):
        checked(Experiment, "one", said)
