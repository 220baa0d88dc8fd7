"""What happens when a condition becomes true: steps end where it does, and thresholds change states there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llvmlite import ir

from rankl.engine import job as jobs
from rankl.engine.jobcode import JobCode
from rankl.engine.vector import INT

if TYPE_CHECKING:
    from rankl.engine.driver import Driver

LOOKS = (0.25, 0.5, 0.75)
"""Shares of a step at which switches that read time alone are looked at."""
HALVINGS = 60
"""How finely the moment of a change is found, in halves of a step: to the digit."""
LONGEST_CASCADE = 1000
"""How often thresholds may set one another off at one moment."""


class Watch:
    """Writes `look`, `locate` and `cascade`.

    A switch is a comparison that some condition is made of. Where one differs from what it was at the start of the
    step, the first such moment is found by halving on the interpolation.
    """

    def __init__(self, driver: Driver):
        self.driver, self.kernels, self.system = driver, driver.kernels, driver.system
        self.lanes, self.layout, self.method = driver.lanes, driver.layout, driver.method
        self.watched = self.lanes.table("watched", self.system.watched)
        self.at = self._at()
        self.look = self._look()
        self.locate = self._locate()
        self.cascade = self._cascade()

    def begin(self, code: JobCode, lane: ir.Value) -> None:
        """A lane has a new patient: what counts as having held before its start."""
        for k, threshold in enumerate(self.system.thresholds):
            before = 0.0 if threshold.at_start else 1.0
            code.put(code.vectors("held"), code.slot(k, lane), code.number(before))

    def has_happened(self, code: JobCode, lane: ir.Value) -> ir.Value:
        """Whether a threshold has changed a lane just now."""
        return code.builder.icmp_signed("!=", code.of_lane("happened", lane, INT), INT(0))

    def _at(self) -> ir.Function:
        """`conditions` at the share `high` of the step, in all lanes."""
        code = JobCode(self.lanes, self.layout, "conditions_at")
        v, s = code.vectors, code.load(code.vectors("high"))
        stages = self.method.increments(code, v("step_work"))
        with code.loop(len(self.system.watched)) as k:
            state = code.get(self.watched, k, INT)
            ends = code.load(v("states"), state), code.load(v("next"), state)
            value = self.method.between(code, s, ends, [code.load(stage, state) for stage in stages])
            code.store(v("watched"), k, value)
        self._moment(code, s)
        code.builder.call(self.kernels.conditions, [v("moment"), v("watched"), v("constants"), v("conditions")])
        return code.finish()

    def _moment(self, code: JobCode, share: ir.Value) -> None:
        """The time that conditions see at a share of the step."""
        v = code.vectors
        now = code.select(code.yes("moving"), code.load(v("time")), code.splat(code.field("start")))
        code.store(v("moment"), 0, code.fused(code.load(v("clock")), share, now))

    def _changed(self, code: JobCode, count: int) -> ir.Value:
        """The lanes in which one of the first switches is not what it was at the start of the step."""
        changed = code.less(code.splat(0.0), code.splat(0.0))
        for k in range(count):
            before, now = code.load(code.vectors("switches"), k), code.load(code.vectors("conditions"), k)
            changed = code.builder.or_(changed, code.builder.fcmp_unordered("!=", before, now))
        return changed

    def _look(self) -> ir.Function:
        """Bracket the first change of a switch within the step by `low` and `high`, and have `crosses` lanes inspected.

        What reads time alone is looked at within the step too; the rest is, at its end.
        """
        code = JobCode(self.lanes, self.layout, "look")
        build, v = code.builder, code.vectors
        for name, value in (("low", 0.0), ("high", 1.0), ("crosses", 0.0)):
            code.store(v(name), 0, code.splat(value))
        for share in LOOKS if self.system.clocks else ():
            self._moment(code, code.splat(share))
            build.call(self.kernels.clocks, [v("moment"), v("states"), v("constants"), v("conditions")])
            self._bracket(code, share, self._changed(code, self.system.clocks))
        with code.loop(len(self.system.watched)) as k:
            code.store(v("watched"), k, code.load(v("next"), code.get(self.watched, k, INT)))
        self._moment(code, code.splat(1.0))
        build.call(self.kernels.conditions, [v("moment"), v("watched"), v("constants"), v("conditions")])
        self._bracket(code, 1.0, self._changed(code, len(self.system.switches)))
        with code.loop(self.lanes.width) as lane, code.when(code.is_set("crosses", lane)):
            code.put_lane("wanted", lane, code.number(1.0))
            code.set("inspecting", INT(1))
        return code.finish()

    def _bracket(self, code: JobCode, share: float, changed: ir.Value) -> None:
        """Lanes that have changed by a share of the step, but not before, change within it."""
        build, v, here = code.builder, code.vectors, code.splat(share)
        crosses = code.load(v("crosses"))
        before = build.fcmp_ordered("==", crosses, code.splat(0.0))
        first = build.and_(before, build.and_(changed, code.occupied_lanes()))
        code.store(v("high"), 0, code.select(first, here, code.load(v("high"))))
        code.store(v("crosses"), 0, code.select(first, code.splat(1.0), crosses))

    def _locate(self) -> ir.Function:
        """In lanes whose accepted step crosses: the arrival at the first moment after the change, and the state there."""
        code = JobCode(self.lanes, self.layout, "locate")
        build, v, zero = code.builder, code.vectors, code.splat(0.0)
        accepted = code.less(zero, code.load(v("accepted")))
        crosses = build.and_(code.less(zero, code.load(v("crosses"))), accepted)
        code.store(v("crosses"), 0, code.select(crosses, code.splat(1.0), zero))
        code.set("inspecting", INT(0))
        with code.loop(self.lanes.width) as lane, code.when(code.is_set("crosses", lane)):
            code.set("inspecting", INT(1))
        with code.when(code.yes("inspecting")):
            self._halve(code, crosses)
            self._arrive(code, crosses)
        return code.finish()

    def _halve(self, code: JobCode, crosses: ir.Value) -> None:
        build, v = code.builder, code.vectors
        with code.loop(HALVINGS):
            low, high = code.load(v("low")), code.load(v("high"))
            middle = build.fmul(code.splat(0.5), build.fadd(low, high))
            code.store(v("high"), 0, middle)
            build.call(self.at, [code["job"]])
            changed = self._changed(code, len(self.system.switches))
            code.store(v("high"), 0, code.select(changed, middle, high))
            code.store(v("low"), 0, code.select(changed, low, middle))

    def _arrive(self, code: JobCode, crosses: ir.Value) -> None:
        v, s = code.vectors, code.load(code.vectors("high"))
        stages = self.method.increments(code, v("step_work"))
        with code.loop(self.system.size) as i:
            ends = code.load(v("states"), i), code.load(v("next"), i)
            value = self.method.between(code, s, ends, [code.load(stage, i) for stage in stages])
            code.store(v("crossing"), i, value)
        arrival = code.fused(code.load(v("step")), s, code.load(v("time")))
        arrival = code.smaller_of(arrival, code.load(v("arrival")))
        code.store(v("arrival"), 0, code.select(crosses, arrival, code.load(v("arrival"))))
        code.store(v("hits"), 0, code.select(crosses, code.splat(1.0), code.load(v("hits"))))

    def _cascade(self) -> ir.Function:
        """Let happen in a lane what thresholds say, and what that brings about, until nothing more does."""
        code = JobCode(self.lanes, self.layout, "cascade", ("lane",))
        build, v, lane = code.builder, code.vectors, code["lane"]
        build.call(self.kernels.prepare, [v("parameters"), v("constants")])
        code.put_lane("happened", lane, INT(0))
        for k in range(len(self.system.thresholds)):
            code.put(v("pending"), code.slot(k, lane), code.number(0.0))
        with code.forever() as done:
            self._consider(code, lane)
            chosen = INT(-1)
            for k in reversed(range(len(self.system.thresholds))):
                waits = build.fcmp_ordered(">", code.get(v("pending"), code.slot(k, lane)), code.number(0.0))
                chosen = build.select(waits, INT(k), chosen)
            code.leave_unless(build.icmp_signed(">=", chosen, INT(0)), done)
            happened = build.add(code.of_lane("happened", lane, INT), INT(1))
            code.put_lane("happened", lane, happened)
            code.leave_unless(code.before(happened, INT(LONGEST_CASCADE)), done)
            self._happen(code, lane, chosen)
        for k in range(len(self.system.switches)):
            code.put(v("switches"), code.slot(k, lane), code.get(v("conditions"), code.slot(k, lane)))
        with code.when(build.not_(code.before(code.of_lane("happened", lane, INT), INT(LONGEST_CASCADE)))):
            build.call(self.driver.fail, [code["job"], lane, INT(jobs.ENDLESS)])
        return code.finish()

    def _consider(self, code: JobCode, lane: ir.Value) -> None:
        """Which thresholds have come to hold, and what they would set."""
        build, v = code.builder, code.vectors
        with code.loop(len(self.system.watched)) as k:
            code.store(v("watched"), k, code.load(v("states"), code.get(self.watched, k, INT)))
        code.moment()
        build.call(self.kernels.conditions, [v("moment"), v("watched"), v("constants"), v("conditions")])
        build.call(self.kernels.assignments, [v("moment"), v("states"), v("constants"), v("assigned")])
        first = 0
        for k, threshold in enumerate(self.system.thresholds):
            held, pending = (code.get(v(name), code.slot(k, lane)) for name in ("held", "pending"))
            now = code.get(v("conditions"), code.slot(len(self.system.switches) + k, lane))
            begins = build.fcmp_ordered(">", now, held)
            code.put(v("held"), code.slot(k, lane), now)
            still = pending if threshold.lasting else build.fmul(pending, now)
            code.put(v("pending"), code.slot(k, lane), build.select(begins, code.number(1.0), still))
            with code.when(begins):
                for j in range(first, first + len(threshold.then)):
                    code.put(v("planned"), code.slot(j, lane), code.get(v("assigned"), code.slot(j, lane)))
            first += len(threshold.then)

    def _happen(self, code: JobCode, lane: ir.Value, chosen: ir.Value) -> None:
        """The chosen threshold sets its states."""
        build, v, first = code.builder, code.vectors, 0
        for k, threshold in enumerate(self.system.thresholds):
            values = v("planned" if threshold.as_found else "assigned")
            with code.when(build.icmp_signed("==", chosen, INT(k))):
                code.put(v("pending"), code.slot(k, lane), code.number(0.0))
                for j in range(first, first + len(threshold.then)):
                    place = code.slot(self.system.changes[j], lane)
                    code.put(v("states"), place, code.get(values, code.slot(j, lane)))
            first += len(threshold.then)
