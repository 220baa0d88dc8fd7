"""What events name: what they change, and what their amounts are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from rankl.engine.system import names_in
from rankl.language.course import Step
from rankl.language.expression import Expression


def changed_by(events: Iterable[Step]) -> set[str]:
    """The parameters and variables that something is done to."""
    return {getattr(e, key) for e in _done(events) for key in ("parameter", "into", "variable") if hasattr(e, key)}


def told_by(events: Iterable[Step]) -> set[str]:
    """The names of which doses, their lags and rates, and new values are made."""
    values = (getattr(event, one.name) for event in _done(events) for one in fields(event))
    return {name for value in values if isinstance(value, Expression) for name in names_in(value)}


def _done(events: Iterable[Step]) -> Iterator[Any]:
    """Each event, or the dose that it repeats."""
    return (getattr(event, "dose", event) for event in events)
