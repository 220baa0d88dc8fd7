"""Numbers per body and place: whose number a body takes."""

import pytest

from rankl.language import Body, Mechanism, Mistake, Place, amount, first_order, nothing, pages, parameter, place, reaction
from rankl.language.parameter import BODIES

here, there = Place("here"), Place("there")
stuff = amount("stuff", "something", "1")


class Everywhere(Mechanism):
    """Stuff is lost."""

    common = parameter(1, "1/day", source="people", how="measured: in people", spread=1.1, mouse=(2, "", "assumed: faster", 3.0))
    loss = reaction(stuff >> nothing, first_order(common))


class InPlaces(Mechanism):
    """Stuff is made."""

    where = place("a place")
    pace = parameter(unit="1/day", mouse=(3, "", "assumed: slow"), at={there: (5, "atlas", "measured: there")})
    made = reaction(nothing >> stuff[where], pace)


class OnlyMouse(Mechanism):
    """Stuff of animals."""

    own = parameter(unit="1/day", mouse=(7, "", "assumed: mice"), rat=(8, "", "assumed: rats"))
    made = reaction(nothing >> stuff, own)


def numbers(body, *mechanisms):
    return Body(body, pages(*mechanisms)).network.numbers


@pytest.mark.parametrize("body, value, spread", [("human", 1, 1.1), ("mouse", 2, 3.0), ("rat", 2, 3.0), ("culture", 2, 3.0)])
def test_a_body_takes_its_own_number_or_that_of_its_kin_or_the_common_one(body, value, spread):
    number = numbers(body, Everywhere)["Everywhere.common"]
    assert (number.value, number.passport.spread) == (value, spread)


@pytest.mark.parametrize("body, value", [("mouse", 7), ("rat", 8), ("culture", 7)])
def test_a_rat_has_its_own_numbers_first(body, value):
    assert numbers(body, OnlyMouse)["OnlyMouse.own"].value == value


def test_a_page_without_a_number_for_a_body_cannot_join_it():
    with pytest.raises(Mistake, match=r"OnlyMouse\.own has no value for the body 'human'"):
        numbers("human", OnlyMouse)


def test_a_place_may_have_its_own_passport():
    found = numbers("mouse", InPlaces.placed(here, there))
    assert (found["InPlaces.pace"].value, found["InPlaces.pace"].passport.source) == (3, "")
    assert (found["InPlaces.pace[there]"].value, found["InPlaces.pace[there]"].passport.source) == (5, "atlas")


@pytest.mark.parametrize(
    "said, told",
    [
        ({"mouse": (1, "", "measured: somewhere")}, "has no source"),
        ({"mouse": (1, "", "assumed")}, "needs a reason"),
        ({"rat": (1, "x", "guessed: so")}, "Begin with one of"),
        ({"culture": (1, "x")}, "(value, source, how)"),
        ({}, "without a value"),
    ],
)
def test_a_number_without_its_passport_is_refused(said, told):
    with pytest.raises(Mistake) as mistake:
        parameter(unit="1", **said)
    assert told in str(mistake.value)


def test_every_body_looks_at_itself_first():
    assert all(names[0] == body for body, names in BODIES.items())
