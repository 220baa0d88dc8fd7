"""Write docs/reference/claims_sensitivity.md: which verdicts flip when a number of the model is another."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rankl.lab.bench import Bench, Unsolved
from rankl.lab.claims import Assay, chosen
from rankl.lab.comparison import wanted_readouts
from rankl.lab.expect import Verdict
from rankl.lab.experiment import bench_for, conduct
from rankl.lab.result import Result
from rankl.lab.subject import bodies, body_of
from rankl.lab.treatment import unfolded
from rankl.lab.variants import Outcome, draws, halves, numbers, outcomes
from rankl.library import Library, load
from rankl.library.experiment import Experiment
from rankl.library.matching import Match, whole_score

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "claims_sensitivity.md"
DRAWS, SEED = 20, 22
MOVED = 0.02
"""A row of a dataset is moved where its prediction changes by this part of itself, or of what was observed."""


def main() -> None:
    library = load()
    test = Assay(library, [claim for claim in chosen(library) if claim.runs is not None])
    test.pool.solve()
    base = {claim.id: test.tested(claim).verdict for claim in test.claims}
    spreads = numbers(test)
    one_by_one = list(outcomes(test, halves(list(spreads)), _told("numbers")))
    drawn = list(outcomes(test, draws(spreads, DRAWS, SEED), _told("draws")))
    flips = _flips(one_by_one, base)
    lonely = [name for name, found in flips.items() if len(set(found[0.5]) | set(found[1.5])) == 1]
    data = Data(library, bodies())
    unseen = [name for name in lonely if not data.moved_by(name)]
    PAGE.write_text("\n".join(_page(test, base, spreads, flips, unseen, drawn)), encoding="utf-8")


def _told(what: str):
    def tell(done: int, count: int) -> None:
        print(f"\r{what}: {done} of {count}", end="\n" if done == count else "", file=sys.stderr)

    return tell if sys.stderr.isatty() else None


def _flips(found: Iterable[Outcome], base: Mapping[str, Verdict]) -> dict[str, dict[float, list[str]]]:
    """Of each number that flips any: the claims whose verdict is another at half, and at one and a half."""
    flips: dict[str, dict[float, list[str]]] = {}
    for outcome in found:
        ((name, factor),) = outcome.variant.items()
        flips.setdefault(name, {})[factor] = [one for one, verdict in outcome.verdicts.items() if verdict != base[one]]
    return {name: both for name, both in flips.items() if any(both.values())}


class Data:
    """The fitted rows of all datasets, as the library's experiments predict them: one bench a body."""

    def __init__(self, library: Library, bodies: Iterable[str]):
        self.library = library
        self.plans: dict[str, list[tuple[Experiment, list[Match]]]] = {}
        self.benches: dict[str, Bench] = {}
        self.known: dict[str, Result] = {}
        found: dict[str, list[Match]] = {}
        for match in whole_score(library)[0]:
            if match.row.role == "fit":
                found.setdefault(match.experiment, []).append(match)
        for name, rows in found.items():
            plan = unfolded(library.experiments[name], library)
            if plan.subject.body in bodies:
                self.plans.setdefault(plan.subject.kind, []).append((plan, rows))
        for kind, plans in self.plans.items():
            rows = wanted_readouts([match for _, rows in plans for match in rows])
            self.benches[kind] = bench_for([plan for plan, _ in plans], body_of(plans[0][0].subject), rows, library=library)

    def moved_by(self, name: str) -> bool:
        """Whether any row is predicted otherwise when a number is halved or raised by half."""
        bodies = [species for species, bench in self.benches.items() if name in bench.compiled.parameters]
        return any(self._moves(species, plan, rows, name) for species in bodies for plan, rows in self.plans[species])

    def _moves(self, species: str, plan: Experiment, rows: list[Match], name: str) -> bool:
        bench = self.benches[species]
        if plan.id not in self.known:
            self.known[plan.id] = conduct(plan, bench, self.library, matches=rows, read=bench.readouts)
        before = self.known[plan.id]
        number = before.numbers[name]
        for factor in (0.5, 1.5):
            changed = {name: f"{number.value * factor!r} {number.unit}"}
            try:
                after = conduct(plan, bench, self.library, matches=rows, read=bench.readouts, parameters=changed)
            except Unsolved:
                return True
            for one, other in zip(before.comparisons, after.comparisons, strict=True):
                if abs(other.predicted - one.predicted) > MOVED * max(abs(one.predicted), abs(one.observed)):
                    return True
        return False


def _page(
    test: Assay,
    base: Mapping[str, Verdict],
    spreads: Mapping[str, float],
    flips: Mapping[str, Mapping[float, Sequence[str]]],
    unseen: Sequence[str],
    drawn: Sequence[Outcome],
) -> Iterable[str]:
    yield "# What the verdicts rest on\n"
    yield "Written by `tools/claims_table.py`; do not edit. Every number of the bodies that claims run on, one at a time, at half"
    yield f"and at one and a half of its value. Of {len(spreads)} numbers {len(flips)} flip a verdict of {len(base)} claims.\n"
    yield "| number | claims that flip at x 0.5 | at x 1.5 |\n|---|---|---|"
    for name, found in sorted(flips.items(), key=lambda item: -len(set(item[1][0.5]) | set(item[1][1.5]))):
        yield f"| `{name}` | {', '.join(found[0.5])} | {', '.join(found[1.5])} |"
    yield "\n## Numbers that flip one claim and move no fitted row of any dataset\n"
    lonely = {name: dict.fromkeys([*flips[name][0.5], *flips[name][1.5]]) for name in unseen}
    yield "\n".join(f"- `{name}`: {', '.join(claims)}" for name, claims in lonely.items()) or "None."
    yield f"\n## All numbers at once\n\nOf {DRAWS} draws of all numbers, each within its spread, in how many each claim of"
    yield "priority A holds. Claims that need what is not built are left out.\n\n| claim | verdict | holds in |\n|---|---|---|"
    for claim in test.claims:
        if claim.priority == "A" and base[claim.id] != "not built":
            kept = sum(outcome.verdicts[claim.id] == "holds" for outcome in drawn)
            yield f"| {claim.id} {claim.statement} | {base[claim.id]} | {kept} of {len(drawn)} |"
    yield ""


if __name__ == "__main__":
    main()
