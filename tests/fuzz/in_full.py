"""Two thousand women drawn at random: `make fuzz`. Writes the page of results."""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

from rankl.engine.solve import TOLERANCE
from tests.fuzz.cases import ALLOWED_APART, TIGHT, YEARS, Outcome, bench, complaint, drawn, outcome

CASES = 2000
PAGE = Path("docs/reference/fuzz.md")


def examined(number: int) -> Outcome:
    return outcome(drawn(number))


def page(found: list[Outcome]) -> str:
    apart = np.array([one.apart for one in found if not one.wrong])
    high = ", ".join(f"{share} % within {np.percentile(apart, share):.0e}" for share in (50, 90, 99))
    worst = max((one for one in found if not one.wrong), key=lambda one: one.apart)
    wrong = "\n".join(f"- {complaint(one)}" for one in found if complaint(one)) or "Nothing was wrong."
    return f"""# Women drawn at random

Written by `make fuzz`. {len(found)} women in whom every parameter with a spread is moved within it, of any age from 40 to 85,
with menopause at 42 to 58, and up to eight doses of denosumab from 0.1 to 300 mg on random days of {YEARS:g} years, some two on
one day. All {len(bench().compiled.outputs)} readouts have to be finite and not negative, and the results at the usual tolerance
({TOLERANCE:g}) and at {TIGHT:g} may be apart by {ALLOWED_APART:g} of the maximum of the readout.

Apart: {high}; the largest is {worst.apart:.1e} ({worst.worst}, case {worst.number}).

{wrong}
"""


def main() -> int:
    """0 if every case holds."""
    bench()
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(examined, range(CASES), chunksize=25))
    PAGE.write_text(page(found))
    print(page(found))
    return int(any(complaint(one) for one in found))


if __name__ == "__main__":
    sys.exit(main())
