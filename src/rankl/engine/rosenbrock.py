"""One step of a Rosenbrock method, and a look at what it is worth between its ends."""

from __future__ import annotations

from collections.abc import Iterable
from operator import mul
from typing import Any

from llvmlite import ir

from rankl.engine.kernels import Kernels
from rankl.engine.tableau import Tableau
from rankl.engine.vector import Code

INSPECTED_AT, INSPECTED_SHARE = 1 / 3, 0.25
"""Where in a step interpolation is inspected, and how much of its error counts as error of the step."""

DAMPINGS = 2
"""How often the error estimate is damped in fast states; 0 takes 45 % and 1 takes 20 % more steps for bone with a drug."""

_ARGUMENTS = ("time", "step", "clock", "states", "constants", "next", "error", "work", "tolerance", "scales")


class Rosenbrock:
    """Writes `step` and `inspect` of a method for a system; `places` says where they keep their vectors.

    Tangents go along the same steps: only the error of the states themselves decides on these. Because a Rosenbrock
    method and differentiation may change places, they are the exact derivatives of what is computed.
    """

    def __init__(self, kernels: Kernels, tableau: Tableau):
        self.kernels, self.tableau, self.lanes = kernels, tableau, kernels.lanes
        self.size, self.width = kernels.system.size, kernels.system.width
        sizes = {
            "increments": tableau.stages * self.width,
            "jacobian": len(kernels.system.jacobian),
            "bends": len(kernels.system.bending),
            "factors": len(kernels.place),
            "inverse": self.size,
            "by_time": len(kernels.system.by_time),
            "moment": 1,
            "diagonal": 1,
            "middle": self.size,
            "slope": self.size,
            "residual": self.size,
        }
        self._offset, self.work_size = {}, 0
        for name, count in sizes.items():
            self._offset[name] = self.work_size
            self.work_size += count
        self.step = self._step()
        self.inspect = self._inspect()

    def places(self, code: Code, work: ir.Value) -> dict[str, ir.Value]:
        """Addresses in a workspace by name."""
        return {name: code.at(work, offset) for name, offset in self._offset.items()}

    def increments(self, code: Code, work: ir.Value) -> list[ir.Value]:
        """Addresses of the stages' increments."""
        first = self._offset["increments"]
        return [code.at(work, first + k * self.width) for k in range(self.tableau.stages)]

    def between(self, code: Code, s: Any, ends: tuple[ir.Value, ir.Value], increments: list[ir.Value]) -> ir.Value:
        """A state at a share s of the step, given its values at both ends and the stages' increments (vectors or scalars)."""

        def number(value: float) -> ir.Value:
            return code.splat(value) if s.type == self.lanes.vector else code.number(value)

        inner = number(0.0)
        for row in reversed(self.tableau.dense):
            k = number(0.0)
            for weight, increment in zip(row, increments, strict=True):
                if weight:
                    k = code.fused(number(weight), increment, k)
            inner = code.fused(s, inner, k)
        left, change = code.builder.fsub(number(1.0), s), code.builder.fsub(ends[1], ends[0])
        return code.fused(s, code.fused(left, inner, change), ends[0])

    def _step(self) -> ir.Function:
        """One step of length `step` from `states` to `next`, with the scaled error.

        `clock` is the length by which time moves (`step`, or 0 where time is frozen). The error is the largest
        over the states of |estimate| / (tolerance (|state| + scale)); not a number if any state is not.
        """
        code, tableau = Code(self.lanes, "step", [*_ARGUMENTS]), self.tableau
        call = code.builder.call
        work, stages = self.places(code, code["work"]), self.increments(code, code["work"])
        time, clock = code.load(code["time"]), code.load(code["clock"])
        inverse = code.divide(code.splat(1.0), code.load(code["step"]))
        code.store(work["diagonal"], 0, code.multiply(inverse, code.splat(1 / tableau.gamma)))
        point = [code["time"], code["states"], code["constants"]]
        call(self.kernels.jacobian, [*point, work["jacobian"], work["bends"], work["by_time"], stages[0]])
        call(self.kernels.factorise, [work["diagonal"], work["jacobian"], work["factors"], work["inverse"]])
        for k, increment in enumerate(stages):
            if k:
                self._argument(code, k, stages)
                code.store(work["moment"], 0, code.fused(clock, code.splat(tableau.alpha[k]), time))
                call(self.kernels.all_rates, [work["moment"], code["next"], code["constants"], increment])
            if any(tableau.c[k]):
                self._combine(code, increment, increment, zip(tableau.c[k], stages, strict=False), inverse)
            if tableau.d[k]:
                moved = code.multiply(clock, code.splat(tableau.d[k]))
                for slot, row in enumerate(self.kernels.system.by_time):
                    slope = code.load(work["by_time"], slot)
                    code.store(increment, row, code.fused(slope, moved, code.load(increment, row)))
            call(self.kernels.substitute_all, [work["factors"], work["inverse"], work["bends"], increment])
        self._end_of_step(code, stages[-1], work)
        return code.finish()

    def _argument(self, code: Code, stage: int, stages: list[ir.Value]) -> None:
        """The states at which a stage evaluates the rates, into `next`."""
        if stage < len(self.tableau.a):
            self._combine(code, code["next"], code["states"], zip(self.tableau.a[stage], stages, strict=False))
        else:
            self._combine(code, code["next"], code["next"], [(1.0, stages[stage - 1])])

    def _combine(
        self,
        code: Code,
        target: ir.Value,
        base: ir.Value,
        terms: Iterable[tuple[float, ir.Value]],
        factor: ir.Value | None = None,
    ) -> None:
        """target = base + factor (sum of weight x vector), state by state."""
        terms = [(weight, vectors) for weight, vectors in terms if weight]
        with code.loop(self.width) as i:
            start = code.splat(0.0) if factor is not None else code.load(base, i)
            for weight, vectors in terms:
                start = code.fused(code.load(vectors, i), code.splat(weight), start)
            code.store(target, i, start if factor is None else code.fused(start, factor, code.load(base, i)))

    def _end_of_step(self, code: Code, last: ir.Value, work: dict[str, ir.Value]) -> None:
        """Add the last increment, and judge the step by it after it has been solved for again.

        Each solve leaves slow states as they are and damps fast ones, whose error the increment overstates by
        orders of magnitude where they follow slow ones (after L. F. Shampine, Math. Comp. 34:109, 1980).
        """
        call, diagonal, error = code.builder.call, code.load(work["diagonal"]), work["residual"]
        with code.loop(self.width) as i:
            code.store(code["next"], i, code.add(code.load(code["next"], i), code.load(last, i)))
        with code.loop(self.size) as i:
            code.store(error, i, code.load(last, i))
        for _ in range(DAMPINGS):
            with code.loop(self.size) as i:
                code.store(error, i, code.multiply(code.load(error, i), diagonal))
            call(self.kernels.substitute, [work["factors"], work["inverse"], work["bends"], error])
        code.store(code["error"], 0, code.splat(0.0))
        with code.loop(self.size) as i:
            after = code.load(code["next"], i)
            self._worse(code, code.add(self._scaled(code, i, code.load(error, i)), code.subtract(after, after)))

    def _scaled(self, code: Code, i: ir.Value, error: ir.Value) -> ir.Value:
        """|error| / (tolerance (|state| + scale))"""
        size = code.greater_of(code.absolute(code.load(code["states"], i)), code.absolute(code.load(code["next"], i)))
        allowed = code.add(size, code.splat(code.get(code["scales"], i)))
        return code.divide(code.absolute(error), code.multiply(code.splat(code.get(code["tolerance"])), allowed))

    def _worse(self, code: Code, scaled: ir.Value) -> None:
        """Keep the larger error; what is not a number stays."""
        worst = code.load(code["error"])
        grows = code.builder.fcmp_unordered(">", scaled, worst)
        known = code.builder.fcmp_ordered("ord", worst, worst)
        code.store(code["error"], 0, code.select(code.builder.and_(grows, known), scaled, worst))

    def _inspect(self) -> ir.Function:
        """Raise `error` to that of the interpolation, in lanes that are `wanted`.

        Where fast states follow slow ones a step may be right at its end and wrong in between. The error at a
        share of the step is estimated from the residual there, by the step's own matrix.
        """
        code, s = Code(self.lanes, "inspect", [*_ARGUMENTS, "wanted"]), INSPECTED_AT
        work, stages = self.places(code, code["work"]), self.increments(code, code["work"])
        curve = [(1 - s) * s * s**q for q in range(len(self.tableau.dense))]
        slope = [(1 + q) * s**q - (2 + q) * s ** (q + 1) for q in range(len(self.tableau.dense))]
        inverse = code.divide(code.splat(1.0), code.load(code["step"]))
        with code.loop(self.size) as i:
            before, after = code.load(code["states"], i), code.load(code["next"], i)
            change = code.subtract(after, before)
            middle, moved = code.fused(change, code.splat(s), before), change
            for vectors, *weights in zip(stages, *self.tableau.dense, strict=True):
                increment = code.load(vectors, i)
                middle = code.fused(increment, code.splat(sum(map(mul, weights, curve))), middle)
                moved = code.fused(increment, code.splat(sum(map(mul, weights, slope))), moved)
            code.store(work["middle"], i, middle)
            code.store(work["slope"], i, code.multiply(moved, inverse))
        moment = code.fused(code.load(code["clock"]), code.splat(s), code.load(code["time"]))
        code.store(work["moment"], 0, moment)
        code.builder.call(self.kernels.rates, [work["moment"], work["middle"], code["constants"], work["residual"]])
        with code.loop(self.size) as i:
            wrong = code.subtract(code.load(work["residual"], i), code.load(work["slope"], i))
            code.store(work["residual"], i, wrong)
        factors = [work["factors"], work["inverse"], work["bends"]]
        code.builder.call(self.kernels.substitute, [*factors, work["residual"]])
        wanted = code.less(code.splat(0.0), code.load(code["wanted"]))
        with code.loop(self.size) as i:
            scaled = code.multiply(self._scaled(code, i, code.load(work["residual"], i)), code.splat(INSPECTED_SHARE))
            self._worse(code, code.select(wanted, scaled, code.splat(0.0)))
        return code.finish()
