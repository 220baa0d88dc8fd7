"""Equations as machine code: compiled once, then solved for any parameters."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from rankl.engine import cache
from rankl.engine.job import Job
from rankl.engine.native import Loaded, describe, object_code, processor
from rankl.engine.system import Closure, System
from rankl.language.equations import Equations
from rankl.language.expression import Expression
from rankl.language.mistake import Mistake, nearest


@dataclass(frozen=True, eq=False)
class Compiled:
    """What the outputs depend on, ready to be solved.

    Attributes:
        equations: the whole system that this was compiled from.
        parameters: names of all its constants, the columns of a table of parameters.
        defaults: their values [P].
        outputs: names of the outputs [R].
        variables: names of the states that the outputs depend on [S]; the others were left out.
        lanes: how many patients are solved side by side.
        from_cache: whether the object code was found rather than made.
    """

    equations: Equations = field(repr=False)
    parameters: tuple[str, ...]
    defaults: np.ndarray
    outputs: tuple[str, ...]
    variables: tuple[str, ...]
    lanes: int
    from_cache: bool
    columns: np.ndarray = field(repr=False)
    scales: np.ndarray = field(repr=False)
    accumulates: np.ndarray = field(repr=False)
    read: int = field(repr=False)
    vectors: int = field(repr=False)
    _loaded: Loaded = field(repr=False)

    def call(self, name: str, job: Job) -> int:
        """Run one of the public functions on a job; Python's lock is released meanwhile."""
        return self._loaded.function(name)(ctypes.addressof(job))


def compile(
    equations: Equations, outputs: Mapping[str, Expression], method: str = "Rodas5P", lanes: int | None = None
) -> Compiled:
    """Compile what a set of outputs depends on; object code is kept on disk and found again.

    Args:
        equations: a composed system.
        outputs: name -> expression of states, assigned quantities, parameters and time.
        method: "Rodas5P", or "Rodas4" where a rough answer is enough.
        lanes: how many patients run side by side (2, 4, 8, ...); default: what a register of the processor holds.
            Results do not depend on it. For one or two patients 4 are a third faster than 8.

    Raises:
        Mistake: an output or an equation uses an unknown name, or the method is unknown.
    """
    if method not in ("Rodas5P", "Rodas4"):
        raise Mistake(f"unknown method '{method}'{nearest(method, ('Rodas5P', 'Rodas4'))}")
    closure = Closure.of(equations, outputs)
    lanes = lanes or processor().lanes
    name = cache.key(describe(), method, str(lanes), closure.fingerprint())
    found = cache.find(name)
    notes, code = found or _made(closure, method, lanes)
    if not found:
        cache.keep(name, notes, code)
    names = tuple(constant.name for constant in equations.constants)
    position = {constant: k for k, constant in enumerate(names)}
    return Compiled(
        equations=equations,
        parameters=names,
        defaults=np.array([constant.value for constant in equations.constants], dtype=float),
        outputs=tuple(outputs),
        variables=tuple(v.name for v in closure.variables),
        lanes=lanes,
        from_cache=found is not None,
        columns=np.array([position[p] for p in closure.parameters], dtype=np.int64),
        scales=np.array([v.scale for v in closure.variables], dtype=float),
        accumulates=np.array([v.accumulates for v in closure.variables], dtype=bool),
        read=notes["read"],
        vectors=notes["vectors"],
        _loaded=Loaded(code),
    )


def _made(closure: Closure, method: str, lanes: int) -> tuple[dict, bytes]:
    from rankl.engine.batch import Batch
    from rankl.engine.driver import Driver
    from rankl.engine.elementary import write_elementary
    from rankl.engine.kernels import Kernels
    from rankl.engine.rosenbrock import Rosenbrock
    from rankl.engine.tableau import METHODS
    from rankl.engine.vector import Lanes

    module = Lanes(lanes, "rankl")
    write_elementary(module)
    kernels = Kernels(module, System(closure))
    driver = Driver(kernels, Rosenbrock(kernels, METHODS[method]), len(closure.parameters))
    Batch(driver)
    notes = {"read": len(kernels.system.read), "vectors": driver.layout.size}
    return notes, object_code(str(module.module))
