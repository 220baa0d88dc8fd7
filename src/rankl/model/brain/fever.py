"""Fever: bound RANK of astrocytes, COX-2, prostaglandin E2, EP3, and what heat is made and lost."""

from rankl.language import (
    Mechanism,
    assign,
    first_order,
    hill,
    level,
    nothing,
    parameter,
    raises,
    reaction,
    saturating,
)
from rankl.language.quantity import healthy
from rankl.model.quantities.brain import (
    LPS,
    arachidonate,
    core_temperature_rise,
    cox2,
    csf_turnover,
    febrile_set_point,
    glial_rank_signal,
    heat_loss,
    heat_production,
    sickness,
)
from rankl.model.quantities.cells import astrocyte, macrophage, preoptic_neuron
from rankl.model.quantities.cytokines import PGE2
from rankl.model.quantities.genes import PLA2G4A, PTGER3, PTGS2, TLR4
from rankl.model.quantities.places import csf, hypothalamus, serum


class AstrocytesMakeProstaglandin(Mechanism):
    """RANK has astrocytes make COX-2 and open phospholipase A2; prostaglandin E2 follows, and is gone within the hour.

    Left out: COX-2 of vessel walls, which makes prostaglandin without RANK.
    """

    cox2_loss = parameter(60, "1/day", source="", how="assumed: half-life a quarter of an hour", spread=2.0)
    cox2_fold = parameter(
        40, source="hanada2009", how="assumed: RANKL raises COX-2 much; no figure read", spread=2.0
    )
    half = parameter(
        140, source="kaken2013", how="fitted: 5 ng of RANKL into a ventricle give no clear fever, LPS gives one", spread=3.0
    )
    release = parameter(100, "1/day", source="", how="assumed: minutes", spread=3.0)
    pla2_fold = parameter(8, source="", how="assumed: phosphorylated PLA2 sets free several times as much", spread=2.0)
    usual = parameter(1, "nM", source="", how="assumed: 0.3 ng/mL between cells", spread=3.0)
    pge2_loss = parameter(100, "1/day", source="", how="assumed: half-life 10 minutes, digested and washed out", spread=2.0)

    steepness = parameter(2, source="", how="assumed: transcription needs more than one factor", spread=1.3)

    called = (1 + (cox2_fold - 1) * hill(glial_rank_signal, half, steepness)) / (
        1 + (cox2_fold - 1) * hill(1, half, steepness)
    )
    opened = raises(glial_rank_signal, pla2_fold, half) / raises(1, pla2_fold, half)

    cox2_at_health = level(cox2, 1)
    arachidonate_at_health = level(arachidonate, 1)
    pge2_at_health = level(PGE2[hypothalamus], usual)
    none_in_csf = level(PGE2[csf], 0)
    cox2_is_made = reaction(nothing >> cox2, cox2_loss * called)
    cox2_is_lost = reaction(cox2 >> nothing, first_order(cox2_loss))
    is_set_free = reaction(nothing >> arachidonate, release * opened, gene=PLA2G4A, cell=astrocyte)
    is_bound_again = reaction(arachidonate >> nothing, first_order(release))
    pge2_is_made = reaction(
        nothing >> PGE2[hypothalamus], usual * pge2_loss * arachidonate * cox2, gene=PTGS2, cell=astrocyte
    )
    pge2_is_lost = reaction(PGE2[hypothalamus] >> nothing, first_order(pge2_loss))
    pge2_leaves_csf = reaction(PGE2[csf] >> nothing, first_order(csf_turnover + pge2_loss))


class ProstaglandinRaisesSetPoint(Mechanism):
    """EP3 of the median preoptic nucleus hears prostaglandin E2 and lets the body be warmed."""

    most = parameter(
        unit="degC",
        mouse=(2.55, "hanada2009digest", "fitted: about 2 C after RANKL into a ventricle", 1.3),
        human=(3, "", "assumed: fevers of 40 C are the usual limit", 1.3),
    )
    half = parameter(
        60,
        "nM",
        source="hanada2009",
        how="fitted: the twentieth part of COX-2 gives less than a third of the fever (S139)",
        spread=3.0,
    )
    reaches = parameter(
        0.04, source="ushikubi1998", how="assumed: what a ventricle holds is diluted and digested on its way", spread=3.0
    )
    at_receptor = PGE2[hypothalamus] + reaches * PGE2[csf]

    rises = assign(
        febrile_set_point,
        most * (saturating(at_receptor, half) - saturating(healthy(PGE2[hypothalamus]), half)),
        gene=PTGER3,
        cell=preoptic_neuron,
    )


class HeatBalance(Mechanism):
    """Heat is made in brown fat and muscle, and saved by the skin, until the body is as warm as the brain defends.

    What is defended at rest is the rhythm; here is only what comes on top of it.
    """

    pace = parameter(
        unit="1/day",
        mouse=(96, "", "assumed: a small body warms within half an hour", 1.5),
        rat=(48, "", "assumed: slower than a mouse", 1.5),
        human=(24, "", "assumed: chills for an hour or two", 1.5),
    )
    by_production = parameter(0.6, source="", how="assumed: the rest is saved by vessels of the skin", spread=1.3)

    none_at_health = level(core_temperature_rise, 0)
    is_made = assign(heat_production, by_production * pace * (febrile_set_point - core_temperature_rise))
    is_lost = assign(heat_loss, (1 - by_production) * pace * (core_temperature_rise - febrile_set_point))
    warms = reaction(nothing >> core_temperature_rise, heat_production)
    cools = reaction(core_temperature_rise >> nothing, heat_loss)


class EndotoxinShockCools(Mechanism):
    """Much lipopolysaccharide opens vessels of the skin and stops the making of heat, whatever prostaglandin says."""

    half = parameter(
        unit="nM",
        mouse=(74, "oka2003", "fitted: 1 mg/kg cools, 100 ug/kg does not", 2.0),
        human=(0.5, "", "assumed: far above what volunteers are given", 3.0),
    )
    fading = parameter(15, "1/day", source="", how="assumed: an hour or two", spread=2.0)
    chill = parameter(
        unit="degC/day",
        mouse=(400, "oka2003", "fitted: mice are colder than before 5 to 8 h after 1 mg/kg", 1.5),
        human=(90, "", "assumed: as the mouse, by the pace of a large body", 2.0),
    )

    none_at_health = level(sickness, 0)
    sickens = reaction(nothing >> sickness, fading * hill(LPS[serum], half, 2), gene=TLR4, cell=macrophage)
    recovers = reaction(sickness >> nothing, first_order(fading))
    opens_skin = reaction(core_temperature_rise >> nothing, chill * sickness)
