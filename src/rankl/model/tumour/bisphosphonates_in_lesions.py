"""Bisphosphonates in lesions: osteoclasts next to a tumour take them in as others do."""

from rankl.language import Mechanism, lowers, parameter, regulates
from rankl.model.quantities.drugs import osteoclast_bisphosphonate
from rankl.model.quantities.tumour import lesion_resorption


class BisphosphonatesReachLesions(Mechanism):
    """Osteoclasts of lesions resorb less; where RANKL is plenty, others take their place, so some resorption is left."""

    left = parameter(
        0.25, source="stopeck2010", how="fitted: collagen in urine falls by 68 %, with denosumab by 80 %", spread=1.4
    )
    half = parameter(570, "nmol", source="grey2017", how="fitted: as elsewhere in bone", spread=2.0)

    resorb_less = regulates(lesion_resorption, lowers(osteoclast_bisphosphonate, left, half))
