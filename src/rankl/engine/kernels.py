"""The machine code of one system: straight lines of vector operations."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from llvmlite import ir

from rankl.engine.graph import Graph, Node
from rankl.engine.sparse import Elimination, eliminate
from rankl.engine.system import System
from rankl.engine.vector import Code, Lanes

Place = tuple[ir.Value, int]
Leaf = Callable[[Node], Place | None]


class Kernels:
    """Writes the functions of a system into a module, and keeps them as attributes."""

    def __init__(self, lanes: Lanes, system: System):
        self.lanes, self.system = lanes, system
        self.constants = {node: k for k, node in enumerate(system.hoisted)}
        self.elimination: Elimination = eliminate(system.size, system.jacobian)
        self.place = {entry: k for k, entry in enumerate(self.elimination.entries)}
        self.prepare = self._prepare()
        self.begin = self._begin()
        self.rates = self._values("rates", system.rates[: system.size])
        self.all_rates = self._values("all_rates", system.rates) if system.width > system.size else self.rates
        self.jacobian = self._jacobian()
        self.factorise = self._factorise()
        self.substitute = self._substitute()
        self.substitute_all = self._substitute_all() if system.width > system.size else self.substitute
        self.observe = self._observe()
        self.clocks = self._values("clocks", system.switches[: system.clocks], [])
        self.conditions = self._conditions()
        self.assignments = self._assignments()

    def _prepare(self) -> ir.Function:
        """constants(parameters), once per patient."""
        code = Code(self.lanes, "prepare", ["parameters", "constants"])
        values = evaluate(code, self.system.graph, self.constants, self._of_parameters(code))
        for node, k in self.constants.items():
            code.store(code["constants"], k, values[node])
        return code.finish()

    def _begin(self) -> ir.Function:
        """initial states(parameters)"""
        code = Code(self.lanes, "begin", ["parameters", "states"])
        values = evaluate(code, self.system.graph, self.system.initial, self._of_parameters(code))
        for k, node in enumerate(self.system.initial):
            code.store(code["states"], k, values[node])
        return code.finish()

    def _jacobian(self) -> ir.Function:
        """entries, bends of tangents, time derivative and, as they share most of what is costly, rates"""
        names = ["time", "states", "constants", "entries", "bends", "by_time", "rates"]
        code, system = Code(self.lanes, "jacobian", names), self.system
        parts = {"entries": system.jacobian, "bends": system.bending, "by_time": system.by_time}
        parts["rates"] = dict(enumerate(system.rates))
        nodes = [node for part in parts.values() for node in part.values()]
        values = evaluate(code, self.system.graph, nodes, self._of_states(code))
        for name, part in parts.items():
            for k, node in enumerate(part.values()):
                code.store(code[name], k, values[node])
        return code.finish()

    def _observe(self) -> ir.Function:
        """outputs(time, the states they read, constants)"""
        return self._values("observe", self.system.outputs, self.system.read)

    def _conditions(self) -> ir.Function:
        """switches, then which thresholds hold(time, the watched states, constants)"""
        return self._values("conditions", [*self.system.switches, *self.system.holds], self.system.watched)

    def _assignments(self) -> ir.Function:
        """what thresholds set states to(time, states, constants)"""
        return self._values("assignments", self.system.then)

    def _values(self, name: str, nodes: list[Node], read: list[int] | None = None) -> ir.Function:
        """Nodes one after the other; of the states, those that are read lie side by side."""
        code = Code(self.lanes, name, ["time", "states", "constants", "values"])
        position = None if read is None else {state: k for k, state in enumerate(read)}
        values = evaluate(code, self.system.graph, nodes, self._of_states(code, position))
        for k, node in enumerate(nodes):
            code.store(code["values"], k, values[node])
        return code.finish()

    def _of_parameters(self, code: Code) -> Leaf:
        nodes = self.system.graph.nodes
        return lambda node: (code["parameters"], nodes[node][1]) if nodes[node][0] == "parameter" else None

    def _of_states(self, code: Code, position: dict[int, int] | None = None) -> Leaf:
        nodes = self.system.graph.nodes

        def leaf(node: Node) -> Place | None:
            kind = nodes[node]
            if kind[0] == "state":
                return code["states"], kind[1] if position is None else position[kind[1]]
            if kind[0] == "time":
                return code["time"], 0
            return (code["constants"], self.constants[node]) if node in self.constants else None

        return leaf

    def _factorise(self) -> ir.Function:
        """factors and inverse pivots of (diagonal I - Jacobian)"""
        code = Code(self.lanes, "factorise", ["diagonal", "entries", "factors", "inverse"])
        diagonal = code.load(code["diagonal"])
        value: dict[tuple[int, int], ir.Value] = {(k, k): diagonal for k in range(self.system.size)}
        for k, (i, j) in enumerate(self.system.jacobian):
            entry = code.load(code["entries"], k)
            value[i, j] = code.subtract(diagonal, entry) if i == j else code.negate(entry)
        for pivot in self.elimination.pivots:
            p = pivot.index
            inverse = code.divide(code.splat(1.0), value[p, p])
            code.store(code["inverse"], p, inverse)
            for j in pivot.columns:
                code.store(code["factors"], self.place[p, j], value[p, j])
            for i in pivot.rows:
                factor = value[i, p] = code.multiply(value[i, p], inverse)
                code.store(code["factors"], self.place[i, p], factor)
                for j in pivot.columns:
                    product = code.multiply(factor, value[p, j])
                    known = value.get((i, j))
                    value[i, j] = code.negate(product) if known is None else code.subtract(known, product)
        return code.finish()

    def _substitute(self) -> ir.Function:
        """Solves for a right-hand side in its place (`bends` are those of tangents, which are left alone)."""
        code = Code(self.lanes, "substitute", ["factors", "inverse", "bends", "side"])
        self._solve(code, [code.load(code["side"], k) for k in range(self.system.size)], 0)
        return code.finish()

    def _substitute_all(self) -> ir.Function:
        """Solves for states, then for their tangents by the same factors: these see how the matrix bends."""
        code, size = Code(self.lanes, "substitute_all", ["factors", "inverse", "bends", "side"]), self.system.size
        solved = self._solve(code, [code.load(code["side"], k) for k in range(size)], 0)
        side = [code.load(code["side"], size + k) for k in range(size)]
        for k, (row, column) in enumerate(self.system.bending):
            side[row] = code.add(side[row], code.multiply(code.load(code["bends"], k), solved[column]))
        self._solve(code, side, size)
        return code.finish()

    def _solve(self, code: Code, side: list[ir.Value], first: int) -> list[ir.Value]:
        """Substitute forwards and backwards, and store from `first` on."""
        for pivot in self.elimination.pivots:
            for i in pivot.rows:
                factor = code.load(code["factors"], self.place[i, pivot.index])
                side[i] = code.subtract(side[i], code.multiply(factor, side[pivot.index]))
        for pivot in reversed(self.elimination.pivots):
            k = pivot.index
            for j in pivot.columns:
                factor = code.load(code["factors"], self.place[k, j])
                side[k] = code.subtract(side[k], code.multiply(factor, side[j]))
            side[k] = code.multiply(side[k], code.load(code["inverse"], k))
            code.store(code["side"], first + k, side[k])
        return side


def evaluate(code: Code, graph: Graph, roots: Iterable[Node], leaf: Leaf) -> dict[Node, ir.Value]:
    """Write the operations that give the roots; `leaf` says where a node lies that is not to be computed."""
    values: dict[Node, ir.Value] = {}
    places: dict[Node, Place] = {}
    roots, inner, stack = list(roots), set(), []
    stack.extend(roots)
    while stack:
        node = stack.pop()
        if node in inner or node in places or graph.value(node) is not None:
            continue
        if (place := leaf(node)) is not None:
            places[node] = place
        else:
            inner.add(node)
            stack.extend(graph.parts(node))

    def value(node: Node) -> ir.Value:
        if node not in values:
            number = graph.value(node)
            values[node] = code.load(*places[node]) if number is None else code.splat(number)
        return values[node]

    for node in sorted(inner):
        operation, *parts = graph.nodes[node]
        operands = [value(part) for part in parts]
        if operation == "if_less":
            operation, operands = "select", [code.less(*operands[:2]), *operands[2:]]
        values[node] = getattr(code, operation)(*operands)
    return {node: value(node) for node in roots}
