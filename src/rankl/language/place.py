"""Places: compartments of the body and sites of the skeleton."""

from __future__ import annotations

from dataclasses import dataclass

from rankl.language.expression import Expression


@dataclass(frozen=True)
class Place:
    """Where a quantity is; a stand-in is made real by `Page.placed(...)`.

    Attributes:
        whole, kind: of a part, such as the compact bone of a hip: the hip, and compact bone.
    """

    name: str
    title: str = ""
    stand_in: bool = False
    whole: Place | None = None
    kind: Place | None = None

    def __str__(self) -> str:
        return self.name


def place(title: str = "") -> Place:
    """A stand-in for the place that a page is put into."""
    return Place("where", title, stand_in=True)


def part(kind: Place, whole: Place) -> Place:
    """A part of a place, real or a stand-in: `part(compact_bone, hip)`."""
    return Place(f"{kind} of {whole}", kind.title, whole.stand_in, whole, kind)


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
