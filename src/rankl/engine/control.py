"""How long the steps are: a first step, the next one from the error of the last, and where steps must end."""

from __future__ import annotations

from llvmlite import ir

from rankl.engine.jobcode import JobCode, Layout
from rankl.engine.kernels import Kernels
from rankl.engine.vector import INT

SAFETY, GROWTH, SHRINK = 0.9, 6.0, 5.0
FIRST_CHANGE, FIRST_SHARE = 0.01, 1e-4
"""A first step changes no state by more than a hundredth, nor is it longer than this share of the whole time."""


class Control:
    """Writes `refresh`, `plan` and `judge`, which work on all lanes at once."""

    def __init__(self, layout: Layout, kernels: Kernels, order: int):
        self.lanes, self.layout, self.kernels, self.order = kernels.lanes, layout, kernels, order
        self.refresh = self._refresh()
        self.plan = self._plan()
        self.judge = self._judge()

    def _refresh(self) -> ir.Function:
        """After parameters or states have jumped: constants anew, and a first step for lanes that start."""
        code = JobCode(self.lanes, self.layout, "refresh")
        build, v = code.builder, code.vectors
        code.set("dirty", INT(0))
        build.call(self.kernels.prepare, [v("parameters"), v("constants")])
        code.moment()
        build.call(self.kernels.rates, [v("moment"), v("states"), v("constants"), v("rates")])
        code.store(v("step"), 0, code.splat(1e-300))
        with code.loop(self.kernels.system.size) as i:
            size = build.fadd(code.absolute(code.load(v("states"), i)), code.splat(code.get(code.field("scales"), i)))
            change = build.fdiv(code.absolute(code.load(v("rates"), i)), size)
            code.store(v("step"), 0, code.greater_of(change, code.load(v("step"))))
        share = build.fmul(build.fsub(code.field("end"), code.field("start")), code.number(FIRST_SHARE))
        first = build.fdiv(code.splat(FIRST_CHANGE), code.load(v("step")))
        first = code.smaller_of(first, code.splat(share))
        wish = code.load(v("wish"))
        code.store(v("wish"), 0, code.select(code.less(wish, code.splat(0.0)), first, wish))
        return code.finish()

    def _plan(self) -> ir.Function:
        """The length of the next step of every lane: as wished, or up to where it has to stop."""
        code = JobCode(self.lanes, self.layout, "plan")
        build, v = code.builder, code.vectors
        code.moment()
        wish = code.smaller_of(code.load(v("wish")), code.splat(code.field("longest")))
        left = build.fsub(code.load(v("stop")), code.load(v("time")))
        hits = build.fcmp_ordered("<=", left, build.fmul(wish, code.splat(1.0001)))
        one, zero = code.splat(1.0), code.splat(0.0)
        step = code.select(code.occupied_lanes(), code.select(hits, left, wish), one)
        code.store(v("hits"), 0, code.select(hits, one, zero))
        code.store(v("step"), 0, step)
        code.store(v("clock"), 0, code.select(code.yes("moving"), step, zero))
        arrival = build.fadd(code.load(v("time")), step)
        code.store(v("arrival"), 0, code.select(hits, code.load(v("stop")), arrival))
        self._want(code)
        return code.finish()

    def _want(self, code: JobCode) -> None:
        """Mark the lanes that have something to save within the step."""
        build = code.builder
        code.set("inspecting", INT(0))
        with code.loop(self.lanes.width) as lane:
            code.put_lane("wanted", lane, code.number(0.0))
            save = code.of_lane("save", lane, INT)
            with code.when(build.and_(code.occupied(lane), code.before(save, code.field("saves")))):
                time = code.get(code.field("save_at"), save)
                after = build.fcmp_ordered(">", time, code.of_lane("time", lane))
                with code.when(build.and_(after, build.fcmp_ordered("<", time, code.of_lane("arrival", lane)))):
                    code.put_lane("wanted", lane, code.number(1.0))
                    code.set("inspecting", INT(1))

    def _judge(self) -> ir.Function:
        """Accept or reject every lane's step, and wish for the next (Gustafsson's predictive control)."""
        code = JobCode(self.lanes, self.layout, "judge")
        build, v = code.builder, code.vectors
        one, zero = code.splat(1.0), code.splat(0.0)
        step, last, error = code.load(v("step")), code.load(v("last")), code.load(v("error"))
        finite = build.fcmp_ordered("<=", error, code.splat(1e300))
        bounded = code.select(finite, code.greater_of(error, code.splat(1e-10)), one)

        def ratio(scaled) -> ir.Value:
            root = code.exp(build.fmul(code.splat(1 / self.order), code.log(scaled)))
            return build.fdiv(root, code.splat(SAFETY))

        def held(factor) -> ir.Value:
            return code.smaller_of(code.greater_of(factor, code.splat(1 / GROWTH)), code.splat(SHRINK))

        shrink = held(ratio(bounded))
        accepted = build.and_(build.fcmp_ordered("<=", error, one), code.occupied_lanes())
        trend = build.fdiv(build.fmul(bounded, bounded), code.load(v("past")))
        predicted = held(build.fmul(build.fdiv(last, step), ratio(code.greater_of(trend, code.splat(1e-30)))))
        known = code.less(zero, last)
        grown = build.fdiv(step, code.select(known, code.greater_of(shrink, predicted), shrink))
        after_reject = code.less(zero, code.load(v("rejected")))
        grown = code.select(after_reject, code.smaller_of(grown, step), grown)
        smaller = code.select(finite, build.fdiv(step, shrink), build.fmul(step, code.splat(1 / SHRINK)))
        code.store(v("wish"), 0, code.select(accepted, grown, smaller))
        code.store(v("last"), 0, code.select(accepted, step, last))
        past = code.greater_of(bounded, code.splat(1e-2))
        code.store(v("past"), 0, code.select(accepted, past, code.load(v("past"))))
        code.store(v("accepted"), 0, code.select(accepted, one, zero))
        code.store(v("rejected"), 0, code.select(accepted, zero, one))
        return code.finish()
