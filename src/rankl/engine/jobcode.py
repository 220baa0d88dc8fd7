"""Machine code over a job: its fields by name, and the vectors that a running job keeps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from llvmlite import ir

from rankl.engine import job as jobs
from rankl.engine.kernels import Kernels
from rankl.engine.vector import DOUBLE, INT, POINTER, Code, Lanes

_RECORD = ir.LiteralStructType(
    [INT] * len(jobs.INTEGERS) + [DOUBLE] * len(jobs.NUMBERS) + [POINTER] * len(jobs.ARRAYS),
)


class Layout:
    """Where the vectors of a running job lie, one after the other."""

    def __init__(self, kernels: Kernels, parameters: int, step_work: int):
        system = kernels.system
        sizes = {
            "parameters": parameters,
            "constants": len(kernels.constants),
            "states": system.size,
            "next": system.size,
            "rates": system.size,
            "read": len(system.read),
            "outputs": len(system.outputs),
            "step_work": step_work,
        }
        lanes = "time moment step clock error wish last past stop arrival hits wanted accepted rejected"
        whole = "occupant event save count"
        sizes |= dict.fromkeys((lanes + " " + whole).split(), 1)
        self.offset, self.size = {}, 0
        for name, count in sizes.items():
            self.offset[name] = self.size
            self.size += count


class JobCode(Code):
    """A function over a job: its fields, and the vectors of its workspace."""

    def __init__(self, lanes: Lanes, layout: Layout, name: str, arguments: tuple[str, ...] = (), **options):
        types = dict.fromkeys(arguments, INT)
        super().__init__(lanes, name, ["job", *arguments], types=types, **options)
        self.layout = layout
        self._work = self.field("work")

    def address(self, name: str) -> ir.Value:
        place = [ir.IntType(32)(0), ir.IntType(32)(jobs.FIELDS.index(name))]
        return self.builder.gep(self["job"], place, source_etype=_RECORD)

    def field(self, name: str) -> ir.Value:
        return self.builder.load(self.address(name), typ=_RECORD.elements[jobs.FIELDS.index(name)])

    def set(self, name: str, value: ir.Value) -> None:
        self.builder.store(value, self.address(name))

    def change(self, name: str, by: int) -> None:
        self.set(name, self.builder.add(self.field(name), INT(by)))

    def vectors(self, name: str) -> ir.Value:
        return self.at(self._work, self.layout.offset[name])

    def of_lane(self, name: str, lane: ir.Value, typ: ir.Type = DOUBLE) -> ir.Value:
        return self.get(self.vectors(name), lane, typ)

    def put_lane(self, name: str, lane: ir.Value, value: ir.Value) -> None:
        self.put(self.vectors(name), lane, value)

    def element(self, row: ir.Value, width: ir.Value | int, column: ir.Value | int) -> ir.Value:
        """Index of an entry of a matrix of the given width."""
        width, column = (INT(x) if isinstance(x, int) else x for x in (width, column))
        return self.builder.add(self.builder.mul(row, width), column)

    def before(self, a: ir.Value, b: ir.Value) -> ir.Value:
        return self.builder.icmp_signed("<", a, b)

    @contextmanager
    def due(self, counter: str, count: str, times: str, lane: ir.Value, comparison: str, time) -> Iterator[ir.Value]:
        """Repeat for the saves or events that are due in a lane up to a time, in order."""
        with self.forever() as done:
            index = self.of_lane(counter, lane, INT)
            self.leave_unless(self.before(index, self.field(count)), done)
            now = self.builder.fcmp_ordered(comparison, self.get(self.field(times), index), time)
            self.leave_unless(now, done)
            yield index
            self.put_lane(counter, lane, self.builder.add(index, INT(1)))

    def patient_of(self, lane: ir.Value) -> ir.Value:
        return self.builder.sub(self.of_lane("occupant", lane, INT), INT(1))

    def occupied(self, lane: ir.Value) -> ir.Value:
        return self.builder.icmp_signed("!=", self.of_lane("occupant", lane, INT), INT(0))

    def occupied_lanes(self) -> ir.Value:
        occupant = self.builder.load(self.vectors("occupant"), typ=self.lanes.bits, align=8 * self.lanes.width)
        return self.builder.icmp_signed("!=", occupant, self.whole(0))

    def is_set(self, name: str, lane: ir.Value) -> ir.Value:
        """Whether a mark of a lane is not zero."""
        return self.builder.fcmp_ordered(">", self.of_lane(name, lane), self.number(0.0))

    def moment(self) -> None:
        """Set the time that the rates see: the lanes' own, or the start where time is frozen."""
        moving = self.builder.icmp_signed("!=", self.field("moving"), INT(0))
        time = self.select(moving, self.load(self.vectors("time")), self.splat(self.field("start")))
        self.store(self.vectors("moment"), 0, time)
