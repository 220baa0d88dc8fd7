"""Calcium and phosphate of blood and urine, and the hormones that keep them."""

from rankl.lab.readouts.readout import Readout

SERUM = (
    Readout(
        "serum Ca", "", "serum calcium", "mM", "calcium[serum]", ("calcium", "albumin-adjusted serum Ca", "corrected serum Ca")
    ),
    Readout("phosphate", "", "serum phosphate", "mM", "phosphate[serum]", ("phosphorus",)),
    Readout("PTH", "", "serum PTH", "pM", "PTH[serum]", ("iPTH", "intact PTH", "parathyroid hormone")),
    Readout("PTHrP", "", "serum PTHrP", "pM", "PTHrP[serum]"),
    Readout("calcitriol", "", "serum calcitriol", "pM", "calcitriol[serum]", ("1,25D", "1,25(OH)2D")),
    Readout("25OHD", "", "serum calcidiol", "nM", "calcidiol[serum]", ("calcidiol", "25-hydroxyvitamin D")),
)
FLOWS = (
    Readout("urinary calcium", "", "urinary calcium", "mmol/day", "urinary_calcium", ("urine Ca",)),
    Readout("calcium absorption", "", "calcium absorption", "mmol/day", "calcium_absorption", ("net calcium absorption",)),
    Readout("milk calcium", "", "milk calcium", "mmol/day", "milk_calcium"),
    Readout("calcium balance", "", "calcium balance", "mmol/day", "calcium_balance", relative=False),
    Readout("parathyroid mass", "", "parathyroid mass", "1", "parathyroid_mass", ("parathyroid gland size",)),
    Readout("GFR", "", "glomerular filtration", "1", "glomerular_filtration", ("renal function",), relative=False),
    Readout(
        "hypocalcaemia", "", "hypocalcaemic share", "%", "hypocalcaemic_share", ("share with hypocalcaemia",), relative=False
    ),
)
READOUTS = (*SERUM, *FLOWS)
