"""Machine code over a job: its fields by name, and the vectors that a running job keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from llvmlite import ir

from rankl.engine import job as jobs
from rankl.engine.kernels import Kernels
from rankl.engine.vector import DOUBLE, INT, POINTER, Code, Lanes

_RECORD = ir.LiteralStructType(
    [INT] * len(jobs.INTEGERS) + [DOUBLE] * len(jobs.NUMBERS) + [POINTER] * len(jobs.ARRAYS),
)


class Layout:
    """Where the vectors of a running job lie, one after the other.

    Those of thresholds (see `Watch`): `crossing` is the state where a switch changes within a step, `watched` the
    states that switches read, `switches` what they are at the start of a step, `conditions` what they and the
    thresholds' conditions are where looked at, `held` whether those held before, `pending` what is about to happen,
    `planned` and `assigned` the values that it sets.
    """

    def __init__(self, kernels: Kernels, parameters: int, step_work: int):
        system = kernels.system
        sizes = {
            "parameters": parameters,
            "constants": len(kernels.constants),
            "states": system.width,
            "next": system.width,
            "rates": system.width,
            "crossing": system.width,
            "watched": len(system.watched),
            "switches": len(system.switches),
            "conditions": len(system.switches) + len(system.holds),
            "held": len(system.holds),
            "pending": len(system.holds),
            "planned": len(system.then),
            "assigned": len(system.then),
            "read": len(system.read),
            "outputs": len(system.outputs),
            "step_work": step_work,
        }
        lanes = "time moment step clock error wish last past stop arrival hits wanted accepted rejected low high crosses"
        whole = "occupant event save count happened"
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
    def due_saves(self, lane: ir.Value, comparison: str, time: ir.Value) -> Iterator[ir.Value]:
        """Repeat for the saves that are due in a lane up to a time, in order."""

        def due(save: ir.Value) -> ir.Value:
            return self.builder.fcmp_ordered(comparison, self.get(self.field("save_at"), save), time)

        with self._due("save", "saves", lane, due) as save:
            yield save

    @contextmanager
    def due_events(self, lane: ir.Value, patient: ir.Value, due: Callable[[ir.Value], ir.Value]) -> Iterator[ir.Value]:
        """Repeat for the events that are due in a lane, in order; yields their places in arrays of events."""
        with self._due("event", "events", lane, lambda event: due(self.time_of(event, patient))) as event:
            yield self.element(event, self.field("patients"), patient)

    @contextmanager
    def _due(self, counter: str, count: str, lane, due: Callable[[ir.Value], ir.Value]) -> Iterator[ir.Value]:
        with self.forever() as done:
            index = self.of_lane(counter, lane, INT)
            self.leave_unless(self.before(index, self.field(count)), done)
            self.leave_unless(due(index), done)
            yield index
            self.put_lane(counter, lane, self.builder.add(index, INT(1)))

    def yes(self, name: str) -> ir.Value:
        """Whether a field that is a whole number is not zero."""
        return self.builder.icmp_signed("!=", self.field(name), INT(0))

    def time_of(self, event: ir.Value, patient: ir.Value) -> ir.Value:
        return self.get(self.field("event_time"), self.element(event, self.field("patients"), patient))

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
        time = self.select(self.yes("moving"), self.load(self.vectors("time")), self.splat(self.field("start")))
        self.store(self.vectors("moment"), 0, time)
