"""The integration of many patients, in machine code: every lane has its own time, step size and events.

A lane that has finished takes the next patient. What a patient does depends on nothing in other lanes.
"""

from __future__ import annotations

from llvmlite import ir

from rankl.engine import job as jobs
from rankl.engine.control import Control
from rankl.engine.jobcode import JobCode, Layout
from rankl.engine.kernels import Kernels
from rankl.engine.rosenbrock import Rosenbrock
from rankl.engine.vector import INT
from rankl.engine.watch import Watch


class Driver:
    """Writes `integrate`: run a job for at most `budget` steps; returns whether patients are left."""

    def __init__(self, kernels: Kernels, method: Rosenbrock, parameters: int):
        self.lanes, self.kernels, self.method, self.tableau = kernels.lanes, kernels, method, method.tableau
        self.layout = Layout(kernels, parameters, method.work_size)
        self.parameters, self.system = parameters, kernels.system
        self.read = self.lanes.table("read", self.system.read)
        self.finish = self._finish()
        self.fail = self._fail()
        self.watch = Watch(self) if self.system.switches or self.system.holds else None
        self.settle = self._settle()
        self.fill = self._fill()
        self.control = Control(self.layout, kernels, self.tableau.order)
        self.record = self._record()
        self.close = self._close()
        self._integrate()

    def _code(self, name: str, *arguments: str, **options) -> JobCode:
        return JobCode(self.lanes, self.layout, name, arguments, **options)

    def _integrate(self) -> None:
        code = self._code("integrate", use="public", result=INT)
        call, v = code.builder.call, code.vectors
        step = [v(name) for name in ("moment", "step", "clock", "states", "constants", "next", "error", "step_work")]
        step += [code.address("tolerance"), code.field("scales")]
        with code.forever() as end:
            call(self.fill, [code["job"]])
            with code.when(code.yes("dirty")):
                call(self.control.refresh, [code["job"]])
            code.leave_unless(code.before(INT(0), code.field("active")), end)
            code.leave_unless(code.before(INT(0), code.field("budget")), end)
            code.change("budget", -1)
            call(self.control.plan, [code["job"]])
            call(self.method.step, step)
            if self.watch:
                call(self.watch.look, [code["job"]])
            with code.when(code.yes("inspecting")):
                call(self.method.inspect, [*step, v("wanted")])
            call(self.control.judge, [code["job"]])
            if self.watch:
                call(self.watch.locate, [code["job"]])
            call(self.record, [code["job"]])
            self._advance(code)
            call(self.close, [code["job"]])
        code.finish(code.field("active"))

    def _advance(self, code: JobCode) -> None:
        """Accepted steps become the present."""
        v = code.vectors
        accepted = code.less(code.splat(0.0), code.load(v("accepted")))
        crosses = code.less(code.splat(0.0), code.load(v("crosses")))
        with code.loop(self.system.width) as i:
            arrived = code.load(v("next"), i)
            if self.watch:
                arrived = code.select(crosses, code.load(v("crossing"), i), arrived)
            code.store(v("states"), i, code.select(accepted, arrived, code.load(v("states"), i)))
        code.store(v("time"), 0, code.select(accepted, code.load(v("arrival")), code.load(v("time"))))

    def _fill(self) -> ir.Function:
        """Give every empty lane the next patient."""
        code = self._code("fill")
        build = code.builder
        with code.loop(self.lanes.width) as lane, code.forever() as full:
            code.leave_unless(build.icmp_signed("==", code.of_lane("occupant", lane, INT), INT(0)), full)
            patient = code.field("next")
            code.leave_unless(code.before(patient, code.field("patients")), full)
            for field, target, count in (
                ("parameters", "parameters", self.parameters),
                ("states", "states", self.system.width),
            ):
                with code.loop(count) as i:
                    value = code.get(code.field(field), code.element(patient, count, i))
                    code.put(code.vectors(target), code.slot(i, lane), value)
            code.change("next", 1)
            code.change("active", 1)
            code.put(code.field("stage"), patient, INT(jobs.INSIDE))
            code.put_lane("occupant", lane, build.add(patient, INT(1)))
            code.put_lane("time", lane, code.field("start"))
            for name in ("event", "save", "count"):
                code.put_lane(name, lane, INT(0))
            if self.watch:
                self.watch.begin(code, lane)
            build.call(self.settle, [code["job"], lane])
        return code.finish()

    def _settle(self) -> ir.Function:
        """A lane is at its start, at an event, where a switch changes or at the end: save, and do what happens now."""
        code = self._code("settle", "lane")
        lane, build = code["lane"], code.builder
        patient, time = code.patient_of(lane), code.of_lane("time", lane)
        after = code.yes("after")
        ended = build.fcmp_ordered("<=", code.field("end"), time)
        with code.when(build.not_(after)):
            self._save_now(code, lane, patient, time)
        before = code.of_lane("event", lane, INT)
        fresh = build.icmp_signed("==", code.of_lane("count", lane, INT), INT(0))
        if self.watch:
            with code.when(fresh):
                build.call(self.watch.cascade, [code["job"], lane])
        with code.when(build.and_(code.occupied(lane), build.or_(after, build.not_(ended)))):
            with code.due_events(lane, patient, lambda at: build.fcmp_ordered("<=", at, time)) as event:
                self._apply(code, event, patient, lane)
            if self.watch:
                build.call(self.watch.cascade, [code["job"], lane])
        with code.when(code.occupied(lane)):
            self._save_now(code, lane, patient, time)
            with code.either(ended) as (then, otherwise):
                with then:
                    build.call(self.finish, [code["job"], lane])
                with otherwise:
                    self._stop_next(code, lane, patient)
                    jumped = build.icmp_signed("!=", before, code.of_lane("event", lane, INT))
                    if self.watch:
                        jumped = build.or_(jumped, self.watch.has_happened(code, lane))
                    with code.when(build.or_(jumped, fresh)):
                        self._start_anew(code, lane)
        return code.finish()

    def _save_now(self, code: JobCode, lane, patient, time) -> None:
        with code.due_saves(lane, "<=", time) as save, code.loop(len(self.system.read)) as k:
            state = code.get(self.read, k, INT)
            self._save(code, patient, save, k, code.get(code.vectors("states"), code.slot(state, lane)))

    def _stop_next(self, code: JobCode, lane, patient) -> None:
        """Steps from here end at the next event."""
        event = code.of_lane("event", lane, INT)
        code.put_lane("stop", lane, code.field("end"))
        with code.when(code.before(event, code.field("events"))):
            code.put_lane("stop", lane, code.smaller_of(code.time_of(event, patient), code.field("end")))

    def _start_anew(self, code: JobCode, lane) -> None:
        """Steps from here know nothing of those before."""
        for name, value in (("wish", -1.0), ("last", 0.0), ("past", 1e-2), ("rejected", 0.0)):
            code.put_lane(name, lane, code.number(value))
        code.set("dirty", INT(1))

    def _save(self, code: JobCode, patient, save, k, value) -> None:
        row = code.element(patient, code.field("saves"), save)
        code.put(code.field("saved"), code.element(row, len(self.system.read), k), value)

    def _apply(self, code: JobCode, event, patient, lane) -> None:
        build, states, parameters = code.builder, code.vectors("states"), code.vectors("parameters")
        target = code.slot(code.get(code.field("event_target"), event, INT), lane)
        value = code.get(code.field("event_value"), event)
        kind = code.get(code.field("event_kind"), event, INT)

        def of(wanted: int):
            return code.when(build.icmp_signed("==", kind, INT(wanted)))

        with of(jobs.ADD):
            code.put(states, target, build.fadd(code.get(states, target), value))
        with of(jobs.SET):
            code.put(states, target, value)
        with of(jobs.SWITCH):
            code.put(parameters, target, value)
        with of(jobs.FLOW):
            code.put(parameters, target, build.fadd(code.get(parameters, target), value))
        with of(jobs.RESET):
            fresh = code.vectors("crossing")
            build.call(self.kernels.begin, [parameters, fresh])
            with code.loop(self.system.width) as i:
                code.put(states, code.slot(i, lane), code.get(fresh, code.slot(i, lane)))

    def _finish(self) -> ir.Function:
        """Hand out a lane's final state and leave the lane empty."""
        code = self._code("finish", "lane")
        lane = code["lane"]
        patient = code.patient_of(lane)
        with code.loop(self.system.width) as i:
            value = code.get(code.vectors("states"), code.slot(i, lane))
            code.put(code.field("states"), code.element(patient, self.system.width, i), value)
        code.put(code.field("steps"), patient, code.of_lane("count", lane, INT))
        code.put(code.field("stage"), patient, INT(jobs.DONE))
        code.put_lane("occupant", lane, INT(0))
        code.change("active", -1)
        return code.finish()

    def _fail(self) -> ir.Function:
        """Note why, when and by which state a lane fails, and leave it empty."""
        code = self._code("fail", "lane", "reason")
        lane, build = code["lane"], code.builder
        patient = code.patient_of(lane)
        code.put(code.field("failure"), patient, code["reason"])
        code.put(code.field("failed_time"), patient, code.of_lane("time", lane))
        increments = self.method.increments(code, code.vectors("step_work"))[-1]
        worst, unordered = code.vectors("error"), build.fcmp_unordered
        code.put(worst, lane, code.number(-1.0))
        with code.loop(self.system.size) as i:
            size = code.absolute(code.get(code.vectors("states"), code.slot(i, lane)))
            allowed = build.fadd(size, code.get(code.field("scales"), i))
            error = build.fdiv(code.absolute(code.get(increments, code.slot(i, lane))), allowed)
            error = build.select(unordered("uno", error, error), code.number(float("inf")), error)
            with code.when(build.fcmp_ordered(">", error, code.get(worst, lane))):
                code.put(worst, lane, error)
                code.put(code.field("failed_state"), patient, i)
        build.call(self.finish, [code["job"], lane])
        return code.finish()

    def _record(self) -> ir.Function:
        """Save what lies within the accepted steps, interpolated."""
        code = self._code("record")
        build, stages = code.builder, self.method.increments(code, code.vectors("step_work"))
        with code.loop(self.lanes.width) as lane, code.when(code.is_set("accepted", lane)):
            patient = code.patient_of(lane)
            begin, step = code.of_lane("time", lane), code.of_lane("step", lane)
            with code.due_saves(lane, "<", code.of_lane("arrival", lane)) as save:
                s = build.fdiv(build.fsub(code.get(code.field("save_at"), save), begin), step)
                with code.loop(len(self.system.read)) as k:
                    state = code.slot(code.get(self.read, k, INT), lane)
                    ends = code.get(code.vectors("states"), state), code.get(code.vectors("next"), state)
                    increments = [code.get(stage, state) for stage in stages]
                    self._save(code, patient, save, k, self.method.between(code, s, ends, increments))
        return code.finish()

    def _close(self) -> ir.Function:
        """After a step: settle the lanes that have arrived, and give up those that cannot go on."""
        code = self._code("close")
        build = code.builder

        with code.loop(self.lanes.width) as lane, code.when(code.occupied(lane)):
            code.put_lane("count", lane, build.add(code.of_lane("count", lane, INT), INT(1)))
            with code.either(code.is_set("accepted", lane)) as (yes, no):
                with yes, code.either(code.is_set("hits", lane)) as (end, on):
                    with end:
                        build.call(self.settle, [code["job"], lane])
                    with on:
                        time, step = code.of_lane("time", lane), code.of_lane("step", lane)
                        with code.when(build.fcmp_ordered("==", time, build.fsub(time, step))):
                            build.call(self.fail, [code["job"], lane, INT(jobs.TOO_SMALL)])
                with no:
                    least = code.fused(
                        code.absolute(code.of_lane("time", lane)), code.number(1e-15), code.number(1e-20)
                    )
                    with code.when(build.fcmp_ordered("<", code.of_lane("wish", lane), least)):
                        finite = build.fcmp_ordered("<=", code.of_lane("error", lane), code.number(1e300))
                        reason = build.select(finite, INT(jobs.TOO_SMALL), INT(jobs.NOT_FINITE))
                        build.call(self.fail, [code["job"], lane, reason])
            with code.when(code.occupied(lane)):
                self._limit(code, lane)
        return code.finish()

    def _limit(self, code: JobCode, lane) -> None:
        """Give up a lane that has taken too many steps or that is to be expelled."""
        build = code.builder
        patient = code.patient_of(lane)
        beyond = build.icmp_signed(">=", code.of_lane("count", lane, INT), code.field("max_steps"))
        expelled = build.icmp_signed("==", code.get(code.field("stage"), patient, INT), INT(jobs.EXPELLED))
        with code.when(build.or_(beyond, expelled)):
            reason = build.select(expelled, INT(jobs.WALL_LIMIT), INT(jobs.STEP_LIMIT))
            build.call(self.fail, [code["job"], lane, reason])
