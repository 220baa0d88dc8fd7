"""Signalling as pages: alone beside stub owners, at rest in health, and what each number's passport says."""

import re
from pathlib import Path

import numpy as np
import pytest

import rankl.library
from rankl import run
from rankl.engine import compile, solve
from rankl.language import Body, Mechanism, Mistake, assign, first_order, level, nothing, pages, parameter, reaction
from rankl.language.expression import symbol
from rankl.model.bodies import culture, mouse
from rankl.model.bodies.signalling import SIGNALLING, SIGNALLING_IN_BONE
from rankl.model.quantities.cells import mononuclear_osteoclast, osteoclast, osteoclast_precursor, pre_osteoclast
from rankl.model.quantities.cytokines import IFNg
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import MCSF, RANK, rank_signal

BIBLIOGRAPHY = (Path(rankl.library.__file__).parent / "references.bib").read_text(encoding="utf-8")
KEYS = set(re.findall(r"^@\w+\{([^,]+),", BIBLIOGRAPHY, flags=re.MULTILINE))
CULTURE = culture(cells=("osteoclast precursors", "osteoblasts")).pages
PAGES = {page.mechanism.__name__: page.mechanism for page in (*SIGNALLING_IN_BONE, *CULTURE)}


class BoneStandsIn(Mechanism):
    """Bound RANK, M-CSF and cells as a healthy mouse has them, for signalling alone."""

    bound = parameter(1.0, source="", how="assumed: health")
    cells = parameter(1.0, "cell/mm^3", source="", how="assumed: only ratios matter")
    turnover = parameter(0.1, "1/day", source="", how="assumed: any")
    mcsf = parameter(0.05, "nM", source="", how="assumed: any")

    signal = assign(rank_signal, bound)
    receptors = parameter(0.02, "amol/cell", source="", how="assumed: any")
    rank_at_health = level(RANK, receptors)
    rank_is_made = reaction(nothing >> RANK, receptors * turnover)
    rank_is_lost = reaction(RANK >> nothing, first_order(turnover))
    mcsf_at_health = level(MCSF[marrow], mcsf)
    mcsf_is_made = reaction(nothing >> MCSF[marrow], mcsf * turnover)
    mcsf_is_lost = reaction(MCSF[marrow] >> nothing, first_order(turnover))
    interferon = parameter(1e-4, "nM", source="", how="assumed: as in healthy marrow")
    interferon_at_health = level(IFNg[marrow], interferon)
    interferon_is_made = reaction(nothing >> IFNg[marrow], interferon * turnover)
    interferon_is_lost = reaction(IFNg[marrow] >> nothing, first_order(turnover))
    precursors_at_health = level(osteoclast_precursor, cells)
    pre_osteoclasts_at_health = level(pre_osteoclast, cells / 2)
    mononuclear_at_health = level(mononuclear_osteoclast, cells / 4)
    osteoclasts_at_health = level(osteoclast, cells / 4)
    arrive = reaction(nothing >> osteoclast_precursor, 2 * turnover * cells)
    precursors_die = reaction(osteoclast_precursor >> nothing, first_order(turnover))
    commit = reaction(osteoclast_precursor >> pre_osteoclast, first_order(turnover))
    pre_osteoclasts_die = reaction(pre_osteoclast >> nothing, first_order(turnover))
    reach_bone = reaction(pre_osteoclast >> mononuclear_osteoclast, first_order(turnover))
    mononuclear_cells_die = reaction(mononuclear_osteoclast >> nothing, first_order(turnover))
    fuse = reaction(mononuclear_osteoclast >> osteoclast, first_order(turnover))
    osteoclasts_die = reaction(osteoclast >> nothing, first_order(turnover))


MOUSE = (*pages(BoneStandsIn), *SIGNALLING_IN_BONE)
OUTPUTS = ("commitment_signal", "fusion_signal", "survival_signal", "resorption_signal")


def rested(**values):
    """The quantities of the stand-in mouse at rest, with genes or parameters changed."""
    network = Body("mouse", MOUSE).network
    names = [v.name for v in network.equations.variables] + [n for n in network.equations.assigned if n in network.quantities]
    compiled = compile(network.equations, {name: symbol(name) for name in names})
    table = compiled.defaults[None].copy()
    for name, value in values.items():
        hits = [i for i, p in enumerate(compiled.parameters) if p == name or p.startswith(f"{name} in ")]
        assert hits, name
        table[0, hits] = value

    found = solve(compiled, table, start=0.0, save_at=np.array([0.0]), initial="rest")
    assert not found.failures
    return dict(zip(names, found.values[0][0], strict=True))


@pytest.mark.parametrize("name", PAGES)
def test_every_number_has_a_known_source_and_a_way(name):
    for number in PAGES[name].parameters.values():
        for passport in number.passports.values():
            assert not passport.source or passport.source in KEYS, f"{number.name}: {passport.source}"
            assert passport.source or passport.how.startswith("assumed")


@pytest.mark.parametrize("name", PAGES)
def test_every_parameter_is_used(name):
    used = {n.split("[")[0] for body in (Body("culture", CULTURE), Body("mouse", MOUSE)) for n in body.network.numbers}
    assert {p.name for p in PAGES[name].parameters.values()} <= used


@pytest.mark.parametrize("body", ["culture", "mouse"])
def test_a_page_taken_out_leaves_a_named_gap_or_a_whole_body(body):
    whole = CULTURE if body == "culture" else MOUSE
    for left_out in {page.mechanism for page in whole}:
        try:
            Body(body, tuple(page for page in whole if page.mechanism is not left_out)).network  # noqa: B018
        except Mistake as mistake:
            assert re.search(r"no page|there is no", str(mistake)), str(mistake)


def test_pages_join_only_where_their_rates_have_an_owner():
    with pytest.raises(Mistake, match=r"there is no|no page"):
        Body("mouse", SIGNALLING).network  # noqa: B018


def test_in_health_every_signal_is_one():
    found = rested()
    one = [name for name in found if name not in ("MCSF[marrow]", "RANK", "IFNg[marrow]", "polarised_fraction")]
    relative = {name: found[name] for name in one if "osteoclast" not in name or name in ("osteoclast_genes", *OUTPUTS)}
    assert relative == pytest.approx(dict.fromkeys(relative, 1.0), rel=1e-4)


def test_about_linear_near_health_and_nothing_without_rankl():
    bound = {x: rested(**{"BoneStandsIn.bound": x}) for x in (0.0, 0.5, 0.9, 1.1, 2.0, 10.0, 30.0)}
    steep = np.log(bound[1.1]["commitment_signal"] / bound[0.9]["commitment_signal"]) / np.log(1.1 / 0.9)
    assert 0.7 < steep < 1.3
    assert bound[0.5]["commitment_signal"] > 0.25 and bound[2.0]["commitment_signal"] > 1.4
    for name in OUTPUTS:
        assert bound[30.0][name] < 1.4 * bound[10.0][name], name
        assert bound[0.0][name] < (0.2 if name == "survival_signal" else 1e-6)


@pytest.mark.parametrize(
    ("genes", "commits", "resorbs"),
    [
        (["TRAF6"], 0.0, 0.0),
        (["NFKB1", "NFKB2"], 0.0, 1.0),
        (["NFKB1"], 0.9, 1.0),
        (["NFKB2"], 0.9, 1.0),
        (["FOS"], 0.02, 1.0),
        (["NFATC1"], 0.0, 1.0),
        (["PLCG2"], 0.0, 1.0),
        (["TYROBP", "FCER1G"], 0.0, 1.0),
        (["TYROBP"], 0.9, 1.0),
        (["SRC"], 1.0, 0.0),
        (["DCSTAMP"], 1.0, 1.0),
    ],
)
def test_what_a_lost_gene_does_to_commitment_and_resorption(genes, commits, resorbs):
    found = rested(**dict.fromkeys(genes, 0.0))
    assert found["commitment_signal"] == pytest.approx(commits, abs=0.11 if commits > 0.5 else 0.02)
    assert found["resorption_signal"] == pytest.approx(resorbs, abs=0.02)
    if genes == ["DCSTAMP"]:
        assert found["fusion_signal"] == 0.0
    if genes == ["SRC"]:
        assert 0.5 < found["survival_signal"] < 0.95


def test_interferon_acts_only_where_rankl_and_its_receptor_are():
    base, more = rested(), rested(**{"BoneStandsIn.interferon": 1e-3})
    assert base["TRAF6"] == pytest.approx(more["TRAF6"], rel=1e-3)
    assert rested(IFNGR1=0.0)["TRAF6"] > 1.05


FAST = {
    "RankRecruitsTraf6.exchange": 1.0,
    "NfkbIsSetFree.ikk_turns": 0.7,
    "NfkbIsSetFree.moves": 0.1,
    "NfkbIsSetFree.message_loss": 0.03,
    "NfkbIsSetFree.inhibitor_loss": 0.1,
    "MapKinases.turns": 0.3,
    "MapKinases.phosphatase_turns": 0.03,
    "Ap1Forms.turns": 0.1,
    "PlcGamma2.turns": 0.2,
    "SrcActivatesAkt.turns": 0.15,
}
"""Rates of minutes, per minute."""


def test_signals_of_minutes_are_at_their_quasi_steady_state_in_the_mouse():
    """A hundred times faster they give the same growing mouse within 1e-4: nothing would be lost by reducing them."""
    said = {"subject": {"body": "mouse", "age": "6 weeks"}, "duration": "4 weeks", "read": ["BV/TV", "N.Oc/BS", "serum TRAP5b"]}
    for genotype in (None, "opg_ko"):
        ours, faster = (
            run(mouse(), arms={"a": []}, genotype=genotype, set=changes, **said)
            for changes in ({}, {name: f"{100 * value} 1/min" for name, value in FAST.items()})
        )
        for one, other in zip(ours.series, faster.series, strict=True):
            np.testing.assert_allclose(other.values, one.values, rtol=1e-4)
