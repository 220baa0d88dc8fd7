"""Precursors in the marrow: RANKL makes more of them, and macrophages are their other fate."""

from rankl.language import (
    Mechanism,
    assign,
    exp,
    first_order,
    largest,
    level,
    loss,
    normal_at_one,
    nothing,
    parameter,
    raises,
    reaction,
    regulates,
    relative,
    synthesis,
)
from rankl.model.quantities.cells import macrophage, osteoclast_precursor
from rankl.model.quantities.genes import CSF1R
from rankl.model.quantities.person import age
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signalling import mcsf_signal, nf_kb
from rankl.model.quantities.signals import MCSF, substitutes


class OthersDoTheWorkOfMcsf(Mechanism):
    """With age other growth factors come to do the work of M-CSF, where it lacks: supply of precursors, and their life.

    Told, not predicted: cavities of op/op mice are full of bone at six weeks and as those of others at 22, their
    macrophages normal at 35 (Begg 1993). Which factors these are, and why they come with age, is open; VEGF and GM-CSF are
    candidates. Without c-Fms nothing of the kind is assumed.
    """

    half_age = parameter(unit="week", mouse=(18, "begg1993", "assumed: between 6 and 22 weeks", 1.2))
    lacks = parameter(unit="1", mouse=(0.1, "", "assumed: below a tenth of the usual signal M-CSF counts as lacking", 2.0))
    spared = parameter(unit="1", mouse=(19, "begg1993", "assumed: in full, so that precursors live as long as with M-CSF", 1.5))

    grown_older = (largest(age, 0) / half_age) ** 4
    come_with_age = assign(substitutes, grown_older / (1 + grown_older))
    precursors_live = regulates(
        loss(osteoclast_precursor),
        1 / (1 + spared * substitutes * exp(-mcsf_signal / lacks)),
        gene=CSF1R,
        cell=osteoclast_precursor,
    )


class GrowthFactorsFeedPrecursors(Mechanism):
    """M-CSF brings precursors; where it lacks, what does its work instead brings them."""

    half_supply = parameter(unit="1", mouse=(0.5, "yoshida1990", "assumed: supply saturates", 3.0))
    lacks = parameter(unit="1", mouse=(0.1, "", "assumed: below a tenth of the usual level M-CSF counts as lacking", 2.0))

    bring_precursors = regulates(
        synthesis(osteoclast_precursor),
        normal_at_one(relative(MCSF[marrow]), half_supply) + substitutes * exp(-relative(MCSF[marrow]) / lacks),
        gene=CSF1R,
        cell=osteoclast_precursor,
    )


class MarrowMacrophages(Mechanism):
    """Precursors that do not become osteoclasts become macrophages, which need M-CSF to live.

    So a block of osteoclast formation leaves more of them, and loss of M-CSF takes both. Left out: macrophages of other
    tissues, which in part live without M-CSF.
    """

    usual = parameter(unit="cell/mm^3", mouse=(2000, "", "assumed: only ratios matter", 3.0))
    turnover = parameter(unit="1/day", mouse=(0.05, "", "assumed: weeks", 2.0))
    without = parameter(unit="1", mouse=(0.2, "", "assumed: without M-CSF they die five times faster", 2.0))
    half = parameter(unit="1", mouse=(0.5, "", "assumed: as for precursors", 2.0))
    lacks = parameter(unit="1", mouse=(0.1, "", "assumed: as for precursors", 2.0))

    at_health = level(macrophage, usual)
    precursors_become_macrophages = reaction(nothing >> macrophage, usual * turnover * relative(osteoclast_precursor))
    macrophages_die = reaction(macrophage >> nothing, first_order(turnover))
    mcsf_spares_macrophages = regulates(
        loss(macrophage),
        1
        / (
            without
            + (1 - without)
            * (normal_at_one(relative(MCSF[marrow]), half) + substitutes * exp(-relative(MCSF[marrow]) / lacks))
        ),
        gene=CSF1R,
        cell=macrophage,
    )


class RanklExpandsPrecursors(Mechanism):
    """RANKL doubles colonies of precursors, through p50 and p52: so more of them come where there is much RANKL."""

    fold = parameter(
        unit="1", mouse=(2, "xing2002", "measured: colonies with RANKL against none; no more without p50 and p52", 1.3)
    )
    half = parameter(unit="1", mouse=(4, "", "assumed: far from saturated in health, in multiples of the healthy signal", 2.0))

    expands = regulates(synthesis(osteoclast_precursor), raises(nf_kb, fold, half) / raises(1, fold, half))
