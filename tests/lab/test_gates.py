"""Gates: what studies report as yes or no, put to the shipped model; and how a gate is judged, on a small body."""

import pytest

from rankl.lab.gates import gates
from rankl.lab.knock_outs import READOUTS, knock_outs
from rankl.language.mistake import Mistake
from rankl.library import load

LIBRARY = load()


@pytest.fixture(scope="module")
def found():
    return gates(LIBRARY)


def test_every_gate_of_what_is_built_holds_but_those_known_to_fail(found):
    assert len(found.passages) >= 50
    failing = {(one.dataset, one.phenotype) for one in found.failing}
    known = {(one.dataset, one.phenotype) for one in found.passages if one.note.startswith("fails")}
    assert failing == known
    assert len(known) <= 1


def test_rows_that_nothing_shows_are_listed_with_their_reason(found):
    assert found.not_covered
    assert not [one for one in found.not_covered if "no gate says" in one.reason]
    assert any("Fas ligand of dendritic cells is not built" in one.reason for one in found.not_covered)


def test_the_virtual_knock_outs_have_every_germline_genotype():
    table = knock_outs(LIBRARY)
    rows = {row.genotype: row for row in table.rows}
    assert {"rankl_ko", "opg_ko", "op_op", "fos_ko", "src_ko", "osteocyte_rankl_ko", "traf2_ko"} <= rows.keys()
    assert all(set(row.values) == set(READOUTS) for row in table.rows)
    assert rows["rankl_ko"].values["N.Oc/BS"] == pytest.approx(0, abs=0.01)
    assert rows["traf2_ko"].values["BV/TV"] == pytest.approx(1, abs=1e-6)
    assert 0.103 in rows["opg_ko"].measured["BV/TV"]


def gate(folder, said: str):
    place = folder / "datasets" / "Study_2000"
    place.mkdir(parents=True)
    (place / "dataset.yaml").write_text(f"cite: kong1999\nwhere: text\nbody: mouse\ngates:\n  - {said}\n")
    (place / "data.csv").write_text("arm,readout,unit,time,time_unit,mean,role\nko,osteoclasts (0/1),binary,0,day,0,gate\n")
    return gates(load([folder]), ["Study_2000"])


ROWS = "rows: {readout: osteoclasts (0/1)}"


def test_a_gate_is_judged_as_a_claim_is(tmp_path):
    said = f"{{{ROWS}, experiment: tatsumi2007, of: toxin, over: control, readout: N.Oc/BS, expect: ratio > 100}}"
    (passage,) = gate(tmp_path, said).failing
    assert (passage.verdict, passage.of, passage.observed) == ("fails", "toxin", 0.0)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("tatsumi2007", "tatsumi2008", "dataset.yaml:5: experiment: .*did you mean 'tatsumi2007'"),
        ("toxin", "toxn", "dataset.yaml:5: of: 'toxn' is no arm of tatsumi2007; did you mean 'toxin'"),
        ("N.Oc/BS", "N.Oc/B", "did you mean"),
        ("osteoclasts (0/1)", "osteoclast (0/1)", "no row of data.csv is so"),
    ],
)
def test_a_wrong_gate_is_told(tmp_path, right, wrong, told):
    said = f"{{{ROWS}, experiment: tatsumi2007, of: toxin, over: control, readout: N.Oc/BS, expect: up}}"
    with pytest.raises(Mistake, match=told):
        gate(tmp_path, said.replace(right, wrong))
