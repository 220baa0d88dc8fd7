"""Courses of an imported model: a table for the terminal, a JSON record, and CSV."""

import csv
from collections.abc import Mapping
from io import StringIO
from math import isfinite
from typing import TYPE_CHECKING, Any

import numpy as np
from rich.table import Table

from rankl.views.tables import _row, _table

if TYPE_CHECKING:
    from rankl.bridges.sbml import Imported


def course_table(model: "Imported", times: np.ndarray, courses: Mapping[str, np.ndarray]) -> Table:
    """How every quantity begins and ends, and between which values it moves."""
    unit = f" {model.time_unit}" if model.time_unit else ""
    ends = (f"at {times[0]:g}{unit}", f"at {times[-1]:g}{unit}")
    drawn = _table("quantity", "unit", right=(*ends, "lowest", "highest"))
    for name, course in courses.items():
        there = course[~np.isnan(course)] if not np.isnan(course).all() else course
        numbers = (course[0], course[-1], there.min(), there.max())
        _row(drawn, name, model.units.get(name, ""), *(f"{number:.5g}" for number in numbers))
    return drawn


def course_csv(model: "Imported", times: np.ndarray, courses: Mapping[str, np.ndarray]) -> str:
    """Time and every quantity as columns, units in the head."""
    units = {"time": model.time_unit or "", **model.units}
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(f"{name} ({units[name]})" if units.get(name) else name for name in ("time", *courses))
    for row in zip(times.tolist(), *(course.tolist() for course in courses.values()), strict=True):
        writer.writerow(row)
    return stream.getvalue()


def course_record(model: "Imported", times: np.ndarray, courses: Mapping[str, np.ndarray]) -> dict[str, Any]:
    """Everything as one object; what is no finite number is null."""
    quantities = [
        {"id": name, "unit": model.units.get(name), "values": [x if isfinite(x) else None for x in course.tolist()]}
        for name, course in courses.items()
    ]
    return {"title": model.title, "time_unit": model.time_unit, "time": times.tolist(), "quantities": quantities}
