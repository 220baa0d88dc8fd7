"""Tumours of the gland: damage to DNA, what survives it, and how fast it becomes palpable."""

from rankl.language import (
    Mechanism,
    assign,
    dose_route,
    first_order,
    nothing,
    parameter,
    reaction,
    saturating,
)
from rankl.model.quantities.drugs import dmba
from rankl.model.quantities.mammary import (
    damage_survived,
    dna_damage,
    epithelial_apoptosis,
    epithelial_signal,
    growing_clones,
    initiated_clones,
    stem_cells,
    tumour_hazard,
    tumour_number,
)
from rankl.model.quantities.places import tissue


class DnaDamage(Mechanism):
    """Radiation or a carcinogen damages DNA, which cells repair within hours."""

    gamma = parameter(0, "1/day", source="", how="assumed: no radiation, unless an experiment gives it; 1 = a gray a day")
    repair = parameter(4, "1/day", source="", how="assumed: hours", spread=2.0)

    radiation_damages = reaction(nothing >> dna_damage, gamma)
    is_repaired = reaction(dna_damage >> nothing, first_order(repair))


class RankSparesDamagedCells(Mechanism):
    """Damaged cells die, fewer of them where RANK is at work."""

    basal = parameter(0.02, "1/day", source="", how="assumed: few cells of a virgin die", spread=2.0)
    killing = parameter(
        0.3, "1/day", source="schramek2010", how="assumed: damage of a few gray raises death many-fold", spread=2.0
    )
    spared = parameter(0.9, source="schramek2010", how="assumed: most, with very much signal; no figure read", spread=1.1)
    half = parameter(0.3, source="", how="assumed: the signal under a progestin", spread=2.0)

    protects = assign(damage_survived, spared * saturating(epithelial_signal, half))
    die = assign(epithelial_apoptosis, basal + killing * dna_damage * (1 - damage_survived))


class ClonesBecomeTumours(Mechanism):
    """Damaged cells that live on start clones, stem cells foremost; clones pass through pre-neoplasia to a palpable tumour.

    RANK makes more stem cells, lets more of the damaged live on, and hastens clones a little. Tumours are counted as a mean,
    so an animal has one with the chance 1 - exp(-number).
    """

    initiation = parameter(
        unit="1/day", mouse=(0.105, "schramek2010", "fitted: most controls get a tumour, mutants fewer (S186)", 2.0)
    )
    dying = parameter(0.6, source="", how="assumed: damaged cells that die without RANK and start no clone", spread=1.3)
    stem_share = parameter(
        0.02, source="schramek2010", how="fitted: with initiation, to mutants against controls (S186)", spread=2.0
    )
    half = parameter(0.3, source="", how="assumed: as for survival", spread=2.0)
    slow = parameter(unit="1/day", mouse=(0.025, "schramek2010", "fitted: onset 30 d after the last dose without RANK", 1.4))
    fast = parameter(unit="1/day", mouse=(0.012, "schramek2010", "fitted: onset 11 d after the last dose", 1.4))

    pace = slow + fast * saturating(epithelial_signal, half)
    are_initiated = reaction(
        nothing >> initiated_clones,
        initiation * dna_damage * (1 + stem_share * stem_cells) * (1 - dying * (1 - damage_survived)),
    )
    grow = reaction(initiated_clones >> growing_clones, first_order(pace))
    become_palpable = reaction(growing_clones >> tumour_number, first_order(pace))
    hazard = assign(tumour_hazard, pace * growing_clones)


class Dmba(Mechanism):
    """DMBA by mouth, which is taken up and lost within a day or two, and damages DNA meanwhile."""

    loss_rate = parameter(1, "1/day", source="", how="assumed: a day or two", spread=2.0)
    damage = parameter(10, "1/mg/day", source="", how="assumed: a milligram does about what some gray do", spread=3.0)

    by_mouth = dose_route("DMBA", "oral", dmba[tissue])
    is_lost = reaction(dmba[tissue] >> nothing, first_order(loss_rate))
    damages = reaction(nothing >> dna_damage, damage * dmba[tissue])
