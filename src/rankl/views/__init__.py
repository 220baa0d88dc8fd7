"""What is shown: tables, figures, reports and files of results. Each is loaded when first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rankl.views.claims import claims_table, write_claims
    from rankl.views.claims_markdown import claims_brief
    from rankl.views.course_figure import course_png
    from rankl.views.courses import course_csv, course_record, course_table
    from rankl.views.figure import plot
    from rankl.views.files import write_files
    from rankl.views.fit import fit_table, write_fit
    from rankl.views.knock_outs import knock_out_brief, knock_out_page
    from rankl.views.markdown import scoreboard
    from rankl.views.page import report
    from rankl.views.score_page import write_score
    from rankl.views.tables import listing, score_table, table

__all__ = [
    "claims_brief",
    "claims_table",
    "course_csv",
    "course_png",
    "course_record",
    "course_table",
    "fit_table",
    "knock_out_brief",
    "knock_out_page",
    "listing",
    "plot",
    "report",
    "score_table",
    "scoreboard",
    "table",
    "write_claims",
    "write_files",
    "write_fit",
    "write_score",
]
_WRITTEN_IN = {
    "claims_brief": "claims_markdown",
    "claims_table": "claims",
    "write_claims": "claims",
    "course_csv": "courses",
    "course_png": "course_figure",
    "course_record": "courses",
    "course_table": "courses",
    "plot": "figure",
    "write_files": "files",
    "fit_table": "fit",
    "write_fit": "fit",
    "write_score": "score_page",
    "knock_out_brief": "knock_outs",
    "knock_out_page": "knock_outs",
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
