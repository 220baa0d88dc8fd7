"""What happens to people beside their bones, as trials counted it: told, with no link to bone."""

from rankl.language import Mechanism, assign, parameter, regulates, relative, smallest
from rankl.model.quantities.hormones import oestrogens, progestogens
from rankl.model.quantities.outcomes import adverse_event_hazard, coronary_hazard
from rankl.model.quantities.places import serum


class AdverseEvents(Mechanism):
    """Any adverse event, of which nearly everybody has one in three years, with denosumab or without it."""

    usual = parameter(0.9, "1/year", source="", how="assumed: more than nine in ten within three years", spread=1.3)

    happen = assign(adverse_event_hazard, usual)


class CoronaryEvents(Mechanism):
    """Coronary events of women around 63, raised where conjugated oestrogens and medroxyprogesterone are taken together.

    The randomised trial saw 1.29 (Rossouw 2002, recalled); that oestrogens protect was a belief of those who had watched.
    """

    usual = parameter(0.0035, "1/year", source="", how="assumed: some three of a thousand a year", spread=1.5)
    together = parameter(0.29, source="", how="assumed: hazard ratio 1.29 in the trial, recalled and not read", spread=1.3)
    much = parameter(0.5, source="", how="assumed: half of the usual progestogen of young women, which 2.5 mg is", spread=2.0)

    happen = assign(coronary_hazard, usual)
    by_both = regulates(
        coronary_hazard,
        1 + together * smallest(relative(oestrogens[serum]), 1) * smallest(relative(progestogens[serum]) / much, 1),
    )
