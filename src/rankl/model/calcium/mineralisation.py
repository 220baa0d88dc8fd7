"""Mineral for osteoid: what blood lacks, bone cannot take."""

from rankl.language import Mechanism, normal_at_one, parameter, place, regulates, relative
from rankl.model.quantities.minerals import calcium, mineralisation_pace, phosphate
from rankl.model.quantities.places import serum


class MineralisationNeedsMineral(Mechanism):
    """Bone takes up mineral more slowly where calcium or phosphate is low: osteomalacia.

    It goes with the third root of their product, ten calcium to six phosphate as in hydroxyapatite.
    """

    where = place("a kind of bone at a site")

    half = parameter(4, source="", how="assumed: nearly in proportion to that root", spread=2.0)

    product = relative(calcium[serum]) ** (10 / 3) * relative(phosphate[serum]) ** 2
    mineral_is_needed = regulates(mineralisation_pace[where], normal_at_one(product, half))
