"""What the driver is given and what it keeps: one structure, seen the same from Python and machine code."""

from __future__ import annotations

import ctypes

import numpy as np

INTEGERS = (
    "patients",
    "saves",
    "events",
    "max_steps",
    "moving",
    "after",  # whether what coincides with a save time happens before it is saved
    "next",
    "active",
    "dirty",
    "inspecting",
    "budget",
)
NUMBERS = ("start", "end", "longest", "tolerance", "diagonal")
ARRAYS = (
    "parameters",  # [patients, parameters]
    "states",  # [patients, states]: where to start; at the end, the final states
    "rates",  # [patients, states]: rates at the end of a search for rest
    "free",  # [states]: 1, or 0 where a search for rest leaves the state alone
    "scales",  # [states]: magnitudes below which a state's error does not matter
    "save_at",  # [saves]
    "event_time",  # [events, patients], ascending for each patient
    "event_kind",  # [events, patients]: ADD to a state, SET it, SWITCH a parameter, add to it a FLOW, RESET all states
    "event_target",  # [events, patients]: index of a state or a parameter
    "event_value",  # [events, patients]
    "saved",  # [patients, saves, states read]
    "outputs",  # [patients, saves, outputs]
    "steps",  # [patients]
    "stage",  # [patients]: WAITING, INSIDE a lane, DONE, or to be EXPELLED
    "failure",  # [patients]: a key of FAILURES, 0 where all is well
    "failed_state",  # [patients]
    "failed_time",  # [patients]
    "work",  # vectors of a width of lanes: see Layout
)
ADD, SET, SWITCH, FLOW, RESET = range(5)
WAITING, INSIDE, DONE, EXPELLED = range(4)
NOT_FINITE, TOO_SMALL, STEP_LIMIT, WALL_LIMIT, ENDLESS = range(1, 6)
FAILURES = {
    NOT_FINITE: "a value is not finite",
    TOO_SMALL: "the step size became too small",
    STEP_LIMIT: "the step limit was reached",
    WALL_LIMIT: "the time limit was reached",
    ENDLESS: "thresholds set one another off without end",
}

FIELDS = (*INTEGERS, *NUMBERS, *ARRAYS)


class Job(ctypes.Structure):
    """Fields in the order of FIELDS: 64-bit integers, doubles, addresses of arrays."""

    _fields_ = [
        *((name, ctypes.c_int64) for name in INTEGERS),
        *((name, ctypes.c_double) for name in NUMBERS),
        *((name, ctypes.c_void_p) for name in ARRAYS),
    ]

    def __init__(self):
        super().__init__()
        self.kept: dict[str, np.ndarray] = {}

    def give(self, **fields) -> Job:
        """Set fields; arrays are kept alive with the job."""
        for name, value in fields.items():
            if isinstance(value, np.ndarray):
                assert value.flags.c_contiguous and value.itemsize == 8
                self.kept[name] = value
                value = value.ctypes.data
            setattr(self, name, value)
        return self


def workspace(vectors: int, lanes: int) -> np.ndarray:
    """Zeros for a number of vectors, aligned as vectors are."""
    raw = np.zeros((vectors + 1) * lanes)
    skip = (-raw.ctypes.data % (8 * lanes)) // 8
    return raw[skip : skip + vectors * lanes]
