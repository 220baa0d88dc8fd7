"""What trials count beside bone: hazards."""

from rankl.language import amount

adverse_event_hazard = amount("adverse_event_hazard", "first adverse events", "1/year", typical=0.5)
coronary_hazard = amount("coronary_hazard", "coronary events", "1/year", typical=0.003)
