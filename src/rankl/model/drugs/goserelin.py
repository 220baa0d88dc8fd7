"""Goserelin: an analogue of GnRH, which silences the pituitary by never letting go of it."""

from rankl.language import Mechanism, dose_route, first_order, hill, nothing, parameter, reaction, regulates
from rankl.model.quantities.drugs import goserelin_depot
from rankl.model.quantities.hormones import gonadotroph_drive
from rankl.model.quantities.places import subcutis


class GoserelinIsGiven(Mechanism):
    """A depot under the skin lasts for four weeks; while it does, ovaries and testes rest.

    Left out: the flare of the first two weeks.
    """

    release = parameter(0.06, "1/day", source="", how="assumed: a fifth of a depot is left after four weeks", spread=1.5)
    half = parameter(0.2, "mg", source="", how="assumed: less than what is left of 3.6 mg after four weeks", spread=2.0)
    steepness = parameter(4, source="", how="assumed: all or nothing", spread=1.5)

    under_the_skin = dose_route("goserelin", "subcutaneous", goserelin_depot[subcutis])
    is_released = reaction(goserelin_depot[subcutis] >> nothing, first_order(release))
    silences = regulates(gonadotroph_drive, 1 - hill(goserelin_depot[subcutis], half, steepness))
