"""Write `published/`, and score and claims in README.md, from the model as it stands; `--check` tells what is out of date."""

import argparse
import re
import sys
from pathlib import Path

from rankl import claims, export, human, score
from rankl.lab.knock_outs import knock_outs
from rankl.language.network import Network
from rankl.views import claims_brief, knock_out_brief, knock_out_page, scoreboard

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = ROOT / "published"
NUMBER = re.compile(r"\d+\.?\d*(?:e[-+]?\d+)?")
MARKS = re.compile(r"(<!-- score -->\n).*?(<!-- /score -->)", re.DOTALL)
KNOCK_OUTS = re.compile(r"(<!-- knock-outs -->\n).*?(<!-- /knock-outs -->)", re.DOTALL)
CLAIMS = re.compile(r"(<!-- claims -->\n).*?(<!-- /claims -->)", re.DOTALL)


def wiring(network: Network) -> str:
    """Who acts on what: each reaction and each regulation on a line."""
    rows = [("page", "statement", "from", "to")]
    for step in network.steps:
        sides = [" + ".join(name for name, _ in side) or "nothing" for side in (step.reactants, step.products)]
        rows.append((step.page, step.name, *sides))
    for influence in network.influences:
        rows.append((influence.page, influence.name, ", ".join(influence.depends_on), ", ".join(influence.targets)))
    return "\n".join("\t".join(row) for row in rows) + "\n"


def in_brief(found) -> str:
    """The overall lines of the score as a Markdown table."""
    lines = ["| rows | readout | values | mean error | if nothing changed | between trials |", "|---|---|---|---|---|---|"]
    for role in ("fit", "validate"):
        for o in found.overall:
            if o.role == role and o.no_change_mae is not None and "untreated" not in o.readout:
                name = f"{o.readout}, all sites" if o.site == "all" else f"{o.site} {o.readout}".strip()
                floor = "" if o.noise_floor is None else f"{o.noise_floor:.2f}"
                lines.append(f"| {role} | {name} | {o.errors.n} | {o.errors.mae:.2f} | {o.no_change_mae:.1f} | {floor} |")
    return "\n".join(lines) + "\n"


def texts() -> dict[Path, str]:
    """Every generated file with what it should hold."""
    found = score()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    mutants = knock_outs()
    readme = KNOCK_OUTS.sub(lambda mark: mark[1] + knock_out_brief(mutants) + mark[2], readme)
    readme = CLAIMS.sub(lambda mark: mark[1] + claims_brief(claims()) + mark[2], readme)
    return {
        PUBLISHED / "rankl.ant": export("antimony"),
        PUBLISHED / "equations.md": export("equations"),
        PUBLISHED / "parameters.tsv": export("parameters"),
        PUBLISHED / "wiring.tsv": wiring(human().with_drugs("denosumab").network),
        PUBLISHED / "scoreboard.md": scoreboard(found),
        ROOT / "docs" / "reference" / "knock_outs.md": knock_out_page(mutants),
        ROOT / "README.md": MARKS.sub(lambda mark: mark[1] + in_brief(found) + mark[2], readme),
    }


def same(one: str, other: str) -> bool:
    """Whether two texts agree but for what another processor rounds otherwise."""

    def close(a: str, b: str) -> bool:
        last_digit = 10.0 ** -len(a.partition(".")[2]) if "e" not in a else 0.0
        return abs(float(a) - float(b)) <= max(1e-6 * abs(float(a)), 1.01 * last_digit if "." in a else 0.0)

    numbers = [NUMBER.findall(text) for text in (one, other)]
    if NUMBER.sub("", one) != NUMBER.sub("", other) or len(numbers[0]) != len(numbers[1]):
        return False
    return all(a == b or close(a, b) for a, b in zip(*numbers, strict=True))


def main() -> None:
    said = argparse.ArgumentParser(description=__doc__)
    said.add_argument("--check", action="store_true")
    check = said.parse_args().check
    generated = texts()
    stale = [path for path, text in generated.items() if not path.exists() or not same(path.read_text(encoding="utf-8"), text)]
    if check and stale:
        sys.exit("out of date, run `make published`: " + ", ".join(str(path.relative_to(ROOT)) for path in stale))
    for path, text in generated.items() if stale else ():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)


if __name__ == "__main__":
    main()
