"""What is counted on sections of bone."""

from rankl.language import Mechanism, assign, parameter, place, relative
from rankl.model.quantities.bone import (
    formation,
    formation_efficiency,
    formation_per_surface,
    formation_share,
    net_balance,
    osteoblast_activity,
    osteoblast_dying,
    osteoblast_life,
    osteoblast_surface,
    osteoclast_commitment,
    osteoclast_dying,
    osteoclast_formation,
    osteoclast_life,
    osteoclast_surface,
    osteoclasts_per_surface,
    resorption,
)
from rankl.model.quantities.cells import mononuclear_osteoclast, osteoclast, osteoclast_precursor
from rankl.model.quantities.signalling import (
    commitment_signal,
    fusion_signal,
    osteoblast_apoptosis,
    osteoclast_apoptosis,
    survival_signal,
)


class Histomorphometry(Mechanism):
    """Cells of the model are densities next to bone, so counts per surface are in proportion to them.

    Formation on a surface is what its osteoblasts make, whatever the surface that there is. Usual counts are of grown
    C57BL/6; strains and laboratories differ two-fold, so only ratios are compared.
    """

    where = place("a site of trabecular bone")

    usual_number = parameter(unit="1/mm", mouse=(3, "", "assumed: 2-5 in grown mice", 1.5))
    usual_osteoclast_surface = parameter(unit="%", mouse=(8, "", "assumed: 4-12 % in grown mice", 1.5))
    usual_osteoblast_surface = parameter(unit="%", mouse=(15, "", "assumed: 8-25 % in grown mice", 1.5))
    usual_formation = parameter(
        unit="um/day",
        mouse=(0.36, "", "assumed: 0.1-0.5 um^3/um^2/day in grown mice", 1.6),
        rat=(0.1, "", "assumed: some 0.03-0.2 um a day in grown rats", 2.0),
    )

    number = assign(osteoclasts_per_surface[where], usual_number * relative(osteoclast))
    covered_by_osteoclasts = assign(osteoclast_surface[where], usual_osteoclast_surface * relative(osteoclast))
    covered_by_osteoblasts = assign(osteoblast_surface[where], usual_osteoblast_surface * osteoblast_activity)
    formed = assign(formation_per_surface[where], usual_formation * osteoblast_activity * formation_efficiency[where])
    balance = assign(net_balance[where], formation[where] - resorption[where])
    part = assign(formation_share[where], formation[where] / (formation[where] + resorption[where]))


class OsteoclastRates(Mechanism):
    """How fast osteoclasts are made and for how long they live, for those who ask after rates rather than numbers.

    Life is as long as RANK, hormones and cytokines let it be.
    """

    usual_life = parameter(unit="day", mouse=(10, "", "assumed: that of OsteoclastLineage", 1.3))

    commit = assign(osteoclast_commitment, commitment_signal * relative(osteoclast_precursor))
    form = assign(osteoclast_formation, fusion_signal * relative(mononuclear_osteoclast))
    live = assign(osteoclast_life, usual_life * survival_signal / osteoclast_dying)
    die = assign(osteoclast_apoptosis, osteoclast_dying / (usual_life * survival_signal))


class OsteoblastRates(Mechanism):
    """For how long osteoblasts make matrix, and how fast they end: by apoptosis, as osteocyte or as lining cell."""

    usual_life = parameter(unit="day", mouse=(14, "", "assumed: that of OsteoblastLineage, two stages of a week", 1.3))

    live = assign(osteoblast_life, usual_life * (1 + 1 / osteoblast_dying) / 2)
    end = assign(osteoblast_apoptosis, 2 * osteoblast_dying / usual_life)
