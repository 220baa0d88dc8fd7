"""Calibration: the free numbers of a body fitted to rows of role fit and to phenotypes, and what the data say of each."""

from rankl.lab.calibration.fitting import Fitted, run_fit
from rankl.lab.calibration.overlay import overlay
from rankl.lab.calibration.record import fit_record
from rankl.lab.calibration.wanted import wanted_fit

__all__ = ["Fitted", "fit_record", "overlay", "run_fit", "wanted_fit"]
