"""Pyrogens given: lipopolysaccharide, cytokines and prostaglandin E2, and RANKL into a ventricle."""

from rankl.language import Mechanism, dose_route, first_order, parameter, reaction
from rankl.model.quantities.brain import LPS, il1_depot, lps_depot, tnf_depot
from rankl.model.quantities.cytokines import IL1, IL6, PGE2, TNFa
from rankl.model.quantities.places import csf, serum, subcutis


class GivenLps(Mechanism):
    """From the belly into blood within the hour."""

    bioavailability = parameter(0.5, source="", how="assumed: the liver takes a part", spread=2.0)
    absorption = parameter(80, "1/day", source="", how="assumed: half in a quarter of an hour", spread=2.0)

    into_the_belly = dose_route("LPS", "intraperitoneal", lps_depot[subcutis], bioavailability)
    into_a_vein = dose_route("LPS", "intravenous", LPS[serum])
    absorbed = reaction(lps_depot[subcutis] >> LPS[serum], first_order(absorption))


class GivenInterleukin1(Mechanism):
    """Interleukin 1 beta into the belly, a vein or a ventricle."""

    bioavailability = parameter(0.3, source="", how="assumed: as other small proteins", spread=2.0)
    absorption = parameter(12, "1/day", source="", how="assumed: an hour or two", spread=2.0)

    into_the_belly = dose_route("IL-1b", "intraperitoneal", il1_depot[subcutis], bioavailability)
    into_a_vein = dose_route("IL-1b", "intravenous", IL1[serum])
    into_a_ventricle = dose_route("IL-1b", "intracerebroventricular", IL1[csf])
    absorbed = reaction(il1_depot[subcutis] >> IL1[serum], first_order(absorption))


class GivenTnf(Mechanism):
    """TNF into the belly, a vein or a ventricle."""

    bioavailability = parameter(0.3, source="", how="assumed: as other small proteins", spread=2.0)
    absorption = parameter(12, "1/day", source="", how="assumed: an hour or two", spread=2.0)

    into_the_belly = dose_route("TNF", "intraperitoneal", tnf_depot[subcutis], bioavailability)
    into_a_vein = dose_route("TNF", "intravenous", TNFa[serum])
    into_a_ventricle = dose_route("TNF", "intracerebroventricular", TNFa[csf])
    absorbed = reaction(tnf_depot[subcutis] >> TNFa[serum], first_order(absorption))


class GivenInterleukin6(Mechanism):
    """Interleukin 6 into a ventricle."""

    into_a_ventricle = dose_route("IL-6", "intracerebroventricular", IL6[csf])


class GivenProstaglandin(Mechanism):
    """Prostaglandin E2 into a ventricle."""

    into_a_ventricle = dose_route("PGE2", "intracerebroventricular", PGE2[csf])
