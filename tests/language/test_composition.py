"""Pages compose to the equations they state; what does not fit is refused with file and line."""

import pytest

from rankl.language import (
    Body,
    Gene,
    Mechanism,
    Mistake,
    Place,
    amount,
    assign,
    cell,
    dose_route,
    each,
    extent,
    first_order,
    from_health,
    level,
    lowers,
    mass_action,
    molecule,
    nothing,
    pages,
    parameter,
    place,
    raises,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.language.body import expressed
from rankl.language.expression import value_of

here, there = Place("here"), Place("there")
GENE = Gene("GEN1", "Gen1", "a gene")
RECEPTOR = Gene("REC1", "Rec1", "a receptor")
maker = cell("maker", "a cell")
A = molecule("A", "a molecule", forms=("bound", "free"), gene=GENE)
B = molecule("B", "a molecule", typical=2.0)
AB = molecule("AB", "a complex", forms=("bound", "free"))
DRUG = molecule("drug", "a drug", molar_mass="100 kg/mol")
SUM = amount("sum", "a sum", "nM")


def assumed(value, unit="1", **more):
    return parameter(value, unit, how="assumed: for the test", **more)


class Making(Mechanism):
    """Cells make A, which is lost."""

    k = assumed(2, "nM/day")
    loss = assumed(1, "1/hour")
    cells = assumed(5, "cell/mm^3")
    renewal = assumed(0.1, "1/day")

    cells_at_health = level(maker, cells)
    at_health = level(A.bound[here], k / loss)
    cells_come = reaction(nothing >> maker, cells * renewal)
    cells_go = reaction(maker >> nothing, first_order(renewal))
    made = reaction(nothing >> A.bound[here], k * relative(maker), gene=GENE, cell=maker)
    freed = reaction(A.bound[here] >> A.free[here], first_order(renewal))
    lost = reaction(each(A)[here] >> nothing, loss * each(A)[here])


class Binding(Mechanism):
    """A finds B."""

    where = place("anywhere")
    k_on = assumed(3, "1/nM/day")
    k_off = assumed(1, "1/day")
    finds = reaction(A.free[where] + B[where] >> AB.free[where], mass_action(k_on, k_off))


class Raising(Mechanism):
    """B raises the making of A."""

    fold = assumed(4)
    half = assumed(2, "nM")
    raised = regulates(synthesis(A.bound[here], cell=maker), raises(B[here], fold, half))


def body(*parts, drugs=None):
    return Body("human", pages(*parts), drugs or {})


def rate(network, name, **values):
    """The rate of a variable, per day in canonical units, where some symbols are given and other states are 0."""
    equations = network.equations
    known = network.parameter_values() | {v.name: 0.0 for v in equations.variables} | values

    def inline(x):
        return equations.assigned[x.name].replace(inline) if x.op == "symbol" and x.name not in known else x

    return value_of(next(v for v in equations.variables if v.name == name).rate.replace(inline), known)


def test_rates_add_up_in_canonical_units():
    network = body(Making, Binding.placed(here)).network
    got = rate(
        network,
        "A.free[here]",
        **{"A.bound[here]": 2.0, "A.free[here]": 1.0, "B[here]": 0.5, "AB.free[here]": 0.25, "maker": 5e6},
    )
    assert got == pytest.approx(0.1 * 2 - 24 * 1 - 3 * 1 * 0.5 + 1 * 0.25)


def test_regulation_multiplies_the_rate_of_another_page():
    plain, raised = body(Making, Binding.placed(here)).network, body(Making, Binding.placed(here), Raising).network
    state = {"maker": 5e6, "B[here]": 2.0}
    assert rate(raised, "A.bound[here]", **state) == pytest.approx(rate(plain, "A.bound[here]", **state) * 2.5)


def test_wild_type_is_no_genotype_and_a_knock_out_makes_nothing():
    b = body(Making)
    assert rate(b.network, "A.bound[here]", maker=5e6) == pytest.approx(2.0)
    assert rate(b.knock_out("Gen1").network, "A.bound[here]", maker=5e6) == 0
    assert rate(b.knock_out("GEN1", ["maker"], function=0.5).network, "A.bound[here]", maker=5e6) == pytest.approx(1.0)


def test_bodies_are_immutable_and_remember_the_winning_layer():
    b = body(Making)
    changed = b.with_values("calibration", {"Making.k": "48 nM/day"}).with_values("experiment", {"Making.k": 3})
    assert b.network.numbers["Making.k"].value == 2
    assert (changed.network.numbers["Making.k"].value, changed.network.numbers["Making.k"].layer) == (3, "experiment")
    assert rate(changed.network, "A.bound[here]", maker=5e6) == pytest.approx(3.0)


def test_units_re_expressed_give_the_same_equations():
    b = body(Making)
    same = b.with_values("experiment", {"Making.loss": "24 1/day", "Making.k": "2000 pM/day"})
    assert same.network.parameter_values() == pytest.approx(b.network.parameter_values())


class Moving(Mechanism):
    """A drug given under the skin spreads between places of different volume."""

    small = assumed(2, "L")
    large = assumed(4, "L")
    flow = assumed(1, "L/day")
    share = assumed(0.5)
    here_is = extent(here, small)
    there_is = extent(there, large)
    by_vein = dose_route("drug", "intravenous", DRUG[here], share)
    moves = reaction(DRUG[here] >> DRUG[there], flow * (DRUG[here] - DRUG[there]))


def test_amounts_are_conserved_between_places_of_different_volume():
    network = body(Moving).network
    state = {"drug[here]": 3.0, "drug[there]": 1.0}
    assert rate(network, "drug[here]", **state) == pytest.approx(-1.0)
    assert 2 * rate(network, "drug[here]", **state) + 4 * rate(network, "drug[there]", **state) == pytest.approx(0)
    inline = {"volume of here": network.equations.assigned["volume of here"]}
    arrives = network.routes[0].fraction.replace(lambda x: inline.get(x.name, x) if x.op == "symbol" else x)
    assert value_of(arrives, network.parameter_values()) == pytest.approx(0.25)


def refused(text, *parts, make=None):
    with pytest.raises(Mistake, match=text) as caught:
        (make() if make else body(*parts).network)
    return caught.value


def test_regulation_without_a_rate_is_refused_with_file_and_line():
    class Lonely(Mechanism):
        """Regulates what is not there."""

        fold = assumed(2)
        half = assumed(1, "nM")
        lonely = regulates(synthesis(AB.free[here]), raises(A.free[here], fold, half))

    mistake = refused("there is no synthesis of AB.free", Making, Lonely)
    assert mistake.at.file == __file__ and mistake.at.line > 0


def test_double_definitions_are_refused():
    class Twice(Mechanism):
        """Gives a second healthy level."""

        again = assumed(1, "nM")
        at_health = level(A.bound[here], again)

    assert refused("has a healthy level twice", Making, Twice)
    assert refused("is in the body 'human' twice", Making, Making)


def test_unknown_quantities_name_the_nearest():
    class Typo(Mechanism):
        """Reads what nothing makes."""

        total = assign(SUM, A.free[there] + B[here])

    assert refused(
        r"no page of the body 'human' makes A.free\[there\]; did you mean 'A.free\[here\]'", Making, Binding.placed(here), Typo
    )


def test_wrong_units_are_refused():
    class Wrong(Mechanism):
        """A rate with the wrong unit."""

        k = assumed(1, "nM")
        wrong = reaction(nothing >> B[here], k)

    class Mixed(Mechanism):
        """Adds what does not add."""

        k = assumed(1, "1/day")
        mixed = assign(SUM, B[here] + k)

    assert refused(r"B\[here\] changes in", Wrong)
    assert refused("do not add up", Making, Binding.placed(here), Mixed)


def test_circles_of_assigned_quantities_are_refused():
    class Circle(Mechanism):
        """Two quantities that need each other."""

        one = assign(SUM, SUM[here] + 0)
        other = assign(SUM[here], SUM + 0)

    assert refused("go in a circle", Circle)


def test_assigned_and_reacting_is_refused():
    class Both(Mechanism):
        """Assigns what another page makes."""

        k = assumed(1, "nM")
        both = assign(A.free[here], k)

    assert refused("cannot react as well", Making, Both)


def test_parameters_need_a_source_and_a_way():
    assert refused("has no source", make=lambda: parameter(1, "nM", how="measured: somehow"))
    assert refused("how was", make=lambda: parameter(1, "nM", source="someone2000"))
    assert refused("needs a reason", make=lambda: parameter(1, "nM", how="assumed"))


def test_pages_need_a_docstring():
    def make():
        class Silent(Mechanism):
            k = assumed(1)

    assert refused("does not say what happens", make=make)


def test_a_page_without_a_value_for_the_body_cannot_join():
    class MouseOnly(Mechanism):
        """A number known in mice alone."""

        k = parameter(unit="nM/day", mouse=(1, "", "assumed: for the test"))
        made = reaction(nothing >> B[here], k)

    assert refused("has no value for the body 'human'", MouseOnly)


def test_unknown_genotypes_parameters_and_drugs_name_the_nearest():
    b = body(Making)
    assert refused("did you mean 'G", make=lambda: b.knock_out("GEN12"))
    assert refused("not expressed in 'taker'; did you mean 'maker'", make=lambda: b.knock_out("GEN1", ["taker"]))
    assert refused("did you mean 'Making.k'", make=lambda: b.with_values("experiment", {"Makin.k": 1}))
    assert refused("does not convert", make=lambda: b.with_values("experiment", {"Making.k": "1 mg"}))
    assert refused("there is no drug 'x'", make=lambda: b.with_drugs("x"))
    assert expressed(b.network, "Gen1") == ["GEN1 in maker"]


def test_laws_scaled_to_health_are_one_at_health():
    class AtHealth(Mechanism):
        """A hormone restrains the making of A."""

        normal = assumed(10, "nM")
        least = assumed(0.2)
        half = assumed(3, "nM")
        at_health = level(SUM, normal)
        follows = assign(SUM, normal)
        restrains = regulates(synthesis(A.bound[here], cell=maker), from_health(lowers, SUM, least, half))

    assert rate(body(Making, AtHealth).network, "A.bound[here]", maker=5e6) == pytest.approx(2.0)


def test_a_lost_receptor_leaves_the_rate_as_it_is_without_the_signal():
    class Sensed(Mechanism):
        """B restrains the making of A through a receptor."""

        least, half = assumed(0.2), assumed(3, "nM")
        restrains = regulates(synthesis(A.bound[here], cell=maker), lowers(B[here], least, half), gene=RECEPTOR, cell=maker)

    b = body(Making, Binding.placed(here), Sensed)
    state = {"maker": 5e6, "B[here]": 3.0}
    plain = rate(body(Making).network, "A.bound[here]", maker=5e6)
    assert rate(b.network, "A.bound[here]", **state) == pytest.approx(plain * 0.6)
    assert rate(b.knock_out("REC1").network, "A.bound[here]", **state) == pytest.approx(plain)


def test_a_lost_receptor_hears_nothing_by_a_named_part_of_the_page_either():
    class Sensed(Mechanism):
        """B restrains the making of A through a receptor; how much is felt has a name."""

        least, half = assumed(0.2), assumed(3, "nM")
        felt = B[here] / (B[here] + half)
        restrains = regulates(synthesis(A.bound[here], cell=maker), 1 - (1 - least) * felt, gene=RECEPTOR, cell=maker)

    b, state = body(Making, Binding.placed(here), Sensed), {"maker": 5e6, "B[here]": 3.0}
    plain = rate(body(Making).network, "A.bound[here]", maker=5e6)
    assert rate(b.network, "A.bound[here]", **state) == pytest.approx(plain * 0.6)
    assert rate(b.knock_out("REC1").network, "A.bound[here]", **state) == pytest.approx(plain)
