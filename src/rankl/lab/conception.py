"""Conception: the states with which a body that is grown begins."""

from __future__ import annotations

import numpy as np

from rankl.engine import Compiled, solve
from rankl.language.network import Network


def conceived(compiled: Compiled, network: Network, table: np.ndarray, day: float) -> np.ndarray:
    """States [N, S] at conception, for parameters [N, P].

    Molecules and cells begin at their healthy levels; they find their own within weeks, before birth. What is built up in
    a life (bone, marrow cavity, teeth) begins with the part of its healthy level that its quantity says.
    """
    healthy = solve(compiled, table, start=day, save_at=np.array([day])).final
    parts = [network.quantities[name].at_conception if name in network.quantities else 1.0 for name in compiled.variables]
    return healthy * np.array(parts)
