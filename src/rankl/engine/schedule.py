"""Events in order, with the values that they have for every patient."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rankl.engine.compiled import Compiled
from rankl.engine.job import BOLUS, SWITCH
from rankl.language.event import Bolus, Event, Switch
from rankl.language.expression import Expression
from rankl.language.mistake import Mistake, nearest

_COMPUTE: dict[str, Callable] = {
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": np.divide,
    "negate": np.negative,
    "power": np.power,
    "exp": np.exp,
    "log": np.log,
    "smallest": np.minimum,
    "largest": np.maximum,
    "if_less": lambda a, b, then, otherwise: np.where(a < b, then, otherwise),
}


def of_parameters(e: Expression, columns: Mapping[str, np.ndarray], assigned: Mapping[str, Expression]) -> np.ndarray:
    """An expression of parameters for all patients at once.

    Raises:
        Mistake: it depends on a state, on time or on an unknown name.
    """
    if e.op == "number":
        return np.array(e.args[0], dtype=float)
    if e.op == "symbol":
        if e.name in columns:
            return columns[e.name]
        if e.name in assigned:
            return of_parameters(assigned[e.name], columns, assigned)
        raise Mistake(f"a dose depends on '{e.name}', which is no parameter{nearest(e.name, columns)}")
    if e.op not in _COMPUTE:
        raise Mistake(f"a dose depends on {e.op}")
    return _COMPUTE[e.op](*(of_parameters(part, columns, assigned) for part in e.args))


@dataclass(frozen=True)
class Schedule:
    """Events from the start on, in order of time.

    Attributes:
        parameters: [N, P], with the switches before the start applied.
        time, kind, target: [E]
        value: [E, N], amounts of boluses, new values of parameters.
    """

    parameters: np.ndarray
    time: np.ndarray
    kind: np.ndarray
    target: np.ndarray
    value: np.ndarray

    @classmethod
    def of(cls, compiled: Compiled, parameters: np.ndarray, events: Sequence[Event], start: float) -> Schedule:
        """Boluses into variables, and switches of parameters, that were left out as irrelevant are dropped.

        Raises:
            Mistake: an unknown name, a bolus before the start, or a time or amount that is not finite.
        """
        variables = {name: k for k, name in enumerate(compiled.variables)}
        column = {name: k for k, name in enumerate(compiled.parameters)}
        used = {compiled.parameters[c]: k for k, c in enumerate(compiled.columns)}
        current, rows = parameters.copy(), []
        for event in sorted(events, key=lambda event: event.time):
            if np.isnan(event.time):
                raise Mistake("an event has no time")
            if isinstance(event, Switch):
                if event.parameter not in column:
                    raise Mistake(f"no parameter '{event.parameter}'{nearest(event.parameter, column)}")
                if event.time < start:
                    current[:, column[event.parameter]] = event.value
                elif event.parameter in used:
                    values = np.full(len(current), float(event.value))
                    rows.append((event.time, SWITCH, used[event.parameter], values))
            else:
                amount = cls._amount(compiled, event, current, start)
                if event.into in variables:
                    rows.append((event.time, BOLUS, variables[event.into], amount))
        times, kinds, targets, values = zip(*rows, strict=True) if rows else ((), (), (), ())
        return cls(
            current,
            np.array(times, dtype=float),
            np.array(kinds, dtype=np.int64),
            np.array(targets, dtype=np.int64),
            np.array(values, dtype=float).reshape(len(rows), len(current)),
        )

    @staticmethod
    def _amount(compiled: Compiled, event: Bolus, parameters: np.ndarray, start: float) -> np.ndarray:
        known = [v.name for v in compiled.equations.variables]
        if event.into not in known:
            raise Mistake(f"no variable '{event.into}' to give a dose into{nearest(event.into, known)}")
        if event.time < start:
            raise Mistake(f"a dose on day {event.time:g} lies before the start on day {start:g}")
        columns = {name: parameters[:, k] for k, name in enumerate(compiled.parameters)}
        amount = of_parameters(event.amount, columns, compiled.equations.assigned)
        if not np.isfinite(amount).all():
            raise Mistake(f"the dose into '{event.into}' on day {event.time:g} is not finite")
        return np.broadcast_to(amount, len(parameters))

    def arrays(self, rows: np.ndarray) -> dict:
        """The fields of a job for some of the patients."""
        return {
            "events": len(self.time),
            "event_time": self.time,
            "event_kind": self.kind,
            "event_target": self.target,
            "event_value": np.ascontiguousarray(self.value[:, rows]),
        }
