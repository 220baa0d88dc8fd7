"""Writing machine code in LLVM's language: vectors of one number per patient, loops and branches."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from llvmlite import ir

DOUBLE, INT, BIT, POINTER, VOID = ir.DoubleType(), ir.IntType(64), ir.IntType(1), ir.PointerType(), ir.VoidType()


class Splat(ir.Constant):
    """The same constant in every lane, written short."""

    def __init__(self, typ: ir.VectorType, text: str):
        self.type, self.constant = typ, f"splat ({typ.element} {text})"

    def _to_string(self) -> str:
        return f"{self.type} {self.constant}"

    def _get_reference(self) -> str:
        return self.constant


class Lanes:
    """The shape of a vector: how many patients run side by side, and the module they are compiled in."""

    def __init__(self, width: int, name: str):
        self.width = width
        self.vector = ir.VectorType(DOUBLE, width)
        self.bits = ir.VectorType(INT, width)
        self.module = ir.Module(name=name)

    def intrinsic(self, name: str, result: ir.Type, arguments: list[ir.Type]) -> ir.Function:
        known = self.module.globals.get(name)
        return known or ir.Function(self.module, ir.FunctionType(result, arguments), name)

    def table(self, name: str, values: list[int]) -> ir.GlobalVariable:
        """Constant integers in the module."""
        typ = ir.ArrayType(INT, len(values))
        constants: Any = ir.GlobalVariable(self.module, typ, name)
        constants.initializer, constants.global_constant, constants.linkage = ir.Constant(typ, values), True, "internal"
        return constants


class Code:
    """One function while it is written. Addresses of vectors count in vectors, those of scalars in scalars.

    Functions are "internal" to the module, or also "inline" where they are called, or "public".
    """

    def __init__(
        self,
        lanes: Lanes,
        name: str,
        arguments: list[str],
        *,
        use: str = "internal",
        result: ir.Type = VOID,
        types: Mapping[str, ir.Type] | None = None,
    ):
        kinds = [(types or {}).get(argument, POINTER) for argument in arguments]
        self.lanes = lanes
        self.function = ir.Function(lanes.module, ir.FunctionType(result, kinds), name)
        if use != "public":
            self.function.linkage = "internal"
            self.function.attributes.add("alwaysinline" if use == "inline" else "noinline")
        self.function.attributes.add("nounwind")
        self.arguments = dict(zip(arguments, self.function.args, strict=True))
        for argument in self.arguments.values():
            if argument.type is POINTER:
                argument.add_attribute("noalias")
        self.builder: Any = ir.IRBuilder(self.function.append_basic_block("entry"))
        self._products: set[ir.Value] = set()

    def __getitem__(self, argument: str) -> ir.Value:
        return self.arguments[argument]

    def finish(self, result: ir.Value | None = None) -> ir.Function:
        self.builder.ret_void() if result is None else self.builder.ret(result)
        return self.function

    # numbers

    def number(self, value: float) -> ir.Constant:
        return DOUBLE(value)

    def splat(self, value: float | ir.Value) -> ir.Value:
        """The same number in every lane."""
        if isinstance(value, ir.Value):
            first = self.builder.insert_element(ir.Constant(self.lanes.vector, ir.Undefined), value, ir.IntType(32)(0))
            zeros = ir.Constant(ir.VectorType(ir.IntType(32), self.lanes.width), None)
            return self.builder.shuffle_vector(first, ir.Constant(self.lanes.vector, ir.Undefined), zeros)
        pattern = struct.unpack("<Q", struct.pack("<d", float(value)))[0]
        return Splat(self.lanes.vector, f"0x{pattern:016X}")

    def whole(self, value: int) -> ir.Value:
        """The same 64-bit integer in every lane."""
        return Splat(self.lanes.bits, str(value))

    # memory

    def at(self, base: ir.Value, index: int | ir.Value) -> ir.Value:
        """Address of a vector."""
        if isinstance(index, int):
            return base if index == 0 else self.builder.gep(base, [INT(index)], source_etype=self.lanes.vector)
        return self.builder.gep(base, [index], source_etype=self.lanes.vector)

    def load(self, base: ir.Value, index: int | ir.Value = 0) -> ir.Value:
        return self.builder.load(self.at(base, index), typ=self.lanes.vector, align=8 * self.lanes.width)

    def store(self, base: ir.Value, index: int | ir.Value, value: ir.Value) -> None:
        self.builder.store(value, self.at(base, index), align=8 * self.lanes.width)

    def get(self, base: ir.Value, index: int | ir.Value = 0, typ: ir.Type = DOUBLE) -> ir.Value:
        """A scalar from an array of scalars."""
        index = INT(index) if isinstance(index, int) else index
        return self.builder.load(self.builder.gep(base, [index], source_etype=typ), typ=typ, align=8)

    def put(self, base: ir.Value, index: int | ir.Value, value: Any) -> None:
        index = INT(index) if isinstance(index, int) else index
        self.builder.store(value, self.builder.gep(base, [index], source_etype=value.type), align=8)

    def slot(self, row: ir.Value | int, lane: ir.Value) -> ir.Value:
        """Index of one lane of a vector in scalars."""
        row = INT(row) if isinstance(row, int) else row
        return self.builder.add(self.builder.mul(row, INT(self.lanes.width)), lane)

    # arithmetic of vectors and scalars

    def add(self, a, b):
        """a + b; a product is added in one rounding, here rather than where a compiler likes, so that all widths agree."""
        if a not in self._products:
            a, b = b, a
        return self.fused(a.operands[0], a.operands[1], b) if a in self._products else self.builder.fadd(b, a)

    def subtract(self, a, b):
        """a - b, likewise."""
        if a in self._products:
            return self.fused(a.operands[0], a.operands[1], self.negate(b))
        if b in self._products:
            return self.fused(self.negate(b.operands[0]), b.operands[1], a)
        return self.builder.fsub(a, b)

    def multiply(self, a, b):
        product = self.builder.fmul(a, b)
        self._products.add(product)
        return product

    def divide(self, a, b):
        return self.builder.fdiv(a, b)

    def negate(self, a):
        return self.builder.fneg(a)

    def fused(self, a, b, c):
        """a b + c, in one rounding where the processor can."""
        name = f"llvm.fmuladd.v{self.lanes.width}f64" if a.type == self.lanes.vector else "llvm.fmuladd.f64"
        return self.builder.call(self.lanes.intrinsic(name, a.type, [a.type] * 3), [a, b, c])

    def absolute(self, a):
        return self._intrinsic("fabs", a)

    def floor(self, a):
        return self._intrinsic("floor", a)

    def root(self, a):
        return self._intrinsic("sqrt", a)

    def _intrinsic(self, name: str, a):
        kind = f"v{self.lanes.width}f64" if a.type == self.lanes.vector else "f64"
        return self.builder.call(self.lanes.intrinsic(f"llvm.{name}.{kind}", a.type, [a.type]), [a])

    def less(self, a, b):
        return self.builder.fcmp_ordered("<", a, b)

    def select(self, condition, a, b):
        return self.builder.select(condition, a, b)

    def greater_of(self, a, b):
        return self.select(self.less(b, a), a, b)

    def smaller_of(self, a, b):
        return self.select(self.less(a, b), a, b)

    def exp(self, a):
        return self.builder.call(self.lanes.module.globals["exponential"], [a])

    def log(self, a):
        return self.builder.call(self.lanes.module.globals["logarithm"], [a])

    def sin(self, a):
        return self.builder.call(self.lanes.module.globals["sine"], [a])

    def cos(self, a):
        return self.builder.call(self.lanes.module.globals["cosine"], [a])

    def arctan(self, a):
        return self.builder.call(self.lanes.module.globals["arctangent"], [a])

    def power(self, base, exponent):
        """base^exponent for base > 0; for base <= 0 the limit at 0: 0, 1 or infinity."""
        return self.builder.call(self.lanes.module.globals["power"], [base, exponent])

    def slope(self, base, exponent, power):
        """Derivative of base^exponent by base for base > 0; else its limit at 0 where that is finite, or 0."""
        positive = self.builder.fcmp_unordered(">", base, self.splat(0.0))
        inside = self.divide(self.multiply(exponent, power), self.select(positive, base, self.splat(1.0)))
        linear = self.builder.fcmp_ordered("==", exponent, self.splat(1.0))
        return self.select(positive, inside, self.select(linear, self.splat(1.0), self.splat(0.0)))

    # control

    @contextmanager
    def loop(self, count: int | ir.Value) -> Iterator[ir.Value]:
        """for index in 0 .. count - 1"""
        count = INT(count) if isinstance(count, int) else count
        before = self.builder.block
        head = self.function.append_basic_block("loop")
        body = self.function.append_basic_block("each")
        after = self.function.append_basic_block("done")
        self.builder.branch(head)
        self.builder.position_at_end(head)
        index = self.builder.phi(INT)
        index.add_incoming(INT(0), before)
        self.builder.cbranch(self.builder.icmp_signed("<", index, count), body, after)
        self.builder.position_at_end(body)
        yield index
        index.add_incoming(self.builder.add(index, INT(1)), self.builder.block)
        self.builder.branch(head)
        self.builder.position_at_end(after)

    @contextmanager
    def forever(self) -> Iterator[ir.Block]:
        """Repeat until `leave_unless` the condition; yields the block to leave to."""
        body = self.function.append_basic_block("again")
        after = self.function.append_basic_block("left")
        self.builder.branch(body)
        self.builder.position_at_end(body)
        yield after
        self.builder.branch(body)
        self.builder.position_at_end(after)

    def leave_unless(self, condition: ir.Value, after: ir.Block) -> None:
        go_on = self.function.append_basic_block("on")
        self.builder.cbranch(condition, go_on, after)
        self.builder.position_at_end(go_on)

    def when(self, condition: ir.Value):
        return self.builder.if_then(condition)

    def either(self, condition: ir.Value):
        return self.builder.if_else(condition)
