"""Elimination without zeros: an ordering with little fill, and the operations it leaves."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Pivot:
    """One step of the elimination: `rows` are reduced by row `index`, whose entries right of it are `columns`."""

    index: int
    rows: tuple[int, ...]
    columns: tuple[int, ...]


@dataclass(frozen=True)
class Elimination:
    """Gauss elimination with diagonal pivots, and the places that it fills."""

    pivots: tuple[Pivot, ...]
    entries: tuple[tuple[int, int], ...]


def eliminate(size: int, pattern: Iterable[tuple[int, int]]) -> Elimination:
    """Order the pivots by least fill (Markowitz 1957) for a matrix whose diagonal is never zero.

    Args:
        size: number of rows.
        pattern: (row, column) of the entries that may differ from zero.
    """
    rows: list[set[int]] = [{k} for k in range(size)]
    columns: list[set[int]] = [{k} for k in range(size)]
    for i, j in pattern:
        rows[i].add(j)
        columns[j].add(i)
    entries = {(i, j) for i in range(size) for j in rows[i]}
    left, pivots = set(range(size)), []
    while left:
        pivot = min(left, key=lambda k: ((len(rows[k]) - 1) * (len(columns[k]) - 1), len(rows[k]), k))
        left.discard(pivot)
        right, below = sorted(rows[pivot] - {pivot}), sorted(columns[pivot] - {pivot})
        for i in below:
            rows[i].discard(pivot)
            rows[i].update(right)
            entries.update((i, j) for j in right)
        for j in right:
            columns[j].discard(pivot)
            columns[j].update(below)
        pivots.append(Pivot(pivot, tuple(below), tuple(right)))
    return Elimination(tuple(pivots), tuple(sorted(entries)))
