"""What is not supported is refused by name and line; what is no SBML, or has no meaning, is a mistake."""

from pathlib import Path

import pytest

from rankl.bridges.sbml import from_sbml, simulate
from rankl.language.mistake import Mistake

MATHEMATICS = "http://www.w3.org/1998/Math/MathML"
SYMBOLS = "http://www.sbml.org/sbml/symbols"


def math(content: str) -> str:
    return f'<math xmlns="{MATHEMATICS}">{content}</math>'


ONE = math("<cn>1</cn>")


def events(content: str, count: int = 1) -> str:
    trigger = math("<apply><gt/><ci>x</ci><cn>1.5</cn></apply>")
    trigger = f'<trigger initialValue="true" persistent="true">{trigger}</trigger>'
    assigned = f'<listOfEventAssignments><eventAssignment variable="x">{ONE}</eventAssignment></listOfEventAssignments>'
    event = f'<event useValuesFromTriggerTime="true">{trigger}{content}{assigned}</event>'
    return f"<listOfEvents>{count * event}</listOfEvents>"


def model(content: str, more: str = "", level: str = "level3/version2/core", attributes: str = 'level="3" version="2"') -> str:
    parameters = '<listOfParameters><parameter id="x" value="1" constant="false"/></listOfParameters>'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<sbml xmlns="http://www.sbml.org/sbml/{level}" {attributes} {more}>\n<model>{parameters}\n{content}</model></sbml>'
    )


def rule(content: str, kind: str = "rateRule") -> str:
    variable = "" if kind == "algebraicRule" else 'variable="x"'
    return f"<listOfRules><{kind} {variable}>{math(content)}</{kind}></listOfRules>"


def package(name: str, required: str) -> str:
    return f'xmlns:{name}="http://www.sbml.org/sbml/level3/version1/{name}/version1" {name}:required="{required}"'


DELAY = f'<apply><csymbol encoding="text" definitionURL="{SYMBOLS}/delay">delay</csymbol><ci>x</ci><cn>1</cn></apply>'
UNSUPPORTED = {
    "an algebraic rule": (model(rule("<ci>x</ci>", "algebraicRule")), r"model.xml:4: algebraic rules"),
    "a delay in a formula": (model(rule(DELAY)), r"model.xml:4: .*delay"),
    "an event with a delay": (model(events(f"<delay>{ONE}</delay>")), r"model.xml:4: .*delays of events"),
    "events with priorities that move": (
        model(events(f"<priority>{math('<ci>x</ci>')}</priority>", 2)),
        r"model.xml:4: .*priorities of events",
    ),
    "a fast reaction": (
        model(
            '<listOfReactions><reaction id="J" reversible="false" fast="true"/></listOfReactions>',
            level="level3/version1/core",
            attributes='level="3" version="1"',
        ),
        r"model.xml:4: the fast reaction 'J'",
    ),
    "composition of models": (model("", package("comp", "true")), "'comp' is not supported"),
    "flux balance": (model("", package("fbc", "false")), "'fbc' is not supported"),
    "an unknown package": (model("", package("dyn", "true")), "unknown package"),
    "Level 1": (
        '<?xml version="1.0" encoding="UTF-8"?><sbml xmlns="http://www.sbml.org/sbml/level1" level="1" version="2">'
        '<model><listOfCompartments><compartment name="c"/></listOfCompartments></model></sbml>',
        "Level 1 is not supported",
    ),
}
WRONG = {
    "no XML": ("dose: 60 mg", r"model.xml:\d: "),
    "unclosed": (model("").replace("</model>", ""), r"model.xml:\d: "),
    "no model": (model("").split("<model>")[0] + "</sbml>", "holds no model"),
    "an unknown name": (model(rule("<ci>y</ci>")), r"model.xml:4: there is no 'y' in the model; known are x"),
    "an unknown function": (model(rule("<apply><ci>f</ci><ci>x</ci></apply>")), r"model.xml:4: there is no function 'f'"),
    "two rules for one": (
        model(rule("<cn>1</cn>").replace("</listOfRules>", rule("<cn>2</cn>").removeprefix("<listOfRules>"))),
        r"model.xml:4: .*must be unique",
    ),
    "a rule for nothing": (model(rule("<cn>1</cn>").replace('"x"', '"y"')), r"model.xml:4: "),
    "a circle": (
        model(rule("<apply><plus/><ci>x</ci><cn>1</cn></apply>", "assignmentRule")),
        r"model.xml:4: .*circular dependencies.*'x \+ 1'",
    ),
}


@pytest.fixture
def written(tmp_path):
    def write(text: str) -> Path:
        file = tmp_path / "model.xml"
        file.write_text(text)
        return file

    return write


@pytest.mark.parametrize("case", UNSUPPORTED)
def test_what_is_not_supported_is_refused(case, written):
    text, reason = UNSUPPORTED[case]
    with pytest.raises(NotImplementedError, match=reason):
        simulate(written(text), 0, 1, 1, ["x"])


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_a_mistake(case, written):
    text, reason = WRONG[case]
    with pytest.raises(Mistake, match=reason):
        simulate(written(text), 0, 1, 1, ["x"])


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(Mistake, match=r"nothing.xml: cannot be read"):
        from_sbml(tmp_path / "nothing.xml")


def test_an_unknown_variable_has_a_suggestion(written):
    with pytest.raises(Mistake, match="there is no 'xx' in the model; did you mean 'x'"):
        simulate(written(model("")), 0, 1, 1, ["xx"])


def test_what_makes_no_difference_is_not_refused(written):
    idle = events(f"<priority>{ONE}</priority><delay>{math('<cn>0</cn>')}</delay>")
    text = model(rule("<cn>2</cn>") + idle, package("layout", "false"))
    assert simulate(written(text), 0, 0.4, 2, ["x"])[:, 1].tolist() == pytest.approx([1, 1.4, 1.3])
