"""An antibody against RANKL of the mouse, which stands to the mouse as denosumab to man."""

from rankl.language import (
    Mechanism,
    binding,
    dose_route,
    each,
    first_order,
    log,
    needs_species,
    nothing,
    parameter,
    reaction,
    volume,
)
from rankl.model.quantities.drugs import anti_mouse_rankl, anti_mouse_rankl_depot
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.places import marrow, serum, subcutis
from rankl.model.quantities.signals import RANKL


class AntiMouseRanklKinetics(Mechanism):
    """Absorbed from under the skin within days, spread at once over serum and tissue, cleared as an IgG.

    Left out: clearance by the target, and antibodies that the mouse makes against it.
    """

    bioavailability = parameter(0.7, source="", how="assumed: usual for antibodies", spread=1.3)
    absorption = parameter(1, "1/day", source="", how="assumed: usual for antibodies in mice", spread=2.0)
    in_serum = parameter(0.4, source="", how="assumed: the rest is in tissue fluid", spread=1.5)
    half_life = parameter(
        7, "day", source="furuya2011", how="assumed: TRAP5b is not detectable from day 3 to day 28 after 5 mg/kg", spread=1.5
    )

    under_the_skin = dose_route(
        "anti-mouse-RANKL", "subcutaneous", anti_mouse_rankl_depot[subcutis], bioavailability * in_serum
    )
    into_the_belly = dose_route(
        "anti-mouse-RANKL", "intraperitoneal", anti_mouse_rankl_depot[subcutis], bioavailability * in_serum
    )
    absorbed = reaction(anti_mouse_rankl_depot[subcutis] >> anti_mouse_rankl[serum], first_order(absorption))
    cleared = reaction(anti_mouse_rankl[serum] >> nothing, first_order(log(2) / half_life))


class AntiMouseRanklInMarrow(Mechanism):
    """The antibody reaches the marrow and holds RANKL of the mouse, on cells and in solution, until digested."""

    entry = parameter(10, "1/day", source="", how="assumed: marrow sinusoids are open; hours", spread=2.0)
    share_of_serum = parameter(0.3, source="", how="assumed: interstitial against serum IgG", spread=2.0)
    k_on = parameter(1e6, "1/M/s", source="", how="assumed: antibody association, as for denosumab", spread=3.0)

    enters_marrow = reaction(
        anti_mouse_rankl[serum] >> anti_mouse_rankl[marrow],
        entry * volume(marrow) * (share_of_serum * anti_mouse_rankl[serum] - anti_mouse_rankl[marrow]),
    )
    holds_rankl = reaction(
        each(RANKL)[marrow] + anti_mouse_rankl[marrow] >> nothing, k_on * each(RANKL)[marrow] * anti_mouse_rankl[marrow]
    )
    holds_circulating_rankl = reaction(
        each(RANKL)[serum] + anti_mouse_rankl[serum] >> nothing, k_on * each(RANKL)[serum] * anti_mouse_rankl[serum]
    )
    of_the_mouse = needs_species(TNFSF11, "mouse", binding(each(RANKL)[marrow], anti_mouse_rankl[marrow]))
    of_the_mouse_in_serum = needs_species(TNFSF11, "mouse", binding(each(RANKL)[serum], anti_mouse_rankl[serum]))
