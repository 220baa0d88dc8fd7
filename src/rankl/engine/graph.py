"""Expressions as a graph in which equal things exist once: folding, levels and exact derivatives."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping

CONSTANT, PARAMETER, TIME, STATE = range(4)
"""What a node depends on at most: nothing, parameters, time, states."""

Node = int


class Graph:
    """Nodes are numbered so that the parts of a node come before it.

    A node is a tuple: `("constant", value)`, `("parameter", index)`, `("time",)`, `("state", index)`,
    or an operation and its parts: `add subtract multiply divide negate power slope exp log sin cos arctan floor if_less`.
    `slope` (x, b, x^b) is the derivative of a power by its base, finite where the base is zero.
    """

    def __init__(self):
        self.nodes: list[tuple] = []
        self.level: list[int] = []
        self.states: list[int] = []
        self._known: dict[tuple, Node] = {}

    def _node(self, *key) -> Node:
        known = self._known.get(key)
        if known is not None:
            return known
        leaf = {"constant": CONSTANT, "parameter": PARAMETER, "time": TIME, "state": STATE}.get(key[0])
        self.nodes.append(key)
        self.level.append(max(self.level[part] for part in key[1:]) if leaf is None else leaf)
        mask = 0
        if leaf is None:
            for part in key[1:]:
                mask |= self.states[part]
        elif leaf == STATE:
            mask = 1 << key[1]
        self.states.append(mask)
        self._known[key] = len(self.nodes) - 1
        return len(self.nodes) - 1

    def constant(self, value: float) -> Node:
        return self._node("constant", float(value) + 0.0)

    def parameter(self, index: int) -> Node:
        return self._node("parameter", index)

    def state(self, index: int) -> Node:
        return self._node("state", index)

    def time(self) -> Node:
        return self._node("time")

    def value(self, node: Node) -> float | None:
        """The number that a node is, or None."""
        key = self.nodes[node]
        return key[1] if key[0] == "constant" else None

    def parts(self, node: Node) -> tuple[Node, ...]:
        key = self.nodes[node]
        return key[1:] if key[0] not in ("constant", "parameter", "time", "state") else ()

    def _negated(self, node: Node) -> Node | None:
        key = self.nodes[node]
        return key[1] if key[0] == "negate" else None

    def add(self, a: Node, b: Node) -> Node:
        x, y = self.value(a), self.value(b)
        if x is not None and y is not None:
            return self.constant(x + y)
        if x == 0:
            return b
        if y == 0:
            return a
        if (inner := self._negated(b)) is not None:
            return self.subtract(a, inner)
        if (inner := self._negated(a)) is not None:
            return self.subtract(b, inner)
        return self._node("add", min(a, b), max(a, b))

    def subtract(self, a: Node, b: Node) -> Node:
        x, y = self.value(a), self.value(b)
        if x is not None and y is not None:
            return self.constant(x - y)
        if a == b:
            return self.constant(0)
        if y == 0:
            return a
        if x == 0:
            return self.negate(b)
        if (inner := self._negated(b)) is not None:
            return self.add(a, inner)
        return self._node("subtract", a, b)

    def negate(self, a: Node) -> Node:
        if (x := self.value(a)) is not None:
            return self.constant(-x)
        if (inner := self._negated(a)) is not None:
            return inner
        if self.nodes[a][0] == "subtract":
            return self.subtract(self.nodes[a][2], self.nodes[a][1])
        return self._node("negate", a)

    def multiply(self, a: Node, b: Node) -> Node:
        x, y = self.value(a), self.value(b)
        if x is not None and y is not None:
            return self.constant(x * y)
        if x == 0 or y == 0:
            return self.constant(0)
        if x == 1 or y == 1:
            return b if x == 1 else a
        if x == -1 or y == -1:
            return self.negate(b if x == -1 else a)
        if (inner := self._negated(a)) is not None:
            return self.negate(self.multiply(inner, b))
        if (inner := self._negated(b)) is not None:
            return self.negate(self.multiply(a, inner))
        a, b = sorted((a, b), key=lambda node: (self.level[node], node))
        if self.level[a] <= PARAMETER < self.level[b] and self.nodes[b][0] == "multiply":
            factor, rest = self.nodes[b][1:]
            if self.level[factor] <= PARAMETER:
                return self.multiply(self.multiply(a, factor), rest)
        return self._node("multiply", a, b)

    def divide(self, a: Node, b: Node) -> Node:
        x, y = self.value(a), self.value(b)
        if x is not None and y is not None and y != 0:
            return self.constant(x / y)
        if x == 0 or y == 1:
            return a
        if (inner := self._negated(a)) is not None:
            return self.negate(self.divide(inner, b))
        if x != 1 and self.level[b] > PARAMETER:
            return self.multiply(a, self.divide(self.constant(1), b))
        if self.level[b] <= PARAMETER < self.level[a]:
            return self.multiply(self.divide(self.constant(1), b), a)
        return self._node("divide", a, b)

    def power(self, a: Node, b: Node) -> Node:
        x, y = self.value(a), self.value(b)
        if y == 0:
            return self.constant(1)
        if x is not None and y is not None and x > 0 and abs(y * math.log(x)) < 700:
            return self.constant(x**y)
        if y is not None and y == int(y) and abs(y) <= 8:
            return self._repeated(a, int(y))
        return self._node("power", a, b)

    def _repeated(self, a: Node, count: int) -> Node:
        if count < 0:
            return self.divide(self.constant(1), self._repeated(a, -count))
        if count == 1:
            return a
        half = self._repeated(a, count // 2)
        square = self.multiply(half, half)
        return self.multiply(square, a) if count % 2 else square

    def slope(self, a: Node, b: Node, power: Node) -> Node:
        return self._node("slope", a, b, power)

    def exp(self, a: Node) -> Node:
        x = self.value(a)
        return self.constant(math.exp(x)) if x is not None and abs(x) < 700 else self._node("exp", a)

    def log(self, a: Node) -> Node:
        x = self.value(a)
        return self.constant(math.log(x)) if x is not None and x > 0 else self._node("log", a)

    def sin(self, a: Node) -> Node:
        return self._of_number(math.sin, "sin", a)

    def cos(self, a: Node) -> Node:
        return self._of_number(math.cos, "cos", a)

    def arctan(self, a: Node) -> Node:
        return self._of_number(math.atan, "arctan", a)

    def floor(self, a: Node) -> Node:
        return self._of_number(math.floor, "floor", a)

    def _of_number(self, compute: Callable[[float], float], op: str, a: Node) -> Node:
        x = self.value(a)
        return self.constant(compute(x)) if x is not None and math.isfinite(x) else self._node(op, a)

    def if_less(self, a: Node, b: Node, then: Node, otherwise: Node) -> Node:
        x, y = self.value(a), self.value(b)
        if x is not None and y is not None:
            return then if x < y else otherwise
        return then if then == otherwise else self._node("if_less", a, b, then, otherwise)

    def smallest(self, a: Node, b: Node) -> Node:
        return self.if_less(a, b, a, b)

    def largest(self, a: Node, b: Node) -> Node:
        return self.if_less(a, b, b, a)

    def reachable(self, roots: Iterable[Node]) -> list[Node]:
        """All nodes that the roots are made of, parts first."""
        seen, stack = set(), list(roots)
        while stack:
            node = stack.pop()
            if node not in seen:
                seen.add(node)
                stack.extend(self.parts(node))
        return sorted(seen)

    def derivatives(self, roots: list[Node], by: Node) -> list[Node]:
        """The exact derivative of every root by a leaf."""
        if self.nodes[by][0] == "state":
            bit = self.states[by]
            affected = [
                node for node in self.reachable(r for r in roots if self.states[r] & bit) if self.states[node] & bit
            ]
        else:
            affected = self.reachable(roots)
        return self._forward(roots, {by: self.constant(1)}, affected)

    def along(self, roots: list[Node], direction: Mapping[Node, Node]) -> list[Node]:
        """The exact derivative of every root where leaves change together, each as fast as its node in `direction`."""
        return self._forward(roots, dict(direction), self.reachable(roots))

    def _forward(self, roots: list[Node], known: dict[Node, Node], affected: list[Node]) -> list[Node]:
        zero = self.constant(0)
        for node in affected:
            if node in known:
                continue
            slopes = [known.get(part, zero) for part in self.parts(node)]
            if any(part != zero for part in slopes):
                known[node] = self._derivative(node, slopes)
        return [known.get(root, zero) for root in roots]

    def _derivative(self, node: Node, d: list[Node]) -> Node:
        """The chain rule for one node, given the derivatives of its parts."""
        op, *x = self.nodes[node]
        if op in ("add", "subtract", "negate"):
            return getattr(self, op)(*d)
        if op == "multiply":
            return self.add(self.multiply(d[0], x[1]), self.multiply(x[0], d[1]))
        if op == "divide":
            return self.subtract(self.divide(d[0], x[1]), self.multiply(node, self.divide(d[1], x[1])))
        if op == "exp":
            return self.multiply(node, d[0])
        if op == "log":
            return self.divide(d[0], x[0])
        if op == "sin":
            return self.multiply(self.cos(x[0]), d[0])
        if op == "cos":
            return self.negate(self.multiply(self.sin(x[0]), d[0]))
        if op == "arctan":
            return self.divide(d[0], self.add(self.constant(1), self.multiply(x[0], x[0])))
        if op == "floor":
            return self.constant(0)
        if op == "if_less":
            return self.if_less(x[0], x[1], d[2], d[3])
        if op == "slope":
            return self._curvature(node, d)
        if op == "power":
            by_base = self.multiply(self.slope(x[0], x[1], node), d[0]) if self.value(d[0]) != 0 else d[0]
            if self.value(d[1]) == 0:
                return by_base
            safe = self.log(self.largest(x[0], self.constant(1e-300)))
            return self.add(by_base, self.multiply(self.multiply(node, safe), d[1]))
        raise ValueError(f"no derivative of {op}")

    def _curvature(self, node: Node, d: list[Node]) -> Node:
        """How a `slope` changes; 0 where the base is not positive."""
        _, base, exponent, power = self.nodes[node]
        zero = self.constant(0)
        positive = self.if_less(zero, base, base, self.constant(1))
        change = self.add(self.multiply(d[1], power), self.multiply(exponent, d[2]))
        change = self.divide(self.subtract(change, self.multiply(node, d[0])), positive)
        return self.if_less(zero, base, change, zero)
