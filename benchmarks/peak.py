"""How much of the processor is used: python benchmarks/peak.py [--json] [--patients 512].

The peak is that of a loop of nothing but fused multiply-adds, measured here on one core. What a step does is counted in the
code that the engine writes for it: additions, multiplications, divisions (as one each), and fused multiply-adds (as two).
"""

import time
from collections import Counter
from typing import Any

import report
from tasks.named import TASKS, USUAL, made
from tasks.task import MAX_STEPS, Task, summary

from rankl.engine import solve
from rankl.engine.elementary import write_elementary
from rankl.engine.kernels import Kernels
from rankl.engine.native import Loaded, object_code, processor
from rankl.engine.rosenbrock import Rosenbrock
from rankl.engine.system import Closure, System
from rankl.engine.tableau import RODAS5P
from rankl.engine.vector import Lanes
from rankl.lab.bench import TOLERANCE

CHAINS, ROUNDS, TURNS = 24, 5, 4_000_000
"""Independent chains of multiply-adds, enough to hide their latency; how often it is timed; turns of the loop."""
COSTS = {"fadd": 1, "fsub": 1, "fmul": 1, "fdiv": 1, "fused": 2}


def main() -> None:
    parser = report.options(__doc__)
    parser.add_argument("--tasks", nargs="+", choices=list(TASKS), default=list(USUAL))
    parser.add_argument("--patients", type=int, default=512)
    arguments = parser.parse_args()
    peak = peak_flops()
    tasks = [measured(task, peak) for task in made(arguments.tasks, arguments.patients)]
    report.show({"peak_gflops": peak / 1e9, "tolerance": TOLERANCE, "tasks": tasks}, arguments.json, table)


def peak_flops() -> float:
    """Operations per second of one core that does nothing but fused multiply-adds on full vectors."""
    lanes = processor().lanes
    vector = f"<{lanes} x double>"
    chains = range(CHAINS)
    text = f"""
    declare {vector} @llvm.fmuladd.v{lanes}f64({vector}, {vector}, {vector})
    define i64 @integrate(i64 %turns) {{
    start:
      %number = sitofp i64 %turns to double
      %one = insertelement {vector} undef, double %number, i32 0
      %all = shufflevector {vector} %one, {vector} undef, <{lanes} x i32> zeroinitializer
      br label %again
    again:
      %turn = phi i64 [0, %start], [%next, %again]
      {_lines(f"%a{k} = phi {vector} [%all, %start], [%b{k}, %again]" for k in chains)}
      {_lines(f"%b{k} = call {vector} @llvm.fmuladd.v{lanes}f64({vector} %a{k}, {vector} %all, {vector} %all)" for k in chains)}
      %next = add i64 %turn, 1
      %more = icmp ult i64 %next, %turns
      br i1 %more, label %again, label %end
    end:
      {_lines(f"%s{k + 1} = fadd {vector} %b{k}, {f'%s{k}' if k else '%all'}" for k in chains)}
      %first = extractelement {vector} %s{CHAINS}, i32 0
      %result = bitcast double %first to i64
      ret i64 %result
    }}
    """
    loaded = Loaded(object_code(text))
    loop = loaded.function("integrate")
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        loop(TURNS)
        best = min(best, time.process_time() - began)
    return 2 * lanes * CHAINS * TURNS / best


def _lines(lines) -> str:
    return "\n      ".join(lines)


def measured(task: Task, peak: float) -> dict:
    """Share of the peak that the arithmetic of the steps of many patients has, on one thread."""
    counts = operations(task)
    flops = sum(COSTS[name] * count for name, count in counts.items())
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        found = solve(
            task.compiled, task.table, start=0.0, save_at=task.save_at, events=task.doses, initial=task.states,
            tolerance=TOLERANCE, threads=1, max_steps=MAX_STEPS,
        )  # fmt: skip
        best = min(best, time.process_time() - began)
    steps = int(found.steps.sum())
    return {
        **summary(task), "operations_per_step": counts, "flops_per_step": flops, "steps": steps, "cpu_s": best,
        "gflops": flops * steps / best / 1e9, "share_of_peak": flops * steps / best / peak,
    }  # fmt: skip


def operations(task: Task) -> dict[str, int]:
    """Floating-point operations of one step of one patient, as the engine writes them."""
    lanes = Lanes(task.compiled.lanes, "counted")
    write_elementary(lanes)
    kernels = Kernels(lanes, System(Closure.of(task.equations, task.outputs)))
    return dict(_counted(Rosenbrock(kernels, RODAS5P).step))


def _counted(function: Any) -> Counter:
    """Operations of a function and those that it calls; its loops run as often as the constants in their heads say.

    A product that went into a fused multiply-add has no use of its own, and no processor works it out.
    """
    total, turns, used = Counter(), 1, _used(function)
    for block in function.blocks:
        if block.name.startswith("loop"):
            turns = next(i for i in block.instructions if i.opname == "icmp").operands[1].constant
        times = turns if block.name.startswith("each") else 1
        for instruction in block.instructions:
            if instruction.opname in COSTS and id(instruction) in used:
                total[instruction.opname] += times
            elif instruction.opname == "call":
                for name, count in _called(instruction.callee).items():
                    total[name] += times * count
    return total


def _used(function: Any) -> set[int]:
    """Identities of the values that a function's instructions take."""
    instructions = [instruction for block in function.blocks for instruction in block.instructions]
    taken = {id(value) for one in instructions for value in one.operands}
    return taken | {id(value) for one in instructions for value, _ in getattr(one, "incomings", ())}


def _called(callee: Any) -> Counter:
    return Counter(fused=1) if callee.name.startswith("llvm.fmuladd") else _counted(callee)


def table(found: dict) -> str:
    lines = [f"peak of one core: {found['peak_gflops']:.1f} Gflop/s"]
    for one in found["tasks"]:
        rate = f"{one['gflops']:.1f} Gflop/s, {100 * one['share_of_peak']:.0f} % of the peak"
        lines.append(f"{one['task']}: {one['flops_per_step']} operations a step, {one['steps']} steps, {rate}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
