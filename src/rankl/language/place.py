"""Places: compartments of the body and sites of the skeleton."""

from dataclasses import dataclass

from rankl.language.expression import Expression


@dataclass(frozen=True)
class Place:
    """Where a quantity is; a stand-in is made real by `Page.placed(...)`."""

    name: str
    title: str = ""
    stand_in: bool = False

    def __str__(self) -> str:
        return self.name


def place(title: str = "") -> Place:
    """A stand-in for the place that a page is put into."""
    return Place("where", title, stand_in=True)


class Volume(Expression):
    """The volume of a place, as one page of the body gives it with `extent`."""

    __slots__ = ("place",)

    def __init__(self, place: Place):
        super().__init__("volume", self)
        self.place = place

    def __str__(self) -> str:
        return f"volume of {self.place}"


def volume(place: Place) -> Volume:
    return Volume(place)
