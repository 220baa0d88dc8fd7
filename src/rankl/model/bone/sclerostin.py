"""Sclerostin of osteocytes holds Wnt off the osteoblast lineage; Dickkopf-1 brakes where it is lacking."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    level,
    nothing,
    parameter,
    place,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.model.quantities.bone import formation, modelling_drive, osteoblast_activity
from rankl.model.quantities.cells import osteoblast, osteocyte
from rankl.model.quantities.genes import DKK1, SOST
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import RANKL, dickkopf, sclerostin, wnt_signal


class Sclerostin(Mechanism):
    """Osteocytes make sclerostin; next to them it lasts for minutes.

    A surface sees the osteocytes next to it, however many lie deeper. Left out: that load and oestrogens lower it, and its pool
    in serum.
    """

    usual = parameter(0.03, "nM", source="", how="assumed: as in serum; only ratios matter", spread=3.0)
    clearance = parameter(50, "1/day", source="", how="assumed: minutes to an hour; sets the potency of antibodies", spread=3.0)

    at_health = level(sclerostin[marrow], usual)
    osteocytes_make_sclerostin = reaction(
        nothing >> sclerostin[marrow], usual * clearance, gene=SOST, cell=osteocyte
    )
    is_lost = reaction(sclerostin[marrow] >> nothing, first_order(clearance))


class WntSignal(Mechanism):
    """Sclerostin and Dickkopf-1 compete with Wnt for its receptor; Wnt itself induces Dickkopf-1, over weeks to months.

    So the effect of lacking sclerostin wanes while it is still lacking, and what is left of Dickkopf-1 when sclerostin comes
    back holds formation below its usual level for a while.
    """

    by_sclerostin = parameter(12, source="mcclung2014", how="fitted: to bone density under romosozumab", spread=2.0)
    by_dickkopf = parameter(2, source="witcher2018", how="assumed: matters where sclerostin is lacking", spread=2.0)
    induction = parameter(2.4, source="evenity_label", how="fitted: the effect wanes within a year", spread=1.5)
    turnover = parameter(
        0.006, "1/day", source="evenity_label", how="fitted: formation markers are back to usual after nine months", spread=2.0
    )

    signal = assign(
        wnt_signal,
        (1 + by_sclerostin + by_dickkopf) / (1 + by_sclerostin * relative(sclerostin[marrow]) + by_dickkopf * dickkopf),
    )
    at_health = level(wnt_signal, 1)
    dickkopf_at_health = level(dickkopf, 1)
    wnt_induces_dickkopf = reaction(nothing >> dickkopf, turnover * wnt_signal**induction, gene=DKK1, cell=osteoblast)
    dickkopf_is_lost = reaction(dickkopf >> nothing, first_order(turnover))


class FormationWithoutResorption(Mechanism):
    """How much more matrix is laid down where nothing was resorbed before, against health; serum markers see part of it."""

    waking = parameter(
        0.25, "1/day", source="evenity_label", how="assumed: formation markers are highest after two to four weeks", spread=1.6
    )
    seen = parameter(
        1.3, source="evenity_label", how="fitted: P1NP rises 2.5-fold at most; most of it is on trabeculae", spread=1.6
    )

    at_health = level(modelling_drive, 1)
    cells_wake = reaction(nothing >> modelling_drive, waking * wnt_signal)
    cells_rest = reaction(modelling_drive >> nothing, first_order(waking))
    shows_in_serum = regulates(osteoblast_activity, 1 + seen * (modelling_drive - 1))


class WntFormsBone(Mechanism):
    """Bone so formed lies on trabeculae."""

    where = place("trabeculae of a site")

    gain = parameter(4.8, source="mcclung2014", how="fitted: to bone density under romosozumab", spread=1.6)

    forms_bone = regulates(formation[where], 1 + gain * (modelling_drive - 1))


class WntLowersRankl(Mechanism):
    """Wnt lowers RANKL of osteocytes, so that resorption falls where sclerostin is lacking."""

    power = parameter(3, source="evenity_label", how="fitted: CTX falls by half within two weeks of romosozumab", spread=1.6)

    osteocyte_rankl = regulates(synthesis(RANKL.membrane[marrow], cell=osteocyte), 1 / wnt_signal**power)
