"""Hormones of calcium given into blood."""

from rankl.language import Mechanism, dose_route
from rankl.model.quantities.hormones import PTH, PTHrP, calcitriol
from rankl.model.quantities.places import serum


class GivenPth(Mechanism):
    """PTH that is infused adds to that of the glands."""

    into_a_vein = dose_route("PTH", "intravenous", PTH[serum])


class GivenPthrp(Mechanism):
    """PTHrP that is infused adds to that of tissues."""

    into_a_vein = dose_route("PTHrP", "intravenous", PTHrP[serum])


class GivenCalcitriol(Mechanism):
    """Calcitriol that is given adds to that of the kidney."""

    into_a_vein = dose_route("calcitriol", "intravenous", calcitriol[serum])
