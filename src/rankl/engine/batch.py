"""What is done to all patients at once rather than step by step: starting values, outputs, Newton's method."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from llvmlite import ir

from rankl.engine import job as jobs
from rankl.engine.driver import Driver
from rankl.engine.jobcode import JobCode
from rankl.engine.vector import INT


class Batch:
    """Writes `declared`, `observe_all` and `polish`, which go through a job's patients a vector at a time."""

    def __init__(self, driver: Driver):
        self.driver, self.kernels, self.system = driver, driver.kernels, driver.system
        self.lanes = driver.lanes
        self._declared()
        self._observe_all()
        self._polish()

    @contextmanager
    def _groups(self, name: str) -> Iterator[tuple[JobCode, ir.Value]]:
        """Go through the patients, as many as there are lanes at a time, their parameters loaded."""
        code = JobCode(self.lanes, self.driver.layout, name, use="public")
        width = INT(self.lanes.width)
        rounded = code.builder.add(code.field("patients"), INT(self.lanes.width - 1))
        with code.loop(code.builder.sdiv(rounded, width)) as group:
            first = code.builder.mul(group, width)
            self._gather(code, first, "parameters", self.driver.parameters)
            yield code, first
        code.finish()

    def _patient(self, code: JobCode, first, lane) -> ir.Value:
        """The patient of a lane; the last one stands in where there is none left."""
        patient = code.builder.add(first, lane)
        last = code.builder.sub(code.field("patients"), INT(1))
        return code.builder.select(code.before(patient, last), patient, last)

    def _gather(self, code: JobCode, first, name: str, count: int) -> None:
        with code.loop(self.lanes.width) as lane:
            patient = self._patient(code, first, lane)
            with code.loop(count) as i:
                value = code.get(code.field(name), code.element(patient, count, i))
                code.put(code.vectors(name), code.slot(i, lane), value)

    def _scatter(self, code: JobCode, first, name: str, count: int) -> None:
        with code.loop(self.lanes.width) as lane:
            patient = self._patient(code, first, lane)
            with code.loop(count) as i:
                value = code.get(code.vectors(name), code.slot(i, lane))
                code.put(code.field(name), code.element(patient, count, i), value)

    def _declared(self) -> None:
        """Every patient's declared starting values."""
        with self._groups("declared") as (code, first):
            code.builder.call(self.kernels.begin, [code.vectors("parameters"), code.vectors("states")])
            self._scatter(code, first, "states", self.system.width)

    def _observe_all(self) -> None:
        """Outputs at all save times from the saved states, with the parameters in force then."""
        with self._groups("observe_all") as (code, first):
            build, v = code.builder, code.vectors
            code.set("dirty", INT(1))
            with code.loop(self.lanes.width) as lane:
                code.put_lane("event", lane, INT(0))
            with code.loop(code.field("saves")) as save:
                time = code.get(code.field("save_at"), save)
                self._switch(code, first, time)
                code.store(v("time"), 0, code.splat(time))
                with code.loop(self.lanes.width) as lane:
                    row = code.element(self._patient(code, first, lane), code.field("saves"), save)
                    with code.loop(len(self.system.read)) as k:
                        value = code.get(code.field("saved"), code.element(row, len(self.system.read), k))
                        code.put(v("read"), code.slot(k, lane), value)
                build.call(self.kernels.observe, [v("time"), v("read"), v("constants"), v("outputs")])
                with code.loop(self.lanes.width) as lane:
                    row = code.element(self._patient(code, first, lane), code.field("saves"), save)
                    with code.loop(len(self.system.outputs)) as k:
                        value = code.get(v("outputs"), code.slot(k, lane))
                        code.put(code.field("outputs"), code.element(row, len(self.system.outputs), k), value)

    def _switch(self, code: JobCode, first, time) -> None:
        """Apply the changes of parameters before a time, or up to it where it is sampled after what happens then."""
        build, v = code.builder, code.vectors

        def due(event_time: ir.Value) -> ir.Value:
            now = build.and_(code.yes("after"), build.fcmp_ordered("==", event_time, time))
            return build.or_(build.fcmp_ordered("<", event_time, time), now)

        with code.loop(self.lanes.width) as lane:
            patient = self._patient(code, first, lane)
            with code.due_events(lane, patient, due) as event:
                kind = code.get(code.field("event_kind"), event, INT)
                switch = build.icmp_signed("==", kind, INT(jobs.SWITCH))
                flow = build.icmp_signed("==", kind, INT(jobs.FLOW))
                with code.when(build.or_(switch, flow)):
                    place = code.slot(code.get(code.field("event_target"), event, INT), lane)
                    before = build.select(flow, code.get(v("parameters"), place), code.number(0.0))
                    code.put(v("parameters"), place, build.fadd(before, code.get(code.field("event_value"), event)))
                    code.set("dirty", INT(1))
        with code.when(code.yes("dirty")):
            build.call(self.kernels.prepare, [v("parameters"), v("constants")])
            code.set("dirty", INT(0))

    def _polish(self) -> None:
        """`max_steps` Newton steps towards rates of zero at the time `start`, and the rates that are left."""
        with self._groups("polish") as (code, first):
            build, v, width = code.builder, code.vectors, self.system.width
            work = self.driver.method.places(code, v("step_work"))
            self._gather(code, first, "states", width)
            build.call(self.kernels.prepare, [v("parameters"), v("constants")])
            code.store(v("time"), 0, code.splat(code.field("start")))
            code.store(work["diagonal"], 0, code.splat(code.field("diagonal")))
            point = [v("time"), v("states"), v("constants")]
            with code.loop(code.field("max_steps")):
                build.call(self.kernels.jacobian, [*point, *(work[k] for k in ("jacobian", "bends", "by_time")), v("rates")])
                build.call(self.kernels.factorise, [work[k] for k in ("diagonal", "jacobian", "factors", "inverse")])
                build.call(self.kernels.substitute_all, [*(work[k] for k in ("factors", "inverse", "bends")), v("rates")])
                with code.loop(width) as i:
                    free = build.fcmp_ordered(">", code.splat(code.get(code.field("free"), i)), code.splat(0.0))
                    moved = build.fadd(code.load(v("states"), i), code.load(v("rates"), i))
                    code.store(v("states"), i, code.select(free, moved, code.load(v("states"), i)))
            build.call(self.kernels.all_rates, [*point, v("rates")])
            self._scatter(code, first, "states", width)
            self._scatter(code, first, "rates", width)
