"""Equations as machine code: compiled once, then solved for any parameters."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

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
        tangents: whether derivatives go along, for `gradient`.
    """

    equations: Equations = field(repr=False)
    parameters: tuple[str, ...]
    defaults: np.ndarray
    outputs: tuple[str, ...]
    variables: tuple[str, ...]
    lanes: int
    from_cache: bool
    tangents: bool
    columns: np.ndarray = field(repr=False)
    scales: np.ndarray = field(repr=False)
    accumulates: np.ndarray = field(repr=False)
    read: int = field(repr=False)
    vectors: int = field(repr=False)
    places: Mapping[str, int] = field(repr=False)
    _loaded: Loaded = field(repr=False)
    _again: Callable[[], Compiled] = field(repr=False)

    @property
    def width(self) -> int:
        """How many states are solved for, with their tangents."""
        return len(self.variables) * (2 if self.tangents else 1)

    @cached_property
    def plain(self) -> Compiled:
        """The same without tangents."""
        return self._again() if self.tangents else self

    def call(self, name: str, job: Job) -> int:
        """Run one of the public functions on a job; Python's lock is released meanwhile."""
        return self._loaded.function(name)(ctypes.addressof(job))


def compile(
    equations: Equations,
    outputs: Mapping[str, Expression],
    method: str = "Rodas5P",
    lanes: int | None = None,
    tangents: bool = False,
) -> Compiled:
    """Compile what a set of outputs depends on; object code is kept on disk and found again.

    Args:
        equations: a composed system.
        outputs: name -> expression of states, assigned quantities, parameters and time.
        method: "Rodas5P", or "Rodas4" where a rough answer is enough.
        lanes: how many patients run side by side (2, 4, 8, ...); default: what a register of the processor holds.
            Results do not depend on it. For one or two patients 4 are a third faster than 8.
        tangents: whether for `gradient`, which solves for derivatives along with the states, rather than `solve`.

    Raises:
        Mistake: an output or an equation uses an unknown name, the method is unknown, or tangents would have to go
            through thresholds or breaks.
    """
    if method not in ("Rodas5P", "Rodas4"):
        raise Mistake(f"unknown method '{method}'{nearest(method, ('Rodas5P', 'Rodas4'))}")
    closure = Closure.of(equations, outputs)
    lanes = lanes or processor().lanes
    name = cache.key(describe(), method, str(lanes), str(tangents), closure.fingerprint())
    notes, loaded, found = cache.obtain(name, lambda: _made(closure, method, lanes, tangents), Loaded)
    names = tuple(constant.name for constant in equations.constants)
    position = {constant: k for k, constant in enumerate(names)}
    return Compiled(
        equations=equations,
        parameters=names,
        defaults=np.array([constant.value for constant in equations.constants], dtype=float),
        outputs=tuple(outputs),
        variables=tuple(v.name for v in closure.variables),
        lanes=lanes,
        from_cache=found,
        tangents=tangents,
        columns=np.array([position[p] for p in closure.parameters], dtype=np.int64),
        scales=np.array([v.scale for v in closure.variables], dtype=float),
        accumulates=np.array([v.accumulates for v in closure.variables], dtype=bool),
        read=notes["read"],
        vectors=notes["vectors"],
        places=notes["places"],
        _loaded=loaded,
        _again=lambda: compile(equations, outputs, method, lanes),
    )


def _made(closure: Closure, method: str, lanes: int, tangents: bool) -> tuple[dict, bytes]:
    from rankl.engine.batch import Batch
    from rankl.engine.driver import Driver
    from rankl.engine.elementary import write_elementary
    from rankl.engine.kernels import Kernels
    from rankl.engine.rosenbrock import Rosenbrock
    from rankl.engine.tableau import METHODS
    from rankl.engine.vector import Lanes

    module = Lanes(lanes, "rankl")
    write_elementary(module)
    kernels = Kernels(module, System(closure, tangents))
    driver = Driver(kernels, Rosenbrock(kernels, METHODS[method]), len(closure.parameters) * (2 if tangents else 1))
    Batch(driver)
    places = {name: driver.layout.offset[name] for name in ("time", "states")}
    notes = {"read": len(kernels.system.read), "vectors": driver.layout.size, "places": places}
    return notes, object_code(str(module.module))
