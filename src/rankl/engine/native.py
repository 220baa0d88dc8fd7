"""The processor: its lanes, and how a module becomes machine code that can be called."""

from __future__ import annotations

import ctypes
import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from rankl.language.mistake import Mistake, nearest

LEVELS = {"x86-64": 2, "x86-64-v2": 2, "x86-64-v3": 4, "x86-64-v4": 8}
"""Lanes of the levels of x86-64 (System V ABI): with SSE2, SSE4, AVX2, AVX-512."""
_OBJECTS = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\x64\x86")
"""How machine code on Linux, on macOS and on Windows begins."""


@dataclass(frozen=True)
class Processor:
    """What object code is made for."""

    triple: str
    name: str
    features: str
    lanes: int


@cache
def processor() -> Processor:
    """This machine: 8 lanes with AVX-512, 4 with AVX2, else 2; or an older one, if RANKL_CPU names a level of x86-64.

    Raises:
        Mistake: RANKL_CPU is no level, or one that this machine does not reach.
    """
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    try:
        has = llvm.get_host_cpu_features()
    except RuntimeError:
        has = llvm.FeatureMap()
    features = has.flatten()
    lanes = 8 if has.get("avx512f") else 4 if has.get("avx2") else 2
    if lanes == 8:
        features += ",-prefer-256-bit"
    here = Processor(llvm.get_process_triple(), llvm.get_host_cpu_name(), features, lanes)
    chosen = os.environ.get("RANKL_CPU")
    return _older(here, chosen) if chosen else here


def _older(here: Processor, level: str) -> Processor:
    if level not in LEVELS:
        raise Mistake(f"RANKL_CPU: '{level}' is no level of x86-64{nearest(level, LEVELS)}")
    if not here.triple.startswith("x86_64") or LEVELS[level] > here.lanes:
        raise Mistake(f"RANKL_CPU: {level} is more than this processor ({here.name}) can do")
    return Processor(here.triple, level, "-prefer-256-bit" if LEVELS[level] == 8 else "", LEVELS[level])


def _machine():
    import llvmlite.binding as llvm

    here = processor()
    target = llvm.Target.from_triple(here.triple)
    return target.create_target_machine(cpu=here.name, features=here.features, opt=1, jit=True)


def object_code(text: str) -> bytes:
    """Machine code of a module given in LLVM's language.

    Its loops are short and over vectors: unrolling them costs compilation time and gains nothing (measured).
    """
    import llvmlite.binding as llvm

    machine = _machine()
    module = llvm.parse_assembly(text)
    module.triple = processor().triple
    module.data_layout = str(machine.target_data)
    options = llvm.create_pipeline_tuning_options(speed_level=1)
    options.loop_unrolling = options.loop_interleaving = False
    options.loop_vectorization = options.slp_vectorization = False
    passes = llvm.create_pass_builder(machine, options)
    passes.getModulePassManager().run(module, passes)
    return machine.emit_object(module)


class Loaded:
    """The engine's machine code in memory; functions by name, for as long as this lives.

    Raises:
        ValueError: the bytes are something else.
    """

    def __init__(self, code: bytes):
        import llvmlite.binding as llvm

        if not code.startswith(_OBJECTS):
            raise ValueError("this is no machine code")
        processor()
        self._engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), _machine())
        self._engine.add_object_file(llvm.ObjectFileRef.from_data(code))
        self._engine.finalize_object()
        self._functions: dict[str, Callable[[int], int]] = {}
        self.function("integrate")

    def function(self, name: str) -> Callable[[int], int]:
        """A function of an address, by name.

        Raises:
            ValueError: there is none of that name.
        """
        if name not in self._functions:
            address = self._engine.get_function_address(name)
            if not address:
                raise ValueError(f"the machine code has no '{name}'")
            self._functions[name] = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_void_p)(address)
        return self._functions[name]


def describe() -> str:
    """The processor and compiler as text, for the key of a cache."""
    import llvmlite

    return repr((processor(), llvmlite.__version__, platform.machine()))
