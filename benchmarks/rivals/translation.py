"""Expressions of a model in another tool's terms."""

from collections.abc import Callable, Mapping
from typing import Any

from rankl.language.expression import Expression

Operations = Mapping[str, Callable[..., Any]]
"""By name of each operation of the language, and `number`."""


class Translation:
    """Translates expressions; shared parts and assigned quantities once.

    Args:
        operations: how each operation is said.
        known: what each variable and constant is called there.
        assigned: assigned quantities.
        time: what time is called there.
    """

    def __init__(self, operations: Operations, known: Mapping[str, Any], assigned: Mapping[str, Expression], time: Any):
        self.operations, self.known, self.assigned, self.time = operations, dict(known), assigned, time
        self._by_identity: dict[int, Any] = {}

    def __call__(self, e: Expression) -> Any:
        if id(e) not in self._by_identity:
            self._by_identity[id(e)] = self._made(e)
        return self._by_identity[id(e)]

    def _made(self, e: Expression) -> Any:
        if e.op == "number":
            return self.operations["number"](e.args[0])
        if e.op == "time":
            return self.time
        if e.op == "symbol":
            if e.name not in self.known:
                self.known[e.name] = self(self.assigned[e.name])
            return self.known[e.name]
        return self.operations[e.op](*map(self, e.args))
