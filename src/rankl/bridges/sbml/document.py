"""SBML documents read from a file: what is no SBML is a mistake, what needs more than is supported is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rankl.language.mistake import Mistake, Source

if TYPE_CHECKING:
    from libsbml import ASTNode, Event, Model, SBMLDocument


EXTENDED_MATHEMATICS = "l3v2extendedmath"
"""The package that lends the mathematics of L3V2 to L3V1."""


class Unsupported(NotImplementedError):
    """A document uses what is not supported: what, and where."""


def read_document(path: str | Path) -> tuple[SBMLDocument, Model]:
    """The document in a file of Level 2 or 3, and its model, which lives as long as the document.

    Raises:
        Mistake: the file cannot be read or is no SBML, with its line.
        Unsupported: the model uses what is not supported, named with its line.
    """
    try:
        import libsbml
    except ImportError as missing:
        raise Mistake(f"SBML needs {missing.name}: pip install 'rankl[sbml]'") from missing

    file = str(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as failure:
        raise Mistake(f"cannot be read: {getattr(failure, 'strerror', None) or failure}", key=file) from failure
    document = libsbml.readSBMLFromString(text)
    _refuse_packages(document, file)
    _refuse_errors(document, file)
    if document.getLevel() not in (2, 3):
        raise Unsupported(f"{file}: SBML Level {document.getLevel()} is not supported, Levels 2 and 3 are")
    model = document.getModel()
    if model is None:
        raise Mistake("holds no model", key=file)
    for reaction in model.getListOfReactions():
        if reaction.isSetKineticLaw() and not reaction.getKineticLaw().isSetMath():
            reaction.unsetKineticLaw()  # it says nothing, and libSBML 5.21 breaks off where it derives its units
    _refuse_elements(model, file)
    return document, model


def check_consistency(document: SBMLDocument, file: str) -> None:
    """Rules of SBML that are about more than one statement; units are left to the author.

    Raises:
        Mistake: the first that is broken, with its line.
    """
    import libsbml

    for category in ("UNITS_CONSISTENCY", "MODELING_PRACTICE", "SBO_CONSISTENCY"):
        document.setConsistencyChecks(getattr(libsbml, f"LIBSBML_CAT_{category}"), False)
    document.checkConsistency()
    _refuse_errors(document, file)


def _refuse_packages(document: SBMLDocument, file: str) -> None:
    """Packages that change the mathematics, and flux balance models, which have no course in time."""
    import libsbml

    for k in range(document.getNumPlugins()):
        name = document.getPlugin(k).getPackageName()
        required = document.getLevel() > 2 and document.getPackageRequired(name)
        if name != EXTENDED_MATHEMATICS and (required or name == "fbc"):
            raise Unsupported(f"{file}: the package '{name}' is not supported")
    if document.getErrorLog().contains(libsbml.RequiredPackagePresent):
        raise Unsupported(f"{file}: an unknown package, which the model requires, is not supported")


def _refuse_errors(document: SBMLDocument, file: str) -> None:
    import libsbml

    harmless = (libsbml.MissingXMLEncoding, libsbml.UnrequiredPackagePresent)
    for k in range(document.getNumErrors()):
        error = document.getError(k)
        if error.getSeverity() >= libsbml.LIBSBML_SEV_ERROR and error.getErrorId() not in harmless:
            raise Mistake(" ".join(error.getMessage().split()), Source(file, error.getLine()))


def _refuse_elements(model: Model, file: str) -> None:
    for rule in model.getListOfRules():
        if rule.isAlgebraic() and rule.isSetMath():
            raise Unsupported(f"{file}:{rule.getLine()}: algebraic rules are not supported")
    for reaction in model.getListOfReactions():
        if reaction.isSetFast() and reaction.getFast():
            raise Unsupported(f"{file}:{reaction.getLine()}: the fast reaction '{reaction.getId()}' is not supported")
    for event in model.getListOfEvents():
        _refuse_event(event, file, alone=model.getNumEvents() == 1)


def _refuse_event(event: Event, file: str, alone: bool) -> None:
    """A delay other than 0, and a priority over other events that is no plain number."""
    name = f"{file}:{event.getLine()}: " + (f"event '{event.getId()}'" if event.getId() else "an event")
    if event.isSetDelay() and event.getDelay().isSetMath() and plain_number(event.getDelay().getMath()) != 0:
        raise Unsupported(f"{name}: delays of events are not supported")
    matters = event.isSetPriority() and event.getPriority().isSetMath() and not alone
    if matters and plain_number(event.getPriority().getMath()) is None:
        raise Unsupported(f"{name}: priorities of events that are not plain numbers are not supported")


def plain_number(node: ASTNode) -> float | None:
    """The number that a formula plainly is, or None."""
    if node.isNumber():
        return node.getValue()
    negated = node.isUMinus() and node.getChild(0).isNumber()
    return -node.getChild(0).getValue() if negated else None
