"""Results as plain records, for JSON: lists, dictionaries, text and finite numbers."""

from __future__ import annotations

from math import isfinite, isinf
from typing import Any

from rankl.lab.bars import PUBLISHED, held, value_of
from rankl.lab.result import Comparison, Errors, NotScored, OverallScore, Result, Score
from rankl.lab.tested import VERDICTS, ClaimsResult, Value
from rankl.lab.told import ORDER


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
        "overall": [_overall(o) for o in score.overall],
        "by_drug": [{"drug": o.drug, **_overall(o)} for o in score.by_drug],
        "bars": [
            {"bar": one.bar.name, "unit": one.bar.unit, "limit": one.bar.limit, "value": number(one.value), "holds": one.holds}
            for one in held(score)
        ],
        "published": [
            {
                "model": one.model,
                "source": one.source,
                "what": one.what,
                "value": one.value,
                "ours": None if one.like is None else number(value_of(one.like, score)),
            }
            for one in PUBLISHED
        ],
        "not_scored": [_not_scored(n) for n in score.not_scored],
        "seconds": round(score.seconds, 4),
    }


def _overall(o: OverallScore) -> dict[str, Any]:
    return {
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


def claims_record(found: ClaimsResult) -> dict[str, Any]:
    """Every claim with its verdict and values, and how many there are of each."""
    return {
        "claims": [
            {
                "id": one.claim.id,
                "verdict": one.verdict,
                "told": one.told,
                "priority": one.claim.priority,
                "section": one.claim.section,
                "kind": one.claim.kind,
                "reason": one.reason,
                "warnings": list(one.warnings),
                "values": [_value(value) for value in one.values],
            }
            for one in found.claims
        ],
        "summary": {
            "claims": len(found.claims),
            "verdicts": {verdict: found.count(verdict) for verdict in VERDICTS},
            "priorities": _counts(found, "priority"),
            "sections": _counts(found, "section"),
            "told": {told: sum(one.told == told for one in found.claims if one.verdict == "holds") for told in ORDER},
            "seconds": round(found.seconds, 4),
        },
    }


def _counts(found: ClaimsResult, key: str) -> dict[str, dict[str, int]]:
    kinds = sorted({getattr(one.claim, key) for one in found.claims})
    return {kind: {verdict: found.count(verdict, **{key: kind}) for verdict in VERDICTS} for kind in kinds}


def _value(value: Value) -> dict[str, Any]:
    plain = ("readout", "expect", "part", "verdict", "told", "label", "unit", "of", "over", "day", "reason")
    numbers = {"value": ratio(value.value)} | {name: number(getattr(value, name)) for name in ("treated", "control")}
    return {name: getattr(value, name) for name in plain} | numbers | {"series": [number(one) for one in value.series]}


def ratio(value: float | None) -> float | str | None:
    """A number; "inf" or "-inf" for what is divided by nothing, which JSON has no number for."""
    return ("inf" if value > 0 else "-inf") if value is not None and isinf(value) else number(value)


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
