"""The model is data: every page alone, and what holds of the composed body."""

import ast
import re
from pathlib import Path

import pytest

import rankl.library
import rankl.model
from rankl.engine import compile, rest
from rankl.language import Body
from rankl.language.expression import symbol
from rankl.model.bodies import human, mouse
from rankl.model.bodies.people import HUMAN

FOLDER = Path(rankl.model.__file__).parent
FILES = sorted(p for p in FOLDER.rglob("*.py") if p.name != "__init__.py" and p.parent.name != "bodies")
BIBLIOGRAPHY = (Path(rankl.library.__file__).parent / "references.bib").read_text(encoding="utf-8")
KEYS = set(re.findall(r"^@\w+\{([^,]+),", BIBLIOGRAPHY, flags=re.MULTILINE))


def test_model_files_hold_docstring_imports_and_assignments_only():
    assert len(FILES) >= 15
    for path in FILES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            fits = isinstance(node, ast.ImportFrom | ast.Assign) or (
                isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            )
            if isinstance(node, ast.ClassDef):
                fits = ast.get_docstring(node) is not None and all(
                    isinstance(inside, ast.Assign) or (isinstance(inside, ast.Expr) and isinstance(inside.value, ast.Constant))
                    for inside in node.body
                )
            assert fits, f"{path.name}:{node.lineno} is more than data"


BODIES = {"human": human().with_drugs("denosumab"), "mouse": mouse()}


def mechanisms(body):
    joined = (page for name in body.given for page in body.drugs[name])
    return {page.mechanism.__name__: page.mechanism for page in (*body.pages, *joined)}


MECHANISMS = {species: mechanisms(body) for species, body in BODIES.items()}
EVERY = pytest.mark.parametrize("species, name", [(species, name) for species, found in MECHANISMS.items() for name in found])


@EVERY
def test_every_number_has_a_known_source_and_a_way(species, name):
    for number in MECHANISMS[species][name].parameters.values():
        for passport in (*number.passports.values(), *number.at.values()):
            assert not passport.source or passport.source in KEYS, f"{number.name}: {passport.source} is not in references.bib"
            assert passport.source or passport.how.startswith("assumed")


@EVERY
def test_every_parameter_of_a_page_is_used(species, name):
    used = {number.split("[")[0] for number in BODIES[species].network.numbers}
    assert {p.name for p in MECHANISMS[species][name].parameters.values()} <= used


@pytest.mark.parametrize("species", BODIES)
def test_a_page_taken_out_of_the_body_leaves_a_named_gap_or_a_whole_body(species):
    """No page reaches into another: a body without a page either composes or says which quantity or rate is missing."""
    for left_out in MECHANISMS[species].values():
        rest = tuple(page for page in BODIES[species].pages if page.mechanism is not left_out)
        try:
            network = Body(species, rest).network
        except ValueError as mistake:
            assert re.search(r"no page|there is no", str(mistake)), str(mistake)
        else:
            assert network.equations.variables


def test_regulation_pages_can_be_left_out_one_by_one():
    for page in [p for p in HUMAN if p.mechanism.__name__.startswith(("Oestradiol", "McsfFeeds", "Ageing"))]:
        rest = tuple(p for p in HUMAN if p is not page)
        assert len(Body("human", rest).network.influences) < len(human().network.influences)


def test_healthy_levels_are_where_a_young_body_rests():
    """`relative` means what it says: at rest at 35 every state is within a tenth of its healthy level."""
    network = human().network
    equations = network.equations
    compiled = compile(equations, {v.name: symbol(v.name) for v in equations.variables})
    table = compiled.defaults[None].copy()
    table[0, compiled.parameters.index("Age.at_start")] = 35 * 365.25
    found = rest(compiled, table)
    assert not found.failures
    healthy = {v.name: v.scale for v in equations.variables}
    levels = {v.name for v in equations.variables if v.initial.op != "number" or v.initial.args[0]}
    states = dict(zip(compiled.variables, found.states[0], strict=True))
    off = {name: abs(value / healthy[name] - 1) for name, value in states.items() if name in levels}
    assert max(off.values()) < 0.1, max(off.items(), key=lambda item: item[1])
