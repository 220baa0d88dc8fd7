"""From mesenchymal progenitor to osteoblast, lining cell and osteocyte."""

from rankl.language import (
    Mechanism,
    assign,
    conversion,
    first_order,
    healthy,
    level,
    loss,
    nothing,
    parameter,
    place,
    reaction,
    regulates,
    relative,
)
from rankl.model.quantities.bone import (
    osteoblast_activity,
    osteoblast_dying,
    osteocyte_dying,
    resorption_drive,
    surface_activity,
)
from rankl.model.quantities.cells import (
    late_osteoblast,
    lining_cell,
    mesenchymal_progenitor,
    osteoblast,
    osteocyte,
    pre_osteoblast,
)
from rankl.model.quantities.places import marrow, quiescent_surface, resorbed_surface
from rankl.model.quantities.signals import TGFb


class MesenchymalProgenitors(Mechanism):
    """Progenitors renew and are lost on their own; recruitment draws on them.

    The pool is finite: lasting high recruitment runs it down, lasting low recruitment fills it, so formation keeps
    up with a short burst of resorption but not with a lasting one.
    """

    at_health_level = parameter(300, "cell/mm^3", source="", how="assumed: only ratios matter", spread=3.0)
    turnover = parameter(
        0.005,
        "1/day",
        source="",
        how="assumed: months, prior for calibration",
        spread=3.0,
        mouse=(0.03, "", "assumed: a month, as the mouse is faster in all of it"),
    )

    at_health = level(mesenchymal_progenitor, at_health_level)
    renew = reaction(nothing >> mesenchymal_progenitor, at_health_level * turnover)
    are_lost = reaction(mesenchymal_progenitor >> nothing, first_order(turnover))


class OsteoblastLineage(Mechanism):
    """On a surface, recruits mature to osteoblasts, which make matrix, then mineralise it, and end.

    The end is apoptosis, enclosure as osteocyte, or a lining cell. Progenitors renew at the pace at which health
    spends them.
    """

    where = place("a kind of bone surface")

    recruits = parameter(
        75,
        "cell/mm^3",
        source="dempster2018",
        how="assumed: prior for calibration, against the progenitors; a smaller share forms on quiescent surfaces",
        spread=2.0,
        at={resorbed_surface: 75, quiescent_surface: 25},
    )
    maturation = parameter(
        0.043,
        "1/day",
        source="eriksen1986",
        how="derived: 23 days with reversal, 10-20 days in culture",
        spread=1.5,
        mouse=(0.12, "", "assumed: a week from recruit to osteoblast, as in culture"),
    )
    ripening = parameter(
        0.033,
        "1/day",
        source="manolagas2000",
        how="derived: life of 60-120 days in two stages",
        spread=1.5,
        mouse=(0.15, "", "assumed: osteoblasts of mice live some two weeks, in two stages"),
    )
    end = parameter(
        0.033,
        "1/day",
        source="manolagas2000",
        how="derived: life of 60-120 days in two stages",
        spread=1.5,
        mouse=(0.15, "", "assumed: osteoblasts of mice live some two weeks, in two stages"),
    )

    pre_osteoblasts_at_health = level(pre_osteoblast[where], recruits)
    osteoblasts_at_health = level(osteoblast[where], recruits * maturation / ripening)
    late_osteoblasts_at_health = level(late_osteoblast[where], recruits * maturation / end)

    spent_progenitors_renew = reaction(nothing >> mesenchymal_progenitor, recruits * maturation)
    progenitors_are_recruited = reaction(
        mesenchymal_progenitor >> pre_osteoblast[where], recruits * maturation * relative(mesenchymal_progenitor)
    )
    pre_osteoblasts_mature = reaction(pre_osteoblast[where] >> osteoblast[where], first_order(maturation))
    osteoblasts_ripen = reaction(osteoblast[where] >> late_osteoblast[where], first_order(ripening))
    osteoblasts_end = reaction(late_osteoblast[where] >> nothing, first_order(end))

    activity = assign(surface_activity[where], 0.5 * relative(osteoblast[where]) + 0.5 * relative(late_osteoblast[where]))


class OsteoblastsEndEarlierOrLater(Mechanism):
    """Hormones and cytokines hasten or hold off the end of osteoblasts on either surface."""

    as_in_health = assign(osteoblast_dying, 1)
    on_resorbed_surface = regulates(loss(late_osteoblast[resorbed_surface]), osteoblast_dying)
    on_quiescent_surface = regulates(loss(late_osteoblast[quiescent_surface]), osteoblast_dying)


class ResorptionRecruitsOsteoblasts(Mechanism):
    """TGF-beta from resorbed matrix recruits progenitors to resorbed surfaces: coupling.

    Quiescent surfaces recruit without resorption (modelling).
    """

    recruits = regulates(conversion(mesenchymal_progenitor, pre_osteoblast[resorbed_surface]), relative(TGFb.matrix[marrow]))


class WholeSkeletonFormation(Mechanism):
    """All osteoblasts together, as serum markers see them."""

    number = assign(osteoblast, osteoblast[resorbed_surface] + osteoblast[quiescent_surface])
    sums = assign(
        osteoblast_activity,
        (
            surface_activity[resorbed_surface] * healthy(osteoblast[resorbed_surface])
            + surface_activity[quiescent_surface] * healthy(osteoblast[quiescent_surface])
        )
        / (healthy(osteoblast[resorbed_surface]) + healthy(osteoblast[quiescent_surface])),
    )


class OsteoblastsSettle(Mechanism):
    """Osteoblasts become lining cells, or osteocytes that stay for years until they die or their bone is resorbed."""

    lining_cells = parameter(100, "cell/mm^3", source="manolagas2000", how="assumed: only ratios matter", spread=3.0)
    lining_life = parameter(
        1,
        "year",
        source="",
        how="assumed: until the surface is remodelled again",
        spread=2.0,
        mouse=(0.16, "", "assumed: two months, as surfaces of mice turn over faster"),
    )
    osteocytes = parameter(20000, "cell/mm^3", source="", how="assumed: usual density in bone; only ratios matter", spread=1.5)
    osteocyte_removal = parameter(
        0.076,
        "1/year",
        source="buenzli2015",
        how="derived: osteocytes replaced a year",
        spread=1.5,
        mouse=(0.5, "", "assumed: most are in compact bone, which the mouse hardly remodels"),
    )
    osteocyte_death = parameter(
        0.04,
        "1/year",
        source="",
        how="assumed: 25 years",
        spread=2.0,
        mouse=(0.5, "", "assumed: about the life of a mouse"),
    )

    lining_cells_at_health = level(lining_cell, lining_cells)
    osteocytes_at_health = level(osteocyte, osteocytes)
    osteoblasts_line_bone = reaction(nothing >> lining_cell, lining_cells / lining_life * osteoblast_activity)
    lining_cells_are_lost = reaction(lining_cell >> nothing, first_order(1 / lining_life))
    osteoblasts_are_enclosed = reaction(
        nothing >> osteocyte, osteocytes * (osteocyte_removal + osteocyte_death) * osteoblast_activity
    )
    as_in_health = assign(osteocyte_dying, 1)
    osteocytes_die = reaction(osteocyte >> nothing, first_order(osteocyte_death * osteocyte_dying))
    osteocytes_are_resorbed = reaction(osteocyte >> nothing, osteocyte_removal * resorption_drive * osteocyte)
