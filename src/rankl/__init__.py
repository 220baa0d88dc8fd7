"""A virtual laboratory for the RANKL/RANK/OPG system.

`run("freedom")` runs an experiment of the library; `run(human(), give("denosumab", "60 mg", every="6 months"))` one
of your own. Names are imported when first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rankl.lab.cite import cite
    from rankl.lab.claims import claims
    from rankl.lab.experiment import give, knock_out, run
    from rankl.lab.export import export
    from rankl.lab.score import score
    from rankl.language.mistake import Mistake
    from rankl.library import load
    from rankl.model.bodies import culture, human, mouse, rat

__version__ = "0.1.0"
__all__ = [
    "Mistake", "cite", "claims", "culture", "export", "give", "human", "knock_out", "load", "mouse", "rat", "run", "score",
]  # fmt: skip

_HOME = {
    "Mistake": "rankl.language.mistake",
    "cite": "rankl.lab.cite",
    "claims": "rankl.lab.claims",
    "culture": "rankl.model.bodies",
    "export": "rankl.lab.export",
    "give": "rankl.lab.experiment",
    "human": "rankl.model.bodies",
    "mouse": "rankl.model.bodies",
    "rat": "rankl.model.bodies",
    "knock_out": "rankl.lab.experiment",
    "load": "rankl.library",
    "run": "rankl.lab.experiment",
    "score": "rankl.lab.score",
}


def __getattr__(name: str):
    if name not in _HOME:
        raise AttributeError(f"module 'rankl' has no attribute '{name}'")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
