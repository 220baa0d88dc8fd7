"""Denosumab: absorbed, spread, cleared, and bound by RANKL in bone and elsewhere."""

from rankl.language import (
    Mechanism,
    dose_route,
    each,
    extent,
    first_order,
    nothing,
    parameter,
    reaction,
    target_mediated,
)
from rankl.model.quantities.cells import other_tissue
from rankl.model.quantities.drugs import denosumab, denosumab_depot
from rankl.model.quantities.genes import TNFSF11
from rankl.model.quantities.person import body_weight
from rankl.model.quantities.places import marrow, serum, subcutis, tissue
from rankl.model.quantities.signals import RANKL


class DenosumabKinetics(Mechanism):
    """From under the skin to serum and tissue; slow clearance as an IgG, fast clearance by its target.

    The target outside bone is not resolved: elimination by RANKL there saturates (quasi-steady limit).
    Volumes and clearance go with body weight.
    """

    bioavailability = parameter(0.61, source="gibiansky2012", how="fitted: population analysis", spread=1.1)
    absorption = parameter(0.257, "1/day", source="gibiansky2012", how="derived: absorption half-life 2.7 d", spread=1.3)
    tissue_volume = parameter(1.324, "L", source="peterson2004", how="fitted: single doses in postmenopausal women", spread=1.3)
    exchange = parameter(0.448, "L/day", source="peterson2004", how="fitted: single doses in postmenopausal women", spread=1.3)
    clearance = parameter(
        0.078,
        "L/day",
        source="gibiansky2012",
        how="fitted: for 66 kg",
        spread=1.1,
        mouse=(0.3, "", "assumed: for 66 kg by weight; human antibodies last some ten days in mice", 2.0),
    )
    reference_weight = parameter(66, "kg", source="gibiansky2012", how="measured: weight that the estimates refer to")
    target_capacity = parameter(
        0.33,
        "nmol/day",
        source="gibiansky2012",
        how="derived: target level x its turnover x volume of the population analysis",
        spread=1.35,
        mouse=(1.1e-4, "gibiansky2012", "assumed: as in man, by weight", 3.0),
    )
    target_half = parameter(1.3, "nM", source="gibiansky2012", how="fitted: quasi-steady constant, 0.9-1.7 nM", spread=1.35)

    size = body_weight / reference_weight
    tissue_extent = extent(tissue, tissue_volume * size)

    under_the_skin = dose_route("denosumab", "subcutaneous", denosumab_depot[subcutis], bioavailability)
    into_a_vein = dose_route("denosumab", "intravenous", denosumab[serum])
    absorbed = reaction(denosumab_depot[subcutis] >> denosumab[serum], first_order(absorption))
    spreads = reaction(denosumab[serum] >> denosumab[tissue], exchange * size * (denosumab[serum] - denosumab[tissue]))
    cleared = reaction(denosumab[serum] >> nothing, clearance * size * denosumab[serum])
    taken_by_target = reaction(
        denosumab[serum] >> nothing,
        target_mediated(denosumab[serum], target_capacity, target_half),
        gene=TNFSF11,
        cell=other_tissue,
    )


class DenosumabInMarrow(Mechanism):
    """Denosumab reaches the marrow and holds every RANKL there and in serum, on cells and in solution, until digested.

    Left out: release of RANKL (half-life of days, slower than uptake of the complex).
    """

    entry = parameter(5, "L/day", source="", how="assumed: marrow sinusoids are open; equilibrium within a day", spread=2.0)
    share_of_serum = parameter(
        0.3, source="", how="assumed: interstitial against serum IgG; sets potency together with the RANKL loss", spread=2.0
    )
    k_on = parameter(1e6, "1/M/s", source="kostenuik2009", how="assumed: antibody association; K_D 3 pM", spread=3.0)

    enters_marrow = reaction(
        denosumab[serum] >> denosumab[marrow], entry * (share_of_serum * denosumab[serum] - denosumab[marrow])
    )
    holds_rankl = reaction(each(RANKL)[marrow] + denosumab[marrow] >> nothing, k_on * each(RANKL)[marrow] * denosumab[marrow])
    holds_circulating_rankl = reaction(
        each(RANKL)[serum] + denosumab[serum] >> nothing, k_on * each(RANKL)[serum] * denosumab[serum]
    )
