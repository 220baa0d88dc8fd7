"""Organs taken out and pregnancies: what they do to the hormones of each sex, and what cannot be done."""

import pytest

from rankl import Mistake, run
from rankl.model.bodies import culture, human, mouse

OVARIES, TESTES = {"ovariectomy": "bilateral"}, {"orchidectomy": "bilateral"}


def done(body, *actions, read=("serum oestradiol", "serum testosterone"), duration="30 days", **subject: object):
    found = run(body, *actions, subject={"body": body.species, **subject}, duration=duration, read=list(read))
    return {series.label: series for series in found.series}


@pytest.mark.parametrize(("body", "least"), [(human(), 0.3), (mouse(), 0.05)])
def test_without_ovaries_oestradiol_is_that_of_other_tissues(body, least):
    grown: dict = {"age": "40 y"} if body.species == "human" else {"growth": False, "ageing": False}
    for action, part in ((OVARIES, least), ({"ovariectomy": "sham"}, 1.0), (OVARIES | {"at": "29.99 days"}, None)):
        found = done(body, action, **grown)["serum oestradiol"]
        if part == 1.0:
            assert found.at(29) == pytest.approx(found.at(0), rel=1e-3)
        elif part:
            assert found.at(29) < part * found.at(0)
        else:
            assert found.at(29.9) == pytest.approx(found.at(0), rel=1e-3)


def test_without_testes_testosterone_is_a_womans():
    found = done(human(), TESTES, sex="male", age="60 y")
    woman = done(human(), age="60 y", menopause="50 y")
    assert found["serum testosterone"].at(0) > 10 * woman["serum testosterone"].at(0)
    for label in found:
        assert found[label].at(29) == pytest.approx(woman[label].at(29), rel=1e-3)
    sham = done(human(), {"orchidectomy": "sham"}, sex="male", age="60 y")
    assert sham["serum testosterone"].at(29) == pytest.approx(sham["serum testosterone"].at(0), rel=1e-3)


def test_a_pregnancy_begins_at_conception_and_ends_at_term_with_milk_until_weaning():
    read = ("gestation", "lactation", "placenta")
    said = {"pregnancy": "full", "at": "10 days", "lactation": "21 days"}
    found = done(mouse(), said, read=read, duration="70 days", growth=False, ageing=False)
    term = mouse().network.numbers["Pregnancy.term"].value
    assert [found["gestation"].at(day) for day in (10, 10 + term / 2, 10 + term + 0.5)] == pytest.approx([0, 0.5, 0], abs=1e-3)
    assert found["placenta"].at(10 + 0.99 * term) > 0.9 and found["placenta"].at(11 + term) == 0
    assert [found["lactation"].at(10 + term + day) for day in (-1, 8, 20.9, 30)] == pytest.approx([0, 1, 1, 0], abs=2e-3)


def test_pregnancies_follow_each_other():
    said = {"pregnancy": "full", "every": "25 days", "count": 2, "lactation": "21 days"}
    found = done(mouse(), said, read=("gestation", "lactation"), duration="70 days", growth=False, ageing=False)
    assert found["gestation"].at(19) > 0.9 and found["gestation"].at(22) == 0 and found["gestation"].at(44) > 0.9
    assert found["lactation"].at(24.9) > 0.9 and found["lactation"].at(40) < 0.01, "nursing ends with the next conception"


@pytest.mark.parametrize(
    ("body", "subject", "action", "told"),
    [
        (human, {"sex": "male"}, OVARIES, "a male subject has no ovaries"),
        (mouse, {"sex": "male"}, {"ovariectomy": "sham"}, "a male subject has no ovaries"),
        (human, {}, TESTES, "a female subject has no testes"),
        (mouse, {"sex": "male"}, {"pregnancy": "full"}, "a male subject cannot be pregnant"),
        (culture, {}, OVARIES, "the body 'culture' has no ovaries"),
        (culture, {}, {"pregnancy": "full"}, "a body 'culture' cannot be pregnant"),
    ],
)
def test_what_cannot_be_done_is_told(body, subject, action, told):
    body = body()
    read = ["osteoclast precursors"] if body.species == "culture" else ["serum oestradiol"]
    with pytest.raises(Mistake, match=told):
        run(body, action, subject={"body": body.species, **subject}, duration="5 days", read=read)
