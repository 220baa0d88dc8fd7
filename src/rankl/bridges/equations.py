"""The equations as a page to read: a change of the model shows as a change of its biology."""

from collections.abc import Iterable, Mapping

from rankl.language.equations import Equations
from rankl.language.event import Threshold
from rankl.language.expression import Expression, written
from rankl.language.unit import Unit


def to_markdown(equations: Equations, *, title: str, notes: Mapping[str, str] | None = None) -> str:
    """Every state, assigned quantity and constant with its unit, one term of a sum on a line.

    Args:
        equations: the composed system.
        title: heading of the page.
        notes: a sentence or paragraph by name, set under the heading of the state or assigned quantity.
    """
    notes = notes or {}
    lines = [f"# {title}", "", "Time is in days, amounts in nmol, volumes in L, masses in mg, cells in cells.", ""]
    lines += ["## States", ""]
    for variable in equations.variables:
        kind = "; accumulates, has no state of rest" if variable.accumulates else ""
        lines += _section(variable.name, f"Unit {canonical_text(variable.unit)}{kind}", notes.get(variable.name))
        lines += ["```", f"d/dt = {_terms(variable.rate, 7)}", f"initial = {written(variable.initial)}", "```", ""]
    if equations.assigned:
        lines += ["## Assigned quantities", ""]
    for name, value in equations.assigned.items():
        unit = f"Unit {canonical_text(equations.units[name])}" if name in equations.units else ""
        lines += _section(name, unit, notes.get(name))
        lines += ["```", f"= {_terms(value, 2)}", "```", ""]
    if equations.thresholds:
        lines += ["## Thresholds", ""]
    for threshold in equations.thresholds:
        lines += _section(threshold.name, _manner(threshold), None)
        changes = [f"{name} = {written(value)}" for name, value in threshold.then.items()]
        lines += ["```", f"when {written(threshold.when)}", *changes, "```", ""]
    lines += ["## Constants", "", "| name | as declared | in the equations |", "|---|---|---|"]
    for constant in equations.constants:
        declared = f"{constant.unit.from_canonical(constant.value):.10g} {constant.unit.text}"
        used = f"{constant.value:.10g} {canonical_text(constant.unit)}"
        lines.append(f"| `{constant.name}` | {declared} | {used} |")
    return "\n".join(lines) + "\n"


def _manner(threshold: Threshold) -> str:
    """How a threshold differs from the usual one."""
    said = ["As soon as the condition becomes true"]
    said += ["also at the start"] if threshold.at_start else []
    said += [] if threshold.lasting else ["unless something else at that moment makes it false again"]
    said += [] if threshold.as_found else ["with the values at its turn"]
    return ", ".join(said)


def canonical_text(unit: Unit) -> str:
    """The canonical unit of a dimension as biologists write it: `nmol/L/day`, `1/day`, `mg/dm^2`."""
    litres = [("L", power / 3) if base == "dm" and power % 3 == 0 else (base, power) for base, power in unit.dimension]
    litres.sort(key=lambda part: part[0] == "day")
    above = [_raised(base, power) for base, power in litres if power > 0]
    below = [_raised(base, -power) for base, power in litres if power < 0]
    return "/".join([" ".join(above) or "1", *below])


def _raised(base: str, power: float) -> str:
    return base if power == 1 else f"{base}^{power:g}"


def _section(name: str, unit: str, note: str | None) -> Iterable[str]:
    yield from (f"### {name}", "")
    if note:
        yield from (note.strip(), "")
    if unit:
        yield from (f"{unit}.", "")


def _terms(e: Expression, indent: int) -> str:
    """A sum with each of its terms on a line of its own."""
    terms: list[str] = []
    while e.op in ("add", "subtract"):
        sign = "+" if e.op == "add" else "-"
        e, last = e.args
        if last.op == "negate":
            sign, last = "-" if sign == "+" else "+", last.args[0]
        terms.append(f"{sign} {written(last, 2)}")
    return f"\n{' ' * (indent - 2)}".join([written(e), *reversed(terms)])
