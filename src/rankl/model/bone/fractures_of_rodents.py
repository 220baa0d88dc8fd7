"""Fractures of mice and rats: the less dense their bones, the sooner they break."""

from rankl.language import Mechanism, assign, exp, level, log, parameter, relative
from rankl.model.quantities.bone import all_fractures, femur_length, total_density


class FracturesOfRodents(Mechanism):
    """A bone breaks by chance, far more often where bones are thin and porous, as in mice without OPG.

    Density of the whole body is taken for the length that the animal has, so that small young ones do not count as frail.
    Left out: callus and healing; bones of osteopetrotic mice, which are dense and brittle.
    """

    usual = parameter(unit="1/year", mouse=(0.02, "", "assumed: rare in a cage; only ratios are compared", 3.0))
    gradient = parameter(
        unit="1", mouse=(1.5, "marshall1996", "assumed: as for any bone of women, per standard deviation of density", 1.2)
    )
    deviation = parameter(unit="1", mouse=(0.1, "", "assumed: standard deviation among grown mice of a strain", 1.3))
    usual_density = parameter(unit="g/cm^2", mouse=(0.05, "", "assumed: that of WholeSkeleton", 1.1))

    in_health = level(total_density, usual_density)
    for_its_length = relative(total_density) / relative(femur_length)
    break_ = assign(all_fractures, usual * exp(log(gradient) * (1 - for_its_length) / deviation))
