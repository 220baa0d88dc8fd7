"""A fit as a calibration: the file that is laid over the pages of a body."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from rankl.lab.calibration.fitting import Fitted

METHOD = "Levenberg and Marquardt on the logarithms of the values, by rankl fit; log-normal priors{}; {} phenotypes{}."
CLAIM = re.compile(r"S\d{3}")
NOTE = "relative_sd is from the curvature with priors; close to that of the prior, the data say nothing."


def overlay(found: Fitted, date: str, command: str) -> str:
    """The calibration as YAML, in the layout of calibrations/NAME.yaml."""
    fit, free = found.fit, found.free
    priors = " from the calibration below" if fit.over == "calibration" else " from the pages"
    claims = sorted({claim for one in fit.phenotypes for claim in CLAIM.findall(one.note or "")})
    told = f", which tell the model {', '.join(claims)}" if claims else ""
    values = zip(free.names, free.units, free.values(found.logs), strict=True)
    sds = zip(free.names, np.atleast_1d(found.information.sd), strict=True)
    lines = [
        f"title: {json.dumps(fit.title)}",
        f"body: {fit.body}",
        *([f"over: {fit.over}"] if fit.over == "calibration" else []),
        "provenance:",
        *_wrapped(f"datasets: [{', '.join(found.datasets)}]"),
        "  method: >-",
        *_wrapped(METHOD.format(priors, len(fit.phenotypes) or "no", told), "    "),
        f"  date: {date}",
        f"  cost: {found.cost:.2f}",
        f"  command: {json.dumps(command)}",
        f"  note: {json.dumps(NOTE)}",
        "values:",
        *(f'  "{name}": {value:.5g} {unit.text}' for name, unit, value in values),
        "relative_sd:",
        *(f'  "{name}": {sd:.2g}' for name, sd in sds),
        "",
    ]
    return "\n".join(lines)


def _wrapped(text: str, first: str = "  ") -> list[str]:
    whole = textwrap.TextWrapper(118, first, "    ", break_long_words=False, break_on_hyphens=False)
    return whole.wrap(text)
