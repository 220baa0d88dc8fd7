"""Quantities: the nouns at which mechanisms meet."""

from __future__ import annotations

from collections.abc import Iterable

from rankl.language.expression import Expression
from rankl.language.gene import Gene
from rankl.language.identity import Identity, same_as, version_of
from rankl.language.mistake import Mistake, nearest, written_at
from rankl.language.place import Place, part


class Quantity(Expression):
    """Something that can be measured: a molecule, a cell density, an amount of bone.

    Attributes:
        noun: its name without form and place.
        unit: as biologists give it.
        title: what it is.
        typical: magnitude in `unit` from which tolerances follow, for a quantity without a healthy level.
        molar_mass: text such as "147 kg/mol", through which mass concentrations convert.
        gene: the gene whose product it is.
        identity: what it is in public databases, where that does not follow from its gene.
        at_conception: what there is of it when a body begins to grow, as a part of its healthy level.
    """

    __slots__ = (
        "at_conception", "form", "forms", "gene", "identity", "molar_mass", "noun", "place", "tags", "title", "typical", "unit",
        "written",
    )  # fmt: skip

    def __init__(
        self,
        noun,
        unit,
        title,
        *,
        typical=1.0,
        molar_mass=None,
        gene=None,
        forms=(),
        form=None,
        place=None,
        tags=(),
        identity=(),
        at_conception=1.0,
    ):
        super().__init__("quantity", self)
        self.noun, self.unit, self.title, self.typical = noun, unit, title, typical
        self.molar_mass, self.gene, self.forms, self.form, self.place = molar_mass, gene, tuple(forms), form, place
        self.tags, self.at_conception = frozenset(tags), at_conception
        self.identity: tuple[Identity, ...] = (identity,) if isinstance(identity, Identity) else tuple(identity)
        self.written = written_at()

    def _variant(self, **changes) -> Quantity:
        kept = ("typical", "molar_mass", "gene", "forms", "form", "place", "tags", "identity", "at_conception")
        given = {key: getattr(self, key) for key in kept}
        variant = type(self)(self.noun, self.unit, self.title, **{**given, **changes})
        variant.written = self.written
        return variant

    def __getitem__(self, place: Place) -> Quantity:
        return self._variant(place=place)

    def __getattr__(self, form: str) -> Quantity:
        if form.startswith("__"):
            raise AttributeError(form)
        if form not in self.forms:
            raise Mistake(f"{self.noun} has no form '{form}'{nearest(form, self.forms)}", written_at())
        return self._variant(form=form, forms=())

    @property
    def name(self) -> str:
        """Noun, form and place, e.g. `RANKL.soluble[marrow]`."""
        form = f".{self.form}" if self.form else ""
        where = f"[{self.place}]" if self.place else ""
        return f"{self.noun}{form}{where}"

    @property
    def identities(self) -> tuple[Identity, ...]:
        """What it is in public databases: as declared, or the product of its gene, of which a form is a version."""
        if self.identity or self.gene is None:
            return self.identity
        return (version_of(self.gene) if self.form else same_as(self.gene),)

    def __str__(self) -> str:
        return self.name

    __repr__ = __str__

    def __eq__(self, other) -> bool:
        return isinstance(other, Quantity) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)

    def in_place(self, stand_in: Place, place: Place) -> Quantity:
        """The same noun with a stand-in place made real."""
        if self.place is stand_in:
            return self._variant(place=place)
        if self.place is not None and self.place.whole is stand_in and self.place.kind is not None:
            return self._variant(place=part(self.place.kind, place))
        return self


def molecule(
    noun: str,
    title: str,
    *,
    unit: str = "nM",
    gene: Gene | None = None,
    molar_mass: str | None = None,
    forms=(),
    typical=1.0,
    identity: Identity | Iterable[Identity] = (),
) -> Quantity:
    """A molecule; `forms` such as membrane and soluble are reached as attributes."""
    given = {"gene": gene, "molar_mass": molar_mass, "forms": forms, "typical": typical, "identity": identity}
    return Quantity(noun, unit, title, **given)


def cell(
    noun: str,
    title: str,
    *,
    lineage: tuple[str, ...] = (),
    unit: str = "cell/mm^3",
    typical=1.0,
    identity: Identity | Iterable[Identity] = (),
    at_conception=1.0,
) -> Quantity:
    """A cell type as a density; `lineage` tags serve genotypes and grafts."""
    return Quantity(noun, unit, title, tags=lineage, typical=typical, identity=identity, at_conception=at_conception)


def amount(
    noun: str,
    title: str,
    unit: str,
    *,
    typical=1.0,
    identity: Identity | Iterable[Identity] = (),
    at_conception=1.0,
    molar_mass: str | None = None,
) -> Quantity:
    """Any other quantity; `at_conception` is the part of its healthy level with which growing begins."""
    given = {"typical": typical, "identity": identity, "at_conception": at_conception, "molar_mass": molar_mass}
    return Quantity(noun, unit, title, **given)


class HealthyLevel(Expression):
    """The level of a quantity in a healthy young adult, as one page of the body gives it."""

    __slots__ = ("quantity",)

    def __init__(self, quantity: Quantity):
        super().__init__("healthy", self)
        self.quantity = quantity

    def __str__(self) -> str:
        return f"healthy {self.quantity.name}"


def healthy(quantity: Quantity) -> HealthyLevel:
    return HealthyLevel(quantity)


def relative(quantity: Quantity) -> Expression:
    """A quantity as a multiple of its healthy level."""
    return quantity / healthy(quantity)


class Each(Expression):
    """Every form of a noun in a place (or in all places) that a body has; its statement is repeated for each."""

    __slots__ = ("quantity",)

    def __init__(self, quantity: Quantity):
        super().__init__("each", self)
        self.quantity = quantity

    def __getitem__(self, place: Place) -> Each:
        return Each(self.quantity[place])

    def __str__(self) -> str:
        return f"each {self.quantity.name}"

    def covers(self, other: Quantity) -> bool:
        own = self.quantity
        return own.noun == other.noun and own.form in (None, other.form) and own.place in (None, other.place)


def each(quantity: Quantity) -> Each:
    return Each(quantity)
