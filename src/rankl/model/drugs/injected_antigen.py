"""A protein with adjuvant, injected to immunise."""

from rankl.language import Mechanism, dose_route
from rankl.model.quantities.immunity import antigen
from rankl.model.quantities.places import skin, subcutis


class InjectedAntigen(Mechanism):
    """Given under the skin it drains to lymph nodes; given onto skin it stays there for days."""

    under_the_skin = dose_route("antigen", "subcutaneous", antigen[subcutis])
    through_the_skin = dose_route("antigen", "transdermal", antigen[skin])
