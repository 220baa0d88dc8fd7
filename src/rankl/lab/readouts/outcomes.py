"""What trials count beside bone: hazards, of which claims take incidences and ratios."""

from rankl.lab.readouts.readout import Readout

READOUTS = (
    Readout("adverse event hazard", "", "adverse event hazard", "1/day", "adverse_event_hazard", relative=False),
    Readout("coronary event hazard", "", "coronary event hazard", "1/day", "coronary_hazard", relative=False),
)
