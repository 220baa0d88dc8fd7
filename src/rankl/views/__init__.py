"""What is shown: tables, figures, reports and files of results. Each is loaded when first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rankl.views.course_figure import course_png
    from rankl.views.courses import course_csv, course_record, course_table
    from rankl.views.figure import plot
    from rankl.views.files import write_files
    from rankl.views.markdown import scoreboard
    from rankl.views.page import report
    from rankl.views.tables import listing, score_table, table

__all__ = [
    "course_csv",
    "course_png",
    "course_record",
    "course_table",
    "listing",
    "plot",
    "report",
    "score_table",
    "scoreboard",
    "table",
    "write_files",
]
_WRITTEN_IN = {
    "course_csv": "courses",
    "course_png": "course_figure",
    "course_record": "courses",
    "course_table": "courses",
    "plot": "figure",
    "write_files": "files",
    "scoreboard": "markdown",
    "report": "page",
    "listing": "tables",
    "score_table": "tables",
    "table": "tables",
}


def __getattr__(name: str):
    if name not in _WRITTEN_IN:
        raise AttributeError(f"module 'rankl.views' has no attribute {name!r}")
    return getattr(import_module(f"rankl.views.{_WRITTEN_IN[name]}"), name)
