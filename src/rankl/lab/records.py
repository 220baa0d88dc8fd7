"""Results as plain records, for JSON: lists, dictionaries, text and finite numbers."""

from __future__ import annotations

from math import isfinite
from typing import Any

from rankl.lab.result import Comparison, Errors, NotScored, Result, Score


def run_record(result: Result) -> dict[str, Any]:
    """Everything that a run gave; numbers that are not finite become null."""
    layers = {n.name: {"value": number(n.value), "unit": n.unit, "layer": n.layer} for n in result.numbers.values()}
    return {
        "experiment": result.experiment,
        "title": result.title,
        "genotype": result.genotype,
        "seconds": round(result.seconds, 4),
        "duration_days": result.duration,
        "arms": list(result.arms),
        "readouts": [
            {
                "arm": s.arm,
                "readout": s.readout,
                "site": s.site,
                "label": s.label,
                "unit": s.unit,
                "time_days": s.times.tolist(),
                "value": [number(value) for value in s.values.tolist()],
            }
            for s in result.series
        ],
        "comparisons": [_comparison(c) for c in result.comparisons],
        "not_scored": [_not_scored(n) for n in result.not_scored],
        "parameters": {name: value for name, value in layers.items() if value["layer"] != "page"},
        "warnings": list(result.warnings),
    }


def score_record(score: Score) -> dict[str, Any]:
    """The score by dataset and overall."""
    return {
        "datasets": [
            {
                "dataset": d.dataset,
                "role": d.role,
                "body": d.body,
                "drug": d.drug,
                "readout": d.readout,
                "site": d.site,
                "unit": d.unit,
                "arms": list(d.arms),
                **_errors(d.errors),
            }
            for d in score.datasets
        ],
        "overall": [
            {
                "role": o.role,
                "body": o.body,
                "readout": o.readout,
                "site": o.site,
                "unit": o.unit,
                "studies": o.studies,
                **_errors(o.errors),
                "no_change_mae": number(o.no_change_mae),
                "noise_floor": number(o.noise_floor),
                "arm_mae": number(o.arm_mae),
                "mae_interval": list(o.mae_interval) if o.mae_interval else None,
                "mae_untold": number(o.mae_untold),
            }
            for o in score.overall
        ],
        "not_scored": [_not_scored(n) for n in score.not_scored],
        "seconds": round(score.seconds, 4),
    }


def number(value: float | None) -> float | None:
    """A finite number, or nothing."""
    return value if value is not None and isfinite(value) else None


def _comparison(c: Comparison) -> dict[str, Any]:
    names = ("dataset", "study", "arm", "dataset_arm", "drug", "readout", "site", "basis", "unit", "when", "time_days")
    more = ("baseline_days", "observed", "lo", "hi", "error_kind", "n", "role")
    return {**{name: getattr(c, name) for name in (*names, *more)}, "predicted": number(c.predicted)}


def _not_scored(n: NotScored) -> dict[str, Any]:
    return {"dataset": n.dataset, "arm": n.arm, "reason": n.reason, "rows": n.rows}


def _errors(e: Errors) -> dict[str, Any]:
    return {
        "n": e.n,
        "mae": number(e.mae),
        "median_abs_error": number(e.median_abs_error),
        "within_interval": number(e.within_interval),
        "median_abs_log_ratio": number(e.median_abs_log_ratio),
    }
