"""What SBML statements mean, on small documents whose solutions are known."""

import math
from pathlib import Path

import antimony
import numpy as np
import pytest

from rankl.bridges.sbml import from_sbml, simulate
from rankl.language.mistake import Mistake

T = np.linspace(0.0, 4.0, 9)


@pytest.fixture
def document(tmp_path):
    """Writes a model in Antimony as SBML; gives the file."""

    def write(text: str) -> Path:
        antimony.clearPreviousLoads()
        assert antimony.loadAntimonyString(text) >= 0, antimony.getLastError()
        file = tmp_path / "model.xml"
        file.write_text(antimony.getSBMLString(antimony.getMainModuleName()))
        return file

    return write


def courses(file: Path, *names: str, **options) -> list[np.ndarray]:
    found = simulate(file, 0.0, 4.0, 8, names, absolute=1e-9, relative=1e-8, **options)
    np.testing.assert_array_equal(found[:, 0], T)
    return list(found[:, 1:].T)


def agree(found: list[np.ndarray], *expected) -> None:
    for k, (ours, right) in enumerate(zip(found, expected, strict=True)):
        np.testing.assert_allclose(ours, np.broadcast_to(right, T.shape), rtol=1e-7, atol=1e-9, err_msg=f"number {k}")


def test_amounts_stay_where_a_compartment_grows(document):
    file = document("compartment C = 2; C' = 0.5; species S in C = 3; S -> ; 0.1*S*C; species $B in C = 4; x := S; y := B")
    size, amount = 2 + 0.5 * T, 6 * np.exp(-0.1 * T)
    agree(courses(file, "C", "S", "x", "y"), size, amount / size, amount / size, 8 / size)
    agree(courses(file, "S", "B", amount=["S", "B"]), amount, 8.0)
    agree(courses(file, "S", concentration=["S"]), amount / size)


def test_a_rate_rule_of_a_concentration_holds_while_its_compartment_grows(document):
    file = document("compartment C := 2 + p*time; p = 0.5; species S in C = 3; S' = -0.1*S")
    agree(courses(file, "S"), 3 * np.exp(-0.1 * T))


def test_an_event_takes_concentrations_by_the_size_before_it(document):
    file = document("compartment C = 0.5; species $S in C = 2; x := S; at time >= 1.2: S = 0.2, C = 0.2; at time >= 2.2: C = 1")
    amount = np.where(T < 1.2, 1.0, 0.1)
    agree(courses(file, "S", "x", amount=["S"]), amount, amount / np.select([T < 1.2, T < 2.2], [0.5, 0.2], 1.0))


def test_substance_units_stoichiometries_and_conversion_factors(document):
    file = document(
        """
        compartment C = 2; substanceOnly species A in C = 8; species B in C = 0; n = 2; n' = 0.5; J: n A -> 3 B; k*A; k = 0
        J2: -> B; 1; at time >= 1: k = 0.1
        """
    )
    text = file.read_text(encoding="utf-8")
    parameter = '<parameter id="f" value="2" constant="true"/>'
    text = text.replace("<listOfParameters>", f"<listOfParameters>{parameter}").replace(
        '<species id="B"', '<species id="B" conversionFactor="f"'
    )
    file.write_text(text)
    late = np.maximum(T - 1, 0)
    a = 8 * np.exp(-0.1 * (2.5 * late + 0.25 * late**2))
    found = courses(file, "n", "A", "J2", "J")
    agree(found, 2 + 0.5 * T, a, 1.0, np.where(T < 1, 0, 0.1) * a)
    again = simulate(file, 0.0, 1.0, 1, ["B"], amount=["B"])
    np.testing.assert_allclose(again[-1, 1], 2.0, rtol=1e-9)


def test_stoichiometries_that_an_event_sets(document):
    file = document("species A = 10; n = 1; J: n A -> ; 0.5; at time >= 1.25: n = 3; at time >= 2.5: n = 0")
    taken = np.select([T < 1.25, T < 2.5], [0.5 * T, 0.625 + 1.5 * (T - 1.25)], 2.5)
    agree(courses(file, "A"), 10 - taken)


def test_what_begins_depends_on_what_begins(document):
    file = document(
        """
        function f(x, y) x*y + 1 end
        function g(x) f(x, x) + f(2, x) end
        model m
          a = b*2; b = c + 1; c = 3; d := a + time; e = d + rateOf(S); k = 7; compartment V = b
          species S in V; S = 2; S -> ; J0k*S*V; J0k = 0.25; h := g(time); J: -> ; k*S; k2 = J
        end
        """
    )
    s = 2 * np.exp(-0.25 * T)
    agree(courses(file, "a", "d", "e", "S", "h", "k2"), 8, 8 + T, 8 - 0.5, s, T**2 + 1 + 2 * T + 1, 14.0)


def test_mathematics(document):
    values = {
        "tan(x)": np.tan, "sec(x)": lambda x: 1 / np.cos(x), "csc(x)": lambda x: 1 / np.sin(x), "cot(x)": lambda x: 1 / np.tan(x),
        "arcsin(x)": np.arcsin, "arccos(x)": np.arccos, "arctan(x)": np.arctan, "arcsec(1+x)": lambda x: np.arccos(1 / (1 + x)),
        "arccsc(1+x)": lambda x: np.arcsin(1 / (1 + x)), "arccot(x)": lambda x: np.arctan(1 / x), "sinh(x)": np.sinh,
        "cosh(x)": np.cosh, "tanh(x)": np.tanh, "arcsinh(x)": np.arcsinh, "arccosh(1+x)": lambda x: np.arccosh(1 + x),
        "arctanh(x)": np.arctanh, "sech(x)": lambda x: 1 / np.cosh(x), "csch(x)": lambda x: 1 / np.sinh(x),
        "coth(x)": lambda x: 1 / np.tanh(x), "arcsech(x)": lambda x: np.arccosh(1 / x), "arccsch(x)": lambda x: np.arcsinh(1 / x),
        "arccoth(1.1+x)": lambda x: np.arctanh(1 / (1.1 + x)), "factorial(4)": lambda x: 24.0, "log10(x)": np.log10,
        "root(3, x)": np.cbrt, "sqrt(x)": np.sqrt, "abs(x - 0.3)": lambda x: abs(x - 0.3),
        "max(x, 0.3, 0.2)": lambda x: np.maximum(x, 0.3),
        "min(x, 0.3, 0.5)": lambda x: np.minimum(x, 0.3), "quotient(-7*x, 2)": lambda x: np.trunc(-3.5 * x),
        "rem(-7*x, 2)": lambda x: np.fmod(-7 * x, 2), "ceil(9*x)": lambda x: np.ceil(9 * x),
        "floor(9*x)": lambda x: np.floor(9 * x),
        "(x - 0.3)^3": lambda x: (x - 0.3) ** 3, "(x - 2)^(2 + n)": lambda x: -((2 - x) ** 3), "x^2.5": lambda x: x**2.5,
        "piecewise(1, x < 0.3, 2, x >= 0.4, 3)": lambda x: np.select([x < 0.3, x >= 0.4], [1, 2], 3.0),
        "(x > 0.2) + true": lambda x: 1.0 + (x > 0.2), "piecewise(5, x - x, 6)": lambda x: 6.0, "exp(1000)": lambda x: math.inf,
        "(-x)^0.5": lambda x: math.nan, "avogadro": lambda x: 6.02214179e23,
    }  # fmt: skip
    lines = [f"y{k} := {formula};" for k, formula in enumerate(values)]
    file = document("n = 1; x := 0.1 + time/7;" + "\n".join(lines))
    with np.errstate(all="ignore"):
        agree(courses(file, *(f"y{k}" for k in range(len(values)))), *(function(0.1 + T / 7) for function in values.values()))


def test_the_solver_computes_the_same_mathematics(document):
    formulas = (
        "tan(x) + arcsin(x) + arccos(x) + arccot(x) + arcsec(1 + x)",
        "sinh(x) - tanh(x) + arcsinh(4*x) + arccosh(1 + x) + arctanh(x/2) + coth(x)",
        "factorial(floor(4*x)) + rem(9*x, 2) + ceil(5*x) + abs(x - 0.3) + max(x, 0.3, 0.2)",
        "(x - 0.3)^3 + (x - 2)^(2 + n) + x^2.5 + root(3, x) + quotient(-7*x, 2)",
    )
    rates = [f"a{k}' = r{k}; a{k} = 0; r{k} := {formula};" for k, formula in enumerate(formulas)]
    file = document("n = 1; x := 0.1 + time/7;" + "\n".join(rates))
    names = [f"{kind}{k}" for k in range(len(formulas)) for kind in "ar"]
    found = simulate(file, 0.0, 4.0, 40_000, names)
    for integral, rate in zip(found[:, 1::2].T, found[:, 2::2].T, strict=True):
        expected = np.sum((rate[1:] + rate[:-1]) / 2) * 1e-4
        np.testing.assert_allclose(integral[-1], expected, rtol=2e-5)


def test_steps_end_where_a_piecewise_rate_changes(document):
    file = document(
        """
        A = 1; A' = piecewise(1, time < 1, 2, time < 2.5, -3); B = 0; B' = piecewise(1, A > 2 && A < 4 || time > 3.25, 0)
        C = 0; C' = piecewise(1, xor(A > 2, time > 3), 0); D = 0; D' = floor(time) + (A > 4.5)
        """
    )
    a = np.interp(T, [0, 1, 2.5, 4], [1, 2, 5, 0.5])
    b = np.interp(T, [0, 1, 2, 2.5 + 1 / 3, 3.25, 4], [0, 0, 1, 1, 1 + 5 / 12, 1 + 5 / 12 + 0.75])
    c = np.interp(T, [0, 1, 3, 3.5, 4], [0, 0, 2, 2, 2.5])
    d = np.interp(T, [0, 1, 2, 3, 4], [0, 0, 1, 3, 6]) + np.interp(T, [0, 2.25, 2.5 + 1 / 6], [0, 0, 5 / 12])
    agree(courses(file, "A", "B", "C", "D"), a, b, c, d)


def test_events_set_one_another_off(document):
    file = document(
        """
        A = 0; A' = 1; n = 0; b = 0; c = 0; d = 0
        at A >= 1.25: A = 0, n = n + 1
        at n >= 2: b = A + 100
        at b > 50: c = b + time
        at time >= 3.1: b = c, c = b
        """
    )
    n = np.floor(T / 1.25)
    b, c = np.where(n >= 2, 100.0, 0.0), np.where(n >= 2, 102.5, 0.0)
    agree(courses(file, "n", "A", "b", "c"), n, T - 1.25 * n, np.where(T > 3.1, c, b), np.where(T > 3.1, b, c))


def test_events_at_the_start_and_samples_at_the_time_of_an_event(document):
    file = document(
        """
        p = 0; q = 0; r = 0; s = 0; A = 0; A' = 1
        at time >= 0, t0 = false: p = 3
        at time >= 0, t0 = true: q = 3
        at p > 2: r = 1
        at time >= 1: s = 1
        at time > 2: s = 2
        """
    )
    agree(courses(file, "p", "q", "r", "s"), 3, 0, 1, np.select([T < 1, T <= 2], [0, 1], 2))


def test_an_event_that_does_not_persist_is_called_off(document):
    text = "A = 0; A' = 1; p = 0; q = 0; at A > 1.4, persistent={}: p = p + 1, A = 0; at A > 1.4, persistent={}: q = q + 1, A = 0"
    agree(courses(document(text.format("true", "true")), "p", "q"), *2 * [np.floor(T / 1.4)])
    p, q = courses(document(text.format("false", "false")), "p", "q")
    np.testing.assert_array_equal(p + q, np.floor(T / 1.4))


def test_values_are_those_of_the_trigger_or_of_the_turn(document):
    text = "A = 1; B = 2; at time >= 1.2, fromTrigger={0}: A = A + B; at time >= 1.2, fromTrigger={0}: B = A*B"
    agree(courses(document(text.format("true")), "A", "B"), np.where(T < 1.2, 1, 3), 2.0)
    a, b = courses(document(text.format("false")), "A", "B")
    assert (a[-1], b[-1]) in ((3.0, 6.0), (3.0, 2.0))


def test_the_higher_priority_comes_first(document):
    event = "at time >= 1.2, fromTrigger=false"
    file = document(f"A = 1; {event}, priority=-1: A = A*5; {event}, priority=2: A = A + 1")
    agree(courses(file, "A"), np.where(T < 1.2, 1, 10))


def test_a_model_without_states(document):
    file = document("a = 3; b := a*2; c := b + time; d = 1/0; e = notanumber; f := d - d")
    agree(courses(file, "a", "b", "c", "d", "e", "f"), 3, 6, 6 + T, math.inf, math.nan, math.nan)


def test_what_is_left_open_is_assumed_with_a_warning(document):
    file = document("compartment C; species S in C; S = 2; S -> ; 0.1*S")
    text = file.read_text(encoding="utf-8").replace(' size="1"', "").replace('stoichiometry="1" ', "")
    file.write_text(text)
    with pytest.warns(UserWarning) as told:
        found = courses(file, "S")
    agree(found, 2 * np.exp(-0.1 * T))
    notes = " ".join(str(warning.message) for warning in told)
    assert "the size of 'C'; 1 is assumed" in notes
    assert "a stoichiometry of 'S'; 1 is assumed" in notes


def test_other_values_than_the_documents(document):
    file = document("compartment C = 2; species S in C = 3; S -> ; k*S*C; k = m/2; m = 1")
    model = from_sbml(file, values={"S": 4, "k": 0.25})
    assert model.starts == {"S": 4.0}
    assert {c.name: c.value for c in model.equations.constants}["k"] == 0.25
    with pytest.raises(Mistake, match="'kk' cannot be set; did you mean 'k'"):
        from_sbml(file, values={"kk": 4})


def test_units_are_told(document):
    file = document(
        """
        unit substance = 1e-6 mole; unit volume = 1e-3 litre; unit time_unit = 3600 second; compartment C = 2; species S in C = 3
        unit perh = 1/(3600 second); k = 2; k has perh; S -> ; k*S
        """
    )
    model = from_sbml(file)
    assert (model.units["k"], model.units["S"], model.units["C"], model.time_unit) == ("1/h", "umol/mL", "mL", "h")


def test_a_trigger_whose_terms_jump_is_seen_each_time(document):
    file = document("x = 0; y = 0; at floor(time/0.75)*0.75 == time: x = x + 1; at abs(time - 2) <= 0.25: y = y + 1")
    agree(courses(file, "x", "y"), np.floor(T / 0.75), T >= 1.75)


def test_a_sample_is_taken_after_an_event_that_reads_states(document):
    file = document("next = 0.5; n = 0; x = 0; x' = 1; m = 0; at time >= next: next = next + 0.5, n = n + 1; at x >= 1.5: m = 1")
    agree(courses(file, "n", "m"), 2 * T, T >= 1.5)


def test_what_has_no_value_until_an_event_sets_it(document):
    file = document("p = 1; q = 1; q' = 0.1; at time >= 1: p = 2 + q")
    text = file.read_text(encoding="utf-8").replace('<parameter id="p" value="1"', '<parameter id="p"')
    file.write_text(text, encoding="utf-8")
    agree(courses(file, "p", "q"), np.where(T < 1, np.nan, 3.1), 1 + 0.1 * T)


def test_a_reaction_whose_law_says_nothing(document):
    file = document("species S = 3; J: S -> ; 0.1*S")
    text = file.read_text(encoding="utf-8").replace('level="3" version="1"', 'level="3" version="2"')
    text = text.replace("level3/version1/core", "level3/version2/core")
    law = text[text.index("<kineticLaw>") : text.index("</kineticLaw>") + len("</kineticLaw>")]
    file.write_text(text.replace(law, "<kineticLaw/>"), encoding="utf-8")
    agree(courses(file, "S", "J"), 3.0, 0.0)
