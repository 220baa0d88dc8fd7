"""Ten thousand cases on random networks and two thousand women drawn at random: `make fuzz`. Writes the page of results."""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

from rankl.engine.solve import TOLERANCE
from tests.fuzz import cases, verdict
from tests.fuzz.reference import CAREFUL, QUICK

NETWORKS = 1000
WOMEN = 2000
MOST_LISTED = 60
PAGE = Path("docs/reference/fuzz.md")
MEANING = {
    "agrees": "the engine is within {allowed:g} of the reference",
    "coarse": "within {coarse:g}, and within {allowed:g} at tolerance {tight:g}",
    "both fail": "the engine reports a failure, and the reference finds no solution either (finite-time explosions)",
    "reference fails": "the engine has an answer, within {coarse:g} of that at {tight:g}, and the reference gives up",
    "ill-conditioned": "apart, at most {excuse:g} times as far as the reference moves when all parameters do by {tolerance:g}",
    "engine fails": "the engine reports a failure in words where the reference finds a solution",
    "apart": "**wrong**: apart without such an excuse",
    "silent": "**wrong**: not a number, and no failure reported",
    "crash": "**wrong**: an exception",
}


def woman(number: int) -> cases.Outcome:
    return cases.outcome(cases.drawn(number))


def page(found: list[verdict.Outcome], women: list[cases.Outcome]) -> str:
    return f"# Fuzz\n\nWritten by `make fuzz`.\n\n{of_networks(found)}\n{of_women(women)}"


def of_networks(found: list[verdict.Outcome]) -> str:
    seen = Counter(one.verdict for one in found)
    words = {"allowed": verdict.ALLOWED, "coarse": verdict.COARSE, "excuse": verdict.EXCUSE}
    words |= {"tolerance": TOLERANCE, "tight": verdict.TIGHT}
    rows = "\n".join(f"| {name} | {seen[name]} | {text.format(**words)} |" for name, text in MEANING.items())
    order = sorted(found, key=lambda one: one.verdict not in verdict.BAD)
    return f"""## Random networks

{len(found)} cases: {NETWORKS} networks of 2 to 8 states, each under {verdict.SETS} sets of events for
{verdict.PATIENTS} subjects.
Rates are transfer, synthesis, binding, Michaelis-Menten and Hill terms, exponentials, logarithms, powers, logistic
growth, arctangents, tides, steps and pulses in time, bends and explosions, or linear with any sign; rate constants lie
between 0.03 and 100,000 a day. Events are boluses, infusions, lags, shares, repetitions, steady states, switches,
replacements, resets and courses; four networks in ten have thresholds. The engine runs at its usual tolerance,
{TOLERANCE:g}. The reference is scipy's {QUICK.method} at {QUICK.tolerance:g}, and where they differ
{CAREFUL.method} at {CAREFUL.tolerance:g}, from one
event to the next with its own reading of each of them. A difference counts in shares of the output's maximum, or of a
thousandth of its magnitude where that is more.

| verdict | cases | meaning |
|---|---|---|
{rows}

Apart where both have an answer: {spread([one.apart for one in found if one.verdict == "agrees"])}.

{listed([str(one) for one in order if one.verdict not in ("agrees", "both fail")])}
"""


def of_women(found: list[cases.Outcome]) -> str:
    fine = [one for one in found if not one.wrong]
    worst = max(fine, key=lambda one: one.apart)
    return f"""## Women drawn at random

{len(found)} women in whom every parameter with a spread is moved within it, of any age from 40 to 85, with menopause at 42
to 58, and up to eight doses of denosumab from 0.1 to 300 mg on random days of {cases.YEARS:g} years, some two on one day. All
{len(cases.bench().compiled.outputs)} readouts have to be finite and not negative, and the results at the usual tolerance
({TOLERANCE:g}) and at {cases.TIGHT:g} may be apart by {cases.ALLOWED_APART:g} of the maximum of the readout.

Apart: {spread([one.apart for one in fine])} ({worst.worst}, case {worst.number}).

{listed([complaint for one in found if (complaint := cases.complaint(one))])}
"""


def spread(apart: Iterable[float]) -> str:
    values = np.array(list(apart))
    high = ", ".join(f"{share} % within {np.percentile(values, share):.0e}" for share in (50, 90, 99))
    return f"{high}; the largest is {values.max():.1e}"


def listed(lines: list[str]) -> str:
    """A list, if it is not too long, or the words that nothing was wrong."""
    shown = [f"- {line}" for line in lines[:MOST_LISTED]]
    more = [f"- and {len(lines) - MOST_LISTED} more"] if len(lines) > MOST_LISTED else []
    return "\n".join([*shown, *more]) or "Nothing else was found."


def main() -> int:
    """0 if every case holds."""
    cases.bench()
    with ProcessPoolExecutor() as pool:
        women = list(pool.map(woman, range(WOMEN), chunksize=25))
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(initializer=_cache_in, initargs=(folder,)) as pool:
        found = [one for some in pool.map(verdict.seeded, range(NETWORKS), chunksize=5) for one in some]
    PAGE.write_text(page(found, women))
    print(page(found, women))
    wrong = any(one.verdict in verdict.BAD for one in found) or any(cases.complaint(one) for one in women)
    return int(wrong)


def _cache_in(folder: str) -> None:
    """Object code of networks that are seen once is not left in the user's cache."""
    os.environ["RANKL_CACHE"] = folder


if __name__ == "__main__":
    sys.exit(main())
