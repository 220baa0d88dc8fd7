"""Exported models of arms are those that run here."""

import numpy as np
import pytest

from rankl import give, run
from rankl.bridges.system import ids_of
from rankl.lab.experiment import shipped
from rankl.lab.export import export, modelled
from rankl.library.experiment import Experiment
from rankl.library.written import checked
from tests.against_others.copasi import copasi_run
from tests.lab.small import small

SAVE = [0.0, 5.0, 9.0, 11.0, 20.0, 40.0]


def test_an_arm_that_begins_before_day_0_is_exported_from_there():
    dose = give("denosumab", "60 mg", at=["-30 days", "10 days"])
    said = {"title": "early", "subject": {}, "duration": "2 months", "read": ["CTX"], "arms": {"treated": [dose]}}
    plan = checked(Experiment, "early", said)
    model = modelled(plan, None, None, {}, shipped(), small())
    assert model.start == -30.0
    assert model.initial["CTX[serum]"] == pytest.approx(0.5e-3)
    text = export("sbml", plan, body=small())
    assert "simulate from time = -30" in text
    theirs = copasi_run(text, model.start, SAVE, [ids_of(model.equations)["CTX[serum]"]])[:, 0]
    (ours,) = run(small(), dose, duration="2 months", read=["CTX"]).of("CTX")
    assert theirs[-1] < 0.9 * model.initial["CTX[serum]"]
    np.testing.assert_allclose([ours.at(day) for day in SAVE], theirs * 1e3, rtol=1e-5)


def test_quantities_keep_their_identities():
    text = export("antimony", "no_drug", body=small())
    assert 'no_drug_no_drug hasTaxon "https://identifiers.org/taxonomy:9606"' in text
    assert 'isPropertyOf "https://identifiers.org/hgnc.symbol:TNFSF11"' in text
