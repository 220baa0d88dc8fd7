"""What oestradiol does to cells of bone: one page for each of its hands."""

from rankl.language import (
    Mechanism,
    assign,
    blend,
    expresses,
    from_health,
    healthy,
    largest,
    normal_at_one,
    parameter,
    place,
    regulates,
    relative,
    saturating,
    synthesis,
)
from rankl.model.quantities.bone import killed_by_fas_ligand, osteoblast_dying, osteoclast_dying, osteocyte_dying, resorption
from rankl.model.quantities.cells import mesenchymal_progenitor, osteoblast, osteoclast, osteoclast_precursor, osteocyte
from rankl.model.quantities.cytokines import IL1, TNFa, osteoclast_il1, osteoclast_tnf
from rankl.model.quantities.genes import AR, ESR1, ESR2, FASLG, IL1R1, TNFRSF1A
from rankl.model.quantities.hormones import free_androgen, oestrogen_occupancy
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import OPG, TGFb, fas_ligand, osteoclast_androgen, osteoclast_oestrogen


class OestradiolRaisesOpg(Mechanism):
    """Oestradiol raises OPG in osteoblasts."""

    fold = parameter(
        3,
        source="bord2003",
        how="measured: human osteoblasts, physiological dose, 24 h",
        spread=1.5,
        mouse=(1.4, "cenci2000", "fitted: little, as mice without T cells hardly lose bone (S112)", 1.2),
    )

    raises_opg = regulates(
        synthesis(OPG[marrow], cell=osteoblast),
        from_health(blend, oestrogen_occupancy[marrow], fold, 1),
        gene=ESR1,
        cell=osteoblast,
    )


class OestradiolRaisesTgfBeta(Mechanism):
    """Oestradiol raises the TGF-beta that osteoblasts secrete."""

    fold = parameter(2.1, source="oursler1991", how="measured: human osteoblast-like cells, 1.5 to 3-fold", spread=1.4)

    raises_tgf_beta = regulates(
        synthesis(TGFb.secreted[marrow], cell=osteoblast),
        from_health(blend, oestrogen_occupancy[marrow], fold, 1),
        gene=ESR1,
        cell=osteoblast,
    )


class OestradiolShortensOsteoclastLife(Mechanism):
    """TNF with interleukin 1 keeps osteoclasts alive; oestradiol, by their own receptor and Fas ligand, kills them all the same.

    So what oestradiol does to their life depends on cytokines: without these there are few to be killed. In males androgens
    are taken to do as much by themselves, since males without the receptor in osteoclasts have normal bone (Nakamura 2007).
    Left out: Fas ligand of osteoblasts, which another laboratory finds instead (Krum 2008).
    """

    saved = parameter(
        0.85,
        source="hughes1996",
        how="fitted: so that with oestradiol apoptosis is half as much again or more (S062)",
        spread=1.4,
    )
    half_saved = parameter(
        0.28, source="wei2005", how="fitted: most of it with the cytokines of health already (S110)", spread=1.5
    )
    killed = parameter(
        3,
        source="nakamura2007",
        how="fitted: so that bone is lost in females without the receptor in osteoclasts (S110); no figure read",
        spread=1.5,
    )
    half_androgen = parameter(
        0.155, source="nakamura2007", how="assumed: of a young male's; most of what androgens can do is done", spread=2.0
    )

    at_its_receptor = assign(osteoclast_oestrogen, oestrogen_occupancy[marrow], gene=ESR1, cell=osteoclast)
    androgens_at_theirs = assign(osteoclast_androgen, normal_at_one(free_androgen, half_androgen), gene=AR, cell=osteoclast)
    either = largest(osteoclast_oestrogen / healthy(oestrogen_occupancy[marrow]), osteoclast_androgen)
    brings_fas_ligand = assign(fas_ligand, either, gene=FASLG, cell=osteoclast)
    tnf_arrives = assign(osteoclast_tnf, relative(TNFa[marrow]), gene=TNFRSF1A, cell=osteoclast)
    il1_arrives = assign(osteoclast_il1, relative(IL1[marrow]), gene=IL1R1, cell=osteoclast)
    kept_alive = saved * saturating(osteoclast_tnf * osteoclast_il1, half_saved)
    in_health = saved * saturating(1, half_saved) / (1 + killed)
    cytokines_save = regulates(osteoclast_dying, (1 + in_health) / (1 + kept_alive / (1 + killed)))
    kills = regulates(killed_by_fas_ligand, (1 + kept_alive / (1 + killed)) / (1 + kept_alive / (1 + killed * fas_ligand)))


class CompactBoneIgnoresFasLigand(Mechanism):
    """Where osteoclasts lack receptor alpha trabeculae are lost, but no more compact bone than with it (Martin-Millan 2010).

    Left out: that formation in compact bone follows its own resorption, not that of all bone; so it gains a little there.
    """

    where = place("compact bone of a site")

    osteoclasts_live_on = regulates(resorption[where], killed_by_fas_ligand)


class OestradiolSparesOsteoblasts(Mechanism):
    """Oestradiol holds off the end of osteoblasts, so they make matrix for longer."""

    least = parameter(
        0.3,
        source="manolagas2000",
        how="assumed: apoptosis of osteoblasts doubles or triples in mice without ovaries",
        spread=1.5,
        mouse=(0.95, "iwaniec2006", "fitted: osteoblasts of mice are not fewer without ovaries; TNF does the rest", 1.1),
    )

    spares = regulates(
        osteoblast_dying,
        from_health(blend, oestrogen_occupancy[marrow], least, 1),
        gene=ESR1,
        cell=osteoblast,
    )


class OestradiolSparesOsteocytes(Mechanism):
    """Oestradiol holds off apoptosis of osteocytes."""

    least = parameter(0.3, source="tomkinson1997", how="assumed: as for osteoblasts; no figure of rates read", spread=1.5)

    spares = regulates(
        osteocyte_dying,
        from_health(blend, oestrogen_occupancy[marrow], least, 1),
        gene=ESR1,
        cell=osteocyte,
    )


class OestradiolCurbsProgenitors(Mechanism):
    """Oestradiol halves the self-renewal of osteoblast progenitors, so that its loss calls for more bone formation.

    Progenitors are two to three times as many from the second to the eighth week without ovaries, whether or not
    resorption is blocked.
    """

    least = parameter(
        unit="1",
        mouse=(0.85, "iwaniec2006", "fitted: osteoblast surface a fifth more; colonies would have it double", 1.1),
        rat=(0.7, "wronski1988", "fitted: as far as bone is still lost; fourfold formation would ask for more", 1.5),
    )

    curbs = regulates(
        synthesis(mesenchymal_progenitor),
        from_health(blend, oestrogen_occupancy[marrow], least, 1),
        gene=ESR1,
        cell=mesenchymal_progenitor,
    )


class OestrogenReceptorBeta(Mechanism):
    """Bone cells of both lineages have oestrogen receptor beta too, and the other one where no page needs it.

    Nothing of bone is known here to depend on it: mice without it have near-normal bone.
    """

    beta_in_stroma = expresses(ESR2, mesenchymal_progenitor)
    beta_in_osteoblasts = expresses(ESR2, osteoblast)
    beta_in_osteoclasts = expresses(ESR2, osteoclast)
    beta_in_precursors = expresses(ESR2, osteoclast_precursor)
    alpha_in_precursors = expresses(ESR1, osteoclast_precursor)
