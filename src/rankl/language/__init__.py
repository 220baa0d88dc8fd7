"""How a mechanism is written: quantities, parameters, reactions, regulations, pages, bodies."""

from rankl.language.body import Body, pages
from rankl.language.expression import TIME, cos, exp, if_less, largest, log, nothing, smallest
from rankl.language.gene import Gene
from rankl.language.laws import (
    blend,
    first_order,
    from_health,
    hill,
    lowers,
    mass_action,
    normal_at_one,
    raises,
    saturating,
    target_mediated,
)
from rankl.language.mechanism import Mechanism
from rankl.language.mistake import Mistake
from rankl.language.parameter import parameter
from rankl.language.place import Place, part, place, volume
from rankl.language.quantity import amount, cell, each, healthy, molecule, relative
from rankl.language.rate import binding, conversion, loss, synthesis
from rankl.language.reaction import (
    assign,
    dose_route,
    expresses,
    extent,
    level,
    needs_part,
    needs_species,
    reaction,
    regulates,
)

__all__ = [
    "TIME", "Body", "Gene", "Mechanism", "Mistake", "Place", "amount", "assign", "binding", "blend", "cell", "conversion", "cos",
    "dose_route", "each", "exp", "expresses", "extent", "first_order", "from_health", "healthy", "hill", "if_less", "largest",
    "level", "log", "loss", "lowers", "mass_action", "molecule", "needs_part", "needs_species", "normal_at_one", "nothing",
    "pages", "parameter", "part", "place", "raises", "reaction", "regulates", "relative", "saturating", "smallest", "synthesis",
    "target_mediated", "volume",
]  # fmt: skip
