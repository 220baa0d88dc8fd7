"""The page of equations and the table of parameters."""

from dataclasses import dataclass, replace

from rankl.bridges.equations import canonical_text, to_markdown
from rankl.bridges.parameters import to_tsv
from rankl.language.event import Threshold
from rankl.language.expression import less, symbol
from rankl.language.unit import unit
from tests.bridges.systems import binding


def test_every_name_has_its_place_on_the_page():
    equations = binding()
    page = to_markdown(equations, title="Binding", notes={"bone": "Bone limits itself.\n"})
    assert page.startswith("# Binding\n")
    for variable in equations.variables:
        assert page.count(f"### {variable.name}\n") == 1
    for constant in equations.constants:
        assert page.count(f"| `{constant.name}` |") == 1
    assert "### bone\n\nBone limits itself.\n\nUnit 1.\n" in page
    assert "| `Binding.k_on` | 0.04 1/nM/hour | 0.96 L/nmol/day |" in page
    assert "accumulates" in page.split("### resorbed")[1]


def test_each_term_of_a_rate_stands_on_a_line():
    rate = to_markdown(binding(), title="x").split("### OPG[marrow]")[1].split("```")[1]
    assert rate.splitlines()[1:4] == [
        "d/dt = synthesis of RANKL * oestradiol",
        "     - (Binding.k_on * RANKL.soluble[marrow] * OPG[marrow] - Binding.k_off * RANKL·OPG[marrow])",
        "     - clearance * OPG[marrow]",
    ]


def test_thresholds_are_told():
    low = Threshold("low bone", less(symbol("bone"), 0.5), {"bone": symbol("bone") + 0.1}, at_start=True)
    page = to_markdown(replace(binding(), thresholds=(low,)), title="x")
    told = page.split("## Thresholds")[1].split("## Constants")[0]
    assert "### low bone\n\nAs soon as the condition becomes true, also at the start.\n" in told
    assert "when if_less(bone, 0.5, 1, 0)\nbone = bone + 0.1\n" in told
    assert "Thresholds" not in to_markdown(binding(), title="x")


def test_what_is_taken_away_is_subtracted():
    rate = to_markdown(binding(), title="x").split("### denosumab\n")[1].split("```")[1]
    assert rate.splitlines()[2] == "     - clearance * denosumab"


def test_canonical_units_read_as_written_by_hand():
    texts = {"1/nM/h": "L/nmol/day", "pmol/mL/week": "nmol/L/day", "g/cm^2": "mg/dm^2", "%": "1", "1/h": "1/day"}
    assert {text: canonical_text(unit(text)) for text in texts} == texts


@dataclass
class Row:
    name: str
    value: float
    unit: str
    source: str | None = None


def test_parameters_are_a_table_of_one_line_each():
    rows = [Row("k_on", 0.04, "1/nM/h", "nelson2012"), {"name": "a", "value": 3, "how": "assumed:\n\tround number"}]
    assert to_tsv(rows).splitlines() == [
        "name\tvalue\tunit\tlayer\trelative_sd\tpage_value\tsource\thow\tspread\tbody\tpage",
        "a\t3\t\t\t\t\t\tassumed: round number\t\t\t",
        "k_on\t0.04\t1/nM/h\t\t\t\tnelson2012\t\t\t\t",
    ]
