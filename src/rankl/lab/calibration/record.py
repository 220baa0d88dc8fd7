"""A fit as a plain record, for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rankl.lab.calibration.information import close_pairs, heard
from rankl.lab.records import _errors, number

if TYPE_CHECKING:
    from rankl.lab.calibration.fitting import Fitted


def fit_record(found: Fitted) -> dict[str, Any]:
    """Everything that a fit gave; numbers that are not finite become null."""
    free, known = found.free, found.information
    before, after = free.values(free.prior), free.values(found.logs)
    return {
        "fit": found.fit.id,
        "body": found.fit.body,
        "cost": number(found.cost),
        "prior_cost": number(found.prior_cost),
        "rows": found.rows,
        "seconds": round(found.seconds, 3),
        "starts": [{**one.record(), "logs": None} for one in found.descents],
        "same_place": found.same_place,
        "parameters": [
            {
                "name": name,
                "unit": free.units[k].text,
                "prior": before[k],
                "spread": float(free.spread[k]),
                "value": after[k],
                "relative_sd": number(float(known.sd[k])),
                "moved": float((found.logs[k] - free.prior[k]) / free.spread[k]),
                "data_say": heard(float(known.kept[k])),
                "at_bound": name in found.at_bounds,
            }
            for k, name in enumerate(free.names)
        ],
        "not_identifiable": [n for n, kept in zip(free.names, known.kept, strict=True) if heard(float(kept)) == "nothing"],
        "correlation": known.correlation.tolist(),
        "correlated": [{"pair": [a, b], "correlation": r} for a, b, r in close_pairs(known, free.names)],
        "directions": [
            {"strength": float(strength), "along": dict(zip(free.names, vector.tolist(), strict=True))}
            for strength, vector in zip(known.strengths, known.directions, strict=True)
        ],
        "datasets": [
            {
                "dataset": one.dataset,
                "readout": one.readout,
                "site": one.site,
                "unit": one.unit,
                "before": None if one.before is None else _errors(one.before),
                "after": _errors(one.after),
            }
            for one in found.agreements
        ],
        "phenotypes": [
            {
                "name": one.phenotype.name,
                "before": number(one.before),
                "after": number(one.after),
                "missed_by_sd": number(one.missed),
            }
            for one in found.shown
        ],
        "left_out": [vars(one) for one in found.left_out],
        "profiles": [vars(one) for one in found.profiles],
    }
