"""From equations by name to what is compiled: the part that the outputs depend on, as one graph."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from rankl.engine.graph import PARAMETER, TIME, Graph, Node
from rankl.language.equations import Equations, Variable
from rankl.language.event import Threshold
from rankl.language.expression import OPERATIONS, Expression
from rankl.language.mistake import Mistake, nearest


def names_in(e: Expression) -> set[str]:
    """The symbols that an expression is made of."""
    found, seen, stack = set(), set(), [e]
    while stack:
        part = stack.pop()
        if part.op == "symbol":
            found.add(part.args[0])
        elif part.op in OPERATIONS and id(part) not in seen:
            seen.add(id(part))
            stack.extend(part.args)
    return found


def _names_of(threshold: Threshold) -> set[str]:
    """What a threshold reads and changes."""
    return names_in(threshold.when).union(threshold.then, *map(names_in, threshold.then.values()))


@dataclass(frozen=True)
class Closure:
    """What a set of outputs depends on: variables, parameters and assigned quantities, in the equations' order.

    A threshold belongs to it where it changes one of the variables, a break where all that it reads is there.

    Raises (from `of`):
        Mistake: a name that the equations do not know.
    """

    variables: tuple[Variable, ...]
    parameters: tuple[str, ...]
    assigned: Mapping[str, Expression]
    outputs: Mapping[str, Expression]
    thresholds: tuple[Threshold, ...] = ()
    breaks: tuple[Expression, ...] = ()

    @classmethod
    def of(cls, equations: Equations, outputs: Mapping[str, Expression]) -> Closure:
        variables = {v.name: v for v in equations.variables}
        parameters = {c.name for c in equations.constants}
        if twice := [name for name, n in Counter([*variables, *parameters, *equations.assigned]).items() if n > 1]:
            raise Mistake(f"'{twice[0]}' is more than one of variable, parameter and assigned quantity")
        for threshold in equations.thresholds:
            for name in threshold.then:
                if name not in variables:
                    raise Mistake(f"'{threshold.name}' changes '{name}', which is no variable{nearest(name, variables)}")
        needed: set[str] = set()
        todo = [(name, f"output '{key}'") for key, e in outputs.items() for name in names_in(e)]
        waiting = list(equations.thresholds)
        while todo:
            name, user = todo.pop()
            if name in needed:
                continue
            needed.add(name)
            if name in variables:
                parts = names_in(variables[name].rate) | names_in(variables[name].initial)
                for threshold in [one for one in waiting if name in one.then]:
                    waiting.remove(threshold)
                    todo.extend((part, f"'{threshold.name}'") for part in _names_of(threshold))
            elif name in equations.assigned:
                parts = names_in(equations.assigned[name])
            elif name in parameters:
                continue
            else:
                known = [*variables, *equations.assigned, *parameters]
                raise Mistake(f"{user} uses '{name}', which the equations do not have{nearest(name, known)}")
            todo.extend((part, f"'{name}'") for part in parts)
        return cls(
            tuple(v for v in equations.variables if v.name in needed),
            tuple(c.name for c in equations.constants if c.name in needed),
            {name: e for name, e in equations.assigned.items() if name in needed},
            dict(outputs),
            tuple(one for one in equations.thresholds if one not in waiting),
            tuple(e for e in equations.breaks if names_in(e) <= needed),
        )

    def fingerprint(self) -> str:
        """A hash of the structure: equal for equal equations, whatever the values of their parameters."""
        digest, numbers, by_identity = hashlib.sha256(), {}, {}

        def number(e: Expression) -> int:
            known = by_identity.get(id(e))
            if known is None:
                parts = map(number, e.args) if e.op in OPERATIONS else map(repr, e.args)
                key = (e.op, *parts)
                known = by_identity[id(e)] = numbers.setdefault(key, len(numbers))
            return known

        layout = (
            [(v.name, number(v.initial), number(v.rate)) for v in self.variables],
            self.parameters,
            [(name, number(e)) for name, e in self.assigned.items()],
            [number(e) for e in self.outputs.values()],
            [number(e) for e in self.breaks],
            [
                (number(t.when), [(name, number(e)) for name, e in t.then.items()], t.at_start, t.lasting, t.as_found)
                for t in self.thresholds
            ],
        )
        digest.update(repr((layout, list(numbers))).encode())
        return digest.hexdigest()


class System:
    """The graph of a closure: rates, Jacobian, time derivative, starting values, outputs and thresholds as nodes.

    Attributes:
        thresholds: in their order, with `holds` (whether each condition holds, 0 or 1) and `then` (new values, one
            threshold's after the other's, of the states `changes`).
        switches: comparisons, 0 or 1, that `holds` and the breaks are made of; steps end where one of them changes.
            The first `clocks` of them read time alone.

    With tangents every state and parameter has a second one behind all the first: how fast it changes in some
    direction. Rates, starting values and outputs of these follow by the chain rule (forward sensitivities: e.g. R. P.
    Dickinson, R. J. Gelinas, J. Comput. Phys. 21:123, 1976), and `width` counts them too.

    Raises:
        Mistake: assigned quantities go in a circle, an initial value depends on states, or tangents of thresholds.
    """

    def __init__(self, closure: Closure, tangents: bool = False):
        self.graph = graph = Graph()
        self.size = len(closure.variables)
        self.width = self.size * (2 if tangents else 1)
        self._leaves: dict[str, Node] = {v.name: graph.state(k) for k, v in enumerate(closure.variables)}
        self._leaves |= {name: graph.parameter(k) for k, name in enumerate(closure.parameters)}
        self._assigned, self._known, self._open = closure.assigned, {}, set()
        self.rates = [self._build(v.rate) for v in closure.variables]
        self.initial = [self._build(v.initial) for v in closure.variables]
        self.outputs = [self._build(e) for e in closure.outputs.values()]
        self.thresholds = closure.thresholds
        self.holds = [self._holding(one.when) for one in closure.thresholds]
        self.then = [self._build(e) for one in closure.thresholds for e in one.then.values()]
        index = {v.name: k for k, v in enumerate(closure.variables)}
        self.changes = [index[name] for one in closure.thresholds for name in one.then]
        self.switches = self._comparisons([*self.holds, *map(self._holding, closure.breaks)])
        self.clocks = sum(graph.level[node] == TIME for node in self.switches)
        for variable, node in zip(closure.variables, self.initial, strict=True):
            if graph.level[node] > PARAMETER:
                raise Mistake(f"the initial value of '{variable.name}' depends on states or time")
        if tangents:
            if self.switches or self.thresholds:
                raise Mistake("sensitivities through thresholds and breaks are not available")
            self._add_tangents(len(closure.parameters))

    def _add_tangents(self, parameters: int) -> None:
        graph = self.graph
        direction = {graph.state(k): graph.state(self.size + k) for k in range(self.size)}
        direction |= {graph.parameter(k): graph.parameter(parameters + k) for k in range(parameters)}
        for nodes in (self.rates, self.initial, self.outputs):
            nodes += graph.along(nodes, direction)

    def _holding(self, condition: Expression) -> Node:
        """1 where a condition is above one half, else 0."""
        graph = self.graph
        return graph.if_less(graph.constant(0.5), self._build(condition), graph.constant(1), graph.constant(0))

    def _comparisons(self, conditions: list[Node]) -> list[Node]:
        """The comparisons of states or time that conditions are made of, each 0 or 1."""
        graph, found = self.graph, {}
        for node in graph.reachable(conditions):
            operation, *parts = graph.nodes[node]
            if operation == "if_less" and max(graph.level[part] for part in parts[:2]) > PARAMETER:
                found[graph.if_less(parts[0], parts[1], graph.constant(1), graph.constant(0))] = None
        return sorted(found, key=lambda node: graph.level[node])

    def _named(self, name: str) -> Node:
        if name not in self._leaves:
            if name in self._open:
                raise Mistake(f"'{name}' is assigned in a circle")
            self._open.add(name)
            self._leaves[name] = self._build(self._assigned[name])
        return self._leaves[name]

    def _build(self, e: Expression) -> Node:
        node = self._known.get(id(e))
        if node is None:
            if e.op == "number":
                node = self.graph.constant(e.args[0])
            elif e.op == "symbol":
                node = self._named(e.args[0])
            elif e.op == "time":
                node = self.graph.time()
            else:
                node = getattr(self.graph, e.op)(*[self._build(part) for part in e.args])
            self._known[id(e)] = node
        return node

    @cached_property
    def jacobian(self) -> dict[tuple[int, int], Node]:
        """(row, column) -> derivative of a rate by a state, without the zeros and without tangents."""
        return self._derivatives(self.rates[: self.size])

    @cached_property
    def bending(self) -> dict[tuple[int, int], Node]:
        """(row, column) -> derivative of a tangent's rate by a state, without the zeros."""
        return self._derivatives(self.rates[self.size :])

    def _derivatives(self, rates: list[Node]) -> dict[tuple[int, int], Node]:
        entries = {}
        for column in range(self.size):
            for row, node in enumerate(self.graph.derivatives(rates, self.graph.state(column))):
                if self.graph.value(node) != 0:
                    entries[row, column] = node
        return entries

    @cached_property
    def by_time(self) -> dict[int, Node]:
        """row -> derivative of a rate by time, without the zeros."""
        slopes = self.graph.derivatives(self.rates, self.graph.time())
        return {row: node for row, node in enumerate(slopes) if self.graph.value(node) != 0}

    @cached_property
    def hoisted(self) -> list[Node]:
        """Nodes of parameters only that rates, derivatives or outputs use: computed once per patient."""
        level, found = self.graph.level, {}
        roots = [*self.rates, *self.jacobian.values(), *self.bending.values(), *self.by_time.values(), *self.outputs]
        roots += [*self.holds, *self.switches, *self.then]
        for node in self.graph.reachable(roots):
            if level[node] > PARAMETER:
                found |= {part: None for part in self.graph.parts(node) if level[part] == PARAMETER}
        found |= {node: None for node in roots if level[node] == PARAMETER}
        return list(found)

    @cached_property
    def read(self) -> list[int]:
        """Indices of the states that the outputs read."""
        return self._states_in(self.outputs)

    @cached_property
    def watched(self) -> list[int]:
        """Indices of the states that switches and conditions read."""
        return self._states_in([*self.switches, *self.holds])

    def _states_in(self, roots: list[Node]) -> list[int]:
        nodes = map(self.graph.nodes.__getitem__, self.graph.reachable(roots))
        return [node[1] for node in nodes if node[0] == "state"]
