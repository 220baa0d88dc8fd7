"""The table of parameters: every number with where it comes from."""

from collections.abc import Iterable, Mapping

COLUMNS = ("name", "value", "unit", "layer", "relative_sd", "page_value", "source", "how", "spread", "body", "page")


def to_tsv(rows: Iterable[object]) -> str:
    """Tab-separated text with the `COLUMNS`, sorted by name and body.

    Args:
        rows: a mapping or an object for each number, with the columns as keys or attributes; what is missing or None
            stays empty. `value` is in the unit given; source, how and spread are those of the page's own value, from
            which a layer such as the calibration may have moved it.
    """
    body = COLUMNS.index("body")
    table = sorted(([_cell(row, column) for column in COLUMNS] for row in rows), key=lambda cells: (cells[0], cells[body]))
    return "".join("\t".join(cells) + "\n" for cells in [list(COLUMNS), *table])


def _cell(row: object, column: str) -> str:
    value = row.get(column) if isinstance(row, Mapping) else getattr(row, column, None)
    if value is None:
        return ""
    return f"{value:.10g}" if isinstance(value, float) else " ".join(str(value).split())
