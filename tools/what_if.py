"""Write docs/reference/what_if.md: every what-if question of the library, its picture, and how far its answer moves."""

import sys
from collections.abc import Iterator
from pathlib import Path

from rankl.lab.what_if import Answer, Answered, what_if
from rankl.library import Library, load
from rankl.views.figure import plot, png

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
PAGE = FOLDER / "what_if.md"


def asking(library: Library) -> list[str]:
    """The experiments that ask something."""
    return [name for name in library.experiments if library.experiments[name].asks]


def main(names: list[str]) -> None:
    library = load()
    lines = [
        "# What if",
        "",
        "Questions that nobody has answered, put to the model. Each answer is a range: every uncertain number that carries it",
        "is taken down and up by a factor, one by one. A range says what the model leaves open, not what is true; what no page",
        "of the model states cannot move it. Written by `python tools/what_if.py`.",
    ]
    (FOLDER / "what_if").mkdir(exist_ok=True)
    for name in names or asking(library):
        answered = what_if(name, library)
        (FOLDER / "what_if" / f"{name}.png").write_bytes(png(plot(answered.result), dpi=90))
        lines += ["", *_section(name, answered)]
        print(name, f"{answered.result.seconds:.1f} s", file=sys.stderr)
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _section(name: str, answered: Answered) -> Iterator[str]:
    plan = answered.experiment
    yield f"## {plan.title}"
    yield ""
    yield f"`rankl run {name}`" + (f". {plan.note}" if plan.note else "")
    yield ""
    yield f"![courses]({'what_if'}/{name}.png)"
    yield ""
    yield "| question | answer | range | carried by | moved most by |"
    yield "|---|---|---|---|---|"
    yield from (_row(answer) for answer in answered.answers)


def _row(answer: Answer) -> str:
    low, high = answer.range
    asked = answer.asked
    most = sorted(answer.moved, key=lambda name: -_reach(answer, name))
    told = ", ".join(f"`{name}` ({_number(answer.moved[name][0])} to {_number(answer.moved[name][1])})" for name in most[:2])
    pages = ", ".join(asked.carried_by)
    what = f"{asked.question} ({asked.as_}, x{asked.apart:g} apart)"
    return f"| {what} | {_number(answer.value)} {answer.unit} | {_number(low)} to {_number(high)} | {pages} | {told} |"


def _reach(answer: Answer, name: str) -> float:
    return max(abs(value - answer.value) for value in answer.moved[name])


def _number(value: float) -> str:
    return f"{value:.3g}"


if __name__ == "__main__":
    main(sys.argv[1:])
